// SPDX-License-Identifier: Apache-2.0
// A store's address is kept in one form, and what cannot be one is refused.
#include "Program.h"
#include "integrations/Validation.h"

#include <QTest>

using namespace latchkey;
using integrations::checkCleartext;
using integrations::validStoreUrl;

class tst_StoreUrl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isKeptInOneForm_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("kept");
        const auto row = [](const char *name, const char *typed, const char *kept) {
            QTest::newRow(name) << QByteArray(typed) << QByteArray(kept);
        };
        row("as it should be", "https://shop.example/", "https://shop.example/");
        row("no slash", "https://shop.example", "https://shop.example/");
        row("capitals", "HTTPS://Shop.EXAMPLE/Sub/", "https://shop.example/Sub/");
        row("default port of https", "https://shop.example:443/", "https://shop.example/");
        row("default port of http", "http://shop.example:80", "http://shop.example/");
        row("another scheme's default port", "http://shop.example:443/",
            "http://shop.example:443/");
        row("port", "https://shop.example:8443/m2", "https://shop.example:8443/m2/");
        row("port with zeros", "https://shop.example:08443/", "https://shop.example:8443/");
        row("spaces around", "  https://shop.example/\n", "https://shop.example/");
        row("index.php", "https://shop.example/index.php", "https://shop.example/index.php/");
        row("international name", "https://Bücher.example/", "https://xn--bcher-kva.example/");
        row("international name and port", "https://bücher.example:8443/x",
            "https://xn--bcher-kva.example:8443/x/");
        row("already punycode", "https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/");
        row("letters outside ASCII in the path", "https://shop.example/größe",
            "https://shop.example/gr%C3%B6%C3%9Fe/");
        row("codes in the path stay", "https://shop.example/a%2fb%7e%25",
            "https://shop.example/a%2fb%7e%25/");
        row("characters a path may hold", "https://shop.example/~a-b_c.d!$&'()*+,;=:@",
            "https://shop.example/~a-b_c.d!$&'()*+,;=:@/");
        row("characters no path may hold", "https://shop.example/[\"<^`{|}>]",
            "https://shop.example/%5B%22%3C%5E%60%7B%7C%7D%3E%5D/");
        row("dots that are no segment", "https://shop.example/..a/...",
            "https://shop.example/..a/.../");
        row("IPv4", "http://127.0.0.1:8090/", "http://127.0.0.1:8090/");
        row("IPv6", "http://[::1]:8090", "http://[::1]:8090/");
        row("one label", "http://localhost/magento", "http://localhost/magento/");
    }

    void isKeptInOneForm()
    {
        QFETCH(const QByteArray, typed);
        QFETCH(const QByteArray, kept);
        const auto valid = validStoreUrl(typed);
        QVERIFY2(valid, valid ? "" : qPrintable(valid.error().sentence));
        QCOMPARE(*valid, kept);
        QCOMPARE(validStoreUrl(kept).value(), kept);
    }

    void whatIsNoStoreIsRefused_data()
    {
        QTest::addColumn<QByteArray>("typed");
        const auto row = [](const char *name, const QByteArray &typed) {
            QTest::newRow(name) << typed;
        };
        row("nothing", "");
        row("no scheme", "shop.example");
        row("no host", "https:///path");
        row("scheme alone", "https://");
        row("one slash", "https:/shop.example/");
        row("ftp", "ftp://shop.example/");
        row("javascript", "javascript://shop.example/%0aalert(1)");
        row("file", "file:///etc/passwd");
        row("user", "https://ann@shop.example/");
        row("user and password", "https://ann:secret@shop.example/");
        row("empty user", "https://@shop.example/");
        row("query", "https://shop.example/?a=b");
        row("empty query", "https://shop.example/?");
        row("fragment", "https://shop.example/#a");
        row("query right after the host", "https://shop.example?a");
        row("backslash", "https://shop.example\\@evil.example/");
        row("space", "https://shop.example/a b");
        row("line end", "https://shop.example/\r\nHost: evil");
        row("NUL", QByteArray("https://shop.example/\0", 22));
        row("DEL", "https://shop.example/\x7f");
        row("port 0", "https://shop.example:0/");
        row("port too high", "https://shop.example:65536/");
        row("port no number", "https://shop.example:80a/");
        row("empty port", "https://shop.example:/");
        row("dot segment", "https://shop.example/a/./b");
        row("double-dot segment", "https://shop.example/a/../b");
        row("double-dot at the end", "https://shop.example/a/..");
        row("hidden dot segment", "https://shop.example/a/%2E%2e/b");
        row("broken percent-code", "https://shop.example/100%");
        row("half a percent-code", "https://shop.example/a%2/");
        row("percent-code in the host", "https://shop%2eexample/");
        row("broken IPv6", "http://[::1/");
        row("IPv6 that is none", "http://[shop]/");
        row("no UTF-8", "https://shop.example/\xff\xfe");
        row("host of full-width slash", "https://shop.example／evil.example/");
        row("host that IDNA refuses", "https://a\xe2\x80\xae"
                                      "b.example/");
        row("endless", "https://shop.example/" + QByteArray(2000, 'a'));
    }

    void whatIsNoStoreIsRefused()
    {
        QFETCH(const QByteArray, typed);
        const auto valid = validStoreUrl(typed);
        QVERIFY2(!valid, valid ? valid->constData() : "");
        QCOMPARE(valid.error().code, "integration.bad-store-url");
        QCOMPARE(valid.error().sentence.contains(QLatin1String("user name")),
                 typed.contains('@') && !typed.contains('\\'));
        QVERIFY(!valid.error().sentence.contains(QLatin1String("secret")));
        QVERIFY(!valid.error().detail.contains(QLatin1String("secret")));
    }

    void cleartextToAnotherComputerNeedsConsent_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("needsConsent");
        QTest::newRow("https") << QByteArray("https://shop.example/") << false;
        QTest::newRow("http") << QByteArray("http://shop.example/") << true;
        QTest::newRow("http to this computer") << QByteArray("http://127.0.0.1:8090/") << false;
        QTest::newRow("http to localhost") << QByteArray("http://localhost/") << false;
        QTest::newRow("http to ::1") << QByteArray("http://[::1]/") << false;
        QTest::newRow("http to a name that only begins so")
            << QByteArray("http://127.0.0.1.evil.example/") << true;
        QTest::newRow("http to the local network") << QByteArray("http://192.168.0.2/") << true;
    }

    void cleartextToAnotherComputerNeedsConsent()
    {
        QFETCH(const QByteArray, url);
        QFETCH(const bool, needsConsent);
        const auto unasked = checkCleartext(url, false);
        QCOMPARE(!unasked, needsConsent);
        if (needsConsent) {
            QCOMPARE(unasked.error().code, "integration.cleartext-needs-consent");
        }
        QVERIFY(checkCleartext(url, true));
    }
};

LATCHKEY_TEST(tst_StoreUrl)
#include "tst_StoreUrl.moc"

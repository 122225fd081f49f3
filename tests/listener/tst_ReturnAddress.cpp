// SPDX-License-Identifier: Apache-2.0
// THREATS 8: which addresses a pop-up may be sent to at all.
#include "Program.h"
#include "listener/ReturnAddress.h"

#include <QTest>

using namespace latchkey::listener;

class tst_ReturnAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressHasTheOriginABrowserSees_data();
    void addressHasTheOriginABrowserSees();
    void doubtfulAddressIsNone_data();
    void doubtfulAddressIsNone();
};

void tst_ReturnAddress::addressHasTheOriginABrowserSees_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("origin");
    const auto row = [](const char *name, const char *url, const char *origin) {
        QTest::newRow(name) << QByteArray(url) << QByteArray(origin);
    };
    row("recorded", "http://127.0.0.1:8090/admin/admin/integration/loginSuccessCallback/",
        "http://127.0.0.1:8090");
    row("with secret key", "https://shop.example/admin/x/key/0123abcd/", "https://shop.example");
    row("upper case", "HTTPS://Shop.Example/", "https://shop.example");
    row("default port", "https://shop.example:443/", "https://shop.example");
    row("look-alike as a subdomain", "https://shop.example.evil.example/",
        "https://shop.example.evil.example");
    row("look-alike before a query", "https://evil.example?https://shop.example/",
        "https://evil.example");
    row("look-alike before a fragment", "https://evil.example#@shop.example/",
        "https://evil.example");
    row("user only in the path", "https://evil.example/@shop.example", "https://evil.example");
    row("trailing dot", "https://shop.example./", "https://shop.example.");
    row("other port", "https://shop.example:8443/", "https://shop.example:8443");
    row("punycode", "https://xn--shp-sna.example/", "https://xn--shp-sna.example");
}

void tst_ReturnAddress::addressHasTheOriginABrowserSees()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, origin);
    const ReturnAddress address = returnAddressOf(url);
    QVERIFY(address.isUsable());
    QCOMPARE(address.origin, origin);
    QCOMPARE(address.url.reveal(), url);
}

void tst_ReturnAddress::doubtfulAddressIsNone_data()
{
    QTest::addColumn<QByteArray>("url");
    const auto row = [](const char *name, const QByteArray &url) {
        QTest::newRow(name) << url;
    };
    row("empty", "");
    row("javascript", "javascript:alert(1)");
    row("javascript that looks like a URL", "javascript://shop.example/%0aalert(1)");
    row("data", "data:text/html,x");
    row("file", "file:///etc/passwd");
    row("other scheme", "ftp://shop.example/");
    row("no scheme", "shop.example/");
    row("path only", "/admin");
    row("network path", "//evil.example/");
    row("network path with backslashes", "\\\\evil.example/");
    row("one slash", "https:/evil.example/");
    row("no slash", "https:evil.example/");
    row("three slashes", "https:///evil.example/");
    row("backslash for slash", "https:\\\\evil.example/");
    row("backslash after the host", "https://evil.example\\@shop.example/");
    row("user", "https://shop.example@evil.example/");
    row("user and password", "https://shop.example:443@evil.example/");
    row("encoded at", "https://shop.example%40evil.example/");
    row("encoded slash in the host", "https://shop.example%2f.evil.example/");
    row("encoded as a whole", "https%3A%2F%2Fevil.example%2F");
    row("encoded twice", "https%253A%252F%252Fevil.example%252F");
    row("tab in the scheme", "java\tscript:alert(1)");
    row("line end", "https://shop.example/\r\nSet-Cookie: x=1");
    row("NUL", QByteArray("https://shop.example/\0", 22));
    row("blank at the start", " https://shop.example/");
    row("blank inside", "https://shop.example /");
    row("octets beyond ASCII", "https://sh\xc3\xb6p.example/");
    row("full-width dot", "https://shop\xef\xbc\x8e"
                          "example/");
    row("port zero", "https://shop.example:0/");
    row("port too large", "https://shop.example:65536/");
    row("port not a number", "https://shop.example:80a/");
    row("no host", "https://:443/");
    row("longer than 2 KiB", "https://shop.example/" + QByteArray(2048, 'a'));
}

void tst_ReturnAddress::doubtfulAddressIsNone()
{
    QFETCH(QByteArray, url);
    QVERIFY(!returnAddressOf(url).isUsable());
}

LATCHKEY_TEST(tst_ReturnAddress)
#include "tst_ReturnAddress.moc"

// SPDX-License-Identifier: Apache-2.0
// An origin is what a browser would take it for, or it is refused.
#include "Program.h"
#include "web/Origin.h"

#include <QTest>

using namespace latchkey;

class tst_Origin : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isReadFromAUrl_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain") << QByteArray("https://shop.example/eu/?q#f")
                               << QByteArray("https://shop.example");
        QTest::newRow("upper case")
            << QByteArray("HTTPS://Shop.Example") << QByteArray("https://shop.example");
        QTest::newRow("default port")
            << QByteArray("http://shop.example:80/") << QByteArray("http://shop.example");
        QTest::newRow("other port")
            << QByteArray("http://127.0.0.1:8090/x") << QByteArray("http://127.0.0.1:8090");
        QTest::newRow("IPv6") << QByteArray("http://[::1]:8090/")
                              << QByteArray("http://[::1]:8090");
        QTest::newRow("query at once")
            << QByteArray("https://shop.example?a=/b") << QByteArray("https://shop.example");
    }

    void isReadFromAUrl()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, text);
        const auto origin = web::originOf(url);
        QVERIFY(origin.has_value());
        QCOMPARE(origin->text(), text);
    }

    void anythingElseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("script") << QByteArray("javascript:alert(1)");
        QTest::newRow("script with slashes") << QByteArray("javascript://shop.example/%0aalert(1)");
        QTest::newRow("no scheme") << QByteArray("//shop.example/");
        QTest::newRow("user") << QByteArray("https://shop.example@evil.example/");
        QTest::newRow("backslash") << QByteArray("https://evil.example\\@shop.example/");
        QTest::newRow("blank") << QByteArray(" https://shop.example/");
        QTest::newRow("line end") << QByteArray("https://shop.example/\r\nX: y");
        QTest::newRow("no host") << QByteArray("https:///x");
        QTest::newRow("encoded host") << QByteArray("https://shop%2eexample/");
        QTest::newRow("port 0") << QByteArray("https://shop.example:0/");
        QTest::newRow("port too large") << QByteArray("https://shop.example:65536/");
        QTest::newRow("signed port") << QByteArray("https://shop.example:+80/");
        QTest::newRow("open bracket") << QByteArray("https://[::1/");
        QTest::newRow("not ASCII") << QByteArray("https://sh\xc3\xb6p.example/");
    }

    void anythingElseIsRefused()
    {
        QFETCH(QByteArray, url);
        const auto origin = web::originOf(url);
        QVERIFY(!origin.has_value());
        QCOMPARE(origin.error().code, QByteArray("origin.not-a-url"));
    }

    void loopbackNeverLeavesTheComputer_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("loopback");
        QTest::newRow("127.0.0.1") << QByteArray("http://127.0.0.1/") << true;
        QTest::newRow("127.9.9.9") << QByteArray("http://127.9.9.9/") << true;
        QTest::newRow("::1") << QByteArray("http://[::1]/") << true;
        QTest::newRow("localhost") << QByteArray("http://localhost/") << true;
        QTest::newRow("look-alike") << QByteArray("http://127.0.0.1.example/") << false;
        QTest::newRow("another") << QByteArray("http://shop.example/") << false;
        QTest::newRow("0.0.0.0") << QByteArray("http://0.0.0.0/") << false;
    }

    void loopbackNeverLeavesTheComputer()
    {
        QFETCH(QByteArray, url);
        QTEST(web::originOf(url)->isLoopback(), "loopback");
    }
};

LATCHKEY_TEST(tst_Origin)
#include "tst_Origin.moc"

// SPDX-License-Identifier: Apache-2.0
// What no URL may hold, wherever it stands.
#include "Program.h"
#include "web/Url.h"

#include <QtTest>

using namespace latchkey::web;

class tst_Url : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controlsAreRefusedWhereverTheyStand()
    {
        const QByteArray url = "https://shop.example/rest/V1/products?a=b";
        QVERIFY(splitUrl(url));
        for (qsizetype at = url.indexOf('/', 8) + 1; at <= url.size(); ++at) {
            for (int octet = 0; octet < 256; ++octet) {
                QByteArray changed = url;
                changed.insert(at, char(octet));
                const bool isControl = octet < 0x20 || octet == 0x7f;
                QVERIFY2(splitUrl(changed).has_value() != isControl, changed.toHex());
            }
        }
    }

    void partsStandWhereTheirMarksDo_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArrayList>("parts"); // host, port, path, query, fragment
        QTest::newRow("all") << QByteArray("https://h:81/p/q?a=b?c#d?e#f")
                             << QByteArrayList{"h", "81", "/p/q", "a=b?c", "d?e#f"};
        QTest::newRow("no path") << QByteArray("http://h?a/b#c")
                                 << QByteArrayList{"h", "", "", "a/b", "c"};
        QTest::newRow("fragment alone")
            << QByteArray("http://h#a?b/c") << QByteArrayList{"h", "", "", "", "a?b/c"};
        QTest::newRow("IPv6") << QByteArray("http://[::1]:9/x:y")
                              << QByteArrayList{"[::1]", "9", "/x:y", "", ""};
    }
    void partsStandWhereTheirMarksDo()
    {
        QFETCH(const QByteArray, url);
        const auto parts = splitUrl(url);
        QVERIFY(parts);
        const QByteArrayList found{parts->host.toByteArray(), parts->port.toByteArray(),
                                   parts->path.toByteArray(), parts->query.toByteArray(),
                                   parts->fragment.toByteArray()};
        QTEST(found, "parts");
    }
};

LATCHKEY_TEST(tst_Url)
#include "tst_Url.moc"

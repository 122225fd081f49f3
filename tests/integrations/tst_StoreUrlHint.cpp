// SPDX-License-Identifier: Apache-2.0
#include "Program.h"
#include "integrations/StoreUrlHint.h"

#include <QTest>

using namespace latchkey::integrations;

class tst_StoreUrlHint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theAddressThatIsMeantIsNamed_data()
    {
        QTest::addColumn<QByteArray>("configured");
        QTest::addColumn<QByteArray>("posted");
        QTest::addColumn<QByteArray>("meant");
        QTest::addColumn<bool>("isOtherOrigin");
        QTest::addColumn<QString>("difference");
        const auto row = [](const char *name, const char *configured, const char *posted,
                            const char *meant, bool isOtherOrigin, const char *difference) {
            QTest::newRow(name) << QByteArray(configured) << QByteArray(posted) << QByteArray(meant)
                                << isOtherOrigin << QString::fromUtf8(difference);
        };
        row("a folder too many", "https://s.example/shop/", "https://s.example/",
            "https://s.example/", false, "“shop/” at the end is too much.");
        row("a folder missing", "https://s.example/", "https://s.example/shop/",
            "https://s.example/shop/", false, "“shop/” at the end is missing.");
        row("another folder", "https://s.example/a/", "https://s.example/b/",
            "https://s.example/b/", false, "The path is “/b/”, not “/a/”.");
        row("Admin's address", "https://s.example/admin_1x/admin/", "", "https://s.example/", false,
            "“admin_1x/admin/” at the end is too much.");
        row("the API's address", "https://s.example/shop/rest/V1/", "", "https://s.example/shop/",
            false, "“rest/V1/” at the end is too much.");
        row("Admin's address, and the store says its own", "https://s.example/admin/",
            "https://s.example/shop/", "https://s.example/shop/", false,
            "The path is “/shop/”, not “/admin/”.");
        row("another host", "https://www.s.example/", "https://s.example/", "https://s.example/",
            true, "The host is another one: s.example, not www.s.example.");
        row("another port", "http://127.0.0.1/", "http://127.0.0.1:8080/", "http://127.0.0.1:8080/",
            true, "The port is another one: 8080, not 80.");
        row("https", "http://s.example/", "https://s.example/", "https://s.example/", true,
            "The address begins with https://.");
    }

    void theAddressThatIsMeantIsNamed()
    {
        QFETCH(QByteArray, configured);
        QFETCH(QByteArray, posted);
        Integration integration;
        integration.storeUrl = configured;
        integration.storeBaseUrl = posted;
        const auto hint = storeUrlHint(integration);
        QVERIFY(hint);
        QTEST(hint->url, "meant");
        QTEST(hint->isOtherOrigin, "isOtherOrigin");
        QTEST(hint->difference, "difference");
    }

    void nothingIsMadeUp_data()
    {
        QTest::addColumn<QByteArray>("configured");
        QTest::addColumn<QByteArray>("posted");
        QTest::newRow("the same") << QByteArray("https://s.example/")
                                  << QByteArray("https://s.example");
        QTest::newRow("nothing posted") << QByteArray("https://s.example/") << QByteArray();
        QTest::newRow("a downgrade")
            << QByteArray("https://s.example/") << QByteArray("http://s.example/");
        QTest::newRow("no address")
            << QByteArray("https://s.example/") << QByteArray("javascript:alert(1)");
        QTest::newRow("a folder of that name that the store confirms")
            << QByteArray("https://s.example/rest/") << QByteArray("https://s.example/rest/");
    }

    void nothingIsMadeUp()
    {
        QFETCH(QByteArray, configured);
        QFETCH(QByteArray, posted);
        Integration integration;
        integration.storeUrl = configured;
        integration.storeBaseUrl = posted;
        QVERIFY(!storeUrlHint(integration));
    }
};

LATCHKEY_TEST(tst_StoreUrlHint)
#include "tst_StoreUrlHint.moc"

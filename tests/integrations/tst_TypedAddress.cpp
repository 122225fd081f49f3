// SPDX-License-Identifier: Apache-2.0
// What people type and paste as a store's address, and what they mean.
#include "Program.h"
#include "integrations/TypedAddress.h"

#include <QTest>

using namespace latchkey;

class tst_TypedAddress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsMeant_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("store");
        QTest::addColumn<QByteArray>("admin");
        const auto row = [](const char *name, const char *typed, const char *store,
                            const char *admin = "") {
            QTest::newRow(name) << QByteArray(typed) << QByteArray(store) << QByteArray(admin);
        };
        row("nothing", "", "");
        row("as it is kept", "https://shop.example/", "https://shop.example/");
        row("a host", "shop.example", "https://shop.example");
        row("a host with blanks around it", " shop.example ", "https://shop.example");
        row("a host and a folder", "shop.example/de/", "https://shop.example/de/");
        row("this computer", "localhost:8080", "http://localhost:8080");
        row("this computer by number", "127.0.0.1:8080/", "http://127.0.0.1:8080/");
        row("http stays", "http://shop.example/", "http://shop.example/");
        row("another scheme stays", "ftp://shop.example/", "ftp://shop.example/");
        row("Admin", "https://shop.example/admin", "https://shop.example/",
            "https://shop.example/admin/");
        row("a page of Admin", "https://shop.example/admin_1a2b/admin/dashboard/index/key/5e6f/",
            "https://shop.example/", "https://shop.example/admin_1a2b/");
        row("Admin without a scheme", "shop.example/admin_1a2b", "https://shop.example/",
            "https://shop.example/admin_1a2b/");
        row("Admin of a store in a folder", "https://shop.example/m2/admin/?x=1",
            "https://shop.example/m2/", "https://shop.example/m2/admin/");
        row("a host called admin", "https://admin.example/", "https://admin.example/");
        row("only in a query", "https://shop.example/?back=/admin",
            "https://shop.example/?back=/admin");
        row("no address", "/srv/admin", "/srv/admin");
    }
    void whatIsMeant()
    {
        QFETCH(const QByteArray, typed);
        const auto meant = integrations::typedAddress(typed);
        QTEST(meant.storeUrl, "store");
        QTEST(meant.adminUrl, "admin");
    }
};

LATCHKEY_TEST(tst_TypedAddress)
#include "tst_TypedAddress.moc"

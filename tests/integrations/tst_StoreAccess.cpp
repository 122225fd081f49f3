// SPDX-License-Identifier: Apache-2.0
// What is kept of a store's door, by its origin.
#include "Program.h"
#include "integrations/StoreAccess.h"
#include "profile/TestProfile.h"

#include <QTest>

using namespace latchkey;
using integrations::StoreAccess;
using integrations::StoreAccessRepository;

class tst_StoreAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsKeptBesideTheOther()
    {
        const tests::TestProfile held;
        StoreAccessRepository access(*held.profile);
        const QByteArray shop = "https://shop.example";
        QCOMPARE(access.of(shop).value(), StoreAccess());
        QVERIFY(access.saveTrustedCa(shop, "pem"));
        QVERIFY(access.saveHasBasic(shop, true));
        QCOMPARE(access.of(shop).value(), (StoreAccess{"pem", true}));
        QCOMPARE(access.of("https://shop.example:8443").value(), StoreAccess());
        QVERIFY(access.saveTrustedCa(shop, {}));
        QCOMPARE(access.of(shop).value(), (StoreAccess{{}, true}));
        QVERIFY(access.saveHasBasic(shop, false));
        QVERIFY(access.saveHasBasic("https://never.example", false)); // one that is not there
        QCOMPARE(access.of(shop).value(), StoreAccess());
    }
};

LATCHKEY_TEST(tst_StoreAccess)
#include "tst_StoreAccess.moc"

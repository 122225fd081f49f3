// SPDX-License-Identifier: Apache-2.0
// Where a store's code is, and that a person agreed to run it.
#include "Program.h"
#include "integrations/IntegrationRepository.h"
#include "profile/TestProfile.h"
#include "storeservice/PlaceRepository.h"

#include <QTest>

using namespace latchkey;
using latchkey::tests::codeOf;
using latchkey::tests::TestProfile;
using storeservice::PlaceRepository;

namespace {

place::StorePlace placeOf(const char *typed)
{
    return place::parseStorePlace(QLatin1String(typed)).value();
}

struct Case
{
    TestProfile held;
    integrations::IntegrationRepository integrations{*held.profile};
    QString id = integrations.add({QStringLiteral("Orders"), {}, "https://shop.example/"})->id;
    PlaceRepository places{*held.profile, [] {
                               return qint64(1'000);
                           }};
};

} // namespace

class tst_PlaceRepository : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPlaceIsKeptWithItsConsent()
    {
        Case it;
        QVERIFY(!*it.places.of(it.id));
        place::StorePlace place = placeOf("deploy@shop.example:/srv/shop");
        place.owner = QStringLiteral("www-data");
        QVERIFY(it.places.save(it.id, place));
        QCOMPARE((*it.places.of(it.id))->consentedAt, 0);
        QVERIFY(!it.places.agreed(it.id)->has_value());
        QVERIFY(it.places.consent(it.id));
        QCOMPARE(*it.places.agreed(it.id), *it.places.of(it.id));
        QVERIFY(it.places.remember(it.id, 7));
        const storeservice::KeptPlace kept{place, 1'000, 7};
        QCOMPARE(**it.places.of(it.id), kept);
        QVERIFY(it.places.save(it.id, place)); // the same again
        QCOMPARE(**it.places.of(it.id), kept);
    }

    void anotherPlaceNeedsAnotherConsent_data()
    {
        QTest::addColumn<QString>("changed");
        for (const char *each : {"folder", "host", "port", "owner", "php", "prefix"}) {
            QTest::newRow(each) << each;
        }
    }

    void anotherPlaceNeedsAnotherConsent()
    {
        QFETCH(QString, changed);
        Case it;
        place::StorePlace place = placeOf("deploy@shop.example:/srv/shop");
        QVERIFY(it.places.save(it.id, place));
        QVERIFY(it.places.consent(it.id));
        if (changed == QLatin1String("folder")) {
            place.folder += QStringLiteral("2");
        } else if (changed == QLatin1String("host")) {
            place.host = QStringLiteral("root@shop.example");
        } else if (changed == QLatin1String("port")) {
            place.port = 2222;
        } else if (changed == QLatin1String("owner")) {
            place.owner = QStringLiteral("root");
        } else if (changed == QLatin1String("php")) {
            place.php = QStringLiteral("/tmp/php");
        } else {
            place.prefix = QStringList{QStringLiteral("env")};
        }
        QVERIFY(!*it.places.isConsentedTo(place));
        QVERIFY(it.places.save(it.id, place));
        QCOMPARE((*it.places.of(it.id))->consentedAt, 0);
    }

    void aPlaceIsAgreedToOnce()
    {
        Case it;
        const QString other =
            it.integrations.add({QStringLiteral("Mail"), {}, "https://shop.example/"})->id;
        QVERIFY(it.places.save(it.id, placeOf("/srv/shop")));
        QVERIFY(it.places.consent(it.id));
        QVERIFY(it.places.save(other, placeOf("/srv/shop")));
        QCOMPARE((*it.places.of(other))->consentedAt, 1'000);
    }

    void itGoesWithItsIntegrationAndKnowsNoOther()
    {
        Case it;
        const QString none = QStringLiteral("none");
        QCOMPARE(codeOf(it.places.of(none)), "integration.unknown");
        QCOMPARE(codeOf(it.places.save(none, placeOf("/srv/shop"))), "integration.unknown");
        QCOMPARE(codeOf(it.places.consent(it.id)), "storeservice.no-place");
        QVERIFY(it.places.save(it.id, placeOf("/srv/shop")));
        QVERIFY(it.places.forget(it.id));
        QVERIFY(!*it.places.of(it.id));
        QVERIFY(it.places.save(it.id, placeOf("/srv/shop")));
        QVERIFY(it.places.consent(it.id));
        QVERIFY(it.integrations.remove(it.id));
        QVERIFY(!*it.places.isConsentedTo(placeOf("/srv/shop")));
    }

    void anotherStoreKnowsTheIntegrationUnderAnotherNumber()
    {
        Case it;
        QVERIFY(it.places.save(it.id, placeOf("/srv/shop")));
        QVERIFY(it.places.remember(it.id, 7));
        integrations::Integration moved = *it.integrations.byId(it.id);
        moved.storeUrl = "https://other.example/";
        QVERIFY(it.integrations.save(moved));
        QCOMPARE((*it.places.of(it.id))->integrationThere, 0);
    }

    void whatRunsAsWhomAndWhereIsSaid()
    {
        place::StorePlace place = placeOf("deploy@shop.example:/srv/shop");
        QVERIFY(storeservice::consentSentence(place).contains(QStringLiteral("as deploy on")));
        place.owner = QStringLiteral("www-data");
        QVERIFY(storeservice::consentSentence(place).contains(
            QStringLiteral("as www-data on deploy@shop.example")));
        QVERIFY(storeservice::consentSentence(placeOf("/srv/shop"))
                    .contains(QStringLiteral("as you on this computer")));
    }
};

LATCHKEY_TEST(tst_PlaceRepository)
#include "tst_PlaceRepository.moc"

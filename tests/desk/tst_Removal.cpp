// SPDX-License-Identifier: Apache-2.0
// An integration goes with everything the keychain holds of it, and of its store once nothing else
// is there.
#include "Program.h"
#include "desk/Removal.h"
#include "desk/StoreDoor.h"
#include "integrations/StoreAccess.h"
#include "profile/Profile.h"
#include "secrets/Await.h"
#include "secrets/SessionSecretStore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;

namespace {

const QByteArray origin("https://shop.example");

struct Desk
{
    QTemporaryDir place;
    std::unique_ptr<profile::Profile> profile =
        profile::Profile::open(place.filePath(QStringLiteral("profile"))).value();
    secrets::SessionSecretStore secrets;
    integrations::IntegrationRepository integrations{*profile};

    QString add(const QString &name)
    {
        return integrations.add({name, {}, origin + "/"}).value().id;
    }
    Result<void> remove(const QString &id)
    {
        return tests::await<void>(
            [&](auto answer) { desk::removeIntegration(integrations, secrets, id, answer); });
    }
    bool hasPassword()
    {
        const auto item = tests::read(secrets, secrets::itemKeyOfBasic(origin));
        return item && item->has_value();
    }
    bool isPasswordNoted()
    {
        return integrations::StoreAccessRepository(*profile).of(origin)->hasBasic;
    }
};

} // namespace

class tst_Removal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePasswordOfTheWebServerGoesWithTheLastOne()
    {
        Desk desk;
        const QString first = desk.add(QStringLiteral("Orders"));
        const QString second = desk.add(QStringLiteral("Newsletter"));
        QVERIFY(tests::await<void>([&](auto answer) {
            desk::keepBasic(*desk.profile, desk.secrets,
                            {origin, Secret("desk"), Secret("swordfish")}, answer);
        }));
        QVERIFY(desk.remove(first));
        QVERIFY(desk.hasPassword());
        QVERIFY(desk.isPasswordNoted());
        QVERIFY(desk.remove(second));
        QVERIFY(!desk.hasPassword());
        QVERIFY(!desk.isPasswordNoted());
        QVERIFY(desk.integrations.all()->isEmpty());
    }
};

LATCHKEY_TEST(tst_Removal)
#include "tst_Removal.moc"

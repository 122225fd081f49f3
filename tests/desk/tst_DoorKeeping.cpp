// SPDX-License-Identifier: Apache-2.0
// The name and password of a web server in front of a store, while a peer is asked with them.
#include "../httpcall/ScriptedPeer.h"
#include "Program.h"
#include "desk/DoorKeeping.h"
#include "desk/StoreDoor.h"
#include "integrations/StoreAccess.h"
#include "profile/Profile.h"
#include "secrets/SessionSecretStore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;

class tst_DoorKeeping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsCancelledIsNotKept()
    {
        const QTemporaryDir folder;
        const auto profile = profile::Profile::open(folder.filePath(QStringLiteral("profile")));
        QVERIFY(profile);
        secrets::SessionSecretStore secrets;
        QSemaphore asked;
        tests::ScriptedPeer peer([&asked](QTcpSocket *, const QByteArray &) { asked.release(); });
        desk::DoorKeeping keeping(**profile, secrets, systemClock());
        QSignalSpy finished(&keeping, &desk::DoorKeeping::finished);
        keeping.keep(peer.origin() + '/', {peer.origin(), Secret("desk"), Secret("swordfish")});
        QTRY_VERIFY(asked.available() > 0);
        keeping.cancel();
        QTRY_COMPARE(finished.size(), 1);
        const auto problem = finished.constFirst().constFirst().value<Problem>();
        QCOMPARE(problem.code, QByteArray("http.cancelled"));
        QVERIFY(!problem.sentence.isEmpty());
        const auto access = integrations::StoreAccessRepository(**profile).of(peer.origin());
        QVERIFY(access && !access->hasBasic);
    }

    // what the keychain keeps although nobody hears of it any more can be found and removed
    void whatMayBeInTheKeychainIsKnown()
    {
        const QTemporaryDir folder;
        const auto profile = profile::Profile::open(folder.filePath(QStringLiteral("profile")));
        QVERIFY(profile);
        const QByteArray origin("https://shop.example");
        {
            secrets::SessionSecretStore secrets;
            desk::keepBasic(**profile, secrets, {origin, Secret("desk"), Secret("swordfish")},
                            [](const Result<void> &) {});
        } // the program ends before the keychain has answered
        const auto access = integrations::StoreAccessRepository(**profile).of(origin);
        QVERIFY(access && access->hasBasic);
    }
};

LATCHKEY_TEST(tst_DoorKeeping)
#include "tst_DoorKeeping.moc"

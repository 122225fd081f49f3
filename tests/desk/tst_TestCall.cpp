// SPDX-License-Identifier: Apache-2.0
// What a person learns who tries the tokens, and what is remembered of it.
#include "Program.h"
#include "activation/StateJson.h"
#include "desk/TestCall.h"
#include "desk/Timeline.h"
#include "profile/Profile.h"
#include "secrets/SessionSecretStore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;

class tst_TestCall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCannotBeCalledIsToldAndWrittenDown()
    {
        const QTemporaryDir folder;
        const auto profile =
            std::move(*profile::Profile::open(folder.filePath(QStringLiteral("profile"))));
        integrations::IntegrationRepository repository(*profile);
        const auto it = repository.add({QStringLiteral("Orders"), {}, "https://shop.example/"});
        QVERIFY(it);
        secrets::SessionSecretStore secrets;
        desk::TestCall call(*profile, secrets, [] { return qint64(1'000'000); });
        activation::TimelineEvent told;
        connect(&call, &desk::TestCall::finished, this,
                [&](const commerce::CallOutcome &outcome, const activation::TimelineEvent &event) {
                    QCOMPARE(outcome.problem->code, "activation.not-linked");
                    told = event;
                });
        call.start(it->id);
        QTRY_COMPARE(told.time, 1'000'000);
        QVERIFY(!told.ok);
        QCOMPARE(told.facts.code, "activation.not-linked");
        QCOMPARE(desk::timelineOf(repository, it->id).value(), QList{told});
        QCOMPARE(repository.byId(it->id)->lastCallAt, 0); // not one that succeeded
    }

    void anUnknownIntegrationIsTold()
    {
        const QTemporaryDir folder;
        const auto profile =
            std::move(*profile::Profile::open(folder.filePath(QStringLiteral("profile"))));
        secrets::SessionSecretStore secrets;
        desk::TestCall call(*profile, secrets, systemClock());
        QSignalSpy finished(&call, &desk::TestCall::finished);
        call.start(QStringLiteral("none"));
        QVERIFY(finished.isEmpty()); // never from inside start()
        QTRY_COMPARE(finished.size(), 1);
        const auto outcome = finished[0][0].value<commerce::CallOutcome>();
        QCOMPARE(outcome.problem->code, "integration.unknown");
    }
};

LATCHKEY_TEST(tst_TestCall)
#include "tst_TestCall.moc"

// SPDX-License-Identifier: Apache-2.0
// Integrations that are called now and then: which, when, and what is told of it.
#include "Program.h"
#include "activation/StateJson.h"
#include "commerce/FakeStore.h"
#include "desk/Timeline.h"
#include "desk/Watch.h"
#include "profile/Sql.h"
#include "profile/TestProfile.h"
#include "secrets/SessionSecretStore.h"
#include "web/Origin.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using activation::TimelineEvent;
using activation::TimelineStep;
using integrations::WatchAnswer;
using integrations::WatchRepository;
using tests::codeOf;

namespace {

constexpr qint64 day = 86'400; // seconds

struct Desk
{
    Desk()
    {
        activation::ActivationState state;
        state.phase = activation::Phase::Linked;
        state.hasWorkingTokens = true;
        integrations.saveActivationState(it.id, activation::toJson(state));
        TimelineEvent linked;
        linked.time = 1'000;
        linked.step = TimelineStep::Linked;
        static_cast<void>(desk::note(integrations, it.id, linked));
        bool isKept = false;
        secrets.write(secrets::itemKeyOfIntegration(it.id),
                      secrets::toItem(secrets::IntegrationSecrets{
                          web::originOf(it.storeUrl)->text(), Secret(tests::consumerKey),
                          Secret(tests::consumerSecret), Secret(tests::accessToken),
                          Secret(tests::accessTokenSecret)}),
                      [&](const Result<void> &) { isKept = true; });
        [&] {
            QTRY_VERIFY(isKept);
        }();
    }

    // What is due; until all of it is done.
    QList<desk::Watched> runDue()
    {
        QList<desk::Watched> seen;
        QSignalSpy done(&watch, &desk::Watch::done);
        const auto connection =
            QObject::connect(&watch, &desk::Watch::watched,
                             [&seen](const desk::Watched &watched) { seen.append(watched); });
        [&] {
            QVERIFY(watch.runDue());
            QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 30'000);
        }();
        QObject::disconnect(connection);
        return seen;
    }

    void saveState(activation::Phase phase)
    {
        activation::ActivationState state;
        state.phase = phase;
        state.hasWorkingTokens = phase == activation::Phase::Linked;
        static_cast<void>(integrations.saveActivationState(it.id, activation::toJson(state)));
    }

    QList<TimelineStep> steps() const
    {
        QList<TimelineStep> steps;
        const auto events = desk::timelineOf(integrations, it.id);
        for (const TimelineEvent &event : *events) {
            steps.append(event.step);
        }
        return steps;
    }

    qint64 now = 10'000'000;
    bool mayCall = true;
    tests::FakeStore store;
    tests::TestProfile held;
    secrets::SessionSecretStore secrets;
    integrations::IntegrationRepository integrations{*held.profile};
    integrations::Integration it =
        *integrations.add({QStringLiteral("Orders"), {}, store.baseUrl()});
    WatchRepository repository{*held.profile};
    desk::Watch watch{*held.profile, [this]() -> secrets::SecretStore & { return secrets; },
                      [this] { return now; },
                      [this](const QString &) {
                          return mayCall;
                      }};
};

} // namespace

class tst_Watch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCalledWithoutAPlan()
    {
        Desk desk;
        QVERIFY(desk.runDue().isEmpty());
        QCOMPARE(desk.store.requests(), 0);
    }

    void whatIsDueIsCalledAndKept()
    {
        Desk desk;
        QVERIFY(desk.repository.savePlan(desk.it.id, {day, 0, 0}));
        const auto seen = desk.runDue();
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen[0].id, desk.it.id);
        const auto answers = desk.repository.answers(desk.it.id);
        QCOMPARE(answers.value(), QList<WatchAnswer>{seen[0].answer});
        QVERIFY(desk.runDue().isEmpty()); // not again before the time is over
        desk.now += day * 1'000;
        QCOMPARE(desk.runDue().size(), 1);
    }

    void whatIsWorkedOnIsLeftAlone()
    {
        Desk desk;
        QVERIFY(desk.repository.savePlan(desk.it.id, {day, 0, 0}));
        desk.mayCall = false;
        QVERIFY(desk.runDue().isEmpty());
        desk.mayCall = true;
        QVERIFY(desk.integrations.saveActivationState(desk.it.id, {}));
        QVERIFY(desk.runDue().isEmpty()); // not connected
    }

    void aPersonIsRemindedOnce()
    {
        Desk desk;
        QVERIFY(desk.repository.savePlan(desk.it.id, {0, day, 0}));
        QSignalSpy reminded(&desk.watch, &desk::Watch::reminded);
        desk.runDue();
        QCOMPARE(reminded.size(), 0);
        desk.now = 2'000 + day * 1'000;
        desk.runDue();
        desk.runDue();
        QCOMPARE(reminded.size(), 1);
        QCOMPARE(desk.steps(), (QList{TimelineStep::Linked, TimelineStep::RenewalDue}));
    }

    // what happened on the old computer is not told here, when the store granted something is
    void aPersonIsRemindedOnANewComputerToo()
    {
        Desk desk;
        QVERIFY(
            profile::change(desk.held.profile->database(), QStringLiteral("DELETE FROM timeline")));
        integrations::SelectionRepository selections(*desk.held.profile, [] { return 2'000; });
        QVERIFY(selections.saveChoice(desk.it.id,
                                      acl::choiceOf({QStringLiteral("Magento_Sales::sales")})));
        QVERIFY(selections.noteGranted(desk.it.id));
        QVERIFY(desk.repository.savePlan(desk.it.id, {0, day, 0}));
        QSignalSpy reminded(&desk.watch, &desk::Watch::reminded);
        desk.now = 1'999 + day * 1'000;
        desk.runDue();
        QCOMPARE(reminded.size(), 0);
        desk.now = 2'000 + day * 1'000;
        desk.runDue();
        desk.runDue();
        QCOMPARE(reminded.size(), 1);
    }

    // a window and a service of one profile
    void oneProgramCallsAtATime()
    {
        Desk desk;
        QVERIFY(desk.repository.savePlan(desk.it.id, {day, 0, 0}));
        const auto beside = desk.held.open();
        auto turn = desk::watchTurn(*beside);
        QVERIFY(turn);
        QSignalSpy done(&desk.watch, &desk::Watch::done);
        QCOMPARE(codeOf(desk.watch.runDue()), "watch.in-use");
        QCOMPARE(codeOf(desk.watch.run({desk.it.id})), "watch.in-use");
        QVERIFY(WatchRepository(*beside).append(desk.it.id, {desk.now, {}, 200, 20}));
        turn->reset();
        QVERIFY(desk.runDue().isEmpty()); // the other one has called
        QCOMPARE(done.size(), 1);
        QCOMPARE(desk.store.requests(), 0);
        desk.now += day * 1'000;
        QCOMPARE(desk.runDue().size(), 1); // and is gone
        QVERIFY(desk::watchTurn(*beside));
    }

    void theTurnIsHeldWhileACallIsOut()
    {
        Desk desk;
        const auto beside = desk.held.open();
        QSignalSpy done(&desk.watch, &desk::Watch::done);
        QStringList called;
        QByteArrayList besideIt;
        connect(&desk.watch, &desk::Watch::began, this, [&] {
            called.append(desk.watch.called());
            besideIt.append(codeOf(desk::watchTurn(*beside)));
        });
        QVERIFY(desk.watch.run({desk.it.id}));
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 30'000);
        QCOMPARE(called, QStringList{desk.it.id});
        QCOMPARE(besideIt, QByteArrayList{"watch.in-use"});
        QCOMPARE(desk.watch.called(), QString());
        QVERIFY(desk::watchTurn(*beside));
    }

    void aNamedOneThatCannotBeCalledIsSaid_data()
    {
        QTest::addColumn<bool>("isLinked");
        QTest::addColumn<bool>("mayCall");
        QTest::addColumn<bool>("isBesideIt");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("not connected")
            << false << true << false << QByteArray("activation.not-linked");
        QTest::newRow("worked on here") << true << false << false << QByteArray("watch.busy");
        QTest::newRow("worked on elsewhere")
            << true << true << true << QByteArray("profile.integration-in-use");
    }
    void aNamedOneThatCannotBeCalledIsSaid()
    {
        QFETCH(bool, isLinked);
        QFETCH(bool, mayCall);
        QFETCH(bool, isBesideIt);
        QFETCH(QByteArray, code);
        Desk desk;
        QVERIFY(desk.repository.savePlan(desk.it.id, {day, 0, 0}));
        desk.saveState(isLinked ? activation::Phase::Linked : activation::Phase::Draft);
        desk.mayCall = mayCall;
        const auto beside = desk.held.open();
        const auto turn = isBesideIt ? profile::turnOf(*beside, desk.it.id)
                                     : Result<profile::Lock>(profile::Lock());
        QVERIFY(turn);
        QByteArrayList said;
        connect(&desk.watch, &desk::Watch::leftOut, this,
                [&said](const QString &, const Problem &problem) { said.append(problem.code); });
        QSignalSpy done(&desk.watch, &desk::Watch::done);
        QVERIFY(desk.watch.run({desk.it.id}));
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(said, QByteArrayList{code});
        QVERIFY(desk.runDue().isEmpty());
        QCOMPARE(said.size(), 1); // nobody asked for what is merely due
        QCOMPARE(desk.store.requests(), 0);
    }

    void aCancelledCallSaysNothing()
    {
        Desk desk;
        desk::Watched seen;
        connect(&desk.watch, &desk::Watch::began, &desk.watch, &desk::Watch::cancel);
        connect(&desk.watch, &desk::Watch::watched, this,
                [&seen](const desk::Watched &watched) { seen = watched; });
        QSignalSpy done(&desk.watch, &desk::Watch::done);
        QVERIFY(desk.watch.run({desk.it.id}));
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 30'000);
        QCOMPARE(seen.answer.code, QByteArray("http.cancelled"));
        QVERIFY(!seen.isNews);
        QVERIFY(desk.repository.answers(desk.it.id)->isEmpty());
    }

    void whatWaitsIsCancelledToo()
    {
        Desk desk;
        QByteArrayList said;
        connect(&desk.watch, &desk::Watch::leftOut, this,
                [&said](const QString &, const Problem &problem) { said.append(problem.code); });
        QSignalSpy done(&desk.watch, &desk::Watch::done);
        QVERIFY(desk.watch.run({desk.it.id}));
        desk.watch.cancel(); // before it began
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(said, QByteArrayList{"http.cancelled"});
        QCOMPARE(desk.store.requests(), 0);
    }

    // what was said of the tokens before them is over
    void newTokensAreNoNewsWhenTheyWork()
    {
        Desk desk;
        QVERIFY(desk.repository.append(desk.it.id, {500, "commerce.token-revoked", 401, 10}));
        QVERIFY(desk.repository.savePlan(desk.it.id, {day, 0, 0}));
        desk.now = 2 * day * 1'000;
        const auto seen = desk.runDue(); // linked at 1,000
        QCOMPARE(seen.size(), 1);
        QVERIFY2(!seen[0].problem, seen[0].answer.code);
        QVERIFY(!seen[0].isNews);
        QCOMPARE(desk.steps(), QList{TimelineStep::Linked});
    }

    void itEndsWithItsOwner()
    {
        Desk desk;
        QVERIFY(desk.repository.savePlan(desk.it.id, {day, 0, 0}));
        desk.watch.start();
        QVERIFY(desk.watch.run({desk.it.id}));
        QCoreApplication::processEvents();
        desk.watch.stop();
    }
};

LATCHKEY_TEST(tst_Watch)
#include "tst_Watch.moc"

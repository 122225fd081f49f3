// SPDX-License-Identifier: Apache-2.0
// What a session knows by its watch: also what another program found, and what a call says that a
// person asks for.
#include "Program.h"
#include "activation/StateJson.h"
#include "commerce/FakeStore.h"
#include "desk/Timeline.h"
#include "session/Watching.h"
#include "ui/TestSession.h"
#include "web/Origin.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using integrations::WatchRepository;
using session::Watching;

namespace {

constexpr qint64 day = 86'400; // seconds

struct Desk
{
    Desk()
    {
        activation::ActivationState state;
        state.phase = activation::Phase::Linked;
        state.hasWorkingTokens = true;
        static_cast<void>(
            it->integrations().repository().saveActivationState(id, activation::toJson(state)));
        it->reload();
    }

    void keepTokens() const
    {
        bool isKept = false;
        it->secrets().store().write(
            secrets::itemKeyOfIntegration(id),
            secrets::toItem(secrets::IntegrationSecrets{
                web::originOf(store.baseUrl())->text(), Secret(tests::consumerKey),
                Secret(tests::consumerSecret), Secret(tests::accessToken),
                Secret(tests::accessTokenSecret)}),
            [&](const Result<void> &) { isKept = true; });
        [&] {
            QTRY_VERIFY(isKept);
        }();
    }

    // As a service beside this window does.
    std::unique_ptr<profile::Profile> beside() const
    {
        return profile::Profile::open(it.place.filePath(QStringLiteral("profile"))).value();
    }

    void noteLinked(profile::Profile &profile, qint64 time) const
    {
        integrations::IntegrationRepository repository(profile);
        activation::TimelineEvent linked;
        linked.time = time;
        linked.step = activation::TimelineStep::Linked;
        QVERIFY(desk::note(repository, id, linked));
    }

    tests::FakeStore store;
    tests::TestSession it;
    QString id = it.add(QStringLiteral("Orders to ERP"), store.baseUrl());
};

} // namespace

class tst_Watching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAnotherProgramFoundIsNoticed()
    {
        const Desk desk;
        QVERIFY(desk.it->watching().setPlan(desk.id, day, 0));
        QSignalSpy noticed(&desk.it->watching(), &Watching::noticed);
        const auto beside = desk.beside();
        QVERIFY(WatchRepository(*beside).append(desk.id, {2'000, "commerce.not-active", 401, 9}));
        QTRY_COMPARE(noticed.size(), 1);
        QCOMPARE(noticed[0][0].toString(), desk.id);
        QVERIFY(noticed[0][1].toString().contains(QStringLiteral("set inactive")));
        QCOMPARE(desk.it->integrations().entry(desk.id)->watch.known,
                 QByteArray("commerce.not-active"));
        QVERIFY(WatchRepository(*beside).append(desk.id, {3'000, "commerce.not-active", 401, 9}));
        QTRY_COMPARE(desk.it->watching().answers(desk.id).size(), 2);
        desk.it->reload();
        QCOMPARE(noticed.size(), 1); // said already
        QVERIFY(WatchRepository(*beside).append(desk.id, {4'000, {}, 200, 9}));
        QTRY_COMPARE(noticed.size(), 2);
        QCOMPARE(noticed[1][1].toString(), QString()); // all is well again
    }

    void whatIsKnownAtTheStartIsThereAndNoNews()
    {
        Desk desk;
        QVERIFY(desk.it->watching().setPlan(desk.id, day, 0));
        QVERIFY(WatchRepository(desk.it->profile())
                    .append(desk.id, {2'000, "commerce.token-revoked", 401, 9}));
        desk.it.session.reset();
        desk.it.session = desk.it.open();
        QSignalSpy noticed(&desk.it->watching(), &Watching::noticed);
        QVERIFY(desk.it->watching().news(desk.id).contains(QStringLiteral("revoked")));
        desk.it->reload();
        QCOMPARE(noticed.size(), 0);
    }

    void newTokensEndWhatWasSaidOfTheOldOnes()
    {
        const Desk desk;
        QVERIFY(desk.it->watching().setPlan(desk.id, day, 0));
        QVERIFY(WatchRepository(desk.it->profile())
                    .append(desk.id, {2'000, "commerce.token-revoked", 401, 9}));
        desk.it->reload();
        QVERIFY(!desk.it->watching().news(desk.id).isEmpty());
        desk.noteLinked(desk.it->profile(), 3'000);
        activation::TimelineEvent linked;
        linked.time = 3'000;
        linked.step = activation::TimelineStep::Linked;
        desk.it->integrations().tell(desk.id, linked);
        QCOMPARE(desk.it->watching().news(desk.id), QString());
        QCOMPARE(desk.it->watching().answers(desk.id).size(), 1); // the list keeps it
    }

    void aTestCallThatSucceedsEndsWhatTheWatchFound()
    {
        const Desk desk;
        desk.keepTokens();
        QVERIFY(desk.it->watching().setPlan(desk.id, day, 0));
        QVERIFY(WatchRepository(desk.it->profile())
                    .append(desk.id, {2'000, "commerce.not-active", 401, 9}));
        desk.it->reload();
        QSignalSpy noticed(&desk.it->watching(), &Watching::noticed);
        QVERIFY(!desk.it->watching().news(desk.id).isEmpty());
        QSignalSpy called(&*desk.it, &session::Session::called);
        desk.it->testCall(desk.id);
        QTRY_COMPARE_WITH_TIMEOUT(called.size(), 1, 30'000);
        QCOMPARE(noticed.size(), 1);
        QCOMPARE(noticed[0][1].toString(), QString());
        QCOMPARE(desk.it->integrations().entry(desk.id)->watch.known, QByteArray());
    }

    void aReminderOfAnotherProgramIsNoticed()
    {
        const Desk desk;
        desk.noteLinked(desk.it->profile(), 1'000);
        QVERIFY(desk.it->watching().setPlan(desk.id, 0, 90 * day));
        QSignalSpy noticed(&desk.it->watching(), &Watching::noticed);
        const auto beside = desk.beside();
        QVERIFY(WatchRepository(*beside).savePlan(desk.id, {0, 90 * day, 9'000}));
        QTRY_COMPARE(noticed.size(), 1);
        QCOMPARE(noticed[0][1].toString(), Watching::renewalAdvice());
        QVERIFY(desk.it->integrations().entry(desk.id)->watch.isRenewalDue);
    }

    void aCallIsMadeAtOnceWatchedOrNot()
    {
        const Desk desk;
        desk.keepTokens();
        QStringList calling;
        QByteArrayList said;
        connect(&desk.it->watching(), &Watching::calling, this, [&](const QString &id) {
            calling += {id, desk.it->watching().calledId()};
        });
        connect(&desk.it->watching(), &Watching::called, this,
                [&said](const QString &, const Problem &problem) { said.append(problem.code); });
        QVERIFY(desk.it->watching().callNow(desk.id));
        QTRY_COMPARE_WITH_TIMEOUT(said, QByteArrayList{QByteArray()}, 30'000);
        QCOMPARE(calling, (QStringList{desk.id, desk.id}));
        QCOMPARE(desk.it->watching().answers(desk.id).size(), 1);
        QCOMPARE(desk.it->watching().calledId(), QString());
    }

    void whileAnotherProgramCallsNothingIsCalled()
    {
        const Desk desk;
        desk.keepTokens();
        const auto beside = desk.beside();
        const auto turn = desk::watchTurn(*beside);
        QVERIFY(turn);
        const auto begun = desk.it->watching().callNow(desk.id);
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, QByteArray("watch.in-use"));
        QCOMPARE(desk.store.requests(), 0);
    }
};

LATCHKEY_TEST(tst_Watching)
#include "tst_Watching.moc"

// SPDX-License-Identifier: Apache-2.0
// The steps of an activation, from what was noted about it.
#include "Program.h"
#include "activation/Words.h"
#include "ui/activation/Checklist.h"

#include <QTest>

#include <algorithm>

using namespace latchkey;
using activation::Phase;
using activation::TimelineEvent;
using activation::TimelineStep;
using ui::ChecklistItem;
using Kind = ui::ChecklistItem::Kind;

namespace {

// Steps by their names; "!" before a name: it failed.
QList<TimelineEvent> timelineOf(const QStringList &steps)
{
    QList<TimelineEvent> timeline;
    for (const QString &step : steps) {
        TimelineEvent event;
        event.ok = !step.startsWith(QLatin1Char('!'));
        event.step = activation::stepNamed(step.mid(event.ok ? 0 : 1).toLatin1());
        event.time = 1'000 * (timeline.size() + 1);
        timeline.append(event);
    }
    return timeline;
}

// "dd>..": done, done, now, later, later; "x" failed.
QString drawn(const QList<ChecklistItem> &items)
{
    QString drawn;
    for (const ChecklistItem &item : items) {
        drawn += QLatin1String("d>.x")[qsizetype(item.kind)];
    }
    return drawn;
}

} // namespace

class tst_Checklist : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMisaddressedCallIsToldUntilTheNextAttempt()
    {
        const QString called = QStringLiteral("!called-under-another-name");
        const QString armed = QStringLiteral("armed");
        QVERIFY(ui::misaddressedCall(timelineOf({armed})).isEmpty());
        QList<TimelineEvent> timeline = timelineOf({armed, called, QStringLiteral("!failed")});
        timeline[1].facts.code = activation::codeOfName("localhost");
        timeline[1].more = 3;
        const QString said = ui::misaddressedCall(timeline);
        QVERIFY(said.contains(QLatin1String("localhost")));
        QVERIFY(!said.contains(QLatin1Char('3')));
        QVERIFY(ui::misaddressedCall(timeline + timelineOf({armed})).isEmpty());
    }

    void whatNoStoreSendsIsToldWithItsNumberUntilTheNextAttempt()
    {
        const QString refused = QStringLiteral("!callback-refused");
        const QString armed = QStringLiteral("armed");
        QVERIFY(ui::refusedCallback(timelineOf({armed})).isEmpty());
        QList<TimelineEvent> timeline = timelineOf({armed, refused, QStringLiteral("!failed")});
        timeline[1].facts.code = "callback.type";
        timeline[1].more = 3;
        const QString said = ui::refusedCallback(timeline);
        QVERIFY(said.contains(QLatin1String("not a form")));
        QVERIFY(said.contains(QLatin1Char('3')));
        QVERIFY(ui::refusedCallback(timeline + timelineOf({armed})).isEmpty());
    }

    void stepsAreDoneNowOrLater_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<QStringList>("steps");
        QTest::addColumn<QString>("list");
        const QString armed = QStringLiteral("armed");
        const QString posted = QStringLiteral("callback-received");
        const QString signedIn = QStringLiteral("signed-in");
        const QString token = QStringLiteral("access-token-received");
        const QString proved = QStringLiteral("proved");
        const QString stored = QStringLiteral("tokens-stored");
        const QString linked = QStringLiteral("linked");
        QTest::newRow("never armed") << Phase::Draft << QStringList() << QString();
        QTest::newRow("getting ready") << Phase::Armed << QStringList() << QStringLiteral(">.....");
        QTest::newRow("armed") << Phase::Armed << QStringList{armed} << QStringLiteral("d>....");
        QTest::newRow("the store called")
            << Phase::WaitingForSignIn << QStringList{armed, posted} << QStringLiteral("dd>...");
        QTest::newRow("signed in before the POST")
            << Phase::WaitingForSignIn << QStringList{armed, signedIn} << QStringLiteral("dd>...");
        QTest::newRow("the access token came")
            << Phase::WaitingForSignIn << QStringList{armed, posted, signedIn, token}
            << QStringLiteral("dddd>.");
        QTest::newRow("linked") << Phase::Linked << QStringList{armed,  posted, signedIn, token,
                                                                proved, stored, linked}
                                << QStringLiteral("dddd"); // what a person remembers of it
        QTest::newRow("failed") << Phase::Failed
                                << QStringList{armed, posted, QStringLiteral("!failed")}
                                << QStringLiteral("ddx");
        QTest::newRow("one set of credentials refused on the way")
            << Phase::WaitingForSignIn
            << QStringList{armed, posted, QStringLiteral("!request-token-refused")}
            << QStringLiteral("ddx>...");
    }
    void stepsAreDoneNowOrLater()
    {
        QFETCH(const Phase, phase);
        QFETCH(const QStringList, steps);
        activation::ActivationState state;
        state.phase = phase;
        const auto items = ui::checklist(state, timelineOf(steps));
        QTEST(drawn(items), "list");
        for (const ChecklistItem &item : items) {
            QVERIFY(!item.text.isEmpty());
            QCOMPARE(item.time != 0, item.kind == Kind::Done || item.kind == Kind::Failed);
        }
    }

    void onlyTheLastAttemptIsShown()
    {
        activation::ActivationState state;
        state.phase = Phase::WaitingForSignIn;
        const auto timeline =
            timelineOf({QStringLiteral("armed"), QStringLiteral("callback-received"),
                        QStringLiteral("!failed"), QStringLiteral("call"), QStringLiteral("armed"),
                        QStringLiteral("callback-received")});
        const auto items = ui::checklist(state, timeline);
        QCOMPARE(drawn(items), QStringLiteral("dd>..."));
        QCOMPARE(items[0].time, timeline[4].time);
        QCOMPARE(items[1].time, timeline[5].time);
    }

    void exactlyOneStepIsUnderWay()
    {
        activation::ActivationState state;
        state.phase = Phase::Armed;
        QStringList steps;
        for (const char *step :
             {"armed", "callback-received", "signed-in", "access-token-received", "proved"}) {
            steps.append(QLatin1String(step));
            const auto items = ui::checklist(state, timelineOf(steps));
            const auto now = std::count_if(items.cbegin(), items.cend(),
                                           [](const auto &item) { return item.kind == Kind::Now; });
            QCOMPARE(now, 1);
        }
    }

    void whatSupportNeedsIsKept()
    {
        QList<TimelineEvent> timeline = timelineOf({QStringLiteral("armed")});
        timeline[0].facts.code = "listener.port-taken";
        timeline[0].tookMs = 210;
        const auto items = ui::checklist({}, timeline);
        QCOMPARE(items, (QList<ChecklistItem>{{Kind::Done, activation::words(TimelineStep::Armed),
                                               timeline[0].time, 210,
                                               QStringLiteral("listener.port-taken")}}));
    }
};

LATCHKEY_TEST(tst_Checklist)
#include "tst_Checklist.moc"

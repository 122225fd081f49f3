// SPDX-License-Identifier: Apache-2.0
// A timeline cut into attempts, each under a heading that says when and how it ended.
#include "Program.h"
#include "ui/activation/Attempts.h"
#include "ui/look/Words.h"

#include <QDateTime>
#include <QTest>

using namespace latchkey;
using activation::Reason;
using activation::TimelineEvent;
using activation::TimelineStep;
using ui::Attempt;

namespace {

qint64 at(int day, int hour)
{
    return QDateTime(QDate(2026, 3, day), QTime(hour, 5)).toMSecsSinceEpoch();
}

TimelineEvent eventAt(qint64 time, TimelineStep step, Reason reason = Reason::None)
{
    TimelineEvent made;
    made.time = time;
    made.step = step;
    made.reason = reason;
    made.ok = step != TimelineStep::Failed;
    return made;
}

QList<TimelineEvent> good(qint64 time)
{
    return {eventAt(time, TimelineStep::Armed), eventAt(time, TimelineStep::CallbackReceived),
            eventAt(time, TimelineStep::Linked), eventAt(time, TimelineStep::ReturnedToStore)};
}

QList<TimelineEvent> bad(qint64 time, Reason reason)
{
    return {eventAt(time, TimelineStep::Armed), eventAt(time, TimelineStep::Failed, reason)};
}

QStringList headings(const QList<TimelineEvent> &timeline)
{
    QStringList found;
    for (const Attempt &attempt : ui::attempts(timeline)) {
        found.append(attempt.heading);
    }
    return found;
}

QString when(qint64 time)
{
    return ui::dateOf(time) + QStringLiteral(", ") + ui::timeOfDay(time);
}

} // namespace

class tst_Attempts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingHappenedYet() { QVERIFY(ui::attempts({}).isEmpty()); }

    void theNewestIsFirstAndSaysHowItEnded_data()
    {
        QTest::addColumn<QList<TimelineEvent>>("last");
        QTest::addColumn<QString>("words");
        const qint64 time = at(13, 9);
        QTest::newRow("connected") << good(time) << QStringLiteral("Activation: connected");
        QTest::newRow("failed") << bad(time, Reason::NoCallback)
                                << QStringLiteral("Activation: failed");
        QTest::newRow("cancelled")
            << bad(time, Reason::Cancelled) << QStringLiteral("Activation: cancelled");
        QTest::newRow("interrupted")
            << bad(time, Reason::Interrupted) << QStringLiteral("Activation: interrupted");
        QTest::newRow("under way") << QList<TimelineEvent>{eventAt(time, TimelineStep::Armed)}
                                   << QStringLiteral("Activation");
    }
    void theNewestIsFirstAndSaysHowItEnded()
    {
        QFETCH(const QList<TimelineEvent>, last);
        QFETCH(const QString, words);
        const QList<TimelineEvent> timeline = bad(at(12, 14), Reason::DeadlinePassed) + last;
        QCOMPARE(headings(timeline),
                 (QStringList{when(at(13, 9)) + QStringLiteral(" · ") + words,
                              when(at(12, 14)) + QStringLiteral(" · Activation: failed")}));
    }

    void callsOfADayAreTogether()
    {
        const QList<TimelineEvent> timeline =
            good(at(12, 14)) + QList<TimelineEvent>{eventAt(at(12, 15), TimelineStep::Call),
                                                    eventAt(at(12, 16), TimelineStep::Call),
                                                    eventAt(at(14, 9), TimelineStep::Call)};
        QCOMPARE(headings(timeline),
                 (QStringList{ui::dateOf(at(14, 9)) + QStringLiteral(" · Calls"),
                              ui::dateOf(at(12, 15)) + QStringLiteral(" · Calls"),
                              when(at(12, 14)) + QStringLiteral(" · Activation: connected")}));
        QCOMPARE(ui::attempts(timeline)[1].items.size(), 2);
    }

    void nothingIsLostOrTurnedAround()
    {
        const QList<TimelineEvent> timeline =
            bad(at(11, 8), Reason::NoCallback) + good(at(12, 14)) +
            QList<TimelineEvent>{eventAt(at(13, 9), TimelineStep::Call)};
        QList<ui::ChecklistItem> items;
        for (const Attempt &attempt : ui::attempts(timeline)) {
            items = attempt.items + items;
        }
        QList<ui::ChecklistItem> wanted;
        for (const TimelineEvent &each : timeline) {
            wanted.append(ui::itemOf(each));
        }
        QCOMPARE(items, wanted);
    }

    void theFailureIsKnown()
    {
        QCOMPARE(ui::attempts(bad(at(12, 14), Reason::NoCallback))[0].failure, 1);
        QCOMPARE(ui::attempts(good(at(12, 14)))[0].failure, -1);
    }
};

LATCHKEY_TEST(tst_Attempts)
#include "tst_Attempts.moc"

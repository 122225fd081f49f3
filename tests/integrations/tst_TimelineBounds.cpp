// SPDX-License-Identifier: Apache-2.0
// A timeline does not grow for ever, and forgets the oldest first.
#include "Program.h"
#include "integrations/IntegrationRepository.h"

#include "profile/Sql.h"
#include "profile/TestProfile.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::integrations;
using namespace latchkey::tests;

namespace {

constexpr qint64 now = 1'700'000'000'000;

struct Fixture
{
    TestProfile at;
    IntegrationRepository repository{*at.profile};
    QString id = add(QStringLiteral("ERP"));

    QString add(const QString &name)
    {
        return repository.add({name, {}, "https://shop.example"}).value().id;
    }

    // As many rows as an earlier program, which kept everything, left behind: one a second.
    void fill(const QString &of, int count)
    {
        QVERIFY(profile::change(
            at.profile->database(),
            QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                           " WHERE i < ?)"
                           " INSERT INTO timeline (integration, time, step, ok, text, detail,"
                           " took_ms) SELECT ?, ? + i * 1000, 'armed', 1, '', '', -1 FROM n"),
            {count, of, now}));
    }

    void append(qint64 time)
    {
        TimelineEntry entry;
        entry.time = time;
        entry.step = "armed";
        QVERIFY(repository.appendTimeline(id, entry));
    }

    QList<TimelineEntry> timeline() const { return repository.timeline(id).value(); }
};

} // namespace

class tst_TimelineBounds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheNewestEntriesAreKept()
    {
        Fixture it;
        for (int i = 0; i < timelineEntries + 3; ++i) {
            it.append(now + i);
        }
        QCOMPARE(it.timeline().size(), timelineEntries);
        QCOMPARE(it.timeline().first().time, now + 3);
        QCOMPARE(it.timeline().last().time, now + timelineEntries + 2);
    }

    void whatIsTooOldIsForgotten()
    {
        Fixture it;
        it.append(now - timelineMs - 1);
        it.append(now - timelineMs);
        it.append(now);
        QCOMPARE(it.timeline().size(), 2);
        QCOMPARE(it.timeline().first().time, now - timelineMs);
    }

    // The clock of this computer may have been wrong for an hour.
    void anEntryFromTheFutureGoesLikeAnyOther()
    {
        Fixture it;
        it.append(now + 1'000);
        it.append(now);
        QCOMPARE(it.timeline().size(), 2);
        QCOMPARE(it.timeline().last().time, now);
    }

    void anotherIntegrationsTimelineIsLeftAlone()
    {
        Fixture it;
        const QString other = it.add(QStringLiteral("CRM"));
        it.fill(other, 2 * timelineEntries);
        it.fill(it.id, 2 * timelineEntries);
        it.append(now + 10 * timelineMs);
        QCOMPARE(it.timeline().size(), 1);
        QCOMPARE(it.repository.timeline(other).value().size(), 2 * timelineEntries);
    }

    // Written and forgotten in one transaction.
    void whatCannotBeWrittenForgetsNothing()
    {
        Fixture it;
        it.fill(it.id, timelineEntries);
        const QList<TimelineEntry> before = it.timeline();
        QVERIFY(profile::change(it.at.profile->database(),
                                QStringLiteral("CREATE TRIGGER full BEFORE DELETE ON timeline"
                                               " BEGIN SELECT raise(ABORT, 'full'); END")));
        TimelineEntry entry;
        entry.time = now + 3'600'000;
        QVERIFY(!it.repository.appendTimeline(it.id, entry));
        QCOMPARE(it.timeline(), before);
    }

    void theLastCallOutlivesTheTimeline()
    {
        Fixture it;
        QCOMPARE(it.repository.byId(it.id).value().lastCallAt, 0);
        QVERIFY(it.repository.saveLastCall(it.id, now));
        it.append(now);
        it.append(now + 2 * timelineMs);
        QCOMPARE(it.repository.byId(it.id).value().lastCallAt, now);
        QCOMPARE(it.repository.all().value().first().lastCallAt, now);
    }
};

LATCHKEY_TEST(tst_TimelineBounds)
#include "tst_TimelineBounds.moc"

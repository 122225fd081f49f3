// SPDX-License-Identifier: Apache-2.0
#include "integrations/IntegrationRepository.h"
#include "integrations/Rows.h"
#include "profile/Profile.h"
#include "profile/Sql.h"

namespace latchkey::integrations {

using profile::change;
using profile::inTransaction;
using profile::rows;

namespace {

// An earlier program may have left more than is kept now.
constexpr int mostTimelineRead = 4 * timelineEntries;

QString text(const QByteArray &ascii)
{
    return QString::fromUtf8(ascii);
}

Result<void> insert(const QSqlDatabase &database, const QString &id, const TimelineEntry &entry)
{
    return change(database,
                  QStringLiteral("INSERT INTO timeline (integration, time, step, ok, reason, code,"
                                 " dialect, status, took_ms, more, last_time, text, detail)"
                                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                  {id, entry.time, text(entry.step), entry.ok ? 1 : 0, text(entry.reason),
                   text(entry.code), text(entry.dialect), entry.status, entry.tookMs, entry.more,
                   entry.lastTime, entry.text, entry.detail})
        .map([](qint64) {});
}

// A thousand at a time: an earlier program may have left any number, and somebody is waiting.
Result<void> forgetOldEntries(const QSqlDatabase &database, const QString &id, qint64 now)
{
    return change(database,
                  QStringLiteral("DELETE FROM timeline WHERE id IN"
                                 " (SELECT id FROM (SELECT id, time FROM timeline"
                                 " WHERE integration = ? ORDER BY id LIMIT 1000)"
                                 " WHERE time < ? OR id <= (SELECT id FROM timeline"
                                 " WHERE integration = ? ORDER BY id DESC LIMIT 1 OFFSET ?))"),
                  {id, now - timelineMs, id, timelineEntries})
        .map([](qint64) {});
}

} // namespace

Result<void> IntegrationRepository::appendTimeline(const QString &id, const TimelineEntry &entry)
{
    const QSqlDatabase database = m_profile.database();
    const auto added = inTransaction(database, [&] {
        return insert(database, id, entry).and_then([&] {
            return forgetOldEntries(database, id, entry.time);
        });
    });
    return added.map_error([&](const Problem &problem) { return unlessUnknown(problem, id); });
}

Result<void> IntegrationRepository::foldIntoTimeline(const QString &id, const TimelineEntry &entry)
{
    return change(m_profile.database(),
                  QStringLiteral("UPDATE timeline SET more = more + ?, last_time = ? WHERE id ="
                                 " (SELECT id FROM timeline WHERE integration = ? AND step = ?"
                                 " AND ok = ? AND reason = ? AND code = ?"
                                 " ORDER BY id DESC LIMIT 1)"),
                  {entry.more + 1, entry.more > 0 ? entry.lastTime : entry.time, id,
                   text(entry.step), entry.ok ? 1 : 0, text(entry.reason), text(entry.code)})
        .map([](qint64) {});
}

Result<QList<TimelineEntry>> IntegrationRepository::timeline(const QString &id) const
{
    if (const auto known = byId(id); !known) {
        return failure(known.error());
    }
    return rows(m_profile.database(),
                QStringLiteral("SELECT * FROM (SELECT * FROM timeline WHERE integration = ?"
                               " ORDER BY id DESC LIMIT ?) ORDER BY id"),
                {id, mostTimelineRead})
        .map([](const QList<QSqlRecord> &found) {
            QList<TimelineEntry> entries;
            for (const QSqlRecord &row : found) {
                entries.append(entryOf(row));
            }
            return entries;
        });
}

} // namespace latchkey::integrations

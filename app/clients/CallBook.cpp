// SPDX-License-Identifier: Apache-2.0
#include "clients/CallBook.h"

#include "clients/Judge.h"
#include "profile/Profile.h"
#include "profile/Sql.h"

#include <algorithm>

namespace latchkey::clients {

namespace {

constexpr qint64 dayMs = 86'400'000;

Result<QList<CallCount>> read(const profile::Profile &profile, const QString &condition,
                              const QVariantList &values)
{
    return profile::rows(
               profile.database(),
               QStringLiteral("SELECT client, day, route, status, code, calls FROM proxy_call"
                              " WHERE %1 ORDER BY day, route, status, code")
                   .arg(condition),
               values)
        .map([](const QList<QSqlRecord> &found) {
            QList<CallCount> counts;
            for (const QSqlRecord &row : found) {
                counts.append({{row.value(0).toString(), row.value(1).toLongLong(),
                                row.value(2).toString().toUtf8(), row.value(3).toInt(),
                                row.value(4).toString().toUtf8()},
                               row.value(5).toLongLong(),
                               0});
            }
            return counts;
        });
}

} // namespace

size_t qHash(const CallKind &kind, size_t seed)
{
    return qHashMulti(seed, kind.client, kind.day, kind.route, kind.status, kind.code);
}

QByteArray routeText(const QByteArray &method, const QByteArray &routeTemplate)
{
    static const QList<QByteArray> known{"GET",    "HEAD",  "POST",   "PUT",
                                         "DELETE", "PATCH", "OPTIONS"};
    return (known.contains(method) ? method : QByteArray(unknownRoute)) + ' ' + routeTemplate;
}

qint64 dayOf(qint64 ms)
{
    return ms / dayMs;
}

void CallTally::count(const QString &client, const QByteArray &route, int status,
                      const QByteArray &code, qint64 now)
{
    add({client, dayOf(now), route, status, code}, 1, now);
}

void CallTally::add(const QList<CallCount> &counts)
{
    for (const CallCount &each : counts) {
        add(each.kind, each.calls, each.last);
    }
}

void CallTally::add(CallKind kind, qint64 calls, qint64 last)
{
    if (m_calls.size() >= mostKinds && !m_calls.contains(kind)) {
        kind = {kind.client, kind.day, unknownRoute, 0, {}};
    }
    CallCount &count = m_calls[kind];
    count.kind = std::move(kind);
    count.calls += calls;
    count.last = std::max(count.last, last);
}

QList<CallCount> CallTally::take()
{
    QList<CallCount> counts = m_calls.values();
    m_calls.clear();
    return counts;
}

Result<void> CallBook::write(const QList<CallCount> &counts)
{
    return profile::inTransaction(m_profile.database(), [&]() -> Result<void> {
        QHash<QString, qint64> today;
        for (const CallCount &each : counts) {
            if (auto added = add(each); !added) {
                return added;
            }
            qint64 &day = today[each.kind.client];
            day = std::max(day, each.kind.day);
        }
        for (auto each = today.cbegin(); each != today.cend(); ++each) {
            if (auto done = forgetOld(each.key(), each.value()); !done) {
                return done;
            }
        }
        return {};
    });
}

Result<void> CallBook::add(const CallCount &count)
{
    const QSqlDatabase database = m_profile.database();
    const CallKind &kind = count.kind;
    return profile::change(database,
                           QStringLiteral("UPDATE proxy_client SET calls = calls + ?,"
                                          " last_use_at = max(last_use_at, ?) WHERE id = ?"),
                           {count.calls, count.last, kind.client})
        .and_then([&](qint64 clients) -> Result<qint64> {
            if (clients == 0) {
                return 0;
            }
            return profile::change(
                database,
                QStringLiteral("INSERT INTO proxy_call (client, day, route, status, code, calls)"
                               " VALUES (?, ?, ?, ?, ?, ?)"
                               " ON CONFLICT (client, day, route, status, code)"
                               " DO UPDATE SET calls = calls + excluded.calls"),
                {kind.client, kind.day, QString::fromUtf8(kind.route), kind.status,
                 QString::fromUtf8(kind.code), count.calls});
        })
        .map([](qint64) {});
}

Result<void> CallBook::forgetOld(const QString &client, qint64 today)
{
    const QSqlDatabase database = m_profile.database();
    return profile::change(database,
                           QStringLiteral("DELETE FROM proxy_call WHERE client = ? AND day < ?"),
                           {client, today - keptDays})
        .and_then([&](qint64) {
            return profile::change(
                database,
                QStringLiteral("DELETE FROM proxy_call WHERE rowid IN"
                               " (SELECT rowid FROM proxy_call WHERE client = ?"
                               " ORDER BY day DESC, calls DESC LIMIT -1 OFFSET ?)"),
                {client, keptCounts});
        })
        .map([](qint64) {});
}

Result<QList<CallCount>> CallBook::ofClient(const QString &client, qint64 sinceDay) const
{
    return read(m_profile, QStringLiteral("client = ? AND day >= ?"), {client, sinceDay});
}

Result<QList<CallCount>> CallBook::ofIntegration(const QString &integration, qint64 sinceDay) const
{
    return read(m_profile,
                QStringLiteral("client IN (SELECT id FROM proxy_client WHERE integration = ?)"
                               " AND day >= ?"),
                {integration, sinceDay});
}

} // namespace latchkey::clients

// SPDX-License-Identifier: Apache-2.0
#include "clients/CallBook.h"

#include "clients/ClientRepository.h"
#include "clients/Judge.h"
#include "profile/Profile.h"
#include "profile/SideDatabase.h"
#include "profile/Sql.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace latchkey::clients {

namespace {

constexpr qint64 dayMs = 86'400'000;

const QString file = QStringLiteral("calls.db");

// Pages: what is written every few seconds is a few of them, and 1,000, as SQLite has it, are 4 MiB
// on the disk of a database that has hardly any.
const QString boundedLog = QStringLiteral("PRAGMA wal_autocheckpoint = 8");

// Appended to, never edited.
const std::array<QStringList, 1> &versions()
{
    static const std::array<QStringList, 1> all = {{{
        QStringLiteral("CREATE TABLE use ("
                       " client TEXT PRIMARY KEY NOT NULL,"
                       " last_at INTEGER NOT NULL,"
                       " calls INTEGER NOT NULL) STRICT"),
        QStringLiteral("CREATE TABLE call ("
                       " client TEXT NOT NULL REFERENCES use ON DELETE CASCADE,"
                       " day INTEGER NOT NULL,"
                       " route TEXT NOT NULL,"
                       " status INTEGER NOT NULL,"
                       " code TEXT NOT NULL,"
                       " calls INTEGER NOT NULL,"
                       " PRIMARY KEY (client, day, route, status, code)) STRICT"),
    }}};
    return all;
}

CallCount countOf(const QSqlRecord &row)
{
    return {{row.value(0).toString(), row.value(1).toLongLong(), row.value(2).toString().toUtf8(),
             row.value(3).toInt(), row.value(4).toString().toUtf8()},
            row.value(5).toLongLong(),
            0};
}

// A list of ids as one value, which SQLite's json_each() takes apart.
QString asJson(const QStringList &ids)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact));
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

void CallTally::keepOnly(const QStringList &clients)
{
    m_calls.removeIf([&](QHash<CallKind, CallCount>::iterator each) {
        return !clients.contains(each.key().client);
    });
}

QList<CallCount> CallTally::take()
{
    QList<CallCount> counts = m_calls.values();
    m_calls.clear();
    return counts;
}

CallBook::CallBook(std::unique_ptr<profile::SideDatabase> side)
    : m_side(std::move(side))
{}

CallBook::~CallBook() = default;
CallBook::CallBook(CallBook &&) noexcept = default;
CallBook &CallBook::operator=(CallBook &&) noexcept = default;

Result<CallBook> CallBook::open(const QString &profileFolder)
{
    auto side = profile::SideDatabase::open(profileFolder, file, versions());
    if (!side) {
        return failure(side.error());
    }
    const auto bounded = profile::rows((*side)->database(), boundedLog);
    return bounded ? Result<CallBook>(CallBook(std::move(*side))) : failure(bounded.error());
}

Result<CallBook> CallBook::of(profile::Profile &profile)
{
    const auto known = ClientRepository(profile).all();
    auto book = known ? open(profile.folder()) : failure(known.error());
    if (!book) {
        return failure(book.error());
    }
    QStringList ids;
    for (const ProxyClient &each : *known) {
        ids.append(each.id);
    }
    if (const auto kept = book->keepOnly(ids); !kept) {
        return failure(kept.error());
    }
    return book;
}

Result<void> CallBook::write(const QList<CallCount> &counts)
{
    return profile::inTransaction(m_side->database(), [&]() -> Result<void> {
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
    const QSqlDatabase database = m_side->database();
    const CallKind &kind = count.kind;
    return profile::change(database,
                           QStringLiteral("INSERT INTO use (client, last_at, calls)"
                                          " VALUES (?, ?, ?) ON CONFLICT (client) DO UPDATE SET"
                                          " last_at = max(last_at, excluded.last_at),"
                                          " calls = calls + excluded.calls"),
                           {kind.client, count.last, count.calls})
        .and_then([&](qint64) {
            return profile::change(
                database,
                QStringLiteral("INSERT INTO call (client, day, route, status, code, calls)"
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
    const QSqlDatabase database = m_side->database();
    return profile::change(database,
                           QStringLiteral("DELETE FROM call WHERE client = ? AND day < ?"),
                           {client, today - keptDays})
        .and_then([&](qint64) {
            return profile::change(database,
                                   QStringLiteral("DELETE FROM call WHERE rowid IN"
                                                  " (SELECT rowid FROM call WHERE client = ?"
                                                  " ORDER BY day DESC, calls DESC"
                                                  " LIMIT -1 OFFSET ?)"),
                                   {client, keptCounts});
        })
        .map([](qint64) {});
}

// Looked for first: whoever writes holds others up.
Result<void> CallBook::keepOnly(const QStringList &clients)
{
    const QSqlDatabase database = m_side->database();
    const QString others = QStringLiteral("client NOT IN (SELECT value FROM json_each(?))");
    return profile::rows(database, QStringLiteral("SELECT 1 FROM use WHERE %1 LIMIT 1").arg(others),
                         {asJson(clients)})
        .and_then([&](const QList<QSqlRecord> &found) -> Result<qint64> {
            if (found.isEmpty()) {
                return 0;
            }
            return profile::change(database, QStringLiteral("DELETE FROM use WHERE %1").arg(others),
                                   {asJson(clients)});
        })
        .map([](qint64) {});
}

Result<QList<CallCount>> CallBook::ofClients(const QStringList &clients, qint64 sinceDay) const
{
    return profile::rows(m_side->database(),
                         QStringLiteral("SELECT client, day, route, status, code, calls FROM call"
                                        " WHERE client IN (SELECT value FROM json_each(?))"
                                        " AND day >= ? ORDER BY day, route, status, code"),
                         {asJson(clients), sinceDay})
        .map([](const QList<QSqlRecord> &found) {
            QList<CallCount> counts;
            for (const QSqlRecord &row : found) {
                counts.append(countOf(row));
            }
            return counts;
        });
}

Result<ClientUses> CallBook::uses() const
{
    return profile::rows(m_side->database(),
                         QStringLiteral("SELECT client, last_at, calls FROM use"))
        .map([](const QList<QSqlRecord> &found) {
            ClientUses uses;
            for (const QSqlRecord &row : found) {
                uses.insert(row.value(0).toString(),
                            {row.value(1).toLongLong(), row.value(2).toLongLong()});
            }
            return uses;
        });
}

} // namespace latchkey::clients

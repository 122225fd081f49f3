// SPDX-License-Identifier: Apache-2.0
#include "requests/RequestHistory.h"

#include "integrations/Rows.h"
#include "profile/Profile.h"
#include "profile/Sql.h"
#include "requests/Text.h"

namespace latchkey::requests {

using profile::change;
using profile::inTransaction;
using profile::rows;

namespace {

const QString same = QStringLiteral("integration = ? AND method = ? AND path = ? AND search = ?");

QVariantList keyOf(const QString &integration, const RequestShape &shape)
{
    return {integration, QString::fromLatin1(shape.method), shape.path, written(shape.search)};
}

KeptRequest requestIn(const QSqlRecord &row)
{
    KeptRequest kept;
    kept.id = row.value(QStringLiteral("id")).toLongLong();
    kept.shape.method = row.value(QStringLiteral("method")).toString().toLatin1();
    kept.shape.path = row.value(QStringLiteral("path")).toString();
    kept.shape.search = readSearch(row.value(QStringLiteral("search")).toString());
    kept.lastAt = row.value(QStringLiteral("last_at")).toLongLong();
    kept.status = row.value(QStringLiteral("status")).toInt();
    kept.isFavourite = row.value(QStringLiteral("is_favourite")).toInt() != 0;
    return kept;
}

} // namespace

RequestHistory::RequestHistory(profile::Profile &profile, Clock clock)
    : m_profile(profile)
    , m_clock(std::move(clock))
{}

Result<QList<KeptRequest>> RequestHistory::of(const QString &integration) const
{
    return rows(m_profile.database(),
                QStringLiteral("SELECT * FROM request WHERE integration = ?"
                               " ORDER BY is_favourite DESC, last_at DESC, id DESC"),
                {integration})
        .map([](const QList<QSqlRecord> &found) {
            QList<KeptRequest> kept;
            for (const QSqlRecord &row : found) {
                kept.append(requestIn(row));
            }
            return kept;
        });
}

Result<void> RequestHistory::put(const QString &integration, const RequestShape &shape,
                                 const QString &assignments, const QVariantList &values)
{
    const QSqlDatabase database = m_profile.database();
    const QVariantList key = keyOf(integration, shape);
    const auto made = change(database,
                             QStringLiteral("INSERT INTO request"
                                            " (integration, method, path, search)"
                                            " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"),
                             key);
    if (!made) {
        return failure(integrations::unlessUnknown(made.error(), integration));
    }
    return change(database, QStringLiteral("UPDATE request SET %1 WHERE %2").arg(assignments, same),
                  values + key)
        .map([](qint64) {});
}

Result<void> RequestHistory::note(const QString &integration, const RequestShape &shape, int status)
{
    return inTransaction(m_profile.database(), [&]() -> Result<void> {
        return put(integration, shape, QStringLiteral("last_at = ?, status = ?"),
                   {m_clock(), status})
            .and_then([&] {
                return change(m_profile.database(),
                              QStringLiteral("DELETE FROM request WHERE id IN"
                                             " (SELECT id FROM request WHERE integration = ?"
                                             " AND is_favourite = 0"
                                             " ORDER BY last_at DESC, id DESC LIMIT -1 OFFSET ?)"),
                              {integration, mostKept});
            })
            .map([](qint64) {});
    });
}

Result<void> RequestHistory::setFavourite(const QString &integration, const RequestShape &shape,
                                          bool is)
{
    return inTransaction(m_profile.database(), [&]() -> Result<void> {
        const auto favourites = rows(m_profile.database(),
                                     QStringLiteral("SELECT id FROM request"
                                                    " WHERE integration = ? AND is_favourite = 1"),
                                     {integration});
        if (!favourites) {
            return failure(favourites.error());
        }
        if (is && favourites->size() >= mostFavourites) {
            return failure(
                "requests.many-favourites",
                Text::tr("There are %1 favourites already. Remove one first.").arg(mostFavourites));
        }
        return put(integration, shape, QStringLiteral("is_favourite = ?"), {is ? 1 : 0})
            .and_then([&] {
                return change(
                    m_profile.database(),
                    QStringLiteral("DELETE FROM request WHERE integration = ? AND last_at = 0"
                                   " AND is_favourite = 0"),
                    {integration});
            })
            .map([](qint64) {});
    });
}

Result<void> RequestHistory::clear(const QString &integration)
{
    return change(m_profile.database(),
                  QStringLiteral("DELETE FROM request WHERE integration = ? AND is_favourite = 0"),
                  {integration})
        .map([](qint64) {});
}

Result<void> RequestHistory::remove(qint64 id)
{
    return change(m_profile.database(), QStringLiteral("DELETE FROM request WHERE id = ?"), {id})
        .map([](qint64) {});
}

} // namespace latchkey::requests

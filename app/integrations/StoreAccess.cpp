// SPDX-License-Identifier: Apache-2.0
#include "integrations/StoreAccess.h"

#include "profile/Profile.h"
#include "profile/Sql.h"

namespace latchkey::integrations {

Result<StoreAccess> StoreAccessRepository::of(const QByteArray &origin) const
{
    return profile::rows(m_profile.database(),
                         QStringLiteral("SELECT * FROM store_access WHERE origin = ?"),
                         {QString::fromLatin1(origin)})
        .map([](const QList<QSqlRecord> &found) {
            if (found.isEmpty()) {
                return StoreAccess();
            }
            const QSqlRecord &row = found.first();
            return StoreAccess{row.value(QStringLiteral("trusted_ca")).toString().toLatin1(),
                               row.value(QStringLiteral("has_basic")).toInt() != 0};
        });
}

Result<QList<QByteArray>> StoreAccessRepository::origins() const
{
    return profile::rows(m_profile.database(),
                         QStringLiteral("SELECT origin FROM store_access ORDER BY origin"))
        .map([](const QList<QSqlRecord> &found) {
            QList<QByteArray> origins;
            for (const QSqlRecord &row : found) {
                origins.append(row.value(0).toString().toLatin1());
            }
            return origins;
        });
}

Result<void> StoreAccessRepository::saveTrustedCa(const QByteArray &origin, const QByteArray &pem)
{
    return of(origin).and_then([&](StoreAccess access) {
        access.trustedCa = pem;
        return save(origin, access);
    });
}

Result<void> StoreAccessRepository::saveHasBasic(const QByteArray &origin, bool hasBasic)
{
    return of(origin).and_then([&](StoreAccess access) {
        access.hasBasic = hasBasic;
        return save(origin, access);
    });
}

Result<void> StoreAccessRepository::save(const QByteArray &origin, const StoreAccess &access)
{
    const QString where = QString::fromLatin1(origin);
    const auto changed =
        access == StoreAccess()
            ? profile::change(m_profile.database(),
                              QStringLiteral("DELETE FROM store_access WHERE origin = ?"), {where})
            : profile::change(
                  m_profile.database(),
                  QStringLiteral("INSERT OR REPLACE INTO store_access"
                                 " (origin, trusted_ca, has_basic) VALUES (?, ?, ?)"),
                  {where, QString::fromLatin1(access.trustedCa), access.hasBasic ? 1 : 0});
    return changed.map([](qint64) {});
}

} // namespace latchkey::integrations

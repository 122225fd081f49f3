// SPDX-License-Identifier: Apache-2.0
#include "module/ModuleRepository.h"

#include "integrations/IntegrationRepository.h"
#include "profile/Profile.h"
#include "profile/Sql.h"

namespace latchkey::module {

using profile::change;
using profile::inTransaction;
using profile::rows;

ModuleRepository::ModuleRepository(profile::Profile &profile)
    : m_profile(profile)
{}

Result<KeptModule> ModuleRepository::of(const QString &id) const
{
    if (const auto known = integrations::IntegrationRepository(m_profile).byId(id); !known) {
        return failure(known.error());
    }
    const auto found = rows(m_profile.database(),
                            QStringLiteral("SELECT * FROM module WHERE integration = ?"), {id});
    if (!found) {
        return failure(found.error());
    }
    KeptModule kept;
    if (found->isEmpty()) {
        return kept;
    }
    const QSqlRecord &row = found->first();
    const auto text = [&row](const char *column) {
        return row.value(QLatin1String(column)).toString();
    };
    kept.choice = {text("vendor"), text("name"), text("commerce"),
                   styleNamed(text("style")).value_or(Style::DataPatch)};
    kept.written = writtenFromJson(text("written").toUtf8());
    return kept;
}

Result<void> ModuleRepository::saveChoice(const QString &id, const ModuleChoice &choice)
{
    return write(id, QStringLiteral("vendor = ?, name = ?, commerce = ?, style = ?"),
                 {choice.vendor, choice.module, choice.commerce, styleName(choice.style)});
}

Result<void> ModuleRepository::saveWritten(const QString &id, const WrittenModule &written)
{
    return write(id, QStringLiteral("written = ?"), {QString::fromUtf8(toJson(written))});
}

Result<void> ModuleRepository::write(const QString &id, const QString &assignments,
                                     const QVariantList &values)
{
    if (const auto known = integrations::IntegrationRepository(m_profile).byId(id); !known) {
        return failure(known.error());
    }
    const QSqlDatabase database = m_profile.database();
    return inTransaction(database, [&]() -> Result<void> {
        const auto made = change(
            database,
            QStringLiteral("INSERT INTO module (integration) VALUES (?) ON CONFLICT DO NOTHING"),
            {id});
        if (!made) {
            return failure(made.error());
        }
        return change(database,
                      QStringLiteral("UPDATE module SET %1 WHERE integration = ?").arg(assignments),
                      values + QVariantList{id})
            .map([](qint64) {});
    });
}

} // namespace latchkey::module

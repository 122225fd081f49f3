// SPDX-License-Identifier: Apache-2.0
#include "integrations/SelectionRepository.h"

#include "acl/ResourceId.h"
#include "integrations/IntegrationRepository.h"
#include "integrations/Text.h"
#include "profile/Profile.h"
#include "profile/Sql.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace latchkey::integrations {

using profile::change;
using profile::inTransaction;
using profile::rows;

namespace {

QString written(const QStringList &texts)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

// What was written; before it was a list of JSON, it was one of lines.
QStringList readBack(const QVariant &column)
{
    const QString text = column.toString();
    if (!text.startsWith(QLatin1Char('['))) {
        return text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    QStringList texts;
    for (const QJsonValue each : QJsonDocument::fromJson(text.toUtf8()).array()) {
        texts.append(each.toString());
    }
    return texts;
}

// Ids alone, whoever wrote into the database.
QStringList idsIn(const QVariant &column)
{
    QStringList ids = readBack(column);
    ids.removeIf([](const QString &id) { return !acl::isResourceId(id); });
    return ids;
}

acl::Choice choiceIn(const QSqlRecord &row, const QString &isAll, const QString &ids)
{
    return {row.value(isAll).toInt() != 0, idsIn(row.value(ids))};
}

} // namespace

SelectionRepository::SelectionRepository(profile::Profile &profile, Clock clock)
    : m_profile(profile)
    , m_clock(std::move(clock))
{}

Result<KeptResources> SelectionRepository::of(const QString &id) const
{
    if (const auto known = IntegrationRepository(m_profile).byId(id); !known) {
        return failure(known.error());
    }
    const auto found = rows(m_profile.database(),
                            QStringLiteral("SELECT * FROM selection WHERE integration = ?"), {id});
    if (!found) {
        return failure(found.error());
    }
    KeptResources kept;
    if (found->isEmpty()) {
        return kept;
    }
    const QSqlRecord &row = found->first();
    kept.choice = choiceIn(row, QStringLiteral("is_all"), QStringLiteral("ids"));
    kept.sources = readBack(row.value(QStringLiteral("sources")));
    kept.grantedAt = row.value(QStringLiteral("granted_at")).toLongLong();
    if (kept.grantedAt != 0) {
        kept.granted =
            choiceIn(row, QStringLiteral("granted_is_all"), QStringLiteral("granted_ids"));
    }
    return kept;
}

Result<void> SelectionRepository::write(const QString &id, const QString &assignments,
                                        const QVariantList &values)
{
    if (const auto known = IntegrationRepository(m_profile).byId(id); !known) {
        return failure(known.error());
    }
    const QSqlDatabase database = m_profile.database();
    return inTransaction(database, [&]() -> Result<void> {
        const auto made = change(
            database,
            QStringLiteral("INSERT INTO selection (integration) VALUES (?) ON CONFLICT DO NOTHING"),
            {id});
        if (!made) {
            return failure(made.error());
        }
        return change(
                   database,
                   QStringLiteral("UPDATE selection SET %1 WHERE integration = ?").arg(assignments),
                   values + QVariantList{id})
            .map([](qint64) {});
    });
}

Result<void> SelectionRepository::saveChoice(const QString &id, const acl::Choice &choice)
{
    if (!std::all_of(choice.ids.begin(), choice.ids.end(), acl::isResourceId)) {
        return failure(
            "acl.bad-selection",
            Text::tr(
                "Something in this choice is not a resource id, so the choice cannot be saved."));
    }
    return write(id, QStringLiteral("is_all = ?, ids = ?"),
                 {choice.isAll ? 1 : 0, written(choice.ids)});
}

Result<void> SelectionRepository::saveSources(const QString &id, const QStringList &sources)
{
    return write(id, QStringLiteral("sources = ?"), {written(sources)});
}

Result<void> SelectionRepository::put(const QString &id, const KeptResources &kept)
{
    const acl::Choice granted = kept.granted.value_or(acl::Choice());
    return saveChoice(id, kept.choice)
        .and_then([&] { return saveSources(id, kept.sources); })
        .and_then([&] {
            return write(id, QStringLiteral("granted_is_all = ?, granted_ids = ?, granted_at = ?"),
                         {granted.isAll ? 1 : 0, written(granted.ids), kept.grantedAt});
        });
}

Result<void> SelectionRepository::noteGranted(const QString &id)
{
    const auto kept = of(id);
    if (!kept) {
        return failure(kept.error());
    }
    if (kept->choice == acl::Choice()) {
        return kept->grantedAt == 0 ? Result<void>()
                                    : write(id, QStringLiteral("granted_at = 0"), {});
    }
    return write(id, QStringLiteral("granted_is_all = is_all, granted_ids = ids, granted_at = ?"),
                 {m_clock()});
}

} // namespace latchkey::integrations

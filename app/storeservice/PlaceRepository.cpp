// SPDX-License-Identifier: Apache-2.0
#include "storeservice/PlaceRepository.h"

#include "integrations/IntegrationRepository.h"
#include "profile/Profile.h"
#include "profile/Sql.h"
#include "storeservice/Text.h"

namespace latchkey::storeservice {

using profile::rows;

namespace {

QString textOf(const place::StorePlace &place)
{
    return QString::fromUtf8(place::placeJson(place));
}

Result<KeptPlace> keptIn(const QSqlRecord &row)
{
    const auto place = place::placeFromJson(row.value(QStringLiteral("place")).toString().toUtf8());
    if (!place) {
        return failure(place.error());
    }
    return KeptPlace{*place, row.value(QStringLiteral("consented_at")).toLongLong(),
                     row.value(QStringLiteral("integration_there")).toLongLong()};
}

// The account that the code runs as: that of the files' owner, of the connection, or ours.
QString accountOf(const place::StorePlace &place)
{
    if (!place.owner.isEmpty()) {
        return place.owner;
    }
    const qsizetype at = place.host.indexOf(QLatin1Char('@'));
    return at > 0 ? place.host.first(at) : QString();
}

} // namespace

PlaceRepository::PlaceRepository(profile::Profile &profile, Clock clock)
    : m_profile(profile)
    , m_clock(std::move(clock))
{}

Result<std::optional<KeptPlace>> PlaceRepository::of(const QString &id) const
{
    if (const auto known = integrations::IntegrationRepository(m_profile).byId(id); !known) {
        return failure(known.error());
    }
    const auto found =
        rows(m_profile.database(),
             QStringLiteral("SELECT * FROM store_place WHERE integration = ?"), {id});
    if (!found) {
        return failure(found.error());
    }
    if (found->isEmpty()) {
        return std::optional<KeptPlace>();
    }
    return keptIn(found->first()).map([](const KeptPlace &kept) { return std::optional(kept); });
}

Result<std::optional<KeptPlace>> PlaceRepository::agreed(const QString &id) const
{
    return of(id).map([](const std::optional<KeptPlace> &kept) {
        return kept && kept->consentedAt > 0 ? kept : std::nullopt;
    });
}

Result<void> PlaceRepository::save(const QString &id, const place::StorePlace &place)
{
    const auto before = of(id);
    const auto agreed = isConsentedTo(place);
    const bool isUnreadable = !before && before.error().code.startsWith("place.");
    if ((!before && !isUnreadable) || !agreed) {
        return failure(!agreed ? agreed.error() : before.error());
    }
    if (before && *before && (*before)->place == place) {
        return {};
    }
    return profile::change(m_profile.database(),
                           QStringLiteral("INSERT OR REPLACE INTO store_place"
                                          " (integration, place, consented_at) VALUES (?, ?, ?)"),
                           {id, textOf(place), *agreed ? m_clock() : 0})
        .map([](qint64) {});
}

Result<void> PlaceRepository::consent(const QString &id)
{
    return change(id, QStringLiteral("consented_at = ?"), m_clock());
}

Result<bool> PlaceRepository::isConsentedTo(const place::StorePlace &place) const
{
    return rows(m_profile.database(),
                QStringLiteral("SELECT 1 FROM store_place WHERE place = ? AND consented_at > 0"),
                {textOf(place)})
        .map([](const QList<QSqlRecord> &found) { return !found.isEmpty(); });
}

Result<void> PlaceRepository::remember(const QString &id, qint64 integrationThere)
{
    return change(id, QStringLiteral("integration_there = ?"), integrationThere);
}

Result<void> PlaceRepository::forget(const QString &id)
{
    if (const auto known = integrations::IntegrationRepository(m_profile).byId(id); !known) {
        return failure(known.error());
    }
    return profile::change(m_profile.database(),
                           QStringLiteral("DELETE FROM store_place WHERE integration = ?"), {id})
        .map([](qint64) {});
}

Result<void> PlaceRepository::change(const QString &id, const QString &assignment, qint64 value)
{
    if (const auto known = integrations::IntegrationRepository(m_profile).byId(id); !known) {
        return failure(known.error());
    }
    const auto changed = profile::change(
        m_profile.database(),
        QStringLiteral("UPDATE store_place SET %1 WHERE integration = ?").arg(assignment),
        {value, id});
    if (!changed) {
        return failure(changed.error());
    }
    return *changed > 0 ? Result<void>() : failure(noPlace());
}

Problem noPlace()
{
    return {"storeservice.no-place",
            Text::tr("Nobody has said where this store's code is. Name its folder first."),
            {}};
}

QString consentSentence(const place::StorePlace &place)
{
    const QString account = accountOf(place);
    const QString through = place::prefixText(place.prefix);
    const QString where = place::hostWords(place);
    QString said =
        account.isEmpty()
            ? Text::tr("This runs the store's own code as you on %1.").arg(where)
            : Text::tr("This runs the store's own code as %1 on %2.").arg(account, where);
    if (!through.isEmpty()) {
        said += QLatin1Char(' ') + Text::tr("Each command is run by: %1").arg(through);
    }
    return said;
}

} // namespace latchkey::storeservice

// SPDX-License-Identifier: Apache-2.0
#include "clients/StoreLimits.h"

#include "clients/ClientRepository.h"
#include "clients/Text.h"
#include "integrations/IntegrationRepository.h"
#include "profile/Profile.h"
#include "profile/Sql.h"
#include "web/Origin.h"

#include <algorithm>

namespace latchkey::clients {

namespace {

StoreLimits limitsIn(const QList<QSqlRecord> &found)
{
    if (found.isEmpty()) {
        return {};
    }
    return {found.constFirst().value(0).toInt(), found.constFirst().value(1).toInt()};
}

} // namespace

bool areWithinBounds(const StoreLimits &limits)
{
    return limits.callsAtOnce >= 1 && limits.callsAtOnce <= mostCallsAtOnce &&
           limits.callsAMinute >= 0 && limits.callsAMinute <= mostCallsAMinute;
}

StoreLimits strictest(const StoreLimits &one, const StoreLimits &other)
{
    StoreLimits both;
    both.callsAtOnce = std::min(one.callsAtOnce, other.callsAtOnce);
    both.callsAMinute = one.callsAMinute == 0 || other.callsAMinute == 0
                            ? std::max(one.callsAMinute, other.callsAMinute)
                            : std::min(one.callsAMinute, other.callsAMinute);
    return both;
}

QString storeLimitsText(const StoreLimits &limits)
{
    const QString atOnce = Text::tr("The store gets at most %n call(s) at once, of all programs "
                                    "together",
                                    nullptr, limits.callsAtOnce);
    return limits.callsAMinute == 0
               ? Text::tr("%1, and any number a minute.").arg(atOnce)
               : Text::tr("%1, and at most %2 a minute.").arg(atOnce).arg(limits.callsAMinute);
}

Result<StoreLimits> StoreLimitsRepository::of(const QString &integration) const
{
    return integrations::IntegrationRepository(m_profile)
        .byId(integration)
        .and_then([&](const auto &) {
            return profile::rows(m_profile.database(),
                                 QStringLiteral("SELECT calls_at_once, calls_a_minute"
                                                " FROM proxy_store_limits WHERE integration = ?"),
                                 {integration});
        })
        .map(limitsIn);
}

Result<void> StoreLimitsRepository::save(const QString &integration, const StoreLimits &limits)
{
    if (!areWithinBounds(limits)) {
        return failure("client.bad-store-limits",
                       Text::tr("A store can get 1 to %1 calls at once, and 1 to %2 a minute, or 0 "
                                "for any number.")
                           .arg(mostCallsAtOnce)
                           .arg(mostCallsAMinute));
    }
    return integrations::IntegrationRepository(m_profile)
        .byId(integration)
        .and_then([&](const auto &) {
            return profile::change(
                m_profile.database(),
                QStringLiteral("INSERT OR REPLACE INTO proxy_store_limits"
                               " (integration, calls_at_once, calls_a_minute) VALUES (?, ?, ?)"),
                {integration, limits.callsAtOnce, limits.callsAMinute});
        })
        .map([](qint64) {});
}

Result<QHash<QByteArray, StoreLimits>> StoreLimitsRepository::byStore() const
{
    const auto all = integrations::IntegrationRepository(m_profile).all();
    if (!all) {
        return failure(all.error());
    }
    QHash<QByteArray, StoreLimits> found;
    for (const integrations::Integration &each : *all) {
        const auto origin = web::originOf(each.storeUrl);
        const auto limits = of(each.id);
        if (!limits) {
            return failure(limits.error());
        }
        if (origin) {
            const QByteArray store = origin->text();
            found[store] = found.contains(store) ? strictest(found.value(store), *limits) : *limits;
        }
    }
    return found;
}

} // namespace latchkey::clients

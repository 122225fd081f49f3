// SPDX-License-Identifier: Apache-2.0
// What protects a store from its programs: how many calls it gets, of all of them together.
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::clients {

inline constexpr int usualCallsAtOnce = 16;
// More than that keeps all of a shop's PHP busy, and the proxy has no connections for it.
inline constexpr int mostCallsAtOnce = 64;

struct StoreLimits
{
    int callsAtOnce = usualCallsAtOnce; // 1 to mostCallsAtOnce
    int callsAMinute = 0;               // at most so many in any minute; 0 = as many as they like

    friend bool operator==(const StoreLimits &, const StoreLimits &) = default;
};

// Whether they are within what is said there.
bool areWithinBounds(const StoreLimits &limits);

// Whichever lets less through, of each.
StoreLimits strictest(const StoreLimits &one, const StoreLimits &other);

// "at most 16 calls at once, of all programs together", "…, and 600 a minute".
QString storeLimitsText(const StoreLimits &limits);

// Set for an integration, and in force for its store: where several integrations have the same, the
// strictest hold. Each write is durable when it returns. Every call can also fail with the problems
// of profile/Sql.h.
class StoreLimitsRepository
{
public:
    // `profile` must outlive the repository.
    explicit StoreLimitsRepository(profile::Profile &profile)
        : m_profile(profile)
    {}

    // Problem `integration.unknown`.
    Result<StoreLimits> of(const QString &integration) const;
    // Problems: `integration.unknown`, `client.bad-store-limits`.
    Result<void> save(const QString &integration, const StoreLimits &limits);

    // Of every store that an integration has, by Origin::text().
    Result<QHash<QByteArray, StoreLimits>> byStore() const;

private:
    profile::Profile &m_profile;
};

} // namespace latchkey::clients

// SPDX-License-Identifier: Apache-2.0
// Where the code of each integration's store is, and that the person agreed to run it.
#pragma once

#include "base/Clock.h"
#include "base/Result.h"
#include "place/StorePlace.h"

#include <QString>

#include <optional>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::storeservice {

struct KeptPlace
{
    place::StorePlace place;
    qint64 consentedAt = 0; // ms since the epoch; 0: nobody agreed yet
    qint64 integrationThere =
        0; // the integration's number in the store, when it was last seen; 0: never

    friend bool operator==(const KeptPlace &, const KeptPlace &) = default;
};

// Reads and writes them; each write is durable when it returns. Every call can also fail with the
// problems of profile/Sql.h, and those with an `id` with `integration.unknown` if it is not in the
// profile.
class PlaceRepository
{
public:
    // `profile` must outlive the repository.
    explicit PlaceRepository(profile::Profile &profile, Clock clock = systemClock());

    // Nothing where none was named. Problems: those of place::placeFromJson().
    Result<std::optional<KeptPlace>> of(const QString &id) const;

    // The same if a person agreed to it, nothing otherwise.
    Result<std::optional<KeptPlace>> agreed(const QString &id) const;

    // The same place again changes nothing. Another one has to be agreed to, unless that was done
    // for it already, also for another integration.
    Result<void> save(const QString &id, const place::StorePlace &place);

    // The person agreed that the store's own code runs there. Problem `storeservice.no-place`.
    Result<void> consent(const QString &id);

    // Whether somebody agreed to exactly this place.
    Result<bool> isConsentedTo(const place::StorePlace &place) const;

    // The number that the integration has in the store. Problem `storeservice.no-place`.
    Result<void> remember(const QString &id, qint64 integrationThere);

    // One that is not there is fine.
    Result<void> forget(const QString &id);

private:
    Result<void> change(const QString &id, const QString &assignment, qint64 value);

    profile::Profile &m_profile;
    Clock m_clock;
};

// `storeservice.no-place`: nobody said where the store's code is.
Problem noPlace();

// What a person agrees to: "This runs the store's own code as www-data on deploy@shop.example."
QString consentSentence(const place::StorePlace &place);

} // namespace latchkey::storeservice

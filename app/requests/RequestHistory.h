// SPDX-License-Identifier: Apache-2.0
// The calls that a person made by hand, and those marked as favourites, kept in the profile.
#pragma once

#include "base/Clock.h"
#include "base/Result.h"
#include "requests/RequestShape.h"

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::requests {

struct KeptRequest
{
    qint64 id = 0;
    RequestShape shape;
    qint64 lastAt = 0; // ms since the epoch; 0 = a favourite that was never sent
    int status = 0;    // of HTTP, of the last answer; 0 = none came
    bool isFavourite = false;

    friend bool operator==(const KeptRequest &, const KeptRequest &) = default;
};

// Of each integration the same call is one row, with when it was made last. Every call can also
// fail with the problems of profile/Sql.h.
class RequestHistory
{
public:
    static constexpr int mostKept = 200; // of one integration, besides its favourites
    static constexpr int mostFavourites = 100;

    // `profile` must outlive it.
    explicit RequestHistory(profile::Profile &profile, Clock clock = systemClock());

    // Favourites first, then the newest first.
    Result<QList<KeptRequest>> of(const QString &integration) const;
    // It was made now; then the oldest beyond mostKept go. Problem `integration.unknown`.
    Result<void> note(const QString &integration, const RequestShape &shape, int status);
    // Marks it, kept or not yet. Problems: `integration.unknown`, `requests.many-favourites`.
    Result<void> setFavourite(const QString &integration, const RequestShape &shape, bool is);
    // Forgets all but favourites, or one of either.
    Result<void> clear(const QString &integration);
    Result<void> remove(qint64 id);

private:
    Result<void> put(const QString &integration, const RequestShape &shape,
                     const QString &assignments, const QVariantList &values);

    profile::Profile &m_profile;
    Clock m_clock;
};

} // namespace latchkey::requests

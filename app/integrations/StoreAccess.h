// SPDX-License-Identifier: Apache-2.0
// How the stores at an origin are reached: whom TLS trusts there, and whether a password of the web
// server's own stands in front.
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::integrations {

struct StoreAccess
{
    QByteArray trustedCa;  // PEM: certificates a person trusts there besides the system's
    bool hasBasic = false; // the keychain holds a name and a password (secrets::itemKeyOfBasic())

    friend bool operator==(const StoreAccess &, const StoreAccess &) = default;
};

// Kept for an origin (Origin::text()), whatever integrations there are; each write is durable when
// it returns. Problems of every call: those of profile/Sql.h.
class StoreAccessRepository
{
public:
    // `profile` must outlive the repository.
    explicit StoreAccessRepository(profile::Profile &profile)
        : m_profile(profile)
    {}

    // Nothing special where nobody said anything.
    Result<StoreAccess> of(const QByteArray &origin) const;
    // The origins of which there is something to say, sorted.
    Result<QList<QByteArray>> origins() const;
    // An empty one forgets it.
    Result<void> saveTrustedCa(const QByteArray &origin, const QByteArray &pem);
    Result<void> saveHasBasic(const QByteArray &origin, bool hasBasic);

private:
    Result<void> save(const QByteArray &origin, const StoreAccess &access);

    profile::Profile &m_profile;
};

} // namespace latchkey::integrations

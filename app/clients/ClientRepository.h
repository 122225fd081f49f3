// SPDX-License-Identifier: Apache-2.0
// The client programs of a profile, and what the proxy opens of each integration.
#pragma once

#include "base/Clock.h"
#include "base/Result.h"
#include "base/Secret.h"
#include "clients/ProxyClient.h"

#include <QList>

#include <optional>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::clients {

// So many of one integration may be open at a time.
inline constexpr int mostClients = 100;
// What is revoked is remembered, with what it called, for as long.
inline constexpr qint64 revokedMs = 400LL * 86'400'000;
inline constexpr int mostRoutes = 1'000;
inline constexpr int mostCallsAMinute = 1'000'000;

struct NewClient
{
    ProxyClient client;
    Secret key; // is kept nowhere: whoever has it now is the last who can say it
};

// Whether it could be one that add() made, and that nobody revoked: for one that comes from
// elsewhere. Problem `client.bad-client`, whatever is wrong with it.
Result<void> checkClient(const ProxyClient &client);

// Each write is durable when it returns. Every call can also fail with the problems of
// profile/Sql.h; those that take an integration's id with `integration.unknown`, those that take a
// client's with `client.unknown`.
class ClientRepository
{
public:
    // `profile` must outlive the repository.
    explicit ClientRepository(profile::Profile &profile, Clock clock = systemClock());

    // Makes one, with a key of its own, which is noted (secrets/HeldSecrets.h). Problems:
    // `client.bad-name` (empty, longer than 64 characters, blanks around it, invisible characters),
    // `client.name-taken` (by another of the integration that is not revoked; letter case does not
    // count), `client.too-many`, `client.bad-limits`.
    Result<NewClient> add(const QString &integration, const QString &name,
                          const ClientLimits &limits = {});

    // In the order they were made, revoked ones among them.
    Result<QList<ProxyClient>> all() const;
    Result<QList<ProxyClient>> of(const QString &integration) const;
    Result<ProxyClient> byId(const QString &id) const;
    // Whose key it is, revoked or not; nothing for nobody's.
    Result<std::optional<ProxyClient>> byKey(QByteArrayView key) const;

    // Problems: `client.bad-limits`, `client.revoked`.
    Result<void> saveLimits(const QString &id, const ClientLimits &limits);
    // Its key opens nothing from now on, for ever; twice is fine.
    Result<void> revoke(const QString &id);

    // What another computer had, in the place of those of the integration that are open here. One
    // that was revoked here stays so, and one that is here keeps what was counted of it. All begin
    // now as far as anybody can tell: what they called elsewhere is not known. Problems:
    // `client.bad-client`, `profile.conflict` (a key or an id is another integration's).
    Result<void> put(const QString &integration, const QList<ProxyClient> &clients);

    Result<Doors> doors(const QString &integration) const;
    Result<void> saveDoors(const QString &integration, const Doors &doors);

private:
    Result<void> putOne(const ProxyClient &client, const QList<ProxyClient> &here);
    Result<void> forget(const QString &id);
    Result<void> insert(const ProxyClient &client);
    Result<QList<ProxyClient>> where(const QString &condition, const QVariantList &values) const;

    profile::Profile &m_profile;
    Clock m_clock;
};

} // namespace latchkey::clients

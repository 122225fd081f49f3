// SPDX-License-Identifier: Apache-2.0
// Which resources each integration of a profile asks for.
#pragma once

#include "acl/ResourceSelection.h"
#include "base/Clock.h"
#include "base/Result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::integrations {

struct KeptResources
{
    acl::Choice choice;
    QStringList sources;                // what it is chosen from, as storecode::readAcl() takes it
    std::optional<acl::Choice> granted; // what was chosen when the store last activated it
    qint64 grantedAt = 0;               // ms since the epoch; 0 = never

    friend bool operator==(const KeptResources &, const KeptResources &) = default;
};

// Reads and writes selections; each write is durable when it returns. Every call can also fail with
// the problems of profile/Sql.h, and with `integration.unknown` if `id` is not in the profile.
class SelectionRepository
{
public:
    // `profile` must outlive the repository.
    explicit SelectionRepository(profile::Profile &profile, Clock clock = systemClock());

    // Nothing chosen and no sources, where nothing was ever saved.
    Result<KeptResources> of(const QString &id) const;

    // Problem `acl.bad-selection` for what is no id (acl::isResourceId).
    Result<void> saveChoice(const QString &id, const acl::Choice &choice);
    Result<void> saveSources(const QString &id, const QStringList &sources);
    // All of it. Problem as in saveChoice().
    Result<void> put(const QString &id, const KeptResources &kept);
    // The store activated the integration: what is chosen now counts as granted. Where nothing is
    // chosen, nobody here knows what the store granted.
    Result<void> noteGranted(const QString &id);

private:
    Result<void> write(const QString &id, const QString &assignments, const QVariantList &values);

    profile::Profile &m_profile;
    Clock m_clock;
};

} // namespace latchkey::integrations

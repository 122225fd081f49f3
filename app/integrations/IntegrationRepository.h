// SPDX-License-Identifier: Apache-2.0
// The integrations of a profile.
#pragma once

#include "base/Clock.h"
#include "base/Result.h"
#include "integrations/Integration.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariantList>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::integrations {

// Reads and writes integrations. Each call is one transaction and durable when it returns; what
// different processes learn is written field by field, so that none overwrites another's.
// Every call can also fail with the problems of profile/Sql.h, and with `integration.unknown` if
// `id` is not (or no longer) in the profile.
class IntegrationRepository
{
public:
    // `profile` must outlive the repository.
    explicit IntegrationRepository(profile::Profile &profile, Clock clock = systemClock());

    // Makes one, with an id and URL keys of its own. Problems: `integration.bad-name`,
    // `.name-taken` (letter case does not count), `.bad-email`, `.bad-store-url`,
    // `.cleartext-needs-consent`, `.bad-admin-url`.
    Result<Integration> add(const NewIntegration &wanted);

    // In the order they were made.
    Result<QList<Integration>> all() const;
    Result<Integration> byId(const QString &id) const;

    // Writes the definition only: name, email, storeUrl, allowsCleartext, adminUrl; everything else
    // has a call of its own below. Another store URL also forgets what was learned about the old
    // store, its activation, what it granted, and the return addresses that were approved for it.
    // Problems as in add().
    Result<void> save(const Integration &integration);

    // Removes it with its timeline. Its keychain items are the caller's to remove.
    Result<void> remove(const QString &id);

    // The activation's state, in one durable write.
    Result<void> saveActivationState(const QString &id, const QByteArray &state);
    // As POSTed by the store.
    Result<void> saveStoreBaseUrl(const QString &id, const QByteArray &url);
    Result<void> saveLearned(const QString &id, const LearnedAboutStore &learned);
    Result<void> saveLogin(const QString &id, const QString &login);

    // Approves an origin ("https://admin.shop.example", or any URL there) as return address; twice
    // is fine. Returns it as it is kept: Origin::text(). Problem: `integration.bad-origin`.
    Result<QByteArray> allowOrigin(const QString &id, QByteArrayView origin);

    Result<void> appendTimeline(const QString &id, const TimelineEntry &entry);
    // In the order they were appended.
    Result<QList<TimelineEntry>> timeline(const QString &id) const;

private:
    Result<void> update(const QString &id, const QString &assignments, const QVariantList &values);

    profile::Profile &m_profile;
    Clock m_clock;
};

} // namespace latchkey::integrations

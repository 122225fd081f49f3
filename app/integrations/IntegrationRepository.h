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

// How much of an integration's timeline is kept: some thirty activations, or a test call a day for
// more than a year; enough to compare with the same season of last year, and little enough to be
// read at once. Whichever is less; age counts back from the entry that is written.
inline constexpr int timelineEntries = 500;
inline constexpr qint64 timelineMs = 400LL * 86'400'000;

// Reads and writes integrations. Each call is one transaction and durable when it returns; what
// different processes learn is written field by field, so that none overwrites another's.
// The keys in the URLs of what is made, replaced or removed are noted (secrets/HeldSecrets.h).
// Every call can also fail with the problems of profile/Sql.h, and with `integration.unknown` if
// `id` is not (or no longer) in the profile.
class IntegrationRepository
{
public:
    // `profile` must outlive the repository.
    explicit IntegrationRepository(profile::Profile &profile, Clock clock = systemClock());

    profile::Profile &profile() const { return m_profile; }

    // Makes one, with an id and URL keys of its own. Problems: `integration.bad-name`,
    // `.name-taken` (letter case does not count), `.bad-email`, `.bad-store-url`,
    // `.cleartext-needs-consent`, `.bad-admin-url`.
    Result<Integration> add(const NewIntegration &wanted);

    // Writes all of it, with its id, keys and state, in place of the one with that id, whose
    // timeline stays; what is in it is checked but for the store's own and the state. Problems as
    // in add(), `profile.conflict` (another one has one of the keys).
    Result<void> put(const Integration &integration);

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
    // How the store's call gets here; other URLs follow from it.
    Result<void> saveWay(const QString &id, const Way &way);
    Result<void> saveLogin(const QString &id, const QString &login);
    // When a signed call succeeded, in ms since the epoch. Kept beside the timeline: that forgets.
    Result<void> saveLastCall(const QString &id, qint64 time);

    // Approves an origin ("https://admin.shop.example", or any URL there) as return address; twice
    // is fine. Returns it as it is kept: Origin::text(). Problem: `integration.bad-origin`.
    Result<QByteArray> allowOrigin(const QString &id, QByteArrayView origin);

    // Also forgets what timelineEntries and timelineMs leave no room for.
    Result<void> appendTimeline(const QString &id, const TimelineEntry &entry);
    // Counts it, and how many more it stands for, with the last that told the same.
    Result<void> foldIntoTimeline(const QString &id, const TimelineEntry &entry);
    // The latest few thousand at most, in the order they were appended.
    Result<QList<TimelineEntry>> timeline(const QString &id) const;

private:
    Result<void> update(const QString &id, const QString &assignments, const QVariantList &values);

    profile::Profile &m_profile;
    Clock m_clock;
};

} // namespace latchkey::integrations

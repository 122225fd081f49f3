// SPDX-License-Identifier: Apache-2.0
// What is watched of an integration, how often, and what came of it.
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::integrations {

// Nothing is watched, and nobody reminded, unless a person says so.
struct WatchPlan
{
    qint64 everySeconds = 0; // between harmless calls; 0 = none
    qint64 renewSeconds = 0; // how old tokens may be before a person is reminded; 0 = never
    qint64 remindedAt = 0;   // ms since the epoch: when that was last said; 0 = not yet

    friend bool operator==(const WatchPlan &, const WatchPlan &) = default;
};

// What came of one harmless call.
struct WatchAnswer
{
    qint64 time = 0;    // ms since the epoch
    QByteArray code;    // of the problem; empty = all is well
    int status = 0;     // of HTTP; 0 = no answer
    qint64 tookMs = -1; // -1 = unknown

    friend bool operator==(const WatchAnswer &, const WatchAnswer &) = default;
};

// How many answers are kept of an integration: two months at six hours.
inline constexpr int watchAnswersKept = 240;

// Each write is durable when it returns. Problems of every call: those of profile/Sql.h, and
// `integration.unknown` if `id` is not in the profile.
class WatchRepository
{
public:
    // `profile` must outlive it.
    explicit WatchRepository(profile::Profile &profile)
        : m_profile(profile)
    {}

    // Nothing, where nobody said anything.
    Result<WatchPlan> plan(const QString &id) const;
    // Of all that have one, by their ids.
    Result<QMap<QString, WatchPlan>> plans() const;
    Result<void> savePlan(const QString &id, const WatchPlan &plan);

    // The oldest first.
    Result<QList<WatchAnswer>> answers(const QString &id) const;
    // Also forgets what watchAnswersKept leaves no room for.
    Result<void> append(const QString &id, const WatchAnswer &answer);

private:
    profile::Profile &m_profile;
};

} // namespace latchkey::integrations

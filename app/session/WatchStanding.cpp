// SPDX-License-Identifier: Apache-2.0
#include "session/WatchStanding.h"

#include "desk/WatchRules.h"
#include "integrations/WatchChart.h"
#include "profile/Profile.h"

namespace latchkey::session {

using integrations::WatchRepository;

namespace {

constexpr qsizetype chartWidth = 30;

} // namespace

Result<QMap<QString, WatchStanding>> watchStandings(profile::Profile &profile)
{
    const WatchRepository repository(profile);
    const auto plans = repository.plans();
    if (!plans) {
        return failure(plans.error());
    }
    QMap<QString, WatchStanding> standings;
    for (auto it = plans->begin(); it != plans->end(); ++it) {
        const auto answers = repository.answers(it.key());
        if (!answers) {
            return failure(answers.error());
        }
        WatchStanding standing;
        standing.everySeconds = it->everySeconds;
        if (it->everySeconds > 0 && !answers->isEmpty()) {
            standing.known = desk::knownAfter(*answers);
            standing.last = answers->last();
            standing.chart = integrations::watchChart(*answers, chartWidth);
        }
        standings.insert(it.key(), standing);
    }
    return standings;
}

} // namespace latchkey::session

// SPDX-License-Identifier: Apache-2.0
#include "session/WatchStanding.h"

#include "desk/WatchWords.h"
#include "integrations/IntegrationRepository.h"
#include "integrations/SelectionRepository.h"
#include "integrations/WatchChart.h"
#include "profile/Profile.h"

namespace latchkey::session {

using integrations::WatchRepository;

namespace {

constexpr qsizetype chartWidth = 30;

WatchStanding standingOf(profile::Profile &profile, const QString &id,
                         const integrations::WatchPlan &plan,
                         const QList<integrations::WatchAnswer> &answers)
{
    WatchStanding standing;
    standing.everySeconds = plan.everySeconds;
    const qint64 since = desk::tokensSince(profile, id);
    standing.isRenewalDue = desk::isRenewalDue(plan, since);
    if (plan.everySeconds > 0 && !answers.isEmpty()) {
        const auto current = desk::answersSince(answers, since);
        const auto kept = integrations::SelectionRepository(profile).of(id);
        standing.last = answers.last();
        standing.chart = integrations::watchChart(answers, chartWidth);
        const auto integration = integrations::IntegrationRepository(profile).byId(id);
        if (!integration || !desk::isOverBy(integration->lastCallAt, current)) {
            standing.known = desk::knownAfter(current);
            standing.words =
                desk::knownWords(kept.value_or(integrations::KeptResources()), current);
        }
    }
    return standing;
}

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
        standings.insert(it.key(), standingOf(profile, it.key(), *it, *answers));
    }
    return standings;
}

} // namespace latchkey::session

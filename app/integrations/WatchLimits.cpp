// SPDX-License-Identifier: Apache-2.0
#include "integrations/WatchLimits.h"

namespace latchkey::integrations {

bool isPlan(const WatchPlan &plan)
{
    const auto fits = [](qint64 seconds, qint64 least, qint64 most) {
        return seconds == 0 || (seconds >= least && seconds <= most);
    };
    return fits(plan.everySeconds, shortestWatch, longestWatch) &&
           fits(plan.renewSeconds, shortestRenewal, longestRenewal) && plan.remindedAt >= 0;
}

} // namespace latchkey::integrations

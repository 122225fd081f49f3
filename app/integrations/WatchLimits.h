// SPDX-License-Identifier: Apache-2.0
// How often an integration may be watched, and how old its tokens may be said to become.
#pragma once

#include "integrations/WatchRepository.h"

namespace latchkey::integrations {

// What a person may say: 15 minutes to 30 days between calls, 1 day to 10 years of age.
inline constexpr qint64 shortestWatch = 15LL * 60;
inline constexpr qint64 longestWatch = 30LL * 86'400;
inline constexpr qint64 shortestRenewal = 86'400;
inline constexpr qint64 longestRenewal = 3'650 * 86'400LL;

// True for a plan within these.
bool isPlan(const WatchPlan &plan);

} // namespace latchkey::integrations

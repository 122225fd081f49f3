// SPDX-License-Identifier: Apache-2.0
// What a store is left with when the steps end before the last one.
#pragma once

#include "install/InstallPlan.h"

#include <QString>

namespace latchkey::install {

// What the store has now, and what helps, if `first` is the first of the plan's steps that was not
// done to its end. Empty if nothing is left open.
QString aftermathOf(StepKind first, bool isUninstall);

} // namespace latchkey::install

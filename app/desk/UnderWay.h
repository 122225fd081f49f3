// SPDX-License-Identifier: Apache-2.0
// What keeps something from being begun with an integration.
#pragma once

#include "base/Problem.h"

namespace latchkey::desk {

// `activation.under-way`: it is being activated.
Problem activationUnderWay();

} // namespace latchkey::desk

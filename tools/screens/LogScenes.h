// SPDX-License-Identifier: Apache-2.0
// What the pictures show of the log.
#pragma once

#include "screens/Stage.h"

namespace latchkey::screens {

// An activation of the linked integration, as it went over the wire, a call that was refused and
// one that found nobody. The files are written when it returns.
void fillLog(Stage &stage);

} // namespace latchkey::screens

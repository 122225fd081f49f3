// SPDX-License-Identifier: Apache-2.0
// A problem with what was printed when it happened.
#pragma once

#include "console/Console.h"

namespace latchkey::cli {

// Its detail before it, where there is one.
void sayProblem(const console::Console &console, const Problem &problem);

} // namespace latchkey::cli

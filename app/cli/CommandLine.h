// SPDX-License-Identifier: Apache-2.0
// From the arguments of the program to a verb.
#pragma once

#include <QStringList>

namespace latchkey::cli {

// Runs the verb that `arguments` (with the program's name) ask for; enters the event loop where the
// verb needs it. Returns the program's exit code: 0 done, 1 failed, 2 not understood.
int run(const QStringList &arguments);

} // namespace latchkey::cli

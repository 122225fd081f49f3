// SPDX-License-Identifier: Apache-2.0
// What writing a module would change, as the console prints it.
#pragma once

#include "console/Console.h"
#include "module/WritePlan.h"

namespace latchkey::cli {

// What is there against what comes, in the form of diff(1).
QStringList differenceOf(const module::PlannedFile &file);

// What would be lost, line by line, on standard error.
void showLosses(const console::Console &console, const module::WritePlan &plan);

} // namespace latchkey::cli

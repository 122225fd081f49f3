// SPDX-License-Identifier: Apache-2.0
#include "cli/SayProblem.h"

#include "cli/Text.h"

namespace latchkey::cli {

void sayProblem(const console::Console &console, const Problem &problem)
{
    if (!problem.detail.isEmpty()) {
        console.remark(Text::tr("Details: %1").arg(problem.detail));
    }
    console.problem(problem);
}

} // namespace latchkey::cli

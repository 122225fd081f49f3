// SPDX-License-Identifier: Apache-2.0
// Why a step on the store failed, in plain words, from its exit code and what it printed.
#pragma once

#include "base/Problem.h"

#include <QByteArray>

#include <optional>

namespace latchkey::install {

enum class StepEnding { Exited, Cancelled, DeadlinePassed, TooMuchOutput, Lost };

// How one command of a step ended.
struct StepOutcome
{
    StepEnding ending = StepEnding::Exited;
    int exitCode = 0;
    QByteArray output; // the last of both streams, as they came
    QByteArray errorOutput;
};

// What kept a step from being done; nullopt if it was done: it exited with 0. The sentence says
// what happened and what to do; the detail holds the store's own last lines as they came, foreign
// text. Codes: `install.cancelled`, `install.deadline`, `install.too-much-output`, `install.lost`,
// then by cause: `install.integration-not-defined`, `install.php-syntax`, `install.xml-invalid`,
// `install.module-unknown`, `install.module-needed`, `install.php-unfit`, `install.memory`,
// `install.database-gone`, `install.database-busy`, `install.search-engine`, `install.pending`,
// `install.disk-full`, `install.read-only`, `install.permission`, `install.area-code`,
// `install.not-installed`, `install.code-broken`, `install.killed`, `install.no-program`; and
// `install.step-failed` for anything else. `step` is the step's own title.
std::optional<Problem> explain(const QString &step, const StepOutcome &outcome);

} // namespace latchkey::install

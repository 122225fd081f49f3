// SPDX-License-Identifier: Apache-2.0
// What a card knows of a failure: its likeliest cause, and what was seen.
#pragma once

#include "ui/activation/Card.h"

namespace latchkey::ui {

// Fills in `diagnosis` and `evidence` where the last attempt failed; `isElsewhere` and
// `certificateTrouble` are known by then.
void addDiagnosis(CardFacts &facts, const session::Session &session, const QString &id);

} // namespace latchkey::ui

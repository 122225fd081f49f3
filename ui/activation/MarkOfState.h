// SPDX-License-Identifier: Apache-2.0
// How a state of an activation is marked.
#pragma once

#include "activation/State.h"
#include "ui/look/StateMark.h"

namespace latchkey::ui {

// The mark an integration is shown with everywhere.
Mark markOf(const activation::ActivationState &state);

} // namespace latchkey::ui

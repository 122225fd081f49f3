// SPDX-License-Identifier: Apache-2.0
// The state as it is stored between two events.
#pragma once

#include "activation/State.h"
#include "base/Result.h"

namespace latchkey::activation {

// Compact JSON with a version in it; holds fingerprints, no secret.
QByteArray toJson(const ActivationState &state);

// The state of what toJson() wrote; an empty array is a fresh draft. Problem `activation.bad-state`
// for anything else, a newer version included.
Result<ActivationState> fromJson(const QByteArray &json);

} // namespace latchkey::activation

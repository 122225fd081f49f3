// SPDX-License-Identifier: Apache-2.0
// The protocol of one activation, whole.
#pragma once

#include "activation/Effect.h"
#include "activation/Event.h"
#include "activation/State.h"

namespace latchkey::activation {

struct Step
{
    ActivationState state;
    Effects effects;
};

// What `event` means in `state`: the state after it, and what to do, in order. Pure and total: no
// I/O, no clock, no randomness, and a meaning for every event in every state. The state has to be
// stored before the effects are performed; then the program can be killed anywhere. Commerce's side
// of every rule is in the comments of Advance.cpp.
Step advance(const ActivationState &state, const Event &event);

} // namespace latchkey::activation

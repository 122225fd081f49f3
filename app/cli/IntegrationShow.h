// SPDX-License-Identifier: Apache-2.0
// One integration as the console shows it.
#pragma once

#include "activation/State.h"
#include "cli/Verb.h"
#include "integrations/Integration.h"

namespace latchkey::cli {

// What the state is if nobody works on it: a program that ended in the middle left it as it was.
activation::ActivationState stateNow(const integrations::Integration &integration,
                                     const profile::Profile &profile);

// `integration show ID`
std::optional<console::Exit> showIntegration(const Call &call);

} // namespace latchkey::cli

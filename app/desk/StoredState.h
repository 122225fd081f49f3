// SPDX-License-Identifier: Apache-2.0
// The activation of an integration that nobody is activating, as the profile has it.
#pragma once

#include "activation/Event.h"
#include "base/Clock.h"
#include "integrations/IntegrationRepository.h"

namespace latchkey::desk {

// Something happened outside any activation: advances the state, keeps it if it is another one, and
// notes what there is to note in the timeline; other effects are the caller's. It is read anew, as
// another program may have advanced it. Problems: those of IntegrationRepository and
// activation::fromJson().
Result<void> advanceStored(integrations::IntegrationRepository &integrations, const QString &id,
                           const activation::Event &event, const Clock &clock);

} // namespace latchkey::desk

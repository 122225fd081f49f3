// SPDX-License-Identifier: Apache-2.0
// A person takes the tokens out, for a program that has to sign by itself.
#pragma once

#include "activation/Timeline.h"
#include "base/Clock.h"
#include "handover/HandoverText.h"
#include "integrations/IntegrationRepository.h"
#include "secrets/SecretStore.h"

#include <functional>

namespace latchkey::desk {

struct HandedOver
{
    Secret text;
    activation::TimelineEvent event; // what the timeline holds of it
};

using WithHandedOver = std::function<void(const Result<HandedOver> &)>;

// Writes the tokens down, once the timeline has that it was done: form and time, no value. May
// answer before it returns; `profile` and `secrets` must live until the answer. That the person
// knows what it means is the caller's to ask. Problems: `integration.unknown`,
// `activation.not-linked` (there are no tokens), those of IntegrationRepository,
// SecretStore::read(), secrets::fromItem() and handover::handoverText().
void handOver(profile::Profile &profile, secrets::SecretStore &secrets, const QString &id,
              handover::Format format, const Clock &clock, const WithHandedOver &answer);

} // namespace latchkey::desk

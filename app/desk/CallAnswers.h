// SPDX-License-Identifier: Apache-2.0
// What came back from a store, in the words of the activation and of the profile.
#pragma once

#include "commerce/CallOutcome.h"
#include "integrations/Integration.h"

namespace latchkey::desk {

// The keychain answered, and the integration's tokens are not in it.
bool areGone(const Result<std::optional<Secret>> &item);

// What is kept with the integration, as the commerce room takes it; and back.
commerce::StoreKnowledge knowledgeOf(const integrations::Integration &integration);
integrations::LearnedAboutStore learnedFrom(const commerce::StoreKnowledge &knowledge);

} // namespace latchkey::desk

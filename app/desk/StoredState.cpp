// SPDX-License-Identifier: Apache-2.0
#include "desk/StoredState.h"

#include "activation/Advance.h"
#include "activation/StateJson.h"
#include "desk/Timeline.h"

namespace latchkey::desk {

Result<void> advanceStored(integrations::IntegrationRepository &integrations, const QString &id,
                           const activation::Event &event, const Clock &clock)
{
    const auto integration = integrations.byId(id);
    const auto state = integration ? activation::fromJson(integration->activationState)
                                   : failure(integration.error());
    if (!state) {
        return failure(state.error());
    }
    const activation::Step step = activation::advance(*state, event);
    if (step.state == *state) {
        return {};
    }
    auto saved = integrations.saveActivationState(id, activation::toJson(step.state));
    for (const activation::Effect &effect : step.effects) {
        if (const auto *wanted = std::get_if<activation::effect::Note>(&effect)) {
            activation::TimelineEvent noted;
            noted.time = clock();
            noted.step = wanted->step;
            noted.ok = wanted->ok;
            noted.reason = wanted->reason;
            noted.facts.code = wanted->code;
            static_cast<void>(note(integrations, id, noted));
        }
    }
    return saved;
}

} // namespace latchkey::desk

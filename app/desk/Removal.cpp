// SPDX-License-Identifier: Apache-2.0
#include "desk/Removal.h"

#include "desk/PendingItem.h"

namespace latchkey::desk {

namespace {

// Where there is no keychain, there is nothing in it.
bool isGone(const Result<void> &removed)
{
    return removed || removed.error().code == "secrets.missing";
}

} // namespace

void removeIntegration(integrations::IntegrationRepository &integrations,
                       secrets::SecretStore &secrets, const QString &id,
                       const std::function<void(Result<void>)> &answer)
{
    const auto forget = [&integrations, id, answer](const Result<void> &removed) {
        answer(isGone(removed) ? integrations.remove(id) : removed);
    };
    removePending(secrets, id, [&secrets, id, forget, answer](const Result<void> &removed) {
        if (isGone(removed)) {
            secrets.remove(secrets::itemKeyOfIntegration(id), forget);
        } else {
            answer(removed);
        }
    });
}

} // namespace latchkey::desk

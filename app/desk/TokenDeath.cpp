// SPDX-License-Identifier: Apache-2.0
#include "desk/TokenDeath.h"

#include "activation/Event.h"
#include "desk/StoredState.h"

#include <QPointer>

namespace latchkey::desk {

std::optional<oauth::TokenProof> deathOfTokens(std::optional<oauth::Outcome> refusal)
{
    using oauth::Outcome;
    if (refusal == Outcome::ConsumerUnknown) {
        return oauth::TokenProof::IntegrationGone;
    }
    const bool isDead = refusal == Outcome::TokenUnknown || refusal == Outcome::TokenRevoked;
    return isDead ? std::optional(oauth::TokenProof::TokenDead) : std::nullopt;
}

void askIfStillUsed(secrets::SecretStore &secrets, QObject *context, const DeadTokens &dead,
                    const std::function<void(bool)> &then)
{
    secrets.read(secrets::itemKeyOfIntegration(dead.integrationId),
                 [alive = QPointer(context), used = secrets::toItem(dead.used),
                  then](const Result<std::optional<Secret>> &item) {
                     if (!alive.isNull()) {
                         then(item && item->has_value() && **item == used);
                     }
                 });
}

Result<void> markDead(integrations::IntegrationRepository &integrations, const DeadTokens &dead,
                      const Clock &clock)
{
    return advanceStored(integrations, dead.integrationId,
                         activation::event::CallRefused{dead.proof, dead.problemCode}, clock);
}

void markIfStillUsed(integrations::IntegrationRepository &integrations,
                     secrets::SecretStore &secrets, const Clock &clock, QObject *context,
                     const DeadTokens &dead, const std::function<void()> &then)
{
    askIfStillUsed(secrets, context, dead, [&integrations, clock, dead, then](bool isStillUsed) {
        if (isStillUsed) {
            static_cast<void>(markDead(integrations, dead, clock));
        }
        then();
    });
}

} // namespace latchkey::desk

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

void markIfStillUsed(integrations::IntegrationRepository &integrations,
                     secrets::SecretStore &secrets, const Clock &clock, QObject *context,
                     const DeadTokens &dead, const std::function<void()> &then)
{
    secrets.read(secrets::itemKeyOfIntegration(dead.integrationId),
                 [&integrations, clock, alive = QPointer(context), dead,
                  then](const Result<std::optional<Secret>> &item) {
                     if (alive.isNull()) {
                         return;
                     }
                     if (item && item->has_value() && **item == secrets::toItem(dead.used)) {
                         static_cast<void>(advanceStored(
                             integrations, dead.integrationId,
                             activation::event::CallRefused{dead.proof, dead.problemCode}, clock));
                     }
                     then();
                 });
}

} // namespace latchkey::desk

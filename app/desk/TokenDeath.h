// SPDX-License-Identifier: Apache-2.0
// A store says of the tokens it was called with that they are dead.
#pragma once

#include "base/Clock.h"
#include "integrations/IntegrationRepository.h"
#include "oauth/Outcome.h"
#include "oauth/TokenProof.h"
#include "secrets/Credentials.h"
#include "secrets/SecretStore.h"

#include <QObject>

#include <functional>
#include <optional>

namespace latchkey::desk {

// What the store's objection says of the tokens; nothing if it says nothing of the kind.
std::optional<oauth::TokenProof> deathOfTokens(std::optional<oauth::Outcome> refusal);

// The tokens a call was made with, and what it said of them.
struct DeadTokens
{
    QString integrationId;
    secrets::IntegrationSecrets used;
    oauth::TokenProof proof = oauth::TokenProof::TokenDead;
    QByteArray problemCode;
};

// Whether the keychain still holds the tokens that were used; not asked any more if `context` is
// gone. `secrets` must outlive `context`.
void askIfStillUsed(secrets::SecretStore &secrets, QObject *context, const DeadTokens &dead,
                    const std::function<void(bool)> &then);

// Marks the integration as revoked. Problems as of advanceStored().
Result<void> markDead(integrations::IntegrationRepository &integrations, const DeadTokens &dead,
                      const Clock &clock);

// Marks the integration as revoked, unless the keychain holds other tokens by now: an activation
// beside us may have replaced them while the store answered about the old ones. Then `then`; not at
// all if `context` is gone. `integrations` and `secrets` must outlive `context`.
void markIfStillUsed(integrations::IntegrationRepository &integrations,
                     secrets::SecretStore &secrets, const Clock &clock, QObject *context,
                     const DeadTokens &dead, const std::function<void()> &then);

} // namespace latchkey::desk

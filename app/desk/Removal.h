// SPDX-License-Identifier: Apache-2.0
// Taking an integration away, with what the keychain holds of it.
#pragma once

#include "integrations/IntegrationRepository.h"
#include "secrets/SecretStore.h"

#include <functional>

namespace latchkey::desk {

// Both must live until the answer. Nothing may be activating it meanwhile. The keychain goes first:
// what cannot be removed there stays visible in the profile. With the last integration of its
// origin goes what the keychain holds of the web server there. Problems: those of SecretStore and
// of IntegrationRepository::remove().
void removeIntegration(integrations::IntegrationRepository &integrations,
                       secrets::SecretStore &secrets, const QString &id,
                       const std::function<void(Result<void>)> &answer);

} // namespace latchkey::desk

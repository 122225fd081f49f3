// SPDX-License-Identifier: Apache-2.0
// A store as it is called: its address, what was learned of it, and what opens its door.
#pragma once

#include "commerce/Store.h"
#include "integrations/IntegrationRepository.h"
#include "secrets/SecretStore.h"

#include <functional>

namespace latchkey::desk {

using WithStore = std::function<void(const Result<commerce::Store> &)>;

// The store of an integration, as the profile knows it.
commerce::Store storeOf(const integrations::Integration &integration);

// Adds whom TLS trusts at the store's origin, and the name and password of the web server in front
// of it from the keychain, which is asked only where there are some. May answer before it returns.
// Problems: those of StoreAccessRepository, SecretStore::read(), secrets::fromItem().
void openDoor(profile::Profile &profile, secrets::SecretStore &secrets,
              const commerce::Store &store, const WithStore &answer);

// Keeps what a person enters for the origin: first that the keychain has it, then in there, so that
// nothing lies there of which nobody knows; that it is not there after all does no harm. May answer
// before it returns. Problems: those of SecretStore::write() and StoreAccessRepository. `profile`
// and `secrets` must live until the answer, here and below.
void keepBasic(profile::Profile &profile, secrets::SecretStore &secrets,
               const secrets::BasicLogin &login, const std::function<void(Result<void>)> &answer);
void forgetBasic(profile::Profile &profile, secrets::SecretStore &secrets, const QByteArray &origin,
                 const std::function<void(Result<void>)> &answer);

} // namespace latchkey::desk

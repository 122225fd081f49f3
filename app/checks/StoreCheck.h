// SPDX-License-Identifier: Apache-2.0
// Everything that can be looked at in a store without changing anything there.
#pragma once

#include "base/Clock.h"
#include "checks/CheckRun.h"
#include "secrets/SecretStore.h"

#include <memory>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::checks {

// What is checked: an integration, or an address alone, of which is known what needs no token.
struct CheckedStore
{
    QString integrationId;    // of the profile; empty: `url` counts
    QByteArray url;           // as integrations::validStoreUrl() returns it
    bool triesBearer = false; // a person agreed to send the bare token once
};

// The checks, not started. GET requests to the store's own origin; tokens go only to where what
// answers is Commerce's API. An integration's state, and what is learnt of the store's signatures,
// are kept as after a test call. `profile` and `secrets` must outlive it. Problem:
// `integration.unknown`.
Result<std::unique_ptr<CheckRun>> storeCheck(profile::Profile &profile,
                                             secrets::SecretStore &secrets, const Clock &clock,
                                             const CheckedStore &what);

} // namespace latchkey::checks

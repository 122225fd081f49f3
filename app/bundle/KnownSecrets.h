// SPDX-License-Identifier: Apache-2.0
// Everything of a profile that may not stand in a file for support.
#pragma once

#include "base/Result.h"
#include "secrets/SecretMarks.h"

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::bundle {

// What was ever kept where secrets are (secrets/HeldSecrets.h), and the keys in the URLs of all
// integrations. Problems: those of HeldSecrets::marks() and IntegrationRepository.
Result<secrets::SecretMarks> knownSecrets(profile::Profile &profile);

} // namespace latchkey::bundle

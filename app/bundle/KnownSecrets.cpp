// SPDX-License-Identifier: Apache-2.0
#include "bundle/KnownSecrets.h"

#include "integrations/IntegrationRepository.h"
#include "profile/Profile.h"
#include "secrets/HeldSecrets.h"

namespace latchkey::bundle {

Result<secrets::SecretMarks> knownSecrets(profile::Profile &profile)
{
    const auto integrations = integrations::IntegrationRepository(profile).all();
    auto marks = integrations ? secrets::HeldSecrets(profile.folder()).marks()
                              : Result<secrets::SecretMarks>(failure(integrations.error()));
    if (!marks) {
        return marks;
    }
    for (const integrations::Integration &each : *integrations) {
        for (const QByteArray &key : {each.callbackKey, each.identityKey}) {
            if (const auto mark = marks->markOf(key)) {
                marks->add(*mark);
            }
        }
    }
    return marks;
}

} // namespace latchkey::bundle

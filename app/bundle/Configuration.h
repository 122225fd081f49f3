// SPDX-License-Identifier: Apache-2.0
// How Latchkey and an integration are set up, as support reads it: in English, a name and a value
// each. Holds no secret.
#pragma once

#include "integrations/Integration.h"

#include <QJsonArray>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::bundle {

// The settings in force and who made them; of the integration how the store's call gets here, where
// the store's code is, what is asked for, watched and open to programs; the versions of what
// Latchkey is built on. `keychain` is which program keeps the secrets; empty if nobody said so.
// What cannot be read says why, by a code.
QJsonArray configurationOf(profile::Profile &profile, const integrations::Integration &integration,
                           const QString &keychain);

} // namespace latchkey::bundle

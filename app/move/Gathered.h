// SPDX-License-Identifier: Apache-2.0
// What there is in a profile to be taken along.
#pragma once

#include "base/Result.h"
#include "move/Belongings.h"
#include "profile/Lock.h"
#include "tls/CertificateShelf.h"

#include <vector>

namespace latchkey::move {

// What the profile has itself. What is secret is left to be read from the keychain: the keys of the
// certificates, and all items.
struct Gathered
{
    Belongings belongings;
    // Of all integrations: nobody works with one while it is packed.
    std::vector<profile::Lock> turns;
};

// Problems: those of profile::turnOf() and of the repositories.
Result<Gathered> gather(profile::Profile &profile, const tls::CertificateShelf &shelf);

} // namespace latchkey::move

// SPDX-License-Identifier: Apache-2.0
// Whether this computer has what Latchkey needs, as `git credential-manager diagnose` says it.
#pragma once

#include "base/Clock.h"
#include "checks/CheckRun.h"
#include "secrets/SecretStore.h"

#include <memory>
#include <optional>

namespace latchkey::checks {

struct TestedComputer
{
    QString folder;                        // the profile's, absolute
    std::optional<Problem> profileProblem; // why it could not be opened; none if it could
    bool isInFile = false;                 // secrets are in a sealed file, not in the keychain
    bool isInMemory = false;               // … or die with the program
    QByteArray storeUrl = {};              // to compare clocks with; may be empty
};

// The checks, not started. What they write (a keychain entry, a file in the profile) they take away
// again; no prompt is opened for a keychain that is locked. `secrets` must outlive it.
std::unique_ptr<CheckRun> selfTest(secrets::SecretStore &secrets, const Clock &clock,
                                   const TestedComputer &computer);

} // namespace latchkey::checks

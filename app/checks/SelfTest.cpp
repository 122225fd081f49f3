// SPDX-License-Identifier: Apache-2.0
#include "checks/SelfTest.h"

#include "checks/ComputerChecks.h"

namespace latchkey::checks {

std::unique_ptr<CheckRun> selfTest(secrets::SecretStore &secrets, const Clock &clock,
                                   const TestedComputer &computer)
{
    return std::make_unique<CheckRun>(QList<Check>{
        profileCheck(computer), keychainCheck(secrets, computer), loopbackCheck(),
        portCheck(computer), locksCheck(computer), browsersCheck(), sandboxCheck(), sshCheck(),
        proxyCheck(computer.storeUrl), timeCheck(clock, computer.storeUrl), versionsCheck()});
}

} // namespace latchkey::checks

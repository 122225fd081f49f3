// SPDX-License-Identifier: Apache-2.0
// What the pictures show of the ways on which a store's call gets here.
#pragma once

#include "screens/Stage.h"

#include <functional>

namespace latchkey::screens {

// The draft's store is elsewhere from now on; its server is reached by ssh.
void moveStoreAway(Stage &stage);
// The draft's store calls by a tunnel, or at an address that is handed on.
void callByTunnel(Stage &stage);
void callByForwarding(Stage &stage);
void callNobody(Stage &stage);
// How a test of the tunnel went, as far as it came.
void tellPassedTest(Stage &stage);
void tellFailedTest(Stage &stage);
// Two certificates, one of which ends soon. `then` follows once they are kept.
void keepCertificates(Stage &stage, const std::function<void()> &then);

} // namespace latchkey::screens

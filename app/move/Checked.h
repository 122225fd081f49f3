// SPDX-License-Identifier: Apache-2.0
// Whether belongings are what a Latchkey would have written: a file comes from whoever knows its
// passphrase.
#pragma once

#include "base/Result.h"
#include "move/Belongings.h"

namespace latchkey::move {

// Holds each value to the rules of the room it is for: ids and keys, names, addresses, places, the
// activation's state, certificates with their keys, the keychain's items, each for the store of its
// integration. Problem: `move.bad-content`; its detail says what of which.
Result<void> check(const Belongings &belongings);

// Leaves out what no computer could use: items that are for another store than the integration's is
// by now, or that another program wrote, and certificates that do not fit their key.
void leaveUnusable(Belongings &belongings);

} // namespace latchkey::move

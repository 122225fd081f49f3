// SPDX-License-Identifier: Apache-2.0
// Belongings as octets, for sealed::sealed(): a JSON object, and behind it the secrets, which JSON
// and QString would leave copies of. Before each stands its length in octets, 32 bits, big-endian.
#pragma once

#include "base/Result.h"
#include "move/Belongings.h"

namespace latchkey::move {

Secret toOctets(const Belongings &belongings);

// The other way round; nothing is valid yet but its form. Problems: `move.bad-content` (its detail
// names the field), `move.too-new`.
Result<Belongings> fromOctets(const Secret &octets);

} // namespace latchkey::move

// SPDX-License-Identifier: Apache-2.0
// How the parameters are sorted.
#pragma once

#include "oauth/CollectedParameters.h"

namespace latchkey::oauth {

// RFC 5849 §3.4.1.3.2: by the octets of the encoded name, then of the encoded value.
void byEncodedOctets(CollectedParameters &parameters);

// Commerce up to 2.4.7: PHP's strnatcmp over the encoded names (NaturalOrder.h).
void inNaturalOrder(CollectedParameters &parameters);

// Commerce 2.4.8 and newer: PHP's ksort over the decoded names (PhpKeyOrder.h).
void byPhpKeyOrder(CollectedParameters &parameters);

} // namespace latchkey::oauth

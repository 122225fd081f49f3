// SPDX-License-Identifier: Apache-2.0
// What an answer of a token endpoint means.
#pragma once

#include "commerce/SignedExchange.h"
#include "commerce/TokenOutcome.h"
#include "web/Origin.h"

namespace latchkey::commerce {

// The outcome of a token call (PROTOCOL §2, §3). Received takes a 200 with exactly a token and its
// secret; whatever could have been executed and brought no such body is Unknown.
TokenOutcome tokenOutcomeOf(const web::Origin &store, const ExchangeResult &result);

} // namespace latchkey::commerce

// SPDX-License-Identifier: Apache-2.0
// What came of asking a store for a token.
#pragma once

#include "commerce/Store.h"
#include "oauth/TokenResponse.h"

namespace latchkey::commerce {

// All but Received and Unknown executed nothing at the store (PROTOCOL §2, §3, §6).
enum class TokenOutcomeKind {
    Received,
    SignatureInvalid, // in every form worth trying
    NotAVerifierToken,
    VerifierMismatch,
    ConsumerExpired,
    ConsumerUnknown,
    TokenUnknown, // or exchanged before
    Refused,      // any other OAuth refusal
    NotSent,      // certainly never reached the store
    NotAStore,    // a redirect, a 404, some other page: no token endpoint of Commerce there
    Unknown,      // it may have been executed, and nothing usable came back
};

struct TokenOutcome
{
    TokenOutcomeKind kind = TokenOutcomeKind::NotSent;
    oauth::TokenPair pair; // only when Received
    Problem problem;       // for all but Received
    StoreKnowledge knowledge;
    int status = 0;     // HTTP status of the last answer; 0 if there was none
    qint64 tookMs = -1; // all tries together
};

} // namespace latchkey::commerce

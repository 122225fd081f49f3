// SPDX-License-Identifier: Apache-2.0
// What came of asking a store for a token.
#pragma once

#include "commerce/Store.h"
#include "httpcall/HttpCall.h"
#include "oauth/Outcome.h"
#include "oauth/TokenResponse.h"

#include <chrono>
#include <optional>

namespace latchkey::commerce {

struct TokenOutcome
{
    oauth::Outcome kind = oauth::Outcome::NotSent;
    oauth::TokenPair pair; // only when Received
    Problem problem;       // for all but Received
    StoreKnowledge knowledge;
    QByteArray reportId; // under which the store wrote down an error of its own; may be empty
    int status = 0;      // HTTP status of the last answer; 0 if there was none
    httpcall::HttpAnswer answer; // … whole where it surely holds no token; else its status
    qint64 tookMs = -1;          // all tries together
    // Only where no complete answer came, so that the call may still be running in the store: how
    // long ago its last octet was sent.
    std::optional<std::chrono::milliseconds> unheardFor;
};

} // namespace latchkey::commerce

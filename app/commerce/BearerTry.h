// SPDX-License-Identifier: Apache-2.0
// Whether a store takes a bare access token, without any signature.
#pragma once

#include "base/Problem.h"
#include "commerce/CallOutcome.h"

#include <QString>

#include <optional>

namespace latchkey::commerce {

// Commerce: oauth/consumer/enable_integration_as_bearer, off by default since 2.4.4.
enum class BearerAnswer { Accepted, Refused, Unclear };

struct BearerOutcome
{
    BearerAnswer answer = BearerAnswer::Unclear;
    int status = 0;                 // of HTTP, to the bare token; 0 if it was not sent
    std::optional<Problem> problem; // why it is Unclear; none otherwise
    CallOutcome signedCall;         // that went before; NotSent if none did
};

// What the answer means for the merchant, and what to do. `store`: "https://shop.example"; foreign.
// Not for Unclear.
QString bearerSentence(BearerAnswer answer, const QString &store);

} // namespace latchkey::commerce

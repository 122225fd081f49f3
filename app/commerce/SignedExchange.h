// SPDX-License-Identifier: Apache-2.0
// One signed request to a store: tried in the forms of its plan until the store accepts a
// signature.
#pragma once

#include "base/Cancel.h"
#include "base/Clock.h"
#include "base/Secret.h"
#include "commerce/CallOutcome.h"
#include "commerce/SigningPlan.h"
#include "httpcall/HttpCall.h"
#include "oauth/Outcome.h"

#include <chrono>
#include <optional>

namespace latchkey::commerce {

// What is asked, without what makes each try its own (nonce, timestamp, signature).
struct SignedRequest
{
    QByteArray method;
    QByteArray suffix; // of the store's base URL: "oauth/token/request", "rest/V1/…"
    QByteArray accept = "*/*";
    QByteArray contentType; // empty = no such header
    std::optional<QByteArray> body;
    httpcall::HttpLimits limits; // for one try
    oauth::Parameters identity;  // oauth_consumer_key, oauth_token, oauth_verifier
    const Secret &consumerSecret;
    const Secret &tokenSecret;               // empty where there is no token yet
    const oauth::Dialect *dialect = nullptr; // sign in this one only
};

// The last answer, and what all of them taught.
struct ExchangeResult
{
    httpcall::HttpOutcome outcome;
    std::optional<oauth::StoreAnswer> refusal; // what a 4xx answer said
    StoreKnowledge knowledge;
    QByteArray dialectUsed;
    bool negotiated = false; // refused in another form before
    bool sentBasic = false;  // a name and password for the web server in front went along
    QList<SigningTry> tries;
    qint64 tookMs = 0;
};

// Reads the body of a 4xx answer: oauth::readTokenError or oauth::readRestError.
using RefusalReader = oauth::StoreAnswer (*)(QByteArrayView);

// Sends the request. It is sent again, signed anew, only on an answer that says nothing was
// executed: 401 "The signature is invalid. Verify and try again." (the next form), 400 "Signature
// method … is not supported" (once, the other method), 401 "An error occurred validating the nonce"
// where the answer's Date shows our clock to be more than 30 s off (once, corrected). Never more
// than maxTries(). A plan that cannot be made is an outcome with Sent::No.
ExchangeResult exchangeSigned(const Store &store, const Clock &clock, const SignedRequest &request,
                              RefusalReader readRefusal, const CancelFlag &cancel,
                              const httpcall::BodySink &sink = {});

// True if the last answer refuses the signature with exactly that sentence and status.
bool isSignatureRefused(const ExchangeResult &result);

} // namespace latchkey::commerce

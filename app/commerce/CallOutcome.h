// SPDX-License-Identifier: Apache-2.0
// A signed REST call and what came of it.
#pragma once

#include "base/Problem.h"
#include "commerce/Store.h"
#include "oauth/Outcome.h"
#include "oauth/TokenProof.h"
#include "web/HttpHeader.h"

#include <chrono>
#include <optional>

namespace latchkey::commerce {

struct StoreCall
{
    QByteArray method = "GET";
    QByteArray path;                        // as restSuffix() takes it, with or without a query
    QByteArray accept = "application/json"; // Commerce knows application/xml too
    QByteArray contentType; // empty with a body on POST, PUT or PATCH = application/json
    std::optional<QByteArray> body;
    QByteArray dialect; // sign in this one only ("rfc5849" included); empty = negotiate
    qint64 maxBodyBytes = 16'777'216;        // of an answer that no sink takes
    std::chrono::milliseconds total{60'000}; // for one try
};

// One signature that was sent.
struct SigningTry
{
    QByteArray dialect;
    QByteArray baseString; // with words in place of the keys: "oauth_token%3DACCESS_TOKEN"
    bool isRefused = false;
};

struct CallOutcome
{
    oauth::Outcome kind = oauth::Outcome::NotSent;
    std::optional<Problem> problem; // none exactly for a complete 2xx answer that is no page
    int status = 0;                 // HTTP status of the last answer; 0 if there was none
    QByteArray body;                // empty where a sink took it
    QList<web::HttpHeader> headers;
    StoreKnowledge knowledge;
    QByteArray dialectUsed;  // the dialect of the last signature sent; empty if none was
    bool negotiated = false; // the store refused another form first
    QList<SigningTry> tries;
    QString learnt; // dialectSentence() where this call narrowed it down; else empty
    QString seenAs; // seenAsSentence() where this call found it out; else empty
    std::optional<oauth::Outcome> refusal; // what the store objected to, where it said so
    QByteArray reportId; // under which the store wrote down an error of its own; may be empty
    qint64 tookMs = -1;  // all tries together
};

// What a harmless signed call says about tokens, and that call.
struct ProofOutcome
{
    oauth::TokenProof proof = oauth::TokenProof::NotReached;
    CallOutcome call; // its problem says what `proof` means; none exactly for Works
};

} // namespace latchkey::commerce

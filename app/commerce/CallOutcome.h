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
    QByteArray path;        // "/V1/…", "/rest/default/V1/…", with or without a query
    QByteArray contentType; // empty with a body on POST, PUT or PATCH = application/json
    std::optional<QByteArray> body;
    QByteArray dialect; // sign in this one only ("rfc5849" included); empty = negotiate
    qint64 maxBodyBytes = 16'777'216;        // of an answer that no sink takes
    std::chrono::milliseconds total{60'000}; // for one try
};

struct CallOutcome
{
    std::optional<Problem> problem; // none exactly for a complete 2xx answer
    int status = 0;                 // HTTP status of the last answer; 0 if there was none
    QByteArray body;                // empty where a sink took it
    QList<web::HttpHeader> headers;
    StoreKnowledge knowledge;
    QByteArray dialectUsed;  // the dialect of the last signature sent; empty if none was
    bool negotiated = false; // the store refused another form first
    std::optional<oauth::Outcome> refusal; // what the store objected to, where it said so
    qint64 tookMs = -1;                    // all tries together
};

// What a harmless signed call says about tokens, and that call.
struct ProofOutcome
{
    oauth::TokenProof proof = oauth::TokenProof::NotReached;
    CallOutcome call; // its problem says what `proof` means; none exactly for Works
};

} // namespace latchkey::commerce

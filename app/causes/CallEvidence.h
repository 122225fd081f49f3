// SPDX-License-Identifier: Apache-2.0
// What a call that Latchkey made itself is known by.
#pragma once

#include "causes/Evidence.h"
#include "commerce/CallOutcome.h"
#include "commerce/Store.h"
#include "commerce/TokenOutcome.h"

namespace latchkey::causes {

// Of a store as it is configured, and of what calls taught about it.
StoreFacts factsOf(const commerce::Store &store);

// Of a REST call to it.
Evidence evidenceOf(const commerce::Store &store, const commerce::StoreCall &call,
                    const commerce::CallOutcome &outcome);

// Of a harmless call that tells about tokens.
Evidence evidenceOf(const commerce::Store &store, const commerce::ProofOutcome &proof);

// Of a call for a token; `kind` says of which.
Evidence evidenceOf(const commerce::Store &store, CallKind kind,
                    const commerce::TokenOutcome &outcome);

// Of an answer that somebody got from it at `url`, without Latchkey's help.
Evidence evidenceOf(const commerce::Store &store, const QByteArray &method, const QByteArray &url,
                    const httpcall::HttpAnswer &answer);

} // namespace latchkey::causes

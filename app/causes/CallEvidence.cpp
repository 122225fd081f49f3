// SPDX-License-Identifier: Apache-2.0
#include "causes/CallEvidence.h"

#include "commerce/RestPath.h"

namespace latchkey::causes {

StoreFacts factsOf(const commerce::Store &store)
{
    StoreFacts facts;
    facts.baseUrl = store.baseUrl;
    facts.postedBaseUrl = store.otherBaseUrls.value(0);
    facts.seenAs = store.knowledge.signatureBaseUrl;
    facts.dialects = store.knowledge.dialect;
    if (store.knowledge.clockSkewSeconds != 0) {
        facts.clockAhead = store.knowledge.clockSkewSeconds;
    }
    return facts;
}

Evidence evidenceOf(const commerce::Store &store, const commerce::StoreCall &call,
                    const commerce::CallOutcome &outcome)
{
    Evidence evidence;
    evidence.store = factsOf(store);
    evidence.store.seenAs = outcome.knowledge.signatureBaseUrl;
    evidence.store.dialects = outcome.knowledge.dialect;
    evidence.store.wasNegotiated = outcome.negotiated;
    const auto suffix = commerce::restSuffix(call.path, store.baseUrl);
    evidence.request = {CallKind::Rest,
                        call.method,
                        suffix ? store.baseUrl + *suffix : QByteArray(),
                        Credentials::OAuth,
                        call.accept,
                        call.contentType,
                        {}};
    evidence.answer.status = outcome.status;
    evidence.answer.headers = outcome.headers;
    evidence.answer.body = outcome.body;
    evidence.problem = outcome.problem.value_or(Problem());
    evidence.outcome = outcome.kind;
    return evidence;
}

Evidence evidenceOf(const commerce::Store &store, const commerce::ProofOutcome &proof)
{
    commerce::StoreCall call;
    call.path = "/V1/modules";
    Evidence evidence = evidenceOf(store, call, proof.call);
    evidence.store.proof = proof.proof;
    return evidence;
}

Evidence evidenceOf(const commerce::Store &store, CallKind kind,
                    const commerce::TokenOutcome &outcome)
{
    const bool isAccess = kind == CallKind::AccessToken;
    Evidence evidence;
    evidence.store = factsOf(store);
    evidence.store.seenAs = outcome.knowledge.signatureBaseUrl;
    evidence.request.kind = kind;
    evidence.request.method = "POST";
    evidence.request.url =
        store.baseUrl + (isAccess ? "oauth/token/access" : "oauth/token/request");
    evidence.request.credentials = Credentials::OAuth;
    evidence.answer = outcome.answer;
    evidence.problem = outcome.problem;
    evidence.outcome = outcome.kind;
    return evidence;
}

Evidence evidenceOf(const commerce::Store &store, const QByteArray &method, const QByteArray &url,
                    const httpcall::HttpAnswer &answer)
{
    Evidence evidence;
    evidence.store = factsOf(store);
    evidence.request.method = method;
    evidence.request.url = url;
    evidence.answer = answer;
    return evidence;
}

} // namespace latchkey::causes

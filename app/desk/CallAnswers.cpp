// SPDX-License-Identifier: Apache-2.0
#include "desk/CallAnswers.h"

namespace latchkey::desk {

activation::TokenAnswer tokenAnswer(commerce::TokenOutcomeKind kind)
{
    using Kind = commerce::TokenOutcomeKind;
    using activation::TokenAnswer;
    switch (kind) {
    case Kind::Received:
        return TokenAnswer::Received;
    case Kind::SignatureInvalid:
        return TokenAnswer::SignatureInvalid;
    case Kind::NotAVerifierToken:
        return TokenAnswer::NotAVerifierToken;
    case Kind::VerifierMismatch:
        return TokenAnswer::VerifierMismatch;
    case Kind::ConsumerExpired:
        return TokenAnswer::ConsumerExpired;
    case Kind::ConsumerUnknown:
        return TokenAnswer::ConsumerUnknown;
    case Kind::TokenUnknown:
        return TokenAnswer::TokenUnknown;
    case Kind::Refused:
        return TokenAnswer::Refused;
    case Kind::NotSent:
        return TokenAnswer::NotSent;
    case Kind::NotAStore:
        return TokenAnswer::NotAStore;
    case Kind::Unknown:
        return TokenAnswer::Unknown;
    }
    return TokenAnswer::Unknown;
}

activation::ProofAnswer proofAnswer(commerce::ProofOutcomeKind kind)
{
    using Kind = commerce::ProofOutcomeKind;
    using activation::ProofAnswer;
    switch (kind) {
    case Kind::Proved:
        return ProofAnswer::Proved;
    case Kind::NoRights:
        return ProofAnswer::NoRights;
    case Kind::TokenDead:
        return ProofAnswer::TokenDead;
    case Kind::SignatureInvalid:
        return ProofAnswer::SignatureInvalid;
    case Kind::NotReached:
        return ProofAnswer::NotReached;
    case Kind::Refused:
        return ProofAnswer::Refused;
    }
    return ProofAnswer::Refused;
}

commerce::StoreKnowledge knowledgeOf(const integrations::Integration &integration)
{
    commerce::StoreKnowledge knowledge;
    knowledge.dialect = integration.dialect;
    knowledge.signatureBaseUrl = integration.signatureBaseUrl;
    knowledge.clockSkewSeconds = integration.clockSkewSeconds;
    knowledge.method = oauth::signatureMethodNamed(integration.signatureMethod)
                           .value_or(oauth::SignatureMethod::HmacSha256);
    return knowledge;
}

integrations::LearnedAboutStore learnedFrom(const commerce::StoreKnowledge &knowledge)
{
    return {knowledge.signatureBaseUrl, knowledge.dialect,
            oauth::signatureMethodName(knowledge.method), knowledge.clockSkewSeconds};
}

} // namespace latchkey::desk

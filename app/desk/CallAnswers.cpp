// SPDX-License-Identifier: Apache-2.0
#include "desk/CallAnswers.h"

namespace latchkey::desk {

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

bool areGone(const Result<std::optional<Secret>> &item)
{
    return item && !item->has_value();
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

// SPDX-License-Identifier: Apache-2.0
#include "desk/CallAnswers.h"

namespace latchkey::desk {

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

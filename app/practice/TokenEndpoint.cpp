// SPDX-License-Identifier: Apache-2.0
#include "practice/TokenEndpoint.h"

namespace latchkey::practice {

namespace {

QByteArray pairOf(const TokenRow &row)
{
    return "oauth_token=" + row.token.reveal() + "&oauth_token_secret=" + row.tokenSecret.reveal();
}

} // namespace

Granted<QByteArray> answerRequestToken(PracticeIntegration &integration, const ReceivedCall &call,
                                       const SignatureRules &rules, qint64 consumerLifetimeMs,
                                       qint64 now, const NewValue &newValue)
{
    const auto consumer = checkProtocol(integration, call, {}, rules, now);
    if (!consumer) {
        return tl::unexpected(consumer.error());
    }
    if (now - (*consumer)->postedAt > consumerLifetimeMs) {
        return refused(401, "Consumer key has expired");
    }
    return checkSignature(call, rules, (*consumer)->secret, Secret())
        .and_then([&] { return issueRequestToken(**consumer, newValue); })
        .map(pairOf);
}

Granted<QByteArray> answerAccessToken(PracticeIntegration &integration, const ReceivedCall &call,
                                      const SignatureRules &rules, qint64 now,
                                      const NewValue &newValue)
{
    const auto consumer =
        checkProtocol(integration, call, {"oauth_token", "oauth_verifier"}, rules, now);
    if (!consumer) {
        return tl::unexpected(consumer.error());
    }
    const auto issued =
        secretOfRequestToken(**consumer, call.value("oauth_token"), call.value("oauth_verifier"))
            .and_then([&](const Secret &tokenSecret) {
                return checkSignature(call, rules, (*consumer)->secret, tokenSecret);
            })
            .and_then([&] { return issueAccessToken(**consumer, newValue); });
    integration.isActive = integration.isActive || issued.has_value();
    return issued.map(pairOf);
}

} // namespace latchkey::practice

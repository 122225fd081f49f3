// SPDX-License-Identifier: Apache-2.0
#include "practice/PracticeIntegration.h"

#include "php/PhpInteger.h"

#include <algorithm>

namespace latchkey::practice {

namespace {

constexpr qsizetype valueLength = 32;
constexpr qint64 secondsAhead = 600;

TokenRow &unusedVerifier(Consumer &consumer, const NewValue &newValue)
{
    const auto found =
        std::find_if(consumer.tokens.begin(), consumer.tokens.end(),
                     [](const TokenRow &row) { return row.kind == TokenKind::Verifier; });
    if (found != consumer.tokens.end()) {
        return *found;
    }
    consumer.tokens.append({TokenKind::Verifier, newValue(), newValue(), newValue()});
    return consumer.tokens.last();
}

Granted<const TokenRow *> rowOf(const Consumer &consumer, QByteArrayView token)
{
    for (const TokenRow &row : consumer.tokens) {
        if (constantTimeEquals(row.token.reveal(), token)) {
            return &row;
        }
    }
    return refused(401, "Specified token does not exist");
}

Granted<TokenRow *> firstRow(Consumer &consumer)
{
    if (consumer.tokens.isEmpty()) {
        return refused(401, "A token with consumer ID %1 does not exist",
                       QByteArray::number(consumer.id));
    }
    return &consumer.tokens.first();
}

TokenRow turnedInto(TokenKind kind, TokenRow &row, const NewValue &newValue)
{
    row.kind = kind;
    row.token = newValue();
    row.tokenSecret = newValue();
    return row;
}

} // namespace

PostedValues activate(PracticeIntegration &integration, qint64 now, const NewValue &newValue)
{
    if (!integration.consumer) {
        integration.consumer.emplace();
        integration.consumer->id = ++integration.lastConsumerId;
        integration.consumer->key = newValue();
        integration.consumer->secret = newValue();
    }
    Consumer &consumer = *integration.consumer;
    consumer.postedAt = now;
    return {consumer.key, consumer.secret, unusedVerifier(consumer, newValue).verifier};
}

void forgetToken(PracticeIntegration &integration)
{
    integration.isActive = false;
    if (integration.consumer && !integration.consumer->tokens.isEmpty()) {
        integration.consumer->tokens.removeFirst();
    }
}

void forgetConsumer(PracticeIntegration &integration)
{
    integration.isActive = false;
    integration.consumer.reset();
}

Granted<Consumer *> consumerWith(PracticeIntegration &integration, QByteArrayView key)
{
    if (!key.isEmpty() && key.size() != valueLength) {
        return refused(401, "Consumer key is not the correct length");
    }
    if (!integration.consumer || !constantTimeEquals(integration.consumer->key.reveal(), key)) {
        return refused(401, "A consumer having the specified key does not exist");
    }
    return &*integration.consumer;
}

Granted<void> useNonce(Consumer &consumer, QByteArrayView nonce, QByteArrayView timestamp,
                       qint64 now)
{
    const qint64 seconds = php::phpInteger(QString::fromLatin1(timestamp));
    if (seconds <= 0 || seconds > now / 1000 + secondsAhead) {
        return refused(401, "An error occurred validating the nonce");
    }
    const QByteArray octets = nonce.toByteArray();
    if (consumer.nonces.contains(octets)) {
        return refused(401, "The nonce is already being used by the consumer with ID %1",
                       QByteArray::number(consumer.id));
    }
    consumer.nonces.insert(octets);
    return {};
}

Granted<Secret> secretOfRequestToken(const Consumer &consumer, QByteArrayView token,
                                     QByteArrayView verifier)
{
    const auto row = rowOf(consumer, token);
    if (!row) {
        return tl::unexpected(row.error());
    }
    if ((*row)->kind != TokenKind::Request) {
        return refused(401, "Token is already being used");
    }
    if (verifier.size() != valueLength) {
        return refused(401, "Verifier is not the correct length");
    }
    if (!constantTimeEquals((*row)->verifier.reveal(), verifier)) {
        return refused(401, "Token verifier and verifier token do not match");
    }
    return (*row)->tokenSecret;
}

Granted<Secret> secretOfAccessToken(const Consumer &consumer, QByteArrayView token)
{
    const auto row = rowOf(consumer, token);
    if (!row) {
        return tl::unexpected(row.error());
    }
    if ((*row)->kind != TokenKind::Access) {
        return refused(401, "Token is not an access token");
    }
    return (*row)->tokenSecret;
}

Granted<TokenRow> issueRequestToken(Consumer &consumer, const NewValue &newValue)
{
    const auto first = firstRow(consumer);
    if (!first) {
        return tl::unexpected(first.error());
    }
    if ((*first)->kind != TokenKind::Verifier) {
        return refused(
            401, "Cannot create request token because consumer token is not a verifier token");
    }
    return turnedInto(TokenKind::Request, **first, newValue);
}

Granted<TokenRow> issueAccessToken(Consumer &consumer, const NewValue &newValue)
{
    const auto first = firstRow(consumer);
    if (!first) {
        return tl::unexpected(first.error());
    }
    if ((*first)->kind != TokenKind::Request) {
        return refused(401,
                       "Cannot get access token because consumer token is not a request token");
    }
    return turnedInto(TokenKind::Access, **first, newValue);
}

} // namespace latchkey::practice

// SPDX-License-Identifier: Apache-2.0
// One integration as the store keeps it, and what each call makes of it (PROTOCOL §2, §6). Values
// and pure functions: time and new values come from outside.
//
// The repetitions of PROTOCOL §6 follow from three rules: a consumer has rows of tokens, the
// exchange looks at the first row only, and Activate adds a verifier row unless there is one.
#pragma once

#include "base/Secret.h"
#include "practice/Refusal.h"

#include <QSet>
#include <QString>

#include <functional>
#include <optional>

namespace latchkey::practice {

enum class TokenKind { Verifier, Request, Access };

// A verifier that becomes a request token that becomes the access token.
struct TokenRow
{
    TokenKind kind = TokenKind::Verifier;
    Secret token;
    Secret tokenSecret;
    Secret verifier;
};

struct Consumer
{
    int id = 0; // appears in the store's sentences
    Secret key;
    Secret secret;
    qint64 postedAt = 0; // milliseconds; the request token must be asked for soon after
    QList<TokenRow> tokens;
    QSet<QByteArray> nonces; // never forgotten
};

struct PracticeIntegration
{
    QString name; // empty: the usual one
    QByteArray callbackUrl;
    QByteArray identityLinkUrl;
    bool isActive = false;
    std::optional<Consumer> consumer; // none before the first activation
    int lastConsumerId = 0;
};

// Makes a value of 32 characters of [a-z0-9] that was never given before.
using NewValue = std::function<Secret()>;

// What Admin POSTs besides the store's address.
struct PostedValues
{
    Secret consumerKey;
    Secret consumerSecret;
    Secret verifier;
};

// Activate and Allow: a consumer if there is none, a verifier unless one is unused, and the time
// for the request token begins anew. `now` in milliseconds.
PostedValues activate(PracticeIntegration &integration, qint64 now, const NewValue &newValue);

// Reauthorize, before its POST: the first token dies and the integration is inactive.
void forgetToken(PracticeIntegration &integration);

// Deleted in Admin: consumer and tokens are gone. A later activation is one of a new integration.
void forgetConsumer(PracticeIntegration &integration);

// The consumer of that key. 401 for a wrong length, and for an unknown one.
Granted<Consumer *> consumerWith(PracticeIntegration &integration, QByteArrayView key);

// Marks the nonce as used, whatever becomes of the call. 401 if it was used before, or if the
// timestamp is not a number above 0 and at most 600 s ahead of `now` (milliseconds).
Granted<void> useNonce(Consumer &consumer, QByteArrayView nonce, QByteArrayView timestamp,
                       qint64 now);

// The secret that signs the access-token call, for the request token and verifier it names. 401 for
// an unknown token, one that is no request token (any more), and a verifier of another length or
// value.
Granted<Secret> secretOfRequestToken(const Consumer &consumer, QByteArrayView token,
                                     QByteArrayView verifier);

// The secret that signs a REST call with this token. 401 for an unknown one, or no access token.
Granted<Secret> secretOfAccessToken(const Consumer &consumer, QByteArrayView token);

// Turns the first row into a request token. 401 if it is no verifier (any more).
Granted<TokenRow> issueRequestToken(Consumer &consumer, const NewValue &newValue);

// Turns the first row into the access token. 401 if it is no request token.
Granted<TokenRow> issueAccessToken(Consumer &consumer, const NewValue &newValue);

} // namespace latchkey::practice

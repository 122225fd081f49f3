// SPDX-License-Identifier: Apache-2.0
// Whether the tokens kept here made the signature of a call in the log, of which the log holds a
// keyed mark alone.
#pragma once

#include "exchange/Exchange.h"
#include "exchange/Masker.h"
#include "secrets/Credentials.h"

#include <optional>

namespace latchkey::exchange {

enum class SignedWith {
    Kept,         // these secrets make it, in `dialects`
    OtherKey,     // the call names another consumer key
    OtherToken,   // it names another access token
    RequestToken, // it is of the exchange of a request token, which is kept nowhere
    Unknown,      // it names this key and token, and no way of signing makes it from their secrets
    Undecided     // the log does not hold all that was signed, or no mark to compare with
};

struct SignatureVerdict
{
    SignedWith with = SignedWith::Undecided;
    // Of Kept: all that make it, the one that was used first.
    QByteArrayList dialects;

    // Whether a store that knows these secrets computes it; nothing where that cannot be said.
    std::optional<bool> isRight() const;

    friend bool operator==(const SignatureVerdict &, const SignatureVerdict &) = default;
};

// The call signed again in every dialect with the secrets of `tokens`, and compared by marks;
// `masker` is the log's. Knows no secret afterwards. Problem `log.not-signed`.
Result<SignatureVerdict> signatureVerdict(const Exchange &exchange,
                                          const secrets::IntegrationSecrets &tokens,
                                          const Masker &masker);

// The same with the log of the profile in `folder` and what its secrets' place answered for
// secrets::itemKeyOfIntegration(). Reads the log's file: blocks for as long as that takes. More
// problems: `log.no-tokens`, the answer's own, those of web::originOf(), secrets::fromItem() and
// ExchangeFile.
Result<SignatureVerdict> judgeSignature(const QString &folder, const Exchange &exchange,
                                        const Result<std::optional<Secret>> &item,
                                        const QByteArray &storeUrl);

// For a person, a sentence or two.
QString sentenceOf(const SignatureVerdict &verdict);
QString sentenceOf(const Result<SignatureVerdict> &verdict); // or the problem's

// {"made_with": "kept-tokens", "dialects": [...], "sentence": …}, or {"made_with": null, "problem":
// …, "sentence": …} where it could not be judged.
QJsonObject toJson(const Result<SignatureVerdict> &verdict);

} // namespace latchkey::exchange

// SPDX-License-Identifier: Apache-2.0
// Whether the tokens kept here made the signature of a call in the log, of which the log holds a
// keyed mark alone.
#pragma once

#include "doctor/Diagnosis.h"
#include "exchange/Exchange.h"
#include "exchange/Masker.h"
#include "secrets/Credentials.h"

#include <optional>

namespace latchkey::exchange {

enum class SignedWith {
    Kept,         // these secrets make it, in `dialects`
    Mistaken,     // they make it with the mistakes that are named
    OtherKey,     // the call names another consumer key
    OtherToken,   // it names another access token
    RequestToken, // it is of the exchange of a request token, which is kept nowhere
    Unknown,      // it names this key and token, and no way of signing makes it from their secrets
    Undecided     // the log does not hold all that was signed, or no mark to compare with
};

// What may have been signed and is not in the log.
enum class NotKept { Address, Form, Header };

struct SignatureVerdict
{
    SignedWith with = SignedWith::Undecided;
    // Of Kept: all that make it, the one that was used first.
    QByteArrayList dialects = {};
    // Of Mistaken: what was done, and the base string it was done to, with words as requestToSign()
    // has them in place of key and token.
    QList<doctor::NamedMistake> mistakes = {};
    QByteArray signedBaseString = {};
    // Of Undecided: which parts; none where there is no mark to compare with.
    QList<NotKept> notKept = {};

    // Whether a store that knows these secrets computes it; nothing where that cannot be said.
    std::optional<bool> isRight() const;
};

// The call signed again in every dialect with the secrets of `tokens`, then with the mistakes that
// the doctor knows, and compared by marks; `masker` is the log's. Where a part is not kept, it is
// still found if it was not signed. Some hundred milliseconds where nothing explains the mark.
// Knows no secret afterwards. Problem `log.not-signed`.
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

// What the doctor says of a call of the log by it.
doctor::LogVerdict logVerdictOf(const Result<SignatureVerdict> &verdict);

// {"made_with": "kept-tokens", "dialects": [...], "mistakes": [codes], "sentence": …}, or
// {"made_with": null, "problem": …, "sentence": …} where it could not be judged.
QJsonObject toJson(const Result<SignatureVerdict> &verdict);

} // namespace latchkey::exchange

// SPDX-License-Identifier: Apache-2.0
// Signatures (RFC 5849 §3.4.2; HMAC-SHA256 as Commerce added it).
#pragma once

#include "base/Result.h"
#include "base/Secret.h"
#include "oauth/KeyedHash.h"

#include <QByteArray>

#include <memory>

namespace latchkey::oauth {

enum class SignatureMethod { HmacSha256, HmacSha1 };

// "HMAC-SHA256", the value of oauth_signature_method.
QByteArray signatureMethodName(SignatureMethod method);

// The method of that exact name (case matters to the store). Problem
// `oauth.unknown-signature-method`.
Result<SignatureMethod> signatureMethodNamed(QByteArrayView name);

// Base64 of the HMAC over `baseString`, keyed with both secrets percent-encoded and joined by "&".
// `tokenSecret` is empty where there is no token yet: the "&" stays.
QByteArray signature(SignatureMethod method, QByteArrayView baseString,
                     const Secret &consumerSecret, const Secret &tokenSecret);

// signature() for many base strings under the same secrets. Not for two threads at once.
class Signer
{
public:
    Signer(SignatureMethod method, const Secret &consumerSecret, const Secret &tokenSecret);

    QByteArray signature(QByteArrayView baseString);

    // Other secrets from here on, for a fraction of what another signer costs.
    void use(const Secret &consumerSecret, const Secret &tokenSecret);

private:
    std::unique_ptr<KeyedHash> m_hash;
};

} // namespace latchkey::oauth

// SPDX-License-Identifier: Apache-2.0
#include "oauth/Signature.h"

#include "web/Encoding.h"

#include <QCoreApplication>

namespace latchkey::oauth {

namespace {

// RFC 5849 §3.4.2
QByteArray keyOf(const Secret &consumerSecret, const Secret &tokenSecret)
{
    const qsizetype room = web::roomForEncoded(consumerSecret.reveal().size()) +
                           web::roomForEncoded(tokenSecret.reveal().size()) + 1;
    QByteArray key(room, Qt::Uninitialized); // never grows, so no copy of it is left behind
    char *to = web::writePercentEncoded(key.data(), consumerSecret.reveal());
    *to++ = '&';
    to = web::writePercentEncoded(to, tokenSecret.reveal());
    key.truncate(to - key.constData());
    return key;
}

Digest digestOf(SignatureMethod method)
{
    return method == SignatureMethod::HmacSha1 ? Digest::Sha1 : Digest::Sha256;
}

} // namespace

QByteArray signatureMethodName(SignatureMethod method)
{
    return method == SignatureMethod::HmacSha1 ? QByteArrayLiteral("HMAC-SHA1")
                                               : QByteArrayLiteral("HMAC-SHA256");
}

Result<SignatureMethod> signatureMethodNamed(QByteArrayView name)
{
    for (const auto method : {SignatureMethod::HmacSha256, SignatureMethod::HmacSha1}) {
        if (name == signatureMethodName(method)) {
            return method;
        }
    }
    return failure("oauth.unknown-signature-method",
                   QCoreApplication::translate(
                       "Oauth", "The signature method must be HMAC-SHA256 or HMAC-SHA1."));
}

Signer::Signer(SignatureMethod method, const Secret &consumerSecret, const Secret &tokenSecret)
{
    QByteArray key = keyOf(consumerSecret, tokenSecret);
    m_hash = std::make_unique<KeyedHash>(digestOf(method), key);
    wipe(key);
}

void Signer::use(const Secret &consumerSecret, const Secret &tokenSecret)
{
    QByteArray key = keyOf(consumerSecret, tokenSecret);
    m_hash->use(key);
    wipe(key);
}

QByteArray Signer::signature(QByteArrayView baseString)
{
    const QByteArrayView code = m_hash->of(baseString);
    return QByteArray::fromRawData(code.data(), code.size()).toBase64();
}

QByteArray signature(SignatureMethod method, QByteArrayView baseString,
                     const Secret &consumerSecret, const Secret &tokenSecret)
{
    return Signer(method, consumerSecret, tokenSecret).signature(baseString);
}

} // namespace latchkey::oauth

#include "oauth/Signature.h"

#include "oauth/Encoding.h"

#include <QCoreApplication>
#include <QMessageAuthenticationCode>

namespace latchkey::oauth {

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

QByteArray signature(SignatureMethod method, QByteArrayView baseString,
                     const Secret &consumerSecret, const Secret &tokenSecret)
{
    QByteArray key = percentEncode(consumerSecret.reveal());
    key.append('&');
    appendPercentEncoded(key, tokenSecret.reveal());
    const auto algorithm =
        method == SignatureMethod::HmacSha1 ? QCryptographicHash::Sha1 : QCryptographicHash::Sha256;
    QMessageAuthenticationCode code(algorithm, key);
    code.addData(baseString.data(), baseString.size());
    const QByteArray result = code.result().toBase64();
    wipe(key);
    return result;
}

} // namespace latchkey::oauth

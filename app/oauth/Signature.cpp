// SPDX-License-Identifier: Apache-2.0
#include "oauth/Signature.h"

#include "web/Encoding.h"

#include <QCoreApplication>

// Not QMessageAuthenticationCode: its hash makes no use of the processor's own instructions, and
// alone took half the time in which `sign` has to answer a line.
#include <openssl/core_names.h>
#include <openssl/evp.h>

#include <array>

namespace latchkey::oauth {

struct Signer::Mac
{
    EVP_MAC_CTX *context = nullptr;

    ~Mac() { EVP_MAC_CTX_free(context); }
};

namespace {

// Found once for the life of the program.
EVP_MAC *hmac()
{
    static EVP_MAC *const found = EVP_MAC_fetch(nullptr, OSSL_MAC_NAME_HMAC, nullptr);
    return found;
}

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

const unsigned char *bytes(QByteArrayView octets)
{
    return reinterpret_cast<const unsigned char *>(octets.data());
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
    : m_mac(std::make_unique<Mac>())
{
    std::string digest = method == SignatureMethod::HmacSha1 ? "SHA1" : "SHA256";
    const std::array parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), 0),
        OSSL_PARAM_construct_end()};
    QByteArray key = keyOf(consumerSecret, tokenSecret);
    m_mac->context = EVP_MAC_CTX_new(hmac());
    if (m_mac->context == nullptr ||
        EVP_MAC_init(m_mac->context, bytes(key), size_t(key.size()), parameters.data()) != 1) {
        qFatal("OpenSSL offers no HMAC");
    }
    wipe(key);
}

Signer::~Signer() = default;

void Signer::use(const Secret &consumerSecret, const Secret &tokenSecret)
{
    QByteArray key = keyOf(consumerSecret, tokenSecret);
    if (EVP_MAC_init(m_mac->context, bytes(key), size_t(key.size()), nullptr) != 1) {
        qFatal("OpenSSL refuses a key");
    }
    wipe(key);
}

QByteArray Signer::signature(QByteArrayView baseString)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> code;
    size_t size = 0;
    if (EVP_MAC_init(m_mac->context, nullptr, 0, nullptr) != 1 ||
        EVP_MAC_update(m_mac->context, bytes(baseString), size_t(baseString.size())) != 1 ||
        EVP_MAC_final(m_mac->context, code.data(), &size, code.size()) != 1) {
        qFatal("OpenSSL refuses to compute an HMAC");
    }
    return QByteArray::fromRawData(reinterpret_cast<const char *>(code.data()), qsizetype(size))
        .toBase64();
}

QByteArray signature(SignatureMethod method, QByteArrayView baseString,
                     const Secret &consumerSecret, const Secret &tokenSecret)
{
    return Signer(method, consumerSecret, tokenSecret).signature(baseString);
}

} // namespace latchkey::oauth

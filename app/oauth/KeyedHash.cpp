// SPDX-License-Identifier: Apache-2.0
#include "oauth/KeyedHash.h"

// Not QMessageAuthenticationCode: its hash makes no use of the processor's own instructions, and
// alone took half the time in which `sign` has to answer a line.
#include <openssl/core_names.h>
#include <openssl/evp.h>

#include <string>

namespace latchkey::oauth {

struct KeyedHash::Mac
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

const char *nameOf(Digest digest)
{
    switch (digest) {
    case Digest::Sha1:
        return "SHA1";
    case Digest::Sha256:
        return "SHA256";
    case Digest::Sha512:
        return "SHA512";
    }
    return "";
}

const unsigned char *bytes(QByteArrayView octets)
{
    return reinterpret_cast<const unsigned char *>(octets.data());
}

} // namespace

KeyedHash::KeyedHash(Digest digest, QByteArrayView key)
    : m_mac(std::make_unique<Mac>())
{
    std::string name = nameOf(digest);
    const std::array parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name.data(), 0),
        OSSL_PARAM_construct_end()};
    m_mac->context = EVP_MAC_CTX_new(hmac());
    // a null pointer for a key would mean the one before
    if (m_mac->context == nullptr ||
        EVP_MAC_init(m_mac->context, bytes(key.isEmpty() ? QByteArrayView("") : key),
                     size_t(key.size()), parameters.data()) != 1) {
        qFatal("OpenSSL offers no HMAC");
    }
}

KeyedHash::~KeyedHash() = default;

void KeyedHash::use(QByteArrayView key)
{
    if (EVP_MAC_init(m_mac->context, bytes(key.isEmpty() ? QByteArrayView("") : key),
                     size_t(key.size()), nullptr) != 1) {
        qFatal("OpenSSL refuses a key");
    }
}

QByteArrayView KeyedHash::of(QByteArrayView message)
{
    size_t size = 0;
    if (EVP_MAC_init(m_mac->context, nullptr, 0, nullptr) != 1 ||
        EVP_MAC_update(m_mac->context, bytes(message), size_t(message.size())) != 1 ||
        EVP_MAC_final(m_mac->context, m_code.data(), &size, m_code.size()) != 1) {
        qFatal("OpenSSL refuses to compute an HMAC");
    }
    return QByteArrayView(reinterpret_cast<const char *>(m_code.data()), qsizetype(size));
}

} // namespace latchkey::oauth

// SPDX-License-Identifier: Apache-2.0
#include "tls/Openssl.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <array>

namespace latchkey::tls {

namespace {

QByteArrayView contentOf(BIO &bio)
{
    char *octets = nullptr;
    const auto size = BIO_get_mem_data(&bio, &octets);
    return {octets, qsizetype(size)};
}

} // namespace

BioPointer emptyBio()
{
    return BioPointer(BIO_new(BIO_s_mem()));
}

BioPointer bioOn(QByteArrayView octets)
{
    return BioPointer(BIO_new_mem_buf(octets.data(), int(octets.size())));
}

QByteArray pemOf(X509 &certificate)
{
    const BioPointer bio = emptyBio();
    return PEM_write_bio_X509(bio.get(), &certificate) == 1 ? contentOf(*bio).toByteArray()
                                                            : QByteArray();
}

Secret pemOf(EVP_PKEY &key)
{
    const BioPointer bio = emptyBio();
    const bool isWritten =
        PEM_write_bio_PKCS8PrivateKey(bio.get(), &key, nullptr, nullptr, 0, nullptr, nullptr) == 1;
    return isWritten ? Secret(contentOf(*bio)) : Secret();
}

std::vector<CertificatePointer> certificatesIn(QByteArrayView pem)
{
    const BioPointer bio = bioOn(pem);
    std::vector<CertificatePointer> found;
    while (CertificatePointer one{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)}) {
        found.push_back(std::move(one));
    }
    ERR_clear_error(); // that there are no more
    return found;
}

QString opensslReason()
{
    std::array<char, 256> text{};
    if (const unsigned long code = ERR_peek_last_error(); code != 0) {
        ERR_error_string_n(code, text.data(), text.size());
    }
    ERR_clear_error();
    return QString::fromLatin1(text.data());
}

} // namespace latchkey::tls

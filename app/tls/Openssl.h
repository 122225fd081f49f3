// SPDX-License-Identifier: Apache-2.0
// OpenSSL's objects with an owner, and to and from PEM (RFC 7468).
#pragma once

#include "base/Secret.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509v3.h>

#include <memory>
#include <vector>

namespace latchkey::tls {

template <auto release>
struct Released
{
    template <typename Object>
    void operator()(Object *object) const
    {
        release(object);
    }
};

using KeyPointer = std::unique_ptr<EVP_PKEY, Released<EVP_PKEY_free>>;
using CertificatePointer = std::unique_ptr<X509, Released<X509_free>>;
using BioPointer = std::unique_ptr<BIO, Released<BIO_free_all>>;

// Its memory is wiped when it goes.
BioPointer emptyBio();
// Reads from `octets`, which must outlive it.
BioPointer bioOn(QByteArrayView octets);

// Empty if it cannot be written.
QByteArray pemOf(X509 &certificate);
Secret pemOf(EVP_PKEY &key);

// All certificates that there are in PEM, in their order; what is between them is passed over.
std::vector<CertificatePointer> certificatesIn(QByteArrayView pem);

// What OpenSSL said last, for support; forgets it, and all before.
QString opensslReason();

} // namespace latchkey::tls

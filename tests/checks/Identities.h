// SPDX-License-Identifier: Apache-2.0
// Certificates as servers really show them: expired, of another name, of an issuer nobody knows.
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace latchkey::tests {

struct WantedIdentity
{
    QByteArray name = "127.0.0.1";            // of the subject
    QByteArray alternatives = "IP:127.0.0.1"; // subjectAltName, as openssl's configuration says it
    long from = -86'400;                      // seconds from now
    long until = 90L * 86'400;
    QByteArray issuer = {}; // another name; empty: made by itself
};

namespace detail {

template <auto Free>
struct Freed
{
    template <typename T>
    void operator()(T *thing) const
    {
        Free(thing);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<&EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<&X509_free>>;
using Stream = std::unique_ptr<BIO, Freed<&BIO_free>>;

inline QByteArray octetsOf(const Stream &stream)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(stream.get(), &data);
    return {data, qsizetype(size)};
}

inline void setName(X509_NAME *name, const QByteArray &text)
{
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(text.constData()), -1, -1,
                               0);
}

} // namespace detail

// What a QSslServer shows. Signed by a key that nobody has besides, also where it names an issuer.
inline QSslConfiguration identity(const WantedIdentity &wanted)
{
    using namespace detail;
    const Key key(EVP_EC_gen("P-256"));
    const Key issuers(wanted.issuer.isEmpty() ? nullptr : EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    X509 *one = certificate.get();
    X509_set_version(one, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(one), 1);
    X509_gmtime_adj(X509_getm_notBefore(one), wanted.from);
    X509_gmtime_adj(X509_getm_notAfter(one), wanted.until);
    X509_set_pubkey(one, key.get());
    setName(X509_get_subject_name(one), wanted.name);
    X509_NAME *issuer = X509_NAME_new();
    setName(issuer, wanted.issuer.isEmpty() ? wanted.name : wanted.issuer);
    X509_set_issuer_name(one, issuer);
    X509_NAME_free(issuer);
    X509_EXTENSION *names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name,
                                                wanted.alternatives.constData());
    X509_add_ext(one, names, -1);
    X509_EXTENSION_free(names);
    X509_sign(one, issuers ? issuers.get() : key.get(), EVP_sha256());
    const Stream certificatePem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificatePem.get(), one);
    const Stream keyPem(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPrivateKey(QSslKey(octetsOf(keyPem), QSsl::Ec));
    configuration.setLocalCertificate(QSslCertificate(octetsOf(certificatePem)));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace latchkey::tests

// SPDX-License-Identifier: Apache-2.0
#include "tls/BroughtIdentity.h"

#include "tls/CertificateFacts.h"
#include "tls/Openssl.h"
#include "tls/Text.h"

#include <QLocale>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>

#include <algorithm>
#include <cstring>

namespace latchkey::tls {

namespace {

using Pkcs12 = std::unique_ptr<PKCS12, Released<PKCS12_free>>;
using StorePointer = std::unique_ptr<X509_STORE, Released<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, Released<X509_STORE_CTX_free>>;
using Certificates = std::vector<CertificatePointer>;

struct Parsed
{
    KeyPointer key;
    Certificates certificates;
};

constexpr int smallestRsaBits = 2048;

auto notUnderstood(const QString &detail)
{
    return failure("tls.not-understood",
                   Text::tr("The file is no certificate or key that Latchkey can read. Bring them "
                            "as PEM (“-----BEGIN …”), or as PKCS #12 (.p12, .pfx) of today's "
                            "encryption."),
                   detail);
}

auto passphraseIs(const char *code)
{
    return failure(code, code == passphraseNeeded
                             ? Text::tr("The key is protected by a passphrase. Give it on standard "
                                        "input.")
                             : Text::tr("That passphrase does not open the key."));
}

auto noKey()
{
    return failure("tls.no-key",
                   Text::tr("There is no private key. Bring it too: it was made together with the "
                            "request for the certificate."),
                   opensslReason());
}

// What OpenSSL asks a passphrase from; says whether it did.
struct Asked
{
    const std::optional<Secret> &passphrase;
    bool isAsked = false;
};

int givePassphrase(char *buffer, int size, int /*forWriting*/, void *asked)
{
    auto *question = static_cast<Asked *>(asked);
    question->isAsked = true;
    if (!question->passphrase) {
        return -1;
    }
    const QByteArray &octets = question->passphrase->reveal();
    const int length = std::min(size, int(octets.size()));
    std::memcpy(buffer, octets.constData(), size_t(length));
    return length;
}

Result<KeyPointer> keyInPem(const QByteArray &pem, const std::optional<Secret> &passphrase)
{
    const BioPointer bio = bioOn(pem);
    Asked asked{passphrase};
    KeyPointer key(PEM_read_bio_PrivateKey(bio.get(), nullptr, givePassphrase, &asked));
    if (key) {
        return key;
    }
    if (asked.isAsked) {
        ERR_clear_error();
        return passphraseIs(passphrase ? passphraseWrong : passphraseNeeded);
    }
    return noKey();
}

bool isPem(const QByteArray &octets)
{
    return octets.contains("-----BEGIN ");
}

Result<Parsed> parsedPem(const BroughtFiles &files)
{
    Parsed parsed;
    parsed.certificates = certificatesIn(files.certificates);
    const QByteArray &pem = files.key.isEmpty() ? files.certificates : files.key.reveal();
    auto key = keyInPem(pem, files.passphrase);
    if (!key) {
        return failure(key.error());
    }
    parsed.key = std::move(*key);
    return parsed;
}

// An empty passphrase is one, too (RFC 7292 §B.1).
Result<Parsed> parsedPkcs12(const BroughtFiles &files)
{
    const BioPointer bio = bioOn(files.certificates);
    const Pkcs12 file(d2i_PKCS12_bio(bio.get(), nullptr));
    if (!file) {
        return notUnderstood(opensslReason());
    }
    const QByteArray passphrase = files.passphrase.value_or(Secret()).reveal();
    if (PKCS12_verify_mac(file.get(), passphrase.constData(), int(passphrase.size())) != 1 &&
        (!passphrase.isEmpty() || PKCS12_verify_mac(file.get(), nullptr, 0) != 1)) {
        ERR_clear_error();
        return passphraseIs(files.passphrase ? passphraseWrong : passphraseNeeded);
    }
    EVP_PKEY *key = nullptr;
    X509 *own = nullptr;
    STACK_OF(X509) *others = nullptr;
    if (PKCS12_parse(file.get(), passphrase.constData(), &key, &own, &others) != 1) {
        return notUnderstood(opensslReason());
    }
    Parsed parsed{KeyPointer(key), {}};
    if (own != nullptr) {
        parsed.certificates.emplace_back(own);
    }
    while (X509 *other = sk_X509_shift(others)) {
        parsed.certificates.emplace_back(other);
    }
    sk_X509_free(others);
    if (!parsed.key) {
        return noKey();
    }
    return parsed;
}

Result<Parsed> parsed(const BroughtFiles &files)
{
    Result<Parsed> found = isPem(files.certificates) ? parsedPem(files) : parsedPkcs12(files);
    if (found && found->certificates.empty()) {
        return failure("tls.no-certificate", Text::tr("There is no certificate in the file."));
    }
    return found;
}

bool isIssuedBy(X509 &certificate, X509 &issuer)
{
    return X509_check_issued(&issuer, &certificate) == X509_V_OK &&
           X509_verify(&certificate, X509_get0_pubkey(&issuer)) == 1;
}

// The first one that `fits`, taken out of `all`; null if none does.
template <typename Fits>
CertificatePointer takenFrom(Certificates &all, Fits fits)
{
    const auto found = std::find_if(all.begin(), all.end(), fits);
    if (found == all.end()) {
        return nullptr;
    }
    CertificatePointer taken = std::move(*found);
    all.erase(found);
    return taken;
}

// The key's own certificate and behind each its issuer. What is left in `all` belongs to none.
Certificates chainFor(EVP_PKEY &key, Certificates &all)
{
    Certificates chain;
    CertificatePointer next = takenFrom(all, [&key](const CertificatePointer &one) {
        return X509_check_private_key(one.get(), &key) == 1;
    });
    while (next) {
        chain.push_back(std::move(next));
        X509 &last = *chain.back();
        next = takenFrom(all,
                         [&last](const CertificatePointer &one) { return isIssuedBy(last, *one); });
    }
    ERR_clear_error(); // of comparisons
    return chain;
}

QByteArray joined(const Certificates &chain)
{
    QByteArray pem;
    for (const CertificatePointer &one : chain) {
        pem += pemOf(*one);
    }
    return pem;
}

Result<void> keyIsStrong(const EVP_PKEY &key)
{
    const int kind = EVP_PKEY_get_base_id(&key);
    const bool isStrong =
        kind == EVP_PKEY_EC || (kind == EVP_PKEY_RSA && EVP_PKEY_get_bits(&key) >= smallestRsaBits);
    if (!isStrong) {
        return failure("tls.key-weak",
                       Text::tr("Stores do not accept this kind of key. It has to be RSA with 2048 "
                                "bits or more, or an elliptic curve such as P-256."));
    }
    return {};
}

QString dayOf(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
}

Result<void> datesAreRight(const QList<CertificateFacts> &chain, const QDateTime &now)
{
    for (const CertificateFacts &one : chain) {
        const Validity validity = validityOf(one, now);
        if (validity == Validity::Ended) {
            return failure("tls.expired",
                           Text::tr("The certificate of “%1” has been invalid since %2.")
                               .arg(one.subject, dayOf(one.until)));
        }
        if (validity == Validity::NotYet) {
            return failure("tls.not-valid-yet",
                           Text::tr("The certificate of “%1” becomes valid only on %2. If that is "
                                    "past, set this computer's clock.")
                               .arg(one.subject, dayOf(one.from)));
        }
    }
    return {};
}

// The subject's common name does not count: no browser and no curl of today reads it for that.
bool isFor(X509 &certificate, const ServedHost &host)
{
    constexpr unsigned int flags =
        X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS;
    const QByteArray octets = host.octets();
    return host.isAddress()
               ? X509_check_ip(&certificate,
                               reinterpret_cast<const unsigned char *>(octets.constData()),
                               size_t(octets.size()), 0) == 1
               : X509_check_host(&certificate, host.text.constData(), size_t(host.text.size()),
                                 flags, nullptr) == 1;
}

Result<void> isForServer(X509 &own, const CertificateFacts &facts, const ServedHost &host)
{
    if (!isFor(own, host)) {
        const QString names = facts.names.join(QStringLiteral(", "));
        return failure("tls.other-name", Text::tr("The certificate is not for %1 but for: %2.")
                                             .arg(QString::fromLatin1(host.text),
                                                  names.isEmpty() ? facts.subject : names));
    }
    if (X509_check_purpose(&own, X509_PURPOSE_SSL_SERVER, 0) != 1) {
        return failure("tls.not-for-servers",
                       Text::tr("The certificate was not issued for a server (TLS Web Server "
                                "Authentication). Ask for one that is."));
    }
    return {};
}

// By what the system trusts.
bool isKnownHere(const Certificates &chain)
{
    const StorePointer store(X509_STORE_new());
    const StoreContext context(X509_STORE_CTX_new());
    STACK_OF(X509) *others = sk_X509_new_null();
    for (const CertificatePointer &one : chain) {
        sk_X509_push(others, one.get());
    }
    const bool isKnown =
        X509_STORE_set_default_paths(store.get()) == 1 &&
        X509_STORE_CTX_init(context.get(), store.get(), chain.front().get(), others) == 1 &&
        X509_verify_cert(context.get()) == 1;
    sk_X509_free(others);
    ERR_clear_error();
    return isKnown;
}

QStringList remarksOn(const Certificates &chain, const QList<CertificateFacts> &facts,
                      size_t unneeded, const QDateTime &now)
{
    QStringList remarks;
    if (unneeded > 0) {
        remarks << Text::tr("%n certificate(s) in the file do not belong to it and are left out.",
                            nullptr, int(unneeded));
    }
    if (validityOf(facts.constFirst(), now) == Validity::EndsSoon) {
        remarks << Text::tr("The certificate ends on %1.").arg(dayOf(facts.constFirst().until));
    }
    if (!isKnownHere(chain)) {
        remarks << Text::tr("This computer does not know “%1”, who issued it. The store's server "
                            "has to, or its call fails: an intermediate certificate may be "
                            "missing in the file.")
                       .arg(facts.constLast().issuer);
    }
    return remarks;
}

} // namespace

Result<BroughtIdentity> identityIn(const BroughtFiles &files, const ServedHost &host,
                                   const QDateTime &now)
{
    Result<Parsed> found = parsed(files);
    if (!found) {
        return failure(found.error());
    }
    const Certificates chain = chainFor(*found->key, found->certificates);
    if (chain.empty()) {
        return failure("tls.key-differs",
                       Text::tr("The key belongs to none of the certificates. Bring the one that "
                                "was made together with the request."));
    }
    const QByteArray pem = joined(chain);
    const QList<CertificateFacts> facts = factsOf(pem);
    const auto isUsable =
        keyIsStrong(*found->key).and_then([&] { return datesAreRight(facts, now); }).and_then([&] {
            return isForServer(*chain.front(), facts.constFirst(), host);
        });
    if (!isUsable) {
        return failure(isUsable.error());
    }
    return BroughtIdentity{{pem, pemOf(*found->key)},
                           remarksOn(chain, facts, found->certificates.size(), now)};
}

} // namespace latchkey::tls

// SPDX-License-Identifier: Apache-2.0
#include "tls/MadeIdentity.h"

#include "base/Random.h"
#include "tls/Text.h"

#include <openssl/bn.h>
#include <openssl/ec.h>

namespace latchkey::tls {

namespace {

using Extension = std::unique_ptr<X509_EXTENSION, Released<X509_EXTENSION_free>>;
using Constraints = std::unique_ptr<NAME_CONSTRAINTS, Released<NAME_CONSTRAINTS_free>>;
using Number = std::unique_ptr<BIGNUM, Released<BN_free>>;
using Names = std::unique_ptr<GENERAL_NAMES, Released<GENERAL_NAMES_free>>;

constexpr qint64 secondsBefore = 3'600;
constexpr qint64 secondsOfValidity = qint64(daysOfValidity) * 86'400;

constexpr char organisation[] = "Latchkey";

GENERAL_NAME *nameOf(int type, QByteArrayView octets)
{
    GENERAL_NAME *name = GENERAL_NAME_new();
    ASN1_STRING *value =
        ASN1_STRING_type_new(type == GEN_DNS ? V_ASN1_IA5STRING : V_ASN1_OCTET_STRING);
    ASN1_STRING_set(value, octets.data(), int(octets.size()));
    GENERAL_NAME_set0_value(name, type, value);
    return name;
}

GENERAL_NAME *nameOf(const ServedHost &host)
{
    return host.isAddress() ? nameOf(GEN_IPADD, host.octets()) : nameOf(GEN_DNS, host.text);
}

GENERAL_SUBTREE *subtreeOf(GENERAL_NAME *base)
{
    GENERAL_SUBTREE *subtree = GENERAL_SUBTREE_new();
    GENERAL_NAME_free(std::exchange(subtree->base, base));
    return subtree;
}

// What is permitted says nothing of the other kind of names, so all of that kind are excluded. The
// empty name is every name.
Constraints constraintsFor(const ServedHost &host)
{
    Constraints constraints(NAME_CONSTRAINTS_new());
    constraints->permittedSubtrees = sk_GENERAL_SUBTREE_new_null();
    constraints->excludedSubtrees = sk_GENERAL_SUBTREE_new_null();
    const auto permit = [&](GENERAL_NAME *base) {
        sk_GENERAL_SUBTREE_push(constraints->permittedSubtrees, subtreeOf(base));
    };
    const auto exclude = [&](GENERAL_NAME *base) {
        sk_GENERAL_SUBTREE_push(constraints->excludedSubtrees, subtreeOf(base));
    };
    if (host.isAddress()) {
        const QByteArray octets = host.octets();
        permit(nameOf(GEN_IPADD, octets + QByteArray(octets.size(), '\xff')));
        exclude(nameOf(GEN_DNS, QByteArrayView()));
    } else {
        permit(nameOf(GEN_DNS, host.text));
        exclude(nameOf(GEN_IPADD, QByteArray(8, '\0'))); // every IPv4 address with its mask
        exclude(nameOf(GEN_IPADD, QByteArray(32, '\0')));
    }
    return constraints;
}

QByteArray encoded(const NAME_CONSTRAINTS *constraints)
{
    unsigned char *octets = nullptr;
    const int size = ASN1_item_i2d(reinterpret_cast<const ASN1_VALUE *>(constraints), &octets,
                                   ASN1_ITEM_rptr(NAME_CONSTRAINTS));
    QByteArray all = size > 0 ? QByteArray(reinterpret_cast<char *>(octets), size) : QByteArray();
    OPENSSL_free(octets);
    return all;
}

bool setNames(X509 &certificate, const ServedHost &host)
{
    const Names names(GENERAL_NAMES_new());
    sk_GENERAL_NAME_push(names.get(), nameOf(host));
    return X509_add1_ext_i2d(&certificate, NID_subject_alt_name, names.get(), 0, 0) == 1;
}

// What needs no value of ours, in OpenSSL's words (x509v3_config(5)).
struct FixedExtension
{
    int nid;
    const char *value;
};

bool addFixed(X509 &certificate, X509 &issuer, std::initializer_list<FixedExtension> extensions)
{
    X509V3_CTX context = {};
    X509V3_set_ctx(&context, &issuer, &certificate, nullptr, nullptr, 0);
    for (const FixedExtension &one : extensions) {
        const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, one.nid, one.value));
        if (!extension || X509_add_ext(&certificate, extension.get(), -1) != 1) {
            return false;
        }
    }
    return true;
}

// A serial number nobody can guess: 20 octets at most, positive (RFC 5280 §4.1.2.2).
bool setSerial(X509 &certificate)
{
    const QByteArray octets = randomOctets(16);
    const Number number(BN_bin2bn(reinterpret_cast<const unsigned char *>(octets.constData()),
                                  int(octets.size()), nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(&certificate));
}

bool nameSubject(X509 &certificate, const char *commonName)
{
    X509_NAME *subject = X509_get_subject_name(&certificate);
    const auto add = [subject](const char *field, const char *value) {
        return X509_NAME_add_entry_by_txt(subject, field, MBSTRING_ASC,
                                          reinterpret_cast<const unsigned char *>(value), -1, -1,
                                          0) == 1;
    };
    return add("O", organisation) && add("CN", commonName);
}

// With all that is the same in both: version 3, serial number, dates, subject, key.
CertificatePointer begun(EVP_PKEY &key, const char *commonName, const QDateTime &now)
{
    CertificatePointer certificate(X509_new());
    const time_t from = now.toSecsSinceEpoch() - secondsBefore;
    const bool isBegun =
        X509_set_version(certificate.get(), X509_VERSION_3) == 1 && setSerial(*certificate) &&
        ASN1_TIME_set(X509_getm_notBefore(certificate.get()), from) != nullptr &&
        ASN1_TIME_set(X509_getm_notAfter(certificate.get()), from + secondsOfValidity) != nullptr &&
        nameSubject(*certificate, commonName) && X509_set_pubkey(certificate.get(), &key) == 1;
    return isBegun ? std::move(certificate) : nullptr;
}

// No common name with a dot in it: it would count as a name of the server (RFC 6125 §6.4.4).
CertificatePointer leafFor(const ServedHost &host, EVP_PKEY &key, X509 &authority,
                           const QDateTime &now)
{
    CertificatePointer leaf = begun(key, "Latchkey listener", now);
    const bool isComplete =
        leaf && X509_set_issuer_name(leaf.get(), X509_get_subject_name(&authority)) == 1 &&
        addFixed(*leaf, authority,
                 {{NID_basic_constraints, "critical,CA:FALSE"},
                  {NID_key_usage, "critical,digitalSignature"},
                  {NID_ext_key_usage, "serverAuth"},
                  {NID_subject_key_identifier, "hash"},
                  {NID_authority_key_identifier, "keyid:always"}}) &&
        setNames(*leaf, host);
    return isComplete ? std::move(leaf) : nullptr;
}

KeyPointer newKey()
{
    return KeyPointer(EVP_EC_gen("P-256"));
}

bool sign(X509 &certificate, EVP_PKEY &key)
{
    return X509_sign(&certificate, &key, EVP_sha256()) > 0;
}

} // namespace

CertificatePointer authorityFor(const ServedHost &host, EVP_PKEY &key, const QDateTime &now)
{
    CertificatePointer authority = begun(key, "Latchkey authority for one computer", now);
    if (!authority ||
        X509_set_issuer_name(authority.get(), X509_get_subject_name(authority.get())) != 1) {
        return nullptr;
    }
    const bool isComplete = addFixed(*authority, *authority,
                                     {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                                      {NID_key_usage, "critical,keyCertSign"},
                                      {NID_ext_key_usage, "serverAuth"},
                                      {NID_subject_key_identifier, "hash"}}) &&
                            X509_add1_ext_i2d(authority.get(), NID_name_constraints,
                                              constraintsFor(host).get(), 1, 0) == 1 &&
                            sign(*authority, key);
    return isComplete ? std::move(authority) : nullptr;
}

Result<Identity> makeIdentity(const ServedHost &host, const QDateTime &now)
{
    const KeyPointer authorityKey = newKey(); // OpenSSL wipes it when it goes, at our end
    const KeyPointer key = newKey();
    const CertificatePointer authority =
        authorityKey && key ? authorityFor(host, *authorityKey, now) : nullptr;
    const CertificatePointer leaf = authority ? leafFor(host, *key, *authority, now) : nullptr;
    if (!leaf || !sign(*leaf, *authorityKey)) {
        return failure("tls.not-made",
                       Text::tr("No certificate could be made. Bring one of your own instead."),
                       opensslReason());
    }
    return Identity{pemOf(*leaf) + pemOf(*authority), pemOf(*key)};
}

bool isMadeFor(const ServedHost &host, QByteArrayView certificates)
{
    const std::vector<CertificatePointer> all = certificatesIn(certificates);
    if (all.size() < 2) {
        return false;
    }
    int isCritical = 0;
    const Constraints found(static_cast<NAME_CONSTRAINTS *>(
        X509_get_ext_d2i(all.back().get(), NID_name_constraints, &isCritical, nullptr)));
    return found && isCritical == 1 && encoded(found.get()) == encoded(constraintsFor(host).get());
}

QByteArray authorityIn(QByteArrayView certificates)
{
    const std::vector<CertificatePointer> all = certificatesIn(certificates);
    return all.empty() ? QByteArray() : pemOf(*all.back());
}

} // namespace latchkey::tls

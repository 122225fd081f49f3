// SPDX-License-Identifier: Apache-2.0
#include "httpcall/Certificate.h"

#include "httpcall/Proxy.h"
#include "httpcall/Text.h"
#include "web/Origin.h"

#include <curl/curl.h>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <QDateTime>

#include <array>
#include <ctime>
#include <memory>

namespace latchkey::httpcall {

namespace {

struct BioDeleter
{
    void operator()(BIO *bio) const { BIO_free(bio); }
};
struct X509Deleter
{
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
struct EasyDeleter
{
    void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
};
using Bio = std::unique_ptr<BIO, BioDeleter>;
using Parsed = std::unique_ptr<X509, X509Deleter>;

// A chain is a handful; a file of issuers for one store not many more.
constexpr qsizetype mostCertificates = 32;

Bio reading(QByteArrayView octets)
{
    return Bio(BIO_new_mem_buf(octets.data(), static_cast<int>(octets.size())));
}

QByteArray written(const Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return size > 0 ? QByteArray(data, size) : QByteArray();
}

QString entryOf(const X509_NAME *name, int nid)
{
    const int at = X509_NAME_get_index_by_NID(name, nid, -1);
    if (at < 0) {
        return {};
    }
    unsigned char *utf8 = nullptr;
    const int size =
        ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    QString text =
        size > 0 ? QString::fromUtf8(reinterpret_cast<const char *>(utf8), size) : QString();
    OPENSSL_free(utf8);
    return text;
}

QString nameOf(const X509_NAME *name)
{
    for (const int nid : {NID_commonName, NID_organizationName}) {
        if (QString text = entryOf(name, nid); !text.isEmpty()) {
            return text;
        }
    }
    const Bio whole(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(whole.get(), name, 0, XN_FLAG_RFC2253);
    return QString::fromUtf8(written(whole));
}

qint64 timeOf(const ASN1_TIME *time)
{
    std::tm parts = {};
    if (ASN1_TIME_to_tm(time, &parts) != 1) {
        return 0;
    }
    const QDateTime moment(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                           QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
    return moment.toMSecsSinceEpoch();
}

QByteArray fingerprintOf(const X509 *certificate)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest = {};
    unsigned int size = 0;
    if (X509_digest(certificate, EVP_sha256(), digest.data(), &size) != 1) {
        return {};
    }
    return QByteArray(reinterpret_cast<const char *>(digest.data()), size).toHex(':').toUpper();
}

Certificate factsOf(X509 *certificate)
{
    const Bio pem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(pem.get(), certificate);
    return {nameOf(X509_get_subject_name(certificate)),
            nameOf(X509_get_issuer_name(certificate)),
            timeOf(X509_get0_notBefore(certificate)),
            timeOf(X509_get0_notAfter(certificate)),
            fingerprintOf(certificate),
            X509_check_ca(certificate) > 0,
            written(pem)};
}

QList<Certificate> pemIn(QByteArrayView octets)
{
    const Bio bio = reading(octets);
    QList<Certificate> found;
    while (found.size() < mostCertificates) {
        const Parsed parsed(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
        if (!parsed) {
            break;
        }
        found.append(factsOf(parsed.get()));
    }
    return found;
}

QList<Certificate> derIn(QByteArrayView octets)
{
    const Bio bio = reading(octets);
    const Parsed parsed(d2i_X509_bio(bio.get(), nullptr));
    return parsed ? QList{factsOf(parsed.get())} : QList<Certificate>();
}

// libcurl's list of "Name:value" for one certificate, the certificate itself among them.
QByteArray pemOf(const curl_slist *lines)
{
    for (const curl_slist *line = lines; line != nullptr; line = line->next) {
        const QByteArrayView text(line->data);
        if (text.startsWith("Cert:")) {
            return text.sliced(5).toByteArray();
        }
    }
    return {};
}

int isStopped(void *cancel, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<const CancelFlag *>(cancel)->isCancelled() ? 1 : 0;
}

} // namespace

Result<QList<Certificate>> certificatesIn(QByteArrayView octets)
{
    const QList<Certificate> pem = pemIn(octets);
    const QList<Certificate> found = pem.isEmpty() ? derIn(octets) : pem;
    if (found.isEmpty() || octets.size() > largestCertificateFile) {
        return failure("tls.no-certificate",
                       Text::tr("This file holds no certificate that can be read. It takes a "
                                "certificate as PEM (it begins with -----BEGIN CERTIFICATE-----) "
                                "or DER."));
    }
    return found;
}

QList<Certificate> shownCertificates(const QByteArray &url, const CancelFlag &cancel)
{
    const auto peer = web::originOf(url);
    const std::unique_ptr<CURL, EasyDeleter> easy(curl_easy_init());
    if (!peer || peer->scheme != "https" || !easy) {
        return {};
    }
    curl_easy_setopt(easy.get(), CURLOPT_URL, (peer->text() + '/').constData());
    curl_easy_setopt(easy.get(), CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(easy.get(), CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(easy.get(), CURLOPT_CONNECTTIMEOUT_MS, 10'000L);
    curl_easy_setopt(easy.get(), CURLOPT_TIMEOUT_MS, 10'000L);
    curl_easy_setopt(easy.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy.get(), CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(easy.get(), CURLOPT_NETRC, CURL_NETRC_IGNORED);
    // to see a certificate that is not trusted; not one octet of a request goes over this
    // connection
    curl_easy_setopt(easy.get(), CURLOPT_SSL_VERIFYPEER, 0L);
    curl_easy_setopt(easy.get(), CURLOPT_SSL_VERIFYHOST, 0L);
    curl_easy_setopt(easy.get(), CURLOPT_CERTINFO, 1L);
    curl_easy_setopt(easy.get(), CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(easy.get(), CURLOPT_XFERINFOFUNCTION, &isStopped);
    curl_easy_setopt(easy.get(), CURLOPT_XFERINFODATA, &cancel);
    setProxy(easy.get(), *peer);
    curl_certinfo *shown = nullptr;
    if (curl_easy_perform(easy.get()) != CURLE_OK ||
        curl_easy_getinfo(easy.get(), CURLINFO_CERTINFO, &shown) != CURLE_OK) {
        return {};
    }
    QList<Certificate> certificates;
    for (int i = 0; i < shown->num_of_certs && certificates.size() < mostCertificates; ++i) {
        certificates += pemIn(pemOf(shown->certinfo[i]));
    }
    return certificates;
}

} // namespace latchkey::httpcall

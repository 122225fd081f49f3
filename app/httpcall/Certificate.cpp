// SPDX-License-Identifier: Apache-2.0
#include "httpcall/Certificate.h"

#include "httpcall/CurlHandle.h"
#include "httpcall/Proxy.h"
#include "httpcall/Text.h"
#include "web/Origin.h"

#include <curl/curl.h>

#include <memory>

namespace latchkey::httpcall {

namespace {

// A chain is a handful; a file of issuers for one store not many more.
constexpr qsizetype mostCertificates = 32;

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

Result<QList<CertificateFacts>> certificatesIn(QByteArrayView octets)
{
    const QByteArray file = octets.toByteArray();
    const QList<CertificateFacts> pem = tls::factsOf(file);
    const QList<CertificateFacts> found = pem.isEmpty() ? tls::factsOfDer(file) : pem;
    if (found.isEmpty() || found.size() > mostCertificates ||
        octets.size() > largestCertificateFile) {
        return failure("tls.no-certificate",
                       Text::tr("This file holds no certificate that can be read. It takes a "
                                "certificate as PEM (it begins with -----BEGIN CERTIFICATE-----) "
                                "or DER."));
    }
    return found;
}

QList<CertificateFacts> shownCertificates(const QByteArray &url, const CancelFlag &cancel)
{
    const auto peer = web::originOf(url);
    const CurlEasy easy(curl_easy_init());
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
    setProxy(easy.get(), proxyFor(*peer));
    curl_certinfo *shown = nullptr;
    if (curl_easy_perform(easy.get()) != CURLE_OK ||
        curl_easy_getinfo(easy.get(), CURLINFO_CERTINFO, &shown) != CURLE_OK) {
        return {};
    }
    QList<CertificateFacts> certificates;
    for (int i = 0; i < shown->num_of_certs && certificates.size() < mostCertificates; ++i) {
        certificates += tls::factsOf(pemOf(shown->certinfo[i]));
    }
    return certificates;
}

} // namespace latchkey::httpcall

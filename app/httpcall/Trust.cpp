// SPDX-License-Identifier: Apache-2.0
#include "httpcall/Trust.h"

#include <QFile>

#include <memory>

namespace latchkey::httpcall {

namespace {

// What libcurl would read by itself; it is replaced by what is given here. The folder of hashed
// certificates (CURLOPT_CAPATH) stays beside it.
QByteArray systemBundle()
{
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> easy(curl_easy_init(),
                                                                   &curl_easy_cleanup);
    const char *path = nullptr;
    if (!easy || curl_easy_getinfo(easy.get(), CURLINFO_CAINFO, &path) != CURLE_OK ||
        path == nullptr) {
        return {};
    }
    QFile file(QString::fromLocal8Bit(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setBundle(CURL *easy, const QByteArray &bundle, unsigned flags)
{
    if (!bundle.isEmpty()) {
        curl_blob blob = {const_cast<char *>(bundle.constData()),
                          static_cast<size_t>(bundle.size()), flags};
        curl_easy_setopt(easy, CURLOPT_CAINFO_BLOB, &blob);
    }
}

} // namespace

QByteArray trustWith(const QByteArray &pem)
{
    return pem.isEmpty() ? pem : systemBundle() + '\n' + pem;
}

void trustOnly(CURL *easy, const QByteArray &bundle)
{
    setBundle(easy, bundle, CURL_BLOB_NOCOPY);
}

void trustAlso(CURL *easy, const QByteArray &pem)
{
    setBundle(easy, trustWith(pem), CURL_BLOB_COPY);
}

} // namespace latchkey::httpcall

// SPDX-License-Identifier: Apache-2.0
#include "httpcall/Trust.h"

#include <QFile>

namespace latchkey::httpcall {

namespace {

// What libcurl would read by itself; it is replaced by what is given here. The folder of hashed
// certificates (CURLOPT_CAPATH) stays beside it.
QByteArray systemBundle(CURL *easy)
{
    const char *path = nullptr;
    if (curl_easy_getinfo(easy, CURLINFO_CAINFO, &path) != CURLE_OK || path == nullptr) {
        return {};
    }
    QFile file(QString::fromLocal8Bit(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void trustAlso(CURL *easy, const QByteArray &pem)
{
    if (pem.isEmpty()) {
        return;
    }
    QByteArray all = systemBundle(easy) + '\n' + pem;
    curl_blob blob = {all.data(), static_cast<size_t>(all.size()), CURL_BLOB_COPY};
    curl_easy_setopt(easy, CURLOPT_CAINFO_BLOB, &blob);
}

} // namespace latchkey::httpcall

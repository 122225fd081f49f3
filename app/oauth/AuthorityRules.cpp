// SPDX-License-Identifier: Apache-2.0
#include "oauth/AuthorityRules.h"

namespace latchkey::oauth {

namespace {

QByteArray withPort(QByteArray host, QByteArrayView port)
{
    if (!port.isEmpty()) {
        host.append(':').append(port);
    }
    return host;
}

} // namespace

QByteArray hostInLowerCaseWithoutDefaultPort(const web::UrlParts &url)
{
    return withPort(url.host.toByteArray().toLower(),
                    web::hasDefaultPort(url) ? QByteArrayView() : url.port);
}

QByteArray hostInLowerCaseWithoutBrackets(const web::UrlParts &url)
{
    const QByteArrayView host = url.host.startsWith('[') ? url.host.sliced(1).chopped(1) : url.host;
    return withPort(host.toByteArray().toLower(),
                    web::hasDefaultPort(url) ? QByteArrayView() : url.port);
}

QByteArray hostAsReceived(const web::UrlParts &url)
{
    return withPort(url.host.toByteArray(), url.port);
}

} // namespace latchkey::oauth

// SPDX-License-Identifier: Apache-2.0
#include "commerce/StoreAddress.h"

#include "commerce/Text.h"
#include "oauth/CanonicalUrl.h"

namespace latchkey::commerce {

namespace {

bool isBaseUrl(const QByteArray &url)
{
    return url.endsWith('/') && !url.contains('?') && !url.contains('#') && web::originOf(url);
}

QByteArray withoutTls(const QByteArray &baseUrl)
{
    return baseUrl.startsWith("https://") ? "http://" + baseUrl.mid(8) : baseUrl;
}

// Debian's nginx hands on the host without its port (PROTOCOL §9).
QByteArray withoutPort(const QByteArray &baseUrl)
{
    Result<web::Origin> origin = web::originOf(baseUrl);
    if (!origin) {
        return baseUrl;
    }
    origin->port = origin->scheme == "https" ? 443 : 80;
    return origin->text() + pathOfBaseUrl(baseUrl);
}

// The same address as a server in between may hand it on: TLS ended before it, the port dropped, or
// both.
QList<QByteArray> asHandedOn(const QByteArray &baseUrl)
{
    const QByteArray plain = withoutTls(baseUrl);
    return {plain, withoutPort(baseUrl), withoutPort(plain)};
}

} // namespace

Result<web::Origin> reachableOrigin(const Store &store)
{
    if (!isBaseUrl(store.baseUrl)) {
        return failure("commerce.bad-url",
                       Text::tr("The store URL has to start with http:// or https:// and end with "
                                "a slash. Correct it in the integration."),
                       QString::fromUtf8(store.baseUrl));
    }
    Result<web::Origin> origin = web::originOf(store.baseUrl);
    if (origin->scheme == "http" && !origin->isLoopback() && !store.allowsCleartext) {
        return failure(
            "commerce.cleartext",
            Text::tr("Nothing was sent to %1: over http everyone on the way can read and use the "
                     "tokens. Use the store's https address, or allow http for this integration.")
                .arg(QString::fromLatin1(origin->text())));
    }
    return origin;
}

QList<QByteArray> signatureBaseUrls(const Store &store)
{
    QList<QByteArray> urls;
    const auto add = [&urls](const QByteArray &url) {
        if (!isBaseUrl(url)) {
            return;
        }
        const Result<QByteArray> canonical = oauth::canonicalUrl(url);
        if (canonical && !urls.contains(*canonical)) {
            urls.append(*canonical);
        }
    };
    add(store.knowledge.signatureBaseUrl);
    add(store.baseUrl);
    for (const QByteArray &other : store.otherBaseUrls) {
        add(other);
    }
    for (const QByteArray &url : asHandedOn(store.baseUrl)) {
        add(url);
    }
    for (const QByteArray &other : store.otherBaseUrls) {
        if (const Result<web::Origin> origin = web::originOf(other)) {
            add(origin->text() + pathOfBaseUrl(store.baseUrl));
        }
        for (const QByteArray &url : asHandedOn(other)) {
            add(url);
        }
    }
    return urls;
}

QString seenAsSentence(const QByteArray &configured, const QByteArray &seen)
{
    if (seen.isEmpty() || seen == configured) {
        return {};
    }
    const QString address = QString::fromUtf8(seen);
    if (seen == withoutPort(configured)) {
        return Text::tr("The web server in front of the store keeps its port from it, so calls are "
                        "signed for %1.")
            .arg(address);
    }
    if (seen == withoutTls(configured)) {
        return Text::tr("The store does not know that it is called over https, so calls are signed "
                        "for %1.")
            .arg(address);
    }
    return Text::tr("The store takes itself for %1, so calls are signed for that address.")
        .arg(address);
}

QByteArray pathOfBaseUrl(const QByteArray &baseUrl)
{
    return baseUrl.mid(baseUrl.indexOf('/', baseUrl.indexOf("://") + 3));
}

} // namespace latchkey::commerce

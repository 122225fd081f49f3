// SPDX-License-Identifier: Apache-2.0
#include "commerce/StoreAddress.h"

#include "commerce/Text.h"
#include "oauth/CanonicalUrl.h"
#include "web/Encoding.h"

#include <algorithm>

namespace latchkey::commerce {

namespace {

bool isBaseUrl(const QByteArray &url)
{
    return url.endsWith('/') && !url.contains('?') && !url.contains('#') && web::originOf(url);
}

auto badPath(const QString &sentence)
{
    return failure("commerce.bad-path", sentence);
}

bool hasDotSegment(const QByteArray &path)
{
    const QList<QByteArray> segments = path.split('/');
    return std::any_of(segments.begin(), segments.end(), [](const QByteArray &segment) {
        const QByteArray decoded = web::percentDecode(segment);
        return decoded == "." || decoded == "..";
    });
}

bool hasForeignOctet(QByteArrayView path)
{
    return std::any_of(path.begin(), path.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\' || c == '#';
    });
}

// "https://shop.example/a/" → "/a/"
QByteArray pathOf(const QByteArray &baseUrl)
{
    return baseUrl.mid(baseUrl.indexOf('/', baseUrl.indexOf("://") + 3));
}

QByteArray withoutTls(const QByteArray &baseUrl)
{
    return baseUrl.startsWith("https://") ? "http://" + baseUrl.mid(8) : baseUrl;
}

} // namespace

Result<web::Origin> reachableOrigin(const Store &store)
{
    if (!isBaseUrl(store.baseUrl)) {
        return failure(
            "commerce.bad-url",
            Text::tr("The store's address is not a web address that starts with http:// "
                     "or https:// and ends with a slash. Correct it in the integration."),
            QString::fromUtf8(store.baseUrl));
    }
    Result<web::Origin> origin = web::originOf(store.baseUrl);
    if (origin->scheme == "http" && !origin->isLoopback() && !store.allowsCleartext) {
        return failure("commerce.cleartext",
                       Text::tr("%1 would be called over http, where everyone on the way can read "
                                "and use the tokens, so nothing was sent. Use the store's https "
                                "address, or agree to http for this integration.")
                           .arg(QString::fromLatin1(origin->text())));
    }
    return origin;
}

Result<QByteArray> restSuffix(QByteArrayView typed)
{
    const QByteArray path = typed.toByteArray();
    if (!path.startsWith('/') || path.startsWith("//")) {
        return badPath(Text::tr("A path starts with one slash, like /V1/store/storeConfigs; the "
                                "store's address is put before it and cannot be another."));
    }
    if (hasForeignOctet(path)) {
        return badPath(Text::tr("A path holds no control characters, no backslash and no '#'. "
                                "Write them as %0A, %5C and %23."));
    }
    const QByteArray beforeQuery = path.split('?').first();
    if (beforeQuery.contains("//")) {
        return badPath(
            Text::tr("A path holds no two slashes in a row. Write a slash inside a name, "
                     "such as a SKU, as %2F."));
    }
    if (hasDotSegment(beforeQuery)) {
        return badPath(Text::tr("A path holds no segments \".\" or \"..\": it cannot lead out of "
                                "the store's REST API."));
    }
    return path.startsWith("/rest/") ? path.mid(1) : "rest" + path;
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
    add(withoutTls(store.baseUrl));
    for (const QByteArray &other : store.otherBaseUrls) {
        if (const Result<web::Origin> origin = web::originOf(other)) {
            add(origin->text() + pathOf(store.baseUrl));
        }
        add(withoutTls(other));
    }
    return urls;
}

} // namespace latchkey::commerce

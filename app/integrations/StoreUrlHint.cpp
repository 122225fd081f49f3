// SPDX-License-Identifier: Apache-2.0
#include "integrations/StoreUrlHint.h"

#include "integrations/Text.h"
#include "integrations/Validation.h"
#include "web/Origin.h"

namespace latchkey::integrations {

namespace {

QByteArray pathOf(const QByteArray &url)
{
    return url.mid(url.indexOf('/', url.indexOf("://") + 3));
}

// Where the part of the path begins that is Admin's or the API's, not the store's; -1 if none is.
qsizetype startOfForeignPart(const QByteArray &path)
{
    const QList<QByteArray> segments = path.split('/');
    qsizetype position = 0;
    for (const QByteArray &segment : segments) {
        const bool isForeign = segment.startsWith("admin") || segment == "rest" ||
                               segment == "soap" || segment == "graphql" || segment == "oauth";
        if (isForeign) {
            return position;
        }
        position += segment.size() + 1;
    }
    return -1;
}

QString differenceOf(const QByteArray &configured, const QByteArray &meant)
{
    const auto from = web::originOf(configured);
    const auto to = web::originOf(meant);
    if (from->host != to->host) {
        return Text::tr("The host is another one: %1, not %2.")
            .arg(QString::fromLatin1(to->host), QString::fromLatin1(from->host));
    }
    if (from->scheme != to->scheme) {
        return Text::tr("The address begins with %1.").arg(QString::fromLatin1(to->scheme + "://"));
    }
    if (from->port != to->port) {
        return Text::tr("The port is another one: %1, not %2.").arg(to->port).arg(from->port);
    }
    const QByteArray surplus = pathOf(configured);
    const QByteArray path = pathOf(meant);
    if (surplus.startsWith(path)) {
        return Text::tr("“%1” at the end is too much.")
            .arg(QString::fromUtf8(surplus.mid(path.size())));
    }
    if (path.startsWith(surplus)) {
        return Text::tr("“%1” at the end is missing.")
            .arg(QString::fromUtf8(path.mid(surplus.size())));
    }
    return Text::tr("The path is “%1”, not “%2”.")
        .arg(QString::fromUtf8(path), QString::fromUtf8(surplus));
}

// What is meant, as far as known; empty if nothing is.
QByteArray meantBy(const Integration &integration)
{
    const auto posted = validStoreUrl(integration.storeBaseUrl);
    if (posted && *posted != integration.storeUrl) {
        const bool isDowngrade =
            integration.storeUrl.startsWith("https:") && posted->startsWith("http:");
        return isDowngrade ? QByteArray() : *posted;
    }
    const QByteArray path = pathOf(integration.storeUrl);
    const qsizetype start = posted ? -1 : startOfForeignPart(path);
    return start < 0 ? QByteArray() : integration.storeUrl.chopped(path.size() - start);
}

} // namespace

std::optional<StoreUrlHint> storeUrlHint(const Integration &integration)
{
    const QByteArray meant = meantBy(integration);
    if (meant.isEmpty()) {
        return {};
    }
    const bool isOtherOrigin = web::originOf(meant) != web::originOf(integration.storeUrl);
    return StoreUrlHint{meant, differenceOf(integration.storeUrl, meant), isOtherOrigin};
}

} // namespace latchkey::integrations

// SPDX-License-Identifier: Apache-2.0
#include "integrations/TypedAddress.h"

#include "web/Origin.h"

namespace latchkey::integrations {

namespace {

QByteArray withScheme(const QByteArray &typed)
{
    if (typed.isEmpty() || typed.contains("://") || typed.startsWith('/')) {
        return typed;
    }
    const auto plain = web::originOf("http://" + typed);
    return (plain && plain->isLoopback() ? "http://" : "https://") + typed;
}

// Where the path's first segment that begins with "admin" stands; -1 if there is none.
qsizetype startOfAdmin(const QByteArray &url)
{
    const qsizetype host = url.indexOf("://") + 3;
    const qsizetype path = url.indexOf('/', host);
    const qsizetype query = url.indexOf('?', host);
    const qsizetype admin = path < 0 ? -1 : url.indexOf("/admin", path);
    return admin < 0 || (query >= 0 && query < admin) ? -1 : admin + 1;
}

// To the end of the segment that begins at `start`, with its slash.
QByteArray untilSegmentEnds(const QByteArray &url, qsizetype start)
{
    qsizetype end = start;
    while (end < url.size() && url[end] != '/' && url[end] != '?' && url[end] != '#') {
        ++end;
    }
    return url.left(end) + '/';
}

} // namespace

TypedAddress typedAddress(QByteArrayView typed)
{
    const QByteArray url = withScheme(typed.trimmed().toByteArray());
    const qsizetype admin = url.contains("://") ? startOfAdmin(url) : -1;
    return admin < 0 ? TypedAddress{url, {}}
                     : TypedAddress{url.left(admin), untilSegmentEnds(url, admin)};
}

} // namespace latchkey::integrations

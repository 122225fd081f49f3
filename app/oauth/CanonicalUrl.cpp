// SPDX-License-Identifier: Apache-2.0
#include "oauth/CanonicalUrl.h"

#include "oauth/AuthorityRules.h"
#include "php/PhpQuery.h"
#include "web/Encoding.h"
#include "web/Url.h"

#include <QCoreApplication>

#include <limits>

namespace latchkey::oauth {

namespace {

bool isPlainInPath(char c)
{
    static constexpr web::OctetSet plain = web::unreservedAnd(":@&=$,;");
    return plain.contains(c);
}

// One segment, decoded and encoded again. The store reads a raw '+' as a space.
QByteArray segmentOf(QByteArrayView raw)
{
    QByteArray out;
    for (const char c : web::formDecode(raw)) {
        if (isPlainInPath(c)) {
            out.append(c);
        } else {
            web::appendPercentEncoded(out, QByteArrayView(&c, 1));
        }
    }
    return out;
}

// RFC 3986 §5.2.4, after decoding: "%2e%2e" is a dot segment too. Never climbs above the root.
QByteArray canonicalPath(QByteArrayView path)
{
    QByteArray out;
    while (!path.isEmpty()) {
        const qsizetype next = path.indexOf('/', 1);
        const QByteArray segment = segmentOf((next < 0 ? path : path.first(next)).sliced(1));
        path = next < 0 ? QByteArrayView() : path.sliced(next);
        if (segment == "..") {
            out.truncate(qMax(qsizetype(0), out.lastIndexOf('/')));
        }
        const bool isDots = segment == "." || segment == "..";
        if (!isDots) {
            out.append('/').append(segment);
        } else if (next < 0) {
            out.append('/');
        }
    }
    return out.isEmpty() ? QByteArrayLiteral("/") : out;
}

void appendField(QByteArray &query, const QByteArray &name, const QByteArray &value)
{
    query.append(query.isEmpty() ? '?' : '&');
    web::appendPercentEncoded(query, name);
    query.append('=');
    web::appendPercentEncoded(query, value);
}

// `name` is what stands before the brackets; empty at the top level.
void appendArray(QByteArray &query, const QByteArray &name, const php::PhpArray &array)
{
    for (const php::PhpArray::Entry &entry : array.entries()) {
        if (entry.isRemoved) {
            continue;
        }
        const QByteArray full = name.isEmpty() ? entry.key : name + '[' + entry.key + ']';
        if (entry.array) {
            appendArray(query, full, *entry.array);
        } else {
            appendField(query, full, entry.value);
        }
    }
}

QByteArray canonicalQuery(QByteArrayView query)
{
    QByteArray out;
    appendArray(out, QByteArray(),
                php::parsePhpQuery(query, std::numeric_limits<qsizetype>::max()));
    return out;
}

} // namespace

Result<QByteArray> canonicalUrl(QByteArrayView url)
{
    const auto parts = web::splitUrl(url);
    if (!parts) {
        return failure(parts.error());
    }
    if (parts->hasUserInfo) {
        return failure("oauth.bad-url",
                       QCoreApplication::translate(
                           "Oauth", "The address must not hold a user name or a password."));
    }
    return web::schemeOf(*parts) + "://" + hostInLowerCaseWithoutDefaultPort(*parts) +
           canonicalPath(parts->path) + canonicalQuery(parts->query);
}

} // namespace latchkey::oauth

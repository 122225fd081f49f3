// SPDX-License-Identifier: Apache-2.0
#include "oauth/PathRules.h"

#include "oauth/AcceptanceRules.h"
#include "web/Encoding.h"

#include <algorithm>

namespace latchkey::oauth {

namespace {

using IsDecoded = bool (*)(char);

bool isPlainInPath(char c)
{
    static constexpr web::OctetSet plain = web::unreservedAnd(")(:@&=+$,/;");
    return plain.contains(c);
}

bool isReservedThatLaminasDecodes(char c)
{
    static constexpr web::OctetSet decoded = web::unreservedAnd(":@&=+$,/;%");
    return decoded.contains(c);
}

// RFC 3986 §5.2.4 as laminas-uri does it, before anything is decoded.
Result<QByteArray> withoutDotSegments(QByteArrayView path)
{
    QByteArray out;
    while (!path.isEmpty()) {
        const qsizetype next = path.indexOf('/', 1);
        const QByteArrayView segment = next < 0 ? path : path.first(next);
        path = next < 0 ? QByteArrayView() : path.sliced(next);
        if (segment == "/..") {
            if (out.isEmpty()) {
                return storeWouldFail("Laminas\\Uri: path above the root");
            }
            out.truncate(out.lastIndexOf('/'));
        } else if (segment != "/.") {
            out.append(segment);
            continue;
        }
        if (next < 0) {
            out.append('/');
        }
    }
    return out;
}

QByteArray decodedWhere(IsDecoded isDecoded, QByteArrayView path)
{
    QByteArray out;
    out.reserve(path.size());
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (!web::isPercentCode(path, i)) {
            out.append(path[i]);
            continue;
        }
        const char octet =
            static_cast<char>(web::hexValue(path[i + 1]) * 16 + web::hexValue(path[i + 2]));
        if (isDecoded(octet)) {
            out.append(octet);
        } else {
            out.append(path.sliced(i, 3).toByteArray().toUpper());
        }
        i += 2;
    }
    return out;
}

QByteArray encodedForPath(QByteArrayView path)
{
    QByteArray out;
    out.reserve(path.size());
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (isPlainInPath(path[i]) || web::isPercentCode(path, i)) {
            out.append(path[i]);
        } else {
            web::appendPercentEncoded(out, path.sliced(i, 1));
        }
    }
    return out;
}

// Most paths are normal already.
bool isNormal(QByteArrayView path)
{
    return path.startsWith('/') && path.indexOf("/.") < 0 &&
           std::all_of(path.begin(), path.end(), isPlainInPath);
}

Result<QByteArray> normalised(QByteArrayView path, IsDecoded isDecoded)
{
    if (isNormal(path)) {
        return path.toByteArray();
    }
    if (path.isEmpty()) {
        return QByteArrayLiteral("/");
    }
    const auto plain = withoutDotSegments(path);
    if (!plain) {
        return failure(plain.error());
    }
    return encodedForPath(decodedWhere(isDecoded, *plain));
}

} // namespace

Result<QByteArray> pathAsReceived(QByteArrayView path)
{
    return path.toByteArray();
}

Result<QByteArray> pathAsReceivedNeverEmpty(QByteArrayView path)
{
    return path.isEmpty() ? QByteArrayLiteral("/") : path.toByteArray();
}

Result<QByteArray> pathNormalised(QByteArrayView path)
{
    return normalised(path, isReservedThatLaminasDecodes);
}

Result<QByteArray> pathNormalisedExactly(QByteArrayView path)
{
    return normalised(path, web::isUnreserved);
}

} // namespace latchkey::oauth

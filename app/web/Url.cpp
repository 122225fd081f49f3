// SPDX-License-Identifier: Apache-2.0
#include "web/Url.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace latchkey::web {

namespace {

tl::unexpected<Problem> badUrl(const char *detail)
{
    return failure("oauth.bad-url",
                   QCoreApplication::translate(
                       "Oauth", "This is not a complete http or https address of a store."),
                   QString::fromLatin1(detail));
}

bool isSchemeHttp(QByteArrayView scheme)
{
    return scheme.compare("http", Qt::CaseInsensitive) == 0 ||
           scheme.compare("https", Qt::CaseInsensitive) == 0;
}

// What no request line and no Host header can carry.
bool isControl(char octet)
{
    return static_cast<unsigned char>(octet) < 0x20 || octet == 0x7f;
}

// Whether any octet is a control character; eight at a time.
bool hasControl(QByteArrayView text)
{
    constexpr quint64 ones = 0x0101010101010101U;
    constexpr quint64 highs = 0x8080808080808080U;
    qsizetype at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        quint64 octets = 0;
        std::memcpy(&octets, text.data() + at, sizeof octets);
        const quint64 belowSpace = (octets - ones * 0x20) & ~octets;
        const quint64 likeDelete = octets ^ (ones * 0x7f);
        const quint64 isDelete = (likeDelete - ones) & ~likeDelete;
        if (((belowSpace | isDelete) & highs) != 0) {
            return true;
        }
    }
    return std::any_of(text.begin() + at, text.end(), isControl);
}

bool isHostCharacter(char octet)
{
    static constexpr QByteArrayView refused(" \"#%/<>?@\\^`{|}");
    return static_cast<unsigned char>(octet) < 0x80 && !isControl(octet) &&
           !refused.contains(octet);
}

bool isHost(QByteArrayView host)
{
    if (host.startsWith('[') != host.endsWith(']')) {
        return false;
    }
    const QByteArrayView name = host.startsWith('[') ? host.sliced(1).chopped(1) : host;
    return !name.isEmpty() && !name.contains('[') && !name.contains(']') &&
           (host.startsWith('[') || !name.contains(':')) &&
           std::all_of(name.begin(), name.end(), isHostCharacter);
}

// Cuts `text` before the first octet that is one of `ends` and returns what was before it.
QByteArrayView takeUntil(QByteArrayView &text, QByteArrayView ends)
{
    qsizetype size = text.size();
    for (const char end : ends) {
        const qsizetype at = text.first(size).indexOf(end);
        size = at < 0 ? size : at;
    }
    const QByteArrayView taken = text.first(size);
    text = text.sliced(size);
    return taken;
}

// The digits of a port without leading zeros; false if they are no port.
bool readPort(QByteArrayView digits, QByteArrayView &port)
{
    while (digits.startsWith('0')) {
        digits = digits.sliced(1);
    }
    const bool numeric =
        std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!numeric || digits.isEmpty() || digits.size() > 5 || digits.toUInt() > 65535) {
        return false;
    }
    port = digits;
    return true;
}

Result<void> splitAuthority(QByteArrayView authority, UrlParts &parts)
{
    const qsizetype at = authority.lastIndexOf('@');
    parts.hasUserInfo = at >= 0;
    authority = authority.sliced(at + 1);
    const qsizetype colon = authority.lastIndexOf(':');
    const bool hasPort = colon > authority.lastIndexOf(']');
    parts.host = hasPort ? authority.first(colon) : authority;
    if (!isHost(parts.host)) {
        return badUrl("host");
    }
    if (hasPort && colon + 1 < authority.size() &&
        !readPort(authority.sliced(colon + 1), parts.port)) {
        return badUrl("port");
    }
    return {};
}

} // namespace

Result<UrlParts> splitUrl(QByteArrayView url)
{
    if (hasControl(url)) {
        return badUrl("control character");
    }
    UrlParts parts;
    parts.scheme = takeUntil(url, ":/?#");
    if (!isSchemeHttp(parts.scheme) || !url.startsWith("://")) {
        return badUrl("scheme");
    }
    url = url.sliced(3);
    if (const auto authority = splitAuthority(takeUntil(url, "/?#"), parts); !authority) {
        return failure(authority.error());
    }
    parts.path = takeUntil(url, "?#");
    if (url.startsWith('?')) {
        url = url.sliced(1);
        parts.query = takeUntil(url, "#");
    }
    parts.fragment = url.isEmpty() ? url : url.sliced(1);
    return parts;
}

QByteArray schemeOf(const UrlParts &url)
{
    return url.scheme.size() == 5 ? QByteArrayLiteral("https") : QByteArrayLiteral("http");
}

bool hasDefaultPort(const UrlParts &url)
{
    return url.port == (url.scheme.size() == 5 ? QByteArrayView("443") : QByteArrayView("80"));
}

} // namespace latchkey::web

// SPDX-License-Identifier: Apache-2.0
#include "integrations/Validation.h"

#include "integrations/Text.h"
#include "web/Origin.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace latchkey::integrations {

namespace {

constexpr qsizetype longestUrl = 1024;
constexpr qsizetype shortestName = 2;
constexpr qsizetype longestName = 255;

auto badStoreUrl(const QString &why)
{
    return failure(
        "integration.bad-store-url",
        Text::tr("This cannot be the store URL: %1 Type the URL like https://shop.example/.")
            .arg(why));
}

bool hasForbiddenOctet(QByteArrayView url)
{
    return std::any_of(url.begin(), url.end(), [](char c) {
        const auto octet = static_cast<unsigned char>(c);
        return octet <= 0x20 || octet == 0x7f || c == '\\';
    });
}

struct SplitUrl
{
    QByteArray scheme, authority, path; // path: empty or from its '/'
};

Result<SplitUrl> split(const QByteArray &url)
{
    const qsizetype colon = url.indexOf("://");
    SplitUrl parts;
    parts.scheme = url.left(qMax<qsizetype>(colon, 0)).toLower();
    if (parts.scheme != "https" && parts.scheme != "http") {
        return badStoreUrl(Text::tr("https:// or http:// is missing at the start."));
    }
    if (url.contains('?') || url.contains('#')) {
        return badStoreUrl(Text::tr("leave out the “?” or “#” and everything after it."));
    }
    const QByteArray rest = url.mid(colon + 3);
    const qsizetype slash = rest.indexOf('/');
    parts.authority = slash < 0 ? rest : rest.left(slash);
    parts.path = slash < 0 ? QByteArray() : rest.mid(slash);
    if (parts.authority.contains('@')) {
        return badStoreUrl(Text::tr("leave out the user name and password, up to the “@”."));
    }
    return parts;
}

// The host of `host[:port]` in ASCII: a name with other letters by IDNA (RFC 3490), as browsers do.
QByteArray asciiAuthority(const QByteArray &authority)
{
    const bool isAscii = std::all_of(authority.begin(), authority.end(),
                                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (isAscii) {
        return authority;
    }
    const qsizetype colon = authority.lastIndexOf(':');
    const QByteArray host = colon < 0 ? authority : authority.left(colon);
    const QByteArray port = colon < 0 ? QByteArray() : authority.mid(colon);
    return QUrl::toAce(QString::fromUtf8(host)) + port;
}

bool isDotSegment(QByteArray segment)
{
    segment = segment.toLower().replace("%2e", ".");
    return segment == "." || segment == "..";
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool hasBrokenPercentCode(const QByteArray &path)
{
    for (qsizetype i = path.indexOf('%'); i >= 0; i = path.indexOf('%', i + 1)) {
        if (i + 2 >= path.size() || !isHexDigit(path[i + 1]) || !isHexDigit(path[i + 2])) {
            return true;
        }
    }
    return false;
}

Result<QByteArray> validPath(QByteArray path)
{
    const QList<QByteArray> segments = path.split('/');
    if (std::any_of(segments.begin(), segments.end(), isDotSegment)) {
        return badStoreUrl(Text::tr("the path holds “.” or “..” between slashes."));
    }
    if (hasBrokenPercentCode(path)) {
        return badStoreUrl(Text::tr("the path holds a “%” that is not part of a percent-code."));
    }
    // RFC 3986 §3.3: what a path may hold as it is; every '%' here begins a code and stays one
    path = path.toPercentEncoding("/:@!$&'()*+,;=").replace("%25", "%");
    return path.endsWith('/') ? path : path + '/';
}

// Scripts and emoji need the two joiners; all other format characters are invisible or turn the
// text.
bool isJoiner(uint character)
{
    return character == 0x200c || character == 0x200d;
}

bool mayBeShown(uint character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    case QChar::Other_Format:
        return isJoiner(character);
    default:
        return true;
    }
}

bool isVisible(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    return text.isValidUtf16() && std::all_of(characters.begin(), characters.end(), mayBeShown) &&
           !std::all_of(characters.begin(), characters.end(), isJoiner);
}

} // namespace

Result<QByteArray> validStoreUrl(QByteArrayView typed)
{
    const QByteArray url = typed.trimmed().toByteArray();
    if (url.size() > longestUrl) {
        return badStoreUrl(Text::tr("the URL is longer than %1 characters.").arg(longestUrl));
    }
    if (hasForbiddenOctet(url) || !url.isValidUtf8()) {
        return badStoreUrl(
            Text::tr("the URL holds a space, a backslash or an invisible character."));
    }
    const auto parts = split(url);
    if (!parts) {
        return failure(parts.error());
    }
    const auto origin = web::originOf(parts->scheme + "://" + asciiAuthority(parts->authority));
    if (!origin) {
        return badStoreUrl(Text::tr("the host name or the port is not possible."));
    }
    return validPath(parts->path).map([&](const QByteArray &path) {
        return origin->text() + path;
    });
}

Result<void> checkCleartext(QByteArrayView storeUrl, bool allowsCleartext)
{
    const auto origin = web::originOf(storeUrl);
    if (!origin) {
        return badStoreUrl(Text::tr("this is not a web address."));
    }
    if (origin->scheme == "https" || origin->isLoopback() || allowsCleartext) {
        return {};
    }
    return failure(
        "integration.cleartext-needs-consent",
        Text::tr("With http:// the store's tokens travel unencrypted, and anyone on the way to %1 "
                 "can read and use them. Use the store's https:// address; if the store has none, "
                 "choose to send the tokens of this integration unencrypted.")
            .arg(QString::fromLatin1(origin->host)));
}

Result<QString> validName(const QString &typed)
{
    const QString name = typed.trimmed();
    const qsizetype length = name.toUcs4().size();
    if (length < shortestName || length > longestName || !isVisible(name)) {
        return failure(
            "integration.bad-name",
            Text::tr("Give the integration a name of %1 to %2 visible characters on one line.")
                .arg(shortestName)
                .arg(longestName));
    }
    return name;
}

Result<QString> validEmail(const QString &typed)
{
    // etc/integration/config.xsd of Commerce, a pattern of the whole value
    static const QRegularExpression pattern(QStringLiteral("\\A[^@]+@[^\\.]+\\..+\\z"));
    const QString email = typed.trimmed();
    if (email.isEmpty()) {
        return email;
    }
    if (email.size() > longestName || !isVisible(email) || !pattern.match(email).hasMatch()) {
        return failure("integration.bad-email",
                       Text::tr("A store does not accept this e-mail address. Type an address like "
                                "name@company.example, or leave the field empty."));
    }
    return email;
}

Result<QByteArray> validAdminUrl(QByteArrayView typed)
{
    const QByteArray url = typed.trimmed().toByteArray();
    if (url.isEmpty()) {
        return url;
    }
    const bool isPlain = url.size() <= longestUrl && !url.contains('#') && web::originOf(url);
    if (!isPlain) {
        return failure("integration.bad-admin-url",
                       Text::tr("This cannot be the address of the store's Admin. Copy the address "
                                "from the browser, like https://shop.example/admin_1a2b3c/."));
    }
    return url;
}

} // namespace latchkey::integrations

// SPDX-License-Identifier: Apache-2.0
#include "place/StorePlace.h"

#include "base/ForeignText.h"
#include "place/Text.h"

#include <QRegularExpression>

#include <algorithm>

namespace latchkey::place {

namespace {

constexpr qsizetype longestPath = 1024;

bool isPlain(QChar c)
{
    return c.category() != QChar::Other_Control && c != QChar::LineSeparator &&
           c != QChar::ParagraphSeparator;
}

// Whole characters only, none of which moves a cursor.
bool isPlainText(const QString &text)
{
    return QString::fromUtf8(text.toUtf8()) == text &&
           std::all_of(text.begin(), text.end(), isPlain);
}

// The path with its slashes in order; empty if it is none that we take.
QString plainPath(const QString &path)
{
    if (!path.startsWith(QLatin1Char('/')) || path.size() > longestPath || !isPlainText(path)) {
        return {};
    }
    const QStringList parts = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const auto isDots = [](const QString &part) {
        return part == QLatin1String(".") || part == QLatin1String("..");
    };
    if (parts.isEmpty() || std::any_of(parts.begin(), parts.end(), isDots)) {
        return {};
    }
    return QLatin1Char('/') + parts.join(QLatin1Char('/'));
}

bool isAccount(const QString &name)
{
    static const QRegularExpression account(
        QStringLiteral("\\A[A-Za-z0-9_][A-Za-z0-9._+-]{0,127}\\z"));
    return account.match(name).hasMatch();
}

// A name, an alias of ssh's configuration, or an address.
bool isHost(const QString &name)
{
    static const QRegularExpression host(
        QStringLiteral("\\A(?:[A-Za-z0-9_][A-Za-z0-9._-]{0,252}|[0-9A-Fa-f:.]{2,45})\\z"));
    return host.match(name).hasMatch();
}

bool isHostWithUser(const QString &text)
{
    const qsizetype at = text.indexOf(QLatin1Char('@'));
    return at < 0 ? isHost(text) : isAccount(text.left(at)) && isHost(text.mid(at + 1));
}

tl::unexpected<Problem> badFolder(const QString &folder)
{
    return failure(
        "place.bad-folder",
        Text::tr("“%1” is no folder that can be used. Write the store's whole path, from "
                 "“/” on and without “..”, such as /srv/shop.")
            .arg(withoutControls(folder)));
}

tl::unexpected<Problem> badHost(const QString &host)
{
    return failure("place.bad-host",
                   Text::tr("“%1” is no name of a server. Write it as for ssh: shop.example, or "
                            "deploy@shop.example.")
                       .arg(withoutControls(host)));
}

tl::unexpected<Problem> notUnderstood(const QString &typed)
{
    return failure("place.not-understood",
                   Text::tr("“%1” is no place of a store. Write a folder of this computer "
                            "(/srv/shop), or one on a server (deploy@shop.example:/srv/shop).")
                       .arg(withoutControls(typed)));
}

QString withBrackets(const QString &host)
{
    const qsizetype behindUser = host.indexOf(QLatin1Char('@')) + 1;
    return host.indexOf(QLatin1Char(':'), behindUser) < 0
               ? host
               : host.left(behindUser) + QLatin1Char('[') + host.mid(behindUser) + QLatin1Char(']');
}

QString withoutBrackets(const QString &host)
{
    const qsizetype behindUser = host.indexOf(QLatin1Char('@')) + 1;
    const QString name = host.mid(behindUser);
    return name.startsWith(QLatin1Char('[')) && name.endsWith(QLatin1Char(']'))
               ? host.left(behindUser) + name.mid(1, name.size() - 2)
               : host;
}

// ssh://[user@]host[:port]/folder
Result<StorePlace> parseUrl(const QString &typed)
{
    static const QRegularExpression url(QStringLiteral(
        "\\Assh://((?:[^@/]*@)?(?:\\[[^\\]/]*\\]|[^:/]*))(?::([0-9]{1,5}))?(/.*)\\z"));
    const auto match = url.match(typed);
    if (!match.hasMatch()) {
        return notUnderstood(typed);
    }
    StorePlace place;
    place.host = withoutBrackets(match.captured(1));
    place.folder = match.captured(3);
    if (place.host.isEmpty()) {
        return badHost(place.host);
    }
    if (match.hasCaptured(2) && !match.captured(2).isEmpty()) {
        bool isPort = false;
        place.port = match.captured(2).toUShort(&isPort);
        if (!isPort || place.port == 0) {
            return notUnderstood(typed);
        }
    }
    return checkedPlace(std::move(place));
}

} // namespace

Result<StorePlace> parseStorePlace(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.startsWith(QLatin1String("ssh://"))) {
        return parseUrl(text);
    }
    StorePlace place;
    if (text.startsWith(QLatin1Char('/'))) {
        place.folder = text;
        return checkedPlace(std::move(place));
    }
    static const QRegularExpression remote(
        QStringLiteral("\\A((?:[^@:/]*@)?(?:\\[[^\\]/]*\\]|[^:/]*)):(.*)\\z"));
    const auto match = remote.match(text);
    if (!match.hasMatch()) {
        return notUnderstood(typed);
    }
    place.host = withoutBrackets(match.captured(1));
    place.folder = match.captured(2);
    if (place.host.isEmpty()) {
        return badHost(place.host);
    }
    return checkedPlace(std::move(place));
}

Result<StorePlace> parseServer(const QString &typed)
{
    const QString text = typed.trimmed();
    const QString scheme = QStringLiteral("ssh://");
    const bool isUrl = text.startsWith(scheme);
    const bool hasFolder = text.indexOf(QLatin1Char('/'), isUrl ? scheme.size() : 0) >= 0;
    const QString anyFolder = isUrl ? QStringLiteral("/-") : QStringLiteral(":/-");
    const auto place = parseStorePlace(hasFolder ? text : text + anyFolder);
    if (!place) {
        return failure(place.error());
    }
    if (place->isLocal()) {
        return badHost(typed);
    }
    StorePlace server;
    server.folder = QStringLiteral("/");
    server.host = place->host;
    server.port = place->port;
    return server;
}

Result<StorePlace> checkedPlace(StorePlace place)
{
    const QString folder = plainPath(place.folder);
    if (folder.isEmpty()) {
        return badFolder(place.folder);
    }
    place.folder = folder;
    if (!place.host.isEmpty() && !isHostWithUser(place.host)) {
        return badHost(place.host);
    }
    if (place.host.isEmpty()) {
        place.port = 0;
    }
    const auto prefix = checkedPrefix(place.prefix);
    if (!prefix) {
        return failure(prefix.error());
    }
    if (!place.owner.isEmpty() && !isAccount(place.owner)) {
        return failure(
            "place.bad-owner",
            Text::tr("“%1” is no name of an account.").arg(withoutControls(place.owner)));
    }
    if (!place.php.isEmpty()) {
        const QString php = plainPath(place.php);
        if (php.isEmpty()) {
            return failure("place.bad-php",
                           Text::tr("“%1” is no path of PHP. Write the whole of it, such as "
                                    "/usr/bin/php8.3.")
                               .arg(withoutControls(place.php)));
        }
        place.php = php;
    }
    return place;
}

QString placeText(const StorePlace &place)
{
    if (place.isLocal()) {
        return place.folder;
    }
    const QString host = withBrackets(place.host);
    return place.port == 0
               ? host + QLatin1Char(':') + place.folder
               : QStringLiteral("ssh://%1:%2%3").arg(host).arg(place.port).arg(place.folder);
}

QString placeWords(const StorePlace &place)
{
    QStringList parts = {placeText(place)};
    if (!place.prefix.isEmpty()) {
        parts.append(Text::tr("through %1").arg(prefixText(place.prefix)));
    }
    if (!place.owner.isEmpty()) {
        parts.append(Text::tr("as %1").arg(place.owner));
    }
    if (!place.php.isEmpty()) {
        parts.append(Text::tr("with %1").arg(place.php));
    }
    return withoutControls(parts.join(QStringLiteral(", ")));
}

QString hostWords(const StorePlace &place)
{
    return place.isLocal() ? Text::tr("this computer") : withoutControls(place.host);
}

} // namespace latchkey::place

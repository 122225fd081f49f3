// SPDX-License-Identifier: Apache-2.0
#include "exchange/FormRecords.h"
#include "exchange/Masker.h"
#include "web/Encoding.h"
#include "web/Origin.h"

#include <algorithm>

namespace latchkey::exchange {

namespace {

constexpr qsizetype longestUrl = 8'192; // more is nobody's address, and dear to look through
constexpr char unknownPart[] = ":\xE2\x80\xA6"; // of a path: ":…"

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Of an address also what opens a session there.
bool isSecretName(const QByteArray &name)
{
    const QByteArray plain = plainName(name);
    return namesSecret(name) || name.startsWith("oauth_") || plain.contains("session") ||
           plain.contains("formkey") || plain == "key";
}

// Of letters alone, or a version of the API, "V1".
bool isWord(const QByteArray &part)
{
    const bool isVersion = part.size() > 1 && part.startsWith('V') &&
                           std::all_of(part.begin() + 1, part.end(), isDigit);
    return isVersion || std::all_of(part.begin(), part.end(), isLetter);
}

// Where the store's API begins in a URL that was split at each '/': what stands before is the
// store's address.
qsizetype apiIn(const QList<QByteArray> &parts)
{
    const qsizetype begin = std::min<qsizetype>(parts.value(0).endsWith(':') ? 3 : 0, parts.size());
    const auto found = std::find_if(parts.begin() + begin, parts.end(), [](const QByteArray &part) {
        return part == "rest" || part == "graphql" || part == "soap";
    });
    return found == parts.end() ? begin : found - parts.begin();
}

} // namespace

QByteArray Masker::path(QByteArrayView path) const
{
    QList<QByteArray> parts = path.toByteArray().split('/');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isAdminKey = i > 0 && parts[i - 1] == "key";
        parts[i] = isAdminKey && !parts[i].isEmpty() ? mark(parts[i]) : text(parts[i]);
    }
    return parts.join('/');
}

QByteArray Masker::queryValue(const QByteArray &name, QByteArrayView value, bool isTold) const
{
    const QByteArray decodedName = web::formDecode(name).toLower();
    const QByteArray decoded = web::formDecode(value);
    if (decodedName == "success_call_back") {
        const auto origin = web::originOf(decoded);
        return web::percentEncode(origin ? origin->text() : QByteArray()) + "%2F" +
               hiddenMark.toByteArray();
    }
    if (isSecretName(decodedName)) {
        return namesChosen(decodedName) ? hiddenMark.toByteArray() : mark(decoded);
    }
    const bool isHidden = isTold || namesPerson(decodedName);
    return isHidden && !value.isEmpty() ? hiddenMark.toByteArray() : text(value);
}

QByteArray Masker::query(QByteArrayView query) const
{
    QList<QByteArray> pieces = query.toByteArray().split('&');
    const QSet<qsizetype> told = toldFields(pieces, [](QByteArrayView name, QByteArrayView text) {
        return tellsSecret(name, text) || namesPerson(text);
    });
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QByteArrayView piece = pieces[i];
        const qsizetype equals = piece.indexOf('=');
        if (equals < 0) {
            pieces[i] = text(piece);
            continue;
        }
        const QByteArray name = piece.first(equals).toByteArray();
        pieces[i] = text(name) + '=' + queryValue(name, piece.sliced(equals + 1), told.contains(i));
    }
    return pieces.join('&');
}

QByteArray Masker::url(QByteArrayView url) const
{
    QByteArray out;
    qsizetype at = url.indexOf("://");
    if (at > 0 && at < 8) {
        out += url.first(at + 3);
        at += 3;
        const auto isEnd = [](char c) {
            return c == '/' || c == '?' || c == '#';
        };
        const auto end = std::find_if(url.begin() + at, url.end(), isEnd) - url.begin();
        QByteArrayView authority = url.sliced(at, end - at);
        if (const qsizetype user = authority.lastIndexOf('@'); user >= 0) {
            out += hiddenMark.toByteArray() + '@';
            authority = authority.sliced(user + 1);
        }
        out += withoutRuns(authority);
        at = end;
    } else {
        at = 0;
    }
    QByteArrayView rest = url.sliced(at);
    if (const qsizetype fragment = rest.indexOf('#'); fragment >= 0) {
        rest = rest.first(fragment);
    }
    const qsizetype question = rest.indexOf('?');
    out += path(question < 0 ? rest : rest.first(question));
    out += question < 0 ? QByteArray() : '?' + query(rest.sliced(question + 1));
    return cut(out, longestUrl); // half a secret has another shape: not before
}

QByteArray Masker::routeUrl(QByteArrayView url, QByteArrayView route) const
{
    const qsizetype question = url.indexOf('?');
    QList<QByteArray> parts = this->url(question < 0 ? url : url.first(question)).split('/');
    const qsizetype api = apiIn(parts);
    const QByteArray version = route.toByteArray().split('/').value(1);
    const qsizetype at = version.isEmpty() ? -1 : parts.indexOf(version, api);
    for (qsizetype i = api; at < 0 && i < parts.size(); ++i) {
        parts[i] = isWord(parts[i]) ? parts[i] : unknownPart;
    }
    const QByteArray path =
        at < 0 ? parts.join('/') : parts.first(at).join('/') + route.toByteArray();
    return cut(question < 0 ? path : path + '?' + names(url.sliced(question + 1)), longestUrl);
}

QByteArray Masker::names(QByteArrayView query) const
{
    QList<QByteArray> pieces = query.toByteArray().split('&');
    for (QByteArray &piece : pieces) {
        const qsizetype equals = piece.indexOf('=');
        if (equals >= 0) {
            piece = text(piece.first(equals)) + '=' + hiddenMark.toByteArray();
        } else if (!isWord(piece)) {
            piece = hiddenMark.toByteArray();
        }
    }
    return pieces.join('&');
}

QByteArray Masker::ownTarget(QByteArrayView target) const
{
    const qsizetype question = target.indexOf('?');
    const QByteArrayView whole = question < 0 ? target : target.first(question);
    QList<QByteArray> parts = whole.toByteArray().split('/');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        parts[i] = i == 2 || parts[i].isEmpty() ? text(parts[i]) : mark(parts[i]);
    }
    const QByteArray path = parts.join('/');
    return cut(question < 0 ? path : path + '?' + query(target.sliced(question + 1)), longestUrl);
}

} // namespace latchkey::exchange

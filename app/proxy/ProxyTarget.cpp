// SPDX-License-Identifier: Apache-2.0
#include "proxy/ProxyTarget.h"

#include "oauth/CanonicalUrl.h"
#include "proxy/Text.h"
#include "web/Encoding.h"

#include <algorithm>

namespace latchkey::proxy {

namespace {

constexpr QByteArrayView anywhere("http://h/");

// More than anybody decodes, and each round makes it shorter.
constexpr int mostRounds = 8;

Refusal badPath()
{
    return {
        {"proxy.bad-path",
         Text::tr("This path is not sent on: it has a part that is empty, \".\" or \"..\", or a "
                  "backslash or control character. Write a slash inside a name as %2F."),
         {}},
        400};
}

Refusal noKey()
{
    return {{"proxy.no-key",
             Text::tr("Send the key that Latchkey made for this program: as the first part of the "
                      "path, as a Bearer token, or as the user name."),
             {}},
            401};
}

Refusal notTheApi()
{
    return {{"proxy.not-the-api",
             Text::tr("Only the store's API passes here: a path that begins with rest/."),
             {}},
            404};
}

bool isDots(QByteArrayView part)
{
    const qsizetype parameters = part.indexOf(';'); // some servers cut there
    const QByteArrayView name = parameters < 0 ? part : part.first(parameters);
    return name == "." || name == "..";
}

bool hasOddOctet(QByteArrayView part)
{
    return std::any_of(part.begin(), part.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\';
    });
}

// A segment as it stands, or as somebody on the way may read it.
bool isOddReading(const QByteArray &segment)
{
    const QList<QByteArray> parts = segment.split('/');
    return hasOddOctet(segment) ||
           std::any_of(parts.begin(), parts.end(), [](const auto &part) { return isDots(part); });
}

bool isOddSegment(QByteArray segment)
{
    for (int round = 0; round < mostRounds; ++round) {
        if (isOddReading(segment)) {
            return true;
        }
        QByteArray decoded = web::percentDecode(segment);
        if (decoded == segment) {
            return false;
        }
        segment = std::move(decoded);
    }
    return true;
}

// Without the leading slash; one at its end is fine.
bool isOddPath(const QByteArray &path)
{
    QList<QByteArray> segments = path.split('/');
    if (segments.size() > 1 && segments.last().isEmpty()) {
        segments.removeLast();
    }
    return std::any_of(segments.begin(), segments.end(), [](const QByteArray &segment) {
        return segment.isEmpty() || isOddSegment(segment);
    });
}

bool isKey(QByteArrayView text)
{
    return text.size() >= 8 && text.size() <= 128 &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-' || c == '_';
           });
}

bool isDoor(QByteArrayView segment)
{
    return segment == "rest" || segment == "graphql" || segment == "soap";
}

QByteArray firstSegment(QByteArrayView path)
{
    const auto *const end =
        std::find_if(path.begin(), path.end(), [](char c) { return c == '/' || c == '?'; });
    return QByteArray(path.data(), end - path.begin());
}

// Of "Bearer key" or "Basic base64(key:…)"; empty if there is none.
QByteArray keyIn(const QByteArray &authorization)
{
    const qsizetype blank = authorization.indexOf(' ');
    const QByteArray scheme = authorization.left(std::max<qsizetype>(0, blank)).toLower();
    QByteArray value = authorization.mid(blank + 1).trimmed();
    if (scheme == "bearer") {
        return value;
    }
    if (scheme != "basic") {
        return {};
    }
    QByteArray pair = QByteArray::fromBase64(value);
    const qsizetype colon = pair.indexOf(':');
    QByteArray name = pair.left(colon < 0 ? 0 : colon);
    wipe(pair);
    return name;
}

// The key's place and the rest of the target.
tl::expected<ProxyTarget, Refusal> splitTarget(const httpserver::ServerRequest &request)
{
    const QByteArray rest = request.target.mid(1);
    const QByteArray first = firstSegment(rest);
    ProxyTarget target;
    if (!isDoor(web::percentDecode(first)) && isKey(first)) {
        target.key = Secret(first);
        target.prefix = '/' + first + '/';
        target.suffix = rest.mid(first.size() + 1);
        return target;
    }
    QByteArray key = keyIn(request.header("Authorization"));
    target.key = isKey(key) ? Secret(key) : Secret();
    wipe(key);
    if (target.key.isEmpty()) {
        return tl::unexpected(noKey());
    }
    target.prefix = "/";
    target.suffix = rest;
    return target;
}

} // namespace

tl::expected<ProxyTarget, Refusal> readTarget(const httpserver::ServerRequest &request)
{
    auto target = splitTarget(request);
    if (!target) {
        return target;
    }
    if (target->suffix.isEmpty()) {
        return tl::unexpected(notTheApi());
    }
    const qsizetype query = target->suffix.indexOf('?');
    if (isOddPath(query < 0 ? target->suffix : target->suffix.first(query))) {
        return tl::unexpected(badPath());
    }
    const auto canonical = oauth::canonicalUrl(anywhere.toByteArray() + target->suffix);
    if (!canonical) {
        return tl::unexpected(badPath());
    }
    target->suffix = canonical->mid(anywhere.size());
    const QByteArray door = firstSegment(target->suffix);
    const bool isWhole = door != "rest" || target->suffix.startsWith("rest/");
    if (!isDoor(door) || !isWhole) {
        return tl::unexpected(notTheApi());
    }
    return target;
}

} // namespace latchkey::proxy

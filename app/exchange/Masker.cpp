// SPDX-License-Identifier: Apache-2.0
#include "exchange/Masker.h"

#include "base/Random.h"
#include "oauth/AuthorizationHeader.h"
#include "web/Encoding.h"
#include "web/Origin.h"

#include <QMessageAuthenticationCode>

#include <algorithm>
#include <array>

namespace latchkey::exchange {

namespace {

// OAuth values are 32 of [a-z0-9], keys of ours 26 of base32, Admin's 64 of hex: a run of letters
// and digits as long as this is no word.
constexpr qsizetype shortestRun = 24;
constexpr qsizetype markCharacters = 8;
constexpr qsizetype longestValue = 512; // of a header field
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

bool isAlphanumeric(char c)
{
    return isLetter(c) || isDigit(c);
}

// Letters and digits mixed, or small letters alone: no word, and no number of anything.
bool isUnguessable(QByteArrayView run)
{
    const bool hasDigit = std::any_of(run.begin(), run.end(), isDigit);
    const bool hasLetter = std::any_of(run.begin(), run.end(), isLetter);
    const bool isSmall =
        std::all_of(run.begin(), run.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return run.size() >= shortestRun && ((hasDigit && hasLetter) || isSmall);
}

// In an address of e-mail, in front of its @ and behind it; percent-encoded too.
bool isOfAddress(char c)
{
    return isAlphanumeric(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%' ||
           static_cast<unsigned char>(c) >= 0x80;
}

// Where an "@" or one of its codes ("%40", "%2540") is, from `from` on, and how long that is.
struct At
{
    qsizetype begin = -1;
    qsizetype end = -1;
};

At nextAt(QByteArrayView text, qsizetype from)
{
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] == '@') {
            return {i, i + 1};
        }
        if (text[i] != '%') {
            continue;
        }
        qsizetype end = i + 1;
        while (text.sliced(end).startsWith("25")) {
            end += 2;
        }
        if (text.sliced(end).startsWith("40")) {
            return {i, end + 2};
        }
    }
    return {};
}

QByteArray withoutAddresses(QByteArrayView text)
{
    QByteArray out;
    qsizetype done = 0;
    for (At at = nextAt(text, 0); at.begin >= 0; at = nextAt(text, at.end)) {
        qsizetype begin = at.begin;
        qsizetype end = at.end;
        while (begin > done && isOfAddress(text[begin - 1])) {
            --begin;
        }
        while (end < text.size() && isOfAddress(text[end])) {
            ++end;
        }
        if (begin < at.begin && end > at.end) {
            out += text.sliced(done, begin - done);
            out += hiddenMark;
            done = end;
            at.end = end;
        }
    }
    out += text.sliced(done);
    return out;
}

bool containsAny(const QByteArray &text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&text](const char *word) { return text.contains(word); });
}

bool isSecretName(const QByteArray &lower)
{
    return containsAny(lower,
                       {"oauth_", "secret", "token", "verifier", "passw", "passphrase", "signature",
                        "api_key", "apikey", "form_key", "session", "cookie"}) ||
           lower == "key";
}

// What a person chose, of whatever length.
bool isChosenName(const QByteArray &lower)
{
    return containsAny(lower, {"passw", "passphrase"});
}

// Commerce's names of what tells of a customer.
bool isPersonalName(const QByteArray &lower)
{
    return containsAny(lower, {"email", "firstname", "lastname", "middlename", "telephone",
                               "street", "postcode", "customer_name", "remote_ip", "taxvat",
                               "vat_id", "dob", "billing_name", "shipping_name", "nickname"});
}

// Fields of which the value says how the two sides work and nothing of whom.
bool isHarmlessField(const QByteArray &lower)
{
    static constexpr std::array whole{"accept",
                                      "accept-charset",
                                      "accept-encoding",
                                      "accept-language",
                                      "accept-ranges",
                                      "access-control-allow-origin",
                                      "age",
                                      "allow",
                                      "cache-control",
                                      "connection",
                                      "content-disposition",
                                      "content-encoding",
                                      "content-language",
                                      "content-length",
                                      "content-security-policy",
                                      "content-type",
                                      "date",
                                      "expect",
                                      "expires",
                                      "host",
                                      "keep-alive",
                                      "last-modified",
                                      "pragma",
                                      "proxy-connection",
                                      "referrer-policy",
                                      "retry-after",
                                      "sec-fetch-dest",
                                      "sec-fetch-mode",
                                      "sec-fetch-site",
                                      "sec-fetch-user",
                                      "server",
                                      "server-timing",
                                      "strict-transport-security",
                                      "te",
                                      "transfer-encoding",
                                      "upgrade",
                                      "upgrade-insecure-requests",
                                      "user-agent",
                                      "vary",
                                      "via",
                                      "warning",
                                      "www-authenticate",
                                      "x-accel-expires",
                                      "x-amz-cf-pop",
                                      "x-cache",
                                      "x-cache-hits",
                                      "x-cdn",
                                      "x-content-type-options",
                                      "x-forwarded-host",
                                      "x-forwarded-port",
                                      "x-forwarded-proto",
                                      "x-frame-options",
                                      "x-latchkey-problem",
                                      "x-platform-server",
                                      "x-powered-by",
                                      "x-requested-with",
                                      "x-served-by",
                                      "x-timer",
                                      "x-ua-compatible",
                                      "x-varnish",
                                      "x-xss-protection",
                                      "cf-cache-status",
                                      "cf-mitigated",
                                      "cf-ray",
                                      "alt-svc"};
    static constexpr std::array beginnings{"fastly-",     "x-magento-cache", "x-sucuri-",
                                           "x-akamai-",   "x-iinfo",         "x-debug-info",
                                           "x-ratelimit", "ratelimit"};
    return std::any_of(whole.begin(), whole.end(),
                       [&lower](const char *each) { return lower == each; }) ||
           std::any_of(beginnings.begin(), beginnings.end(),
                       [&lower](const char *each) { return lower.startsWith(each); });
}

bool isUrlField(const QByteArray &lower)
{
    return lower == "location" || lower == "content-location" || lower == "origin" ||
           lower == "referer";
}

QByteArray cut(QByteArray value, qsizetype longest = longestValue)
{
    if (value.size() > longest) {
        value.truncate(longest);
        value += "\xE2\x80\xA6";
    }
    return value;
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

Masker::Masker(Secret key)
    : m_key(std::move(key))
{}

QByteArray Masker::mark(QByteArrayView value) const
{
    QByteArray out = hiddenMark.toByteArray();
    const bool isOneWord = std::all_of(value.begin(), value.end(), [](char c) {
        return isAlphanumeric(c) || c == '+' || c == '/' || c == '='; // base64 too
    });
    if (isOneWord && isUnguessable(value)) {
        QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_key.reveal());
        code.addData(value.data(), value.size());
        out += base32(code.result().left(8)).left(markCharacters);
    }
    return out;
}

QByteArray Masker::withoutRuns(QByteArrayView foreign) const
{
    QByteArray out;
    out.reserve(foreign.size());
    qsizetype at = 0;
    while (at < foreign.size()) {
        if (web::isPercentCode(foreign, at)) { // its digits are no part of a run
            out += foreign.sliced(at, 3);
            at += 3;
            continue;
        }
        qsizetype end = at;
        while (end < foreign.size() && isAlphanumeric(foreign[end])) {
            ++end;
        }
        const QByteArrayView run = foreign.sliced(at, end - at);
        out += isUnguessable(run) ? mark(run) : run.toByteArray();
        if (end < foreign.size() && end == at) {
            out += foreign[end++];
        }
        at = end;
    }
    return out;
}

QByteArray Masker::text(QByteArrayView foreign) const
{
    return withoutRuns(withoutAddresses(foreign));
}

QByteArray Masker::path(QByteArrayView path) const
{
    QList<QByteArray> parts = path.toByteArray().split('/');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isAdminKey = i > 0 && parts[i - 1] == "key";
        parts[i] = isAdminKey && !parts[i].isEmpty() ? mark(parts[i]) : text(parts[i]);
    }
    return parts.join('/');
}

QByteArray Masker::queryValue(const QByteArray &name, QByteArrayView value, bool isPersonal) const
{
    const QByteArray decodedName = web::formDecode(name).toLower();
    const QByteArray decoded = web::formDecode(value);
    if (decodedName == "success_call_back") {
        const auto origin = web::originOf(decoded);
        return web::percentEncode(origin ? origin->text() : QByteArray()) + "%2F" +
               hiddenMark.toByteArray();
    }
    if (isSecretName(decodedName)) {
        return isChosenName(decodedName) ? hiddenMark.toByteArray() : mark(decoded);
    }
    const bool isFilterValue = decodedName.contains("[value]");
    const bool isHidden = isPersonalName(decodedName) || (isPersonal && isFilterValue);
    return isHidden && !value.isEmpty() ? hiddenMark.toByteArray() : text(value);
}

QByteArray Masker::query(QByteArrayView query) const
{
    const bool isPersonal = isPersonalName(web::formDecode(query).toLower());
    QList<QByteArray> pieces = query.toByteArray().split('&');
    for (QByteArray &piece : pieces) {
        const qsizetype equals = piece.indexOf('=');
        if (equals < 0) {
            piece = text(piece);
            continue;
        }
        const QByteArray name = piece.first(equals);
        piece = text(name) + '=' +
                queryValue(name, QByteArrayView(piece).sliced(equals + 1), isPersonal);
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

QByteArray Masker::credentials(QByteArrayView value) const
{
    // Basic for the web server in front may stand before OAuth in the same field
    const auto parameters = oauth::parseAuthorizationHeader(value);
    if (!parameters) {
        const QByteArray scheme = value.toByteArray().split(' ').constFirst();
        const bool isBearer = scheme.compare("Bearer", Qt::CaseInsensitive) == 0;
        const bool isScheme = scheme.size() <= 12 && scheme.size() < value.size();
        return isBearer ? scheme + ' ' + mark(value.sliced(scheme.size()).trimmed())
                        : (isScheme ? text(scheme) + ' ' : QByteArray()) + hiddenMark.toByteArray();
    }
    QByteArray out = value.toByteArray().toLower().startsWith("basic ")
                         ? "Basic " + hiddenMark.toByteArray() + ", OAuth "
                         : QByteArray("OAuth ");
    QByteArray separator;
    for (const auto &[name, octets] : *parameters) {
        const bool isOpen = name == "oauth_signature_method" || name == "oauth_version" ||
                            name == "oauth_timestamp" || name == "oauth_nonce";
        const QByteArray shown =
            isOpen ? web::percentEncode(octets).left(longestValue) : mark(octets);
        out += separator + text(name) + "=\"" + shown + '"';
        separator = ", ";
    }
    return out;
}

QList<web::HttpHeader> Masker::headers(const QList<web::HttpHeader> &headers) const
{
    QList<web::HttpHeader> masked;
    masked.reserve(headers.size());
    for (const web::HttpHeader &header : headers) {
        const QByteArray lower = header.name.toLower();
        const QByteArrayView value(header.value);
        masked.append({text(header.name.left(longestValue)),
                       lower == "authorization" ? credentials(value)
                       : isUrlField(lower)      ? cut(url(value))
                       : isHarmlessField(lower)
                           ? cut(text(value.first(std::min<qsizetype>(value.size(), 4096))))
                           : hiddenMark.toByteArray()});
    }
    return masked;
}

QByteArray Masker::form(QByteArrayView body) const
{
    QList<QByteArray> pieces = body.toByteArray().trimmed().split('&');
    for (QByteArray &piece : pieces) {
        const qsizetype equals = piece.indexOf('=');
        const QByteArray name = piece.first(std::max<qsizetype>(equals, 0));
        const bool isKnown = name.startsWith("oauth_") || name == "store_base_url";
        if (!isKnown || text(name) != name) {
            return {};
        }
        const QByteArray value = web::formDecode(QByteArrayView(piece).sliced(equals + 1));
        piece = name + '=' +
                (name == "store_base_url"             ? web::percentEncode(url(value))
                 : name == "oauth_callback_confirmed" ? text(value)
                                                      : mark(value));
    }
    return pieces.join('&');
}

} // namespace latchkey::exchange

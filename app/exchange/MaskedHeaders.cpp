// SPDX-License-Identifier: Apache-2.0
#include "exchange/Masker.h"
#include "oauth/AuthorizationHeader.h"
#include "web/Encoding.h"

#include <algorithm>
#include <array>

namespace latchkey::exchange {

namespace {

constexpr qsizetype longestValue = 512;
constexpr qsizetype mostRead = 4'096; // half a secret has another shape

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

} // namespace

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
                       : isUrlField(lower)      ? cut(url(value), longestValue)
                       : isHarmlessField(lower)
                           ? cut(text(value.first(std::min(value.size(), mostRead))), longestValue)
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

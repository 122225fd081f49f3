// SPDX-License-Identifier: Apache-2.0
#include "proxy/ForwardedHeaders.h"

#include "proxy/Decoding.h"

#include <QSet>

#include <algorithm>

namespace latchkey::proxy {

using web::HttpHeader;

namespace {

using Names = QSet<QByteArray>;

const Names ofOneConnection{
    "connection", "keep-alive",          "proxy-connection",  "te",
    "trailer",    "transfer-encoding",   "upgrade",           "content-length",
    "expect",     "proxy-authorization", "proxy-authenticate"};

const Names neverToStore{"host",           "authorization",
                         "cookie",         "cookie2",
                         "origin",         "referer",
                         "forwarded",      "via",
                         "proxy",          "true-client-ip",
                         "client-ip",      "front-end-https",
                         "ssl-offloaded",  "x-wap-profile",
                         "http2-settings", "x-real-ip",
                         "x-host",         "x-http-method",
                         "x-method",       "x-url",
                         "x-client-ip",    "x-cluster-client-ip",
                         "x-script-name"};

constexpr QByteArrayView neverToStoreBeginnings[] = {
    "sec-",      "proxy-",         "x-forwarded",     "x-original",
    "x-rewrite", "x-http-method-", "access-control-", "x-latchkey-"};

// Whoever made it up, it has another method or address carried out.
constexpr QByteArrayView neverToStorePart = "override";

const Names neverToProgram{"set-cookie",      "set-cookie2", "alt-svc",
                           "clear-site-data", "location",    "strict-transport-security",
                           "public-key-pins", "refresh"};

constexpr QByteArrayView neverToProgramBeginnings[] = {"access-control-", "x-latchkey-"};

bool isPlainName(const QByteArray &name)
{
    return std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-';
    });
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

// What Connection names is for one connection too.
Names namedByConnection(const QList<HttpHeader> &headers)
{
    Names names;
    for (const HttpHeader &header : headers) {
        if (header.name.toLower() != "connection") {
            continue;
        }
        for (const QByteArray &name : header.value.toLower().split(',')) {
            names.insert(name.trimmed());
        }
    }
    return names;
}

template <size_t N>
bool beginsWithOne(const QByteArray &name, const QByteArrayView (&beginnings)[N])
{
    return std::any_of(std::begin(beginnings), std::end(beginnings),
                       [&](QByteArrayView beginning) { return name.startsWith(beginning); });
}

// A tab is a blank, and the only control character that may stand in a value.
QByteArray cleanValue(QByteArray value)
{
    return value.replace('\t', ' ');
}

// "br, GZIP;q=0.5" → "GZIP;q=0.5"; "br, *" → "gzip"; "br" → ""
QByteArray readableOf(const QList<HttpHeader> &headers)
{
    QByteArrayList kept;
    bool takesAny = false;
    for (const HttpHeader &header : headers) {
        if (header.name.toLower() != "accept-encoding") {
            continue;
        }
        for (const QByteArray &coding : cleanValue(header.value).split(',')) {
            const QByteArray text = coding.trimmed();
            const QByteArray name = text.toLower().split(';').first().trimmed();
            if (canDecode(name)) {
                kept.append(text);
            }
            takesAny = takesAny || name == "*";
        }
    }
    return kept.isEmpty() && takesAny ? QByteArray("gzip") : kept.join(", ");
}

QByteArray locationHere(const QByteArray &location, const QByteArray &baseUrl,
                        const QByteArray &prefix)
{
    return location.startsWith(baseUrl) ? prefix + location.mid(baseUrl.size()) : QByteArray();
}

} // namespace

QList<HttpHeader> headersForStore(const QList<HttpHeader> &headers, Codings codings)
{
    const Names named = namedByConnection(headers);
    QList<HttpHeader> kept;
    for (const HttpHeader &header : headers) {
        const QByteArray name = header.name.toLower();
        if (codings == Codings::Readable && name == "accept-encoding") {
            continue;
        }
        if (isPlainName(name) && !named.contains(name) && !ofOneConnection.contains(name) &&
            !neverToStore.contains(name) && !name.contains(neverToStorePart) &&
            !beginsWithOne(name, neverToStoreBeginnings)) {
            kept.append(HttpHeader{header.name, cleanValue(header.value)});
        }
    }
    const QByteArray readable = codings == Codings::Readable ? readableOf(headers) : QByteArray();
    if (!readable.isEmpty()) {
        kept.append(HttpHeader{"Accept-Encoding", readable});
    }
    return kept;
}

QList<HttpHeader> headersForProgram(const QList<HttpHeader> &headers, const QByteArray &baseUrl,
                                    const QByteArray &prefix)
{
    const Names named = namedByConnection(headers);
    QList<HttpHeader> kept;
    for (const HttpHeader &header : headers) {
        const QByteArray name = header.name.toLower();
        const bool isClean = isPlainName(name) && !name.isEmpty() &&
                             std::none_of(header.value.begin(), header.value.end(),
                                          [](char c) { return isControl(c) && c != '\t'; });
        if (isClean && !named.contains(name) && !ofOneConnection.contains(name) &&
            !neverToProgram.contains(name) && !beginsWithOne(name, neverToProgramBeginnings)) {
            kept.append(header);
        }
    }
    const QByteArray location = locationHere(valueOf(headers, "location"), baseUrl, prefix);
    const bool isClean = std::none_of(location.begin(), location.end(), isControl);
    if (!location.isEmpty() && isClean) {
        kept.append(HttpHeader{"Location", location});
    }
    return kept;
}

QByteArray valueOf(const QList<HttpHeader> &headers, QByteArrayView name)
{
    const auto found = std::find_if(headers.begin(), headers.end(), [name](const auto &header) {
        return name.compare(header.name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->value;
}

std::optional<qint64> lengthIn(const QList<HttpHeader> &headers)
{
    std::optional<qint64> length;
    for (const HttpHeader &header : headers) {
        const QByteArray name = header.name.toLower();
        if (name == "transfer-encoding" || (name == "content-length" && length)) {
            return std::nullopt;
        }
        if (name == "content-length") {
            bool isNumber = false;
            const qint64 value = header.value.toLongLong(&isNumber);
            if (!isNumber || value < 0) {
                return std::nullopt;
            }
            length = value;
        }
    }
    return length;
}

} // namespace latchkey::proxy

// SPDX-License-Identifier: Apache-2.0
#include "oauth/AuthorizationHeader.h"

#include "web/Encoding.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace latchkey::oauth {

namespace {

constexpr QByteArrayView schemeName("oauth ");

// Where "oauth " begins, in any case, or -1.
qsizetype schemeIn(QByteArrayView value)
{
    const auto sameLetter = [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + ('a' - 'A')) : a) == b;
    };
    const auto found =
        std::search(value.begin(), value.end(), schemeName.begin(), schemeName.end(), sameLetter);
    return found == value.end() ? -1 : found - value.begin();
}

QByteArrayView trimmedOf(QByteArrayView text, QByteArrayView characters)
{
    while (!text.isEmpty() && characters.contains(text.front())) {
        text = text.sliced(1);
    }
    while (!text.isEmpty() && characters.contains(text.back())) {
        text = text.chopped(1);
    }
    return text;
}

void setParameter(Parameters &parameters, QByteArray name, QByteArray value)
{
    const auto same = [&](const auto &parameter) {
        return parameter.first == name;
    };
    const auto found = std::find_if(parameters.begin(), parameters.end(), same);
    if (found != parameters.end()) {
        found->second = std::move(value);
    } else {
        parameters.append({std::move(name), std::move(value)});
    }
}

void readPart(Parameters &parameters, QByteArrayView part)
{
    static constexpr QByteArrayView phpTrims(" \t\n\r\0\v", 6);
    part = trimmedOf(part, phpTrims);
    const qsizetype equals = part.indexOf('=');
    if (equals < 0 || !isProtocolName(part.first(equals))) {
        return;
    }
    setParameter(parameters, web::percentDecode(part.first(equals)),
                 web::percentDecode(trimmedOf(part.sliced(equals + 1), "\"")));
}

} // namespace

bool isProtocolName(QByteArrayView name)
{
    static constexpr std::string_view prefix("oauth_");
    const std::string_view text(name.data(), size_t(name.size()));
    for (size_t at = text.find(prefix); at != text.npos; at = text.find(prefix, at + 1)) {
        const size_t next = at + prefix.size();
        if (next < text.size() &&
            ((text[next] >= 'a' && text[next] <= 'z') || text[next] == '_' || text[next] == '-')) {
            return true;
        }
    }
    return false;
}

QByteArray authorizationHeader(const Parameters &protocolWithSignature)
{
    QByteArray value;
    appendAuthorizationHeader(value, protocolWithSignature);
    return value;
}

void appendAuthorizationHeader(QByteArray &out, const Parameters &protocolWithSignature,
                               QByteArrayView quote)
{
    constexpr QByteArrayView separator(", ");
    const qsizetype around = separator.size() + 1 + 2 * quote.size(); // , a="b"
    qsizetype room = schemeName.size();
    for (const auto &[name, text] : protocolWithSignature) {
        room += around + web::roomForEncoded(name.size() + text.size());
    }
    const qsizetype size = out.size();
    out.resize(size + room); // for the worst, given back below
    char *to = out.data() + size;
    const auto plain = [&to](QByteArrayView octets) {
        to = std::copy(octets.begin(), octets.end(), to);
    };
    plain("OAuth ");
    bool first = true;
    for (const auto &[name, text] : protocolWithSignature) {
        plain(first ? QByteArrayView() : separator);
        first = false;
        to = web::writePercentEncoded(to, name);
        plain("=");
        plain(quote);
        to = web::writePercentEncoded(to, text);
        plain(quote);
    }
    out.truncate(to - out.constData());
}

Result<Parameters> parseAuthorizationHeader(QByteArrayView value)
{
    // far more than any server takes as a header; keeps the work below linear
    static constexpr qsizetype maxSize = 65536;
    const qsizetype scheme = schemeIn(value);
    if (scheme < 0 || value.size() > maxSize) {
        return failure("oauth.no-authorization",
                       QCoreApplication::translate(
                           "Oauth", "The request carries no OAuth authorization header."));
    }
    Parameters parameters;
    QByteArrayView rest = value.sliced(scheme + schemeName.size());
    while (!rest.isEmpty()) {
        const qsizetype comma = rest.indexOf(',');
        readPart(parameters, comma < 0 ? rest : rest.first(comma));
        rest = comma < 0 ? QByteArrayView() : rest.sliced(comma + 1);
    }
    return parameters;
}

} // namespace latchkey::oauth

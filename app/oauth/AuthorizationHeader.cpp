// SPDX-License-Identifier: Apache-2.0
#include "oauth/AuthorizationHeader.h"

#include "web/Encoding.h"

#include <QCoreApplication>

#include <algorithm>

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
    static constexpr QByteArrayView prefix("oauth_");
    for (qsizetype at = name.indexOf(prefix); at >= 0; at = name.indexOf(prefix, at + 1)) {
        const qsizetype next = at + prefix.size();
        if (next < name.size() &&
            ((name[next] >= 'a' && name[next] <= 'z') || name[next] == '_' || name[next] == '-')) {
            return true;
        }
    }
    return false;
}

QByteArray authorizationHeader(const Parameters &protocolWithSignature)
{
    QByteArray value("OAuth ");
    value.reserve(512);
    QByteArrayView separator;
    for (const auto &[name, text] : protocolWithSignature) {
        value.append(separator);
        separator = ", ";
        web::appendPercentEncoded(value, name);
        value.append("=\"");
        web::appendPercentEncoded(value, text);
        value.append('"');
    }
    return value;
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

// SPDX-License-Identifier: Apache-2.0
#include "doctor/AuthorizationText.h"

#include "web/Encoding.h"

#include <algorithm>

namespace latchkey::doctor {

namespace {

constexpr qsizetype longestHeader = 65536;
constexpr qsizetype mostParts = 256;

HeaderPart partOf(QByteArrayView text)
{
    const qsizetype equals = text.indexOf('=');
    const QByteArrayView name = text.first(equals < 0 ? text.size() : equals).trimmed();
    QByteArrayView value = equals < 0 ? QByteArrayView() : text.sliced(equals + 1).trimmed();
    const bool isQuoted = value.size() >= 2 && value.startsWith('"') && value.endsWith('"');
    while (value.startsWith('"')) {
        value = value.sliced(1);
    }
    while (value.endsWith('"')) {
        value.chop(1);
    }
    return {web::percentDecode(name), web::percentDecode(value), value.toByteArray(), isQuoted};
}

// Up to the next comma that stands in no quotes: a realm may hold one.
qsizetype endOfPart(QByteArrayView text)
{
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        isQuoted ^= text[i] == '"';
        if (text[i] == ',' && !isQuoted) {
            return i;
        }
    }
    return text.size();
}

} // namespace

const HeaderPart *AuthorizationText::part(QByteArrayView name) const
{
    const auto found = std::find_if(parts.crbegin(), parts.crend(),
                                    [&](const HeaderPart &each) { return each.name == name; });
    return found == parts.crend() ? nullptr : &*found;
}

AuthorizationText readAuthorization(QByteArrayView value)
{
    value = value.first(std::min(value.size(), longestHeader));
    AuthorizationText text;
    const qsizetype scheme = value.toByteArray().toLower().indexOf("oauth ");
    if (scheme < 0) {
        return text;
    }
    text.isOAuth = true;
    text.isSpelled = value.sliced(scheme).startsWith("OAuth ");
    text.before = value.first(scheme).toByteArray();
    QByteArrayView rest = value.sliced(scheme + 6);
    while (!rest.isEmpty() && text.parts.size() < mostParts) {
        const qsizetype end = endOfPart(rest);
        const HeaderPart part = partOf(rest.first(end));
        rest = end < rest.size() ? rest.sliced(end + 1) : QByteArrayView();
        if (!part.name.isEmpty()) {
            text.parts.append(part);
        }
        if (text.separator.isEmpty() && !rest.isEmpty()) {
            text.separator = rest.startsWith(' ') ? ", " : ",";
        }
    }
    return text;
}

} // namespace latchkey::doctor

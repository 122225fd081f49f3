// SPDX-License-Identifier: Apache-2.0
#include "doctor/FailingRequest.h"

#include "oauth/AuthorizationHeader.h"

#include <algorithm>

namespace latchkey::doctor {

std::optional<QByteArray> FailingRequest::sent(QByteArrayView name) const
{
    const auto found = std::find_if(request.protocol.cbegin(), request.protocol.cend(),
                                    [&](const auto &each) { return each.first == name; });
    return found == request.protocol.cend() ? std::nullopt : std::optional(found->second);
}

QByteArray FailingRequest::headerNamed(QByteArrayView name) const
{
    const auto found =
        std::find_if(headers.cbegin(), headers.cend(), [&](const web::HttpHeader &each) {
            return each.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    return found == headers.cend() ? QByteArray() : found->value;
}

bool FailingRequest::isOfTheLog() const
{
    constexpr QByteArrayView mark("\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2"); // exchange/Masker.h
    const QByteArray signature = sent("oauth_signature").value_or(QByteArray());
    return signature == "SIGNATURE" || signature.startsWith(mark); // exchange/Curl.h
}

QByteArray withoutHeaderName(const QByteArray &line)
{
    constexpr QByteArrayView name("authorization:");
    const bool isNamed = line.left(name.size()).toLower() == name;
    return isNamed ? line.sliced(name.size()).trimmed() : line;
}

void takeAuthorization(FailingRequest &request, const QByteArray &authorization)
{
    request.authorization = authorization;
    request.header = readAuthorization(authorization);
    const auto protocol = oauth::parseAuthorizationHeader(authorization);
    request.request.protocol = protocol ? *protocol : oauth::Parameters();
    if (const HeaderPart *realm = request.header.part("realm")) {
        request.request.protocol.prepend({"realm", realm->value});
    }
}

} // namespace latchkey::doctor

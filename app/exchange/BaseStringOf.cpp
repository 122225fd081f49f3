// SPDX-License-Identifier: Apache-2.0
#include "exchange/BaseStringOf.h"

#include "exchange/Text.h"
#include "oauth/AuthorizationHeader.h"
#include "oauth/BaseString.h"

namespace latchkey::exchange {

namespace {

// What stands for a value of the OAuth header that is not kept; empty for those that are.
QByteArray wordFor(QByteArrayView name, Kind kind)
{
    if (name == "oauth_consumer_key") {
        return "CONSUMER_KEY";
    }
    if (name == "oauth_token") {
        return kind == Kind::AccessToken ? "REQUEST_TOKEN" : "ACCESS_TOKEN";
    }
    return name == "oauth_verifier" ? QByteArray("VERIFIER") : QByteArray();
}

Result<oauth::Parameters> protocolOf(const Exchange &exchange)
{
    const QByteArray header = valueOf(exchange.requestHeaders, "Authorization");
    auto parameters = oauth::parseAuthorizationHeader(header);
    if (!parameters || isIncoming(exchange.kind)) {
        return failure("log.not-signed",
                       Text::tr("This call was not signed, so it has no base string."));
    }
    return parameters;
}

} // namespace

Result<oauth::RequestToSign> requestToSign(const Exchange &exchange)
{
    auto protocol = protocolOf(exchange);
    if (!protocol) {
        return failure(protocol.error());
    }
    oauth::RequestToSign request;
    request.method = exchange.method;
    request.url = exchange.signedUrl.isEmpty() ? exchange.url : exchange.signedUrl;
    request.contentType = valueOf(exchange.requestHeaders, "Content-Type");
    request.body = exchange.requestBody;
    for (auto &[name, value] : *protocol) {
        const QByteArray word = wordFor(name, exchange.kind);
        value = word.isEmpty() ? value : word;
    }
    protocol->removeIf([](const auto &each) { return each.first == "oauth_signature"; });
    request.protocol = std::move(*protocol);
    return request;
}

Result<BaseString> baseStringOf(const Exchange &exchange)
{
    const oauth::Dialect *used = oauth::dialectNamed(exchange.dialect);
    return baseStringOf(exchange, used == nullptr ? oauth::native() : *used);
}

Result<BaseString> baseStringOf(const Exchange &exchange, const oauth::Dialect &dialect)
{
    const auto request = requestToSign(exchange);
    if (!request) {
        return failure(request.error());
    }
    const bool isForm =
        request->contentType.toLower().startsWith("application/x-www-form-urlencoded");
    const bool lacksBody = isForm && exchange.requestBytes > 0 && request->body.isEmpty();
    return oauth::baseString(dialect, *request).map([&](QByteArray text) {
        return BaseString{std::move(text), lacksBody, lacksValues(exchange)};
    });
}

QByteArray markOf(const Exchange &exchange, QByteArrayView name)
{
    const auto protocol = protocolOf(exchange).value_or(oauth::Parameters());
    for (const auto &[sent, value] : protocol) {
        if (sent == name) {
            return value;
        }
    }
    return {};
}

QByteArray signatureMark(const Exchange &exchange)
{
    return markOf(exchange, "oauth_signature");
}

} // namespace latchkey::exchange

// SPDX-License-Identifier: Apache-2.0
#include "practice/ReceivedCall.h"

#include "oauth/AuthorizationHeader.h"
#include "oauth/BaseString.h"
#include "oauth/Signature.h"
#include "php/PhpQuery.h"

#include <algorithm>

namespace latchkey::practice {

namespace {

constexpr qsizetype tokenLength = 32;

bool isThere(const ReceivedCall &call, QByteArrayView name)
{
    return std::any_of(call.protocol.cbegin(), call.protocol.cend(),
                       [name](const auto &parameter) { return parameter.first == name; });
}

oauth::Parameters protocolInForm(QByteArrayView body)
{
    oauth::Parameters found;
    const php::PhpArray fields = php::parsePhpQuery(body);
    for (const php::PhpArray::Entry &field : fields.entries()) {
        if (!field.isRemoved && !field.array && oauth::isProtocolName(field.key)) {
            found.append({field.key, field.value});
        }
    }
    return found;
}

Granted<void> checkVersion(const ReceivedCall &call)
{
    const QByteArray version = call.value("oauth_version");
    if (isThere(call, "oauth_version") && version != "1.0") {
        return refused(400, "The \"%1\" Oauth version isn't supported.", version);
    }
    return {};
}

Granted<void> checkRequired(const ReceivedCall &call, const QList<QByteArray> &further)
{
    QList<QByteArray> required{"oauth_consumer_key", "oauth_signature", "oauth_signature_method",
                               "oauth_nonce", "oauth_timestamp"};
    required += further;
    QList<QByteArray> missing;
    std::copy_if(required.cbegin(), required.cend(), std::back_inserter(missing),
                 [&call](const QByteArray &name) { return !isThere(call, name); });
    if (!missing.isEmpty()) {
        return refusedForMissing(missing);
    }
    return {};
}

Granted<void> checkTokenLength(const ReceivedCall &call)
{
    if (isThere(call, "oauth_token") && call.value("oauth_token").size() != tokenLength) {
        return refused(400, "The token length is invalid. Check the length and try again.");
    }
    return {};
}

Granted<oauth::SignatureMethod> checkMethod(const ReceivedCall &call, const SignatureRules &rules)
{
    const QByteArray name = call.value("oauth_signature_method");
    const auto method = oauth::signatureMethodNamed(name);
    if (!method || (*method == oauth::SignatureMethod::HmacSha1 && !rules.takesHmacSha1)) {
        return refused(400, "Signature method %1 is not supported", name);
    }
    return *method;
}

} // namespace

QByteArray ReceivedCall::value(QByteArrayView name) const
{
    for (const auto &[known, text] : protocol) {
        if (known == name) {
            return text;
        }
    }
    return {};
}

ReceivedCall receivedCallOf(const httpserver::ServerRequest &request, const QByteArray &host)
{
    ReceivedCall call{request, "http://" + host + request.target, {}};
    const auto header = oauth::parseAuthorizationHeader(request.header("Authorization"));
    if (!header) {
        return call;
    }
    call.protocol = *header;
    const bool isForm =
        request.header("Content-Type").startsWith("application/x-www-form-urlencoded");
    if (call.protocol.isEmpty() && isForm) {
        call.protocol = protocolInForm(request.body);
    }
    return call;
}

Granted<Consumer *> checkProtocol(PracticeIntegration &integration, const ReceivedCall &call,
                                  const QList<QByteArray> &further, const SignatureRules &rules,
                                  qint64 now)
{
    return checkVersion(call)
        .and_then([&] { return checkRequired(call, further); })
        .and_then([&] { return checkTokenLength(call); })
        .and_then([&] { return checkMethod(call, rules); })
        .and_then([&](oauth::SignatureMethod) {
            return consumerWith(integration, call.value("oauth_consumer_key"));
        })
        .and_then([&](Consumer *consumer) {
            return useNonce(*consumer, call.value("oauth_nonce"), call.value("oauth_timestamp"),
                            now)
                .map([consumer] { return consumer; });
        });
}

Granted<void> checkSignature(const ReceivedCall &call, const SignatureRules &rules,
                             const Secret &consumerSecret, const Secret &tokenSecret)
{
    const auto method = checkMethod(call, rules);
    if (!method) {
        return tl::unexpected(method.error());
    }
    const httpserver::ServerRequest &request = call.request;
    const auto text =
        oauth::baseString(*rules.dialect, {request.method, call.url, request.header("Content-Type"),
                                           request.body, call.protocol});
    if (!text) {
        return tl::unexpected(internalError());
    }
    const QByteArray expected = oauth::signature(*method, *text, consumerSecret, tokenSecret);
    if (!constantTimeEquals(expected, call.value("oauth_signature"))) {
        return refused(401, "The signature is invalid. Verify and try again.");
    }
    return {};
}

} // namespace latchkey::practice

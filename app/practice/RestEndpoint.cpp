// SPDX-License-Identifier: Apache-2.0
#include "practice/RestEndpoint.h"

#include "php/PhpText.h"

namespace latchkey::practice {

namespace {

Granted<Consumer *> signerOf(PracticeIntegration &integration, const ReceivedCall &call,
                             const SignatureRules &rules, qint64 now)
{
    return checkProtocol(integration, call, {"oauth_token"}, rules, now)
        .and_then([&](Consumer *consumer) {
            return secretOfAccessToken(*consumer, call.value("oauth_token"))
                .and_then([&](const Secret &tokenSecret) {
                    return checkSignature(call, rules, consumer->secret, tokenSecret);
                })
                .map([consumer] { return consumer; });
        });
}

tl::unexpected<Refusal> notAuthorized(const QByteArray &resource)
{
    return tl::unexpected<Refusal>(Refusal{
        401, "The consumer isn't authorized to access %resources.", {{"resources", resource}}, {}});
}

// Who carries no OAuth header, a bearer token included, is nobody.
Granted<void> authorize(PracticeIntegration &integration, const ReceivedCall &call,
                        const QByteArray &resource, const SignatureRules &rules, qint64 now)
{
    const bool startsOAuth = call.request.header("Authorization").toLower().contains("oauth ");
    if (!startsOAuth) {
        return notAuthorized(resource);
    }
    const auto signer = signerOf(integration, call, rules, now);
    if (!signer) {
        return tl::unexpected(signer.error());
    }
    if (!integration.isActive) {
        return notAuthorized(resource);
    }
    return {};
}

// A browser's Accept meets no renderer of the web API.
bool wantsWhatIsNotThere(const httpserver::ServerRequest &request)
{
    const QByteArray accept = request.header("Accept");
    return !accept.isEmpty() && !accept.contains("*/*") && !accept.contains("application/json") &&
           !accept.contains("application/xml");
}

httpserver::ServerResponse errorPage()
{
    return {500,
            "text/html; charset=UTF-8",
            "<!doctype html>\n<title>There has been an error processing your request</title>\n",
            {}};
}

} // namespace

Granted<httpserver::ServerResponse> answerRest(PracticeIntegration &integration, RestState &state,
                                               const ReceivedCall &call, QList<QByteArray> segments,
                                               const SignatureRules &rules, qint64 now)
{
    if (wantsWhatIsNotThere(call.request)) {
        return errorPage();
    }
    if (!segments.isEmpty() && segments.constFirst() != "V1") {
        segments.removeFirst(); // the store code
    }
    const auto route = restRouteOf(call.request.method, segments);
    if (!route) {
        return refused(404, "Request does not match any route.");
    }
    return authorize(integration, call, route->resource, rules, now)
        .and_then([&] { return route->answer(state, call, segments); })
        .map([](const QJsonValue &value) {
            return httpserver::ServerResponse{
                200, "application/json; charset=utf-8", php::phpJson(value), {}};
        });
}

} // namespace latchkey::practice

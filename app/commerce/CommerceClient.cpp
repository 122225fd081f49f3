// SPDX-License-Identifier: Apache-2.0
#include "commerce/CommerceClient.h"

#include "commerce/FrontDoor.h"
#include "commerce/KnownDialects.h"
#include "commerce/RestPath.h"
#include "commerce/SignedExchange.h"
#include "commerce/StoreAddress.h"
#include "commerce/StoreRefusal.h"
#include "commerce/Text.h"
#include "commerce/TokenAnswer.h"
#include "commerce/WebPage.h"

#include <algorithm>

namespace latchkey::commerce {

using web::Origin;

namespace {

// An error text longer than this is no text.
constexpr qint64 maxErrorBytes = 1'048'576;

TokenOutcome notSent(const Store &store, const Problem &problem)
{
    TokenOutcome outcome;
    outcome.kind = oauth::Outcome::NotSent;
    outcome.problem = problem;
    outcome.knowledge = store.knowledge;
    return outcome;
}

CallOutcome notCalled(const Store &store, const Problem &problem)
{
    CallOutcome outcome;
    outcome.problem = problem;
    outcome.knowledge = store.knowledge;
    return outcome;
}

TokenOutcome askForToken(const Store &store, const Clock &clock, SignedRequest request,
                         const CancelFlag &cancel)
{
    const Result<Origin> origin = reachableOrigin(store);
    if (!origin) {
        return notSent(store, origin.error());
    }
    request.method = "POST";
    request.body = QByteArray();
    return tokenOutcomeOf(*origin,
                          exchangeSigned(store, clock, request, &oauth::readTokenError, cancel));
}

bool isMethod(QByteArrayView method)
{
    return !method.isEmpty() && method.size() <= 16 &&
           std::all_of(method.begin(), method.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The credentials are bound to the origin they were issued by.
std::optional<Problem> whyNotFor(const Origin &store, const secrets::IntegrationSecrets &secrets)
{
    const Result<Origin> issuer = web::originOf(secrets.origin);
    if (issuer && *issuer == store) {
        return std::nullopt;
    }
    return Problem{
        "secrets.other-store",
        Text::tr("The tokens belong to %1, not to %2, so nothing was sent. Correct the "
                 "integration's store URL, or activate the integration again in the store.")
            .arg(issuer ? QString::fromLatin1(issuer->text()) : Text::tr("another store"),
                 QString::fromLatin1(store.text())),
        {}};
}

// What of a call has to be right before anything is sent: its suffix and its dialect.
struct CheckedCall
{
    Origin origin;
    QByteArray suffix;
    const oauth::Dialect *dialect = nullptr;
};

Result<CheckedCall> checked(const Store &store, const StoreCall &request,
                            const secrets::IntegrationSecrets &secrets)
{
    const Result<Origin> origin = reachableOrigin(store);
    if (!origin) {
        return failure(origin.error());
    }
    if (const std::optional<Problem> problem = whyNotFor(*origin, secrets)) {
        return failure(*problem);
    }
    const Result<QByteArray> suffix = restSuffix(request.path, store.baseUrl);
    if (!suffix) {
        return failure(suffix.error());
    }
    if (!isMethod(request.method)) {
        return failure("commerce.bad-method",
                       Text::tr("A method is one word in capitals, such as GET, POST, PUT or "
                                "DELETE."));
    }
    const oauth::Dialect *dialect = oauth::dialectNamed(request.dialect);
    if (dialect == nullptr && !request.dialect.isEmpty()) {
        return failure("commerce.unknown-dialect",
                       Text::tr("There is no such dialect. The dialects are %1.")
                           .arg(QString::fromLatin1(oauth::dialectNames())));
    }
    return CheckedCall{*origin, *suffix, dialect};
}

SignedRequest signedRequest(const StoreCall &request, const CheckedCall &call,
                            const secrets::IntegrationSecrets &secrets, bool hasSink)
{
    SignedRequest wire{.method = request.method,
                       .suffix = call.suffix,
                       .accept = request.accept,
                       .contentType = request.contentType,
                       .body = request.body,
                       .limits = {},
                       .identity = {{"oauth_consumer_key", secrets.consumerKey.reveal()},
                                    {"oauth_token", secrets.accessToken.reveal()}},
                       .consumerSecret = secrets.consumerSecret,
                       .tokenSecret = secrets.accessTokenSecret,
                       .dialect = call.dialect};
    wire.limits.total = request.total;
    wire.limits.maxBodyBytes = hasSink ? maxErrorBytes : request.maxBodyBytes;
    // a store answers 400 "Content-Type header is empty." to a body without one
    if (wire.contentType.isEmpty() && request.body && !request.body->isEmpty()) {
        wire.contentType = "application/json";
    }
    return wire;
}

// What the answer to a REST call means, with the problem unless it is Received.
void readAnswer(CallOutcome &outcome, const Origin &store, const ExchangeResult &result)
{
    const httpcall::HttpAnswer &answer = *result.outcome;
    if (wantsBasic(answer)) {
        outcome.kind = oauth::Outcome::Guarded;
        outcome.problem = basicProblem(store, result.sentBasic);
        return;
    }
    if (answer.status >= 200 && answer.status < 300) {
        // where a sink took the body, its type is what is left to tell by
        const bool isAPage = isPage(answer) || (answer.body.isEmpty() && isHtml(answer));
        outcome.kind = isAPage ? oauth::Outcome::PageForSuccess : oauth::Outcome::Received;
        if (isAPage) {
            outcome.problem = pageProblem(store, answer.status);
        }
        return;
    }
    const oauth::StoreAnswer refusal = result.refusal.value_or(oauth::StoreAnswer{});
    outcome.kind = outcomeOfAnswer(answer, refusal);
    if (isNamed(refusal)) {
        outcome.refusal = refusal.outcome;
    }
    outcome.problem = isNamed(refusal) || outcome.kind == oauth::Outcome::Refused
                          ? problemOfRefusal(store, refusal, answer.status)
                          : problemOfPage(store, answer);
}

CallOutcome callOutcomeOf(const Origin &origin, const Store &store, const StoreCall &request,
                          ExchangeResult result)
{
    CallOutcome outcome;
    outcome.knowledge = result.knowledge;
    if (result.knowledge.dialect != store.knowledge.dialect) {
        outcome.learnt = dialectSentence(result.knowledge.dialect);
    }
    if (result.knowledge.signatureBaseUrl != store.knowledge.signatureBaseUrl) {
        outcome.seenAs = seenAsSentence(store.baseUrl, result.knowledge.signatureBaseUrl);
    }
    outcome.dialectUsed = result.dialectUsed;
    outcome.negotiated = result.negotiated;
    outcome.tries = result.tries;
    outcome.tookMs = result.tookMs;
    if (!result.outcome) {
        const bool isNotSent = result.outcome.error().sent == httpcall::Sent::No;
        outcome.kind = isNotSent ? oauth::Outcome::NotSent : oauth::Outcome::Unknown;
        outcome.problem = result.outcome.error().problem;
        return outcome;
    }
    readAnswer(outcome, origin, result);
    outcome.status = result.outcome->status;
    outcome.reportId = reportIdOf(*result.outcome);
    outcome.headers = result.outcome->headers;
    outcome.body = std::move(result.outcome->body);
    if (outcome.problem && outcome.status == 404) {
        outcome.problem->sentence += hintAbout(request.path, outcome.kind);
    }
    return outcome;
}

} // namespace

CommerceClient::CommerceClient(Store store, Clock clock)
    : m_store(std::move(store))
    , m_clock(std::move(clock))
{}

TokenOutcome CommerceClient::requestToken(const Secret &consumerKey, const Secret &consumerSecret,
                                          const CancelFlag &cancel) const
{
    const Secret none;
    return askForToken(m_store, m_clock,
                       {.method = {},
                        .suffix = "oauth/token/request",
                        .contentType = {},
                        .body = {},
                        .limits = {},
                        .identity = {{"oauth_consumer_key", consumerKey.reveal()}},
                        .consumerSecret = consumerSecret,
                        .tokenSecret = none},
                       cancel);
}

TokenOutcome CommerceClient::accessToken(const Secret &consumerKey, const Secret &consumerSecret,
                                         const oauth::TokenPair &requestToken,
                                         const Secret &verifier, const CancelFlag &cancel) const
{
    return askForToken(m_store, m_clock,
                       {.method = {},
                        .suffix = "oauth/token/access",
                        .contentType = {},
                        .body = {},
                        .limits = {},
                        .identity = {{"oauth_consumer_key", consumerKey.reveal()},
                                     {"oauth_token", requestToken.token.reveal()},
                                     {"oauth_verifier", verifier.reveal()}},
                        .consumerSecret = consumerSecret,
                        .tokenSecret = requestToken.tokenSecret},
                       cancel);
}

CallOutcome CommerceClient::call(const StoreCall &request,
                                 const secrets::IntegrationSecrets &secrets,
                                 const CancelFlag &cancel, const httpcall::BodySink &sink) const
{
    const Result<CheckedCall> call = checked(m_store, request, secrets);
    if (!call) {
        return notCalled(m_store, call.error());
    }
    const SignedRequest wire = signedRequest(request, *call, secrets, static_cast<bool>(sink));
    return callOutcomeOf(
        call->origin, m_store, request,
        exchangeSigned(m_store, m_clock, wire, &oauth::readRestError, cancel, sink));
}

} // namespace latchkey::commerce

// SPDX-License-Identifier: Apache-2.0
#include "commerce/BearerTry.h"

#include "commerce/CommerceClient.h"
#include "commerce/StoreAddress.h"
#include "commerce/Text.h"
#include "commerce/WebPage.h"
#include "httpcall/HttpCall.h"

#include <QJsonDocument>

namespace latchkey::commerce {

namespace {

constexpr qint64 maxAnswerBytes = 1'048'576;

// What keeps a bare token from being sent; nothing if it may be.
std::optional<Problem> whyNotSent(const Store &store)
{
    const Result<web::Origin> origin = reachableOrigin(store);
    if (!origin) {
        return origin.error();
    }
    if (origin->scheme != "https" && !origin->isLoopback()) {
        return Problem{"commerce.bearer-cleartext",
                       Text::tr("Nothing was tried: without https the bare token could be read on "
                                "the way, and would be worth something to whoever reads it."),
                       {}};
    }
    if (!store.basic.name.isEmpty()) {
        return Problem{"commerce.bearer-behind-basic",
                       Text::tr("A web server's own password stands in front of this store, and a "
                                "bare token cannot be sent together with it. So no program can use "
                                "one here."),
                       {}};
    }
    return std::nullopt;
}

httpcall::HttpRequest bareRequest(const Store &store, const Secret &token)
{
    httpcall::HttpRequest wire;
    wire.method = "GET";
    wire.url = store.baseUrl + "rest/V1/modules";
    wire.limits.maxBodyBytes = maxAnswerBytes;
    wire.trustedCa = store.trustedCa;
    wire.observer = store.observer;
    wire.headers = {{"Accept", "application/json"}, {"Authorization", "Bearer " + token.reveal()}};
    return wire;
}

void readAnswer(BearerOutcome &outcome, const web::Origin &store,
                const httpcall::HttpAnswer &answer)
{
    outcome.status = answer.status;
    const bool isRefusal = answer.status == 401 || answer.status == 403;
    if (answer.status == 200 && QJsonDocument::fromJson(answer.body).isArray()) {
        outcome.answer = BearerAnswer::Accepted;
    } else if (isRefusal && !isPage(answer)) {
        // Commerce: 401 "The consumer isn't authorized to access %resources."
        outcome.answer = BearerAnswer::Refused;
    } else {
        outcome.problem =
            Problem{"commerce.bearer-unclear",
                    Text::tr("%1 answered HTTP %2 to the bare token, which says neither that it "
                             "takes it nor that it does not. Something in front of the store may "
                             "have answered.")
                        .arg(QString::fromLatin1(store.text()))
                        .arg(answer.status),
                    {}};
    }
}

} // namespace

BearerOutcome CommerceClient::tryBearer(const secrets::IntegrationSecrets &secrets,
                                        const CancelFlag &cancel) const
{
    BearerOutcome outcome;
    outcome.signedCall.knowledge = m_store.knowledge;
    outcome.problem = whyNotSent(m_store);
    if (outcome.problem) {
        return outcome;
    }
    outcome.signedCall = proveTokens(secrets, cancel).call;
    outcome.problem = outcome.signedCall.problem;
    if (outcome.problem) {
        return outcome;
    }
    httpcall::HttpRequest wire = bareRequest(m_store, secrets.accessToken);
    const httpcall::HttpOutcome answer = httpcall::performHttpCall(wire, cancel);
    wipe(wire.headers.last().value);
    if (answer) {
        readAnswer(outcome, web::originOf(m_store.baseUrl).value_or(web::Origin{}), *answer);
    } else {
        outcome.problem = answer.error().problem;
    }
    return outcome;
}

QString bearerSentence(BearerAnswer answer, const QString &store)
{
    switch (answer) {
    case BearerAnswer::Accepted:
        return Text::tr("%1 accepts the bare access token: whoever reads that one value, in a log, "
                        "a backup or a tool's settings, can call the store with all rights of this "
                        "integration. Commerce has this off since 2.4.4. Switch it off again on "
                        "the server: bin/magento config:set "
                        "oauth/consumer/enable_integration_as_bearer 0")
            .arg(store);
    case BearerAnswer::Refused:
        return Text::tr("%1 refuses the bare access token, as it should: a token alone opens "
                        "nothing, every call has to be signed.")
            .arg(store);
    case BearerAnswer::Unclear:
        break;
    }
    return {};
}

} // namespace latchkey::commerce

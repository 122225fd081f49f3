// SPDX-License-Identifier: Apache-2.0
#include "commerce/CommerceClient.h"
#include "commerce/StoreAddress.h"
#include "commerce/StoreRefusal.h"
#include "commerce/Text.h"

#include <QJsonDocument>

namespace latchkey::commerce {

namespace {

using enum oauth::TokenProof;
using oauth::Outcome;
using oauth::TokenProof;

constexpr qint64 maxProofBytes = 1'048'576;

StoreCall harmlessCall()
{
    StoreCall call;
    call.path = "/V1/modules";
    call.maxBodyBytes = maxProofBytes;
    call.total = std::chrono::seconds(30);
    return call;
}

// The answer is a JSON list, which no page and no captive portal has.
bool isJsonList(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).isArray();
}

TokenProof proofOf(const CallOutcome &call)
{
    switch (call.kind) {
    case Outcome::Received:
        return isJsonList(call.body) ? Works : Refused;
    case Outcome::SignatureInvalid:
        return SignatureInvalid;
    case Outcome::NotAuthorized:
        return NotActive; // if the header arrived
    case Outcome::ConsumerUnknown:
        return IntegrationGone;
    case Outcome::TokenUnknown:
    case Outcome::TokenRevoked:
    case Outcome::TokenOfAnotherConsumer:
    case Outcome::NotAnAccessToken:
        return TokenDead;
    case Outcome::Guarded:
        return Walled;
    case Outcome::ServerError:
    case Outcome::Unknown:
        return NotReached;
    case Outcome::NotSent: // not at all, or because the call itself is no good
        return call.problem && call.problem->code.startsWith("http.") ? NotReached : Refused;
    default:
        return call.status >= 500 ? NotReached : Refused;
    }
}

// One form, once: a store that finds it wrong has read the header.
CallOutcome callWithWrongSignature(const CommerceClient &client,
                                   secrets::IntegrationSecrets secrets, const CancelFlag &cancel)
{
    secrets.accessTokenSecret = Secret(secrets.accessTokenSecret.reveal() + '.');
    StoreCall call = harmlessCall();
    call.dialect = "rfc5849";
    return client.call(call, secrets, cancel);
}

// What is said of it, where the store's own words would mislead.
void explain(ProofOutcome &outcome, const web::Origin &store)
{
    if (outcome.proof == NotActive) {
        outcome.call.problem =
            Problem{"commerce.not-active",
                    Text::tr("%1 accepts the signature, but the integration is not active. Check "
                             "its status in Admin.")
                        .arg(QString::fromLatin1(store.text())),
                    {}};
    } else if (outcome.proof == HeaderLost) {
        outcome.call.problem =
            Problem{"commerce.header-lost",
                    Text::tr("The Authorization header does not reach %1: a web server or proxy on "
                             "the way removes it, so no signed call can work.")
                        .arg(QString::fromLatin1(store.text())),
                    {}};
    } else if (outcome.proof == Refused && !outcome.call.problem) {
        outcome.call.problem = unreadableAnswer(store, {});
    }
}

} // namespace

ProofOutcome CommerceClient::proveTokens(const secrets::IntegrationSecrets &secrets,
                                         const CancelFlag &cancel) const
{
    ProofOutcome outcome;
    outcome.call = call(harmlessCall(), secrets, cancel);
    outcome.proof = proofOf(outcome.call);
    if (outcome.proof == NotActive) {
        const CallOutcome wrong = callWithWrongSignature(*this, secrets, cancel);
        outcome.proof = !wrong.refusal                                ? NotReached
                        : *wrong.refusal == Outcome::SignatureInvalid ? NotActive
                                                                      : HeaderLost;
        outcome.call.problem = wrong.problem;
    }
    explain(outcome, web::originOf(m_store.baseUrl).value_or(web::Origin{}));
    return outcome;
}

} // namespace latchkey::commerce

// SPDX-License-Identifier: Apache-2.0
#include "commerce/CommerceClient.h"
#include "commerce/StoreAddress.h"
#include "commerce/StoreRefusal.h"

#include <QJsonDocument>

#include <array>

namespace latchkey::commerce {

namespace {

using enum ProofOutcomeKind;
using oauth::Outcome;

constexpr qint64 maxProofBytes = 1'048'576;

ProofOutcomeKind kindOfRefusal(Outcome refusal)
{
    switch (refusal) {
    case Outcome::SignatureInvalid:
        return SignatureInvalid;
    case Outcome::NotAuthorized:
        return NoRights;
    case Outcome::TokenUnknown:
    case Outcome::TokenRevoked:
    case Outcome::TokenOfAnotherConsumer:
    case Outcome::NotAnAccessToken:
    case Outcome::ConsumerUnknown:
        return TokenDead;
    default:
        return Refused;
    }
}

ProofOutcomeKind kindOf(const CallOutcome &call)
{
    if (!call.problem) {
        return Proved;
    }
    if (call.refusal) {
        return kindOfRefusal(*call.refusal);
    }
    const bool isNetwork = call.problem->code.startsWith("http.");
    return isNetwork || call.status >= 500 ? NotReached : Refused;
}

// Both calls answer with a JSON list, which no page and no captive portal does.
bool isJsonList(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).isArray();
}

} // namespace

ProofOutcome CommerceClient::proveTokens(const secrets::IntegrationSecrets &secrets,
                                         const CancelFlag &cancel) const
{
    // the first needs Magento_Backend::store, the second what every integration is given
    constexpr std::array paths{"/V1/store/storeConfigs", "/V1/modules"};
    ProofOutcome outcome;
    outcome.knowledge = m_store.knowledge;
    outcome.tookMs = 0;
    Store store = m_store;
    for (const char *path : paths) {
        const bool wasNotAllowed = outcome.kind == NoRights;
        store.knowledge = outcome.knowledge;
        const CallOutcome call = CommerceClient(store, m_clock)
                                     .call({.path = path,
                                            .contentType = {},
                                            .body = {},
                                            .dialect = {},
                                            .maxBodyBytes = maxProofBytes,
                                            .total = std::chrono::seconds(30)},
                                           secrets, cancel);
        outcome.problem = call.problem;
        outcome.kind = kindOf(call);
        outcome.knowledge = call.knowledge;
        outcome.dialectUsed = call.dialectUsed;
        outcome.status = call.status;
        outcome.tookMs += qMax<qint64>(0, call.tookMs);
        if (outcome.kind == Proved && !isJsonList(call.body)) {
            outcome.kind = Refused;
            outcome.problem =
                unreadableAnswer(web::originOf(store.baseUrl).value_or(web::Origin{}), {});
        }
        if (wasNotAllowed && call.status == 404) {
            outcome.kind = NoRights;
        }
        if (outcome.kind != NoRights && call.status != 404) {
            break;
        }
    }
    return outcome;
}

} // namespace latchkey::commerce

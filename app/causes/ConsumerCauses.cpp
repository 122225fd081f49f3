// SPDX-License-Identifier: Apache-2.0
#include "causes/Reading.h"

namespace latchkey::causes {

namespace {

using activation::Reason;
using oauth::Outcome;

constexpr int statusReset = 2; // Commerce: Integration::STATUS_RECREATED

Found integrationReset(const Reading &reading)
{
    const bool isToldSo = reading.holds("have been reset because of a change to their xml");
    const bool isSeen = reading.evidence().store.status == statusReset;
    return {isToldSo || isSeen ? Fit::Certain : Fit::No};
}

Found integrationGone(const Reading &reading)
{
    const bool isOfCall =
        reading.isOutcome(Outcome::ConsumerUnknown) && reading.call() == CallKind::Rest;
    const bool isProved = reading.evidence().store.proof == oauth::TokenProof::IntegrationGone ||
                          reading.isReason(Reason::IntegrationGone);
    return likelyIf(isOfCall || isProved);
}

Found consumerUnknown(const Reading &reading)
{
    return {reading.isOutcome(Outcome::ConsumerUnknown) || reading.isReason(Reason::ConsumerUnknown)
                ? Fit::General
                : Fit::No};
}

Found consumerExpired(const Reading &reading)
{
    return likelyIf(reading.isOutcome(Outcome::ConsumerExpired) ||
                    reading.isReason(Reason::ConsumerExpired));
}

Found stuck(const Reading &reading)
{
    const bool isRequest =
        reading.call() == CallKind::RequestToken || !reading.evidence().request.url.isEmpty();
    const bool isInactive = reading.evidence().store.status == 0;
    if (reading.isReason(Reason::RequestTokenLost)) {
        return {Fit::Certain};
    }
    return {reading.isOutcome(Outcome::NotAVerifierToken) && isRequest && isInactive ? Fit::Certain
                                                                                     : Fit::No};
}

Found alreadyActive(const Reading &reading)
{
    const bool isActive = reading.evidence().store.status == 1;
    return {reading.isReason(Reason::StalePage) ||
                    (reading.isOutcome(Outcome::NotAVerifierToken) && isActive)
                ? Fit::Certain
                : Fit::No};
}

Found usedByAnother(const Reading &reading)
{
    return {reading.isReason(Reason::UsedByAnother) ? Fit::Certain : Fit::No};
}

constexpr Cause causes[] = {
    {"integration-reset", integrationReset,
     QT_TRANSLATE_NOOP("Causes", "The integration was reset in the store: an update changed the "
                                 "files that define it, and its old tokens stopped working."),
     QT_TRANSLATE_NOOP("Causes", "In Admin, click Activate for the integration. Latchkey waits for "
                                 "it."),
     "etc/integration.xml is processed at every setup:upgrade; where anything changed, the "
     "integration is deleted and made anew with status 2, a new consumer key and secret and no "
     "token. Admin: “One or more integrations have been reset because of a change to their xml "
     "configs.”",
     Action::StartAgain},
    {"integration-gone", integrationGone, nullptr, nullptr,
     "“A consumer having the specified key does not exist” to a call of the API: the integration, "
     "and with it consumer and tokens, was deleted in Admin, or deleted and made anew by "
     "setup:upgrade, or this is the database of another day.",
     Action::StartAgain, Reason::IntegrationGone},
    {"consumer-unknown", consumerUnknown, nullptr, nullptr,
     "The consumer key is none of this store's: the store URL is another store's (or a staging "
     "copy's), or the integration was deleted since it sent its credentials. Older stores answer "
     "consumer_key_rejected.",
     Action::CorrectStoreUrl, Reason::ConsumerUnknown},
    {"consumer-key-length", objected<Outcome::ConsumerKeyLength>,
     QT_TRANSLATE_NOOP("Causes", "The consumer key is too short or too long: keys of a store have "
                                 "32 characters."),
     QT_TRANSLATE_NOOP("Causes", "Copy the consumer key again from Admin, whole and without "
                                 "blanks."),
     "A key of 32 letters and digits is expected. Older stores answer consumer_key_invalid.",
     Action::None},
    {"consumer-expired", consumerExpired, nullptr, nullptr,
     "The request token has to be asked for within oauth/consumer/expiration_period (300 s unless "
     "changed) after the store's POST. Activate posts again and starts the time anew. Only the "
     "request token call is bound to it.",
     Action::StartAgain, Reason::ConsumerExpired},
    {"stuck", stuck,
     QT_TRANSLATE_NOOP("Causes", "The integration is stuck: the store gave out its request token, "
                                 "which it does only once, and that answer was lost."),
     QT_TRANSLATE_NOOP("Causes", "If Admin shows the integration as Active, click Reauthorize "
                                 "there. Otherwise delete the integration in Admin and create it "
                                 "again; if a module brought it, uninstall that module and install "
                                 "it again. Then activate the integration."),
     "The consumer's row in oauth_token is of type request. Admin offers an inactive integration "
     "Activate only, which adds a verifier and never deletes that row; Reauthorize comes with "
     "Active or Reset. Only deleting helps, or the store's own service: "
     "OauthServiceInterface::deleteIntegrationToken().",
     Action::LookInStore, Reason::RequestTokenLost},
    {"already-active", alreadyActive, nullptr, nullptr,
     "Activate was clicked on a page loaded before the integration became active. The store "
     "posted a new verifier that leads nowhere; the existing access token goes on working.",
     Action::TestCall, Reason::StalePage},
    {"request-token-given", objected<Outcome::NotAVerifierToken, Fit::General>,
     QT_TRANSLATE_NOOP("Causes", "The store has given out the request token for these credentials "
                                 "already, and gives out only one; or the integration is active "
                                 "already."),
     QT_TRANSLATE_NOOP("Causes", "Look at the integration in Admin. If it is active, click "
                                 "Reauthorize. If it is inactive and Activate leads here again, "
                                 "delete it and create it again."),
     "“Cannot create request token because consumer token is not a verifier token”: the consumer's "
     "first row in oauth_token is a request or an access token. Either the first call was "
     "executed and its answer lost, or somebody else used the credentials, or Activate was "
     "clicked on an integration that is active.",
     Action::StartAgain},
    {"used-by-another", usedByAnother, nullptr, nullptr,
     "The store says that a request token was issued for credentials which Latchkey never used. "
     "Whoever listens at the callback URL, or read the store's POST on its way, may hold tokens.",
     Action::CopyForSupport, Reason::UsedByAnother},
};

} // namespace

std::span<const Cause> consumerCauses()
{
    return causes;
}

} // namespace latchkey::causes

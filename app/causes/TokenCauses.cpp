// SPDX-License-Identifier: Apache-2.0
#include "causes/Reading.h"

namespace latchkey::causes {

namespace {

using activation::Reason;
using oauth::Outcome;

Found requestTokenUnknown(const Reading &reading)
{
    const bool isSo =
        reading.isOutcome(Outcome::TokenUnknown) && (reading.call() == CallKind::AccessToken);
    return {isSo                                         ? Fit::Likely
            : reading.isReason(Reason::RequestTokenDead) ? Fit::Likely
                                                         : Fit::No};
}

Found accessTokenReplaced(const Reading &reading)
{
    const bool isAsked = reading.call() == CallKind::Rest;
    const bool isDead = reading.evidence().store.proof == oauth::TokenProof::TokenDead;
    return {reading.isOutcome(Outcome::TokenUnknown) && (isAsked || isDead) ? Fit::Likely
                                                                            : Fit::No};
}

constexpr Cause causes[] = {
    {"token-length", objected<Outcome::TokenLength>,
     QT_TRANSLATE_NOOP("Causes", "The token that was sent is too short or too long: tokens of this "
                                 "store have 32 characters."),
     QT_TRANSLATE_NOOP("Causes", "Copy the token again, whole and without blanks. Where there is "
                                 "no token yet, leave oauth_token out instead of sending it "
                                 "empty."),
     "Any oauth_token that is present has to have 32 characters, an empty one included.",
     Action::None},
    {"request-token-unknown", requestTokenUnknown,
     QT_TRANSLATE_NOOP("Causes", "The store no longer knows the request token: it was exchanged "
                                 "already, or a new activation replaced it."),
     QT_TRANSLATE_NOOP("Causes", "Look at the integration in Admin: if it is active, click "
                                 "Reauthorize, otherwise Activate. Latchkey waits for it."),
     "A request token works once. After the access token was issued the same call answers "
     "“Specified token does not exist”: then its answer was lost, and the integration is Active.",
     Action::StartAgain, Reason::RequestTokenDead},
    {"token-replaced", accessTokenReplaced,
     QT_TRANSLATE_NOOP("Causes", "The access token was withdrawn in the store: somebody clicked "
                                 "Reauthorize there, or it was replaced."),
     QT_TRANSLATE_NOOP("Causes", "Activate again: in Admin, click Reauthorize, or Activate if the "
                                 "integration is no longer active there."),
     "Reauthorize deletes the old access token at the click, before the new one exists. The "
     "consumer is known, the token is not. A restored database has older tokens too.",
     Action::StartAgain},
    {"token-unknown", objected<Outcome::TokenUnknown, Fit::General>,
     QT_TRANSLATE_NOOP("Causes", "The store does not know this token."),
     QT_TRANSLATE_NOOP("Causes", "Check that the token belongs to this store. Otherwise click "
                                 "Reauthorize, or Activate, for the integration in Admin."),
     "The consumer key is known, the token is not: replaced by Reauthorize, exchanged already, or "
     "of another store. Older stores answer token_rejected.",
     Action::StartAgain},
    {"token-used", objected<Outcome::TokenUsed>,
     QT_TRANSLATE_NOOP("Causes", "The store has exchanged this token already."),
     QT_TRANSLATE_NOOP("Causes", "Click Reauthorize for the integration in Admin."),
     "A request token is exchanged once. Older stores answer token_used.", Action::StartAgain},
    {"token-revoked", objected<Outcome::TokenRevoked>,
     QT_TRANSLATE_NOOP("Causes", "The store has revoked the token of this integration."),
     QT_TRANSLATE_NOOP("Causes", "Click Reauthorize for the integration in Admin."),
     "The token is still in oauth_token, with revoked = 1. Older stores answer token_revoked or "
     "token_expired.",
     Action::StartAgain},
    {"token-of-another", objected<Outcome::TokenOfAnotherConsumer>,
     QT_TRANSLATE_NOOP("Causes", "The token and the consumer key belong to two different "
                                 "integrations."),
     QT_TRANSLATE_NOOP("Causes", "Copy all four values anew from one integration in Admin."),
     "oauth_token.consumer_id is another one than that of oauth_consumer_key.", Action::None},
    {"not-a-request-token", objected<Outcome::NotARequestToken>,
     QT_TRANSLATE_NOOP("Causes", "The program asked for the access token with something that is "
                                 "no request token."),
     QT_TRANSLATE_NOOP("Causes", "Start the activation again, so that a request token is asked "
                                 "for first."),
     "oauth_token in the access token call has to be of type request: the answer of "
     "oauth/token/request.",
     Action::StartAgain},
    {"not-an-access-token", objected<Outcome::NotAnAccessToken>,
     QT_TRANSLATE_NOOP("Causes", "The program calls the API with a token that is no access token."),
     QT_TRANSLATE_NOOP("Causes", "Use the access token and its secret, not the request token of "
                                 "the activation."),
     "oauth_token is of type request or verifier: the exchange was not finished.",
     Action::StartAgain},
    {"no-token", objected<Outcome::ConsumerHasNoToken>,
     QT_TRANSLATE_NOOP("Causes", "The store has no token for this integration: nobody activated "
                                 "it, or its token was removed."),
     QT_TRANSLATE_NOOP("Causes", "In Admin, click Activate for the integration."),
     "“A token with consumer ID … does not exist”: the consumer is there without any row in "
     "oauth_token.",
     Action::StartAgain},
    {"verifier-length", objected<Outcome::VerifierLength>,
     QT_TRANSLATE_NOOP("Causes", "The verifier that was sent is too short or too long: it is not "
                                 "the one that the store sent."),
     QT_TRANSLATE_NOOP("Causes", "Click Activate in Admin again."),
     "A verifier has 32 characters; an empty one counts as too short.", Action::StartAgain},
    {"verifier-of-older", objected<Outcome::VerifierMismatch>,
     QT_TRANSLATE_NOOP("Causes", "The verifier belongs to another activation than the request "
                                 "token, most likely to an earlier one."),
     QT_TRANSLATE_NOOP("Causes", "Click Activate in Admin again. If the store refuses again, "
                                 "delete the integration in Admin and create it again."),
     "Each activation POSTs a new verifier, and a request token goes with the verifier it was "
     "issued for. Older stores answer verifier_invalid.",
     Action::StartAgain},
    {"verifier-refused", ended<Reason::VerifierRefused, Fit::General>, nullptr, nullptr,
     "Every verifier that was POSTed for this consumer was refused, so that something else "
     "changed the token row in between.",
     Action::StartAgain, Reason::VerifierRefused},
};

} // namespace

std::span<const Cause> tokenCauses()
{
    return causes;
}

} // namespace latchkey::causes

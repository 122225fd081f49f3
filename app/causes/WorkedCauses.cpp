// SPDX-License-Identifier: Apache-2.0
#include "causes/Reading.h"
#include "oauth/TokenResponse.h"

namespace latchkey::causes {

namespace {

using oauth::Outcome;

bool isTokenPair(const Reading &reading)
{
    return oauth::parseTokenResponse(reading.evidence().answer.body).has_value();
}

Found tokenIssued(const Reading &reading)
{
    return {reading.isOutcome(Outcome::Received) && (reading.isTokenCall() || isTokenPair(reading))
                ? Fit::Certain
                : Fit::No};
}

Found acceptedForLater(const Reading &reading)
{
    return likelyIf(reading.status() == 202 && reading.isOutcome(Outcome::Received));
}

Found worked(const Reading &reading)
{
    return {reading.isOutcome(Outcome::Received) && !reading.isTokenCall() ? Fit::General
                                                                           : Fit::No};
}

constexpr Cause causes[] = {
    {"token-issued", tokenIssued,
     QT_TRANSLATE_NOOP("Causes", "This worked: the store issued a token."),
     QT_TRANSLATE_NOOP("Causes", "Nothing needs to be done. A request token is exchanged next; an "
                                 "access token is what the program needs."),
     "Whoever sees this answer holds the token: it belongs into no ticket and no mail.",
     Action::None},
    {"accepted-for-later", acceptedForLater,
     QT_TRANSLATE_NOOP("Causes", "This worked: the store took the call and carries it out later."),
     QT_TRANSLATE_NOOP("Causes", "Ask for its state by the bulk_uuid (GET "
                                 "/V1/bulk/:bulkUuid/status). If it stays open, ask whoever runs "
                                 "the store whether its queues are worked on."),
     "202 of rest/async: the message queue's consumers (async.operations.all) carry it out.",
     Action::None},
    {"worked", worked, QT_TRANSLATE_NOOP("Causes", "This worked: the store answered as it should."),
     QT_TRANSLATE_NOOP("Causes", "Nothing needs to be done."),
     "A route that needs only “anonymous” answers whatever the signature is.", Action::None},
};

} // namespace

std::span<const Cause> workedCauses()
{
    return causes;
}

} // namespace latchkey::causes

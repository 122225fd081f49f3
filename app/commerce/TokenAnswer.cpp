// SPDX-License-Identifier: Apache-2.0
#include "commerce/TokenAnswer.h"

#include "commerce/FrontDoor.h"
#include "commerce/StoreRefusal.h"
#include "commerce/WebPage.h"

namespace latchkey::commerce {

namespace {

using enum oauth::Outcome;

// The request is one packet, gone as soon as there is a connection.
std::chrono::milliseconds sinceSent(const httpcall::HttpTimings &took)
{
    const auto connected = took.dns + took.connect + took.tls;
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::max(took.total - connected, std::chrono::microseconds(0)));
}

void readRefusal(TokenOutcome &outcome, const web::Origin &store,
                 const httpcall::HttpAnswer &answer, const oauth::StoreAnswer &refusal)
{
    if (isNamed(refusal)) {
        // with another status that sentence is no verdict on the credentials
        const bool isElsewhere = refusal.outcome == SignatureInvalid && answer.status != 401;
        outcome.kind = isElsewhere ? Refused : refusal.outcome;
        outcome.problem = problemOfRefusal(store, refusal, answer.status);
        return;
    }
    outcome.kind = outcomeWithoutWords(answer);
    outcome.problem = outcome.kind == Refused ? problemOfRefusal(store, refusal, answer.status)
                                              : problemOfPage(store, answer);
}

void readSuccess(TokenOutcome &outcome, const web::Origin &store,
                 const httpcall::HttpAnswer &answer)
{
    Result<oauth::TokenPair> pair = oauth::parseTokenResponse(answer.body);
    if (isPage(answer)) {
        outcome.kind = PageForSuccess;
        outcome.problem = pageProblem(store, answer.status);
        return;
    }
    if (answer.status != 200 || !pair) {
        outcome.kind = Unknown;
        outcome.problem = unreadableAnswer(
            store, pair ? QStringLiteral("HTTP %1").arg(answer.status) : pair.error().detail);
        return;
    }
    outcome.kind = Received;
    outcome.pair = *std::move(pair);
}

} // namespace

TokenOutcome tokenOutcomeOf(const web::Origin &store, const ExchangeResult &result)
{
    TokenOutcome outcome;
    outcome.knowledge = result.knowledge;
    outcome.tookMs = result.tookMs;
    if (!result.outcome) {
        const httpcall::HttpFailure &failure = result.outcome.error();
        outcome.kind = failure.sent == httpcall::Sent::No ? NotSent : Unknown;
        outcome.problem = failure.problem;
        if (failure.sent != httpcall::Sent::No) {
            outcome.unheardFor = sinceSent(failure.timings);
        }
        return outcome;
    }
    const httpcall::HttpAnswer &answer = *result.outcome;
    outcome.status = answer.status;
    outcome.reportId = reportIdOf(answer);
    if (wantsBasic(answer)) {
        outcome.kind = Guarded;
        outcome.problem = basicProblem(store, result.sentBasic);
    } else if (result.refusal) {
        readRefusal(outcome, store, answer, *result.refusal);
    } else if (answer.status >= 300) {
        outcome.kind = outcomeWithoutWords(answer);
        outcome.problem = problemOfPage(store, answer);
    } else {
        readSuccess(outcome, store, answer);
    }
    // what could not be read may hold a token all the same
    const bool isHarmless = answer.status >= 300 || outcome.kind == PageForSuccess;
    outcome.answer = isHarmless ? answer : httpcall::HttpAnswer();
    outcome.answer.status = answer.status;
    return outcome;
}

} // namespace latchkey::commerce

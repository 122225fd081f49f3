// SPDX-License-Identifier: Apache-2.0
#include "activation/Events.h"

namespace latchkey::activation {

namespace {

bool executedNothing(TokenAnswer answer)
{
    return answer < TokenAnswer::NotAVerifierToken;
}

// An answer to a call that nobody waits for any more: cancelled, or answered twice.
void takeLateRequestToken(Moves &m, Candidate &candidate, TokenAnswer answer)
{
    const bool open = candidate.asked == Asked::Asking || candidate.asked == Asked::Lost;
    if (!open) {
        return;
    }
    if (answer == TokenAnswer::Received && m.s.requestTokenOf.isEmpty()) {
        m.hold(candidate);
        m.note(TimelineStep::RequestTokenReceived);
        m.want(effect::StorePending{Contents::RequestToken});
    } else if (executedNothing(answer) && candidate.asked == Asked::Asking) {
        candidate.asked = Asked::Refused;
    } else if (candidate.asked == Asked::Asking) {
        m.lose(candidate);
    }
}

void takeRequestToken(Moves &m, Candidate &candidate)
{
    if (Candidate *other = m.s.candidate(m.s.requestTokenOf)) {
        m.lose(*other); // of another consumer; there is room for one
    }
    m.hold(candidate);
    m.s.accessInDoubt = false;
    m.note(TimelineStep::RequestTokenReceived);
    m.storePending(Stage::StoringRequestToken, Contents::RequestToken);
}

// The signature was good, so key and secret are the store's own.
void missVerifierToken(Moves &m, Candidate &candidate)
{
    const bool ourOwnDoing = m.s.lostKeys.contains(candidate.key);
    candidate.asked = Asked::Refused;
    m.fail(ourOwnDoing ? Reason::RequestTokenLost : Reason::UsedByAnother);
}

void takeAccessToken(Moves &m, const QString &candidate)
{
    m.s.accessTokenOf = candidate;
    m.s.accessInDoubt = false;
    m.note(TimelineStep::AccessTokenReceived);
    if (m.s.phase == Phase::Exchanging && m.s.stage != Stage::CheckingWorkingTokens) {
        m.storePending(Stage::StoringTokens, Contents::Tokens);
    } else {
        m.want(effect::StorePending{Contents::Tokens});
    }
}

// Asked once more, with a new nonce: 200 means that the first call never arrived, "Specified token
// does not exist" that the token was issued and its answer lost.
void missAccessToken(Moves &m, const QByteArray &code)
{
    if (m.s.accessInDoubt) {
        m.fail(Reason::AccessTokenUnknown, code);
        return;
    }
    m.s.accessInDoubt = true;
    m.askForAccess();
}

} // namespace

void on(Moves &m, const event::RequestTokenAnswered &answered)
{
    Candidate *candidate = m.s.candidate(answered.candidate);
    if (candidate == nullptr) {
        return;
    }
    const bool current = m.s.stage == Stage::AskingRequestToken &&
                         candidate->asked == Asked::Asking && candidate->key == m.s.signedInKey;
    if (!current) {
        takeLateRequestToken(m, *candidate, answered.answer);
        return;
    }
    switch (answered.answer) {
    case TokenAnswer::Received:
        takeRequestToken(m, *candidate);
        return;
    case TokenAnswer::SignatureInvalid: {
        const QString pair = candidate->pair;
        for (Candidate &other : m.s.candidates) {
            if (other.pair == pair && (other.asked == Asked::No || other.asked == Asked::Asking)) {
                other.asked = Asked::Refused;
            }
        }
        m.want(effect::Note{TimelineStep::RequestTokenRefused, false, Reason::CredentialsRefused,
                            answered.code});
        m.askNext(Reason::CredentialsRefused, answered.code);
        return;
    }
    case TokenAnswer::NotAVerifierToken:
        missVerifierToken(m, *candidate);
        return;
    case TokenAnswer::ConsumerUnknown:
        candidate->asked = Asked::Refused;
        m.askNext(Reason::ConsumerUnknown, answered.code);
        return;
    case TokenAnswer::ConsumerExpired:
        candidate->asked = Asked::Refused;
        m.fail(Reason::ConsumerExpired, answered.code);
        return;
    case TokenAnswer::NotSent:
        candidate->asked = Asked::No;
        m.fail(Reason::StoreUnreachable, answered.code);
        return;
    case TokenAnswer::NotAStore:
        candidate->asked = Asked::No;
        m.fail(Reason::NotAStore, answered.code);
        return;
    case TokenAnswer::VerifierMismatch:
    case TokenAnswer::TokenUnknown:
    case TokenAnswer::Refused:
        candidate->asked = Asked::No;
        m.fail(Reason::StoreRefused, answered.code);
        return;
    case TokenAnswer::Unknown:
        m.lose(*candidate);
        m.fail(Reason::RequestTokenLost, answered.code);
        return;
    }
}

void on(Moves &m, const event::AccessTokenAnswered &answered)
{
    const bool current =
        m.s.stage == Stage::AskingAccessToken && answered.candidate == m.s.verifierOf;
    if (answered.candidate == m.s.verifierOf) {
        m.s.accessUnderWay = false;
        m.s.verifierOf.clear();
    }
    if (answered.answer == TokenAnswer::Received) {
        const bool welcome =
            m.s.candidate(answered.candidate) != nullptr && m.s.accessTokenOf.isEmpty();
        if (welcome) {
            takeAccessToken(m, answered.candidate);
        }
        return;
    }
    if (!current) {
        return;
    }
    switch (answered.answer) {
    case TokenAnswer::VerifierMismatch:
        m.s.candidate(answered.candidate)->verifierTried = true;
        m.want(effect::Note{TimelineStep::AccessTokenRefused, false, Reason::VerifierRefused,
                            answered.code});
        m.askForAccess();
        return;
    case TokenAnswer::TokenUnknown:
        m.s.requestTokenOf.clear();
        if (m.s.accessInDoubt) {
            m.s.accessInDoubt = false;
            m.fail(Reason::AccessTokenLost, answered.code);
        } else {
            m.askNext(Reason::RequestTokenDead, answered.code);
        }
        return;
    case TokenAnswer::ConsumerUnknown:
        m.s.requestTokenOf.clear();
        m.fail(Reason::ConsumerUnknown, answered.code);
        return;
    case TokenAnswer::SignatureInvalid:
        m.fail(Reason::CredentialsRefused, answered.code);
        return;
    case TokenAnswer::NotSent:
        m.fail(Reason::StoreUnreachable, answered.code);
        return;
    case TokenAnswer::NotAStore:
        m.fail(Reason::NotAStore, answered.code);
        return;
    case TokenAnswer::ConsumerExpired:
    case TokenAnswer::NotAVerifierToken:
    case TokenAnswer::Refused:
        m.fail(Reason::StoreRefused, answered.code);
        return;
    case TokenAnswer::Unknown:
        missAccessToken(m, answered.code);
        return;
    case TokenAnswer::Received:
        return;
    }
}

} // namespace latchkey::activation

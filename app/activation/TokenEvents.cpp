// SPDX-License-Identifier: Apache-2.0
#include "activation/Events.h"

namespace latchkey::activation {

namespace {

using enum oauth::Outcome;

// An answer to a call that nobody waits for any more: cancelled, or answered twice.
void takeLateRequestToken(Moves &m, Candidate &candidate,
                          const event::RequestTokenAnswered &answered)
{
    const oauth::Outcome outcome = answered.outcome;
    const bool open = candidate.asked == Asked::Asking || candidate.asked == Asked::Unheard;
    if (!open) {
        return;
    }
    if (outcome == Received && m.s.requestTokenOf.isEmpty()) {
        m.hold(candidate);
        m.note(TimelineStep::RequestTokenReceived);
        m.want(effect::StorePending{Contents::RequestToken});
    } else if (oauth::executedNothing(outcome) && candidate.asked == Asked::Asking) {
        candidate.asked = Asked::Refused;
    } else if (candidate.asked == Asked::Asking) {
        m.leaveUnheard(candidate);
        m.s.askAgainAt = answered.askAgainAt;
    }
}

void takeRequestToken(Moves &m, Candidate &candidate, const event::RequestTokenAnswered &)
{
    if (Candidate *other = m.s.candidate(m.s.requestTokenOf)) {
        m.leaveUnheard(*other); // of another consumer; there is room for one
    }
    m.hold(candidate);
    m.s.accessInDoubt = false;
    m.note(TimelineStep::RequestTokenReceived);
    m.storePending(Stage::StoringRequestToken, Contents::RequestToken);
}

// Whoever posted this key with this secret, the store did not: the next candidate.
void leavePair(Moves &m, Candidate &candidate, const event::RequestTokenAnswered &answered)
{
    const QString pair = candidate.pair;
    for (Candidate &other : m.s.candidates) {
        const bool isOpen = other.asked == Asked::No || other.asked == Asked::Asking ||
                            other.asked == Asked::Unheard;
        if (other.pair == pair && isOpen) {
            other.asked = Asked::Refused;
        }
    }
    m.want(effect::Note{TimelineStep::RequestTokenRefused, false, Reason::CredentialsRefused,
                        answered.code});
    m.askNext(Reason::CredentialsRefused, answered.code);
}

void leaveCandidate(Moves &m, Candidate &candidate, const event::RequestTokenAnswered &answered)
{
    candidate.asked = Asked::Refused;
    m.askNext(Reason::ConsumerUnknown, answered.code);
}

// The signature was good, so key and secret are the store's own, and their verifier token is used
// up: by ourselves, as far as we remember, or by somebody else.
void missVerifierToken(Moves &m, Candidate &candidate, const event::RequestTokenAnswered &)
{
    const QString key = candidate.key;
    for (Candidate &other : m.s.candidates) {
        const bool isAnsweredToo = other.pair == candidate.pair && other.asked == Asked::Unheard;
        if (isAnsweredToo) {
            other.asked = Asked::Refused;
        }
    }
    candidate.asked = Asked::Refused;
    if (m.s.usedKeys.contains(key)) {
        m.fail(Reason::RequestTokenLost);
    } else {
        m.fail(m.s.missingKey == key ? Reason::TokensMissing : Reason::UsedByAnother);
    }
}

void comeTooLate(Moves &m, Candidate &candidate, const event::RequestTokenAnswered &answered)
{
    candidate.asked = Asked::Refused;
    m.fail(Reason::ConsumerExpired, answered.code);
}

// Asked again as soon as a person acts: 200 means that this call never arrived, "not a verifier
// token" that it did and its answer is lost (PROTOCOL §6).
void missRequestToken(Moves &m, Candidate &candidate, const event::RequestTokenAnswered &answered)
{
    m.leaveUnheard(candidate);
    m.s.askAgainAt = answered.askAgainAt;
    m.fail(Reason::RequestTokenUnheard, answered.code);
}

// The candidate stays as good as it was.
template <Reason reason>
void failAsking(Moves &m, Candidate &candidate, const event::RequestTokenAnswered &answered)
{
    m.leaveAsBefore(candidate);
    m.fail(reason, answered.code);
}

void takeAccessToken(Moves &m, const event::AccessTokenAnswered &answered)
{
    m.s.accessTokenOf = answered.candidate;
    m.s.accessInDoubt = false;
    m.note(TimelineStep::AccessTokenReceived);
    if (m.s.phase == Phase::Exchanging && m.s.stage != Stage::CheckingWorkingTokens) {
        m.storePending(Stage::StoringTokens, Contents::Tokens);
    } else {
        m.want(effect::StorePending{Contents::Tokens});
    }
}

void tryNextVerifier(Moves &m, const event::AccessTokenAnswered &answered)
{
    if (Candidate *candidate = m.s.candidate(answered.candidate)) {
        candidate->verifierTried = true;
    }
    m.want(effect::Note{TimelineStep::AccessTokenRefused, false, Reason::VerifierRefused,
                        answered.code});
    m.askForAccess();
}

void leaveRequestToken(Moves &m, const event::AccessTokenAnswered &answered)
{
    m.s.requestTokenOf.clear();
    if (m.s.accessInDoubt) {
        m.s.accessInDoubt = false;
        m.fail(Reason::AccessTokenLost, answered.code);
    } else {
        m.askNext(Reason::RequestTokenDead, answered.code);
    }
}

void leaveConsumer(Moves &m, const event::AccessTokenAnswered &answered)
{
    m.s.requestTokenOf.clear();
    m.fail(Reason::ConsumerUnknown, answered.code);
}

// Asked once more, with a new nonce: 200 means that the first call never arrived, "Specified token
// does not exist" that the token was issued and its answer lost.
void missAccessToken(Moves &m, const event::AccessTokenAnswered &answered)
{
    if (m.s.accessInDoubt) {
        m.fail(Reason::AccessTokenUnknown, answered.code);
        return;
    }
    m.s.accessInDoubt = true;
    m.askForAccess();
}

// The request token stays, to be used when the activation goes on.
template <Reason reason>
void failAsking(Moves &m, const event::AccessTokenAnswered &answered)
{
    m.fail(reason, answered.code);
}

// What is done about an outcome that is waited for.
struct Doings
{
    void (*atRequestToken)(Moves &m, Candidate &candidate,
                           const event::RequestTokenAnswered &answered);
    void (*atAccessToken)(Moves &m, const event::AccessTokenAnswered &answered);
};

Doings doingsAbout(oauth::Outcome outcome)
{
    switch (outcome) {
    case Received:
        return {takeRequestToken, takeAccessToken};
    case SignatureInvalid:
        return {leavePair, failAsking<Reason::CredentialsRefused>};
    case NotAVerifierToken:
        return {missVerifierToken, failAsking<Reason::StoreRefused>};
    case VerifierMismatch:
    case VerifierLength:
        return {failAsking<Reason::StoreRefused>, tryNextVerifier};
    case ConsumerUnknown:
    case ConsumerKeyLength:
        return {leaveCandidate, leaveConsumer};
    case ConsumerExpired:
        return {comeTooLate, failAsking<Reason::StoreRefused>};
    case TokenUnknown:
    case TokenUsed:
        return {failAsking<Reason::StoreRefused>, leaveRequestToken};
    case NotSent:
        return {failAsking<Reason::StoreUnreachable>, failAsking<Reason::StoreUnreachable>};
    case NotAStore:
    case Page:
    case RouteUnknown:
        return {failAsking<Reason::NotAStore>, failAsking<Reason::NotAStore>};
    case Guarded:
        return {failAsking<Reason::Walled>, failAsking<Reason::Walled>};
    case NonceUsed:
    case PageForSuccess:
    case ServerError:
    case Unknown:
        return {missRequestToken, missAccessToken};
    case VersionRejected: // the default, which says no more than that the store refused
    case SignatureMethodRejected:
    case ParameterAbsent:
    case TokenLength:
    case TimestampRefused:
    case ConsumerHasNoToken:
    case TokenOfAnotherConsumer:
    case NotARequestToken:
    case NotAnAccessToken:
    case TokenRevoked:
    case NotAuthorized:
    case TooLarge:
    case TooLong:
    case Refused:
        break;
    }
    return {failAsking<Reason::StoreRefused>, failAsking<Reason::StoreRefused>};
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
    if (current) {
        doingsAbout(answered.outcome).atRequestToken(m, *candidate, answered);
    } else {
        takeLateRequestToken(m, *candidate, answered);
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
    const bool isToken = answered.outcome == Received; // welcome however late
    const bool wanted =
        isToken ? m.s.candidate(answered.candidate) != nullptr && m.s.accessTokenOf.isEmpty()
                : current;
    if (wanted) {
        doingsAbout(answered.outcome).atAccessToken(m, answered);
    }
}

} // namespace latchkey::activation

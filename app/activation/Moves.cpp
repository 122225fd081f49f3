// SPDX-License-Identifier: Apache-2.0
#include "activation/Moves.h"

#include <QSet>

#include <algorithm>

namespace latchkey::activation {

namespace {

// At the end of the list, which keeps the latest.
void remember(QStringList &list, const QString &fingerprint)
{
    list.removeAll(fingerprint);
    list.append(fingerprint);
    if (list.size() > maximumRemembered) {
        list.removeFirst();
    }
}

// No call was made with it, or one that the store refused.
bool isIdle(const Candidate &candidate)
{
    return candidate.asked == Asked::No || candidate.asked == Asked::Refused;
}

} // namespace

void Moves::fail(Reason reason, const QByteArray &code)
{
    s.reason = reason;
    s.problemCode = code;
    if (s.hasWorkingTokens && reason != Reason::KeychainRefused) {
        s.phase = Phase::Exchanging;
        s.stage = Stage::CheckingWorkingTokens;
        want(effect::CheckWorkingTokens{});
        return;
    }
    rest(reason);
}

void Moves::rest(Reason reason)
{
    s.phase = Phase::Failed;
    s.stage = Stage::None;
    s.reason = reason;
    want(effect::Note{TimelineStep::Failed, false, reason, s.problemCode});
    dropPendingIfIdle();
}

void Moves::proceed()
{
    s.stage = Stage::None;
    if (!s.accessTokenOf.isEmpty()) {
        prove();
    } else if (!s.requestTokenOf.isEmpty()) {
        askForAccess();
    } else if (!s.signedInKey.isEmpty() && nextToAsk(s.signedInKey) != nullptr) {
        beginExchange();
    } else if (hasAnyToAsk() && s.deadlineAt != 0) {
        s.phase = Phase::WaitingForSignIn;
    } else {
        forgetAttempt();
        s.phase = Phase::Armed;
    }
}

void Moves::beginExchange()
{
    s.phase = Phase::Exchanging;
    s.reason = Reason::None;
    s.problemCode.clear();
    if (s.pendingUnread) {
        s.stage = Stage::CheckingKeychain;
        want(effect::CheckKeychain{});
        return;
    }
    if (s.credentialsStored || s.memoryOnly) {
        askNext(Reason::CredentialsRefused);
    } else {
        storePending(Stage::StoringCredentials, Contents::Credentials);
    }
}

// A request token belongs to consumer key and secret; every candidate of that pair can bring the
// verifier for it.
void Moves::askNext(Reason otherwise, const QByteArray &code)
{
    if (!s.accessTokenOf.isEmpty()) {
        prove();
        return;
    }
    const Candidate *held = s.candidate(s.requestTokenOf);
    if (held != nullptr && held->key == s.signedInKey) {
        askForAccess();
        return;
    }
    // Two request-token calls at once are both answered 200 and only the first token is real: one
    // that is still under way (cancelled, and begun anew since) is waited for.
    if (find(s.signedInKey, Asked::Asking) != nullptr) {
        s.phase = Phase::Exchanging;
        s.stage = Stage::AskingRequestToken;
        return;
    }
    Candidate *next = nextToAsk(s.signedInKey);
    if (next == nullptr) {
        fail(otherwise, code);
        return;
    }
    s.phase = Phase::Exchanging;
    if (s.mayStillBeAsking(s.signedInKey)) {
        s.stage = Stage::WaitingToAskAgain;
        return;
    }
    next->asked = Asked::Asking;
    s.stage = Stage::AskingRequestToken;
    note(TimelineStep::RequestTokenAsked);
    want(effect::AskRequestToken{next->id});
}

// The verifier we asked under goes first, then the other POSTs of the same pair, newest first.
void Moves::askForAccess()
{
    const Candidate *holder = s.candidate(s.requestTokenOf);
    const Candidate *chosen = holder != nullptr && !holder->verifierTried ? holder : nullptr;
    for (qsizetype i = s.candidates.size() - 1; chosen == nullptr && i >= 0; --i) {
        const Candidate &candidate = std::as_const(s.candidates)[i];
        if (holder != nullptr && candidate.pair == holder->pair && !candidate.verifierTried) {
            chosen = &candidate;
        }
    }
    if (chosen == nullptr) {
        s.requestTokenOf.clear();
        fail(Reason::VerifierRefused);
        return;
    }
    s.phase = Phase::Exchanging;
    s.stage = Stage::AskingAccessToken;
    if (s.accessUnderWay) {
        return; // cancelled, and begun anew before its answer came
    }
    s.accessUnderWay = true;
    s.verifierOf = chosen->id;
    note(TimelineStep::AccessTokenAsked);
    want(effect::AskAccessToken{s.requestTokenOf, s.verifierOf});
}

void Moves::storePending(Stage stage, Contents contents)
{
    s.stage = stage;
    want(effect::StorePending{contents});
}

void Moves::prove()
{
    s.phase = Phase::Exchanging;
    s.stage = Stage::Proving;
    want(effect::ProveTokens{});
}

void Moves::forgetWorkingTokens(oauth::TokenProof answer)
{
    s.hasWorkingTokens = false;
    if (answer == oauth::TokenProof::Missing) {
        s.missingKey = s.linkedKey;
    }
}

// A check that was only made because somebody cancelled, or to believe tokens that were found,
// leaves everything as it was.
void Moves::leaveCheck()
{
    s.stage = Stage::None;
    const bool isForFoundTokens = s.phase != Phase::Exchanging;
    if (isForFoundTokens) {
        return;
    }
    if (s.reason == Reason::Cancelled && s.hasWorkingTokens) {
        s.phase = Phase::Linked;
        dropPendingIfIdle();
    } else {
        rest(s.reason);
    }
}

void Moves::forgetAttempt()
{
    // a call that is still out comes back to its candidate
    s.candidates.removeIf([](const Candidate &c) { return c.asked != Asked::Asking; });
    s.signedInKey.clear();
    s.login.clear();
    s.returnOrigin.clear();
    s.returnAllowed = false;
    s.credentialsStored = false;
    s.memoryOnly = false;
    s.requestTokenOf.clear();
    s.verifierOf.clear();
    s.accessTokenOf.clear();
    s.accessUnderWay = false;
    s.accessInDoubt = false;
    s.deadlineAt = 0;
    want(effect::DropPending{});
}

void Moves::dropPendingIfIdle()
{
    const bool worthKeeping =
        !s.requestTokenOf.isEmpty() || !s.accessTokenOf.isEmpty() ||
        std::any_of(s.candidates.cbegin(), s.candidates.cend(), [](const Candidate &c) {
            return c.asked == Asked::No || c.asked == Asked::Asking || c.asked == Asked::Unheard;
        });
    if (!worthKeeping) {
        s.candidates.clear();
        s.credentialsStored = false;
        want(effect::DropPending{});
    }
}

void Moves::rememberUse(const QString &key)
{
    remember(s.usedKeys, key);
}

void Moves::leaveUnheard(Candidate &candidate)
{
    candidate.asked = Asked::Unheard;
    remember(s.unheard, candidate.id);
    rememberUse(candidate.key);
}

void Moves::leaveAsBefore(Candidate &candidate)
{
    candidate.asked = s.unheard.contains(candidate.id) ? Asked::Unheard : Asked::No;
}

void Moves::hold(Candidate &candidate)
{
    candidate.asked = Asked::Answered;
    remember(s.spent, candidate.id);
    s.unheard.removeAll(candidate.id);
    s.requestTokenOf = candidate.id;
    rememberUse(candidate.key);
}

void Moves::reconcile(const PendingFacts &facts)
{
    s.pendingUnread = false;
    for (Candidate &candidate : s.candidates) {
        if (facts.requestTokenOf == candidate.id && candidate.asked == Asked::Unheard) {
            hold(candidate); // it was stored before we could write down that it came
        }
    }
    if (!s.accessTokenOf.isEmpty() && facts.accessTokenOf != s.accessTokenOf) {
        s.accessTokenOf.clear();
        s.accessInDoubt = true;
    }
    if (s.accessTokenOf.isEmpty() && s.candidate(facts.accessTokenOf) != nullptr) {
        s.accessTokenOf = facts.accessTokenOf;
    }
    if (!s.requestTokenOf.isEmpty() && facts.requestTokenOf != s.requestTokenOf) {
        if (Candidate *holder = s.candidate(s.requestTokenOf)) {
            leaveUnheard(*holder);
        }
        s.requestTokenOf.clear();
    }
    QSet<QString> held;
    for (const Posted &posted : facts.candidates) {
        held.insert(posted.candidate);
    }
    s.candidates.removeIf([&](const Candidate &candidate) {
        return candidate.asked != Asked::Asking && !held.contains(candidate.id);
    });
    for (const Posted &posted : facts.candidates) { // stored before they were written down
        if (s.candidate(posted.candidate) == nullptr) {
            takeUp(posted);
        }
    }
    if (s.candidate(s.requestTokenOf) == nullptr) {
        s.requestTokenOf.clear();
    }
    if (s.memoryOnly) { // held since the keychain refused; it has come round
        s.memoryOnly = false;
        s.credentialsStored = false;
        want(effect::StorePending{!s.accessTokenOf.isEmpty()    ? Contents::Tokens
                                  : !s.requestTokenOf.isEmpty() ? Contents::RequestToken
                                                                : Contents::Credentials});
    }
}

// After its request token was issued, a verifier is never posted again: then it is a replay.
bool Moves::takeUp(const Posted &posted)
{
    if (s.spent.contains(posted.candidate)) {
        return false;
    }
    if (hasRoomFor(posted.key)) {
        s.candidates.append({posted.candidate, posted.key, posted.pair, Asked::No, false});
        leaveAsBefore(s.candidates.last());
    }
    return true;
}

void Moves::takeUpThoseOf(const QString &key, const QList<Posted> &posted)
{
    qsizetype strangers = 0;
    s.candidates.removeIf([&](const Candidate &c) {
        const bool isStranger =
            isIdle(c) && c.key != key && c.id != s.accessTokenOf && c.id != s.verifierOf;
        strangers += isStranger ? 1 : 0;
        return isStranger && strangers > maximumStrangers;
    });
    for (const Posted &each : posted) {
        if (s.candidate(each.candidate) == nullptr) {
            takeUp(each);
        }
    }
}

bool Moves::hasRoomFor(const QString &key) const
{
    const bool isWanted = !s.signedInKey.isEmpty() && key == s.signedInKey;
    const auto ofThatKind = [&](const Candidate &c) {
        return isIdle(c) && (c.key == s.signedInKey) == isWanted;
    };
    const qsizetype there = std::count_if(s.candidates.cbegin(), s.candidates.cend(), ofThatKind);
    return there < (isWanted ? maximumOfOneKey : maximumStrangers);
}

// The newest POST is the likeliest: each activation issues a new verifier. But whoever knows the
// consumer key can always send a newer one, so that every second time it is the oldest's turn.
Candidate *Moves::nextFresh(const QString &key)
{
    const auto refused =
        std::count_if(s.candidates.cbegin(), s.candidates.cend(), [&](const Candidate &c) {
            return c.key == key && c.asked == Asked::Refused;
        });
    if (refused % 2 == 0) {
        return find(key, Asked::No);
    }
    const auto oldest = std::find_if(s.candidates.begin(), s.candidates.end(), [&](const auto &c) {
        return c.key == key && c.asked == Asked::No;
    });
    return oldest == s.candidates.end() ? nullptr : &*oldest;
}

Candidate *Moves::find(const QString &key, Asked asked)
{
    for (qsizetype i = s.candidates.size() - 1; i >= 0; --i) {
        if (s.candidates[i].key == key && s.candidates[i].asked == asked) {
            return &s.candidates[i];
        }
    }
    return nullptr;
}

Candidate *Moves::nextToAsk(const QString &key)
{
    Candidate *fresh = nextFresh(key);
    return fresh != nullptr ? fresh : find(key, Asked::Unheard);
}

bool Moves::hasAnyToAsk() const
{
    return std::any_of(s.candidates.cbegin(), s.candidates.cend(), [](const Candidate &c) {
        return c.asked == Asked::No || c.asked == Asked::Unheard;
    });
}

Reason reasonFor(oauth::TokenProof answer)
{
    using enum oauth::TokenProof;
    switch (answer) {
    case NotActive:
        return Reason::NotActive;
    case HeaderLost:
        return Reason::HeaderLost;
    case Walled:
        return Reason::Walled;
    case IntegrationGone:
        return Reason::IntegrationGone;
    case NotReached:
        return Reason::StoreUnreachable;
    case Missing:
        return Reason::TokensMissing;
    case Works:
    case TokenDead:
    case SignatureInvalid:
    case Refused:
        break;
    }
    return Reason::TokensRefused;
}

} // namespace latchkey::activation

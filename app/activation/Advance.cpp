#include "activation/Advance.h"

#include "activation/Moves.h"

#include <algorithm>

namespace latchkey::activation {

namespace {

void on(Moves &m, const event::Arm &arm)
{
    if (m.s.stage != Stage::None) {
        return; // under way already
    }
    if (arm.restart) {
        m.forgetAttempt();
    }
    m.s.phase = Phase::Armed;
    m.s.stage = Stage::CheckingKeychain;
    m.want(effect::CheckKeychain{});
}

void on(Moves &m, const event::KeychainReady &ready)
{
    if (m.s.stage != Stage::CheckingKeychain) {
        return;
    }
    m.reconcile(ready.pending);
    m.s.reason = Reason::None;
    m.s.problemCode.clear();
    m.want(effect::Listen{});
    m.note(TimelineStep::Armed);
    m.proceed();
}

void on(Moves &m, const event::KeychainNotReady &notReady)
{
    if (m.s.stage != Stage::CheckingKeychain) {
        return;
    }
    m.s.problemCode = notReady.code;
    m.rest(Reason::KeychainUnavailable);
}

// Commerce posts the same key, secret and verifier again while no token call was made, and a new
// verifier with the same key and secret afterwards; each POST begins its 300 s anew. It ignores our
// answer, so a POST is taken in every state: not taking it could only lose the credentials.
void on(Moves &m, const event::PostArrived &post)
{
    Candidate *known = m.s.candidate(post.candidate);
    if (known == nullptr) {
        // After its request token was issued, a verifier is never posted again: a replay, or we
        // asked and the call never arrived. It is not asked for again; who signs in is told.
        const bool isSpent = m.s.spent.contains(post.candidate);
        const bool isLost = isSpent && m.s.lostKeys.contains(post.key);
        if ((isSpent && !isLost) || !m.makeRoom()) {
            return;
        }
        m.s.candidates.append(
            {post.candidate, post.key, post.pair, isLost ? Asked::Lost : Asked::No, false});
        m.s.credentialsStored = false;
    } else if (known->asked == Asked::Refused && m.s.phase != Phase::Exchanging) {
        known->asked = Asked::No; // nothing was executed; what was in the way may be gone
    }
    m.s.deadlineAt = post.at + exchangeWindowMs;
    m.note(TimelineStep::CallbackReceived);
    if (!m.s.credentialsStored) {
        m.want(effect::StorePending{Contents::Credentials});
    }
    const bool isWantedNow = !m.s.signedInKey.isEmpty() && post.key == m.s.signedInKey;
    if (m.s.stage != Stage::None || (m.s.phase == Phase::Linked && !isWantedNow)) {
        return; // working tokens stay in use until someone signs in
    }
    if (m.s.phase == Phase::Failed || m.s.phase == Phase::Revoked) {
        m.s.signedInKey.clear(); // a new activation opens a new pop-up
    }
    if (!m.s.signedInKey.isEmpty() && post.key == m.s.signedInKey) {
        m.beginExchange();
    } else {
        m.s.phase = Phase::WaitingForSignIn;
    }
}

void on(Moves &m, const event::PendingStored &stored)
{
    const bool first = !m.s.credentialsStored;
    m.s.credentialsStored = true;
    m.s.memoryOnly = false;
    if (first && !m.s.candidates.isEmpty()) {
        m.note(TimelineStep::CredentialsStored);
    }
    if (m.s.stage == Stage::StoringCredentials) {
        m.askNext(Reason::CredentialsRefused);
    } else if (m.s.stage == Stage::StoringRequestToken &&
               stored.contents != Contents::Credentials) {
        m.askForAccess();
    } else if (m.s.stage == Stage::StoringTokens && stored.contents == Contents::Tokens) {
        m.s.requestTokenOf.clear(); // it has done its work
        m.note(TimelineStep::TokensStored);
        m.prove();
    }
}

// What the keychain does not take stays in memory and the exchange goes on: the store's 300 s run.
void on(Moves &m, const event::PendingRefused &refused)
{
    if (!m.s.memoryOnly) {
        m.want(
            effect::Note{TimelineStep::KeptInMemory, false, Reason::KeychainRefused, refused.code});
    }
    m.s.memoryOnly = true;
    m.s.problemCode = refused.code;
    if (m.s.stage == Stage::StoringCredentials) {
        m.askNext(Reason::CredentialsRefused);
    } else if (m.s.stage == Stage::StoringRequestToken &&
               refused.contents != Contents::Credentials) {
        m.askForAccess();
    } else if (m.s.stage == Stage::StoringTokens && refused.contents == Contents::Tokens) {
        m.s.requestTokenOf.clear();
        m.prove();
    }
}

void on(Moves &m, const event::PopUpOpened &)
{
    m.note(TimelineStep::LoginPageOpened);
}

// The pop-up carries the consumer key: it says which of the POSTs is the merchant's own.
void on(Moves &m, const event::SignedIn &signedIn)
{
    m.note(TimelineStep::SignedIn);
    if (m.s.stage != Stage::None && m.s.stage != Stage::CheckingKeychain) {
        if (signedIn.key == m.s.signedInKey) {
            m.s.returnOrigin = signedIn.returnOrigin;
            m.s.returnAllowed = signedIn.returnAllowed;
        }
        return;
    }
    m.s.signedInKey = signedIn.key;
    m.s.login = signedIn.login;
    m.s.returnOrigin = signedIn.returnOrigin;
    m.s.returnAllowed = signedIn.returnAllowed;
    if (m.s.stage == Stage::CheckingKeychain) {
        return; // KeychainReady goes on from here
    }
    const bool usable = m.find(signedIn.key, Asked::No) != nullptr ||
                        m.find(signedIn.key, Asked::Asking) != nullptr;
    const Candidate *holder = m.s.candidate(m.s.requestTokenOf);
    if (usable || !m.s.accessTokenOf.isEmpty() ||
        (holder != nullptr && holder->key == signedIn.key)) {
        m.beginExchange();
        return;
    }
    if (m.find(signedIn.key, Asked::Lost) != nullptr && m.s.lostKeys.contains(signedIn.key)) {
        m.fail(Reason::RequestTokenLost);
        return;
    }
    const bool isDoneAlready = m.s.phase == Phase::Linked && signedIn.key == m.s.linkedKey;
    if (isDoneAlready) { // linked while the pop-up was on its way
        m.s.deadlineAt = signedIn.at + exchangeWindowMs;
        if (m.s.returnAllowed) {
            m.want(effect::SendPopUpBack{});
        }
        return;
    }
    if (m.s.deadlineAt == 0) {
        m.s.deadlineAt = signedIn.at + exchangeWindowMs;
    }
    if (m.s.phase != Phase::WaitingForSignIn) {
        m.s.phase = Phase::Armed; // the page waits for the POST
    }
}

void on(Moves &m, const event::ReturnApproved &approved)
{
    if (approved.origin.isEmpty() || approved.origin != m.s.returnOrigin) {
        return;
    }
    const bool news = !m.s.returnAllowed;
    m.s.returnAllowed = true;
    if (news && m.s.phase == Phase::Linked) {
        m.want(effect::SendPopUpBack{});
    }
}

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

void on(Moves &m, const event::Proof &proof)
{
    if (m.s.stage != Stage::Proving) {
        return;
    }
    switch (proof.answer) {
    case ProofAnswer::Proved:
        m.note(TimelineStep::Proved);
        m.s.stage = Stage::KeepingTokens;
        m.want(effect::KeepTokens{});
        return;
    case ProofAnswer::TokenDead:
        m.s.accessTokenOf.clear();
        m.fail(Reason::TokensRefused, proof.code);
        return;
    case ProofAnswer::NoRights:
        m.fail(Reason::NoRights, proof.code);
        return;
    case ProofAnswer::NotReached:
        m.fail(Reason::StoreUnreachable, proof.code);
        return;
    case ProofAnswer::SignatureInvalid:
    case ProofAnswer::Refused:
        m.fail(Reason::TokensRefused, proof.code);
        return;
    }
}

void on(Moves &m, const event::TokensKept &)
{
    if (m.s.stage != Stage::KeepingTokens) {
        return;
    }
    if (const Candidate *linked = std::as_const(m.s).candidate(m.s.accessTokenOf)) {
        m.s.linkedKey = linked->key;
    }
    const QByteArray returnOrigin = m.s.returnOrigin;
    const QString login = m.s.login;
    const bool returnAllowed = m.s.returnAllowed;
    m.forgetAttempt();
    m.s.login = login;
    m.s.returnOrigin = returnOrigin;
    m.s.returnAllowed = returnAllowed;
    m.s.lostKeys.clear();
    m.s.hasWorkingTokens = true;
    m.s.phase = Phase::Linked;
    m.s.stage = Stage::None;
    m.s.reason = Reason::None;
    m.s.problemCode.clear();
    m.note(TimelineStep::Linked);
    if (returnAllowed) {
        m.want(effect::SendPopUpBack{});
    }
}

void on(Moves &m, const event::TokensNotKept &notKept)
{
    if (m.s.stage == Stage::KeepingTokens) {
        m.s.memoryOnly = true;
        m.fail(Reason::KeychainRefused, notKept.code);
    }
}

void on(Moves &m, const event::WorkingTokensChecked &checked)
{
    if (m.s.stage != Stage::CheckingWorkingTokens) {
        return;
    }
    const bool work =
        checked.answer == ProofAnswer::Proved || checked.answer == ProofAnswer::NoRights;
    if (checked.answer == ProofAnswer::TokenDead) {
        m.s.hasWorkingTokens = false;
    }
    if (!work) {
        m.rest(m.s.reason);
        return;
    }
    // Activate on an integration that is active (a stale page) leaves its tokens as they are.
    if (m.s.reason == Reason::UsedByAnother) {
        m.s.reason = Reason::StalePage;
    }
    m.s.phase = Phase::Linked;
    m.s.stage = Stage::None;
    m.want(effect::Note{TimelineStep::TokensStillWork, true, m.s.reason, m.s.problemCode});
    m.dropPendingIfIdle();
}

void dropFreshCandidates(Moves &m)
{
    m.s.candidates.removeIf([](const Candidate &c) { return c.asked == Asked::No; });
    m.s.deadlineAt = 0;
}

// A request token can be asked for within 300 s of the POST; what we hold already outlives that.
void on(Moves &m, const event::DeadlinePassed &)
{
    if (m.s.stage != Stage::None) {
        return; // each of these ends by itself
    }
    const Phase before = m.s.phase;
    dropFreshCandidates(m);
    if (before == Phase::WaitingForSignIn) {
        m.fail(Reason::DeadlinePassed);
    } else if (before == Phase::Armed) {
        m.fail(Reason::NoCallback);
    } else {
        m.s.signedInKey.clear();
        m.dropPendingIfIdle();
    }
}

void on(Moves &m, const event::Cancel &)
{
    if (m.s.stage == Stage::KeepingTokens) {
        return; // proved, and done in a moment
    }
    if (m.s.stage == Stage::CheckingWorkingTokens) {
        m.rest(m.s.reason);
        return;
    }
    const bool underWay = m.s.phase == Phase::Armed || m.s.phase == Phase::WaitingForSignIn ||
                          m.s.phase == Phase::Exchanging;
    if (!underWay) {
        return;
    }
    m.s.accessInDoubt = m.s.accessInDoubt || m.s.stage == Stage::AskingAccessToken;
    const bool nothingCame = m.s.candidates.isEmpty();
    dropFreshCandidates(m);
    if (nothingCame && m.s.hasWorkingTokens) {
        m.s.phase = Phase::Linked;
        m.s.stage = Stage::None;
        m.s.reason = Reason::Cancelled;
        return;
    }
    m.fail(Reason::Cancelled);
}

void on(Moves &m, const event::Returned &)
{
    m.note(TimelineStep::ReturnedToStore);
}

// What was under way when the program ended. The pending item, read when arming, may know better
// (Moves::reconcile).
void on(Moves &m, const event::StartedAgain &)
{
    for (Candidate &candidate : m.s.candidates) {
        if (candidate.asked == Asked::Asking) {
            m.lose(candidate);
        }
    }
    const Stage stage = m.s.stage;
    const Phase phase = m.s.phase;
    m.s.stage = Stage::None;
    m.s.pendingUnread = true;
    m.s.accessUnderWay = false;
    m.s.accessInDoubt = m.s.accessInDoubt || stage == Stage::AskingAccessToken;
    if (stage == Stage::CheckingWorkingTokens) {
        m.rest(m.s.reason);
        return;
    }
    const bool listening = phase == Phase::Armed && m.s.candidates.isEmpty();
    if (listening) {
        m.s.phase = m.s.hasWorkingTokens ? Phase::Linked : Phase::Draft;
        m.s.signedInKey.clear();
        m.s.deadlineAt = 0;
        return;
    }
    const bool underWay =
        phase == Phase::Armed || phase == Phase::WaitingForSignIn || phase == Phase::Exchanging;
    if (underWay) {
        m.s.problemCode.clear();
        m.rest(Reason::Interrupted);
    }
}

// Without a record of it on disk a crash would make us ask again, so the call was not made.
void on(Moves &m, const event::StateNotSaved &notSaved)
{
    if (m.s.stage != Stage::AskingRequestToken) {
        return;
    }
    for (Candidate &candidate : m.s.candidates) {
        if (candidate.asked == Asked::Asking && candidate.key == m.s.signedInKey) {
            candidate.asked = Asked::No;
        }
    }
    m.fail(Reason::ProfileUnwritable, notSaved.code);
}

void on(Moves &m, const event::CallRefused &refused)
{
    if (m.s.phase != Phase::Linked) {
        return;
    }
    m.s.phase = Phase::Revoked;
    m.s.hasWorkingTokens = false;
    m.s.reason = Reason::TokensRefused;
    m.s.problemCode = refused.code;
    m.want(effect::Note{TimelineStep::Revoked, false, Reason::TokensRefused, refused.code});
}

} // namespace

Step advance(const ActivationState &state, const Event &event)
{
    Moves moves(state);
    std::visit([&](const auto &e) { on(moves, e); }, event);
    return moves.done();
}

} // namespace latchkey::activation

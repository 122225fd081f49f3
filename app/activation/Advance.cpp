// SPDX-License-Identifier: Apache-2.0
#include "activation/Advance.h"

#include "activation/Events.h"

namespace latchkey::activation {

namespace {

// The state is written for every change, and whoever knows the URL can POST a thousand times a
// second: the end of the 300 s moves on in steps.
constexpr qint64 deadlineStepMs = 1'000;

void dropFreshCandidates(Moves &m)
{
    m.s.candidates.removeIf([](const Candidate &c) { return c.asked == Asked::No; });
    m.s.deadlineAt = 0;
}

} // namespace

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
    const bool isNew = known == nullptr;
    if (isNew) {
        if (!m.takeUp({post.candidate, post.key, post.pair})) {
            return;
        }
        // what the state has no place for changes nothing in it, and costs no writing of it
        m.s.credentialsStored = m.s.credentialsStored && m.s.candidate(post.candidate) == nullptr;
    } else if (known->asked == Asked::Refused && m.s.phase != Phase::Exchanging) {
        m.leaveAsBefore(*known); // nothing was executed; what was in the way may be gone
    }
    const qint64 deadline = post.at + exchangeWindowMs;
    if (deadline < m.s.deadlineAt || deadline - m.s.deadlineAt >= deadlineStepMs) {
        m.s.deadlineAt = deadline;
    }
    m.note(TimelineStep::CallbackReceived);
    if (isNew || !m.s.credentialsStored) {
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

void on(Moves &m, const event::PopUpOpened &)
{
    m.note(TimelineStep::LoginPageOpened);
}

void on(Moves &m, const event::SignInRefused &)
{
    m.want(effect::Note{TimelineStep::SignInRefused, false, Reason::None, {}});
}

void on(Moves &m, const event::CalledUnderAnotherName &called)
{
    m.want(effect::Note{TimelineStep::CalledUnderAnotherName, false, Reason::None, called.code});
}

void on(Moves &m, const event::CallbackRefused &refused)
{
    m.want(effect::Note{TimelineStep::CallbackRefused, false, Reason::None, refused.code});
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
    m.takeUpThoseOf(signedIn.key, signedIn.posted);
    m.s.login = signedIn.login;
    m.s.returnOrigin = signedIn.returnOrigin;
    m.s.returnAllowed = signedIn.returnAllowed;
    if (m.s.stage == Stage::CheckingKeychain) {
        return; // KeychainReady goes on from here
    }
    const bool usable =
        m.nextToAsk(signedIn.key) != nullptr || m.find(signedIn.key, Asked::Asking) != nullptr;
    const Candidate *holder = m.s.candidate(m.s.requestTokenOf);
    if (usable || !m.s.accessTokenOf.isEmpty() ||
        (holder != nullptr && holder->key == signedIn.key)) {
        m.beginExchange();
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
    if (m.s.onlyOthersCalled()) {
        m.note(TimelineStep::OthersCalled);
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

// Whoever acted meanwhile waits for this (Moves::askNext).
void on(Moves &m, const event::WaitPassed &)
{
    m.s.askAgainAt = 0;
    if (m.s.stage == Stage::WaitingToAskAgain) {
        m.askNext(Reason::CredentialsRefused);
    }
}

// Tokens that worked before are looked at when they may have died: at the click on Reauthorize they
// did, whether its POST came here or not.
void on(Moves &m, const event::Cancel &)
{
    if (m.s.stage == Stage::KeepingTokens) {
        return; // proved, and done in a moment
    }
    if (m.s.stage == Stage::CheckingWorkingTokens) {
        m.leaveCheck();
        return;
    }
    const bool underWay = m.s.phase == Phase::Armed || m.s.phase == Phase::WaitingForSignIn ||
                          m.s.phase == Phase::Exchanging;
    if (!underWay) {
        return;
    }
    m.s.accessInDoubt = m.s.accessInDoubt || m.s.stage == Stage::AskingAccessToken;
    dropFreshCandidates(m);
    m.fail(Reason::Cancelled);
}

void on(Moves &m, const event::Returned &)
{
    m.note(TimelineStep::ReturnedToStore);
}

// What was under way when the program ended. The pending item, read when arming, may know better
// (Moves::reconcile).
void on(Moves &m, const event::StartedAgain &started)
{
    bool isStillOut = m.s.askAgainAt != 0; // our clock may have been set since
    for (Candidate &candidate : m.s.candidates) {
        if (candidate.asked == Asked::Asking) {
            m.leaveUnheard(candidate);
            isStillOut = true;
        }
    }
    m.s.askAgainAt = isStillOut ? started.at + std::chrono::milliseconds(mayStillRun).count() : 0;
    const Stage stage = m.s.stage;
    const Phase phase = m.s.phase;
    m.s.stage = Stage::None;
    m.s.pendingUnread = true;
    m.s.accessUnderWay = false;
    m.s.accessInDoubt = m.s.accessInDoubt || stage == Stage::AskingAccessToken;
    if (stage == Stage::CheckingWorkingTokens) {
        m.leaveCheck();
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
            m.leaveAsBefore(candidate);
        }
    }
    m.fail(Reason::ProfileUnwritable, notSaved.code);
}

void on(Moves &m, const event::CallRefused &refused)
{
    if (m.s.phase != Phase::Linked) {
        return;
    }
    m.forgetWorkingTokens(refused.answer);
    m.s.phase = Phase::Revoked;
    m.s.reason = reasonFor(refused.answer);
    m.s.problemCode = refused.code;
    m.want(effect::Note{TimelineStep::Revoked, false, m.s.reason, refused.code});
}

Step advance(const ActivationState &state, const Event &event)
{
    Moves moves(state);
    std::visit([&](const auto &e) { on(moves, e); }, event);
    return moves.done();
}

} // namespace latchkey::activation

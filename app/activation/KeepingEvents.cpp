// SPDX-License-Identifier: Apache-2.0
#include "activation/Events.h"

namespace latchkey::activation {

namespace {

bool areDead(oauth::TokenProof answer)
{
    using enum oauth::TokenProof;
    return answer == TokenDead || answer == IntegrationGone || answer == Missing;
}

// Why the attempt ended, now that the tokens from before turned out to be gone too.
Reason reasonWithoutTokens(Reason reason, oauth::TokenProof answer)
{
    const bool isCancelled = reason == Reason::Cancelled;
    if (isCancelled && answer == oauth::TokenProof::TokenDead) {
        return Reason::TokensTakenBack;
    }
    const bool isOurDoing = answer == oauth::TokenProof::Missing && reason == Reason::UsedByAnother;
    return isCancelled || isOurDoing ? reasonFor(answer) : reason;
}

// Activate on an integration that is active (a stale page) leaves its tokens as they are.
void stayLinked(Moves &m, const QString &key)
{
    const bool wereFound = m.s.phase != Phase::Exchanging;
    if (wereFound) {
        m.s.reason = Reason::None;
        m.s.problemCode.clear();
    } else if (m.s.reason == Reason::UsedByAnother) {
        m.s.reason = Reason::StalePage;
    }
    m.s.phase = Phase::Linked;
    m.s.stage = Stage::None;
    m.s.hasWorkingTokens = true;
    m.s.linkedKey = key.isEmpty() ? m.s.linkedKey : key;
    m.want(effect::Note{TimelineStep::TokensStillWork, true, m.s.reason, m.s.problemCode});
    m.dropPendingIfIdle();
}

} // namespace

void on(Moves &m, const event::PendingStored &stored)
{
    const bool first = !m.s.credentialsStored && stored.isWhole;
    m.s.credentialsStored = m.s.credentialsStored || stored.isWhole;
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

void on(Moves &m, const event::Proof &proof)
{
    if (m.s.stage != Stage::Proving) {
        return;
    }
    if (proof.answer == oauth::TokenProof::Works) {
        m.note(TimelineStep::Proved);
        m.s.stage = Stage::KeepingTokens;
        m.want(effect::KeepTokens{});
        return;
    }
    if (areDead(proof.answer)) {
        m.s.accessTokenOf.clear();
    }
    m.fail(reasonFor(proof.answer), proof.code);
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
    m.s.usedKeys.removeAll(m.s.linkedKey);
    m.s.missingKey.clear();
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

void on(Moves &m, const event::TokensFound &)
{
    const bool isUnexpected = m.s.stage == Stage::None && !m.s.hasWorkingTokens &&
                              (m.s.phase == Phase::Draft || m.s.phase == Phase::Failed);
    if (isUnexpected) {
        m.s.stage = Stage::CheckingWorkingTokens;
        m.want(effect::CheckWorkingTokens{});
    }
}

// What an attempt still held is void: the store gave up its request token for these.
void on(Moves &m, const event::TokensTaken &taken)
{
    m.forgetAttempt();
    if (m.s.askAgainAt == 0) { // otherwise a call under that key may still be running
        m.s.usedKeys.removeAll(taken.key);
    }
    m.s.missingKey.clear();
    m.s.linkedKey = taken.key;
    m.s.hasWorkingTokens = true;
    m.s.phase = Phase::Linked;
    m.s.stage = Stage::None;
    m.s.reason = Reason::None;
    m.s.problemCode.clear();
    m.note(taken.from == event::TakenFrom::Store ? TimelineStep::TakenFromStore
                                                 : TimelineStep::TakenFromPerson);
    m.note(TimelineStep::Proved);
    m.note(TimelineStep::Linked);
}

void on(Moves &m, const event::WorkingTokensChecked &checked)
{
    if (m.s.stage != Stage::CheckingWorkingTokens) {
        return;
    }
    if (checked.answer == oauth::TokenProof::Works) {
        stayLinked(m, checked.key);
        return;
    }
    if (areDead(checked.answer)) {
        m.forgetWorkingTokens(checked.answer);
        m.s.reason = reasonWithoutTokens(m.s.reason, checked.answer);
    }
    m.leaveCheck();
}

} // namespace latchkey::activation

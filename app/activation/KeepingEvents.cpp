// SPDX-License-Identifier: Apache-2.0
#include "activation/Events.h"

namespace latchkey::activation {

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

} // namespace latchkey::activation

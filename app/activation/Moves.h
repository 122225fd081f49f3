// SPDX-License-Identifier: Apache-2.0
// The moves an activation makes, each named for what it does. Advance.cpp says which event calls
// for which; only the two of them use this.
#pragma once

#include "activation/Advance.h"

namespace latchkey::activation {

// One step in the making.
class Moves
{
public:
    explicit Moves(const ActivationState &state)
        : s(state)
    {}

    Step done() { return {std::move(s), std::move(m_effects)}; }

    void want(Effect effect) { m_effects.push_back(std::move(effect)); }
    void note(TimelineStep step) { want(effect::Note{step, true, Reason::None, {}}); }

    // Ends the attempt. Tokens that worked before are looked at first, so that nobody is told that
    // all is lost when it isn't.
    void fail(Reason reason, const QByteArray &code = {});
    // Ends the attempt without looking at anything.
    void rest(Reason reason);

    // From where we stand to the next thing that can be done; `otherwise` is why, if nothing can.
    void proceed();
    void beginExchange();
    void askNext(Reason otherwise, const QByteArray &code = {});
    void askForAccess();
    void storePending(Stage stage, Contents contents);
    void prove();

    // The tokens from before are no good any more.
    void forgetWorkingTokens(oauth::TokenProof answer);
    // Nothing more is learnt about the tokens from before.
    void leaveCheck();

    void forgetAttempt();
    void dropPendingIfIdle();
    // Whether the store has used up this consumer's verifier token is not known.
    void leaveUnheard(Candidate &candidate);
    // The call was not made, or executed nothing: the candidate is as good as it was before.
    void leaveAsBefore(Candidate &candidate);
    // The request token of `candidate` is ours after all.
    void hold(Candidate &candidate);
    // What is refused under that consumer key from now on was our own doing.
    void rememberUse(const QString &key);
    // Compares what we believe with what the pending item holds.
    void reconcile(const PendingFacts &facts);
    // The newest candidate of that consumer key which has come that far, or nullptr.
    Candidate *find(const QString &key, Asked asked);
    // Whom to ask for a request token: what was never asked comes first. nullptr if there is none.
    Candidate *nextToAsk(const QString &key);
    bool hasAnyToAsk() const;
    // A POST becomes a candidate, where it is the pop-up's or one of the first. False if its
    // verifier was used up.
    bool takeUp(const Posted &posted);
    // The sign-in has this key: its POSTs are candidates, and few others.
    void takeUpThoseOf(const QString &key, const QList<Posted> &posted);

    ActivationState s;

private:
    Candidate *nextFresh(const QString &key);
    bool hasRoomFor(const QString &key) const;
    Effects m_effects;
};

// Why tokens that a signed call was tried with are no good.
Reason reasonFor(oauth::TokenProof answer);

} // namespace latchkey::activation

// SPDX-License-Identifier: Apache-2.0
// Everything that can happen in an activation. Events may come in any order, twice, and late.
#pragma once

#include "activation/State.h"
#include "oauth/Outcome.h"

#include <variant>

namespace latchkey::activation {

// What a harmless signed call came back with.
enum class ProofAnswer { Proved, NoRights, TokenDead, SignatureInvalid, NotReached, Refused };

// Which contents of the pending item are meant; each includes the ones before.
enum class Contents { Credentials, RequestToken, Tokens };

// What the pending item (or, where the keychain refused, memory) was found to hold.
struct PendingFacts
{
    QList<Posted> candidates; // oldest first
    QString requestTokenOf;
    QString accessTokenOf;
};

namespace event {

// A person wants to activate. restart forgets an unfinished attempt.
struct Arm
{
    bool restart = false;
};
struct KeychainReady
{
    PendingFacts pending;
};
struct KeychainNotReady
{
    QByteArray code;
};
// A well-formed POST to the callback URL, from whomever.
struct PostArrived
{
    QString candidate, key, pair;
    qint64 at = 0;
};
// The pending item has what it was asked to hold. `isWhole`: and nothing was POSTed meanwhile.
struct PendingStored
{
    Contents contents = Contents::Credentials;
    bool isWhole = true;
};
struct PendingRefused
{
    Contents contents = Contents::Credentials;
    QByteArray code;
};
struct PopUpOpened
{
    QString key;
};
struct SignedIn
{
    QString key, login;
    QByteArray returnOrigin;
    bool returnAllowed = false;
    qint64 at = 0;
    QList<Posted> posted = {}; // the POSTs with that key that are held, oldest first
};
struct ReturnApproved
{
    QByteArray origin;
};
struct RequestTokenAnswered
{
    QString candidate;
    oauth::Outcome outcome = oauth::Outcome::Unknown;
    QByteArray code;
};
struct AccessTokenAnswered
{
    QString candidate; // whose verifier was sent
    oauth::Outcome outcome = oauth::Outcome::Unknown;
    QByteArray code;
};
struct Proof
{
    ProofAnswer answer = ProofAnswer::NotReached;
    QByteArray code;
};
// The integration's keychain item was written and read back.
struct TokensKept
{};
struct TokensNotKept
{
    QByteArray code;
};
// The signed call with the tokens from before this activation.
struct WorkingTokensChecked
{
    ProofAnswer answer = ProofAnswer::NotReached;
};
struct DeadlinePassed
{};
struct Cancel
{};
struct Returned
{};
// The program starts, and the last one ended without saying goodbye.
struct StartedAgain
{};
// The state could not be written to disk, so what depends on it was not done.
struct StateNotSaved
{
    QByteArray code;
};
// A signed call outside any activation was answered that the tokens are dead.
struct CallRefused
{
    QByteArray code;
};

} // namespace event

using Event =
    std::variant<event::Arm, event::KeychainReady, event::KeychainNotReady, event::PostArrived,
                 event::PendingStored, event::PendingRefused, event::PopUpOpened, event::SignedIn,
                 event::ReturnApproved, event::RequestTokenAnswered, event::AccessTokenAnswered,
                 event::Proof, event::TokensKept, event::TokensNotKept, event::WorkingTokensChecked,
                 event::DeadlinePassed, event::Cancel, event::Returned, event::StartedAgain,
                 event::StateNotSaved, event::CallRefused>;

} // namespace latchkey::activation

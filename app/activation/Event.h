// SPDX-License-Identifier: Apache-2.0
// Everything that can happen in an activation. Events may come in any order, twice, and late.
#pragma once

#include "activation/State.h"
#include "oauth/Outcome.h"
#include "oauth/TokenProof.h"

#include <variant>

namespace latchkey::activation {

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
struct SignInRefused
{};
// Somebody POSTed to the callback under another name than its URL has, and was refused.
struct CalledUnderAnotherName
{
    QByteArray code; // codeOfName()
};
// Somebody POSTed to the callback what no store sends, and was refused.
struct CallbackRefused
{
    QByteArray code; // "callback.type" and others: Listener::callbackRefused
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
    qint64 askAgainAt = 0; // until then the call may still be running; 0: it surely is over
};
struct AccessTokenAnswered
{
    QString candidate; // whose verifier was sent
    oauth::Outcome outcome = oauth::Outcome::Unknown;
    QByteArray code;
};
struct Proof
{
    oauth::TokenProof answer = oauth::TokenProof::NotReached;
    QByteArray code;
};
// The integration's keychain item was written and read back.
struct TokensKept
{};
struct TokensNotKept
{
    QByteArray code;
};
// The signed call with the tokens that the integration's keychain item holds.
struct WorkingTokensChecked
{
    oauth::TokenProof answer = oauth::TokenProof::NotReached;
    QString key; // fingerprint of the consumer key they belong to
};
// The integration's keychain item holds tokens although the state knows of none: the disk was full,
// or the state was lost.
struct TokensFound
{};
// Who hands over tokens that no activation brought.
enum class TakenFrom {
    Store,  // its own service
    Person, // who copied them from Admin
};
// Tokens came without any activation; a signed call proved them, and the integration's keychain
// item holds them.
struct TokensTaken
{
    QString key; // fingerprint of the consumer key they belong to
    TakenFrom from = TakenFrom::Store;
};
struct DeadlinePassed
{};
// A call that nobody heard of again is over by now.
struct WaitPassed
{};
struct Cancel
{};
struct Returned
{};
// The program starts, and the last one ended without saying goodbye.
struct StartedAgain
{
    qint64 at = 0;
};
// The state could not be written to disk, so what depends on it was not done.
struct StateNotSaved
{
    QByteArray code;
};
// Outside any activation it turned out that the tokens are no good any more: TokenDead,
// IntegrationGone or Missing.
struct CallRefused
{
    oauth::TokenProof answer = oauth::TokenProof::TokenDead;
    QByteArray code;
};

} // namespace event

using Event =
    std::variant<event::Arm, event::KeychainReady, event::KeychainNotReady, event::PostArrived,
                 event::PendingStored, event::PendingRefused, event::PopUpOpened,
                 event::SignInRefused, event::CalledUnderAnotherName, event::CallbackRefused,
                 event::SignedIn, event::ReturnApproved, event::RequestTokenAnswered,
                 event::AccessTokenAnswered, event::Proof, event::TokensKept, event::TokensNotKept,
                 event::WorkingTokensChecked, event::TokensFound, event::TokensTaken,
                 event::DeadlinePassed, event::WaitPassed, event::Cancel, event::Returned,
                 event::StartedAgain, event::StateNotSaved, event::CallRefused>;

} // namespace latchkey::activation

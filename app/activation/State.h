// SPDX-License-Identifier: Apache-2.0
// What is known about one activation, between two events. It holds no secret: credentials and
// tokens are named by fingerprints and live in the keychain's pending item.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace latchkey::activation {

// What a person is told.
enum class Phase {
    Draft,            // defined, never armed
    Armed,            // listening for the store's POST
    WaitingForSignIn, // the POST arrived; the merchant has not signed in
    Exchanging,       // token calls, keychain, proof: see Stage
    Linked,           // tokens stored, read back and proved
    Failed,           // see Reason
    Revoked,          // a signed call said that the tokens are dead
};

// What an activation is waiting for right now.
enum class Stage {
    None,
    CheckingKeychain,
    StoringCredentials,
    AskingRequestToken,
    StoringRequestToken,
    AskingAccessToken,
    StoringTokens,
    Proving,
    KeepingTokens,
    CheckingWorkingTokens,
};

// Why it did not work. Each has words and a next step in Words.h. It is stored as a number, so a
// new one goes to the end.
enum class Reason {
    None,
    Cancelled,
    NoCallback,          // nothing arrived from the store
    DeadlinePassed,      // nobody signed in while the store waited
    Interrupted,         // the program ended in the middle
    KeychainUnavailable, // found when arming: nothing was begun
    KeychainRefused,     // found at the end: the proved tokens are in memory only
    ProfileUnwritable,
    StoreUnreachable,
    NotAStore,
    CredentialsRefused,
    ConsumerExpired,
    ConsumerUnknown,
    StoreRefused,
    RequestTokenLost, // asked for, and the answer never came: it cannot be asked for again
    RequestTokenDead,
    UsedByAnother,
    StalePage, // Activate was clicked on an integration that was active; its tokens still work
    VerifierRefused,
    AccessTokenLost,    // it was issued and its answer lost
    AccessTokenUnknown, // asked for twice, and still nothing is known
    NoRights,
    TokensRefused,
};
inline constexpr Reason lastReason = Reason::TokensRefused;

// How far the request-token call of one candidate has come.
enum class Asked {
    No,
    Asking,   // recorded before the call goes out
    Refused,  // the store refused it and executed nothing
    Answered, // the request token is ours
    Lost,     // the outcome cannot be known; never ask again
};

// A POST that the shell holds, by fingerprints as in Candidate.
struct Posted
{
    QString candidate, key, pair;

    friend bool operator==(const Posted &, const Posted &) = default;
};

// One set of credentials as POSTed: whoever knows the callback URL can send one, so it proves
// nothing by itself (THREATS 3).
struct Candidate
{
    QString id;  // fingerprint of key, secret and verifier
    QString key; // fingerprint of the consumer key
    QString
        pair; // fingerprint of consumer key and consumer secret: what a request token belongs to
    Asked asked = Asked::No;
    bool verifierTried = false; // the store said that its verifier does not match

    friend bool operator==(const Candidate &, const Candidate &) = default;
};

// Of the POSTs nobody signed in for, a state knows the first few: that there are some. All others
// are the shell's to hold, and come with the sign-in that has their consumer key.
inline constexpr qsizetype maximumStrangers = 8;
// Of those with the pop-up's consumer key: whoever knows the key can send any number, and one after
// the other is tried.
inline constexpr qsizetype maximumOfOneKey = 1024;
inline constexpr qsizetype maximumSpent = 32;
// Commerce: oauth/consumer/expiration_period, default 300 s from the POST.
inline constexpr qint64 exchangeWindowMs = 300'000;
// From arming to the store's POST: longer than any walk to Admin takes, and not for ever.
inline constexpr std::chrono::minutes armedFor{15};

struct ActivationState
{
    Phase phase = Phase::Draft;
    Stage stage = Stage::None;
    Reason reason =
        Reason::None;       // of the last failure; kept in Linked when working tokens survived it
    QByteArray problemCode; // what lay beneath, such as "http.dns" or "secrets.locked"
    bool hasWorkingTokens = false; // the integration's keychain item holds tokens that were proved
    QString linkedKey;             // fingerprint of the consumer key they belong to
    QList<Candidate> candidates;   // oldest POST first
    QString signedInKey;           // fingerprint of the pop-up's consumer key, once signed in
    QString login;                 // who signed in
    QByteArray returnOrigin;       // of success_call_back; empty if there is none to return to
    bool returnAllowed = false;
    bool credentialsStored = false; // the pending item holds every candidate
    bool memoryOnly = false;        // the keychain refused: what we hold is in memory
    bool pendingUnread = false;     // started again, and the pending item not looked at since
    QString requestTokenOf;         // candidate whose request token is held
    QString verifierOf;             // candidate whose verifier the access-token call carries
    QString accessTokenOf;          // candidate whose access token is held, not yet kept
    bool accessUnderWay = false;    // the access-token call has not been answered yet
    bool accessInDoubt = false;     // an access-token call may have been executed unheard
    QStringList lostKeys;           // consumer keys whose request token is lost
    QStringList spent;              // candidates whose verifier was used up, the latest of them
    qint64 deadlineAt = 0;          // ms since 1970; 0: none

    friend bool operator==(const ActivationState &, const ActivationState &) = default;

    // The candidate of that id, or nullptr.
    const Candidate *candidate(const QString &id) const;
    Candidate *candidate(const QString &id);

    // Their ids, oldest first.
    QStringList candidateIds() const;

    // Somebody signed in, POSTs came, and none has the consumer key of the sign-in.
    bool onlyOthersCalled() const;

    // True if nothing is being waited for: what a program may leave behind.
    bool isAtRest() const;
    // True if arming again can go on where this one stopped.
    bool isResumable() const;
};

} // namespace latchkey::activation

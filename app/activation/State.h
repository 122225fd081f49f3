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
    WaitingToAskAgain, // a request-token call whose answer is missing may still be running
};
inline constexpr Stage lastStage = Stage::WaitingToAskAgain;

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
    RequestTokenLost, // the store says that it issued one to us before, and we do not have it
    RequestTokenDead,
    UsedByAnother,
    StalePage, // Activate was clicked on an integration that was active; its tokens still work
    VerifierRefused,
    AccessTokenLost,    // it was issued and its answer lost
    AccessTokenUnknown, // asked for twice, and still nothing is known
    NotActive,          // the tokens are good, and the integration is not active in Admin
    TokensRefused,
    RequestTokenUnheard, // asked for, and what came of it is not known; asking again tells
    TokensMissing,       // the keychain no longer holds what was linked
    TokensTakenBack,     // cancelled, and the tokens from before are dead: Reauthorize
    IntegrationGone,     // deleted in Admin, or reset
    HeaderLost,          // something on the way takes Authorization off
    Walled,              // something in front of the store wants a password
};
inline constexpr Reason lastReason = Reason::Walled;

// How far the request-token call of one candidate has come.
enum class Asked {
    No,
    Asking,   // recorded before the call goes out
    Refused,  // the store refused it and executed nothing
    Answered, // the request token is ours
    Unheard,  // no usable answer came; asked once more whenever a person acts
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
inline constexpr qsizetype maximumRemembered = 32; // of each list of fingerprints
// Commerce: oauth/consumer/expiration_period, default 300 s from the POST.
inline constexpr qint64 exchangeWindowMs = 300'000;
// From arming to the store's POST: longer than any walk to Admin takes, and not for ever.
inline constexpr std::chrono::minutes armedFor{15};
// So long after its last octet was sent, a call that nobody heard of again may still be running in
// the store: two request-token calls at once are both answered, and only one of the tokens is real.
inline constexpr std::chrono::seconds mayStillRun{60};

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
    // What we did ourselves, so that nobody else is blamed for it; the latest of each.
    QStringList usedKeys;  // consumer keys asked under that led to no link (yet)
    QStringList spent;     // candidates whose verifier was used up
    QStringList unheard;   // candidates asked under, and what came of it is not known
    QString missingKey;    // the consumer key of linked tokens that the keychain lost
    qint64 deadlineAt = 0; // ms since 1970; 0: none
    qint64 askAgainAt = 0; // ms since 1970, while a call that nobody heard of may still be running

    friend bool operator==(const ActivationState &, const ActivationState &) = default;

    // The candidate of that id, or nullptr.
    const Candidate *candidate(const QString &id) const;
    Candidate *candidate(const QString &id);

    // Their ids, oldest first.
    QStringList candidateIds() const;

    // A request-token call under that consumer key may still be running in the store.
    bool mayStillBeAsking(const QString &key) const;
    // Somebody signed in, POSTs came, and none has the consumer key of the sign-in.
    bool onlyOthersCalled() const;

    // True if nothing is being waited for: what a program may leave behind.
    bool isAtRest() const;
    // True if arming again can go on where this one stopped.
    bool isResumable() const;
};

// True if the attempt failed on a page where Commerce's API should have answered.
bool pointsToWrongAddress(const ActivationState &state);

} // namespace latchkey::activation

// SPDX-License-Identifier: Apache-2.0
// A small world around one activation: what the store, the keychain and the merchant may do next,
// and what must hold whatever they do. It knows the promises of the protocol, not how advance()
// keeps them.
#pragma once

#include "activation/Advance.h"

#include <functional>
#include <string>
#include <vector>

namespace latchkey::activation::test {

using Advance = std::function<Step(const ActivationState &, const Event &)>;

// The POSTs of this world, by bits: the store's own, the store's own with a new verifier, and one
// with a forged secret. All have one consumer key; the pop-up may come with it or with another.
enum Posts : quint8 { Own = 1, NewVerifier = 2, Forged = 4 };

// What may happen in a world beside every answer and every crash: kept small on purpose.
struct Domain
{
    quint8 posts = Own;
    bool foreignReturn = false; // the pop-up may want to go to another origin, and be allowed to
    bool otherKey = false;      // … or carry a consumer key that no POST brought
    bool crowded = false;       // strangers have POSTed so much that the state knows no more of it
    bool taken = false;         // the store may hand tokens over, without an activation
};
inline constexpr int candidateCount = 3;

// What a pending item holds, as bits and indexes (-1: none).
struct Holdings
{
    quint8 candidates = 0;
    qint8 requestTokenOf = -1;
    qint8 accessTokenOf = -1;
    friend bool operator==(const Holdings &, const Holdings &) = default;
};

enum Outstanding : quint16 {
    KeychainCheck = 1,
    StoreCredentials = 2,
    StoreRequestToken = 4,
    StoreTokens = 8,
    RequestCall0 = 16, // one bit a candidate
    AccessCall0 = 128,
    ProofCall = 1024,
    Keeping = 2048,
    WorkingCheck = 4096,
};

struct World
{
    World() = default;
    explicit World(const Domain &domain);

    ActivationState state;
    bool strangers = false; // their POSTs are held beside the others
    Holdings memory, item;
    quint16 outstanding = 0;
    quint8 maybeExecuted = 0; // candidates whose request-token call may have been executed
    quint8 acted = 0;         // … since whose request-token call was made a person did something
    bool mayStillRun = false; // one that nobody heard of again may still be running in the store
    bool proved = false;      // the access token held was proved
    bool stored = false;      // … and stored in the pending item
    bool working = false;     // the integration's item holds proved tokens that may be alive

    // Equal for worlds that advance() cannot tell apart. Of the reason only what it looks at is
    // part.
    std::string key() const;
};

// One thing that can happen: the event, and what it does to the world beside the state.
struct Happening
{
    const char *name;
    Event event;
    quint16 answers = 0;      // outstanding bit it answers
    bool crash = false;       // memory and everything outstanding are gone first
    bool writeLanded = false; // crash only: a write under way had reached the keychain
};

// Everything that can happen in `world`, with what `domain` allows.
std::vector<Happening> happenings(const World &world, const Domain &domain);

// The world after it, or a sentence saying which promise was broken.
struct Outcome
{
    World world;
    std::string broken;
};
Outcome happen(const World &world, const Happening &happening, const Advance &advance,
               bool answerStaysOutstanding);

} // namespace latchkey::activation::test

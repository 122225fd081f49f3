// SPDX-License-Identifier: Apache-2.0
// Finds how a request was signed: in a store's own way, or with which mistakes.
#pragma once

#include "doctor/Mistake.h"

namespace latchkey::doctor {

// A mistake as it was made in this request.
struct Made
{
    const Mistake *mistake = nullptr;
    QByteArray what; // foreign text; may be empty
};

// One set of mistakes that gives the signature which was sent.
struct Explanation
{
    QList<Made> mistakes;
    Signing signing;         // how the base string was made; without a key
    QByteArray baseString;   // that one
    int rank = 0;            // the lower, the likelier
    bool isHarmless = false; // a store reads it all the same
};

struct Found
{
    // Signed in one of these ways, with these mistakes or none; in the order of negotiation.
    QList<const oauth::Dialect *> dialects;
    // All that give this very signature, likeliest first; one without mistakes if it is right.
    QList<Explanation> explanations;
    bool isComplete = true; // not everything could be tried: the request is too long
};

enum class Depth { None, One, Two }; // how many mistakes at once are tried

// `store` is the dialect of the store, nullptr if that is not known. Without a consumer secret, a
// signature or an absolute URL nothing is found. Takes some ten milliseconds.
Found search(const FailingRequest &request, const oauth::Dialect *store, Depth depth = Depth::Two);

} // namespace latchkey::doctor

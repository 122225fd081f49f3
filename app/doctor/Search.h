// SPDX-License-Identifier: Apache-2.0
// Finds how a request was signed: in a store's own way, or with which mistakes.
#pragma once

#include "doctor/Mistake.h"

#include <functional>
#include <memory>

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
    QByteArray baseString;   // as it was signed
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
    qint64 effort = 0;      // octets that were hashed or written, and what costs as much
};

enum class Depth { None, One, Two }; // how many mistakes at once are tried

// What a search may cost in Found::effort before it gives up, some 70 ms; whatever the request is,
// no more than three base strings are written beyond it.
inline constexpr qint64 mostEffort = 64'000'000;

// Whether this text is the signature that was sent, where that is known by a mark of it alone.
using IsSignature = std::function<bool(const QByteArray &text)>;

// The search in one request, which has to live as long. `store` is the dialect of the store,
// nullptr if that is not known. Without a consumer secret, a signature or an absolute URL nothing
// is found. `isSignature` is asked in place of the signature in the request.
class Search
{
public:
    Search(const FailingRequest &request, const oauth::Dialect *store, qint64 effort = mostEffort,
           IsSignature isSignature = {});
    ~Search();
    Search(const Search &) = delete;
    Search &operator=(const Search &) = delete;

    // What one call computed the next, deeper one does not compute again.
    Found run(Depth depth);

private:
    class Searching;
    std::unique_ptr<Searching> m_searching; // none where nothing can be found
};

} // namespace latchkey::doctor

// SPDX-License-Identifier: Apache-2.0
// The forms in which one request may be signed, in the order they are tried.
#pragma once

#include "commerce/Store.h"
#include "oauth/Dialect.h"
#include "oauth/RequestToSign.h"

namespace latchkey::commerce {

// One base string, known by what it is made of.
struct SigningForm
{
    QByteArray baseUrl;                     // as the store may see itself, in canonical form
    QByteArray url;                         // of the request, inside the signature
    QList<const oauth::Dialect *> dialects; // all that come to this base string, preferred first
    QList<const oauth::Dialect *> others;   // that come to another one under the same base URL
};

// A refused signature executes nothing, but each costs the store a look-up: enough for every
// dialect under every base URL the store is known by. As few come to different base strings, what
// is left goes to the base URLs made up of those.
qsizetype maxTries();

// How much of a plan is made: each base string costs as much as a signature does.
enum class PlanExtent {
    Whole,
    Likely, // under the base URL that is tried first, in the dialects that are still possible
};

// The distinct base strings of a request to `suffix` below the base URL; at most maxTries(), never
// empty. `request` gives all but the URL; its nonce and timestamp do not matter. `only` limits to
// one dialect; nullptr = the store's dialects, the remembered one first. What is likely is the
// beginning of the whole; its `others` are no more than the possible ones. Problems of
// oauth::canonicalUrl() and, where no dialect can sign it, of oauth::baseString().
Result<QList<SigningForm>> signingPlan(const Store &store, const QByteArray &suffix,
                                       oauth::RequestToSign request, const oauth::Dialect *only,
                                       PlanExtent extent = PlanExtent::Whole);

} // namespace latchkey::commerce

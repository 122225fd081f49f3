// SPDX-License-Identifier: Apache-2.0
// What a client program called, a line a route, and what of it came to nothing.
#pragma once

#include "clients/CallBook.h"

namespace latchkey::clients {

// Calls of one route that came to nothing for the same reason.
struct Refused
{
    int status = 0;  // what the program got; 0 if it went away before
    QByteArray code; // Latchkey's, where the answer was not the store's; else empty
    qint64 calls = 0;

    friend bool operator==(const Refused &, const Refused &) = default;
};

struct CalledRoute
{
    QByteArray route;       // as in CallKind
    qint64 calls = 0;       // all of them
    qint64 lastDay = 0;     // days since 1970-01-01, UTC
    QList<Refused> refused; // the most frequent first

    qint64 refusedCalls() const;

    friend bool operator==(const CalledRoute &, const CalledRoute &) = default;
};

// Of all days together, the most called first. Refused is what Latchkey answered by itself, and
// what the store answered with 400 or more.
QList<CalledRoute> calledRoutes(const QList<CallCount> &counts);

// Why, in a few words: "store: 404", "it may only read". A code that has no words stands for
// itself.
QString reasonText(const Refused &refused);

// "GET /V1/orders", "GET (route not known)".
QString shownRoute(const QByteArray &route);

} // namespace latchkey::clients

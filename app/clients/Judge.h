// SPDX-License-Identifier: Apache-2.0
// Whether a client program's limits allow a call: THREATS 18.
#pragma once

#include "acl/RouteTable.h"
#include "base/Problem.h"
#include "clients/ProxyClient.h"

#include <QByteArray>
#include <QByteArrayView>

namespace latchkey::clients {

// Where a call goes that meets no route, as it is counted and logged.
inline constexpr char unknownRoute[] = "?";

enum class Judgement {
    Allowed,
    Malformed,     // no path of a store's API, or one that servers may read in two ways
    DoorClosed,    // GraphQL or SOAP, which nobody opened
    WholeApi,      // GraphQL or SOAP, for which limits cannot vouch
    ChangesStore,  // and the client only reads
    RouteUnknown,  // meets no route, and the client is limited
    RouteNotChosen // meets another than those that were chosen
};

struct Verdict
{
    Judgement judgement = Judgement::Malformed;
    QByteArray routeTemplate = unknownRoute; // "/V1/products/:sku", "graphql": never a value

    bool isAllowed() const { return judgement == Judgement::Allowed; }
};

// Of what is really sent: `method`, and `target` below the store's base URL, "rest/V1/products?…",
// canonical. A store's version of a route is the same route for every store code, asynchronous and
// in bulk ("rest/all/async/bulk/V1/products/bySku").
//
// A limited client's call has to be allowed however a server on the way may read its path: as it
// stands, decoded once or several times, with backslashes for slashes, without what follows a ';'.
// As it stands it has to meet a route that is allowed; in another reading one that is allowed, or
// none. Dot segments and empty ones are no client's. It is the store's dispatch that counts, so
// what `routes` does not have, because a module brings it, cannot be allowed to a limited client.
Verdict judge(const ClientLimits &limits, const Doors &doors, const acl::RouteTable &routes,
              const QByteArray &method, QByteArrayView target);

// True for a call that changes nothing in the store: by GET or HEAD, or by one of the few POSTs and
// PUTs that Commerce made only to ask with a body.
bool isReading(const acl::Route &route);

// What to tell the program; `judgement` is not Allowed.
Problem problemOf(Judgement judgement);

} // namespace latchkey::clients

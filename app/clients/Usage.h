// SPDX-License-Identifier: Apache-2.0
// What of the granted the client programs used, and what they would have needed besides.
#pragma once

#include "acl/ResourceSelection.h"
#include "acl/RouteTable.h"
#include "clients/CallBook.h"

namespace latchkey::clients {

struct UsedResource
{
    QString id;
    qint64 calls = 0;
    qint64 lastDay = 0;

    friend bool operator==(const UsedResource &, const UsedResource &) = default;
};

// One that the store missed with refused calls, and that is not granted.
struct MissingResource
{
    QString id;
    QStringList routes; // "POST /V1/orders", as they were called
    qint64 calls = 0;

    friend bool operator==(const MissingResource &, const MissingResource &) = default;
};

struct Usage
{
    QList<UsedResource> used; // the most used first
    QStringList unused;       // chosen (of *All*: those that open a route), in tree order; no call
                              // needed them, whatever became of it
    QStringList wanted;       // granted and needed, by calls that the store refused alone
    QList<MissingResource> missing;
    qint64 calls = 0;         // that reached the store, or may have
    qint64 unknownCalls = 0;  // of those, calls whose route nobody knows: what they need neither
    qint64 otherRefusals = 0; // answered 401 or 403 though all that is needed is granted
    acl::Choice proposal;     // the used ones alone

    friend bool operator==(const Usage &, const Usage &) = default;
};

// What is asked for once `ids`, some of the unused, are taken away: never less than what was used
// needs, also where it was granted only as the parent of one of them.
acl::Choice takenAway(const acl::ResourceSelection &granted, const Usage &usage,
                      const QStringList &ids);

// A call used its route's resources unless the store refused it (401, 403) or it never left. What
// may have arrived counts: nothing is proposed to be taken away that a call perhaps needed.
Usage usageOf(const QList<CallCount> &counts, const acl::ResourceSelection &granted,
              const acl::RouteTable &routes);

} // namespace latchkey::clients

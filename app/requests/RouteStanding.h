// SPDX-License-Identifier: Apache-2.0
// What a route needs, whether an integration has it, and what to do where the store says no.
#pragma once

#include "acl/ResourceSelection.h"
#include "acl/RouteTable.h"
#include "commerce/CallOutcome.h"

#include <optional>

namespace latchkey::requests {

// What an integration may do, as far as it is known here.
struct Rights
{
    acl::ResourceSelection chosen;
    std::optional<acl::Choice> granted; // what the store granted it; nothing = nobody knows
};

enum class Standing {
    Open,          // everybody may call it
    CustomersOnly, // for a signed-in customer's own data, whatever is granted
    Granted,       // the store granted all it needs
    Chosen,        // all of it is chosen; what the store granted is not known, or was less
    Missing,       // some of it is neither chosen nor granted
    OnlyWithAll,   // it needs what is no resource: nothing but All opens it
    Unknown        // nothing was chosen here, so nobody knows what was granted
};

struct RouteStanding
{
    Standing standing = Standing::Unknown;
    QStringList missing; // of Missing and OnlyWithAll: what is to be chosen besides

    friend bool operator==(const RouteStanding &, const RouteStanding &) = default;
};

RouteStanding standingOf(const acl::Route &route, const Rights &rights);

// A stable word for programs: "open", "customers-only", "granted", "chosen", "missing",
// "only-with-all", "unknown".
QByteArray nameOf(Standing standing);
// A person's words: "granted", "chosen, not granted yet".
QString textOf(Standing standing);

// True if its service answers with a list, which a search narrows down. (A service that finds
// nothing to search with ignores what the query says of it.)
bool isList(const acl::Route &route);

// Those that have every word of `text`, in any case, somewhere in their method, URL or resources,
// in the table's order; all of them for no words.
QList<acl::Route> routesWith(const acl::RouteTable &routes, const QString &text);

// The store refused a call since the integration lacks a resource.
struct ResourceRefusal
{
    QStringList resources; // as the store named them, or else as the route needs them
    QStringList toAdd;     // of those: what is not chosen yet; empty where that would not be enough
    bool isOnlyWithAll = false; // some of it is no resource: the store wants all of what it names

    friend bool operator==(const ResourceRefusal &, const ResourceRefusal &) = default;
};

// Nothing where the store refused for another reason, or not at all; `route` may be nullptr.
// Without a resource in the store's words and without a route there is nothing to say either.
std::optional<ResourceRefusal> resourceRefusal(const commerce::CallOutcome &outcome,
                                               const acl::Route *route, const Rights &rights);
// What it means and what to do so that the store grants it, in sentences for a person.
QString adviceOn(const ResourceRefusal &refusal);

} // namespace latchkey::requests

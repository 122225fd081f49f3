// SPDX-License-Identifier: Apache-2.0
// What changed from one store's resources and routes to another's, such as those of two releases.
#pragma once

#include "acl/AclTree.h"
#include "acl/RouteTable.h"

#include <QList>
#include <QStringList>

#include <utility>

namespace latchkey::acl {

// A resource that is in both, with what is not the same.
struct ChangedResource
{
    QString id;
    QString before;
    QString after;

    friend bool operator==(const ChangedResource &, const ChangedResource &) = default;
};

// In the order of the trees; the first place of an id counts.
struct TreeComparison
{
    QStringList added;
    QStringList removed;
    QList<ChangedResource> moved;   // below another parent; empty for the root
    QList<ChangedResource> renamed; // with another title

    bool isSame() const
    {
        return added.isEmpty() && removed.isEmpty() && moved.isEmpty() && renamed.isEmpty();
    }
};

TreeComparison compare(const AclTree &before, const AclTree &after);

struct RouteComparison
{
    using Pair = std::pair<Route, Route>; // before and after

    QList<Route> added;
    QList<Route> removed;
    QList<Pair> moved;   // the same service and method of it, under another URL or HTTP method
    QList<Pair> changed; // that need other resources

    bool isSame() const
    {
        return added.isEmpty() && removed.isEmpty() && moved.isEmpty() && changed.isEmpty();
    }
};

RouteComparison compare(const RouteTable &before, const RouteTable &after);

} // namespace latchkey::acl

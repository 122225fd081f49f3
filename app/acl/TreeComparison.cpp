// SPDX-License-Identifier: Apache-2.0
#include "acl/TreeComparison.h"

#include <QHash>

#include <algorithm>

namespace latchkey::acl {

namespace {

QString parentOf(const AclTree &tree, int index)
{
    const int parent = tree.at(index).parent;
    return parent < 0 ? QString() : tree.at(parent).id;
}

// Those that `other` lacks, each once.
QStringList lacking(const AclTree &tree, const AclTree &other)
{
    QStringList ids;
    for (int i = 0; i < tree.size(); ++i) {
        const QString &id = tree.at(i).id;
        if (tree.indexOf(id) == i && other.indexOf(id) < 0) {
            ids.append(id);
        }
    }
    return ids;
}

QHash<QString, Route> byText(const RouteTable &table)
{
    QHash<QString, Route> routes;
    for (const Route &each : table.routes()) {
        routes.insert(each.text(), each);
    }
    return routes;
}

bool isSameService(const Route &a, const Route &b)
{
    return !a.serviceClass.isEmpty() && a.serviceClass == b.serviceClass &&
           a.serviceMethod == b.serviceMethod;
}

bool needTheSame(const Route &a, const Route &b)
{
    QStringList one = a.resources;
    QStringList other = b.resources;
    one.sort();
    other.sort();
    return one == other;
}

// Of what is gone and what is new, that which is the same service is moved.
void pairMoved(RouteComparison &found)
{
    QList<Route> gone;
    for (const Route &before : std::as_const(found.removed)) {
        const auto after = std::find_if(found.added.begin(), found.added.end(),
                                        [&](auto &each) { return isSameService(before, each); });
        if (after == found.added.end()) {
            gone.append(before);
        } else {
            found.moved.append({before, *after});
            found.added.erase(after);
        }
    }
    found.removed = gone;
}

} // namespace

TreeComparison compare(const AclTree &before, const AclTree &after)
{
    TreeComparison found{lacking(after, before), lacking(before, after), {}, {}};
    for (int i = 0; i < after.size(); ++i) {
        const AclResource &each = after.at(i);
        const int old = before.indexOf(each.id);
        if (old < 0 || after.indexOf(each.id) != i) {
            continue;
        }
        const QString oldParent = parentOf(before, old);
        const QString newParent = parentOf(after, i);
        if (oldParent != newParent) {
            found.moved.append({each.id, oldParent, newParent});
        }
        if (before.at(old).title != each.title) {
            found.renamed.append({each.id, before.at(old).title, each.title});
        }
    }
    return found;
}

RouteComparison compare(const RouteTable &before, const RouteTable &after)
{
    const QHash<QString, Route> old = byText(before);
    const QHash<QString, Route> now = byText(after);
    RouteComparison found;
    for (const Route &each : after.routes()) {
        const auto same = old.constFind(each.text());
        if (same == old.constEnd()) {
            found.added.append(each);
        } else if (!needTheSame(*same, each)) {
            found.changed.append({*same, each});
        }
    }
    for (const Route &each : before.routes()) {
        if (!now.contains(each.text())) {
            found.removed.append(each);
        }
    }
    pairMoved(found);
    return found;
}

} // namespace latchkey::acl

// SPDX-License-Identifier: Apache-2.0
// What a store will make of the resources that its modules say together.
#pragma once

#include "documents/FileProblem.h"
#include "storecode/MergedConfig.h"

#include <QSet>

namespace latchkey::storecode {

// Which files were merged.
struct Extent
{
    bool isWhole = false;  // all that a store has, or the catalogue: what they lack is lacking
    QSet<QString> modules; // whose acl.xml is among them
};

// One place of an id in the merged tree.
struct AclPlace
{
    QString file;   // that brought it there, as it was named
    int line = 0;   // 0: unknown
    QString parent; // id; empty at the root

    friend bool operator==(const AclPlace &, const AclPlace &) = default;
};

// What Commerce refuses or does not show, unworded.
struct AclBreach
{
    enum class Kind { IdTwice, NoTitle, AtRoot };

    Kind kind = Kind::IdTwice;
    QString id;
    QList<AclPlace> places; // several for IdTwice, in the order they were merged

    friend bool operator==(const AclBreach &, const AclBreach &) = default;
};

// All of them: ids in several places, then those without a title, then those at the root.
QList<AclBreach> breaches(const MergedConfig &acl, const Extent &extent);

// Says what Commerce refuses or does not show, each with its file; of each kind at most ten:
// `acl.id-twice` (an id under two parents: no store starts with it), `acl.no-title` (a store in
// developer mode refuses it; only said of what those in `extent` should have given one),
// `acl.at-root` (beside Magento_Backend::admin, where Admin's API tab does not show it).
QList<documents::FileProblem> verdict(const MergedConfig &acl, const Extent &extent);

} // namespace latchkey::storecode

// SPDX-License-Identifier: Apache-2.0
// What a store really grants, against what was chosen here.
#pragma once

#include "acl/AclTree.h"

#include <QStringList>

#include <optional>

namespace latchkey::storeservice {

// Ids in the order in which they were asked for, or granted.
struct GrantComparison
{
    bool isKnown = false; // false: nobody knows what the store grants, and nothing is told
    QStringList missing;  // asked for, known to the store, not granted
    QStringList tooMuch;  // granted, not asked for
    QStringList unknown;  // asked for, and the store has no such resource: it drops them unsaid

    bool isSame() const
    {
        return isKnown && missing.isEmpty() && tooMuch.isEmpty() && unknown.isEmpty();
    }

    friend bool operator==(const GrantComparison &, const GrantComparison &) = default;
};

// `asked` with its parents, or acl::everythingId alone for all. `resources`: all that the store
// knows; without it nothing is unknown. acl::adminId, which a store grants everyone, never counts.
GrantComparison compareGrants(const QStringList &asked, const std::optional<QStringList> &granted,
                              const std::optional<acl::AclTree> &resources);

} // namespace latchkey::storeservice

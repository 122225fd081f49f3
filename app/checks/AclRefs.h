// SPDX-License-Identifier: Apache-2.0
// Where a store's files name resources besides acl.xml.
#pragma once

#include "storecode/AclReader.h"

#include <QList>
#include <QString>

namespace latchkey::checks {

struct AclRef
{
    enum class Use { Route, Menu, Settings };

    Use use = Use::Route;
    QString id;   // that is named; foreign text
    QString what; // that names it: "GET /V1/orders", a menu entry's id, a section's id
    QString file;
    int line = 0;
};

// Those of webapi.xml, as merged, and of each module's menu.xml and system.xml, without "self" and
// "anonymous". A file that cannot be read has none.
QList<AclRef> refsIn(const storecode::SourceRules &rules);

} // namespace latchkey::checks

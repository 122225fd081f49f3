// SPDX-License-Identifier: Apache-2.0
// Which resources a call needs, and which of them an integration lacks.
#pragma once

#include "causes/Evidence.h"

#include <QStringList>

namespace latchkey::causes {

// The route that the request meets; nullptr without a table, a method or a path of the API.
const acl::Route *routeOf(const Evidence &evidence);

// What the call needs: as the refusal names it, else as the route does. Both are what webapi.xml
// says, ids that exist nowhere included.
QStringList neededBy(const Evidence &evidence, const QStringList &namedInRefusal);

// Of them, those that are not granted; all of them where nobody knows what is.
QStringList lackingOf(const QStringList &needed, const RightsFacts &rights);

// How Admin offers a resource on an integration's API tab.
enum class Offered {
    Unknown, // no tree of the store is there to look at
    Singly,
    OnlyByAll,   // no acl.xml defines it
    NotShown,    // defined, but outside what the tab shows: only "All" grants it
    SwitchedOff, // disabled="true" somewhere: gone with all below it
};
Offered offeredAs(const QString &resource, const RightsFacts &rights);

// The resource's titles from the top, "Sales › Operations › Orders › View"; its id where no tree
// knows it. Foreign text.
QString pathOf(const QString &resource, const RightsFacts &rights);

} // namespace latchkey::causes

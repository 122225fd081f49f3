// SPDX-License-Identifier: Apache-2.0
// Reads the resources and routes of a store from wherever they are said.
#pragma once

#include "acl/AclTree.h"
#include "acl/RouteTable.h"
#include "documents/FileProblem.h"
#include "storecode/AclXml.h"
#include "storecode/Catalogue.h"
#include "storecode/Watch.h"

#include <QStringList>

namespace latchkey::storecode {

struct AclReading
{
    acl::AclTree tree;
    acl::RouteTable routes;
    QList<documents::FileProblem> problems;
    QStringList sources; // what was read, in words: "/srv/shop: 312 modules"
    int files = 0; // acl.xml and webapi.xml files that were taken; the catalogue counts as one
    bool isCancelled = false;
};

// Merges `sources`, in order; none means the newest catalogue. Each is a catalogue (Catalogue.h), a
// Commerce code base (what its own PHP would register, in the order and choice of
// app/etc/config.php), a folder with modules, a zip of one or the other, an acl.xml or a
// webapi.xml. What is wrong with a file is in `problems`; the rest still counts. Beside the
// problems of the readers and of verdict(): `acl.no-such-source`, `acl.not-registered`,
// `acl.nothing-found`, `acl.twice` (Commerce gives up where an element is twice in an earlier
// file). Blocking; made for another thread.
AclReading readAcl(const QStringList &sources, const Watch &watch = {},
                   Disabled disabled = Disabled::Removed);

} // namespace latchkey::storecode

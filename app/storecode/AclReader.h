// SPDX-License-Identifier: Apache-2.0
// Reads the resources and routes of a store from wherever they are said.
#pragma once

#include "acl/AclTree.h"
#include "acl/RouteTable.h"
#include "documents/FileProblem.h"
#include "storecode/AclXml.h"
#include "storecode/Catalogue.h"
#include "storecode/FilesTree.h"
#include "storecode/StoreVerdict.h"
#include "storecode/Watch.h"
#include "storecode/WebapiXml.h"

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

// A module among the sources, with what of it names resources.
struct SourceModule
{
    QString name;    // "Acme_Feed"; empty if nothing says it
    QString folder;  // for reports
    QString package; // of its composer.json, "acme/module-feed"; empty if there is none
    QString version; // of that, or as Composer installed it; empty if nobody says it
    QHash<QString, QByteArray> files; // by the names in SourceFolder.h
};

// The same merged, and nothing concluded of it.
struct SourceRules
{
    MergedConfig acl = mergedAcl();
    MergedConfig webapi = mergedWebapi();
    Extent extent;
    QList<SourceModule> modules;            // in the order they are merged; none for single files
    QList<documents::FileProblem> problems; // those of reading; none of verdict()
    QStringList sources;
    int files = 0;
    bool isCancelled = false;
};

// Reads what readAcl() reads, and of each module what else names resources.
SourceRules readRules(const QStringList &sources, const Watch &watch = {});
// The same of files that were read elsewhere; `name` stands for them in reports.
SourceRules readRules(const SourceFiles &files, const QString &name, const Watch &watch = {});

} // namespace latchkey::storecode

// SPDX-License-Identifier: Apache-2.0
// A module of a store: its name, what it has to come after, and its two files.
#pragma once

#include "storecode/SourceFolder.h"

#include "base/Result.h"

#include <QStringList>

namespace latchkey::storecode {

struct Module
{
    QString name;         // "Magento_Sales"; empty if nothing says it
    QStringList sequence; // names of the modules that come before it
    SourceFolder folder;
    bool isRegistered = false; // by a registration.php; Commerce sees no others
};

struct Modules
{
    QList<Module> modules;
    QList<documents::FileProblem> problems;
};

// A list for a sentence: the first few, and an ellipsis.
QString someOf(const QStringList &names);

// Names the folders: by what a registration.php registers, otherwise by etc/module.xml. Folders
// without either keep an empty name. Of two with one name, a registered one is taken before one
// that registers itself on a condition, that before one that only declares itself, and else the
// first. Problems in the answer: those of readXml() for a module.xml, `acl.module-twice`.
Modules modulesOf(const QList<SourceFolder> &folders);

// Commerce's own order of modules that were never set up: "sequence" first, Magento's before
// others, then by name; those without a name last. Problems in the answer: `acl.circular-sequence`,
// `acl.too-many-modules` (10,000).
Modules inSequence(const QList<Module> &modules);

// Only the modules that app/etc/config.php switches on, in its order; `configPath` names that file
// in reports. Problems: those of readPhpArray(); `acl.no-modules` if it lists none. In the answer:
// `acl.not-listed` and `acl.not-found`, one each.
Result<Modules> asConfigured(const QList<Module> &modules, QByteArrayView configPhp,
                             const QString &configPath);

} // namespace latchkey::storecode

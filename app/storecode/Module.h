// SPDX-License-Identifier: Apache-2.0
// A module of a store: its name, what it has to come after, and its folder.
#pragma once

#include "documents/FileProblem.h"
#include "storecode/SourceFolder.h"

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
// without either keep an empty name. Of several with one name, a registered one is taken before one
// that is registered on a condition, that before one that only declares itself, and else the first.
// Problems in the answer: those of readXml() for a module.xml, `acl.module-twice` (one a module).
Modules modulesOf(const QList<SourceFolder> &folders);

} // namespace latchkey::storecode

// SPDX-License-Identifier: Apache-2.0
// What a module says about itself in etc/module.xml.
#pragma once

#include "documents/FileProblem.h"
#include "storecode/SourceFolder.h"

#include <QStringList>

namespace latchkey::storecode {

struct Declaration
{
    QString name;
    QStringList sequence; // names of the modules that come before it
};

// Nothing where there is no such file, or none that can be read: then `problems` gets that of
// readXml().
Declaration declarationIn(const SourceFolder &folder, QList<documents::FileProblem> &problems);

} // namespace latchkey::storecode

// SPDX-License-Identifier: Apache-2.0
// Finds the modules of a source by looking everywhere, without running or trusting anything in it.
#pragma once

#include "storecode/SourceVisit.h"

#include <QStringList>

namespace latchkey::storecode {

// Everything below `roots` that looks like a module: a registration.php, or one of the files in
// etc/; without what is of a module's tests. Links within the source are followed, each real folder
// is entered once; a link to a folder that holds a root is not. Told: what SourceVisit tells,
// `acl.link-upwards`, `acl.too-deep` (a module more than 64 folders down).
QList<SourceFolder> searchEverywhere(SourceVisit &visit, const QStringList &roots);

} // namespace latchkey::storecode

// SPDX-License-Identifier: Apache-2.0
// Finds the modules of a folder on disk, without running or trusting anything in it.
#pragma once

#include "storecode/SourceFolder.h"
#include "storecode/Watch.h"

#include <QStringList>

namespace latchkey::storecode {

struct SearchLimits
{
    int folders = 200'000;
    int depth = 12;
    qint64 ms = 120'000;
    bool skipsVendor = false; // what a checkout of modules was given to be tested with
};

// Everything below `roots` that looks like a module: a registration.php, or one of the files in
// etc/. Links are followed, each real folder is entered once; a link to a folder that holds the
// root is not. Only regular files are opened. Problems in the answer: those of readRegularFile(),
// `acl.too-deep`, `acl.too-many-folders`, `acl.took-too-long`, `acl.link-upwards`.
FoundFolders searchFolders(const QStringList &roots, const Watch &watch,
                           const SearchLimits &limits = {});

} // namespace latchkey::storecode

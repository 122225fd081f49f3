// SPDX-License-Identifier: Apache-2.0
// Finds the modules in a zip, without unpacking it.
#pragma once

#include "storecode/SourceFolder.h"
#include "storecode/Watch.h"

class QIODevice;

namespace latchkey::storecode {

struct ZipLimits
{
    int entries = 100'000;
    qint64 octets = 64LL * 1024 * 1024; // of all that is read, as it is after decompression
};

// The same as searchFolders(), in an archive; `path` names it in reports. What the archive says of
// its sizes is not believed, and nothing is written. Problems in the answer: `acl.bad-zip`,
// `acl.too-many-entries`, `acl.too-large`.
FoundFolders searchZip(QIODevice &archive, const QString &path, const Watch &watch,
                       const ZipLimits &limits = {});

} // namespace latchkey::storecode

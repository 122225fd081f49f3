// SPDX-License-Identifier: Apache-2.0
// Emptying a file whose content nobody shall read again.
#pragma once

#include "system/RegularFile.h"

namespace latchkey::system {

// Writes over every octet of a regular file and empties it; the file stays. What a disk, a
// snapshot or a backup keeps of its own is not reached. Not opened (`isOther`): what is no regular
// file, or reached through a symbolic link.
tl::expected<void, NotOpened> blankFile(const QString &path);

} // namespace latchkey::system

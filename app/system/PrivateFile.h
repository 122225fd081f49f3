// SPDX-License-Identifier: Apache-2.0
// A file that is appended to and that nobody else reads.
#pragma once

#include "system/RegularFile.h"

namespace latchkey::system {

// Opens `file` for appending, unbuffered; creates it, readable for this account only, if it is not
// there, and takes what others may do from one that is. Not opened (`isOther`) what is no regular
// file, belongs to another account, has a second name, or is reached through a symbolic link.
tl::expected<void, NotOpened> openPrivateToAppend(QFile &file, const QString &path);

} // namespace latchkey::system

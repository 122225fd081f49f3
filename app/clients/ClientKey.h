// SPDX-License-Identifier: Apache-2.0
// The key by which the signing proxy knows a program.
#pragma once

#include "base/Secret.h"

#include <QByteArray>

namespace latchkey::clients {

// What every key begins with, so that people and scanners of source code know one when they see it.
inline constexpr char keyPrefix[] = "lkc_";

// A new key: the prefix and 32 characters of base32 (160 random bits). Nothing in it needs
// escaping: not in a path, not in a header, not in a shell.
Secret newClientKey();

// True for what may be a key of ours; it need not be one that was ever given.
bool hasKeyForm(QByteArrayView text);

// What is kept of a key: SHA-256, 32 octets. Neither salt nor rounds, which protect what people
// choose: nobody finds 160 random bits by trying, and every call has to be looked up at once.
QByteArray hashOfKey(QByteArrayView key);

} // namespace latchkey::clients

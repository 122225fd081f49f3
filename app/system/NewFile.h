// SPDX-License-Identifier: Apache-2.0
// A file of this account's own where none is yet.
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace latchkey::system {

struct NotWritten
{
    bool isTaken = false; // something of that name is there; it was left as it is
    QString detail;       // what the system says otherwise
};

// Writes a whole new file that only this account can read (0600, where the drive knows such modes):
// it is there complete and on the disk, or not at all, and never takes another's place.
tl::expected<void, NotWritten> writeNewFile(const QString &path, const QByteArray &octets);

} // namespace latchkey::system

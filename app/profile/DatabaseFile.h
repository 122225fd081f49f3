// SPDX-License-Identifier: Apache-2.0
// Opens a SQLite file of the profile's folder as all of them are opened.
#pragma once

#include "base/Result.h"

#include <QSqlDatabase>
#include <QString>

#include <optional>

namespace latchkey::profile {

// What a loss of power may take away of what was committed.
enum class Durability {
    Everything, // is kept
    ButSeconds, // the last seconds may go; nothing waits for the disk
};

// A name that no other connection of this program has.
QString newConnectionName();

// Makes `file` (absolute, in a folder that is private) and its log 0600, whatever the umask.
// Problems: those of system::makePrivateFile().
Result<void> makeDatabasePrivate(const QString &file);

// Opens `file` as the connection `connection`: waits 5 s for others, writes ahead (WAL), and has
// been looked through for damage. Problems: `profile.no-driver`, `profile.busy`,
// `profile.damaged`, `profile.write-failed`.
Result<void> openDatabaseFile(const QString &file, const QString &connection,
                              Durability durability);

// Renames `file` with its log to "….damaged-1", or the next number that is free; its path then.
// Nothing where it stays what it was.
std::optional<QString> putDatabaseAside(const QString &file);

} // namespace latchkey::profile

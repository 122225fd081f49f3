// SPDX-License-Identifier: Apache-2.0
// The database's tables, version by version.
#pragma once

#include "base/Result.h"

#include <QSqlDatabase>
#include <QStringList>

#include <span>

namespace latchkey::profile {

// The version this program reads and writes (PRAGMA user_version).
int databaseVersion();

// The code of migrate() for a database with a version that no Latchkey ever wrote.
inline constexpr char impossibleVersion[] = "profile.impossible-version";

// Brings the database to databaseVersion(), one transaction a version; processes that start
// together wait for each other. Problems: `profile.too-new`, impossibleVersion
// (without a sentence: Profile::open() has one), those of profile/Sql.h.
Result<void> migrate(const QSqlDatabase &database);

// The same for another database: each of `steps` is the statements that lead to the next version.
Result<void> migrate(const QSqlDatabase &database, std::span<const QStringList> steps);

} // namespace latchkey::profile

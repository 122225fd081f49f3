// SPDX-License-Identifier: Apache-2.0
#include "profile/DatabaseFile.h"

#include "profile/Sql.h"
#include "profile/Text.h"
#include "system/PrivateFolder.h"

#include <QDeadlineTimer>
#include <QFile>

#include <atomic>
#include <chrono>

namespace latchkey::profile {

namespace {

constexpr std::chrono::milliseconds patience{5'000};

// Switching to WAL wants the database for itself, and SQLite does not wait for that by itself; it
// does wait for the write lock, which whoever is in the way (another first start) gives back when
// done.
Result<void> switchToWal(const QSqlDatabase &database)
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        const auto mode = rows(database, QStringLiteral("PRAGMA journal_mode = WAL"));
        const bool isTaken = !mode && mode.error().code == "profile.busy";
        if (mode || !isTaken || deadline.hasExpired()) {
            return mode.map([](const auto &) {});
        }
        auto waited = inTransaction(database, [] { return Result<void>(); });
        if (!waited) {
            return waited;
        }
    }
}

Result<void> refuseDamaged(const QSqlDatabase &database)
{
    return rows(database, QStringLiteral("PRAGMA quick_check(1)"))
        .and_then([](const QList<QSqlRecord> &found) -> Result<void> {
            const QString verdict = found.isEmpty() ? QString() : found.first().value(0).toString();
            if (verdict == QLatin1String("ok")) {
                return {};
            }
            Problem problem =
                problemOf(QSqlError({}, verdict, QSqlError::UnknownError, QStringLiteral("11")));
            return failure(std::move(problem));
        });
}

Result<void> prepare(const QSqlDatabase &database, Durability durability)
{
    for (const auto &pragma :
         {QStringLiteral("PRAGMA foreign_keys = ON"),
          durability == Durability::Everything ? QStringLiteral("PRAGMA synchronous = FULL")
                                               : QStringLiteral("PRAGMA synchronous = NORMAL"),
          // its cache, which else grows for months up to 2 MiB
          QStringLiteral("PRAGMA cache_size = -256")}) {
        if (const auto done = change(database, pragma); !done) {
            return failure(done.error());
        }
    }
    return switchToWal(database).and_then([&] { return refuseDamaged(database); });
}

} // namespace

QString newConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("latchkey-profile-%1").arg(++count);
}

Result<void> makeDatabasePrivate(const QString &file)
{
    system::tightenFile(file + QLatin1String("-wal"));
    system::tightenFile(file + QLatin1String("-shm"));
    return system::makePrivateFile(file);
}

Result<void> openDatabaseFile(const QString &file, const QString &connection, Durability durability)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
    if (!database.isValid()) {
        return failure("profile.no-driver",
                       Text::tr("Qt's SQLite driver is not installed (Debian: libqt6sql6-sqlite). "
                                "Install it and start Latchkey again."),
                       QSqlDatabase::drivers().join(QLatin1Char(' ')));
    }
    database.setDatabaseName(file);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(patience.count()));
    if (!database.open()) {
        return failure(problemOf(database.lastError()));
    }
    return prepare(database, durability);
}

std::optional<QString> putDatabaseAside(const QString &file)
{
    QString aside;
    for (int number = 1; aside.isEmpty() || QFile::exists(aside); ++number) {
        aside = QStringLiteral("%1.damaged-%2").arg(file).arg(number);
    }
    if (!QFile::rename(file, aside)) {
        return std::nullopt;
    }
    for (const QLatin1String part : {QLatin1String("-wal"), QLatin1String("-shm")}) {
        QFile::rename(file + part, aside + part);
    }
    return aside;
}

} // namespace latchkey::profile

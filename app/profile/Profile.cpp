// SPDX-License-Identifier: Apache-2.0
#include "profile/Profile.h"

#include "profile/DatabaseFile.h"
#include "profile/Lock.h"
#include "profile/Migrations.h"
#include "profile/Settings.h"
#include "profile/Sql.h"
#include "profile/Text.h"
#include "system/PrivateFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

namespace latchkey::profile {

namespace {

const QString databaseFile = QStringLiteral("latchkey.db");
const QString lockFile = QStringLiteral("listener.lock");

// What nobody can read is in the way of every command; it may still be worth something to somebody.
// Says where it is now, or that it is where it was.
Problem putAside(const QString &folder, const QString &detail)
{
    const QString file = QDir(folder).filePath(databaseFile);
    const auto aside = putDatabaseAside(file);
    if (!aside) {
        return {"profile.damaged",
                Text::tr("The profile's database is damaged. Restore a copy of the profile folder, "
                         "or move the folder away and set up the integrations again."),
                detail};
    }
    return {
        "profile.damaged",
        Text::tr("The profile's database is damaged and was put aside as %1. Restore a copy of the "
                 "database as %2, or start Latchkey again and set up the integrations anew.")
            .arg(QDir::toNativeSeparators(*aside), databaseFile),
        detail};
}

// On opening, a failing write means that the folder cannot be used at all.
Problem onOpening(Problem problem, const QString &folder)
{
    if (problem.code == "profile.write-failed") {
        return {
            "profile.unwritable",
            Text::tr("Latchkey cannot write its database in %1. Check that the disk is not full or "
                     "read-only, or choose another profile folder.")
                .arg(QDir::toNativeSeparators(folder)),
            problem.detail};
    }
    return problem;
}

Result<void> openDatabase(const QString &folder, const QString &connection)
{
    return openDatabaseFile(QDir(folder).filePath(databaseFile), connection, Durability::Everything)
        .and_then([&] { return migrate(QSqlDatabase::database(connection, false)); });
}

Result<std::optional<QString>> valueIn(const QSqlDatabase &database, const QString &key)
{
    return rows(database, QStringLiteral("SELECT value FROM setting WHERE key = ?"), {key})
        .map([](const QList<QSqlRecord> &found) -> std::optional<QString> {
            return found.isEmpty() ? std::nullopt
                                   : std::make_optional(found.first().value(0).toString());
        });
}

Problem inUse(const QLockFile &lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&pid, &host, &program)) {
        return {"profile.in-use",
                Text::tr("Another program is waiting for a store with this profile. Close that "
                         "program, or use another profile folder."),
                lock.fileName()};
    }
    return {"profile.in-use",
            Text::tr("Another program (%1, pid %2) is waiting for a store with this profile. Close "
                     "that program, or use another profile folder.")
                .arg(program)
                .arg(pid),
            QStringLiteral("%1 on %2").arg(lock.fileName(), host)};
}

} // namespace

Profile::Profile(QString folder, QString connection)
    : m_folder(std::move(folder))
    , m_connection(std::move(connection))
{}

Profile::~Profile()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

QString Profile::defaultFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(QStringLiteral("latchkey"));
}

Result<std::unique_ptr<Profile>> Profile::open(const QString &folder)
{
    const QString path = QDir::cleanPath(QDir(folder).absolutePath());
    const auto isPrivate = system::makePrivateFolder(path, databaseFile).and_then([&] {
        return makeDatabasePrivate(QDir(path).filePath(databaseFile));
    });
    if (!isPrivate) {
        return failure(isPrivate.error());
    }
    std::unique_ptr<Profile> profile(new Profile(path, newConnectionName()));
    if (const auto opened = openDatabase(path, profile->m_connection); !opened) {
        if (opened.error().code == impossibleVersion) {
            profile.reset(); // closes it
            return failure(putAside(path, opened.error().detail));
        }
        return failure(onOpening(opened.error(), path));
    }
    return profile;
}

std::optional<QString> Profile::peek(const QString &folder, const QString &key)
{
    const QString file = QDir(folder).filePath(databaseFile);
    if (!QFileInfo(file).isFile()) {
        return {};
    }
    // without a log of changes nobody has it open, and SQLite would make one to read it
    const bool isAtRest = !QFile::exists(file + QLatin1String("-wal"));
    const QString connection = newConnectionName();
    std::optional<QString> found;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded()) +
                                 (isAtRest ? QStringLiteral("?immutable=1") : QString()));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"));
        if (database.open()) {
            found = valueIn(database, key).value_or(std::nullopt);
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return found;
}

QSqlDatabase Profile::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

Result<std::optional<QString>> Profile::setting(const QString &key) const
{
    if (const auto known = defaultSetting(key); !known) {
        return failure(known.error());
    }
    return valueIn(database(), key);
}

Result<void> Profile::setSetting(const QString &key, const QString &value)
{
    const auto valid = validSetting(key, value);
    if (!valid) {
        return failure(valid.error());
    }
    return change(database(),
                  QStringLiteral("INSERT INTO setting (key, value) VALUES (?, ?)"
                                 " ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                  {key, *valid})
        .map([](qint64) {});
}

Result<void> Profile::unsetSetting(const QString &key)
{
    if (const auto known = defaultSetting(key); !known) {
        return failure(known.error());
    }
    return change(database(), QStringLiteral("DELETE FROM setting WHERE key = ?"), {key})
        .map([](qint64) {});
}

Result<std::unique_ptr<QLockFile>> Profile::lock() const
{
    return takeLock(QDir(m_folder).filePath(lockFile), inUse);
}

} // namespace latchkey::profile

// SPDX-License-Identifier: Apache-2.0
// The profile: one private folder with one SQLite database, its settings and its lock.
#pragma once

#include "base/Result.h"

#include <QLockFile>
#include <QSqlDatabase>
#include <QString>

#include <memory>
#include <optional>

namespace latchkey::profile {

// An open profile. It belongs to the thread that opened it, as Qt's database connections do;
// several processes may have the same profile open at once.
class Profile
{
public:
    // Opens the profile in `folder`, created (0700, with its parents) if it is not there; every
    // file in it is 0600 whatever the umask, and an older one with wider permissions is tightened.
    // Problems: `profile.not-ours` (another account's, a symbolic link, or a folder of other
    // things), `profile.unwritable` (not a folder, cannot be made, read-only, disk full),
    // `profile.damaged` (a database of an impossible version is put aside,
    // so that the next call makes a new one), `profile.too-new` (a newer Latchkey wrote it),
    // `profile.busy`, `profile.no-driver` (Qt's SQLite driver is not installed).
    static Result<std::unique_ptr<Profile>> open(const QString &folder);

    // Where the profile is if nobody says otherwise: "latchkey" in the platform's data folder.
    static QString defaultFolder();

    // What the profile in `folder` has set, for what has to be known before it is opened: nothing
    // there is made, changed or judged, and what cannot be read is not set.
    static std::optional<QString> peek(const QString &folder, const QString &key);

    ~Profile();
    Profile(const Profile &) = delete;
    Profile &operator=(const Profile &) = delete;

    // Absolute, without a trailing slash.
    QString folder() const { return m_folder; }

    // The connection, open as long as the profile is. Keep no copy beyond a call; use
    // profile/Sql.h.
    QSqlDatabase database() const;

    // The value set by the person, nullopt if none was; see profile/Settings.h for the defaults.
    // Problems: `config.unknown-key`, those of profile/Sql.h.
    Result<std::optional<QString>> setting(const QString &key) const;

    // Problems: `config.unknown-key`, `config.bad-value`, those of profile/Sql.h.
    Result<void> setSetting(const QString &key, const QString &value);
    // The computer's value, or the default, holds again; also if none was set. Problems:
    // `config.unknown-key`, those of profile/Sql.h.
    Result<void> unsetSetting(const QString &key);

    // The lock that only a listening process holds, until the returned object is gone; the lock of
    // a process that died does not count. Problems: `profile.in-use` (says which program and pid),
    // `profile.unwritable`.
    Result<std::unique_ptr<QLockFile>> lock() const;

private:
    Profile(QString folder, QString connection);

    QString m_folder;
    QString m_connection;
};

} // namespace latchkey::profile

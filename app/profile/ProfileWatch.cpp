// SPDX-License-Identifier: Apache-2.0
#include "profile/ProfileWatch.h"

#include "profile/Profile.h"
#include "profile/Sql.h"

#include <chrono>

namespace latchkey::profile {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 100ms;

// https://sqlite.org/pragma.html#pragma_data_version: another number after each commit of another
// connection, the same after our own. -1 while that cannot be read.
qint64 versionOf(const Profile &profile)
{
    const auto found = rows(profile.database(), QStringLiteral("PRAGMA data_version"));
    return found && !found->isEmpty() ? found->constFirst().value(0).toLongLong() : -1;
}

} // namespace

ProfileWatch::ProfileWatch(const Profile &profile, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_version(versionOf(profile))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &ProfileWatch::look);
    connect(&m_files, &QFileSystemWatcher::fileChanged, this, &ProfileWatch::onFileChanged);
    connect(&m_files, &QFileSystemWatcher::directoryChanged, this, &ProfileWatch::onFileChanged);
    watchFiles();
}

// The log of changes is what is written to; the folder tells when it is made anew.
void ProfileWatch::watchFiles()
{
    const QString database = m_profile.database().databaseName();
    const QStringList wanted{database, database + QStringLiteral("-wal"), m_profile.folder()};
    const QStringList watched = m_files.files() + m_files.directories();
    for (const QString &path : wanted) {
        if (!watched.contains(path)) {
            m_files.addPath(path);
        }
    }
}

void ProfileWatch::onFileChanged()
{
    watchFiles();
    if (!m_soon.isActive()) { // who never stops writing is heard as well
        m_soon.start();
    }
}

void ProfileWatch::look()
{
    const qint64 version = versionOf(m_profile);
    if (version >= 0 && std::exchange(m_version, version) != version) {
        Q_EMIT changedElsewhere();
    }
}

} // namespace latchkey::profile

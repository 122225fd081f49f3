// SPDX-License-Identifier: Apache-2.0
#include "profile/Lock.h"

#include "profile/Profile.h"
#include "profile/Text.h"
#include "system/PrivateFolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace latchkey::profile {

namespace {

// A process id can come back as another process of the same name, which QLockFile takes for the
// holder; the file's own flock tells the truth. Only of a complete file: one being made has no
// flock yet.
bool takeOverFromTheDead(QLockFile &lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&pid, &host, &program) && lock.removeStaleLockFile() && lock.tryLock(0);
}

Problem integrationInUse(const QLockFile &lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    const QString where =
        Text::tr("This integration is being activated, or changed in its store, at the moment.");
    const QString what = Text::tr("Wait until that has ended, or cancel it.");
    if (!lock.getLockInfo(&pid, &host, &program) || pid == QCoreApplication::applicationPid()) {
        return {"profile.integration-in-use", where + QLatin1Char(' ') + what, lock.fileName()};
    }
    return {"profile.integration-in-use",
            where + QLatin1Char(' ') +
                Text::tr("Another program does it: %1, pid %2.").arg(program).arg(pid) +
                QLatin1Char(' ') + what,
            QStringLiteral("%1 on %2").arg(lock.fileName(), host)};
}

} // namespace

Result<Lock> takeLock(const QString &path, const std::function<Problem(const QLockFile &)> &inUse)
{
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0); // what holds it may run for weeks; only a dead one is stale
    if (lock->tryLock(0) ||
        (lock->error() == QLockFile::LockFailedError && takeOverFromTheDead(*lock))) {
        system::tightenFile(lock->fileName());
        return lock;
    }
    if (lock->error() == QLockFile::LockFailedError) {
        return failure(inUse(*lock));
    }
    return failure(
        "profile.unwritable",
        Text::tr("Latchkey cannot make its lock file in %1. Check that the disk is not full or "
                 "read-only.")
            .arg(QDir::toNativeSeparators(QFileInfo(path).path())),
        lock->fileName());
}

Result<Lock> turnOf(const Profile &profile, const QString &id)
{
    // whatever came here as an id names no other folder
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(id));
    return takeLock(QDir(profile.folder()).filePath(QStringLiteral("turn-%1.lock").arg(name)),
                    integrationInUse);
}

} // namespace latchkey::profile

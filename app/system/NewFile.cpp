// SPDX-License-Identifier: Apache-2.0
#include "system/NewFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace latchkey::system {

namespace {

#ifdef Q_OS_UNIX
bool isOnDisk(const QFile &file)
{
    return ::fsync(file.handle()) == 0;
}

// A hard link never takes another's place either, but a stick has none (FAT).
NotWritten moveToNewName(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) ==
        0) {
        return {};
    }
    if (errno != EINVAL && errno != ENOSYS) {
        return {errno == EEXIST, qt_error_string(errno)};
    }
#endif
    if (::link(source.constData(), target.constData()) != 0) {
        return {errno == EEXIST, qt_error_string(errno)};
    }
    ::unlink(source.constData());
    return {};
}
#else
bool isOnDisk(QFile &file)
{
    return file.flush();
}

NotWritten moveToNewName(const QString &from, const QString &to)
{
    QFile file(from);
    return file.rename(to) ? NotWritten() : NotWritten{QFileInfo::exists(to), file.errorString()};
}
#endif

} // namespace

tl::expected<void, NotWritten> writeNewFile(const QString &path, const QByteArray &octets)
{
    const QFileInfo wanted(path);
    if (wanted.exists() || wanted.isSymLink()) {
        return tl::unexpected(NotWritten{true, {}});
    }
    // made with mode 0600
    QTemporaryFile file(wanted.absoluteDir().filePath(QStringLiteral(".latchkey-XXXXXX")));
    if (!file.open() || file.write(octets) != octets.size() || !file.flush() || !isOnDisk(file)) {
        return tl::unexpected(NotWritten{false, file.errorString()});
    }
    const NotWritten why = moveToNewName(file.fileName(), wanted.absoluteFilePath());
    if (why.isTaken || !why.detail.isEmpty()) {
        return tl::unexpected(why);
    }
    file.setAutoRemove(false);
    return {};
}

} // namespace latchkey::system

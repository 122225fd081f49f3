// SPDX-License-Identifier: Apache-2.0
#include "system/PrivateFile.h"

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace latchkey::system {

#ifdef Q_OS_UNIX
tl::expected<void, NotOpened> openPrivateToAppend(QFile &file, const QString &path)
{
    // O_NONBLOCK: a pipe nobody reads must not stop us
    const int descriptor =
        ::open(QFile::encodeName(path).constData(),
               O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC,
               S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        const bool isOther = errno == ELOOP || errno == ENXIO || errno == EISDIR;
        return tl::unexpected(NotOpened{isOther, qt_error_string(errno)});
    }
    struct stat status = {};
    const bool isOurs = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) &&
                        status.st_uid == ::geteuid() && status.st_nlink == 1;
    if (!isOurs || ::fchmod(descriptor, S_IRUSR | S_IWUSR) != 0) {
        ::close(descriptor);
        return tl::unexpected(NotOpened{true, {}});
    }
    if (!file.open(descriptor, QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered,
                   QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return tl::unexpected(NotOpened{false, file.errorString()});
    }
    return {};
}
#else
tl::expected<void, NotOpened> openPrivateToAppend(QFile &file, const QString &path)
{
    file.setFileName(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return tl::unexpected(NotOpened{false, file.errorString()});
    }
    return {};
}
#endif

} // namespace latchkey::system

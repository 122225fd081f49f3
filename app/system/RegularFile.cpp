// SPDX-License-Identifier: Apache-2.0
#include "system/RegularFile.h"

#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace latchkey::system {

#ifdef Q_OS_UNIX
tl::expected<void, NotOpened> openRegularFile(QFile &file, const QString &path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0) {
        return tl::unexpected(NotOpened{errno == ENXIO, qt_error_string(errno)});
    }
    // what was opened, not what was there before
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return tl::unexpected(NotOpened{true, {}});
    }
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return tl::unexpected(NotOpened{false, file.errorString()});
    }
    return {};
}
#else
tl::expected<void, NotOpened> openRegularFile(QFile &file, const QString &path)
{
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile()) {
        return tl::unexpected(NotOpened{true, {}});
    }
    file.setFileName(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return tl::unexpected(NotOpened{false, file.errorString()});
    }
    return {};
}
#endif

} // namespace latchkey::system

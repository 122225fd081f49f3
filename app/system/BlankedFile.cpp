// SPDX-License-Identifier: Apache-2.0
#include "system/BlankedFile.h"

#include <QFileInfo>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace latchkey::system {

namespace {

#ifdef Q_OS_UNIX
tl::expected<void, NotOpened> openToWrite(QFile &file, const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0) {
        return tl::unexpected(NotOpened{errno == ENXIO || errno == ELOOP, qt_error_string(errno)});
    }
    struct stat status = {};
    const bool isRegular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    if (!isRegular || !file.open(descriptor, QIODevice::WriteOnly | QIODevice::Unbuffered,
                                 QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return tl::unexpected(NotOpened{!isRegular, file.errorString()});
    }
    return {};
}

bool reachesTheDisk(const QFile &file)
{
    return ::fsync(file.handle()) == 0;
}
#else
tl::expected<void, NotOpened> openToWrite(QFile &file, const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && (!info.isFile() || info.isSymLink())) {
        return tl::unexpected(NotOpened{true, {}});
    }
    file.setFileName(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        return tl::unexpected(NotOpened{false, file.errorString()});
    }
    return {};
}

bool reachesTheDisk(const QFile &)
{
    return true;
}
#endif

bool isOverwritten(QFile &file)
{
    const QByteArray zeros(65'536, '\0');
    qint64 left = file.size();
    while (left > 0) {
        const qint64 written = file.write(zeros.constData(), std::min<qint64>(left, zeros.size()));
        if (written <= 0) {
            return false;
        }
        left -= written;
    }
    return reachesTheDisk(file);
}

} // namespace

tl::expected<void, NotOpened> blankFile(const QString &path)
{
    QFile file;
    if (auto opened = openToWrite(file, path); !opened) {
        return opened;
    }
    if (!isOverwritten(file) || !file.resize(0)) {
        return tl::unexpected(NotOpened{false, file.errorString()});
    }
    return {};
}

} // namespace latchkey::system

// SPDX-License-Identifier: Apache-2.0
#include "documents/RegularFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace latchkey::documents {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Acl)
};

tl::unexpected<Problem> notAFile()
{
    return failure("acl.not-a-file", Text::tr("This is not a regular file; it was not opened."));
}

tl::unexpected<Problem> unreadable(const QString &detail)
{
    return failure("acl.unreadable", Text::tr("The file cannot be read: %1").arg(detail), detail);
}

#ifdef Q_OS_UNIX
// Opens without waiting for whoever may be at the other end, and looks at what was opened.
Result<void> open(QFile &file, const QString &path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0) {
        return errno == ENXIO ? notAFile() : unreadable(qt_error_string(errno));
    }
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return notAFile();
    }
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return unreadable(file.errorString());
    }
    return {};
}
#else
Result<void> open(QFile &file, const QString &path)
{
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile()) {
        return notAFile();
    }
    file.setFileName(path);
    return file.open(QIODevice::ReadOnly) ? Result<void>() : unreadable(file.errorString());
}
#endif

constexpr qint64 pieceOctets = 64 * 1024;

} // namespace

QByteArray readWithin(QIODevice &device, qint64 limit)
{
    QByteArray octets;
    while (octets.size() <= limit) {
        const QByteArray piece = device.read(std::min(pieceOctets, limit + 1 - octets.size()));
        if (piece.isEmpty()) {
            break;
        }
        octets += piece;
    }
    return octets;
}

Result<QByteArray> readRegularFile(const QString &path, qint64 limit)
{
    QFile file;
    if (const auto opened = open(file, path); !opened) {
        return failure(opened.error());
    }
    QByteArray octets = readWithin(file, limit);
    if (octets.size() > limit) {
        return failure("acl.too-large",
                       Text::tr("The file is larger than %L1 MiB.").arg(limit / 1024 / 1024));
    }
    if (file.error() != QFileDevice::NoError) {
        return unreadable(file.errorString());
    }
    return octets;
}

} // namespace latchkey::documents

// SPDX-License-Identifier: Apache-2.0
#include "trace/TraceFile.h"

#include "trace/Text.h"

#include <utility>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace latchkey::trace {

namespace {

#ifdef Q_OS_UNIX
tl::unexpected<Problem> notAFile(const QString &path)
{
    return failure("trace.not-a-file",
                   Text::tr("%1 is not a file of your account: name another for --log.").arg(path),
                   path);
}
#endif

tl::unexpected<Problem> unwritable(const QString &path, const QString &why)
{
    return failure(
        "trace.unwritable",
        Text::tr("%1 cannot be written (%2): name another file for --log.").arg(path, why), why);
}

#ifdef Q_OS_UNIX
Result<void> openPrivate(QFile &file, const QString &path)
{
    // O_NONBLOCK: a pipe nobody reads must not stop us
    const int descriptor =
        ::open(QFile::encodeName(path).constData(),
               O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC,
               S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        const bool isOther = errno == ELOOP || errno == ENXIO || errno == EISDIR;
        return isOther ? notAFile(path) : unwritable(path, qt_error_string(errno));
    }
    struct stat status = {};
    const bool isOurs = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) &&
                        status.st_uid == ::geteuid() && status.st_nlink == 1;
    if (!isOurs || ::fchmod(descriptor, S_IRUSR | S_IWUSR) != 0) {
        ::close(descriptor);
        return notAFile(path);
    }
    if (!file.open(descriptor, QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered,
                   QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return unwritable(path, file.errorString());
    }
    return {};
}
#else
Result<void> openPrivate(QFile &file, const QString &path)
{
    file.setFileName(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered,
                     QFileDevice::ReadOwner | QFileDevice::WriteOwner)
               ? Result<void>()
               : unwritable(path, file.errorString());
}
#endif

} // namespace

Result<std::unique_ptr<TraceFile>> TraceFile::open(const QString &path, qint64 limit)
{
    std::unique_ptr<TraceFile> opened(new TraceFile);
    if (const auto done = openPrivate(opened->m_file, path); !done) {
        return failure(done.error());
    }
    opened->m_left = limit - opened->m_file.size();
    if (opened->m_left <= 0) {
        return failure("trace.full", Text::tr("%1 is full: name another file for --log.").arg(path),
                       path);
    }
    return opened;
}

void TraceFile::append(const QString &line)
{
    if (m_left <= 0) {
        return;
    }
    const QByteArray octets = line.toUtf8() + '\n';
    m_left -= octets.size();
    m_file.write(m_left > 0 ? octets : "The log ends here: it is as large as it may become.\n");
}

} // namespace latchkey::trace

// SPDX-License-Identifier: Apache-2.0
#include "system/PrivateFolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace latchkey::system {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Profile)
};

auto unwritable(const QString &path, const QString &detail)
{
    return failure(
        "profile.unwritable",
        Text::tr("Latchkey cannot write in %1. Check that it is a folder of yours on a disk that "
                 "is not full or read-only, or choose another profile folder.")
            .arg(QDir::toNativeSeparators(path)),
        detail);
}

} // namespace

#ifdef Q_OS_UNIX

namespace {

// An open file or folder, closed when it goes.
class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {}
    ~Descriptor()
    {
        if (m_fd >= 0) {
            ::close(m_fd);
        }
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    operator int() const { return m_fd; }

private:
    int m_fd;
};

constexpr mode_t othersMayDoSomething = S_IRWXG | S_IRWXO;

QString systemError(int error)
{
    return QString::fromLocal8Bit(std::strerror(error)); // NOLINT(concurrency-mt-unsafe)
}

auto notOurs(const QString &path, const QString &sentence)
{
    return failure("profile.not-ours", sentence.arg(QDir::toNativeSeparators(path)));
}

Result<void> createFolder(const QString &folder)
{
    const QString parent = QFileInfo(folder).path();
    if (!QFileInfo::exists(parent) && parent != folder) {
        if (auto created = createFolder(parent); !created) {
            return created;
        }
    }
    if (::mkdir(QFile::encodeName(folder).constData(), S_IRWXU) != 0 && errno != EEXIST) {
        return unwritable(folder, systemError(errno));
    }
    return {};
}

Result<void> refuseLinksAndStrangers(const QString &folder)
{
    struct stat facts = {};
    if (::lstat(QFile::encodeName(folder).constData(), &facts) != 0) {
        return unwritable(folder, systemError(errno));
    }
    if (S_ISLNK(facts.st_mode)) {
        return notOurs(folder,
                       Text::tr("%1 is a symbolic link. Name the folder itself, so that nobody can "
                                "point the profile elsewhere."));
    }
    if (facts.st_uid != ::geteuid()) {
        return notOurs(folder,
                       Text::tr("%1 belongs to another account on this computer. Choose another "
                                "profile folder."));
    }
    return {};
}

bool mayBeTightened(const QString &folder, const QString &landmark)
{
    const QDir inside(folder);
    return inside.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot) ||
           inside.exists(landmark);
}

Result<void> tightenFolder(const QString &folder, const QString &landmark)
{
    // what lstat saw may have been swapped since: decide on the open folder
    const Descriptor fd(::open(QFile::encodeName(folder).constData(),
                               O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat facts = {};
    if (fd < 0 || ::fstat(fd, &facts) != 0) {
        return unwritable(folder, systemError(errno));
    }
    if (facts.st_uid != ::geteuid()) {
        return refuseLinksAndStrangers(folder);
    }
    if ((facts.st_mode & othersMayDoSomething) != 0 && !mayBeTightened(folder, landmark)) {
        return notOurs(
            folder, Text::tr("%1 holds other things and is open to other accounts, so Latchkey "
                             "does not use this folder. Choose an empty or a new profile folder."));
    }
    if ((facts.st_mode & ACCESSPERMS) != S_IRWXU && ::fchmod(fd, S_IRWXU) != 0) {
        return unwritable(folder, systemError(errno));
    }
    return {};
}

} // namespace

Result<void> makePrivateFolder(const QString &folder, const QString &landmark)
{
    struct stat facts = {};
    if (::lstat(QFile::encodeName(folder).constData(), &facts) != 0) {
        if (auto created = createFolder(folder); !created) {
            return created;
        }
    }
    return refuseLinksAndStrangers(folder).and_then(
        [&] { return tightenFolder(folder, landmark); });
}

Result<void> makePrivateFile(const QString &path)
{
    const Descriptor fd(::open(QFile::encodeName(path).constData(),
                               O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC,
                               S_IRUSR | S_IWUSR));
    struct stat facts = {};
    if (fd < 0 || ::fstat(fd, &facts) != 0) {
        return unwritable(path, systemError(errno));
    }
    if (!S_ISREG(facts.st_mode) || facts.st_uid != ::geteuid()) {
        return notOurs(path, Text::tr("%1 is not a file of your account. Move the file away, or "
                                      "choose another profile folder."));
    }
    if ((facts.st_mode & ACCESSPERMS) != (S_IRUSR | S_IWUSR) &&
        ::fchmod(fd, S_IRUSR | S_IWUSR) != 0) {
        return unwritable(path, systemError(errno));
    }
    return {};
}

#else

Result<void> makePrivateFolder(const QString &folder, const QString &)
{
    if (!QDir().mkpath(folder)) {
        return unwritable(folder, {});
    }
    return {};
}

Result<void> makePrivateFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite)) {
        return unwritable(path, file.errorString());
    }
    return {};
}

#endif

void tightenFile(const QString &path)
{
    constexpr QFile::Permissions ours = QFile::ReadOwner | QFile::WriteOwner;
    constexpr QFile::Permissions all = ours | QFile::ExeOwner | QFile::ReadGroup |
                                       QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                                       QFile::WriteOther | QFile::ExeOther;
    // who watches the file hears of permissions that are set anew, be they the same
    if ((QFile::permissions(path) & all) != ours) {
        QFile::setPermissions(path, ours);
    }
}

} // namespace latchkey::system

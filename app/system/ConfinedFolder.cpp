// SPDX-License-Identifier: Apache-2.0
#include "system/ConfinedFolder.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

#ifdef Q_OS_LINUX
#include <linux/openat2.h>
#include <sys/syscall.h>
#endif

namespace latchkey::system {

namespace {

using Failure = ConfinedFolder::Failure;
using Kind = ConfinedFolder::Kind;
using Why = ConfinedFolder::Why;

tl::unexpected<Failure> failed(int error)
{
    const bool isAbsent = error == ENOENT || error == ENOTDIR;
    return tl::unexpected(isAbsent         ? Failure{Why::Absent, {}}
                          : error == ENXIO ? Failure{Why::Other, {}}
                                           : Failure{Why::Failed, qt_error_string(error)});
}

// An open file, closed at the end.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {}
    ~Descriptor() { ::close(m_number); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int number() const { return m_number; }

private:
    int m_number;
};

FileIdentity identityOf(const struct stat &status)
{
    return {quint64(status.st_dev), quint64(status.st_ino)};
}

Kind kindOf(mode_t mode)
{
    return S_ISDIR(mode) ? Kind::Folder : S_ISREG(mode) ? Kind::File : Kind::Other;
}

// Opens below `root`, never following a link out; errno EXDEV where one leads out, or may.
int openBeneath(int root, const char *path, int flags)
{
#if defined(Q_OS_LINUX) && defined(SYS_openat2)
    struct open_how how = {};
    how.flags = quint64(flags);
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
    return int(::syscall(SYS_openat2, root, path, &how, sizeof how));
#else
    Q_UNUSED(root)
    Q_UNUSED(path)
    Q_UNUSED(flags)
    errno = ENOSYS;
    return -1;
#endif
}

const char *orItself(const QByteArray &path)
{
    return path.isEmpty() ? "." : path.constData();
}

// Up to one octet more than `most`.
bool readAll(int file, qint64 size, qint64 most, QByteArray &octets)
{
    constexpr qint64 piece = 65'536;
    qint64 wanted = std::min(std::max(size + 1, qint64(1)), most + 1);
    while (wanted > 0) {
        const qsizetype before = octets.size();
        octets.resize(before + wanted);
        const ssize_t got = ::read(file, octets.data() + before, size_t(wanted));
        octets.resize(before + std::max<ssize_t>(got, 0));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return false;
        }
        if (got < wanted && (got == 0 || octets.size() == size)) {
            return true; // a regular file ends there
        }
        wanted = std::min(piece, most + 1 - octets.size());
    }
    return true;
}

} // namespace

ConfinedFolder::ConfinedFolder(const QString &path)
    : m_root(::open(QFile::encodeName(path).constData(),
                    O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC))
{
    const std::unique_ptr<char, decltype(&::free)> real(
        ::realpath(QFile::encodeName(path).constData(), nullptr), ::free);
    m_path = real ? QByteArray(real.get()) : QByteArray();
}

ConfinedFolder::~ConfinedFolder()
{
    if (m_root >= 0) {
        ::close(m_root);
    }
}

tl::expected<int, Failure> ConfinedFolder::open(const QByteArray &path, int flags) const
{
    if (m_root < 0 || path.contains('\0')) {
        return failed(ENOENT);
    }
    const int file = openBeneath(m_root, orItself(path), flags | O_CLOEXEC);
    if (file >= 0) {
        return file;
    }
    const int error = errno;
    // an absolute link is refused, although it may lead to what is in here
    const bool isUnsure =
        error == EXDEV || error == ENOSYS || error == EPERM || error == EAGAIN || error == EINVAL;
    return isUnsure ? openReal(path, flags) : failed(error);
}

// By the path without links.
tl::expected<int, Failure> ConfinedFolder::openReal(const QByteArray &path, int flags) const
{
    const QByteArray whole = m_path + '/' + path;
    const std::unique_ptr<char, decltype(&::free)> real(::realpath(whole.constData(), nullptr),
                                                        ::free);
    if (!real) {
        return failed(errno);
    }
    const QByteArray found(real.get());
    const bool isInside = found == m_path || m_path == "/" || found.startsWith(m_path + '/');
    if (!isInside) {
        return tl::unexpected(Failure{Why::Outside, {}});
    }
    const int file = ::open(found.constData(), flags | O_NOFOLLOW | O_CLOEXEC);
    return file >= 0 ? tl::expected<int, Failure>(file) : failed(errno);
}

Kind ConfinedFolder::kindOfLink(const QByteArray &path) const
{
#ifdef O_PATH
    constexpr int flags = O_PATH;
#else
    constexpr int flags = O_RDONLY | O_NONBLOCK | O_NOCTTY;
#endif
    const auto opened = open(path, flags);
    if (!opened) {
        return opened.error().why == Why::Outside ? Kind::Outside : Kind::Lost;
    }
    const Descriptor file(*opened);
    struct stat status = {};
    return ::fstat(file.number(), &status) == 0 ? kindOf(status.st_mode) : Kind::Lost;
}

bool ConfinedFolder::isLink(const QByteArray &path) const
{
    struct stat status = {};
    const QByteArray whole = m_path + '/' + path;
    return ::lstat(whole.constData(), &status) == 0 && S_ISLNK(status.st_mode);
}

tl::expected<ConfinedFolder::Listing, Failure> ConfinedFolder::list(const QByteArray &path) const
{
    const auto opened = open(path, O_RDONLY | O_DIRECTORY | O_NONBLOCK);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    struct stat status = {};
    if (::fstat(*opened, &status) != 0) {
        ::close(*opened);
        return failed(errno);
    }
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(::fdopendir(*opened), ::closedir);
    if (!folder) {
        ::close(*opened);
        return failed(errno);
    }
    Listing listing{{}, identityOf(status)};
    errno = 0;
    while (const dirent *each = ::readdir(folder.get())) {
        const QByteArray name(each->d_name);
        if (name == "." || name == "..") {
            continue;
        }
        mode_t mode = DTTOIF(each->d_type);
        if (each->d_type == DT_UNKNOWN &&
            ::fstatat(*opened, each->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0) {
            mode = status.st_mode;
        }
        const QByteArray below = path.isEmpty() ? name : path + '/' + name;
        listing.entries.append({name, S_ISLNK(mode) ? kindOfLink(below) : kindOf(mode)});
        errno = 0;
    }
    if (errno != 0) {
        return failed(errno);
    }
    return listing;
}

tl::expected<ConfinedFolder::Content, Failure> ConfinedFolder::read(const QByteArray &path,
                                                                    qint64 most) const
{
    const auto opened = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (!opened) {
        const bool isLost = opened.error().why == Why::Absent && isLink(path);
        return tl::unexpected(isLost ? Failure{Why::Failed, qt_error_string(ENOENT)}
                                     : opened.error());
    }
    const Descriptor file(*opened);
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0) {
        return failed(errno);
    }
    if (!S_ISREG(status.st_mode)) {
        return tl::unexpected(Failure{Why::Other, {}});
    }
    Content content{{}, identityOf(status)};
    if (!readAll(file.number(), qint64(status.st_size), most, content.octets)) {
        return failed(errno);
    }
    if (content.octets.size() > most) {
        return tl::unexpected(Failure{Why::TooLarge, {}});
    }
    return content;
}

} // namespace latchkey::system

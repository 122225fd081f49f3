// SPDX-License-Identifier: Apache-2.0
#include "system/ReplacedFolder.h"

#include "base/Random.h"
#include "system/NativePath.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <filesystem>
#include <utility>

#ifdef Q_OS_LINUX
#include <cstdio>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace latchkey::system {

namespace fs = std::filesystem;

namespace {

QString wordsOf(const std::error_code &error)
{
    return QString::fromLocal8Bit(error.message().c_str());
}

// ".Orders.latchkey-": no pattern of a shell takes it, and no store looks into it.
QString hiddenPrefix(const QFileInfo &place)
{
    return QLatin1Char('.') + place.fileName() + QStringLiteral(".latchkey-");
}

void removeAll(const QString &folder)
{
    std::error_code error; // what cannot be removed stays, and harms nobody
    fs::remove_all(nativePath(folder), error);
}

void removeLeftOvers(const QFileInfo &place)
{
    constexpr qint64 hourMs = 3'600'000;
    const QDir beside = place.dir();
    const auto found = beside.entryInfoList({hiddenPrefix(place) + QLatin1Char('*')},
                                            QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &each : found) {
        if (each.lastModified().msecsTo(QDateTime::currentDateTime()) > hourMs) {
            removeAll(each.filePath());
        }
    }
}

// A file under a second name, or, where there can be none, a copy.
std::error_code takeFile(const fs::path &from, const fs::path &to)
{
    std::error_code error;
    fs::create_hard_link(from, to, error);
    if (error) {
        fs::copy_file(from, to, error);
    }
    return error;
}

std::error_code takeEntry(const fs::directory_entry &entry, const fs::path &to)
{
    std::error_code error;
    if (entry.is_symlink(error)) {
        fs::copy_symlink(entry.path(), to, error);
    } else if (entry.is_directory(error)) {
        fs::create_directory(to, entry.path(), error); // with its permissions
    } else if (entry.is_regular_file(error)) {
        error = takeFile(entry.path(), to);
    }
    return error;
}

std::error_code takeAll(const fs::path &from, const fs::path &to)
{
    std::error_code error;
    fs::recursive_directory_iterator each(from, error);
    while (!error && each != fs::recursive_directory_iterator()) {
        error = takeEntry(*each, to / each->path().lexically_relative(from));
        if (!error) {
            each.increment(error);
        }
    }
    return error;
}

#ifdef Q_OS_LINUX
// By the call itself: older C libraries have no function for it.
bool exchange(const QString &a, const QString &b)
{
    constexpr unsigned int flags = 2; // RENAME_EXCHANGE
    return ::syscall(SYS_renameat2, AT_FDCWD, nativePath(a).c_str(), AT_FDCWD,
                     nativePath(b).c_str(), flags) == 0;
}
#else
bool exchange(const QString &, const QString &)
{
    return false;
}
#endif

} // namespace

ReplacedFolder::ReplacedFolder(QString place, QString staging)
    : m_place(std::move(place))
    , m_staging(std::move(staging))
{}

ReplacedFolder::ReplacedFolder(ReplacedFolder &&other) noexcept
    : m_place(std::move(other.m_place))
    , m_staging(std::exchange(other.m_staging, QString()))
{}

ReplacedFolder::~ReplacedFolder()
{
    if (!m_staging.isEmpty()) {
        removeAll(m_staging);
    }
}

tl::expected<ReplacedFolder, QString> ReplacedFolder::begin(const QString &place)
{
    const QFileInfo info(QDir::cleanPath(place));
    std::error_code error;
    fs::create_directories(nativePath(info.path()), error);
    if (error) {
        return tl::unexpected(wordsOf(error));
    }
    removeLeftOvers(info);
    constexpr qsizetype characters = 8;
    const QString staging = info.path() + QLatin1Char('/') + hiddenPrefix(info) +
                            QString::fromLatin1(randomId(characters));
    const bool isThere = fs::is_directory(nativePath(info.filePath()), error);
    if (isThere) {
        fs::create_directory(nativePath(staging), nativePath(info.filePath()), error);
    } else {
        fs::create_directory(nativePath(staging), error);
    }
    if (error) {
        return tl::unexpected(wordsOf(error));
    }
    ReplacedFolder made(info.filePath(), staging);
    if (isThere) {
        error = takeAll(nativePath(info.filePath()), nativePath(staging));
    }
    if (error) {
        return tl::unexpected(wordsOf(error));
    }
    return made;
}

tl::expected<void, QString> ReplacedFolder::commit()
{
    std::error_code error;
    if (!fs::exists(nativePath(m_place), error)) {
        fs::rename(nativePath(m_staging), nativePath(m_place), error);
        if (error) {
            return tl::unexpected(wordsOf(error));
        }
        m_staging.clear();
        return {};
    }
    if (exchange(m_staging, m_place)) {
        return {}; // the old one is the staging folder now
    }
    // a moment without either, where the system or the file system has no exchange
    const QString old = m_staging + QStringLiteral("-old");
    fs::rename(nativePath(m_place), nativePath(old), error);
    if (!error) {
        fs::rename(nativePath(m_staging), nativePath(m_place), error);
        if (error) {
            std::error_code again;
            fs::rename(nativePath(old), nativePath(m_place), again);
        }
    }
    if (error) {
        return tl::unexpected(wordsOf(error));
    }
    m_staging = old;
    return {};
}

} // namespace latchkey::system

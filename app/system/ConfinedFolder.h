// SPDX-License-Identifier: Apache-2.0
// A folder that somebody else filled, looked at without leaving it, whatever its links say.
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace latchkey::system {

// Which file or folder it is, however it is called.
struct FileIdentity
{
    quint64 device = 0;
    quint64 number = 0;

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
    friend size_t qHash(const FileIdentity &id, size_t seed)
    {
        return qHashMulti(seed, id.device, id.number);
    }
};

// Paths are those below the folder, "a/b", "" for itself, in the encoding of the system's files.
// Links are followed where they lead to what is in the folder too. Nothing waits for whoever may be
// at another end.
class ConfinedFolder
{
public:
    enum class Kind {
        Folder,
        File,
        Other,   // a FIFO, a device
        Outside, // a link that leads out
        Lost,    // a link to nothing, or to itself
    };

    enum class Why {
        Absent,
        Outside, // a link on the way leads out
        Other,   // no regular file, or no folder
        TooLarge,
        Failed, // the detail is what the system says
    };

    struct Failure
    {
        Why why = Why::Failed;
        QString detail;
    };

    struct Entry
    {
        QByteArray name;
        Kind kind = Kind::Other;
    };

    struct Listing
    {
        QList<Entry> entries; // in no order
        FileIdentity identity;
    };

    struct Content
    {
        QByteArray octets;
        FileIdentity identity;
    };

    // Links in `path` itself are followed: it was named.
    explicit ConfinedFolder(const QString &path);
    ~ConfinedFolder();
    ConfinedFolder(const ConfinedFolder &) = delete;
    ConfinedFolder &operator=(const ConfinedFolder &) = delete;

    // What is in a folder.
    tl::expected<Listing, Failure> list(const QByteArray &path) const;
    // A regular file's octets, if these are `most` or less.
    tl::expected<Content, Failure> read(const QByteArray &path, qint64 most) const;

private:
    tl::expected<int, Failure> open(const QByteArray &path, int flags) const;
    tl::expected<int, Failure> openReal(const QByteArray &path, int flags) const;
    Kind kindOfLink(const QByteArray &path) const;
    bool isLink(const QByteArray &path) const;

    int m_root = -1;
    QByteArray m_path; // without links
};

} // namespace latchkey::system

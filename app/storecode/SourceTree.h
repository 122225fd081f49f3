// SPDX-License-Identifier: Apache-2.0
// A folder or an archive that somebody else filled, as both are read: by paths below it.
#pragma once

#include "base/Result.h"
#include "system/ConfinedFolder.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace latchkey::storecode {

// Paths are "app/code", and "" for the whole; "/" between folders.
class SourceTree
{
public:
    enum class Kind {
        Folder,
        File,
        Other,    // what cannot be read: a FIFO, a device
        Outside,  // a link that leads out of it
        Lost,     // a link to nothing
        Nameless, // its name is not in UTF-8; as it is shown
    };

    struct Entry
    {
        QString name;
        Kind kind = Kind::Other;
    };

    struct Listing
    {
        QList<Entry> entries; // by name
        system::FileIdentity identity;

        bool has(const QString &name) const;
        bool hasFolder(const QString &name) const;
    };

    struct File
    {
        QByteArray octets;
        system::FileIdentity identity;
    };

    SourceTree() = default;
    SourceTree(const SourceTree &) = delete;
    SourceTree &operator=(const SourceTree &) = delete;
    virtual ~SourceTree() = default;

    // How the whole is called: as it was given.
    virtual QString path() const = 0;
    // What is in a folder; nothing if there is none. Problems: `acl.unreadable`,
    // `acl.link-outside`.
    virtual std::optional<Result<Listing>> list(const QString &folder) = 0;
    // A file's octets; nothing if there is none. Problems: `acl.not-a-file`, `acl.too-large` (more
    // than `most`), `acl.unreadable`, `acl.link-outside`, `acl.bad-zip`.
    virtual std::optional<Result<File>> read(const QString &file, qint64 most) = 0;

    // A path below it, for reports.
    QString shown(const QString &below) const
    {
        return below.isEmpty() ? path() : path() + QLatin1Char('/') + below;
    }
};

// "a/b" of "a" and "b", where either may be empty.
QString joinedPath(const QString &folder, const QString &below);

} // namespace latchkey::storecode

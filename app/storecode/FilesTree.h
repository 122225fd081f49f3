// SPDX-License-Identifier: Apache-2.0
// Files that somebody read elsewhere as a source: by their paths, in memory.
#pragma once

#include "storecode/SourceTree.h"

#include <QHash>
#include <QMap>

namespace latchkey::storecode {

// Octets by paths below the whole: "vendor/acme/feed/etc/acl.xml".
using SourceFiles = QHash<QString, QByteArray>;

class FilesTree : public SourceTree
{
public:
    // `path` names the whole in reports. Paths that lead out of it are left out.
    FilesTree(const SourceFiles &files, const QString &path);

    QString path() const override { return m_path; }
    std::optional<Result<Listing>> list(const QString &folder) override;
    std::optional<Result<File>> read(const QString &file, qint64 most) override;

private:
    struct Node
    {
        quint64 number = 0;
        bool isFile = false;
        QByteArray octets;
        QMap<QString, Kind> below; // of a folder: what is in it
    };

    Node &at(const QString &path);
    void add(const QString &file, const QByteArray &octets);

    QString m_path;
    QHash<QString, Node> m_nodes; // "" is the whole
};

} // namespace latchkey::storecode

// SPDX-License-Identifier: Apache-2.0
// A zip archive as a source, read without unpacking it.
#pragma once

#include "storecode/SourceTree.h"

#include <QHash>

#include <memory>
#include <vector>

class QIODevice;
class QuaZip;

namespace latchkey::storecode {

struct ZipLimits
{
    int entries = 300'000; // a store has 120,000 files and folders
    int folders = 200'000;
    qint64 octets = 64LL * 1024 * 1024; // of all that is read, as it is after decompression
};

// What the archive says of its sizes is not believed, and nothing is written.
class ZipTree : public SourceTree
{
public:
    // `archive` is open and outlives the tree; `path` names it in reports. Problems: `acl.bad-zip`,
    // `acl.too-many-entries`, `acl.too-many-folders`.
    static Result<std::unique_ptr<ZipTree>> open(QIODevice &archive, const QString &path,
                                                 const ZipLimits &limits = {});
    ~ZipTree() override;

    QString path() const override { return m_path; }
    std::optional<Result<Listing>> list(const QString &folder) override;
    std::optional<Result<File>> read(const QString &file, qint64 most) override;

private:
    struct Node
    {
        Kind kind = Kind::Folder;
        QString entry; // of a file: its name in the archive
        QHash<QString, int> below;
    };

    ZipTree(QIODevice &archive, QString path);
    Result<void> readNames(const ZipLimits &limits);
    Result<void> add(const QString &entry, Kind kind, const ZipLimits &limits);
    int nodeAt(const QString &path) const;

    std::unique_ptr<QuaZip> m_zip;
    QString m_path;
    std::vector<Node> m_nodes; // the first is the whole
    int m_folders = 1;
};

} // namespace latchkey::storecode

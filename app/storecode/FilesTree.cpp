// SPDX-License-Identifier: Apache-2.0
#include "storecode/FilesTree.h"

#include "storecode/Text.h"

#include <QDir>

namespace latchkey::storecode {

FilesTree::FilesTree(const SourceFiles &files, const QString &path)
    : m_path(path)
{
    at({});
    for (auto file = files.begin(); file != files.end(); ++file) {
        const bool isBelow = !file.key().isEmpty() && QDir::isRelativePath(file.key()) &&
                             QDir::cleanPath(file.key()) == file.key() &&
                             !file.key().startsWith(QLatin1String(".."));
        if (isBelow) {
            add(file.key(), *file);
        }
    }
}

// The node of a path, made where there is none.
FilesTree::Node &FilesTree::at(const QString &path)
{
    Node &node = m_nodes[path];
    if (node.number == 0) {
        node.number = quint64(m_nodes.size());
    }
    return node;
}

void FilesTree::add(const QString &file, const QByteArray &octets)
{
    QString below = file;
    Kind kind = Kind::File;
    while (!below.isEmpty()) {
        const qsizetype slash = below.lastIndexOf(QLatin1Char('/'));
        const QString folder = below.left(std::max<qsizetype>(slash, 0));
        at(folder).below.insert(below.mid(slash + 1), kind);
        below = folder;
        kind = Kind::Folder;
    }
    Node &node = at(file);
    node.isFile = true;
    node.octets = octets;
}

std::optional<Result<SourceTree::Listing>> FilesTree::list(const QString &folder)
{
    const auto node = m_nodes.constFind(folder);
    if (node == m_nodes.constEnd() || node->isFile) {
        return std::nullopt;
    }
    Listing listing{{}, {0, node->number}};
    for (auto each = node->below.begin(); each != node->below.end(); ++each) {
        listing.entries.append({each.key(), *each});
    }
    return listing;
}

std::optional<Result<SourceTree::File>> FilesTree::read(const QString &file, qint64 most)
{
    const auto node = m_nodes.constFind(file);
    if (node == m_nodes.constEnd() || !node->isFile) {
        return std::nullopt;
    }
    if (node->octets.size() > most) {
        return failure(
            "acl.too-large",
            Text::tr("This is larger than %L1 MiB; it was left out.").arg(most / 1024 / 1024));
    }
    return File{node->octets, {0, node->number}};
}

} // namespace latchkey::storecode

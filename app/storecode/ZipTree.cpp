// SPDX-License-Identifier: Apache-2.0
#include "storecode/ZipTree.h"

#include "documents/RegularFile.h"
#include "storecode/Text.h"

#include <QDir>

#include <algorithm>

#include <quazip.h>
#include <quazipfile.h>
#include <quazipfileinfo.h>

namespace latchkey::storecode {

namespace {

// A path of more is of no store, and not looked at.
constexpr qsizetype maxPath = 4096;

tl::unexpected<Problem> badEntry(int error)
{
    return failure("acl.bad-zip",
                   Text::tr("This entry cannot be read: it is encrypted, or damaged."),
                   QString::number(error));
}

// As it would be unpacked; empty for what would lie elsewhere.
QString cleanEntry(const QString &entry)
{
    // some zippers write "\" or "./"
    const QString path =
        QDir::cleanPath(QString(entry).replace(QLatin1Char('\\'), QLatin1Char('/')));
    const bool isElsewhere = path.startsWith(QLatin1Char('/')) || path == QLatin1String(".") ||
                             path == QLatin1String("..") || path.startsWith(QLatin1String("../"));
    return isElsewhere ? QString() : path;
}

} // namespace

ZipTree::ZipTree(QIODevice &archive, QString path)
    : m_zip(std::make_unique<QuaZip>(&archive))
    , m_path(std::move(path))
    , m_nodes(1)
{}

ZipTree::~ZipTree() = default;

Result<std::unique_ptr<ZipTree>> ZipTree::open(QIODevice &archive, const QString &path,
                                               const ZipLimits &limits)
{
    std::unique_ptr<ZipTree> tree(new ZipTree(archive, path));
    if (!tree->m_zip->open(QuaZip::mdUnzip)) {
        return failure("acl.bad-zip",
                       Text::tr("This is not a zip archive, or the archive is damaged."));
    }
    if (const auto named = tree->readNames(limits); !named) {
        return failure(named.error());
    }
    return tree;
}

Result<void> ZipTree::readNames(const ZipLimits &limits)
{
    if (m_zip->getEntriesCount() > limits.entries) {
        return failure("acl.too-many-entries",
                       Text::tr("The archive has more than %L1 entries; it was not read.")
                           .arg(limits.entries));
    }
    for (bool more = m_zip->goToFirstFile(); more; more = m_zip->goToNextFile()) {
        QuaZipFileInfo64 info;
        if (!m_zip->getCurrentFileInfo(&info) || info.name.size() > maxPath) {
            continue;
        }
        constexpr quint32 kindMask = 0170000; // of Unix, above what DOS has
        constexpr quint32 link = 0120000;
        const bool isLink = ((info.externalAttr >> 16) & kindMask) == link;
        const bool isFolder =
            info.name.endsWith(QLatin1Char('/')) || info.name.endsWith(QLatin1Char('\\'));
        const Kind kind = isLink ? Kind::Outside : isFolder ? Kind::Folder : Kind::File;
        if (auto added = add(info.name, kind, limits); !added) {
            return added;
        }
    }
    return {};
}

Result<void> ZipTree::add(const QString &entry, Kind kind, const ZipLimits &limits)
{
    const QString path = cleanEntry(entry);
    if (path.isEmpty()) {
        return {};
    }
    int node = 0;
    const QList<QStringView> names = QStringView(path).split(u'/');
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool isLast = i + 1 == names.size();
        const QString name = names[i].toString();
        const auto known = m_nodes[size_t(node)].below.constFind(name);
        if (known != m_nodes[size_t(node)].below.constEnd()) {
            node = *known;
        } else {
            const int made = int(m_nodes.size());
            m_nodes[size_t(node)].below.insert(name, made);
            m_nodes.push_back({isLast ? kind : Kind::Folder, {}, {}});
            m_folders += isLast && kind != Kind::Folder ? 0 : 1;
            node = made;
        }
        if (isLast && kind != Kind::Folder) {
            m_nodes[size_t(node)].kind = kind;
            m_nodes[size_t(node)].entry = entry;
        }
    }
    if (m_folders > limits.folders) {
        return failure("acl.too-many-folders",
                       Text::tr("The archive has more than %L1 folders; it was not read.")
                           .arg(limits.folders));
    }
    return {};
}

int ZipTree::nodeAt(const QString &path) const
{
    int node = 0;
    for (const QStringView name : QStringView(path).split(u'/', Qt::SkipEmptyParts)) {
        node = m_nodes[size_t(node)].below.value(name.toString(), -1);
        if (node < 0) {
            return -1;
        }
    }
    return node;
}

std::optional<Result<SourceTree::Listing>> ZipTree::list(const QString &folder)
{
    const int node = nodeAt(folder);
    if (node < 0 || m_nodes[size_t(node)].kind != Kind::Folder) {
        return std::nullopt;
    }
    Listing listing{{}, {0, quint64(node)}};
    const QHash<QString, int> &below = m_nodes[size_t(node)].below;
    for (auto each = below.constBegin(); each != below.constEnd(); ++each) {
        listing.entries.append({each.key(), m_nodes[size_t(each.value())].kind});
    }
    std::sort(listing.entries.begin(), listing.entries.end(),
              [](const Entry &a, const Entry &b) { return a.name < b.name; });
    return listing;
}

std::optional<Result<SourceTree::File>> ZipTree::read(const QString &path, qint64 most)
{
    const int node = nodeAt(path);
    if (node < 0) {
        return std::nullopt;
    }
    if (m_nodes[size_t(node)].kind == Kind::Outside) {
        return failure("acl.link-outside",
                       Text::tr("This is a link; links in an archive are not followed."));
    }
    if (m_nodes[size_t(node)].kind != Kind::File) {
        return failure("acl.not-a-file",
                       Text::tr("This is not a regular file; it was not opened."));
    }
    QuaZipFile file(m_zip.get());
    if (!m_zip->setCurrentFile(m_nodes[size_t(node)].entry) || !file.open(QIODevice::ReadOnly)) {
        return badEntry(file.getZipError());
    }
    const QByteArray octets = documents::readWithin(file, most);
    const int readError = file.getZipError();
    file.close(); // compares the checksum
    if (octets.size() > most) {
        return failure("acl.too-large",
                       Text::tr("Unpacked, this is larger than %L1 MiB; it was left out.")
                           .arg(most / 1024 / 1024));
    }
    const int error = readError != UNZ_OK ? readError : file.getZipError();
    if (error != UNZ_OK) {
        return badEntry(error);
    }
    return File{octets, {0, quint64(node)}};
}

} // namespace latchkey::storecode

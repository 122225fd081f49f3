// SPDX-License-Identifier: Apache-2.0
#include "storecode/FolderTree.h"

#include "storecode/Text.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace latchkey::storecode {

namespace {

using system::ConfinedFolder;

SourceTree::Kind kindOf(ConfinedFolder::Kind kind)
{
    switch (kind) {
    case ConfinedFolder::Kind::Folder:
        return SourceTree::Kind::Folder;
    case ConfinedFolder::Kind::File:
        return SourceTree::Kind::File;
    case ConfinedFolder::Kind::Other:
        return SourceTree::Kind::Other;
    case ConfinedFolder::Kind::Outside:
        return SourceTree::Kind::Outside;
    case ConfinedFolder::Kind::Lost:
        return SourceTree::Kind::Lost;
    }
    return SourceTree::Kind::Other;
}

// nullopt where there simply is nothing.
std::optional<Problem> problemOf(const ConfinedFolder::Failure &failure, qint64 most, bool isFolder)
{
    switch (failure.why) {
    case ConfinedFolder::Why::Absent:
        return {};
    case ConfinedFolder::Why::Outside:
        return Problem{"acl.link-outside",
                       Text::tr("A link leads out of what is read here, so it was not followed. "
                                "Add its target as a source of its own."),
                       {}};
    case ConfinedFolder::Why::Other:
        return Problem{
            "acl.not-a-file", Text::tr("This is not a regular file; it was not opened."), {}};
    case ConfinedFolder::Why::TooLarge:
        return Problem{"acl.too-large",
                       Text::tr("The file is larger than %L1 MiB.").arg(most / 1024 / 1024),
                       {}};
    case ConfinedFolder::Why::Failed:
        break;
    }
    const QString sentence = isFolder ? Text::tr("The folder cannot be read: %1")
                                      : Text::tr("The file cannot be read: %1");
    return Problem{"acl.unreadable", sentence.arg(failure.detail), failure.detail};
}

} // namespace

FolderTree::FolderTree(const QString &path)
    : m_path(QDir::cleanPath(path))
    , m_folder(path)
{}

std::optional<Result<SourceTree::Listing>> FolderTree::list(const QString &folder)
{
    const auto found = m_folder.list(QFile::encodeName(folder));
    if (!found) {
        const auto problem = problemOf(found.error(), 0, true);
        return problem ? std::optional<Result<Listing>>(failure(*problem)) : std::nullopt;
    }
    Listing listing{{}, found->identity};
    for (const ConfinedFolder::Entry &each : found->entries) {
        const QString name = QFile::decodeName(each.name);
        const bool isText = QFile::encodeName(name) == each.name;
        listing.entries.append({name, isText ? kindOf(each.kind) : Kind::Nameless});
    }
    std::sort(listing.entries.begin(), listing.entries.end(),
              [](const Entry &a, const Entry &b) { return a.name < b.name; });
    return listing;
}

std::optional<Result<SourceTree::File>> FolderTree::read(const QString &file, qint64 most)
{
    auto found = m_folder.read(QFile::encodeName(file), most);
    if (!found) {
        const auto problem = problemOf(found.error(), most, false);
        return problem ? std::optional<Result<File>>(failure(*problem)) : std::nullopt;
    }
    return File{std::move(found->octets), found->identity};
}

} // namespace latchkey::storecode

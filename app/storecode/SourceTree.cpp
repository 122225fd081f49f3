// SPDX-License-Identifier: Apache-2.0
#include "storecode/SourceTree.h"

#include <algorithm>

namespace latchkey::storecode {

bool SourceTree::Listing::has(const QString &name) const
{
    return std::any_of(entries.begin(), entries.end(),
                       [&](const Entry &each) { return each.name == name; });
}

bool SourceTree::Listing::hasFolder(const QString &name) const
{
    return std::any_of(entries.begin(), entries.end(), [&](const Entry &each) {
        return each.kind == Kind::Folder && each.name == name;
    });
}

QString joinedPath(const QString &folder, const QString &below)
{
    return folder.isEmpty() || below.isEmpty() ? folder + below : folder + QLatin1Char('/') + below;
}

} // namespace latchkey::storecode

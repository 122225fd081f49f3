// SPDX-License-Identifier: Apache-2.0
// A folder on disk as a source. Links are followed where they lead to what is in it too.
#pragma once

#include "storecode/SourceTree.h"

namespace latchkey::storecode {

class FolderTree : public SourceTree
{
public:
    explicit FolderTree(const QString &path);

    QString path() const override { return m_path; }
    std::optional<Result<Listing>> list(const QString &folder) override;
    std::optional<Result<File>> read(const QString &file, qint64 most) override;

private:
    QString m_path;
    system::ConfinedFolder m_folder;
};

} // namespace latchkey::storecode

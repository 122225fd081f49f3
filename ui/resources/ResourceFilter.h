// SPDX-License-Identifier: Apache-2.0
// Which resources a person looks for, found in one pass over all of them.
#pragma once

#include "acl/AclTree.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace latchkey::ui {

struct ResourceQuery
{
    enum class Shown { All, Chosen, Different };

    QString text;   // words that all have to occur in title, id or module; letter case aside
    QString module; // only resources of that module; empty = of any
    Shown shown = Shown::All;

    bool isEmpty() const
    {
        return text.trimmed().isEmpty() && module.isEmpty() && shown == Shown::All;
    }
    friend bool operator==(const ResourceQuery &, const ResourceQuery &) = default;
};

// The words of a query's text.
QStringList wordsOf(const QString &text);

// Titles, ids and modules of a tree, made ready for searching.
class ResourceFilter
{
public:
    ResourceFilter() = default;
    explicit ResourceFilter(const acl::AclTree &tree);

    // By index in the tree: 1 where each of the words occurs.
    std::vector<char> matches(const QString &text) const;

private:
    QByteArray m_texts;       // folded UTF-8, a line a resource
    std::vector<int> m_begin; // of each line, and the end
};

} // namespace latchkey::ui

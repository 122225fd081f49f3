// SPDX-License-Identifier: Apache-2.0
#include "acl/AclTree.h"

#include "base/Spelling.h"

#include <QSet>

#include <algorithm>

namespace latchkey::acl {

namespace {

// "sales" of "Magento_Sales::sales"
QString leaf(const QString &id)
{
    return id.section(QStringLiteral("::"), -1);
}

} // namespace

AclTree::AclTree(QList<AclResource> resources)
    : m_resources(std::move(resources))
{
    m_first.reserve(m_resources.size());
    for (int i = 0; i < size(); ++i) {
        const QString &id = m_resources[i].id;
        const auto known = m_first.constFind(id);
        if (known == m_first.constEnd()) {
            m_first.insert(id, i);
            continue;
        }
        QList<int> &all = m_repeated[id];
        if (all.isEmpty()) {
            all.append(*known);
        }
        all.append(i);
    }
}

QList<int> AclTree::occurrences(const QString &id) const
{
    if (const auto all = m_repeated.constFind(id); all != m_repeated.constEnd()) {
        return *all;
    }
    const int index = indexOf(id);
    return index < 0 ? QList<int>() : QList<int>{index};
}

QList<int> AclTree::children(int index) const
{
    QList<int> found;
    const int end = index < 0 ? size() : m_resources[index].end;
    for (int i = index + 1; i < end; i = m_resources[i].end) {
        found.append(i);
    }
    return found;
}

bool AclTree::isBelow(int below, int above) const
{
    return below > above && below < m_resources[above].end;
}

QStringList AclTree::nearest(const QString &id, int count) const
{
    const QString wanted = id.toLower();
    const int limit = std::max(3, int(wanted.size() / 3));
    QList<std::pair<int, int>> ranked; // distance, index
    for (auto each = m_first.constBegin(); each != m_first.constEnd(); ++each) {
        const QString candidate = each.key().toLower();
        const int whole = distance(wanted, candidate, limit);
        const bool isSameLeaf = leaf(wanted) == leaf(candidate);
        if (whole <= limit || isSameLeaf) {
            ranked.append({isSameLeaf ? std::min(whole, limit / 2) : whole, each.value()});
        }
    }
    std::sort(ranked.begin(), ranked.end());
    QStringList ids;
    for (const auto &[rank, index] : ranked.mid(0, count)) {
        ids.append(m_resources[index].id);
    }
    return ids;
}

QStringList AclTree::modules() const
{
    QSet<QString> names;
    for (const AclResource &each : m_resources) {
        if (!each.module.isEmpty()) {
            names.insert(each.module);
        }
    }
    QStringList sorted(names.constBegin(), names.constEnd());
    sorted.sort();
    return sorted;
}

} // namespace latchkey::acl

// SPDX-License-Identifier: Apache-2.0
// The ACL resources of a store: a tree, in the order Admin shows it.
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace latchkey::acl {

// Commerce's own names for the whole: "All" is this one resource, everything else is below the
// other.
inline const QString everythingId = QStringLiteral("Magento_Backend::all");
inline const QString adminId = QStringLiteral("Magento_Backend::admin");

struct AclResource
{
    QString id;
    QString title;  // as the files say it, in English; foreign text
    QString module; // that gave the title; empty if unknown
    qint64 sortOrder = 0;
    bool isDisabled = false; // switched off, or below what is; only in trees that keep such
    int parent = -1;         // index; -1 for a root
    int depth = 0;           // 0 for a root
    int end = 0;             // one past the index of the last resource below it

    friend bool operator==(const AclResource &, const AclResource &) = default;
};

// A value. Resources are numbered from 0, parents before their children, as they are shown.
class AclTree
{
public:
    AclTree() = default;
    // `resources` in order, with parent, depth and end set.
    explicit AclTree(QList<AclResource> resources);

    int size() const { return int(m_resources.size()); }
    bool isEmpty() const { return m_resources.isEmpty(); }
    const AclResource &at(int index) const { return m_resources[index]; }
    const QList<AclResource> &resources() const { return m_resources; }

    // The first resource with that id, -1 if there is none.
    int indexOf(const QString &id) const { return m_first.value(id, -1); }
    // All of them: Commerce keeps an id that is declared in two places twice.
    QList<int> occurrences(const QString &id) const;
    bool isRepeated(const QString &id) const { return m_repeated.contains(id); }
    // The children of a resource, or the roots for -1.
    QList<int> children(int index) const;
    // True if `below` is beneath `above`.
    bool isBelow(int below, int above) const;

    // The ids that look most like one that is not there, best first.
    QStringList nearest(const QString &id, int count = 3) const;

    // Module names, sorted.
    QStringList modules() const;

    friend bool operator==(const AclTree &a, const AclTree &b)
    {
        return a.m_resources == b.m_resources;
    }

private:
    QList<AclResource> m_resources;
    QHash<QString, int> m_first;
    QHash<QString, QList<int>> m_repeated; // only ids that occur more than once
};

} // namespace latchkey::acl

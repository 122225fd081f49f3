// SPDX-License-Identifier: Apache-2.0
// Several configuration files merged into one, as Commerce's Magento\Framework\Config\Dom does it.
#pragma once

#include "documents/XmlElement.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace latchkey::storecode {

// Elements of this name are the same one if these attributes are equal; those of other names, if
// they have the same parent.
struct MergeRule
{
    QString element;
    QStringList attributes;
};

// Merging: an element with the same path of identities takes over the later one's attributes and is
// merged with its children; another is added, as it is, behind its new siblings. The first file is
// taken as it is.
class MergedConfig
{
public:
    struct Node
    {
        QString name;
        QList<documents::XmlAttribute> attributes;
        QList<int> children; // indexes, in document order
        QString module;      // of the file that brought it, or first gave its owning attribute
        QString file;        // that brought it, as it was named
        int line = 0;        // there

        // nullptr if there is none of that name.
        const QString *attribute(QStringView attributeName) const;
    };

    // Commerce gives up with "More than one node matching the query" where an earlier file holds
    // the element twice; here the first is used.
    struct Conflict
    {
        int line = 0; // in the file that was being merged
        QString what; // the element's identity, as "resource Magento_Sales::sales"
    };

    // Whoever first gives an element the attribute `owningAttribute` counts as its module.
    explicit MergedConfig(QList<MergeRule> rules, QString owningAttribute = {});

    // Takes one more file in, of `module` where its elements say no other; `file` is its name.
    // `root` must have the name that the first one's has.
    QList<Conflict> merge(const documents::XmlElement &root, const QString &module,
                          const QString &file = {});

    bool isEmpty() const { return m_nodes.isEmpty(); }
    // How many elements it has.
    qsizetype size() const { return m_nodes.size(); }
    // The root is node 0.
    const Node &node(int index) const { return m_nodes[index]; }
    // The children of that name, in document order.
    QList<int> children(int index, QStringView name) const;

private:
    struct Key
    {
        int parent;
        QString identity;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, key.parent, key.identity);
        }
    };

    QString identity(const documents::XmlElement &element) const;
    // What is the same for all of a file.
    struct Origin
    {
        QString module;
        QString file;
    };

    int add(const documents::XmlElement &element, int parent, const Origin &origin);
    void mergeInto(int index, const documents::XmlElement &element, const Origin &origin,
                   QList<Conflict> &conflicts);

    QList<MergeRule> m_rules;
    QString m_owningAttribute;
    QList<Node> m_nodes;
    QHash<Key, QList<int>> m_byIdentity;
};

} // namespace latchkey::storecode

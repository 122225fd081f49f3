// SPDX-License-Identifier: Apache-2.0
#include "storecode/StoreVerdict.h"

#include "acl/AclTree.h"
#include "storecode/Text.h"

#include <QMap>

namespace latchkey::storecode {

using documents::FileProblem;

namespace {

constexpr qsizetype mostAlike = 10;

QString value(const MergedConfig::Node &node, QStringView name)
{
    const QString *found = node.attribute(name);
    return found != nullptr ? *found : QString();
}

// "acl.xml:4"
QString textOf(const AclPlace &place)
{
    return place.line > 0 ? QStringLiteral("%1:%2").arg(place.file).arg(place.line) : place.file;
}

class Judge
{
public:
    Judge(const MergedConfig &acl, const Extent &extent)
        : m_acl(acl)
        , m_extent(extent)
    {}

    QList<AclBreach> run()
    {
        for (const int section : m_acl.children(0, u"acl")) {
            for (const int resources : m_acl.children(section, u"resources")) {
                for (const int root : m_acl.children(resources, u"resource")) {
                    lookAtRoot(root);
                    look(root, {}, false);
                }
            }
        }
        QList<AclBreach> twice;
        for (const QString &id : std::as_const(m_order)) {
            twice.append({AclBreach::Kind::IdTwice, id, m_places.value(id).values()});
        }
        return twice + m_nameless + m_atRoot;
    }

private:
    AclPlace placeOf(int index, const QString &parent) const
    {
        const MergedConfig::Node &node = m_acl.node(index);
        return {node.file, node.line, parent};
    }

    void look(int index, const QString &parent, bool isAboveOff)
    {
        const MergedConfig::Node &node = m_acl.node(index);
        const bool isOff = isAboveOff || isDisabled(node);
        const QString id = value(node, u"id");
        if (!isOff) {
            QMap<int, AclPlace> &places = m_places[id];
            places.insert(index, placeOf(index, parent));
            if (places.size() == 2) {
                m_order.append(id);
            }
        }
        const bool isKnown =
            m_extent.isWhole || m_extent.modules.contains(id.section(QStringLiteral("::"), 0, 0));
        if (node.attribute(u"title") == nullptr && isKnown) {
            m_nameless.append({AclBreach::Kind::NoTitle, id, {placeOf(index, parent)}});
        }
        for (const int child : m_acl.children(index, u"resource")) {
            look(child, id, isOff);
        }
    }

    static bool isDisabled(const MergedConfig::Node &node)
    {
        return value(node, u"disabled") == QLatin1String("true");
    }

    void lookAtRoot(int index)
    {
        const MergedConfig::Node &node = m_acl.node(index);
        const QString id = value(node, u"id");
        const bool isCommerces = id == acl::adminId || id == acl::everythingId;
        if (!isCommerces && !isDisabled(node)) {
            m_atRoot.append({AclBreach::Kind::AtRoot, id, {placeOf(index, {})}});
        }
    }

    const MergedConfig &m_acl;
    const Extent &m_extent;
    QHash<QString, QMap<int, AclPlace>> m_places; // by id, as they were merged
    QStringList m_order;                          // of ids that have several
    QList<AclBreach> m_nameless;
    QList<AclBreach> m_atRoot;
};

// "below Magento_Sales::sales (acl.xml:4)"
QString told(const AclPlace &place)
{
    return place.parent.isEmpty() ? Text::tr("at the root (%1)").arg(textOf(place))
                                  : Text::tr("below %1 (%2)").arg(place.parent, textOf(place));
}

Problem problemOf(const AclBreach &breach)
{
    switch (breach.kind) {
    case AclBreach::Kind::NoTitle:
        return {
            "acl.no-title",
            Text::tr("No file gives %1 a title. A store in developer mode then refuses all of its "
                     "resources (\"The attribute 'title' is required but missing\"). Give %1 a "
                     "title, or correct the id.")
                .arg(breach.id),
            {}};
    case AclBreach::Kind::AtRoot:
        return {"acl.at-root",
                Text::tr("%1 stands beside %2 instead of below it. Admin's API tab does not show "
                         "%1 there, so that only All grants it.")
                    .arg(breach.id, acl::adminId),
                {}};
    case AclBreach::Kind::IdTwice:
        break;
    }
    return {"acl.id-twice",
            Text::tr("%1 stands in several places: %2, and %3. Commerce refuses that in every mode "
                     "(\"Resource id '%1' already exists in the ACL\"): Admin does not open, and "
                     "calls that need a resource are refused. Name the same parents in both files.")
                .arg(breach.id, told(breach.places.first()), told(breach.places.last())),
            {}};
}

} // namespace

QList<AclBreach> breaches(const MergedConfig &acl, const Extent &extent)
{
    return acl.isEmpty() ? QList<AclBreach>() : Judge(acl, extent).run();
}

QList<FileProblem> verdict(const MergedConfig &acl, const Extent &extent)
{
    QList<FileProblem> problems;
    QHash<int, qsizetype> alike;
    for (const AclBreach &breach : breaches(acl, extent)) {
        if (++alike[int(breach.kind)] <= mostAlike) {
            const AclPlace &last = breach.places.last();
            problems.append({last.file, last.line, problemOf(breach), false});
        }
    }
    return problems;
}

} // namespace latchkey::storecode

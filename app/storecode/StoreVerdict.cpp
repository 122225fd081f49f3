// SPDX-License-Identifier: Apache-2.0
#include "storecode/StoreVerdict.h"

#include "acl/AclTree.h"
#include "storecode/Text.h"

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
QString placeOf(const MergedConfig::Node &node)
{
    return node.line > 0 ? QStringLiteral("%1:%2").arg(node.file).arg(node.line) : node.file;
}

class Judge
{
public:
    Judge(const MergedConfig &acl, const Extent &extent)
        : m_acl(acl)
        , m_extent(extent)
    {}

    QList<FileProblem> run()
    {
        for (const int section : m_acl.children(0, u"acl")) {
            for (const int resources : m_acl.children(section, u"resources")) {
                for (const int root : m_acl.children(resources, u"resource")) {
                    sayAtRoot(root);
                    look(root, -1, false);
                }
            }
        }
        for (const QString &id : std::as_const(m_order)) {
            sayTwice(id);
        }
        return m_twice + m_nameless + m_atRoot;
    }

private:
    struct Place
    {
        int node;
        int parent; // -1 for a root
    };

    void look(int index, int parent, bool isAboveOff)
    {
        const MergedConfig::Node &node = m_acl.node(index);
        const bool isOff = isAboveOff || isDisabled(node);
        const QString id = value(node, u"id");
        if (!isOff) {
            QList<Place> &places = m_places[id];
            places.append({index, parent});
            if (places.size() == 2) {
                m_order.append(id);
            }
        }
        sayNameless(node, id);
        for (const int child : m_acl.children(index, u"resource")) {
            look(child, index, isOff);
        }
    }

    static bool isDisabled(const MergedConfig::Node &node)
    {
        return value(node, u"disabled") == QLatin1String("true");
    }

    void sayNameless(const MergedConfig::Node &node, const QString &id)
    {
        const bool isKnown =
            m_extent.isWhole || m_extent.modules.contains(id.section(QStringLiteral("::"), 0, 0));
        if (node.attribute(u"title") != nullptr || !isKnown || m_nameless.size() >= mostAlike) {
            return;
        }
        const QString sentence =
            Text::tr("No file gives %1 a title. A store in developer mode then refuses all of its "
                     "resources (\"The attribute 'title' is required but missing\"). Give %1 a "
                     "title, or correct the id.")
                .arg(id);
        m_nameless.append({node.file, node.line, Problem{"acl.no-title", sentence, {}}, false});
    }

    void sayAtRoot(int index)
    {
        const MergedConfig::Node &node = m_acl.node(index);
        const QString id = value(node, u"id");
        const bool isCommerces = id == acl::adminId || id == acl::everythingId;
        if (isCommerces || isDisabled(node) || m_atRoot.size() >= mostAlike) {
            return;
        }
        const QString sentence = Text::tr("%1 stands beside %2 instead of below it. Admin's API "
                                          "tab does not show %1 there, so that only All grants it.")
                                     .arg(id, acl::adminId);
        m_atRoot.append({node.file, node.line, Problem{"acl.at-root", sentence, {}}, false});
    }

    // "below Magento_Sales::sales (acl.xml:4)"
    QString told(const Place &place) const
    {
        const QString where = placeOf(m_acl.node(place.node));
        return place.parent < 0
                   ? Text::tr("at the root (%1)").arg(where)
                   : Text::tr("below %1 (%2)").arg(value(m_acl.node(place.parent), u"id"), where);
    }

    void sayTwice(const QString &id)
    {
        if (m_twice.size() >= mostAlike) {
            return;
        }
        const QList<Place> places = m_places.value(id);
        const MergedConfig::Node &last = m_acl.node(places.last().node);
        const QString sentence =
            Text::tr("%1 stands in several places: %2, and %3. Commerce refuses that in every mode "
                     "(\"Resource id '%1' already exists in the ACL\"): Admin does not open, and "
                     "calls that need a resource are refused. Name the same parents in both files.")
                .arg(id, told(places.first()), told(places.last()));
        m_twice.append({last.file, last.line, Problem{"acl.id-twice", sentence, {}}, false});
    }

    const MergedConfig &m_acl;
    const Extent &m_extent;
    QHash<QString, QList<Place>> m_places; // by id
    QStringList m_order;                   // of ids that have several
    QList<FileProblem> m_twice;
    QList<FileProblem> m_nameless;
    QList<FileProblem> m_atRoot;
};

} // namespace

QList<FileProblem> verdict(const MergedConfig &acl, const Extent &extent)
{
    return acl.isEmpty() ? QList<FileProblem>() : Judge(acl, extent).run();
}

} // namespace latchkey::storecode

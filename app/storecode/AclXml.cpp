// SPDX-License-Identifier: Apache-2.0
#include "storecode/AclXml.h"

#include "acl/ResourceId.h"
#include "php/PhpInteger.h"
#include "storecode/Text.h"

#include <algorithm>

namespace latchkey::storecode {

using documents::XmlElement;

namespace {

constexpr qsizetype maxRemarks = 10;

const QString resourceName = QStringLiteral("resource");
const QString idName = QStringLiteral("id");
const QString titleName = QStringLiteral("title");

QString value(const MergedConfig::Node &node, const QString &name)
{
    const QString *found = node.attribute(name);
    return found != nullptr ? *found : QString();
}

documents::FileProblem problemAt(const QString &path, int line, const char *code,
                                 const QString &sentence)
{
    return {path, line, Problem{code, sentence, {}}, true};
}

// An id that PHP takes for false identifies nothing.
bool hasId(const XmlElement &resource)
{
    const QString *id = resource.attribute(idName);
    return id != nullptr && !id->isEmpty() && *id != QLatin1String("0");
}

// The first resource without an id below `element`, nullptr if there is none. `path` are the names
// on the way to resources, from there on.
const XmlElement *withoutId(const XmlElement &element, QStringList path)
{
    const QString wanted = path.isEmpty() ? resourceName : path.takeFirst();
    const bool isResource = wanted == resourceName;
    for (const XmlElement &child : element.children) {
        if (child.name != wanted) {
            continue;
        }
        if (isResource && !hasId(child)) {
            return &child;
        }
        if (const XmlElement *found = withoutId(child, path)) {
            return found;
        }
    }
    return nullptr;
}

// As xs:integer has it.
bool isInteger(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u'+') || text.startsWith(u'-')) {
        text = text.sliced(1);
    }
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// What is odd about one resource; empty if nothing is.
QString oddity(const XmlElement &resource)
{
    const QString id = *resource.attribute(idName);
    if (!acl::isSchemaResourceId(id)) {
        return Text::tr("The id \"%1\" is not of the form Vendor_Module::name.").arg(id.left(80));
    }
    const QString *title = resource.attribute(titleName);
    if (title != nullptr && (title->size() < 3 || title->size() > 50)) {
        return Text::tr("The title of %1 has %2 characters; 3 to 50 are allowed.")
            .arg(id)
            .arg(title->size());
    }
    const QString *order = resource.attribute(u"sortOrder");
    if (order != nullptr && !isInteger(*order)) {
        return Text::tr("The sortOrder of %1 is not a whole number.").arg(id);
    }
    return {};
}

void collectRemarks(const XmlElement &element, const QString &path,
                    QList<documents::FileProblem> &remarks)
{
    if (remarks.size() >= maxRemarks) {
        return;
    }
    if (element.name == resourceName && hasId(element)) {
        const QString odd = oddity(element);
        if (!odd.isEmpty()) {
            const QString sentence =
                odd + QLatin1Char(' ') +
                Text::tr("A store in developer mode does not accept the file.");
            remarks.append({path, element.line, Problem{"acl.schema", sentence, {}}, false});
        }
    }
    for (const XmlElement &child : element.children) {
        collectRemarks(child, path, remarks);
    }
}

// Where no file said its module, the id does.
QString moduleOf(const MergedConfig::Node &node)
{
    return node.module.isEmpty() ? value(node, idName).section(QStringLiteral("::"), 0, 0)
                                 : node.module;
}

// Collects resources in the order they are shown.
class Flattening
{
public:
    Flattening(const MergedConfig &acl, Disabled disabled)
        : m_acl(acl)
        , m_disabled(disabled)
    {}

    void add(const QList<int> &siblings, int parent, bool isOff)
    {
        for (const Sibling &each : ordered(siblings)) {
            const MergedConfig::Node &node = m_acl.node(each.node);
            const bool off =
                isOff || value(node, QStringLiteral("disabled")) == QLatin1String("true");
            if (off && m_disabled == Disabled::Removed) {
                continue;
            }
            const int index = int(m_resources.size());
            const int depth = parent < 0 ? 0 : m_resources[parent].depth + 1;
            m_resources.append({value(node, idName), value(node, titleName), moduleOf(node),
                                each.sortOrder, off, parent, depth, index + 1});
            add(m_acl.children(each.node, resourceName), index, off);
            m_resources[index].end = int(m_resources.size());
        }
    }

    QList<acl::AclResource> take() { return std::move(m_resources); }

private:
    struct Sibling
    {
        int node;
        qint64 sortOrder;
    };

    QList<Sibling> ordered(const QList<int> &nodes) const
    {
        QList<Sibling> siblings;
        siblings.reserve(nodes.size());
        for (const int node : nodes) {
            const QString order = value(m_acl.node(node), QStringLiteral("sortOrder"));
            siblings.append({node, php::phpInteger(order)});
        }
        std::stable_sort(siblings.begin(), siblings.end(), [](const Sibling &a, const Sibling &b) {
            return a.sortOrder < b.sortOrder;
        });
        return siblings;
    }

    const MergedConfig &m_acl;
    Disabled m_disabled;
    QList<acl::AclResource> m_resources;
};

} // namespace

QList<documents::FileProblem> refusals(const XmlElement &root, const QString &path)
{
    if (root.name != QLatin1String("config")) {
        return {
            problemAt(path, root.line, "acl.not-acl",
                      Text::tr("This is not an acl.xml: its root element is <%1>, not <config>.")
                          .arg(root.name.left(40)))};
    }
    const QStringList way{QStringLiteral("acl"), QStringLiteral("resources")};
    if (const XmlElement *nameless = withoutId(root, way)) {
        return {problemAt(path, nameless->line, "acl.no-id",
                          Text::tr("A resource has no id. Commerce cannot read this file."))};
    }
    return {};
}

QList<documents::FileProblem> schemaRemarks(const XmlElement &root, const QString &path)
{
    QList<documents::FileProblem> remarks;
    collectRemarks(root, path, remarks);
    return remarks;
}

QList<documents::FileProblem> removeBadIds(XmlElement &root, const QString &path)
{
    QList<documents::FileProblem> told;
    std::vector<XmlElement *> open{&root};
    while (!open.empty()) {
        XmlElement *element = open.back();
        open.pop_back();
        const auto isBad = [&](const XmlElement &child) {
            const QString *id = child.attribute(idName);
            if (child.name != resourceName || id == nullptr || acl::isResourceId(*id)) {
                return false;
            }
            if (told.size() < maxRemarks) {
                const QString sentence =
                    Text::tr("\"%1\" is not a resource id; it was left out, with everything below "
                             "it. Ids look like Magento_Sales::sales.")
                        .arg(id->left(80));
                told.append({path, child.line, Problem{"acl.bad-id", sentence, {}}, false});
            }
            return true;
        };
        auto &children = element->children;
        children.erase(std::remove_if(children.begin(), children.end(), isBad), children.end());
        for (XmlElement &child : children) {
            open.push_back(&child);
        }
    }
    return told;
}

MergedConfig mergedAcl()
{
    return MergedConfig({{resourceName, {idName}}}, titleName);
}

acl::AclTree treeOf(const MergedConfig &acl, Disabled disabled)
{
    if (acl.isEmpty()) {
        return {};
    }
    QList<int> roots;
    for (const int section : acl.children(0, u"acl")) {
        for (const int resources : acl.children(section, u"resources")) {
            roots += acl.children(resources, resourceName);
        }
    }
    Flattening flattening(acl, disabled);
    flattening.add(roots, -1, false);
    return acl::AclTree(flattening.take());
}

} // namespace latchkey::storecode

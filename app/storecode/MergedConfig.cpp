// SPDX-License-Identifier: Apache-2.0
#include "storecode/MergedConfig.h"

namespace latchkey::storecode {

using documents::XmlElement;

namespace {

void overlay(QList<documents::XmlAttribute> &attributes,
             const QList<documents::XmlAttribute> &later)
{
    for (const documents::XmlAttribute &each : later) {
        const auto same =
            std::find_if(attributes.begin(), attributes.end(),
                         [&](const documents::XmlAttribute &a) { return a.name == each.name; });
        if (same == attributes.end()) {
            attributes.append(each);
        } else {
            same->value = each.value;
        }
    }
}

QString moduleOf(const XmlElement &element, const QString &file)
{
    return element.module.isEmpty() ? file : element.module;
}

} // namespace

const QString *MergedConfig::Node::attribute(QStringView attributeName) const
{
    for (const documents::XmlAttribute &each : attributes) {
        if (each.name == attributeName) {
            return &each.value;
        }
    }
    return nullptr;
}

MergedConfig::MergedConfig(QList<MergeRule> rules, QString owningAttribute)
    : m_rules(std::move(rules))
    , m_owningAttribute(std::move(owningAttribute))
{}

QString MergedConfig::identity(const XmlElement &element) const
{
    QString text = element.name;
    for (const MergeRule &rule : m_rules) {
        if (rule.element == element.name) {
            for (const QString &attribute : rule.attributes) {
                const QString *value = element.attribute(attribute);
                text += QLatin1Char(' ') + (value != nullptr ? *value : QString());
            }
        }
    }
    return text;
}

int MergedConfig::add(const XmlElement &element, int parent, const Origin &origin)
{
    const int index = int(m_nodes.size());
    m_nodes.append({element.name,
                    element.attributes,
                    {},
                    moduleOf(element, origin.module),
                    origin.file,
                    element.line});
    m_byIdentity[{parent, identity(element)}].append(index);
    if (parent >= 0) {
        m_nodes[parent].children.append(index);
    }
    for (const XmlElement &child : element.children) {
        add(child, index, origin);
    }
    return index;
}

void MergedConfig::mergeInto(int index, const XmlElement &element, const Origin &origin,
                             QList<Conflict> &conflicts)
{
    if (!m_owningAttribute.isEmpty() && element.attribute(m_owningAttribute) != nullptr &&
        m_nodes[index].attribute(m_owningAttribute) == nullptr) {
        m_nodes[index].module = moduleOf(element, origin.module);
    }
    overlay(m_nodes[index].attributes, element.attributes);
    for (const XmlElement &child : element.children) {
        const Key key{index, identity(child)};
        const QList<int> matches = m_byIdentity.value(key);
        if (matches.isEmpty()) {
            add(child, index, origin);
            continue;
        }
        if (matches.size() > 1) {
            conflicts.append({child.line, key.identity});
        }
        mergeInto(matches.first(), child, origin, conflicts);
    }
}

QList<MergedConfig::Conflict> MergedConfig::merge(const XmlElement &root, const QString &module,
                                                  const QString &file)
{
    const Origin origin{module, file};
    QList<Conflict> conflicts;
    if (m_nodes.isEmpty()) {
        add(root, -1, origin);
    } else {
        mergeInto(0, root, origin, conflicts);
    }
    return conflicts;
}

QList<int> MergedConfig::children(int index, QStringView name) const
{
    QList<int> found;
    for (const int child : m_nodes[index].children) {
        if (m_nodes[child].name == name) {
            found.append(child);
        }
    }
    return found;
}

} // namespace latchkey::storecode

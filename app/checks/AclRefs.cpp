// SPDX-License-Identifier: Apache-2.0
#include "checks/AclRefs.h"

#include "documents/XmlElement.h"
#include "storecode/SourceFolder.h"

namespace latchkey::checks {

using documents::XmlElement;
using storecode::MergedConfig;
using storecode::SourceModule;

namespace {

template <typename Element>
QString value(const Element &element, QStringView name)
{
    const QString *found = element.attribute(name);
    return found != nullptr ? *found : QString();
}

void addRoute(QList<AclRef> &refs, const MergedConfig &webapi, int route)
{
    const MergedConfig::Node &node = webapi.node(route);
    const QString what = value(node, u"method") + QLatin1Char(' ') + value(node, u"url").trimmed();
    for (const int resources : webapi.children(route, u"resources")) {
        for (const int resource : webapi.children(resources, u"resource")) {
            const MergedConfig::Node &named = webapi.node(resource);
            const QString id = value(named, u"ref");
            if (id != acl::selfRef && id != acl::anonymousRef) {
                refs.append({AclRef::Use::Route, id, what, named.file, named.line});
            }
        }
    }
}

// <add id="…" resource="…"/> and <update …/>, whatever they stand in.
void addMenu(QList<AclRef> &refs, const XmlElement &element, const QString &file)
{
    const QString id = value(element, u"resource");
    if (!id.isEmpty()) {
        refs.append({AclRef::Use::Menu, id, value(element, u"id"), file, element.line});
    }
    for (const XmlElement &child : element.children) {
        addMenu(refs, child, file);
    }
}

// <section id="…"><resource>…</resource>
void addSettings(QList<AclRef> &refs, const XmlElement &element, const QString &file)
{
    for (const XmlElement &child : element.children) {
        const QString id = child.text.trimmed();
        if (child.name == QLatin1String("resource") && !id.isEmpty()) {
            refs.append({AclRef::Use::Settings, id, value(element, u"id"), file, child.line});
        } else {
            addSettings(refs, child, file);
        }
    }
}

using Adder = void (*)(QList<AclRef> &, const XmlElement &, const QString &);

void addFile(QList<AclRef> &refs, const SourceModule &module, const QString &name, Adder add)
{
    const QByteArray octets = module.files.value(name);
    const auto root = octets.isEmpty() ? tl::expected<XmlElement, documents::XmlFault>()
                                       : documents::readXml(octets);
    if (root) {
        add(refs, *root, module.folder + QLatin1Char('/') + name);
    }
}

} // namespace

QList<AclRef> refsIn(const storecode::SourceRules &rules)
{
    QList<AclRef> refs;
    if (!rules.webapi.isEmpty()) {
        for (const int route : rules.webapi.children(0, u"route")) {
            addRoute(refs, rules.webapi, route);
        }
    }
    for (const SourceModule &module : rules.modules) {
        addFile(refs, module, storecode::menuFile, &addMenu);
        addFile(refs, module, storecode::settingsFile, &addSettings);
    }
    return refs;
}

} // namespace latchkey::checks

// SPDX-License-Identifier: Apache-2.0
#include "module/IntegrationXml.h"

namespace latchkey::module {

using documents::XmlElement;

namespace {

std::optional<QString> nameOf(const XmlElement &element)
{
    const QString *name = element.attribute(u"name");
    return name != nullptr ? std::optional(*name) : std::nullopt;
}

SaidIntegration integrationOf(const XmlElement &element)
{
    SaidIntegration said{nameOf(element), element.line, {}, {}};
    for (const XmlElement &child : element.children) {
        said.fields.append({child.name, child.text, child.line});
        if (child.name != QLatin1String("resources")) {
            continue;
        }
        for (const XmlElement &resource : child.children) {
            if (resource.name == QLatin1String("resource")) {
                said.resources.append({nameOf(resource), resource.line});
            }
        }
    }
    return said;
}

} // namespace

const SaidField *SaidIntegration::field(QStringView element) const
{
    for (const SaidField &each : fields) {
        if (each.element == element) {
            return &each;
        }
    }
    return nullptr;
}

QString SaidIntegration::text(QStringView element) const
{
    const SaidField *found = field(element);
    return found != nullptr ? found->text : QString();
}

QStringList SaidIntegration::resourceIds() const
{
    QStringList ids;
    for (const SaidResource &each : resources) {
        if (each.id) {
            ids.append(*each.id);
        }
    }
    return ids;
}

QStringList IntegrationFile::names() const
{
    QStringList all;
    for (const SaidIntegration &each : integrations) {
        if (each.name && !all.contains(*each.name)) {
            all.append(*each.name);
        }
    }
    return all;
}

const SaidIntegration *IntegrationFile::named(const QString &name) const
{
    const SaidIntegration *found = nullptr;
    for (const SaidIntegration &each : integrations) {
        if (each.name == name) {
            found = &each;
        }
    }
    return found;
}

IntegrationFile integrationsIn(const XmlElement &root)
{
    IntegrationFile file{root.name, root.line, {}};
    for (const XmlElement &child : root.children) {
        if (child.name == QLatin1String("integration")) {
            file.integrations.append(integrationOf(child));
        }
    }
    return file;
}

} // namespace latchkey::module

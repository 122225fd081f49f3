// SPDX-License-Identifier: Apache-2.0
#include "module/ReadBack.h"

#include "documents/XmlElement.h"
#include "module/ComposerJson.h"
#include "module/IntegrationXml.h"
#include "module/ModuleFiles.h"
#include "module/SetupClass.h"
#include "storecode/Registration.h"
#include "storecode/SourceFolder.h"

namespace latchkey::module {

using documents::XmlElement;

namespace {

bool isOnly(const XmlElement &element, const char *child)
{
    return element.children.size() == 1 && element.children[0].name == QLatin1String(child);
}

QString attributeOf(const XmlElement &element, QStringView name)
{
    const QString *value = element.attribute(name);
    return value != nullptr ? *value : QString();
}

bool moduleSays(QByteArrayView octets, const ModuleSpec &spec)
{
    const auto root = documents::readXml(octets);
    if (!root || root->name != QLatin1String("config") || !isOnly(*root, "module")) {
        return false;
    }
    const XmlElement &module = root->children[0];
    QStringList sequence;
    for (const XmlElement &each : module.children) {
        if (each.name != QLatin1String("sequence")) {
            return false;
        }
        for (const XmlElement &before : each.children) {
            sequence.append(attributeOf(before, u"name"));
        }
    }
    const bool needsVersion = spec.style == Style::InstallData;
    return attributeOf(module, u"name") == spec.name() && sequence == spec.sequence &&
           (module.attribute(u"setup_version") != nullptr) == needsVersion &&
           (!needsVersion || attributeOf(module, u"setup_version") == spec.version);
}

// The single integration of a file; nothing if it is of another form.
std::optional<SaidIntegration> onlyIntegration(QByteArrayView octets, const char *rootName)
{
    const auto root = documents::readXml(octets);
    if (!root || root->name != QLatin1String(rootName) || !isOnly(*root, "integration")) {
        return {};
    }
    return integrationsIn(*root).integrations.value(0);
}

bool addressesSay(const SaidIntegration &said, const ModuleSpec &spec)
{
    return said.text(u"email") == spec.email &&
           said.text(u"endpoint_url") == QString::fromUtf8(spec.endpointUrl) &&
           said.text(u"identity_link_url") == QString::fromUtf8(spec.identityLinkUrl);
}

// The elements of an integration, in their order.
QStringList wantedElements(const ModuleSpec &spec, bool hasAddresses, bool hasResources)
{
    QStringList names;
    if (hasAddresses) {
        names.append(QStringLiteral("email"));
        names += spec.endpointUrl.isEmpty() ? QStringList()
                                            : QStringList{QStringLiteral("endpoint_url")};
        names += spec.identityLinkUrl.isEmpty() ? QStringList()
                                                : QStringList{QStringLiteral("identity_link_url")};
    }
    return hasResources ? names + QStringList{QStringLiteral("resources")} : names;
}

bool integrationSays(QByteArrayView octets, const char *root, const ModuleSpec &spec,
                     bool hasAddresses, bool hasResources)
{
    const auto said = onlyIntegration(octets, root);
    if (!said || said->name != spec.integration) {
        return false;
    }
    QStringList elements;
    for (const SaidField &each : said->fields) {
        elements.append(each.element);
    }
    return elements == wantedElements(spec, hasAddresses, hasResources) &&
           (!hasAddresses || addressesSay(*said, spec)) &&
           (!hasResources || (said->resourceIds() == spec.resourceIds() &&
                              said->resources.size() == spec.resources.size()));
}

bool registrationSays(QByteArrayView octets, const ModuleSpec &spec)
{
    const auto found = storecode::readRegistration(octets, storecode::registrationFile);
    return found.modules.size() == 1 && found.includes.isEmpty() && !found.includesOthers &&
           found.modules[0].name == spec.name() && found.modules[0].folder.isEmpty() &&
           found.modules[0].claim == storecode::Claim::Registered;
}

bool classSays(QByteArrayView octets, const ModuleSpec &spec, const QString &path,
               const char *interface)
{
    const SetupClass read = readSetupClass(octets);
    QString below = path.chopped(int(qstrlen(".php")));
    const QString wanted = spec.vendor + QLatin1Char('\\') + spec.module + QLatin1Char('\\') +
                           below.replace(QLatin1Char('/'), QLatin1Char('\\'));
    return QString::fromUtf8(read.fullName()) == wanted && !read.isAbstract &&
           read.implements(interface) && read.calls.size() == 1 && read.calls[0].isKnown &&
           read.calls[0].names == QStringList{spec.integration};
}

bool composerSays(QByteArrayView octets, const ModuleSpec &spec)
{
    const auto package = readComposerJson(octets);
    return package && says(*package, spec);
}

} // namespace

bool saysTheSame(const QString &path, QByteArrayView octets, const ModuleSpec &spec)
{
    if (path == storecode::moduleFile) {
        return moduleSays(octets, spec);
    }
    if (path == composerFile) {
        return composerSays(octets, spec);
    }
    if (path == storecode::registrationFile) {
        return registrationSays(octets, spec);
    }
    if (path == configFile) {
        return integrationSays(octets, "integrations", spec, true, false);
    }
    if (path == apiFile) {
        return integrationSays(octets, "integrations", spec, false, true);
    }
    if (path == consolidatedFile) {
        return integrationSays(octets, "config", spec, true, true);
    }
    if (path == installDataFile) {
        return classSays(octets, spec, path, "Magento\\Framework\\Setup\\InstallDataInterface");
    }
    if (path == upgradeDataFile) {
        return classSays(octets, spec, path, "Magento\\Framework\\Setup\\UpgradeDataInterface");
    }
    return path.startsWith(patchFolder + QLatin1Char('/')) &&
           classSays(octets, spec, path, "Magento\\Framework\\Setup\\Patch\\DataPatchInterface");
}

} // namespace latchkey::module

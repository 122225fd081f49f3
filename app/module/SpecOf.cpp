// SPDX-License-Identifier: Apache-2.0
#include "module/SpecOf.h"

#include "integrations/StoreRelease.h"
#include "module/CommerceRelease.h"
#include "module/Text.h"
#include "storecode/Catalogue.h"

#include <algorithm>

namespace latchkey::module {

namespace {

const QString integrationModule = QStringLiteral("Magento_Integration");

// "Acme" of "it@shop.acme.example"
QString vendorOf(const QString &email)
{
    const QStringList host = email.section(QLatin1Char('@'), 1).split(QLatin1Char('.'));
    const QString domain = host.size() >= 2 ? host[host.size() - 2] : QString();
    const QString name = nameFrom(domain);
    return name.isEmpty() ? QStringLiteral("Custom") : name;
}

// The module that a resource is of: the one that gave its title or, where none is known, the one in
// its id.
QString moduleOf(const QString &id, const acl::AclTree &tree)
{
    const int index = tree.indexOf(id);
    const QString said = index < 0 ? QString() : tree.at(index).module;
    return isModuleName(said) ? said : id.section(QStringLiteral("::"), 0, 0);
}

QStringList sequenceOf(const QList<AskedResource> &resources, const acl::AclTree &tree,
                       const QString &own)
{
    QStringList sequence{integrationModule};
    for (const AskedResource &each : resources) {
        const QString module = moduleOf(each.id, tree);
        if (isModuleName(module) && module != own && !sequence.contains(module)) {
            sequence.append(module);
        }
    }
    return sequence;
}

} // namespace

QStringList treeSources(const integrations::KeptResources &kept, const QString &commerce)
{
    const bool isOwn =
        !kept.sources.isEmpty() &&
        !std::all_of(kept.sources.begin(), kept.sources.end(), storecode::isCatalogue);
    if (isOwn) {
        return kept.sources;
    }
    const auto release = storecode::catalogueRelease(commerce);
    return {release ? storecode::catalogueOf(commerce) : storecode::catalogueSource};
}

ModuleChoice completed(const ModuleChoice &choice, const integrations::Integration &integration)
{
    ModuleChoice whole = choice;
    if (whole.vendor.isEmpty()) {
        whole.vendor = vendorOf(integration.email);
    }
    if (whole.module.isEmpty()) {
        const QString name = nameFrom(integration.name);
        whole.module = name.isEmpty() ? QStringLiteral("StoreIntegration") : name;
    }
    if (whole.commerce.isEmpty()) {
        const QString likely = integrations::likelyRelease(integration.dialect);
        whole.commerce = requirementsOf(likely) ? likely : suggestedCommerce();
    }
    return whole;
}

SpecOfIntegration specOf(const integrations::Integration &integration, const acl::Choice &resources,
                         const acl::AclTree &tree, const ModuleChoice &choice, quint16 port)
{
    const acl::ResourceSelection selection(tree, resources);
    SpecOfIntegration made;
    made.unknown = selection.isAll() ? QStringList() : selection.unknown();
    ModuleSpec &spec = made.spec;
    spec.vendor = choice.vendor;
    spec.module = choice.module;
    spec.commerce = choice.commerce;
    spec.style = choice.style;
    spec.integration = integration.name;
    spec.email = integration.email;
    spec.endpointUrl = integrations::callbackUrl(integration, port);
    spec.identityLinkUrl = integrations::identityLinkUrl(integration, port);
    for (const QString &id : selection.closed()) {
        const int index = tree.indexOf(id);
        spec.resources.append({id, index < 0 ? QString() : tree.at(index).title});
        if (index >= 0 && !selection.isAll() && !resources.ids.contains(id)) {
            made.implied.append(id);
        }
    }
    spec.sequence = sequenceOf(spec.resources, tree, spec.name());
    return made;
}

QList<Problem> lacking(const SpecOfIntegration &made, const acl::AclTree &tree)
{
    QList<Problem> problems;
    for (const QString &id : made.unknown) {
        const QStringList nearest = tree.nearest(id);
        QString sentence = Text::tr("The store does not have the resource %1, and would pass over "
                                    "it without a word.")
                               .arg(id);
        if (!nearest.isEmpty()) {
            sentence += QLatin1Char(' ') +
                        Text::tr("Similar ones are %1.").arg(nearest.join(QStringLiteral(", ")));
        }
        problems.append({"module.resource-unknown", sentence, {}});
    }
    return problems;
}

} // namespace latchkey::module

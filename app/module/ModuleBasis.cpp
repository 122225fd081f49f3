// SPDX-License-Identifier: Apache-2.0
#include "module/ModuleBasis.h"

#include "integrations/IntegrationRepository.h"
#include "profile/Settings.h"

namespace latchkey::module {

Result<ModuleBasis> basisOf(profile::Profile &profile, const QString &id)
{
    const auto integration = integrations::IntegrationRepository(profile).byId(id);
    const auto kept = integration ? ModuleRepository(profile).of(id)
                                  : Result<KeptModule>(failure(integration.error()));
    const auto resources =
        kept ? integrations::SelectionRepository(profile).of(id) : failure(kept.error());
    const auto port = resources ? profile::listenerPort(profile) : failure(resources.error());
    if (!port) {
        return failure(port.error());
    }
    return ModuleBasis{*integration, *resources, *kept, *port};
}

MadeSpec made(const ModuleBasis &basis, const ModuleChoice &choice, const acl::AclTree &tree)
{
    const SpecOfIntegration of =
        specOf(basis.integration, basis.resources.choice, tree, choice, basis.port);
    return {of.spec, lacking(of, tree) + clashes(of.spec, tree.modules())};
}

} // namespace latchkey::module

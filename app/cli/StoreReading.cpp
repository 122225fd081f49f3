// SPDX-License-Identifier: Apache-2.0
#include "cli/StoreReading.h"

#include "cli/AclInput.h"
#include "cli/Text.h"
#include "integrations/Integration.h"
#include "integrations/StoreRelease.h"

namespace latchkey::cli {

using storecode::AclReading; // lupdate loses its place at a qualified one

AclReading readingFor(const console::Console &console, const integrations::KeptResources &kept,
                      const integrations::Integration &integration)
{
    const QString release = integrations::likelyRelease(integration.dialect);
    const QStringList builtIn{storecode::catalogueOf(release)};
    auto found = readSources(console, kept.sources.isEmpty() ? builtIn : kept.sources);
    if (!found || found->tree.isEmpty()) {
        console.remark(Text::tr("The built-in catalogue is used instead."));
        return storecode::readAcl(builtIn);
    }
    if (found->routes.isEmpty()) {
        found->routes = storecode::readAcl(builtIn).routes;
    }
    return *found;
}

} // namespace latchkey::cli

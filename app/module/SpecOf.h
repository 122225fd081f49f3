// SPDX-License-Identifier: Apache-2.0
// From an integration as it is defined here to the module that brings it to a store.
#pragma once

#include "acl/AclTree.h"
#include "integrations/Integration.h"
#include "integrations/SelectionRepository.h"
#include "module/ModuleSpec.h"

#include <QStringList>

namespace latchkey::module {

// What a person chose for an integration's module; remembered with it.
struct ModuleChoice
{
    QString vendor;   // empty = suggested
    QString module;   // the same
    QString commerce; // the same
    Style style = Style::DataPatch;

    friend bool operator==(const ModuleChoice &, const ModuleChoice &) = default;
};

// The sources of storecode::readAcl() for the store that the module is for: those that the
// integration's resources were chosen from if they are a store's own; otherwise the catalogue of
// the Commerce version, or the newest there is.
QStringList treeSources(const integrations::KeptResources &kept, const QString &commerce);

// What is suggested where nothing was chosen: the vendor by the e-mail's domain, the module by the
// integration's name, the Commerce version by what is known of the store.
ModuleChoice completed(const ModuleChoice &choice, const integrations::Integration &integration);

struct SpecOfIntegration
{
    ModuleSpec spec;     // not checked
    QStringList unknown; // resources that are asked for and not in the tree
    QStringList implied; // parents that were added
};

// `tree` is the target store's: parents, titles, order and modules come from it. `port` is the
// listener's. `choice` is completed.
SpecOfIntegration specOf(const integrations::Integration &integration, const acl::Choice &resources,
                         const acl::AclTree &tree, const ModuleChoice &choice, quint16 port);

// Says which of them the store does not have: it would pass over them without a word. Code
// `module.resource-unknown`; nothing if there are none.
QList<Problem> lacking(const SpecOfIntegration &made, const acl::AclTree &tree);

} // namespace latchkey::module

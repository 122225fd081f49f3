// SPDX-License-Identifier: Apache-2.0
// What a profile holds that an integration's module is made of, for whoever makes it.
#pragma once

#include "module/ModuleRepository.h"

namespace latchkey::module {

// A value, so that the rest can be done on another thread.
struct ModuleBasis
{
    integrations::Integration integration;
    integrations::KeptResources resources;
    KeptModule kept;
    quint16 port = 0; // the listener's

    friend bool operator==(const ModuleBasis &, const ModuleBasis &) = default;
};

// Problems: those of the repositories, and of profile::listenerPort().
Result<ModuleBasis> basisOf(profile::Profile &profile, const QString &id);

struct MadeSpec
{
    ModuleSpec spec;         // without its version, and not checked
    QList<Problem> warnings; // what should be known before it is used
};

// `choice` is completed; `tree` is that of treeSources().
MadeSpec made(const ModuleBasis &basis, const ModuleChoice &choice, const acl::AclTree &tree);

} // namespace latchkey::module

// SPDX-License-Identifier: Apache-2.0
// What the verbs about modules work with: an integration's module as it would be made now.
#pragma once

#include "cli/Verb.h"
#include "module/ModuleRepository.h"
#include "module/ModuleSpec.h"
#include "module/SpecOf.h"

namespace latchkey::cli {

struct ModuleInput
{
    module::KeptModule kept;
    module::ModuleChoice choice; // what was chosen before, with the options, completed
    module::ModuleSpec spec;     // without its version
    QList<Problem> warnings;     // before it is written
};

// --vendor, --name, --style, --commerce.
QList<QCommandLineOption> moduleOptions();

// Whether the call has moduleOptions().
enum class Chosen { AsKept, ByOptions };

// The module of an integration, by what is kept and the options of the call. Problems: those of the
// profile, of readSources(), `module.unknown-style`, `module.no-resources`.
Result<ModuleInput> moduleInput(const Call &call, profile::Profile &profile, const QString &id,
                                Chosen chosen = Chosen::ByOptions);

// Says the warnings on standard error.
void remarkOn(const console::Console &console, const QList<Problem> &warnings);

} // namespace latchkey::cli

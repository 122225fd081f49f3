// SPDX-License-Identifier: Apache-2.0
// What the verbs about modules work with.
#pragma once

#include "cli/Verb.h"
#include "desk/ModuleChange.h"

namespace latchkey::cli {

// Its choice is what was chosen before, with the options.
using ModuleInput = desk::MadeModule;

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

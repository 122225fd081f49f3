// SPDX-License-Identifier: Apache-2.0
// What the verbs about resources are given: files, sources, names.
#pragma once

#include "acl/Preset.h"
#include "acl/SelectionFile.h"
#include "cli/Verb.h"
#include "storecode/AclReader.h"

namespace latchkey::cli {

// A file of calls or of a selection is not larger.
inline constexpr qint64 maxInputOctets = 64LL * 1024 * 1024;

// A file's octets, or standard input's for "-". Problems: those of documents::readRegularFile(),
// `console.input-too-large`.
Result<QByteArray> inputOf(const Call &call, const QString &path);

// The options that say which one is meant: of a file with several integrations, and of the
// catalogue's releases; and what the resources are read from.
QCommandLineOption integrationOption();
QCommandLineOption releaseOption();
QCommandLineOption fromOption();

// The selection in a file; of several, that of the integration that --integration names, otherwise
// `integration`. Problems: those of inputOf() and acl::readSelections(), `acl.several-selections`,
// `acl.no-such-integration`.
Result<acl::Choice> selectionIn(const Call &call, const QString &path,
                                const QString &integration = {});

// What --from and --release name, as storecode::readAcl() takes it; paths are absolute if
// `areKept`, and then have to be there. Problems: `acl.no-such-source`, `acl.unknown-release`,
// `acl.no-catalogue` (--release without the catalogue among several sources).
Result<QStringList> sourcesIn(const Call &call, bool areKept = false);

// Reads the sources, with what is wrong with files said on standard error. Problem
// `acl.nothing-found`.
Result<storecode::AclReading>
readSources(const console::Console &console, const QStringList &sources,
            storecode::Disabled disabled = storecode::Disabled::Removed);

// Problem `acl.unknown-preset`; its sentence lists those there are.
Result<acl::Preset> presetNamed(const QString &name);

} // namespace latchkey::cli

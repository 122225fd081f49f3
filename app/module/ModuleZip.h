// SPDX-License-Identifier: Apache-2.0
// A module as one file to pass on.
#pragma once

#include "module/ModuleFiles.h"

namespace latchkey::module {

enum class ZipLayout {
    Store,    // app/code/Acme/Orders/…: to be unpacked in a store's folder
    Artifact, // composer.json at the top: for a Composer repository of type "artifact"
};

// The archive's octets; the same files give the same. Problem `module.unwritable`.
Result<QByteArray> zipOf(const ModuleSpec &spec, const QList<ModuleFile> &files, ZipLayout layout);

} // namespace latchkey::module

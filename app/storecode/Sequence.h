// SPDX-License-Identifier: Apache-2.0
// The order of modules by what each says it has to come after.
#pragma once

#include "storecode/Module.h"

namespace latchkey::storecode {

// Commerce's own order of modules that were never set up: "sequence" first, Magento's before
// others, then by name; those without a name last. Problems in the answer: `acl.circular-sequence`
// (at most ten), `acl.too-many-modules` (10,000).
Modules inSequence(const QList<Module> &modules);

} // namespace latchkey::storecode

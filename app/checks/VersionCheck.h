// SPDX-License-Identifier: Apache-2.0
// Which Commerce it is: exactly where its own code may be asked, roughly otherwise.
#pragma once

#include "checks/Check.h"

#include <memory>

namespace latchkey::checks {

struct CheckedCase;

// Codes: `check.version-not-told`, those of storeservice::StoreService.
Check versionCheck(const std::shared_ptr<CheckedCase> &about);

} // namespace latchkey::checks

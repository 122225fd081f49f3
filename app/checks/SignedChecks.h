// SPDX-License-Identifier: Apache-2.0
// What only tokens tell: whether they work, what they open, and whether they are taken bare.
#pragma once

#include "checks/Check.h"

#include <memory>

namespace latchkey::checks {

struct CheckedCase;

// Of a case with an integration. Codes: those of desk::LinkedCall::prove().
Check signedCheck(const std::shared_ptr<CheckedCase> &about);

// Codes: those of judgeGrants() and SelectionRepository.
Check resourcesCheck(const std::shared_ptr<CheckedCase> &about);

// `isWanted`: a person agreed to send the bare token once. Codes: `check.bearer-accepted`,
// `check.not-wanted`, those of desk::BearerAudit.
Check bearerCheck(const std::shared_ptr<CheckedCase> &about, bool isWanted);

} // namespace latchkey::checks

// SPDX-License-Identifier: Apache-2.0
// The page of a domain that nobody uses.
#pragma once

#include "httpcall/HttpCall.h"

namespace latchkey::checks {

// Whether it is one of those that registrars and traders put there: for sale, parked, suspended.
bool isParkedPage(const httpcall::HttpAnswer &answer);

} // namespace latchkey::checks

// SPDX-License-Identifier: Apache-2.0
// A call in the log as a command to paste.
#pragma once

#include "exchange/Exchange.h"

namespace latchkey::exchange {

// For any shell, over several lines: curl with the method, URL and headers of the call, and words
// in the place of whatever the log does not have: ACCESS_TOKEN, SIGNATURE, SECRET, @BODY-FILE.
QString curlOf(const Exchange &exchange);

} // namespace latchkey::exchange

// SPDX-License-Identifier: Apache-2.0
// A failing request as lines of text.
#pragma once

#include "doctor/FailingRequest.h"

namespace latchkey::doctor {

// A header alone, a raw request, or what consoles show of one. Nothing if it has neither a URL nor
// an OAuth header.
std::optional<FailingRequest> readLinePaste(QByteArrayView text);

} // namespace latchkey::doctor

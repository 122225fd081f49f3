// SPDX-License-Identifier: Apache-2.0
// A failing request as a curl command.
#pragma once

#include "doctor/FailingRequest.h"

namespace latchkey::doctor {

// The first curl command of a script that is signed, otherwise the first; nothing is run and no
// file opened. Nothing if there is none with a URL.
std::optional<FailingRequest> readCurlPaste(QByteArrayView script);

} // namespace latchkey::doctor

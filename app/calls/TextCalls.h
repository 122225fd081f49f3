// SPDX-License-Identifier: Apache-2.0
// Calls of a text: commands, code and lines, each where it stands.
#pragma once

#include "calls/CallCollector.h"

namespace latchkey::calls {

void readTextCalls(const QString &text, CallCollector &calls);

// Operations of SOAP by their names, in a text that speaks of SOAP, or on a line of their own.
void readSoapCalls(const QString &text, CallCollector &calls);

} // namespace latchkey::calls

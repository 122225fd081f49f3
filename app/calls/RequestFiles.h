// SPDX-License-Identifier: Apache-2.0
// Calls of files that hold requests as text: .http of REST clients, .bru of Bruno.
#pragma once

#include "calls/CallCollector.h"
#include "calls/CallVariables.h"

namespace latchkey::calls {

// Requests between lines of "###": a method (GET where there is none) and a URL, then headers, a
// blank line, a body; "@name = value" sets "{{name}}".
bool isHttpFile(const QString &text);
void readHttpFile(const QString &text, const CallVariables &environment, CallCollector &calls);

// Blocks as "post { url: … }"; those of "vars" set "{{name}}".
bool isBruno(const QString &text);
void readBruno(const QString &text, const CallVariables &environment, CallCollector &calls);
// True for Bruno's environment: blocks of "vars" only.
bool isBrunoEnvironment(const QString &text);
void setBrunoVariables(const QString &text, CallVariables &variables);

} // namespace latchkey::calls

// SPDX-License-Identifier: Apache-2.0
// Calls of a shell script, made with curl, wget or HTTPie.
#pragma once

#include "calls/CallCollector.h"
#include "shell/ShellScript.h"

namespace latchkey::calls {

// Every URL of every command. A method that a command does not name is the one that the program
// would use. What is in other files (@file, -K, <file) is remarked on (`acl.reference`) and not
// opened; a URL that is only in a variable and a quote without end are `acl.not-a-call`, a method
// that may be another is a question. Nothing of a command is quoted. Returns what of the script was
// understood; empty if it holds no such command.
QList<shell::ScriptRange> readCommands(QStringView script, CallCollector &calls);

} // namespace latchkey::calls

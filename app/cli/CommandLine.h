// SPDX-License-Identifier: Apache-2.0
// From the arguments of the program to a verb.
#pragma once

#include <QStringList>

namespace latchkey::cli {

// The language that `arguments` ask for, as speak() takes it: --lang, otherwise the profile's. A
// default that cannot be (`config.bad-value`) is the system's; run() says so.
QString languageFor(const QStringList &arguments);

// What no verb understands of `arguments` (with the program's name), with what was likely meant;
// empty if one does.
QString misunderstanding(const QStringList &arguments);

// Runs the verb that `arguments` (with the program's name) ask for; enters the event loop where the
// verb needs it. Returns the program's exit code: 0 done, 1 failed, 2 not understood.
int run(const QStringList &arguments);

} // namespace latchkey::cli

// SPDX-License-Identifier: Apache-2.0
// What the browser must not inherit.
#pragma once

#include <QByteArrayView>

namespace latchkey::ui {

// True for an environment variable that could switch off the web engine's sandbox, add flags or
// extensions to it, open it to a debugger, or have it write down keys or pages (THREATS 11).
bool weakensTheBrowser(QByteArrayView variable);

} // namespace latchkey::ui

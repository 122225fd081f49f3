// SPDX-License-Identifier: Apache-2.0
// Whether everything written in a window can be read.
#pragma once

#include <QStringList>

class QWidget;

namespace latchkey::screens {

// What is written in `window` where it has no room: a text that is longer than its place, that
// reaches out of what holds it, or that lies on another. What was shortened on purpose ends with
// "…" or has one in its middle, and is no fault; nor is what can be scrolled. A sentence each; none
// if all is well.
QStringList cutTexts(QWidget *window);

} // namespace latchkey::screens

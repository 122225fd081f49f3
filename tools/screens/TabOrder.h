// SPDX-License-Identifier: Apache-2.0
// Whether a window can be used by keyboard alone.
#pragma once

#include <QStringList>

class QWidget;

namespace latchkey::screens {

// What Tab never gets to in `window` although something can be done with it, and where Tab goes
// back: up in a column or to the left in a row. A sentence each; none if all is well.
QStringList tabFaults(QWidget *window);

} // namespace latchkey::screens

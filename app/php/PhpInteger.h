// SPDX-License-Identifier: Apache-2.0
// PHP's cast of a text to an integer.
#pragma once

#include <QStringView>

namespace latchkey::php {

// What PHP makes of a text as an integer: its leading number, "1.5e9" included; 0 if there is none,
// or if it is infinite. What does not fit ends at the limits of 64 bits.
qint64 phpInteger(QStringView text);

} // namespace latchkey::php

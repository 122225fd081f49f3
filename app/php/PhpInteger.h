// SPDX-License-Identifier: Apache-2.0
// PHP's cast of a text to an integer.
#pragma once

#include <QStringView>

namespace latchkey::php {

// What PHP makes of a text as an integer: leading digits count, the rest does not.
qint64 phpInteger(QStringView text);

} // namespace latchkey::php

// SPDX-License-Identifier: Apache-2.0
// The log in the form that browsers and their tools read: HAR 1.2
// (http://www.softwareishard.com/blog/har-12-spec/).
#pragma once

#include "exchange/Exchange.h"

namespace latchkey::exchange {

// UTF-8. `version` is the program's. Times are in milliseconds with fractions; what was not
// measured is -1, as the form says. What HAR has no field for stands in fields beginning with "_".
QByteArray harOf(const QList<Exchange> &exchanges, const QString &version);

} // namespace latchkey::exchange

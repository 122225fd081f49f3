// SPDX-License-Identifier: Apache-2.0
// PHP's natural order of strings.
#pragma once

#include <QByteArray>

namespace latchkey::php {

// PHP's strnatcmp: runs of digits compare as numbers ("a9" before "a10"); a run that begins with a
// zero inside a string compares like digits after a decimal point; zeros and spaces at the start
// are skipped. Negative, 0 or positive; different strings may be equal ("01" and "1").
int compareNaturally(QByteArrayView a, QByteArrayView b);

} // namespace latchkey::php

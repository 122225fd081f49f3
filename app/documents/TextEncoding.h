// SPDX-License-Identifier: Apache-2.0
// Text that people paste or save, in whichever Unicode encoding their program chose.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace latchkey::documents {

// As UTF-8 without byte order mark; what has none is taken as it is. (PowerShell writes UTF-16.)
QByteArray utf8Of(QByteArrayView content);

} // namespace latchkey::documents

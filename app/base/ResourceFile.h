// SPDX-License-Identifier: Apache-2.0
// The files that are built into the program.
#pragma once

#include <QByteArray>
#include <QString>

namespace latchkey {

// A file of the program's resources, by its whole path (":/latchkey/…"), as it is. It has to be
// there.
QByteArray resourceFile(const QString &path);

} // namespace latchkey

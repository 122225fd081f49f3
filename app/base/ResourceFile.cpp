// SPDX-License-Identifier: Apache-2.0
#include "base/ResourceFile.h"

#include <QFile>

namespace latchkey {

QByteArray resourceFile(const QString &path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "resourceFile", qPrintable(path));
    return opened ? file.readAll() : QByteArray();
}

} // namespace latchkey

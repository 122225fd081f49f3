// SPDX-License-Identifier: Apache-2.0
// What a real bin/magento printed, and with what it ended: tests/data/bin-magento.
#pragma once

#include "Program.h"

#include <QByteArray>
#include <QFile>

namespace latchkey::tests {

struct Recorded
{
    int exitCode = -1;
    QByteArray output, errorOutput;
};

// "$ command", "# exit N, … stdout:", what it printed, perhaps "# stderr:" and more.
inline Recorded recorded(const char *name)
{
    QFile file(testing::sourcePath("tests/data/bin-magento/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s", qPrintable(file.fileName()));
    }
    file.readLine();
    const QByteArray head = file.readLine();
    Recorded recorded;
    recorded.exitCode = head.mid(7).split(',').first().toInt();
    const QByteArray rest = file.readAll();
    const qsizetype second = rest.indexOf("# stderr:\n");
    recorded.output = second < 0 ? rest : rest.left(second);
    recorded.errorOutput = second < 0 ? QByteArray() : rest.mid(second + 10);
    return recorded;
}

} // namespace latchkey::tests

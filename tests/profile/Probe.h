// SPDX-License-Identifier: Apache-2.0
// Running profileprobe and reading what it says.
#pragma once

#include "Program.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

namespace latchkey::tests {

inline const QString probeProgram = latchkey::testing::builtPath("bin/profileprobe");

// The first word of what the probe prints.
inline QByteArray probe(const QStringList &arguments)
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(probeProgram, arguments);
    if (!finished.wait(30'000)) {
        return "did not finish";
    }
    const QByteArray said = process.readAllStandardOutput();
    const QByteArray complaint = process.readAllStandardError();
    if (!complaint.isEmpty()) {
        qInfo("%s", complaint.constData());
    }
    return said.trimmed().split(' ').first();
}

} // namespace latchkey::tests

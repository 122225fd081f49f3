// SPDX-License-Identifier: Apache-2.0
// Other people's implementations, run as one process over many questions.
#pragma once

#include "Program.h"

#include <QByteArrayList>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>

namespace latchkey::oauth::test {

// The answers of `program` to `questions`, one a line. Empty, with `why` told, if it is missing,
// fails or answers another number of lines.
inline QByteArrayList judged(const QString &program, const QString &script,
                             const QByteArrayList &questions, QString &why)
{
    const QString found = QStandardPaths::findExecutable(program);
    if (found.isEmpty()) {
        why = program + QStringLiteral(" is not installed; these tests cannot do without it");
        return {};
    }
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(found, {latchkey::testing::sourcePath("tests/peers/") + script});
    process.write(questions.join('\n') + '\n');
    process.closeWriteChannel();
    if (!finished.wait(60000) || process.exitCode() != 0) {
        why = script + QStringLiteral(" failed: ") +
              QString::fromUtf8(process.readAllStandardError());
        return {};
    }
    QByteArrayList answers = process.readAllStandardOutput().split('\n');
    answers.removeLast();
    if (answers.size() != questions.size()) {
        why = QStringLiteral("%1 answered %2 of %3")
                  .arg(script)
                  .arg(answers.size())
                  .arg(questions.size());
        return {};
    }
    return answers;
}

inline QByteArrayList askPhp(const QByteArrayList &questions, QString &why)
{
    return judged(QStringLiteral("php"), QStringLiteral("php_judge.php"), questions, why);
}

inline QByteArray question(const char *function, const QByteArrayList &arguments)
{
    QByteArray line(function);
    for (const QByteArray &argument : arguments) {
        line += '\t' + argument.toBase64();
    }
    return line;
}

} // namespace latchkey::oauth::test

// SPDX-License-Identifier: Apache-2.0
#include "system/ChildProgram.h"

#include <QFileInfo>
#include <QProcess>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace latchkey::system {

QString programByPath(std::initializer_list<const char *> paths)
{
    for (const char *path : paths) {
        const QFileInfo file(QString::fromLatin1(path));
        if (file.isFile() && file.isExecutable()) {
            return file.filePath();
        }
    }
    return {};
}

QString sshProgram()
{
#ifdef Q_OS_WIN
    const QFileInfo own(qEnvironmentVariable("SystemRoot", QStringLiteral("C:\\Windows")) +
                        QStringLiteral("\\System32\\OpenSSH\\ssh.exe"));
    return own.isFile() ? own.filePath() : QString();
#else
    return programByPath({"/usr/bin/ssh", "/bin/ssh", "/usr/local/bin/ssh",
                          "/run/current-system/sw/bin/ssh", "/opt/homebrew/bin/ssh"});
#endif
}

QString shellProgram()
{
#ifdef Q_OS_WIN
    return {};
#else
    return programByPath({"/bin/sh"});
#endif
}

void startInOwnSession(QProcess &process)
{
#ifdef Q_OS_UNIX
    process.setChildProcessModifier([] { ::setsid(); });
#else
    Q_UNUSED(process)
#endif
}

} // namespace latchkey::system

// SPDX-License-Identifier: Apache-2.0
#include "system/ChildProgram.h"

#include <QFileInfo>
#include <QSet>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <csignal>

#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
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

void startBoundToUs(QProcess &process)
{
#ifdef Q_OS_LINUX
    process.setChildProcessModifier([us = ::getpid()] {
        ::setsid();
        ::prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0);
        if (::getppid() != us) { // we ended before it was said
            ::_exit(1);
        }
    });
#else
    startInOwnSession(process);
#endif
}

void leaveToItself(std::unique_ptr<QProcess> process, std::chrono::milliseconds limit)
{
    if (!process) {
        return;
    }
    QProcess *left = process.release();
    left->disconnect();
    if (left->state() == QProcess::NotRunning) {
        left->deleteLater();
        return;
    }
    // never destroyed, since a QProcess that is kills
    static auto *const all = new QSet<QProcess *>;
    all->insert(left);
    QObject::connect(left, &QProcess::finished, left, [left] {
        all->remove(left);
        left->deleteLater();
    });
    left->closeReadChannel(QProcess::StandardOutput);
    left->closeReadChannel(QProcess::StandardError);
    left->closeWriteChannel();
    QTimer::singleShot(limit, left, &QProcess::kill);
}

} // namespace latchkey::system

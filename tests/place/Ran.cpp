// SPDX-License-Identifier: Apache-2.0
#include "Ran.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>

namespace latchkey::testing {

Ran run(const place::StorePlace &place, const place::PlaceCommand &command)
{
    Ran ran;
    place::PlaceRun run(place, command);
    QEventLoop loop;
    QObject::connect(&run, &place::PlaceRun::finished, &loop,
                     [&](const place::PlaceResult &result) {
                         ran.result = result;
                         loop.quit();
                     });
    QObject::connect(&run, &place::PlaceRun::failed, &loop, [&](const Problem &problem) {
        ran.problem = problem.code;
        ran.sentence = problem.sentence;
        ran.detail = problem.detail;
        loop.quit();
    });
    run.start();
    loop.exec();
    return ran;
}

place::PlaceCommand shell(const char *script, const QByteArray &input)
{
    place::PlaceCommand command;
    command.arguments = {QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                         QString::fromUtf8(script)};
    command.input = input;
    return command;
}

place::StorePlace localPlace(const QString &folder)
{
    place::StorePlace place;
    place.folder = folder;
    return place;
}

qint64 pidIn(const QString &file)
{
    const QByteArray text = contentOf(file);
    return text.endsWith('\n') ? text.trimmed().toLongLong() : 0;
}

bool isRunning(qint64 pid)
{
    // where nobody asks how it ended it stays a zombie
    const QByteArray status = contentOf(QStringLiteral("/proc/%1/stat").arg(pid));
    return pid > 0 && !status.isEmpty() && status.mid(status.lastIndexOf(')') + 2, 1) != "Z";
}

QList<qint64> processesIn(const QString &folder)
{
    QList<qint64> found;
    const QString real = QFileInfo(folder).canonicalFilePath();
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const QString cwd = QFile::symLinkTarget(QStringLiteral("/proc/%1/cwd").arg(name));
        const bool isThere = cwd == real || cwd.startsWith(real + QLatin1Char('/'));
        // the runner's clock ends by itself, in a second
        const bool isTick =
            contentOf(QStringLiteral("/proc/%1/cmdline").arg(name)) == QByteArray("sleep\0"
                                                                                  "1\0",
                                                                                  8);
        if (name.toLongLong() > 0 && isThere && !isTick) {
            found.append(name.toLongLong());
        }
    }
    return found;
}

QByteArray contentOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

void write(const QString &file, const QByteArray &octets)
{
    QDir().mkpath(QFileInfo(file).path());
    QFile opened(file);
    if (!opened.open(QIODevice::WriteOnly) || opened.write(octets) != octets.size()) {
        qFatal("cannot write %s", qPrintable(file));
    }
}

} // namespace latchkey::testing

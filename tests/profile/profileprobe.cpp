// SPDX-License-Identifier: Apache-2.0
// profileprobe [--uid N] [--max-file-size N] VERB FOLDER [COUNT]: a second process for the tests.
//   open   opens the profile                     prints "ok" or the problem's code
//   look   lists the folder and reads the database file without Latchkey: "ok" if it could
//   add    adds COUNT logins of names no one else gives
//   hold   takes the lock, prints "ok", keeps it until its standard input ends
#include "profile/Profile.h"
#include "profile/Sql.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

using namespace latchkey;

namespace {

QString codeOf(const Problem &problem)
{
    return QString::fromLatin1(problem.code) + QLatin1Char(' ') + problem.detail;
}

Result<void> addLogins(const profile::Profile &profile, int count)
{
    for (int i = 0; i < count; ++i) {
        const QString name = QStringLiteral("%1-%2").arg(::getpid()).arg(i);
        const auto added = profile::change(
            profile.database(), QStringLiteral("INSERT INTO login VALUES (?, ?, 1, ?, 0)"),
            {name, QByteArray("salt"), QByteArray("hash")});
        if (!added) {
            return failure(added.error());
        }
    }
    return {};
}

QString look(const QString &folder)
{
    QFile file(QDir(folder).filePath(QStringLiteral("latchkey.db")));
    const bool sees =
        !QDir(folder).entryList(QDir::Files).isEmpty() || file.open(QIODevice::ReadOnly);
    return sees ? QStringLiteral("ok") : QStringLiteral("nothing");
}

QString hold(const profile::Profile &profile)
{
    const auto lock = profile.lock();
    if (!lock) {
        return codeOf(lock.error());
    }
    QTextStream(stdout) << "ok" << Qt::endl;
    while (std::getchar() != EOF) {
    }
    return QStringLiteral("released");
}

QString perform(const QString &verb, const QString &folder, int count)
{
    if (verb == QLatin1String("look")) {
        return look(folder);
    }
    const auto opened = profile::Profile::open(folder);
    if (!opened) {
        return codeOf(opened.error());
    }
    if (verb == QLatin1String("hold")) {
        return hold(**opened);
    }
    const auto added = addLogins(**opened, count);
    return added ? QStringLiteral("ok") : codeOf(added.error());
}

bool limitYourself(const QString &option, uint value)
{
    if (option == QLatin1String("--uid")) {
        return ::setgid(value) == 0 && ::setuid(value) == 0;
    }
    const rlimit limit = {value, value};
    std::signal(SIGXFSZ, SIG_IGN); // the write itself has to fail
    return ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    while (arguments.first().startsWith(QLatin1String("--"))) {
        const QString option = arguments.takeFirst();
        if (!limitYourself(option, arguments.takeFirst().toUInt())) {
            return 2;
        }
    }
    const QString answer =
        perform(arguments.value(0), arguments.value(1), arguments.value(2).toInt());
    QTextStream(stdout) << answer << Qt::endl;
    return 0;
}

// SPDX-License-Identifier: Apache-2.0
#include "system/PortOwner.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QList>

#ifdef Q_OS_LINUX
#include <pwd.h>
#include <unistd.h>
#endif

namespace latchkey::system {

namespace {

#ifdef Q_OS_LINUX

// One line of /proc/net/tcp or tcp6 (proc(5)).
struct Row
{
    bool listens = false;
    quint32 uid = 0;
    QByteArray inode;
};

// 127.0.0.1, ::ffff:127.0.0.1, 0.0.0.0 and :: as the kernel prints them (words in host byte order).
bool meetsLoopback(const QByteArray &address)
{
    return address == "0100007F" || address == "00000000" ||
           address == "0000000000000000FFFF00000100007F" || address == QByteArray(32, '0');
}

std::optional<Row> rowOf(const QByteArray &line, quint16 port)
{
    const QList<QByteArray> columns = line.simplified().split(' ');
    if (columns.size() < 10) {
        return std::nullopt;
    }
    const QList<QByteArray> local = columns[1].split(':');
    if (local.size() != 2 || local[1].toUInt(nullptr, 16) != port || !meetsLoopback(local[0]) ||
        columns[9] == "0") {
        return std::nullopt;
    }
    return Row{columns[3] == "0A", columns[7].toUInt(), columns[9]};
}

std::optional<Row> rowOfPort(quint16 port)
{
    std::optional<Row> found;
    for (const char *name : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        QFile table(QString::fromLatin1(name));
        if (!table.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QList<QByteArray> lines = table.readAll().split('\n');
        for (const QByteArray &line : lines) {
            std::optional<Row> row = rowOf(line, port);
            if (row && row->listens) {
                return row;
            }
            found = found ? found : row;
        }
    }
    return found;
}

qint64 processOfSocket(const QByteArray &inode)
{
    const QString wanted = QStringLiteral("socket:[%1]").arg(QString::fromLatin1(inode));
    const QStringList processes =
        QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs);
    for (const QString &process : processes) {
        const QDir descriptors(QStringLiteral("/proc/%1/fd").arg(process));
        const QStringList names =
            descriptors.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        for (const QString &name : names) {
            char target[64];
            const QByteArray path = QFile::encodeName(descriptors.filePath(name));
            const ssize_t length = ::readlink(path.constData(), target, sizeof target);
            if (length > 0 && QString::fromLatin1(target, length) == wanted) {
                return process.toLongLong();
            }
        }
    }
    return 0;
}

QString nameOfProcess(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/comm").arg(pid));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().trimmed()) : QString();
}

QString accountName(quint32 uid)
{
    const passwd *entry = ::getpwuid(uid);
    return entry != nullptr ? QString::fromLocal8Bit(entry->pw_name) : QString::number(uid);
}

#else

QString accountName(quint32 uid)
{
    return QString::number(uid);
}

#endif

QString whichProgram(const std::optional<PortOwner> &owner)
{
    if (!owner || owner->pid == 0) {
        return QCoreApplication::translate("PortOwner", "another program");
    }
    return QCoreApplication::translate("PortOwner", "another program (%1, pid %2)")
        .arg(owner->program, QString::number(owner->pid));
}

} // namespace

std::optional<PortOwner> ownerOfPort(quint16 port)
{
#ifdef Q_OS_LINUX
    const std::optional<Row> row = rowOfPort(port);
    if (!row) {
        return std::nullopt;
    }
    PortOwner owner;
    owner.uid = row->uid;
    owner.pid = processOfSocket(row->inode);
    owner.program = owner.pid != 0 ? nameOfProcess(owner.pid) : QString();
    owner.isOurs = row->uid == ::getuid();
    return owner;
#else
    Q_UNUSED(port)
    return std::nullopt;
#endif
}

Problem portTaken(quint16 port, const std::optional<PortOwner> &owner)
{
    const QString detail = QStringLiteral("127.0.0.1:%1").arg(port);
    if (owner && !owner->isOurs) {
        return {"listener.port-taken-by-another-account",
                QCoreApplication::translate(
                    "PortOwner", "Port %1 is held by another account of this computer (%2). Do not "
                                 "click Activate in Admin now: the store would hand its "
                                 "credentials to that account. Have that program closed, or choose "
                                 "another port in Settings and then change both URLs in Admin.")
                    .arg(QString::number(port), accountName(owner->uid)),
                detail};
    }
    return {"listener.port-taken",
            QCoreApplication::translate(
                "PortOwner", "Port %1 is used by %2. Close that program, or choose another port in "
                             "Settings and then change both URLs in Admin.")
                .arg(QString::number(port), whichProgram(owner)),
            detail};
}

} // namespace latchkey::system

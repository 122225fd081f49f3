// SPDX-License-Identifier: Apache-2.0
#include "system/NetworkBridge.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace latchkey::system {

namespace {

// One end of a pair whose other end is in a container: it has none of what other devices have.
bool isContainersEnd(const QString &device)
{
    QFile events(device + QStringLiteral("/uevent"));
    const bool isReadable = events.open(QIODevice::ReadOnly);
    return isReadable && !events.readAll().contains("DEVTYPE=") &&
           !QFile::exists(device + QStringLiteral("/device")) &&
           !QFile::exists(device + QStringLiteral("/tun_flags")) &&
           !QFile::exists(device + QStringLiteral("/bonding"));
}

} // namespace

bool isContainerBridge(const QString &interface, const QString &interfaces)
{
    const QString bridge = interfaces + QLatin1Char('/') + interface;
    if (interface.isEmpty() || interface.contains(QLatin1Char('/')) ||
        !QFile::exists(bridge + QStringLiteral("/bridge"))) {
        return false;
    }
    const QStringList members =
        QDir(bridge + QStringLiteral("/brif"))
            .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    return std::all_of(members.begin(), members.end(), [&](const QString &member) {
        return isContainersEnd(interfaces + QLatin1Char('/') + member);
    });
}

} // namespace latchkey::system

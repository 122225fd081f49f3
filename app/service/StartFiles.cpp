// SPDX-License-Identifier: Apache-2.0
#include "service/StartFiles.h"

#include "service/Quoting.h"

#include <QStandardPaths>

namespace latchkey::service {

namespace {

QString inConfiguration(const QString &path)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QLatin1Char('/') + path;
}

// The profile is all that is written. On systemd before 254 a person's service has none of these
// without PrivateUsers, and nothing says so.
QByteArray fileGuards(const QString &profileFolder)
{
    return "PrivateUsers=yes\n"
           "CapabilityBoundingSet=\n"
           "ProtectSystem=strict\n"
           "ProtectHome=read-only\n"
           "ReadWritePaths=" +
           systemdPath(QLatin1Char('-') + profileFolder).toUtf8() +
           "\n"
           "PrivateTmp=yes\n"
           "PrivateDevices=yes\n"
           "ProtectKernelTunables=yes\n"
           "ProtectControlGroups=yes\n";
}

} // namespace

QStringList ProxyStart::command() const
{
    QStringList words{program, QStringLiteral("proxy"), QStringLiteral("--profile"), profileFolder};
    if (port) {
        words += {QStringLiteral("--port"), QString::number(*port)};
    }
    return words;
}

QString serviceFile()
{
    return inConfiguration(QStringLiteral("systemd/user/") + QLatin1String(serviceName));
}

QString autostartFile()
{
    return inConfiguration(QStringLiteral("autostart/latchkey-proxy.desktop"));
}

QByteArray kernelGuards()
{
    return "UMask=0077\n"
           "LimitCORE=0\n"
           "NoNewPrivileges=yes\n"
           "LockPersonality=yes\n"
           "MemoryDenyWriteExecute=yes\n"
           "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK\n"
           "RestrictNamespaces=yes\n"
           "RestrictRealtime=yes\n"
           "RestrictSUIDSGID=yes\n"
           "SystemCallArchitectures=native\n"
           "SystemCallFilter=@system-service\n"
           "SystemCallFilter=~@privileged\n"
           "SystemCallErrorNumber=EPERM\n";
}

QByteArray userService(const ProxyStart &start, FileGuard guard)
{
    return "[Unit]\n"
           "Description=Latchkey signing proxy\n"
           "Documentation=man:latchkeyctl(1)\n"
           "\n"
           "[Service]\n"
           "Type=notify\n"
           "ExecStart=" +
           systemdCommand(start.command()).toUtf8() +
           "\n"
           "Restart=on-failure\n"
           "RestartPreventExitStatus=2 " + // the command line is not understood
           QByteArray::number(hopelessStatus) +
           "\n"
           "RestartSec=5\n" +
           kernelGuards() +
           (guard == FileGuard::Whole ? fileGuards(start.profileFolder) : QByteArray()) +
           "\n"
           "[Install]\n"
           "WantedBy=default.target\n";
}

QByteArray autostartEntry(const ProxyStart &start)
{
    return "[Desktop Entry]\n"
           "Type=Application\n"
           "Name=Latchkey signing proxy\n"
           "Name[de]=Latchkey-Signierproxy\n"
           "Exec=" +
           desktopCommand(start.command()).toUtf8() +
           "\n"
           "TryExec=" +
           desktopString(start.program).toUtf8() +
           "\n"
           "Terminal=false\n"
           "NoDisplay=true\n";
}

} // namespace latchkey::service

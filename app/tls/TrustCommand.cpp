// SPDX-License-Identifier: Apache-2.0
#include "tls/TrustCommand.h"

namespace latchkey::tls {

namespace {

// Debian's update-ca-certificates(8) takes what ends in .crt, Red Hat's update-ca-trust(8)
// anything.
QString fileIn(ServerSystem system, const ServedHost &host)
{
    const QString folder = system == ServerSystem::Debian
                               ? QStringLiteral("/usr/local/share/ca-certificates")
                               : QStringLiteral("/etc/pki/ca-trust/source/anchors");
    const QString name = QString::fromLatin1(host.text).replace(QLatin1Char(':'), QLatin1Char('_'));
    return QStringLiteral("%1/latchkey-%2.crt").arg(folder, name);
}

QString update(ServerSystem system)
{
    return system == ServerSystem::Debian ? QStringLiteral("sudo update-ca-certificates")
                                          : QStringLiteral("sudo update-ca-trust");
}

} // namespace

// Every value is one of ours: a checked host, base64 between two constant lines.
QString trustCommand(ServerSystem system, const ServedHost &host, const QByteArray &authority)
{
    return QStringLiteral("sudo tee %1 >/dev/null <<'END'\n%2\nEND\n%3")
        .arg(fileIn(system, host), QString::fromLatin1(authority.trimmed()), update(system));
}

QString distrustCommand(ServerSystem system, const ServedHost &host)
{
    const QString anew = system == ServerSystem::Debian ? QStringLiteral(" --fresh") : QString();
    return QStringLiteral("sudo rm %1 && %2%3").arg(fileIn(system, host), update(system), anew);
}

} // namespace latchkey::tls

// SPDX-License-Identifier: Apache-2.0
#include "install/InstallScripts.h"

#include "base/ResourceFile.h"

#include <QJsonObject>

// a static library's resources are only linked in when somebody asks for them; must be global
static void linkInstallScripts()
{
    Q_INIT_RESOURCE(installscripts);
}

namespace latchkey::install {

namespace {

QByteArray part(const char *name)
{
    linkInstallScripts();
    return resourceFile(QStringLiteral(":/latchkey/install/") + QLatin1String(name));
}

QStringList shellCommand(const char *script, const QStringList &arguments)
{
    return QStringList{QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                       QString::fromUtf8(part(script)), QStringLiteral("latchkey")} +
           arguments;
}

storeservice::StoreScript scriptAbout(const char *name, const QString &module)
{
    return storeservice::scriptWith(part(name), {{QStringLiteral("module"), module}});
}

} // namespace

storeservice::StoreScript factsScript(const QString &module)
{
    return scriptAbout("facts.php", module);
}

storeservice::StoreScript tablesScript()
{
    return storeservice::scriptWith(part("tables.php"), {});
}

storeservice::StoreScript forgettingScript(const QString &module)
{
    return scriptAbout("forget.php", module);
}

QStringList guardCommand(const QString &token)
{
    return shellCommand("guard.sh", {token});
}

QStringList releaseCommand(const QString &token, const QString &php)
{
    return shellCommand("release.sh", {token, php});
}

QStringList stepCommand(const QString &token, const QByteArray &step, const QString &php,
                        const QStringList &arguments)
{
    return shellCommand("step.sh", QStringList{token, QString::fromLatin1(step), php} + arguments);
}

} // namespace latchkey::install

// SPDX-License-Identifier: Apache-2.0
#include "profile/SystemSettings.h"

#include "profile/Text.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace latchkey::profile {

namespace {

constexpr qint64 mostOctets = 65'536;

// A person's own folder is not among them: their settings are in their profile.
QString systemFile()
{
    const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    for (const QString &folder :
         QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation)) {
        QString file = QDir(folder).filePath(QStringLiteral("latchkey/latchkey.conf"));
        if (folder != own && QFile::exists(file)) {
            return file;
        }
    }
    return {};
}

} // namespace

Result<QList<SystemSetting>> readSystemSettings(const QByteArray &content, const QString &file)
{
    QList<SystemSetting> found;
    int number = 0;
    for (const QString &line : QString::fromUtf8(content).split(QLatin1Char('\n'))) {
        const QString text = line.section(QLatin1Char('#'), 0, 0).trimmed();
        const QString place = QStringLiteral("%1:%2").arg(file).arg(++number);
        if (text.isEmpty()) {
            continue;
        }
        if (!text.contains(QLatin1Char('='))) {
            return failure(
                "config.bad-line",
                Text::tr("%1: This is not a setting. Write a setting like listener.port = 24710.")
                    .arg(place));
        }
        found.append({text.section(QLatin1Char('='), 0, 0).trimmed(),
                      text.section(QLatin1Char('='), 1).trimmed(), place});
    }
    return found;
}

Result<QList<SystemSetting>> systemSettings()
{
    const QString path = systemFile();
    if (path.isEmpty()) {
        return QList<SystemSetting>();
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure("config.unreadable",
                       Text::tr("The settings for everybody on this computer, %1, cannot be read: "
                                "%2. Ask who looks after this computer.")
                           .arg(path, file.errorString()));
    }
    return readSystemSettings(file.read(mostOctets), path);
}

} // namespace latchkey::profile

// SPDX-License-Identifier: Apache-2.0
#include "install/InstallJournal.h"

#include "base/ForeignText.h"
#include "install/Aftermath.h"
#include "install/Text.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QSaveFile>

namespace latchkey::install {

namespace {

constexpr qint64 largestEntry = 16LL * 1024;
const QString prefix = QStringLiteral("installing-");

QByteArray jsonOf(const JournalEntry &entry)
{
    return QJsonDocument(
               QJsonObject{{QStringLiteral("integration"), entry.integrationId},
                           {QStringLiteral("module"), entry.module},
                           {QStringLiteral("place"), entry.place},
                           {QStringLiteral("uninstall"), entry.isUninstall},
                           {QStringLiteral("maintenance"), entry.isMaintenance},
                           {QStringLiteral("step"), QString::fromLatin1(wordOf(entry.step))},
                           {QStringLiteral("started"), double(entry.startedAt)}})
        .toJson();
}

std::optional<JournalEntry> entryOf(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto step = stepNamed(object.value(QLatin1String("step")).toString().toLatin1());
    if (!step) {
        return {};
    }
    return JournalEntry{object.value(QLatin1String("integration")).toString(),
                        object.value(QLatin1String("module")).toString(),
                        object.value(QLatin1String("place")).toString(),
                        object.value(QLatin1String("uninstall")).toBool(),
                        object.value(QLatin1String("maintenance")).toBool(),
                        *step,
                        qint64(object.value(QLatin1String("started")).toDouble())};
}

std::optional<JournalEntry> entryIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? entryOf(file.read(largestEntry)) : std::nullopt;
}

} // namespace

InstallJournal::InstallJournal(QString profileFolder)
    : m_folder(std::move(profileFolder))
{}

QString InstallJournal::fileOf(const QString &integrationId) const
{
    // An id is letters and digits; whatever else came here names no other folder
    QString name = integrationId;
    name.remove(QRegularExpression(QStringLiteral("[^A-Za-z0-9]")));
    return m_folder + QLatin1Char('/') + prefix + name + QStringLiteral(".json");
}

Result<void> InstallJournal::write(const JournalEntry &entry) const
{
    QSaveFile file(fileOf(entry.integrationId));
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        file.write(jsonOf(entry));
    }
    if (!file.commit()) {
        return failure("install.journal-unwritable",
                       Text::tr("The profile's folder cannot be written, so nothing was begun: %1")
                           .arg(file.errorString()));
    }
    return {};
}

void InstallJournal::remove(const QString &integrationId) const
{
    QFile::remove(fileOf(integrationId));
}

std::optional<JournalEntry> InstallJournal::of(const QString &integrationId) const
{
    return entryIn(fileOf(integrationId));
}

QList<JournalEntry> InstallJournal::all() const
{
    QList<JournalEntry> entries;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({prefix + QStringLiteral("*.json")}, QDir::Files)) {
        if (const auto entry = entryIn(folder.filePath(name))) {
            entries << *entry;
        }
    }
    return entries;
}

QString sentenceOf(const JournalEntry &entry)
{
    const QString when =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(entry.startedAt), QLocale::ShortFormat);
    const QString what = entry.isUninstall
                             ? Text::tr("Removing %1 from %2 (begun %3) was cut off at the step "
                                        "\"%4\".")
                             : Text::tr("Installing %1 in %2 (begun %3) was cut off at the step "
                                        "\"%4\".");
    QString sentence = what.arg(withoutControls(entry.module), withoutControls(entry.place), when,
                                titleOf(entry.step));
    const QString left = aftermathOf(entry.step, entry.isUninstall);
    if (!left.isEmpty()) {
        sentence += QLatin1Char(' ') + left;
    }
    if (entry.isMaintenance) {
        sentence += QLatin1Char(' ') +
                    Text::tr("The server takes maintenance mode off by itself, unless it was "
                             "restarted too: look whether the shop answers.");
    }
    return sentence;
}

} // namespace latchkey::install

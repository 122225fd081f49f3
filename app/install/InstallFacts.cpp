// SPDX-License-Identifier: Apache-2.0
#include "install/InstallFacts.h"

#include "install/Text.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace latchkey::install {

namespace {

constexpr qsizetype longestWord = 4096;

QString wordOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString().left(longestWord);
}

bool isLocale(const QString &name)
{
    static const QRegularExpression locale(QStringLiteral("\\A[a-z]{2,3}_[A-Za-z_]{2,11}\\z"));
    return locale.match(name).hasMatch();
}

QList<PendingModule> pendingOf(const QJsonArray &array)
{
    QList<PendingModule> pending;
    for (const QJsonValue value : array) {
        const QJsonObject each = value.toObject();
        PendingModule module{wordOf(each, "name"), wordOf(each, "from"), wordOf(each, "to"), {}};
        for (const QJsonValue patch : each.value(QLatin1String("patches")).toArray()) {
            module.patches << patch.toString().left(longestWord);
        }
        if (!module.name.isEmpty()) {
            pending << module;
        }
    }
    return pending;
}

QHash<QString, QByteArray> filesOf(const QJsonObject &object)
{
    QHash<QString, QByteArray> files;
    for (auto each = object.constBegin(); each != object.constEnd(); ++each) {
        files.insert(each.key(), QByteArray::fromBase64(each.value().toString().toLatin1()));
    }
    return files;
}

ModuleState stateOf(const QJsonObject &facts)
{
    const QJsonValue isEnabled = facts.value(QLatin1String("enabled"));
    const QJsonValue registered = facts.value(QLatin1String("registered"));
    if (!isEnabled.isBool() || !registered.isString()) {
        return ModuleState::Unknown;
    }
    if (registered.toString().isEmpty()) {
        return ModuleState::Missing;
    }
    return isEnabled.toBool() ? ModuleState::Enabled : ModuleState::Disabled;
}

} // namespace

Result<InstallFacts> factsFrom(const place::PlaceFacts &place, const QJsonObject &facts)
{
    if (!facts.contains(QLatin1String("mode")) || !facts.contains(QLatin1String("pending"))) {
        return failure("install.facts-unreadable",
                       Text::tr("The store did not say what is needed to install a module."));
    }
    InstallFacts read;
    read.version = wordOf(facts, "version");
    read.edition = wordOf(facts, "edition");
    read.mode = deployModeNamed(wordOf(facts, "mode").toUtf8());
    read.isMaintenanceOn = facts.value(QLatin1String("maintenance")).toBool();
    read.module = stateOf(facts);
    read.registeredFolder = wordOf(facts, "registered");
    read.hasFolder = facts.value(QLatin1String("folder")).toBool();
    read.isElsewhere =
        !read.registeredFolder.isEmpty() && read.registeredFolder != wordOf(facts, "own_folder");
    read.isPendingUnknown = !facts.value(QLatin1String("pending")).isArray();
    read.pending = pendingOf(facts.value(QLatin1String("pending")).toArray());
    read.isCodeWritable = place.isWritable;
    read.isConfigWritable = facts.value(QLatin1String("config_writable")).toBool(true);
    read.owner = place.owner;
    read.user = place.account;
    read.isReadOnly = place.isReadOnly;
    read.isCloudProject = place.isCloudProject;
    read.isCompiled = facts.value(QLatin1String("compiled")).toBool();
    read.isBackupAllowed = facts.value(QLatin1String("backup")).toBool();
    for (const QJsonValue locale : facts.value(QLatin1String("locales")).toArray()) {
        if (isLocale(locale.toString())) {
            read.locales << locale.toString();
        }
    }
    read.freeOctets = place.freeOctets;
    read.php = place.chosen.path;
    read.files = filesOf(facts.value(QLatin1String("files")).toObject());
    return read;
}

void addTables(InstallFacts &facts, const QJsonObject &answer)
{
    for (const QJsonValue value : answer.value(QLatin1String("declared")).toArray()) {
        const QJsonObject each = value.toObject();
        const QString name = wordOf(each, "name");
        auto known = std::find_if(facts.pending.begin(), facts.pending.end(),
                                  [&](const PendingModule &module) { return module.name == name; });
        if (known == facts.pending.end()) {
            known = facts.pending.insert(known, {name, {}, {}, {}});
        }
        for (const QJsonValue table : each.value(QLatin1String("tables")).toArray()) {
            known->tables << table.toString().left(longestWord);
        }
    }
    facts.pending.removeIf([](const PendingModule &module) { return module.name.isEmpty(); });
}

bool isModuleName(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A[A-Z][A-Za-z0-9]{0,60}_[A-Z][A-Za-z0-9]{0,60}\\z"));
    return pattern.match(name).hasMatch();
}

QString moduleFolder(const QString &module)
{
    return QStringLiteral("app/code/") +
           QString(module).replace(QLatin1Char('_'), QLatin1Char('/'));
}

} // namespace latchkey::install

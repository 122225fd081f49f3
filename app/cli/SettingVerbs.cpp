// SPDX-License-Identifier: Apache-2.0
#include "cli/Text.h"
#include "cli/Verb.h"
#include "profile/Settings.h"
#include "profile/SystemSettings.h"

#include <QJsonArray>

namespace latchkey::cli {

namespace {

std::optional<console::Exit> get(const Call &call)
{
    const auto profile = call.openProfile();
    const auto value =
        profile ? profile::settingInForce(**profile, call.arguments[0]) : failure(profile.error());
    if (!value) {
        return call.fail(value.error());
    }
    if (call.console.isJson()) {
        call.console.object({{call.arguments[0], *value}});
    } else {
        call.console.line(*value);
    }
    return console::Exit::Done;
}

std::optional<console::Exit> set(const Call &call)
{
    const auto profile = call.openProfile();
    const auto set = profile ? (*profile)->setSetting(call.arguments[0], call.arguments[1])
                             : failure(profile.error());
    if (!set) {
        return call.fail(set.error());
    }
    const QString note = profile::settingNote(call.arguments[0], call.arguments[1]);
    if (!note.isEmpty()) {
        call.console.remark(note);
    }
    return console::Exit::Done;
}

std::optional<console::Exit> unset(const Call &call)
{
    const auto profile = call.openProfile();
    const auto unset =
        profile ? (*profile)->unsetSetting(call.arguments[0]) : failure(profile.error());
    return unset ? console::Exit::Done : call.fail(unset.error());
}

// A stable word for scripts.
QString wordOf(profile::SettingSource source)
{
    switch (source) {
    case profile::SettingSource::BuiltIn:
        return QStringLiteral("default");
    case profile::SettingSource::Computer:
        return QStringLiteral("computer");
    case profile::SettingSource::Profile:
        return QStringLiteral("profile");
    }
    Q_UNREACHABLE();
}

// What an administrator mistyped is in force nowhere, and nobody would find out.
void remarkOnUnknownKeys(const console::Console &console)
{
    for (const profile::SystemSetting &line :
         profile::systemSettings().value_or(QList<profile::SystemSetting>())) {
        if (const auto known = profile::defaultSetting(line.key); !known) {
            console.remark(line.place + QStringLiteral(": ") + known.error().sentence);
        }
    }
}

std::optional<console::Exit> list(const Call &call)
{
    const auto profile = call.openProfile();
    if (!profile) {
        return call.fail(profile.error());
    }
    QList<QStringList> rows;
    QJsonArray array;
    for (const QString &key : profile::settingKeys()) {
        const auto found = profile::settingWithSource(**profile, key);
        if (!found) {
            return call.fail(found.error());
        }
        rows.append({key, found->value, wordOf(found->source)});
        array.append(QJsonObject{{QStringLiteral("key"), key},
                                 {QStringLiteral("value"), found->value},
                                 {QStringLiteral("from"), wordOf(found->source)}});
    }
    remarkOnUnknownKeys(call.console);
    if (call.console.isJson()) {
        call.console.array(array);
    } else {
        call.console.table({Text::tr("SETTING"), Text::tr("VALUE"), Text::tr("FROM")}, rows);
    }
    return console::Exit::Done;
}

} // namespace

QList<Verb> settingVerbs()
{
    const QString config = QStringLiteral("config");
    return {
        {{config, QStringLiteral("get")},
         "KEY",
         QT_TRANSLATE_NOOP("Cli", "Shows a setting, such as listener.port"),
         "listener.port",
         1,
         {},
         {},
         get},
        {{config, QStringLiteral("set")},
         "KEY VALUE",
         QT_TRANSLATE_NOOP("Cli", "Changes a setting"),
         "appearance dark",
         2,
         {},
         {},
         set},
        {{config, QStringLiteral("unset")},
         "KEY",
         QT_TRANSLATE_NOOP("Cli", "Forgets what you set: the computer's value, or the default, "
                                  "holds again"),
         "appearance",
         1,
         {},
         {},
         unset},
        {{config, QStringLiteral("list")},
         "",
         QT_TRANSLATE_NOOP("Cli", "Lists the settings, and whether the profile or the computer "
                                  "(/etc/xdg/latchkey/latchkey.conf) sets them"),
         "",
         0,
         {},
         {},
         list},
    };
}

} // namespace latchkey::cli

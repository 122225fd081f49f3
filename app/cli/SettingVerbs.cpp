// SPDX-License-Identifier: Apache-2.0
#include "cli/Verb.h"
#include "profile/Settings.h"

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

} // namespace

QList<Verb> settingVerbs()
{
    return {
        {{QStringLiteral("config"), QStringLiteral("get")},
         "KEY",
         QT_TRANSLATE_NOOP("Cli", "Shows a setting, such as listener.port"),
         1,
         {},
         {},
         get},
        {{QStringLiteral("config"), QStringLiteral("set")},
         "KEY VALUE",
         QT_TRANSLATE_NOOP("Cli", "Changes a setting"),
         2,
         {},
         {},
         set},
    };
}

} // namespace latchkey::cli

// SPDX-License-Identifier: Apache-2.0
#include "cli/Verb.h"
#include "logins/LoginRepository.h"

#include <QJsonArray>

namespace latchkey::cli {

using console::Exit;

namespace {

// The name is looked at before anybody types a password for nothing.
std::optional<Exit> add(const Call &call)
{
    const auto profile = call.openProfile();
    if (!profile) {
        return call.fail(profile.error());
    }
    logins::LoginRepository logins(**profile);
    const auto added = logins.checkNewName(call.arguments[0])
                           .and_then([&](const QString &) { return call.console.newSecret(); })
                           .and_then([&](const Secret &password) {
                               return logins.add(call.arguments[0], password);
                           });
    return added ? Exit::Done : call.fail(added.error());
}

std::optional<Exit> changePassword(const Call &call)
{
    const auto profile = call.openProfile();
    if (!profile) {
        return call.fail(profile.error());
    }
    logins::LoginRepository logins(**profile);
    const auto changed = logins.byName(call.arguments[0])
                             .and_then([&](const auto &) { return call.console.newSecret(); })
                             .and_then([&](const Secret &password) {
                                 return logins.changePassword(call.arguments[0], password);
                             });
    return changed ? Exit::Done : call.fail(changed.error());
}

std::optional<Exit> list(const Call &call)
{
    const auto profile = call.openProfile();
    const auto names =
        profile ? logins::LoginRepository(**profile).names() : failure(profile.error());
    if (!names) {
        return call.fail(names.error());
    }
    if (call.console.isJson()) {
        call.console.array(QJsonArray::fromStringList(*names));
        return Exit::Done;
    }
    for (const QString &name : *names) {
        call.console.line(name);
    }
    return Exit::Done;
}

std::optional<Exit> remove(const Call &call)
{
    const auto profile = call.openProfile();
    const auto removed = profile ? logins::LoginRepository(**profile).remove(call.arguments[0])
                                 : failure(profile.error());
    return removed ? Exit::Done : call.fail(removed.error());
}

} // namespace

QList<Verb> loginVerbs()
{
    const QString login = QStringLiteral("login");
    return {
        {{login, QStringLiteral("add")},
         "NAME",
         QT_TRANSLATE_NOOP("Cli", "Adds who may sign in; the password is asked for, or read from "
                                  "standard input where that is no terminal"),
         "ana",
         1,
         {},
         {},
         add},
        {{login, QStringLiteral("password")},
         "NAME",
         QT_TRANSLATE_NOOP("Cli", "Gives a login another password, asked for in the same way"),
         "ana",
         1,
         {},
         {},
         changePassword},
        {{login, QStringLiteral("list")},
         "",
         QT_TRANSLATE_NOOP("Cli", "Lists the logins"),
         "",
         0,
         {},
         {},
         list},
        {{login, QStringLiteral("remove")},
         "NAME",
         QT_TRANSLATE_NOOP("Cli", "Removes a login"),
         "ana",
         1,
         {},
         {},
         remove},
    };
}

} // namespace latchkey::cli

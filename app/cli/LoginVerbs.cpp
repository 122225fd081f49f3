// SPDX-License-Identifier: Apache-2.0
#include "cli/Verb.h"
#include "logins/LoginRepository.h"

#include <QJsonArray>

namespace latchkey::cli {

using console::Exit;

namespace {

std::optional<Exit> add(const Call &call)
{
    const auto profile = call.openProfile();
    if (!profile) {
        return call.fail(profile.error());
    }
    const auto password = call.console.secretLine();
    if (!password) {
        return call.fail(password.error());
    }
    logins::LoginRepository logins(**profile);
    const auto added = logins.add(call.arguments[0], *password);
    return added ? Exit::Done : call.fail(added.error());
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
    return {
        {{QStringLiteral("login"), QStringLiteral("add")},
         "NAME",
         QT_TRANSLATE_NOOP("Cli", "Adds who may sign in; the password on standard input"),
         1,
         {},
         {},
         add},
        {{QStringLiteral("login"), QStringLiteral("list")},
         "",
         QT_TRANSLATE_NOOP("Cli", "Lists who may sign in"),
         0,
         {},
         {},
         list},
        {{QStringLiteral("login"), QStringLiteral("remove")},
         "NAME",
         QT_TRANSLATE_NOOP("Cli", "Removes a login"),
         1,
         {},
         {},
         remove},
    };
}

} // namespace latchkey::cli

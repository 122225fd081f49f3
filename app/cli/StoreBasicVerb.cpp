// SPDX-License-Identifier: Apache-2.0
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/StoreDoor.h"
#include "cli/Text.h"
#include "desk/DoorKeeping.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>

namespace latchkey::cli {

using console::Exit;

namespace {

// What lives while the verb runs.
struct Keeping
{
    explicit Keeping(std::unique_ptr<profile::Profile> opened)
        : profile(std::move(opened))
    {}

    std::unique_ptr<profile::Profile> profile;
    OurSecrets secrets{profile->folder()};
    desk::DoorKeeping door{*profile, secrets, systemClock()};
    system::SignalWatch signalWatch;
};

Result<secrets::BasicLogin> typed(const Call &call, const web::Origin &origin)
{
    secrets::BasicLogin login;
    login.origin = origin.text();
    const auto name = call.console.askedLine(Text::tr("Name that the web server asks for:"), true);
    const auto password =
        name ? call.console.askedLine(Text::tr("Password, which is not shown:"), false)
             : failure(name.error());
    if (!password) {
        return failure(password.error());
    }
    login.name = *name;
    login.password = *password;
    return login;
}

} // namespace

std::optional<Exit> passwordOfStore(const Call &call)
{
    const auto url = addressIn(call);
    const auto origin = originIn(call);
    auto profile = url && origin ? call.openProfile() : failure(url ? origin.error() : url.error());
    if (!profile) {
        return call.fail(profile.error());
    }
    const bool removes = call.options.isSet(QStringLiteral("remove"));
    const auto login =
        removes ? Result<secrets::BasicLogin>(secrets::BasicLogin()) : typed(call, *origin);
    if (!login) {
        return call.fail(login.error());
    }
    auto held = std::make_unique<Keeping>(std::move(*profile));
    QObject::connect(&held->door, &desk::DoorKeeping::finished, &held->door,
                     [console = call.console](const Problem &problem) {
                         const bool isDone = problem.code.isEmpty();
                         if (!isDone) {
                             console.problem(problem);
                         }
                         QCoreApplication::exit(int(isDone ? Exit::Done : Exit::Failed));
                     });
    QObject::connect(&held->signalWatch, &system::SignalWatch::asked, &held->door,
                     &desk::DoorKeeping::cancel);
    removes ? held->door.forget(origin->text()) : held->door.keep(*url, *login);
    keepUntilQuit(std::move(held));
    return {};
}

} // namespace latchkey::cli

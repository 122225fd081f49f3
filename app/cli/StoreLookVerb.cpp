// SPDX-License-Identifier: Apache-2.0
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/StoreDoor.h"
#include "desk/StoreLooking.h"
#include "integrations/TypedAddress.h"
#include "integrations/Validation.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>

namespace latchkey::cli {

using commerce::StoreSight;
using console::Exit;

namespace {

// What lives while the verb runs.
struct Looking
{
    explicit Looking(std::unique_ptr<profile::Profile> opened)
        : profile(std::move(opened))
    {}

    std::unique_ptr<profile::Profile> profile;
    OurSecrets secrets{profile->folder()};
    desk::StoreLooking look{*profile, secrets, systemClock()};
    system::SignalWatch signalWatch;
};

Exit say(const console::Console &console, const StoreSight &sight)
{
    const bool isStore = sight.what == StoreSight::What::Store;
    const QStringList said = commerce::sentences(sight);
    if (console.isJson()) {
        console.object(toJson(sight));
    } else {
        for (const QString &each : isStore ? said : said.mid(1)) {
            console.line(each);
        }
    }
    if (!isStore) {
        console.problem(sight.problem);
    }
    return isStore ? Exit::Done : Exit::Failed;
}

} // namespace

Result<QByteArray> storeUrlOf(const QString &typed)
{
    return integrations::validStoreUrl(integrations::typedAddress(typed.toUtf8()).storeUrl);
}

Result<QByteArray> addressIn(const Call &call)
{
    return storeUrlOf(call.arguments[0]);
}

Result<web::Origin> originIn(const Call &call)
{
    return addressIn(call).and_then([](const QByteArray &url) { return web::originOf(url); });
}

std::optional<Exit> lookAtStore(const Call &call)
{
    const auto url = addressIn(call);
    auto profile = url ? call.openProfile() : failure(url.error());
    if (!profile) {
        return call.fail(profile.error());
    }
    auto held = std::make_unique<Looking>(std::move(*profile));
    auto *application = QCoreApplication::instance();
    QObject::connect(&held->look, &desk::StoreLooking::finished, &held->look,
                     [console = call.console](const StoreSight &sight) {
                         QCoreApplication::exit(int(say(console, sight)));
                     });
    QObject::connect(&held->signalWatch, &system::SignalWatch::asked, application,
                     [] { QCoreApplication::exit(int(Exit::Failed)); });
    held->look.start(*url);
    keepUntilQuit(std::move(held));
    return {};
}

} // namespace latchkey::cli

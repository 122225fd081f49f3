// SPDX-License-Identifier: Apache-2.0
#include "cli/InstallWork.h"
#include "cli/KeepUntilQuit.h"
#include "cli/Text.h"
#include "integrations/IntegrationRepository.h"

#include <QCoreApplication>

namespace latchkey::cli {

using console::Exit;

namespace {

const QString clearOption = QStringLiteral("clear-generated");

// A place among the arguments is kept as `store set` does.
Result<void> takePlace(const Call &call, profile::Profile &profile)
{
    if (call.arguments.size() < 2) {
        return {};
    }
    const QString id = call.arguments[0];
    const auto known = integrations::IntegrationRepository(profile).byId(id);
    const auto place = known ? placeIn(call, call.arguments[1]) : failure(known.error());
    if (!place) {
        return failure(place.error());
    }
    storeservice::PlaceRepository places(profile);
    const auto isAgreedTo = places.isConsentedTo(*place);
    const auto agreed =
        isAgreedTo ? consentTo(call, *place, *isAgreedTo) : failure(isAgreedTo.error());
    return agreed.and_then([&] { return places.save(id, *place); }).and_then([&]() -> Result<void> {
        return *isAgreedTo ? Result<void>() : places.consent(id);
    });
}

InstallRequest requestOf(const Call &call, bool isUninstall)
{
    const auto isSet = [&call](const char *name) {
        return call.options.isSet(QLatin1String(name));
    };
    InstallRequest request;
    request.isUninstall = isUninstall;
    request.wishes.isMaintenance = isSet("maintenance");
    request.wishes.isBackup = isSet("backup");
    if (call.options.isSet(clearOption)) {
        request.wishes.keepsGenerated = false;
    }
    request.isDryRun = isSet("dry-run");
    request.isCommands = isSet("commands");
    request.isAgreed = isSet("yes");
    if (!isUninstall) {
        request.isForced = isSet("force");
        request.repository = call.options.value(QStringLiteral("repository"));
    }
    return request;
}

std::optional<Exit> work(const Call &call, bool isUninstall)
{
    if (call.arguments.size() > 2) {
        return call.misuse(Text::tr("Name one integration and, if you like, one place."));
    }
    auto profile = call.openProfile();
    const auto placed = profile ? takePlace(call, **profile) : failure(profile.error());
    const auto about = placed ? storeCaseOf(**profile, call.arguments[0]) : failure(placed.error());
    const auto input =
        about ? moduleInput(call, **profile, call.arguments[0]) : failure(about.error());
    if (!input) {
        return call.fail(input.error());
    }
    auto held = std::make_unique<InstallWork>(call.console, std::move(*profile), *about, *input,
                                              requestOf(call, isUninstall));
    QObject::connect(
        held.get(), &InstallWork::finished, QCoreApplication::instance(),
        [](Exit exit) { QCoreApplication::exit(int(exit)); }, Qt::QueuedConnection);
    held->start();
    keepUntilQuit(std::move(held));
    return {};
}

QList<QCommandLineOption> commonOptions()
{
    return {
        option("dry-run", QT_TRANSLATE_NOOP("Cli", "Says what would be done, and does nothing")),
        option("commands",
               QT_TRANSLATE_NOOP("Cli", "Prints the commands for a colleague with a shell "
                                        "on the server, and does nothing")),
        option("yes", QT_TRANSLATE_NOOP("Cli", "Carries the plan out without asking")),
        option("maintenance",
               QT_TRANSLATE_NOOP("Cli", "Visitors see a notice meanwhile; always taken off again")),
        option("backup",
               QT_TRANSLATE_NOOP("Cli", "Backs the database up first, where the store may")),
        option("clear-generated",
               QT_TRANSLATE_NOOP("Cli",
                                 "Throws generated code and style sheets away, in production "
                                 "too, and makes them anew")),
    };
}

} // namespace

QList<Verb> installVerbs()
{
    const QString module = QStringLiteral("module");
    return {
        {{module, QStringLiteral("install")},
         "ID [PLACE] [--dry-run|--commands] [--yes] [--maintenance] [--backup] [--clear-generated] "
         "[--repository DIR] [--force] [--vendor V] [--name M] [--style STYLE] [--commerce "
         "VERSION] "
         "[--prefix COMMAND] [--as USER] [--php PATH] [--consent]",
         QT_TRANSLATE_NOOP("Cli",
                           "Brings the module into the store and sets it up, step by step; the "
                           "plan is said first"),
         "k3x5m2pa --maintenance --dry-run",
         oneOrMore,
         commonOptions() +
             QList<QCommandLineOption>{
                 option("repository",
                        QT_TRANSLATE_NOOP("Cli", "The project's folder here, for a store that is "
                                                 "deployed from a repository"),
                        "DIR"),
                 option("force",
                        QT_TRANSLATE_NOOP("Cli", "Replaces files that were changed by hand or "
                                                 "are somebody else's, without asking"))} +
             moduleOptions() + placeOptions(),
         {},
         [](const Call &call) {
             return work(call, false);
         }},
        {{module, QStringLiteral("uninstall")},
         "ID [PLACE] [--dry-run|--commands] [--yes] [--maintenance] [--backup] [--clear-generated] "
         "[--style STYLE] [--vendor V] [--name M] [--commerce VERSION] [--prefix COMMAND] "
         "[--as USER] [--php PATH] [--consent]",
         QT_TRANSLATE_NOOP("Cli",
                           "Removes the integration from the store, then its module and what "
                           "the store remembers of it"),
         "k3x5m2pa --dry-run",
         oneOrMore,
         commonOptions() + moduleOptions() + placeOptions(),
         {},
         [](const Call &call) {
             return work(call, true);
         }},
    };
}

} // namespace latchkey::cli

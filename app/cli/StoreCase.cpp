// SPDX-License-Identifier: Apache-2.0
#include "cli/StoreCase.h"

#include "cli/StoreReading.h"
#include "cli/Text.h"
#include "profile/Settings.h"

namespace latchkey::cli {

namespace {

Problem needsConsent(const place::StorePlace &place)
{
    Problem problem = desk::needsConsent(place);
    problem.sentence += QLatin1Char(' ') + Text::tr("Agree to that with --consent.");
    return problem;
}

} // namespace

Result<StoreCase> storeCaseOf(profile::Profile &profile, const QString &id)
{
    const auto port = profile::listenerPort(profile);
    auto about = port ? desk::storeCaseOf(profile, id, *port) : failure(port.error());
    if (about) {
        return about;
    }
    Problem problem = about.error();
    if (problem.code == "storeservice.no-place") {
        problem.sentence +=
            QLatin1Char(' ') + Text::tr("Do that with: latchkeyctl store set %1 PLACE").arg(id);
    } else if (problem.code == "storeservice.needs-consent") {
        problem.sentence += QLatin1Char(' ') + Text::tr("Agree to that with --consent.");
    }
    return failure(problem);
}

acl::AclTree knownTree(const console::Console &console, const StoreCase &about)
{
    return readingFor(console, about.resources, about.integration).tree;
}

Result<place::StorePlace> placeIn(const Call &call, const QString &typed)
{
    auto place = place::parseStorePlace(typed);
    const auto prefix = place::parsePrefix(call.options.value(QStringLiteral("prefix")));
    if (!place || !prefix) {
        return failure(!place ? place.error() : prefix.error());
    }
    place->prefix = *prefix;
    place->owner = call.options.value(QStringLiteral("as"));
    place->php = call.options.value(QStringLiteral("php"));
    return place::checkedPlace(*place);
}

QList<QCommandLineOption> placeOptions()
{
    return {option("prefix",
                   QT_TRANSLATE_NOOP("Cli", "Put before each command there, for a container: "
                                            "\"docker compose exec -T php\""),
                   "COMMAND"),
            option("as",
                   QT_TRANSLATE_NOOP("Cli", "The account that owns the store's files, by sudo"),
                   "USER"),
            option("php", QT_TRANSLATE_NOOP("Cli", "The store's PHP, if it is not found"), "PATH"),
            option("consent",
                   QT_TRANSLATE_NOOP("Cli", "Agrees that the store's own code is run there"))};
}

Result<void> consentTo(const Call &call, const place::StorePlace &place, bool isAgreedTo)
{
    if (isAgreedTo || call.options.isSet(QStringLiteral("consent"))) {
        return {};
    }
    const auto answer = call.console.agreement(storeservice::consentSentence(place) +
                                               QLatin1Char(' ') + Text::tr("Do you agree?"));
    return answer.value_or(false) ? Result<void>() : failure(needsConsent(place));
}

} // namespace latchkey::cli

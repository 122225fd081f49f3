// SPDX-License-Identifier: Apache-2.0
#include "cli/StoreCase.h"

#include "cli/AclInput.h"
#include "cli/Text.h"
#include "profile/Settings.h"
#include "storeservice/StorePlan.h"

namespace latchkey::cli {

using storeservice::StoreFacts;

namespace {

Problem needsConsent(const place::StorePlace &place)
{
    return {"storeservice.needs-consent",
            storeservice::consentSentence(place) + QLatin1Char(' ') +
                Text::tr("Agree to that with --consent."),
            {}};
}

} // namespace

Result<StoreCase> storeCaseOf(profile::Profile &profile, const QString &id)
{
    const auto integration = integrations::IntegrationRepository(profile).byId(id);
    const auto port = integration ? profile::listenerPort(profile) : failure(integration.error());
    const auto kept = port ? storeservice::PlaceRepository(profile).of(id) : failure(port.error());
    const auto resources =
        kept ? integrations::SelectionRepository(profile).of(id) : failure(kept.error());
    if (!resources) {
        return failure(resources.error());
    }
    if (!*kept) {
        const Problem problem = storeservice::noPlace();
        return failure(problem.code,
                       problem.sentence + QLatin1Char(' ') +
                           Text::tr("Do that with: latchkeyctl store set %1 PLACE").arg(id));
    }
    if ((*kept)->consentedAt == 0) {
        return failure(needsConsent((*kept)->place));
    }
    return StoreCase{*integration, **kept, *resources,
                     integrations::callbackUrl(*integration, *port),
                     integrations::identityLinkUrl(*integration, *port)};
}

storeservice::Question questionOf(const StoreCase &about)
{
    storeservice::Question question;
    question.name = about.integration.name;
    if (about.kept.integrationThere > 0) {
        question.id = about.kept.integrationThere;
    }
    question.callback = storeservice::callbackAddress(about.callbackUrl);
    question.resources = true;
    return question;
}

storeservice::WantedIntegration wantedOf(const console::Console &console, const StoreCase &about,
                                         const StoreFacts &facts)
{
    const acl::ResourceSelection selection(
        facts.resources ? *facts.resources : treeFor(console, about.resources, about.integration),
        about.resources.choice);
    return {about.integration.name, about.integration.email, about.callbackUrl, about.identityUrl,
            selection.closed()};
}

void rememberNumber(profile::Profile &profile, const StoreCase &about, const StoreFacts &facts)
{
    const auto own = storeservice::ownIn(facts, about.integration);
    if (own && own->id != about.kept.integrationThere) {
        static_cast<void>(
            storeservice::PlaceRepository(profile).remember(about.integration.id, own->id));
    }
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

void sayProblem(const console::Console &console, const Problem &problem)
{
    if (!problem.detail.isEmpty()) {
        console.remark(Text::tr("Details: %1").arg(problem.detail));
    }
    console.problem(problem);
}

} // namespace latchkey::cli

// SPDX-License-Identifier: Apache-2.0
// What a store says: `store show`, `store list`.
#include "cli/KeepUntilQuit.h"
#include "cli/SayProblem.h"
#include "cli/StoreCase.h"
#include "cli/StoreOutput.h"
#include "cli/Text.h"
#include "integrations/IntegrationRepository.h"
#include "storeservice/StorePlan.h"
#include "storeservice/StoreService.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace latchkey::cli {

using console::Exit;
using storeservice::StoreFacts;
using storeservice::StoreService;

namespace {

// What lives while a store is asked.
struct Asking
{
    Asking(std::unique_ptr<profile::Profile> opened, const place::StorePlace &place)
        : profile(std::move(opened))
        , service(place)
    {
        QObject::connect(&signalWatch, &system::SignalWatch::asked, &service,
                         &StoreService::cancel);
    }

    std::unique_ptr<profile::Profile> profile;
    StoreService service;
    system::SignalWatch signalWatch;
};

// Asks, and ends the program with what `tell` makes of the answer.
template <typename Tell>
void ask(const Call &call, std::unique_ptr<Asking> asking, const storeservice::Question &question,
         Tell tell)
{
    StoreService &service = asking->service;
    QObject::connect(&service, &StoreService::looked, &service,
                     [tell](const StoreFacts &facts) { QCoreApplication::exit(int(tell(facts))); });
    QObject::connect(&service, &StoreService::failed, &service,
                     [console = call.console](const Problem &problem) {
                         sayProblem(console, problem);
                         QCoreApplication::exit(int(Exit::Failed));
                     });
    service.look(question);
    keepUntilQuit(std::move(asking));
}

Exit show(const console::Console &console, profile::Profile &profile, const StoreCase &about,
          const StoreFacts &facts)
{
    desk::rememberNumber(profile, about, facts);
    StoreReport report;
    report.facts = facts;
    report.wanted = desk::wantedOf(about, facts, knownTree(console, about));
    report.callback = storeservice::callbackAddress(about.callbackUrl);
    report.there = storeservice::meantIn(facts, about.integration);
    report.isOurs = storeservice::ownIn(facts, about.integration).has_value();
    report.storeUrl = about.integration.storeUrl;
    console.isJson() ? console.object(toJson(report)) : print(console, report);
    if (isAsDefined(report)) {
        return Exit::Done;
    }
    console.problem(
        {"storeservice.differs", Text::tr("The store does not have what is defined here."), {}});
    return Exit::Failed;
}

Exit list(const console::Console &console, profile::Profile &profile, const StoreFacts &facts)
{
    if (!facts.all) {
        console.problem({"storeservice.unreadable",
                         Text::tr("The store could not say which integrations it has."),
                         {}});
        return Exit::Failed;
    }
    const auto known = integrations::IntegrationRepository(profile).all().value_or(
        QList<integrations::Integration>());
    if (console.isJson()) {
        console.array(listJson(facts, known));
    } else {
        printList(console, facts, known);
    }
    return Exit::Done;
}

// The place that an argument of `store list` means: an integration's, or one of its own.
Result<place::StorePlace> placeMeant(const Call &call, profile::Profile &profile)
{
    const QString given = call.arguments[0];
    if (integrations::IntegrationRepository(profile).byId(given)) {
        return storeCaseOf(profile, given).map([](const StoreCase &about) {
            return about.kept.place;
        });
    }
    const auto place = placeIn(call, given);
    const auto isAgreedTo = place ? storeservice::PlaceRepository(profile).isConsentedTo(*place)
                                  : failure(place.error());
    const auto agreed =
        isAgreedTo ? consentTo(call, *place, *isAgreedTo) : failure(isAgreedTo.error());
    return agreed ? *place : Result<place::StorePlace>(failure(agreed.error()));
}

} // namespace

std::optional<Exit> showInStore(const Call &call)
{
    auto profile = call.openProfile();
    const auto about =
        profile ? storeCaseOf(**profile, call.arguments[0]) : failure(profile.error());
    if (!about) {
        return call.fail(about.error());
    }
    profile::Profile &opened = **profile;
    ask(call, std::make_unique<Asking>(std::move(*profile), about->kept.place),
        desk::questionOf(*about),
        [console = call.console, &opened, about = *about](const StoreFacts &facts) {
            return show(console, opened, about, facts);
        });
    return {};
}

std::optional<Exit> listInStore(const Call &call)
{
    auto profile = call.openProfile();
    const auto place = profile ? placeMeant(call, **profile) : failure(profile.error());
    if (!place) {
        return call.fail(place.error());
    }
    profile::Profile &opened = **profile;
    storeservice::Question question;
    question.list = true;
    ask(call, std::make_unique<Asking>(std::move(*profile), *place), question,
        [console = call.console, &opened](const StoreFacts &facts) {
            return list(console, opened, facts);
        });
    return {};
}

} // namespace latchkey::cli

// SPDX-License-Identifier: Apache-2.0
#include "cli/Text.h"
#include "cli/Verb.h"
#include "clients/ClientRepository.h"
#include "clients/StoreLimits.h"
#include "integrations/IntegrationRepository.h"
#include "web/Origin.h"

#include <algorithm>

namespace latchkey::cli {

using console::Exit;

namespace {

std::optional<Exit> saveDoors(const Call &call, const clients::Doors &doors)
{
    const QString integration = call.arguments[0];
    const auto profile = call.openProfile();
    if (!profile) {
        return call.fail(profile.error());
    }
    clients::ClientRepository repository(**profile);
    const auto saved = repository.saveDoors(integration, doors);
    const auto programs = saved ? repository.of(integration) : failure(saved.error());
    if (!programs) {
        return call.fail(programs.error());
    }
    const auto open = std::count_if(programs->begin(), programs->end(), [](const auto &each) {
        return clients::standingOf(each, systemClock()()) == clients::Standing::Open;
    });
    if (doors.graphQl || doors.soap) {
        // Magento_GraphQl etc/graphql/di.xml, Magento_Webapi SoapUserContext
        call.console.remark(Text::tr("Commerce reads an integration's signature on REST calls "
                                     "alone: GraphQL and SOAP are answered as to a guest."));
    }
    if (call.console.isJson()) {
        call.console.object({{QStringLiteral("integration"), integration},
                             {QStringLiteral("on"), doors.isOn},
                             {QStringLiteral("graphql"), doors.graphQl},
                             {QStringLiteral("soap"), doors.soap},
                             {QStringLiteral("clients"), qint64(open)}});
    } else if (!doors.isOn) {
        call.console.line(Text::tr("The proxy opens nothing of this integration any more. Keys "
                                   "stay as they are."));
    } else if (open == 0) {
        call.console.line(Text::tr("On, and no program has a key yet: latchkeyctl client add %1 "
                                   "NAME")
                              .arg(integration));
    } else {
        call.console.line(
            Text::tr("On. %n program(s) may call this integration's store.", nullptr, int(open)));
    }
    return Exit::Done;
}

std::optional<Exit> switchOn(const Call &call)
{
    return saveDoors(call, {true, call.options.isSet(QStringLiteral("graphql")),
                            call.options.isSet(QStringLiteral("soap"))});
}

std::optional<Exit> switchOff(const Call &call)
{
    return saveDoors(call, {});
}

const QString atOnceName = QStringLiteral("at-once");
const QString aMinuteName = QStringLiteral("a-minute");

// What is open of an integration's store, and how many calls that gets.
struct Opened
{
    clients::Doors doors;
    clients::StoreLimits own;
    clients::StoreLimits limits; // of all integrations of the store
};

Result<Opened> openedOf(profile::Profile &profile, const QString &id)
{
    const auto integration = integrations::IntegrationRepository(profile).byId(id);
    const auto doors =
        integration ? clients::ClientRepository(profile).doors(id) : failure(integration.error());
    const clients::StoreLimitsRepository limits(profile);
    const auto own = doors ? limits.of(id) : failure(doors.error());
    const auto all = own ? limits.byStore() : failure(own.error());
    if (!all) {
        return failure(all.error());
    }
    const auto origin = web::originOf(integration->storeUrl);
    return Opened{*doors, *own, all->value(origin ? origin->text() : QByteArray(), *own)};
}

Exit print(const Call &call, const QString &id, const Opened &opened)
{
    const auto word = [](bool isOpen) {
        return isOpen ? Text::tr("open") : Text::tr("closed");
    };
    if (call.console.isJson()) {
        call.console.object(
            {{QStringLiteral("integration"), id},
             {QStringLiteral("on"), opened.doors.isOn},
             {QStringLiteral("graphql"), opened.doors.graphQl},
             {QStringLiteral("soap"), opened.doors.soap},
             {QStringLiteral("calls_at_once"), opened.own.callsAtOnce},
             {QStringLiteral("calls_a_minute"), opened.own.callsAMinute},
             {QStringLiteral("calls_at_once_in_force"), opened.limits.callsAtOnce},
             {QStringLiteral("calls_a_minute_in_force"), opened.limits.callsAMinute}});
        return Exit::Done;
    }
    call.console.line(Text::tr("REST: %1. GraphQL: %2. SOAP: %3.")
                          .arg(word(opened.doors.isOn),
                               word(opened.doors.isOn && opened.doors.graphQl),
                               word(opened.doors.isOn && opened.doors.soap)));
    call.console.line(clients::storeLimitsText(opened.limits));
    if (opened.limits != opened.own) {
        call.console.remark(
            Text::tr("Another integration has the same store, and of each the stricter holds."));
    }
    return Exit::Done;
}

std::optional<Exit> show(const Call &call)
{
    const QString id = call.arguments[0];
    const auto profile = call.openProfile();
    const auto opened = profile ? openedOf(**profile, id) : failure(profile.error());
    return opened ? print(call, id, *opened) : call.fail(opened.error());
}

// Nothing if that is no number; whether it is a good one the repository says.
bool takeNumber(const Call &call, const QString &option, int &number)
{
    bool isNumber = true;
    if (call.options.isSet(option)) {
        number = call.options.value(option).toInt(&isNumber);
    }
    return isNumber;
}

// What is not named stays.
std::optional<Exit> limit(const Call &call)
{
    const QString id = call.arguments[0];
    const auto profile = call.openProfile();
    const auto kept =
        profile ? clients::StoreLimitsRepository(**profile).of(id) : failure(profile.error());
    if (!kept) {
        return call.fail(kept.error());
    }
    clients::StoreLimits limits = *kept;
    if (!takeNumber(call, atOnceName, limits.callsAtOnce) ||
        !takeNumber(call, aMinuteName, limits.callsAMinute)) {
        return call.misuse(Text::tr("--at-once and --a-minute take a number."));
    }
    const auto opened = clients::StoreLimitsRepository(**profile).save(id, limits).and_then([&] {
        return openedOf(**profile, id);
    });
    return opened ? print(call, id, *opened) : call.fail(opened.error());
}

} // namespace

QList<Verb> proxyDoorVerbs()
{
    const QString proxy = QStringLiteral("proxy");
    return {
        {{proxy, QStringLiteral("on")},
         "ID [--graphql] [--soap]",
         QT_TRANSLATE_NOOP("Cli", "Lets programs with a key call this integration's store through "
                                  "the proxy"),
         "k3x5m2pa",
         1,
         {option("graphql", QT_TRANSLATE_NOOP("Cli", "Also by GraphQL, which limits cannot "
                                                     "narrow")),
          option("soap", QT_TRANSLATE_NOOP("Cli", "Also by SOAP, which limits cannot narrow"))},
         {},
         switchOn},
        {{proxy, QStringLiteral("off")},
         "ID",
         QT_TRANSLATE_NOOP("Cli", "Lets no program call this integration's store any more"),
         "k3x5m2pa",
         1,
         {},
         {},
         switchOff},
        {{proxy, QStringLiteral("show")},
         "ID",
         QT_TRANSLATE_NOOP("Cli", "Says what the proxy opens of this integration's store, and how "
                                  "many calls that gets"),
         "k3x5m2pa",
         1,
         {},
         {},
         show},
        {{proxy, QStringLiteral("limit")},
         "ID [--at-once NUMBER] [--a-minute NUMBER]",
         QT_TRANSLATE_NOOP("Cli", "Limits how many calls this integration's store gets, of all "
                                  "programs together"),
         "k3x5m2pa --at-once 8 --a-minute 600",
         1,
         {option("at-once", QT_TRANSLATE_NOOP("Cli", "So many at once; 16 unless set"), "NUMBER"),
          option("a-minute", QT_TRANSLATE_NOOP("Cli", "So many in any minute; 0: any number"),
                 "NUMBER")},
         {},
         limit},
    };
}

} // namespace latchkey::cli

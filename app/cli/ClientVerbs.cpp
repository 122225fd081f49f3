// SPDX-License-Identifier: Apache-2.0
#include "cli/ClientLimitsInput.h"
#include "cli/ClientOutput.h"
#include "cli/Days.h"
#include "cli/StoreReading.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "clients/CallBook.h"
#include "clients/ClientRepository.h"
#include "clients/Words.h"
#include "integrations/IntegrationRepository.h"

namespace latchkey::cli {

using console::Exit;

namespace {

using clients::ClientRepository;
using clients::ProxyClient;

// What the verbs look things up in.
struct Place
{
    explicit Place(std::unique_ptr<profile::Profile> opened)
        : profile(std::move(opened))
    {}

    std::unique_ptr<profile::Profile> profile;
    ClientRepository clients{*profile};
};

Result<Place> placeOf(const Call &call)
{
    return call.openProfile().map(
        [](std::unique_ptr<profile::Profile> &&profile) { return Place(std::move(profile)); });
}

Result<clients::ClientUses> usesIn(profile::Profile &profile)
{
    return clients::CallBook::of(profile).and_then(
        [](const clients::CallBook &book) { return book.uses(); });
}

// The resources and routes of the store, and what the integration asks for of them.
struct Known
{
    acl::RouteTable routes;
    acl::ResourceSelection selection;
};

Result<Known> knownOf(const Call &call, profile::Profile &profile, const QString &integration)
{
    const auto it = integrations::IntegrationRepository(profile).byId(integration);
    const auto kept =
        it ? integrations::SelectionRepository(profile).of(integration) : failure(it.error());
    if (!kept) {
        return failure(kept.error());
    }
    const storecode::AclReading reading = readingFor(call.console, *kept, *it);
    return Known{reading.routes, acl::ResourceSelection(reading.tree, kept->choice)};
}

// Which resources each chosen route needs, and what of them the integration does not ask for.
void remarkOnRoutes(const console::Console &console, const QStringList &chosen, const Known &known)
{
    const QStringList asked = known.selection.closed();
    for (const acl::Route &route : known.routes.routes()) {
        if (!chosen.contains(route.text())) {
            continue;
        }
        QStringList missing = route.aclResources();
        const QString needs = missing.join(QStringLiteral(", "));
        if (!needs.isEmpty()) {
            console.remark(Text::tr("%1 needs %2.").arg(route.text(), needs));
        }
        missing.removeIf([&](const QString &id) { return asked.contains(id); });
        if (!known.selection.isAll() && !missing.isEmpty()) {
            console.remark(Text::tr("The integration does not ask for %1, so the store will refuse "
                                    "that call.")
                               .arg(missing.join(QStringLiteral(", "))));
        }
    }
}

std::optional<Exit> add(const Call &call)
{
    if (const QString wrong = misusedLimits(call); !wrong.isEmpty()) {
        return call.misuse(wrong);
    }
    const QString integration = call.arguments[0];
    auto place = placeOf(call);
    const auto known = place ? knownOf(call, *place->profile, integration) : failure(place.error());
    const auto limits = known ? limitsIn(call, {}, known->routes) : failure(known.error());
    const auto made = limits ? place->clients.add(integration, call.arguments[1], *limits)
                             : failure(limits.error());
    const auto doors = made ? place->clients.doors(integration) : failure(made.error());
    if (!doors) {
        return call.fail(doors.error());
    }
    remarkOnRoutes(call.console, limits->routes, *known);
    const QString key = QString::fromLatin1(made->key.reveal());
    if (call.console.isJson()) {
        call.console.object(
            {{QStringLiteral("id"), made->client.id}, {QStringLiteral("key"), key}});
        return Exit::Done;
    }
    call.console.line(key);
    call.console.remark(Text::tr("This is the key of “%1” (%2). It is not kept and cannot be shown "
                                 "again: give it to the program now.")
                            .arg(made->client.name, made->client.id));
    if (!doors->isOn) {
        call.console.remark(Text::tr("It opens nothing until the proxy is switched on: latchkeyctl "
                                     "proxy on %1")
                                .arg(integration));
    }
    return Exit::Done;
}

std::optional<Exit> list(const Call &call)
{
    if (call.arguments.size() > 1) {
        return call.misuse(Text::tr("Name one integration, or none for all."));
    }
    const auto place = placeOf(call);
    if (!place) {
        return call.fail(place.error());
    }
    const auto found =
        call.arguments.isEmpty() ? place->clients.all() : place->clients.of(call.arguments[0]);
    const auto uses = found ? usesIn(*place->profile) : failure(found.error());
    if (!uses) {
        return call.fail(uses.error());
    }
    print(call.console, *found, *uses, systemClock()());
    return Exit::Done;
}

std::optional<Exit> limit(const Call &call)
{
    if (const QString wrong = misusedLimits(call); !wrong.isEmpty()) {
        return call.misuse(wrong);
    }
    if (!sayLimits(call)) {
        return call.misuse(Text::tr("Say what to change, for example --rate 60."));
    }
    auto place = placeOf(call);
    const auto client = place ? place->clients.byId(call.arguments[0]) : failure(place.error());
    const auto known =
        client ? knownOf(call, *place->profile, client->integration) : failure(client.error());
    const auto limits =
        known ? limitsIn(call, client->limits, known->routes) : failure(known.error());
    const auto saved =
        limits ? place->clients.saveLimits(client->id, *limits) : failure(limits.error());
    if (!saved) {
        return call.fail(saved.error());
    }
    remarkOnRoutes(call.console, limits->routes, *known);
    ProxyClient now = *client;
    now.limits = *limits;
    if (call.console.isJson()) {
        const auto uses = usesIn(*place->profile).value_or(clients::ClientUses());
        call.console.object(toJson(now, uses.value(now.id), systemClock()()));
    } else {
        call.console.line(clients::limitsText(now.limits));
    }
    return Exit::Done;
}

std::optional<Exit> revoke(const Call &call)
{
    auto place = placeOf(call);
    const auto revoked = place ? place->clients.revoke(call.arguments[0]) : failure(place.error());
    return revoked ? Exit::Done : call.fail(revoked.error());
}

std::optional<Exit> calls(const Call &call)
{
    const auto days = daysIn(call);
    if (!days) {
        return call.misuse(
            Text::tr("--days takes a number of days, 1 to %1.").arg(clients::keptDays));
    }
    const auto place = placeOf(call);
    const auto client = place ? place->clients.byId(call.arguments[0]) : failure(place.error());
    const auto book = client ? clients::CallBook::of(*place->profile) : failure(client.error());
    const auto uses = book ? book->uses() : failure(book.error());
    const auto counts =
        uses ? book->ofClients({client->id}, firstDayOf(*days)) : failure(uses.error());
    if (!counts) {
        return call.fail(counts.error());
    }
    print(call.console, *client, uses->value(client->id), *counts);
    return Exit::Done;
}

} // namespace

QList<Verb> clientVerbs()
{
    const QString client = QStringLiteral("client");
    return {
        {{client, QStringLiteral("add")},
         "ID NAME [--read-only] [--route ROUTE]... [--rate NUMBER] [--until DATE]",
         QT_TRANSLATE_NOOP("Cli", "Makes a key for a program that is to call the store through the "
                                  "proxy, and prints it: once, and nothing else on standard "
                                  "output"),
         "k3x5m2pa n8n --read-only --rate 60",
         2,
         limitOptions(),
         {},
         add},
        {{client, QStringLiteral("list")},
         "[ID]",
         QT_TRANSLATE_NOOP("Cli",
                           "Lists the programs that may call an integration's store, or all"),
         "k3x5m2pa",
         anyNumber,
         {},
         {},
         list},
        {{client, QStringLiteral("limit")},
         "CLIENT [--read-only|--read-write] [--route ROUTE]... [--all-routes] [--rate NUMBER] "
         "[--until DATE]",
         QT_TRANSLATE_NOOP("Cli", "Changes what is given of a program's limits; --route replaces "
                                  "all routes"),
         "q7w2e4rt --route \"GET V1/products/:sku\" --until 2099-12-31",
         1,
         limitOptions() + widerOptions(),
         {},
         limit},
        {{client, QStringLiteral("revoke")},
         "CLIENT",
         QT_TRANSLATE_NOOP("Cli", "Makes a program's key worthless, at once and for ever"),
         "q7w2e4rt",
         1,
         {},
         {},
         revoke},
        {{client, QStringLiteral("calls")},
         "CLIENT [--days NUMBER]",
         QT_TRANSLATE_NOOP("Cli", "Shows what a program called, counted by route and answer"),
         "q7w2e4rt --days 7",
         1,
         {daysOption(QStringLiteral("400"))},
         {},
         calls},
    };
}

} // namespace latchkey::cli

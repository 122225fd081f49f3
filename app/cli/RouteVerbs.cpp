// SPDX-License-Identifier: Apache-2.0
#include "cli/AclOutput.h"
#include "cli/StoreReading.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "integrations/IntegrationRepository.h"
#include "integrations/SelectionRepository.h"
#include "requests/RouteStanding.h"

#include <QJsonArray>

namespace latchkey::cli {

namespace {

using requests::RouteStanding; // lupdate loses its place at a qualified one

QJsonObject objectOf(const acl::Route &route, const RouteStanding &standing)
{
    QJsonObject object = toJson(route);
    object.insert(QStringLiteral("standing"),
                  QString::fromLatin1(requests::nameOf(standing.standing)));
    object.insert(QStringLiteral("missing"), QJsonArray::fromStringList(standing.missing));
    return object;
}

void print(const console::Console &console, const QList<acl::Route> &routes,
           const requests::Rights &rights)
{
    QJsonArray array;
    for (const acl::Route &route : routes) {
        const RouteStanding standing = requests::standingOf(route, rights);
        if (console.isJson()) {
            array.append(objectOf(route, standing));
        } else {
            console.columns({route.text(), requests::textOf(standing.standing),
                             route.resources.join(QLatin1Char(','))});
        }
    }
    if (console.isJson()) {
        console.array(array);
    }
}

// The routes of an integration's store, and how it stands to each.
std::optional<console::Exit> routesOf(const Call &call)
{
    const auto profile = call.openProfile();
    const QString id = call.arguments[0];
    const auto integration = profile ? integrations::IntegrationRepository(**profile).byId(id)
                                     : failure(profile.error());
    const auto kept = integration ? integrations::SelectionRepository(**profile).of(id)
                                  : failure(integration.error());
    if (!kept) {
        return call.fail(kept.error());
    }
    const auto reading = readingFor(call.console, *kept, *integration);
    const requests::Rights rights{acl::ResourceSelection(reading.tree, kept->choice),
                                  kept->granted};
    const QString text = call.arguments.mid(1).join(QLatin1Char(' '));
    const QList<acl::Route> found = requests::routesWith(reading.routes, text);
    print(call.console, found, rights);
    call.console.remark(Text::tr("%Ln route(s) of %1.", nullptr, int(found.size()))
                            .arg(reading.sources.join(QStringLiteral(", "))));
    return found.isEmpty() ? console::Exit::Failed : console::Exit::Done;
}

} // namespace

QList<Verb> routeVerbs()
{
    return {{{QStringLiteral("routes")},
             "ID [TEXT]...",
             QT_TRANSLATE_NOOP("Cli", "Prints the routes of an integration's store with every word "
                                      "of TEXT, whether it may call each, and the resources they "
                                      "need"),
             "k3x5m2pa orders GET",
             oneOrMore,
             {},
             {},
             routesOf}};
}

} // namespace latchkey::cli

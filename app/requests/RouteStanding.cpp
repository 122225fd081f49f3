// SPDX-License-Identifier: Apache-2.0
#include "requests/RouteStanding.h"

#include "acl/ResourceId.h"
#include "oauth/Outcome.h"
#include "requests/Text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace latchkey::requests {

using Grant = acl::ResourceSelection::Grant;

namespace {

// Every integration has adminId, asked for or not.
bool has(const acl::ResourceSelection &selection, const QString &id)
{
    const int index = selection.tree().indexOf(id);
    return selection.isAll() || id == acl::adminId ||
           (index >= 0 ? selection.grant(index) != Grant::None
                       : selection.choice().ids.contains(id));
}

QStringList lackedBy(const acl::ResourceSelection &selection, QStringList needed)
{
    needed.removeIf([&](const QString &id) { return has(selection, id); });
    return needed;
}

bool isNothingKnown(const Rights &rights)
{
    return !rights.granted && rights.chosen.choice() == acl::Choice();
}

// Commerce: "…access %resources." with {"resources": "A, B"}, or a list where it is %1.
QString namedIn(const QByteArray &body)
{
    const QJsonValue parameters =
        QJsonDocument::fromJson(body).object().value(QStringLiteral("parameters"));
    const QJsonValue named = parameters.isArray()
                                 ? parameters.toArray().at(0)
                                 : parameters.toObject().value(QStringLiteral("resources"));
    return named.toString();
}

QStringList resourcesNamedIn(const QByteArray &body)
{
    QStringList ids;
    for (const QString &each : namedIn(body).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString id = each.trimmed();
        if (acl::isResourceId(id) && !ids.contains(id)) {
            ids.append(id);
        }
    }
    return ids;
}

bool hasWord(const acl::Route &route, const QString &word)
{
    return route.text().contains(word, Qt::CaseInsensitive) ||
           std::any_of(route.resources.cbegin(), route.resources.cend(),
                       [&](const QString &id) { return id.contains(word, Qt::CaseInsensitive); });
}

} // namespace

RouteStanding standingOf(const acl::Route &route, const Rights &rights)
{
    const QStringList needed = route.neededResources();
    if (needed.isEmpty()) {
        const bool isOpen = route.resources.contains(acl::anonymousRef);
        return {isOpen ? Standing::Open : Standing::CustomersOnly, {}};
    }
    const acl::ResourceSelection granted(rights.chosen.tree(),
                                         rights.granted.value_or(acl::Choice()));
    if (rights.granted && lackedBy(granted, needed).isEmpty()) {
        return {Standing::Granted, {}};
    }
    if (needed == QStringList{acl::adminId}) {
        return {Standing::Granted, {}};
    }
    QStringList missing = lackedBy(rights.chosen, needed);
    if (missing.isEmpty()) {
        return {Standing::Chosen, {}};
    }
    if (isNothingKnown(rights)) {
        return {Standing::Unknown, {}};
    }
    const bool isOrphan = std::any_of(missing.cbegin(), missing.cend(),
                                      [](const QString &ref) { return !acl::isResourceId(ref); });
    return {isOrphan ? Standing::OnlyWithAll : Standing::Missing, missing};
}

QByteArray nameOf(Standing standing)
{
    switch (standing) {
    case Standing::Open:
        return "open";
    case Standing::CustomersOnly:
        return "customers-only";
    case Standing::Granted:
        return "granted";
    case Standing::Chosen:
        return "chosen";
    case Standing::Missing:
        return "missing";
    case Standing::OnlyWithAll:
        return "only-with-all";
    case Standing::Unknown:
        return "unknown";
    }
    Q_UNREACHABLE();
}

QString textOf(Standing standing)
{
    switch (standing) {
    case Standing::Open:
        return Text::tr("open to everybody");
    case Standing::CustomersOnly:
        return Text::tr("only for signed-in customers");
    case Standing::Granted:
        return Text::tr("granted");
    case Standing::Chosen:
        return Text::tr("chosen, perhaps not granted yet");
    case Standing::Missing:
        return Text::tr("not granted");
    case Standing::OnlyWithAll:
        return Text::tr("granted only with all resources");
    case Standing::Unknown:
        return Text::tr("whether it is granted is not known");
    }
    Q_UNREACHABLE();
}

bool isList(const acl::Route &route)
{
    return route.method == QLatin1String("GET") &&
           (route.serviceMethod == QLatin1String("getList") ||
            route.serviceMethod == QLatin1String("search"));
}

QList<acl::Route> routesWith(const acl::RouteTable &routes, const QString &text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<acl::Route> found = routes.routes();
    found.removeIf([&](const acl::Route &route) {
        return !std::all_of(words.cbegin(), words.cend(),
                            [&](const QString &word) { return hasWord(route, word); });
    });
    return found;
}

std::optional<ResourceRefusal> resourceRefusal(const commerce::CallOutcome &outcome,
                                               const acl::Route *route, const Rights &rights)
{
    if (outcome.refusal != oauth::Outcome::NotAuthorized) {
        return {};
    }
    ResourceRefusal refusal;
    refusal.resources = resourcesNamedIn(outcome.body);
    if (refusal.resources.isEmpty() && route != nullptr) {
        refusal.resources = route->neededResources();
    }
    if (refusal.resources.isEmpty()) {
        return {};
    }
    refusal.toAdd = lackedBy(rights.chosen, refusal.resources);
    refusal.isOnlyWithAll = std::any_of(refusal.toAdd.cbegin(), refusal.toAdd.cend(),
                                        [](const QString &ref) { return !acl::isResourceId(ref); });
    if (refusal.isOnlyWithAll) {
        refusal.toAdd.clear();
    }
    return refusal;
}

QString adviceOn(const ResourceRefusal &refusal)
{
    const bool isOne = refusal.resources.size() == 1;
    if (refusal.isOnlyWithAll && !isOne) {
        return Text::tr("For part of it Admin's tree has no resource: only an integration with all "
                        "resources may make this call. Better ask the module's maker to correct "
                        "it.");
    }
    if (refusal.isOnlyWithAll) {
        return Text::tr("No resource in Admin's tree stands for it: only an integration with all "
                        "resources may make this call. Better ask the module's maker to correct "
                        "it.");
    }
    if (!refusal.toAdd.isEmpty() && !isOne) {
        return Text::tr("Add what is missing to the integration's resources. Then all of it has to "
                        "be granted in the store, and the integration activated again.");
    }
    if (!refusal.toAdd.isEmpty()) {
        return Text::tr("Add it to the integration's resources. Then it has to be granted in the "
                        "store, and the integration activated again.");
    }
    return Text::tr("It is chosen here, but the store has not granted it: check it on the API tab "
                    "in Admin, save, and click Reauthorize. The page Store can do it for you.");
}

} // namespace latchkey::requests

// SPDX-License-Identifier: Apache-2.0
#include "cli/AclInput.h"
#include "cli/AclOutput.h"
#include "cli/NeededResources.h"
#include "cli/Text.h"
#include "cli/Verb.h"

#include <QJsonArray>

namespace latchkey::cli {

using console::Exit;

namespace {

using storecode::AclReading;

Result<AclReading> reading(const Call &call,
                           storecode::Disabled disabled = storecode::Disabled::Removed)
{
    const auto sources = sourcesIn(call);
    return sources ? readSources(call.console, *sources, disabled) : failure(sources.error());
}

std::optional<Exit> tree(const Call &call)
{
    const bool keeps = call.options.isSet(QStringLiteral("disabled"));
    const auto found =
        reading(call, keeps ? storecode::Disabled::Kept : storecode::Disabled::Removed);
    if (!found) {
        return call.fail(found.error());
    }
    if (call.console.isJson()) {
        call.console.array(toJson(found->tree));
        return Exit::Done;
    }
    const QString indent = QStringLiteral("  ");
    for (const acl::AclResource &each : found->tree.resources()) {
        call.console.columns({indent.repeated(each.depth) + each.id, each.title});
    }
    return Exit::Done;
}

// "There is no resource …", with those it might have been.
QString unknownId(const acl::AclTree &tree, const QString &id)
{
    constexpr qsizetype shown = 80;
    const QStringList nearest = tree.nearest(id.left(shown));
    if (nearest.isEmpty()) {
        return Text::tr("There is no resource %1.").arg(id.left(shown));
    }
    return Text::tr("There is no resource %1; nearest are %2.")
        .arg(id.left(shown), nearest.join(QStringLiteral(", ")));
}

// Says which ids neither the tree has nor a route names; nothing if all are there.
std::optional<Problem> unknownIds(const AclReading &found, const QStringList &ids)
{
    constexpr qsizetype most = 10;
    QStringList sentences;
    int others = 0;
    for (const QString &id : ids) {
        if (found.tree.indexOf(id) >= 0 || id == acl::everythingId ||
            !found.routes.opened(id).isEmpty()) {
            continue;
        }
        if (sentences.size() < most) {
            sentences.append(unknownId(found.tree, id));
        } else {
            ++others;
        }
    }
    if (sentences.isEmpty()) {
        return {};
    }
    if (others > 0) {
        sentences.append(Text::tr("%n more are unknown.", nullptr, others));
    }
    return Problem{"acl.unknown-resource", sentences.join(QLatin1Char(' ')), {}};
}

void printIds(const console::Console &console, const QStringList &ids)
{
    if (console.isJson()) {
        console.array(QJsonArray::fromStringList(ids));
        return;
    }
    for (const QString &id : ids) {
        console.line(id);
    }
}

std::optional<Exit> resolve(const Call &call)
{
    const auto found = reading(call);
    if (!found) {
        return call.fail(found.error());
    }
    if (const auto unknown = unknownIds(*found, call.arguments)) {
        return call.fail(*unknown);
    }
    const acl::ResourceSelection selection(found->tree, acl::choiceOf(call.arguments));
    remarkOnUndefined(call.console, found->tree, selection.unknown());
    printIds(call.console, selection.closed());
    return Exit::Done;
}

std::optional<Exit> needing(const Call &call, const AclReading &found, const QString &id)
{
    const bool isPseudo = id == acl::selfRef || id == acl::anonymousRef;
    const QList<acl::Route> routes = found.routes.opened(id);
    if (routes.isEmpty() && !isPseudo) {
        if (const auto unknown = unknownIds(found, {id})) {
            return call.fail(*unknown);
        }
    }
    if (!isPseudo) {
        remarkOnUndefined(call.console, found.tree, {id});
    }
    if (call.console.isJson()) {
        QJsonArray array;
        for (const acl::Route &route : routes) {
            array.append(toJson(route));
        }
        call.console.array(array);
        return Exit::Done;
    }
    for (const acl::Route &route : routes) {
        call.console.columns({route.text(), route.resources.join(QLatin1Char(','))});
    }
    return Exit::Done;
}

// One call's line; false if no route matches.
bool printRoute(const Call &call, const AclReading &found, const acl::ApiCall &wanted,
                QJsonArray &array)
{
    const acl::Route *route = found.routes.match(wanted);
    if (call.console.isJson()) {
        QJsonObject object = route != nullptr ? toJson(*route) : QJsonObject();
        object.insert(QStringLiteral("call"), wanted.text());
        array.append(object);
    } else if (route != nullptr) {
        call.console.columns({route->text(), route->resources.join(QLatin1Char(','))});
    }
    if (route != nullptr) {
        remarkOnUndefined(call.console, found.tree, route->neededResources());
    } else {
        call.console.problem(
            {"acl.no-route", Text::tr("%1 does not match any route.").arg(wanted.text()), {}});
    }
    return route != nullptr;
}

std::optional<Exit> routes(const Call &call)
{
    const QString needs = call.options.value(QStringLiteral("needs"));
    if (call.arguments.isEmpty() == needs.isEmpty()) {
        return call.misuse(
            Text::tr("Write calls like 'GET /V1/orders', or name a resource with --needs."));
    }
    const auto found = reading(call);
    if (!found) {
        return call.fail(found.error());
    }
    if (!needs.isEmpty()) {
        return needing(call, *found, needs);
    }
    bool isEachMatched = true;
    QJsonArray array;
    for (const QString &line : call.arguments) {
        const auto wanted = acl::readApiCall(line);
        if (!wanted) {
            call.console.problem(wanted.error());
            array.append(QJsonObject{{QStringLiteral("call"), line}});
        }
        isEachMatched = wanted && printRoute(call, *found, *wanted, array) && isEachMatched;
    }
    if (call.console.isJson()) {
        call.console.array(array);
    }
    return isEachMatched ? Exit::Done : Exit::Failed;
}

std::optional<Exit> needs(const Call &call)
{
    const auto calls = callsIn(call, call.arguments);
    if (!calls) {
        return call.fail(calls.error());
    }
    const auto found = reading(call);
    if (!found) {
        return call.fail(found.error());
    }
    for (const documents::FileProblem &problem : calls->problems) {
        call.console.remark(text(problem));
    }
    if (calls->calls.isEmpty() && calls->graphQl == 0) {
        return call.fail({"acl.no-calls",
                          Text::tr("No API call was found in %1.")
                              .arg(call.arguments.join(QStringLiteral(", "))),
                          {}});
    }
    const auto ids = neededBy(call, *found, *calls);
    if (!ids) {
        return call.fail(ids.error());
    }
    const acl::ResourceSelection selection(found->tree, acl::choiceOf(*ids));
    remarkOnUndefined(call.console, found->tree, selection.unknown());
    printIds(call.console, selection.closed());
    const auto questions = openQuestions(*calls);
    return questions ? call.fail(*questions) : Exit::Done;
}

std::optional<Exit> presets(const Call &call)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const acl::Preset &preset : acl::presets()) {
        array.append(QJsonObject{{QStringLiteral("name"), preset.name},
                                 {QStringLiteral("title"), preset.title},
                                 {QStringLiteral("purpose"), preset.purpose}});
        rows.append({preset.name, preset.title, preset.purpose});
    }
    if (call.console.isJson()) {
        call.console.array(array);
    } else {
        call.console.table({Text::tr("NAME"), Text::tr("TITLE"), Text::tr("PURPOSE")}, rows);
    }
    return Exit::Done;
}

std::optional<Exit> preset(const Call &call)
{
    const auto found = presetNamed(call.arguments[0]);
    if (!found) {
        return call.fail(found.error());
    }
    QJsonArray array;
    for (const acl::PresetResource &each : found->resources) {
        array.append(
            QJsonObject{{QStringLiteral("id"), each.id}, {QStringLiteral("reason"), each.reason}});
        if (!call.console.isJson()) {
            call.console.columns({each.id, each.reason});
        }
    }
    if (call.console.isJson()) {
        call.console.object({{QStringLiteral("name"), found->name},
                             {QStringLiteral("title"), found->title},
                             {QStringLiteral("purpose"), found->purpose},
                             {QStringLiteral("resources"), array}});
    }
    return Exit::Done;
}

} // namespace

QList<Verb> aclVerbs()
{
    const auto from = fromOption();
    const auto release = releaseOption();
    const auto disabled =
        option("disabled", QT_TRANSLATE_NOOP("Cli", "Shows what is switched off, too"));
    const auto needsOption = option(
        "needs", QT_TRANSLATE_NOOP("Cli", "Prints the routes that need this resource"), "ID");
    const QString acl = QStringLiteral("acl");
    return {
        {{acl, QStringLiteral("tree")},
         "[--from PATH]... [--release RELEASE] [--disabled]",
         QT_TRANSLATE_NOOP("Cli", "Prints the ACL resources, as Commerce merges them"),
         "--from /var/www/shop",
         0,
         {from, release, disabled},
         {},
         tree},
        {{acl, QStringLiteral("resolve")},
         "[--from PATH]... [--release RELEASE] ID...",
         QT_TRANSLATE_NOOP("Cli", "Prints the resources with every parent they need"),
         "Magento_Sales::actions_view",
         oneOrMore,
         {from, release},
         {},
         resolve},
        {{acl, QStringLiteral("routes")},
         "[--from PATH]... [--release RELEASE] 'METHOD PATH'... | --needs ID",
         QT_TRANSLATE_NOOP("Cli",
                           "Prints the route that each call meets and the resources it needs; "
                           "--needs: the routes that need a resource"),
         "\"GET /V1/orders\"",
         anyNumber,
         {from, release, needsOption},
         {},
         routes},
        {{acl, QStringLiteral("needs")},
         "[--from PATH]... [--release RELEASE] FILE...",
         QT_TRANSLATE_NOOP(
             "Cli", "Prints the resources that the calls in files need: scripts, code, lists, "
                    "collections with their environments, OpenAPI, HAR; FILE - is standard "
                    "input"),
         "sync-orders.sh",
         oneOrMore,
         {from, release},
         {},
         needs},
        {{acl, QStringLiteral("presets")},
         "",
         QT_TRANSLATE_NOOP("Cli", "Lists selections for common kinds of software"),
         "",
         0,
         {},
         {},
         presets},
        {{acl, QStringLiteral("preset")},
         "NAME",
         QT_TRANSLATE_NOOP("Cli", "Prints the resources of one of them, with the reasons"),
         "erp",
         1,
         {},
         {},
         preset},
    };
}

} // namespace latchkey::cli

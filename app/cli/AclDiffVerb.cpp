// SPDX-License-Identifier: Apache-2.0
#include "acl/Comparison.h"
#include "acl/TreeComparison.h"
#include "cli/AclInput.h"
#include "cli/AclOutput.h"
#include "cli/Text.h"
#include "cli/Verb.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace latchkey::cli {

using console::Exit;

namespace {

// "2.4.6", "2.4.6-p3"
bool looksLikeRelease(const QString &word)
{
    const QString line = word.section(QLatin1Char('-'), 0, 0);
    const QStringList numbers = line.split(QLatin1Char('.'));
    return numbers.size() == 3 && std::all_of(numbers.begin(), numbers.end(), [](auto &each) {
               bool isNumber = false;
               each.toInt(&isNumber);
               return isNumber;
           });
}

// The source that one of the two words names, where it is a store's and no selection: a release, a
// folder or an archive.
std::optional<QString> sourceOf(const QString &word)
{
    const QFileInfo info(word);
    if (!info.exists() && looksLikeRelease(word)) {
        return storecode::catalogueOf(word);
    }
    const bool isArchive = info.isFile() && info.suffix().toLower() == QLatin1String("zip");
    return storecode::isCatalogue(word) || info.isDir() || isArchive ? std::optional(word)
                                                                     : std::nullopt;
}

// Selections

std::optional<Exit> compareSelections(const Call &call)
{
    const auto left = selectionIn(call, call.arguments[0]);
    const auto right = selectionIn(call, call.arguments[1]);
    if (!left || !right) {
        return call.fail(!left ? left.error() : right.error());
    }
    const auto ids = [](const acl::Choice &choice) {
        return choice.isAll ? QStringList{acl::everythingId} : choice.ids;
    };
    const acl::Comparison found = acl::compare(ids(*left), ids(*right));
    if (call.console.isJson()) {
        call.console.object(
            {{QStringLiteral("only_a"), QJsonArray::fromStringList(found.onlyLeft)},
             {QStringLiteral("only_b"), QJsonArray::fromStringList(found.onlyRight)},
             {QStringLiteral("both"), QJsonArray::fromStringList(found.both)}});
        return Exit::Done;
    }
    for (const QString &id : found.onlyLeft) {
        call.console.line(QStringLiteral("- ") + id);
    }
    for (const QString &id : found.onlyRight) {
        call.console.line(QStringLiteral("+ ") + id);
    }
    return Exit::Done;
}

// Stores

QString orRoot(const QString &id)
{
    return id.isEmpty() ? QStringLiteral("/") : id;
}

QString change(const QString &before, const QString &after)
{
    return before + QStringLiteral(" -> ") + after;
}

QString resourcesOf(const acl::Route &route)
{
    return route.resources.join(QLatin1Char(','));
}

void print(const console::Console &console, const acl::TreeComparison &found,
           const acl::AclTree &before, const acl::AclTree &after)
{
    for (const QString &id : found.removed) {
        console.columns({QStringLiteral("- ") + id, before.at(before.indexOf(id)).title});
    }
    for (const QString &id : found.added) {
        console.columns({QStringLiteral("+ ") + id, after.at(after.indexOf(id)).title});
    }
    for (const acl::ChangedResource &each : found.moved) {
        console.columns(
            {QStringLiteral("> ") + each.id, change(orRoot(each.before), orRoot(each.after))});
    }
    for (const acl::ChangedResource &each : found.renamed) {
        console.columns({QStringLiteral("~ ") + each.id, change(each.before, each.after)});
    }
}

void print(const console::Console &console, const acl::RouteComparison &found)
{
    for (const acl::Route &each : found.removed) {
        console.columns({QStringLiteral("- ") + each.text(), resourcesOf(each)});
    }
    for (const acl::Route &each : found.added) {
        console.columns({QStringLiteral("+ ") + each.text(), resourcesOf(each)});
    }
    for (const auto &[before, after] : found.moved) {
        console.columns(
            {QStringLiteral("> ") + change(before.text(), after.text()), resourcesOf(after)});
    }
    for (const auto &[before, after] : found.changed) {
        console.columns(
            {QStringLiteral("~ ") + after.text(), change(resourcesOf(before), resourcesOf(after))});
    }
}

QJsonArray toJson(const QList<acl::ChangedResource> &changes)
{
    QJsonArray array;
    for (const acl::ChangedResource &each : changes) {
        array.append(QJsonObject{{QStringLiteral("id"), each.id},
                                 {QStringLiteral("before"), each.before},
                                 {QStringLiteral("after"), each.after}});
    }
    return array;
}

QJsonArray toJson(const QList<acl::Route> &routes)
{
    QJsonArray array;
    for (const acl::Route &each : routes) {
        array.append(cli::toJson(each));
    }
    return array;
}

QJsonArray toJson(const QList<acl::RouteComparison::Pair> &pairs)
{
    QJsonArray array;
    for (const auto &[before, after] : pairs) {
        array.append(QJsonObject{{QStringLiteral("before"), cli::toJson(before)},
                                 {QStringLiteral("after"), cli::toJson(after)}});
    }
    return array;
}

QJsonObject toJson(const acl::TreeComparison &found)
{
    return {{QStringLiteral("added"), QJsonArray::fromStringList(found.added)},
            {QStringLiteral("removed"), QJsonArray::fromStringList(found.removed)},
            {QStringLiteral("moved"), toJson(found.moved)},
            {QStringLiteral("renamed"), toJson(found.renamed)}};
}

QJsonObject toJson(const acl::RouteComparison &found)
{
    return {{QStringLiteral("added"), toJson(found.added)},
            {QStringLiteral("removed"), toJson(found.removed)},
            {QStringLiteral("moved"), toJson(found.moved)},
            {QStringLiteral("changed"), toJson(found.changed)}};
}

std::optional<Exit> compareStores(const Call &call, const QString &left, const QString &right)
{
    for (const QString &each : {left, right}) {
        if (!storecode::isCatalogue(each)) {
            continue;
        }
        const auto release = storecode::catalogueRelease(each.section(QLatin1Char(':'), 1));
        if (!release) {
            return call.fail(release.error());
        }
    }
    const auto before = readSources(call.console, {left});
    const auto after = before ? readSources(call.console, {right}) : failure(before.error());
    if (!after) {
        return call.fail(after.error());
    }
    const acl::TreeComparison tree = acl::compare(before->tree, after->tree);
    const acl::RouteComparison routes = acl::compare(before->routes, after->routes);
    if (call.console.isJson()) {
        call.console.object({{QStringLiteral("before"), before->sources.join(QStringLiteral(", "))},
                             {QStringLiteral("after"), after->sources.join(QStringLiteral(", "))},
                             {QStringLiteral("resources"), toJson(tree)},
                             {QStringLiteral("routes"), toJson(routes)}});
        return Exit::Done;
    }
    call.console.remark(change(before->sources.join(QStringLiteral(", ")),
                               after->sources.join(QStringLiteral(", "))));
    print(call.console, tree, before->tree, after->tree);
    print(call.console, routes);
    return Exit::Done;
}

std::optional<Exit> diff(const Call &call)
{
    const auto left = sourceOf(call.arguments[0]);
    const auto right = sourceOf(call.arguments[1]);
    if (left && right) {
        return compareStores(call, *left, *right);
    }
    if (left || right) {
        return call.fail({"acl.not-comparable",
                          Text::tr("%1 is a store or a release, %2 is none. Compare two of these, "
                                   "or two selections.")
                              .arg(left ? call.arguments[0] : call.arguments[1],
                                   left ? call.arguments[1] : call.arguments[0]),
                          {}});
    }
    return compareSelections(call);
}

} // namespace

QList<Verb> aclDiffVerbs()
{
    return {
        {{QStringLiteral("acl"), QStringLiteral("diff")},
         "[--integration NAME] A B",
         QT_TRANSLATE_NOOP(
             "Cli", "Compares two selections (api.xml, integration.xml, a list or JSON; "
                    "--integration: which of several there), two releases (2.4.6 2.4.8) or two "
                    "stores' code; - is only in A, + only in B, > moved, ~ changed"),
         "2.4.6 2.4.8",
         2,
         {integrationOption()},
         {},
         diff},
    };
}

} // namespace latchkey::cli

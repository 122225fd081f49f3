// SPDX-License-Identifier: Apache-2.0
#include "cli/NeededResources.h"

#include "acl/Unmatched.h"
#include "calls/CallFile.h"
#include "cli/AclInput.h"
#include "cli/Text.h"

#include <algorithm>

namespace latchkey::cli {

namespace {

// "script.sh:3: GET /V1/orders", as remarks on files are told.
QString placeOf(const calls::FoundCall &found, const QString &file)
{
    const QString line = found.line > 0 ? QStringLiteral(":%1").arg(found.line) : QString();
    const QString what = found.call.path.isEmpty() ? found.where : found.call.text();
    const QString place = file + line;
    return what.isEmpty() ? place : place + QStringLiteral(": ") + what;
}

// Those that no resource opens, or that need none, in a line each kind.
void sayWhatNeedsNothing(const Call &call, const QStringList &open, const QStringList &own)
{
    constexpr qsizetype shown = 3;
    const auto some = [](const QStringList &texts) {
        const QString list = texts.mid(0, shown).join(QStringLiteral(", "));
        return texts.size() > shown ? list + QStringLiteral(", …") : list;
    };
    if (!open.isEmpty()) {
        call.console.remark(
            Text::tr("%Ln call(s) need no resource because they are open to everybody: %1.",
                     nullptr, int(open.size()))
                .arg(some(open)));
    }
    if (!own.isEmpty()) {
        call.console.remark(
            Text::tr("%Ln call(s) are only for signed-in customers, not for an integration: %1.",
                     nullptr, int(own.size()))
                .arg(some(own)));
    }
}

} // namespace

Result<calls::CallReading> callsIn(const Call &call, const QStringList &paths)
{
    QList<calls::CallSource> sources;
    for (const QString &path : paths) {
        const auto content = inputOf(call, path);
        if (!content) {
            return failure(content.error());
        }
        sources.append({*content, path});
    }
    return calls::readCalls(sources);
}

Result<QStringList> neededBy(const Call &call, const storecode::AclReading &found,
                             const calls::CallReading &reading)
{
    QStringList ids;
    QStringList open;
    QStringList own;
    QList<acl::ApiCall> unmatched;
    bool isAnyMatched = false;
    for (const calls::FoundCall &each : reading.calls) {
        const acl::Route *route = each.isQuestion() ? nullptr : found.routes.match(each.call);
        if (each.isQuestion()) {
            const QString file = call.arguments.size() == 1 ? call.arguments[0] : each.where;
            call.console.remark(placeOf(each, file) + QStringLiteral(": ") +
                                calls::questionText(each));
        } else if (route == nullptr) {
            unmatched.append(each.call);
        } else {
            isAnyMatched = true;
            ids += route->aclResources();
            const bool isOwn = route->resources.contains(acl::selfRef);
            if (isOwn || route->resources.contains(acl::anonymousRef)) {
                (isOwn ? own : open).append(each.call.text().left(200));
            }
        }
    }
    sayWhatNeedsNothing(call, open, own);
    const QString source = found.sources.join(QStringLiteral(", "));
    for (const acl::UnmatchedCalls &each : acl::unmatchedCalls(unmatched, found.routes)) {
        call.console.remark(acl::text(each, source));
    }
    if (reading.graphQl > 0) {
        call.console.remark(Text::tr("%Ln request(s) go to GraphQL, which needs no resource of an "
                                     "integration.",
                                     nullptr, reading.graphQl));
    }
    if (!isAnyMatched && !unmatched.isEmpty()) {
        return failure("acl.no-route", Text::tr("No call matches any route."));
    }
    ids.removeDuplicates();
    return ids;
}

std::optional<Problem> openQuestions(const calls::CallReading &reading)
{
    const auto count = std::count_if(reading.calls.cbegin(), reading.calls.cend(),
                                     [](const auto &each) { return each.isQuestion(); });
    if (count == 0) {
        return {};
    }
    return Problem{
        "acl.method-unknown",
        Text::tr("The method of %Ln call(s) is unknown; the resources they need are missing here.",
                 nullptr, int(count)),
        {}};
}

} // namespace latchkey::cli

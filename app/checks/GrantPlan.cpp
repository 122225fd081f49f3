// SPDX-License-Identifier: Apache-2.0
#include "checks/GrantPlan.h"

#include "checks/Text.h"
#include "desk/WatchRules.h"

#include <QSet>

#include <algorithm>

namespace latchkey::checks {

namespace {

// Reads next to nothing of a list; other routes pass over it.
constexpr char onePerPage[] = "?searchCriteria[pageSize]=1";
constexpr qsizetype mostNamed = 30;

struct Candidate
{
    GrantCall call;
    int weight = 0; // the lightest is taken
};

bool isList(const acl::Route &route)
{
    return route.serviceMethod == QLatin1String("getList") ||
           route.url.endsWith(QLatin1String("/search")) ||
           route.url.endsWith(QLatin1String("/list"));
}

// What only reads, for anybody with the rights: no customer's own, no path parameter.
bool isHarmless(const acl::Route &route)
{
    return route.method == QLatin1String("GET") && !route.url.contains(QLatin1Char(':')) &&
           !route.neededResources().isEmpty() && !route.resources.contains(acl::selfRef) &&
           !route.resources.contains(acl::anonymousRef);
}

QList<Candidate> candidates(const acl::RouteTable &routes)
{
    QList<Candidate> all;
    for (const desk::RightsCall &known : desk::rightsCalls()) {
        const QByteArray path(known.path);
        const QString url = QString::fromLatin1(path.left(path.indexOf('?')));
        const bool isThere = std::any_of(
            routes.routes().begin(), routes.routes().end(), [&](const acl::Route &route) {
                return route.url == url &&
                       route.resources == QStringList{QLatin1String(known.resource)};
            });
        if (isThere) {
            all.append({{path, QStringLiteral("GET ") + url, {QLatin1String(known.resource)}}, 0});
        }
    }
    for (const acl::Route &route : routes.routes()) {
        if (isHarmless(route)) {
            const int weight = int(route.neededResources().size()) + (isList(route) ? 1 : 10);
            all.append(
                {{route.url.toUtf8() + onePerPage, route.text(), route.neededResources()}, weight});
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Candidate &a, const Candidate &b) { return a.weight < b.weight; });
    return all;
}

bool isWithin(const QStringList &resources, const QSet<QString> &allowed, bool isAll)
{
    return isAll || std::all_of(resources.begin(), resources.end(),
                                [&](const QString &id) { return allowed.contains(id); });
}

// All that some harmless call needs, where everything is granted.
QStringList resourcesOf(const QList<Candidate> &all)
{
    QStringList ids;
    for (const Candidate &each : all) {
        for (const QString &id : each.call.resources) {
            if (!ids.contains(id)) {
                ids.append(id);
            }
        }
    }
    return ids;
}

QString answerWords(const GrantAnswer &answer)
{
    const QString status =
        answer.outcome.status > 0
            ? QStringLiteral("HTTP %1").arg(answer.outcome.status)
            : QString::fromLatin1(answer.outcome.problem.value_or(Problem()).code);
    return QStringLiteral("%1: %2, %3")
        .arg(answer.call.resources.join(QStringLiteral(" + ")), answer.call.route, status);
}

QString named(const QStringList &ids)
{
    return ids.mid(0, mostNamed).join(QStringLiteral(", ")) +
           (ids.size() > mostNamed ? QStringLiteral(", …") : QString());
}

} // namespace

GrantPlan grantPlan(const acl::Choice &choice, const acl::RouteTable &routes)
{
    const QList<Candidate> all = candidates(routes);
    const QSet<QString> allowed(choice.ids.begin(), choice.ids.end());
    QSet<QString> covered;
    GrantPlan plan;
    for (const QString &id : choice.isAll ? resourcesOf(all) : choice.ids) {
        if (covered.contains(id) || id == acl::adminId || id == acl::everythingId) {
            continue;
        }
        const auto fitting = std::find_if(all.begin(), all.end(), [&](const Candidate &each) {
            return each.call.resources.contains(id) &&
                   isWithin(each.call.resources, allowed, choice.isAll);
        });
        if (fitting == all.end()) {
            plan.notCheckable.append(id);
        } else if (plan.calls.size() >= mostGrantCalls) {
            plan.left.append(id);
        } else {
            plan.calls.append(fitting->call);
            covered.unite(
                QSet<QString>(fitting->call.resources.begin(), fitting->call.resources.end()));
        }
    }
    return plan;
}

// Commerce looks at the rights before anything else of a call that meets a route: whatever it says
// of parameters and entries comes after that.
State grantIn(const commerce::CallOutcome &outcome)
{
    if (!outcome.problem) {
        return State::Ok;
    }
    switch (outcome.kind) {
    case oauth::Outcome::NotAuthorized:
        return State::Failed;
    case oauth::Outcome::Refused:
        return outcome.status == 400 || outcome.status == 404 ? State::Ok : State::NotCheckable;
    default:
        return State::NotCheckable;
    }
}

CheckResult judgeGrants(const GrantPlan &plan, const QList<GrantAnswer> &answers)
{
    QList<Evidence> evidence;
    QStringList refused;
    int granted = 0;
    for (const GrantAnswer &answer : answers) {
        const State state = grantIn(answer.outcome);
        granted += state == State::Ok ? 1 : 0;
        refused += state == State::Failed ? answer.call.resources : QStringList();
        evidence.append({answerWords(answer), state});
    }
    if (!plan.notCheckable.isEmpty()) {
        evidence.append(
            {Text::tr("Not checkable without changing data: %1").arg(named(plan.notCheckable)),
             State::NotCheckable});
    }
    if (!plan.left.isEmpty()) {
        evidence.append(
            {Text::tr("Not asked, to spare the store: %1").arg(named(plan.left)), State::Skipped});
    }
    if (!refused.isEmpty()) {
        CheckResult result =
            found(State::Failed,
                  {"check.not-granted",
                   Text::tr("The store does not grant %n of the chosen resources: %1.", nullptr,
                            int(refused.size()))
                       .arg(named(refused)),
                   {}},
                  evidence);
        result.advice = Text::tr("In Admin, check them on the integration's API tab, save, then "
                                 "click Reauthorize.");
        result.help = Help::ShowResources;
        return result;
    }
    if (granted > 0) {
        return ok(Text::tr("%n call(s) that need chosen resources were allowed.", nullptr, granted),
                  evidence);
    }
    const bool isNothing = plan.calls.isEmpty() && plan.notCheckable.isEmpty();
    return found(State::NotCheckable,
                 isNothing ? Problem{"check.nothing-chosen",
                                     Text::tr("No resources are chosen here, so there is nothing "
                                              "to compare with."),
                                     {}}
                           : Problem{"check.grants-unknown",
                                     Text::tr("None of the chosen resources can be tried without "
                                              "changing data."),
                                     {}},
                 evidence);
}

} // namespace latchkey::checks

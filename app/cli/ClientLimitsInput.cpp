// SPDX-License-Identifier: Apache-2.0
#include "cli/ClientLimitsInput.h"

#include "cli/Text.h"
#include "clients/ClientRepository.h"
#include "clients/Words.h"

#include <QDate>

#include <algorithm>

namespace latchkey::cli {

namespace {

const QString readOnlyName = QStringLiteral("read-only");
const QString readWriteName = QStringLiteral("read-write");
const QString routeName = QStringLiteral("route");
const QString allRoutesName = QStringLiteral("all-routes");
const QString rateName = QStringLiteral("rate");
const QString untilName = QStringLiteral("until");
const QString neverWord = QStringLiteral("never");

// Also of an option that this verb does not have, which the parser would complain about.
bool isGiven(const Call &call, const QString &option)
{
    return call.options.optionNames().contains(option);
}

std::optional<int> rateIn(const QString &text)
{
    bool isNumber = false;
    const int rate = text.toInt(&isNumber);
    const bool isGood = isNumber && rate >= 0 && rate <= clients::mostCallsAMinute;
    return isGood ? std::optional(rate) : std::nullopt;
}

QDate dateIn(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

Result<QString> routeIn(const QString &typed, const acl::RouteTable &routes)
{
    const auto call = acl::readApiCall(typed);
    if (!call) {
        return failure(call.error());
    }
    const acl::Route *route = call->mode == acl::Mode::Soap ? nullptr : routes.match(*call);
    if (route == nullptr) {
        return failure("client.no-such-route",
                       Text::tr("%1 is no route that is known of this store. See latchkeyctl acl "
                                "routes; routes of its own modules are known once its resources "
                                "are read from its code (integration resources ID --from PATH).")
                           .arg(typed.left(200)));
    }
    return route->text();
}

Result<QStringList> routesIn(const QStringList &typed, const acl::RouteTable &routes)
{
    QStringList found;
    for (const QString &each : typed) {
        const auto route = routeIn(each, routes);
        if (!route) {
            return failure(route.error());
        }
        found.append(*route);
    }
    found.removeDuplicates();
    std::sort(found.begin(), found.end());
    return found;
}

// Through the whole of that day, as it is here.
Result<qint64> endIn(const QString &typed)
{
    if (typed == neverWord) {
        return 0;
    }
    const qint64 until = clients::endOf(dateIn(typed));
    if (until <= systemClock()()) {
        return failure("client.past-date", Text::tr("%1 is in the past.").arg(typed));
    }
    return until;
}

} // namespace

QList<QCommandLineOption> limitOptions()
{
    return {option("read-only", QT_TRANSLATE_NOOP("Cli", "Lets it call only what changes nothing "
                                                         "in the store")),
            option("route",
                   QT_TRANSLATE_NOOP("Cli", "Lets it call this route, and no other that is not "
                                            "named: GET V1/products/:sku"),
                   "ROUTE"),
            option("rate",
                   QT_TRANSLATE_NOOP("Cli", "Lets it make so many calls a minute; 0: no limit"),
                   "NUMBER"),
            option("until",
                   QT_TRANSLATE_NOOP("Cli", "Lets it call to the end of that day, 2027-01-31; or "
                                            "never, for no end"),
                   "DATE")};
}

QList<QCommandLineOption> widerOptions()
{
    return {option("read-write", QT_TRANSLATE_NOOP("Cli", "Takes --read-only back")),
            option("all-routes", QT_TRANSLATE_NOOP("Cli", "Takes --route back"))};
}

bool sayLimits(const Call &call)
{
    const QStringList given = call.options.optionNames();
    const QStringList all{readOnlyName,  readWriteName, routeName,
                          allRoutesName, rateName,      untilName};
    return std::any_of(given.begin(), given.end(),
                       [&](const QString &each) { return all.contains(each); });
}

QString misusedLimits(const Call &call)
{
    if (isGiven(call, readOnlyName) && isGiven(call, readWriteName)) {
        return Text::tr("Only one of --read-only and --read-write can be used.");
    }
    if (isGiven(call, routeName) && isGiven(call, allRoutesName)) {
        return Text::tr("Only one of --route and --all-routes can be used.");
    }
    if (isGiven(call, rateName) && !rateIn(call.options.value(rateName))) {
        return Text::tr("--rate takes a number of calls, 0 to %1.").arg(clients::mostCallsAMinute);
    }
    const QString until = call.options.value(untilName);
    if (isGiven(call, untilName) && until != neverWord && !dateIn(until).isValid()) {
        return Text::tr("--until takes a date like 2027-01-31, or never.");
    }
    return {};
}

Result<clients::ClientLimits> limitsIn(const Call &call, const clients::ClientLimits &before,
                                       const acl::RouteTable &routes)
{
    clients::ClientLimits limits = before;
    limits.readsOnly =
        (before.readsOnly || isGiven(call, readOnlyName)) && !isGiven(call, readWriteName);
    if (isGiven(call, rateName)) {
        limits.callsAMinute = rateIn(call.options.value(rateName)).value_or(0);
    }
    if (isGiven(call, allRoutesName)) {
        limits.routes.clear();
    }
    if (isGiven(call, routeName)) {
        const auto chosen = routesIn(call.options.values(routeName), routes);
        if (!chosen) {
            return failure(chosen.error());
        }
        limits.routes = *chosen;
    }
    if (isGiven(call, untilName)) {
        const auto until = endIn(call.options.value(untilName));
        if (!until) {
            return failure(until.error());
        }
        limits.until = *until;
    }
    return limits;
}

} // namespace latchkey::cli

// SPDX-License-Identifier: Apache-2.0
#include "clients/CalledRoutes.h"

#include "base/ForeignText.h"
#include "clients/Judge.h"
#include "clients/Text.h"

#include <algorithm>
#include <iterator>

namespace latchkey::clients {

namespace {

constexpr int firstRefusal = 400; // RFC 9110 §15.5, §15.6

struct Words
{
    const char *code; // with a dot at its end: all that begin so
    const char *words;
};

// The first that fits counts.
constexpr Words allWords[] = {
    {"client.read-only", QT_TRANSLATE_NOOP("Clients", "it may only read")},
    {"client.route-not-allowed", QT_TRANSLATE_NOOP("Clients", "not among its routes")},
    {"client.route-unknown", QT_TRANSLATE_NOOP("Clients", "no route that Latchkey knows")},
    {"client.routes-unread",
     QT_TRANSLATE_NOOP("Clients", "the store's routes were still being read")},
    {"client.too-many-calls", QT_TRANSLATE_NOOP("Clients", "more calls a minute than it may make")},
    {"client.store-full",
     QT_TRANSLATE_NOOP("Clients", "more calls a minute than the store may get")},
    {"client.expired", QT_TRANSLATE_NOOP("Clients", "its key had expired")},
    {"client.revoked", QT_TRANSLATE_NOOP("Clients", "its key was revoked")},
    {"client.proxy-off", QT_TRANSLATE_NOOP("Clients", "programs were switched off")},
    {"client.door-closed", QT_TRANSLATE_NOOP("Clients", "GraphQL or SOAP is not open")},
    {"client.whole-api",
     QT_TRANSLATE_NOOP("Clients", "GraphQL or SOAP is not for a limited program")},
    {"client.bad-path", QT_TRANSLATE_NOOP("Clients", "no path of the API")},
    {"proxy.store-busy", QT_TRANSLATE_NOOP("Clients", "too many calls at a time")},
    {"proxy.store-rests", QT_TRANSLATE_NOOP("Clients", "the store asked for a pause")},
    {"proxy.form-too-large", QT_TRANSLATE_NOOP("Clients", "the form was too large")},
    {"proxy.body-not-kept", QT_TRANSLATE_NOOP("Clients", "too large to be sent a second time")},
    {"proxy.cut-short", QT_TRANSLATE_NOOP("Clients", "broken off")},
    {"activation.not-linked", QT_TRANSLATE_NOOP("Clients", "there were no tokens")},
    {"secrets.", QT_TRANSLATE_NOOP("Clients", "the tokens could not be read")},
    {"http.timeout", QT_TRANSLATE_NOOP("Clients", "the store did not answer in time")},
    {"http.", QT_TRANSLATE_NOOP("Clients", "the store was not reached")},
};

bool isOf(const QByteArray &code, QByteArrayView known)
{
    return known.endsWith('.') ? code.startsWith(known) : code == known;
}

bool isRefused(const CallKind &kind)
{
    return !kind.code.isEmpty() || kind.status >= firstRefusal;
}

void addRefused(QList<Refused> &all, const CallCount &count)
{
    const auto same = std::find_if(all.begin(), all.end(), [&](const Refused &each) {
        return each.status == count.kind.status && each.code == count.kind.code;
    });
    Refused &refused =
        same == all.end() ? all.emplaceBack(Refused{count.kind.status, count.kind.code, 0}) : *same;
    refused.calls += count.calls;
}

} // namespace

qint64 CalledRoute::refusedCalls() const
{
    qint64 sum = 0;
    for (const Refused &each : refused) {
        sum += each.calls;
    }
    return sum;
}

QList<CalledRoute> calledRoutes(const QList<CallCount> &counts)
{
    QHash<QByteArray, CalledRoute> byRoute;
    for (const CallCount &count : counts) {
        CalledRoute &called = byRoute[count.kind.route];
        called.route = count.kind.route;
        called.calls += count.calls;
        called.lastDay = std::max(called.lastDay, count.kind.day);
        if (isRefused(count.kind)) {
            addRefused(called.refused, count);
        }
    }
    QList<CalledRoute> routes = byRoute.values();
    std::sort(routes.begin(), routes.end(), [](const CalledRoute &a, const CalledRoute &b) {
        return a.calls != b.calls ? a.calls > b.calls : a.route < b.route;
    });
    for (CalledRoute &each : routes) {
        std::stable_sort(each.refused.begin(), each.refused.end(),
                         [](const Refused &a, const Refused &b) { return a.calls > b.calls; });
    }
    return routes;
}

QString reasonText(const Refused &refused)
{
    if (refused.code.isEmpty()) {
        return Text::tr("store: %1").arg(refused.status);
    }
    const auto *const words =
        std::find_if(std::begin(allWords), std::end(allWords),
                     [&](const Words &each) { return isOf(refused.code, each.code); });
    return words != std::end(allWords) ? Text::tr(words->words)
                                       : withoutControls(QString::fromUtf8(refused.code));
}

QString shownRoute(const QByteArray &route)
{
    const QByteArray method = route.left(std::max<qsizetype>(0, route.indexOf(' ')));
    if (route != unknownRoute && route.mid(method.size() + 1) != unknownRoute) {
        return withoutControls(QString::fromUtf8(route));
    }
    return method.isEmpty() || method == unknownRoute
               ? Text::tr("(route not known)")
               : Text::tr("%1 (route not known)").arg(withoutControls(QString::fromUtf8(method)));
}

} // namespace latchkey::clients

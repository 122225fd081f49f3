// SPDX-License-Identifier: Apache-2.0
#include "acl/Unmatched.h"

#include "acl/Text.h"

#include <QSet>

#include <algorithm>

namespace latchkey::acl {

namespace {

constexpr qsizetype shown = 3;
constexpr qsizetype shownAreas = 8;

QString areaOf(const ApiCall &call)
{
    return call.mode == Mode::Soap ? QString() : call.path.section(QLatin1Char('/'), 2, 2);
}

// Adobe's documentation of what Adobe Commerce and its B2B modules bring: services of their own,
// and a few words below those that Open Source has too.
bool isOfAdobeCommerce(const ApiCall &call)
{
    static const QSet<QString> areas{QStringLiteral("company"),
                                     QStringLiteral("companyCredits"),
                                     QStringLiteral("creditLimits"),
                                     QStringLiteral("gift-wrappings"),
                                     QStringLiteral("giftregistry"),
                                     QStringLiteral("guest-giftregistry"),
                                     QStringLiteral("hierarchy"),
                                     QStringLiteral("negotiable-carts"),
                                     QStringLiteral("negotiableQuote"),
                                     QStringLiteral("negotiableQuoteDraft"),
                                     QStringLiteral("negotiableQuoteTemplate"),
                                     QStringLiteral("purchaseOrders"),
                                     QStringLiteral("requisition_lists"),
                                     QStringLiteral("returns"),
                                     QStringLiteral("returnsAttributeMetadata"),
                                     QStringLiteral("reward"),
                                     QStringLiteral("sharedCatalog"),
                                     QStringLiteral("team"),
                                     QStringLiteral("eventing"),
                                     QStringLiteral("adobe_io_events")};
    static const QSet<QString> words{QStringLiteral("giftCards"), QStringLiteral("balance"),
                                     QStringLiteral("use-reward"), QStringLiteral("companies"),
                                     QStringLiteral("gift-wrappings")};
    const QStringList segments = call.path.split(QLatin1Char('/'));
    return areas.contains(areaOf(call)) ||
           std::any_of(segments.cbegin(), segments.cend(),
                       [](const QString &segment) { return words.contains(segment); });
}

// The methods that the store knows for the path.
QStringList methodsOf(const ApiCall &call, const RouteTable &routes)
{
    QStringList methods;
    for (const char *method : {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
        ApiCall other = call;
        other.method = QLatin1String(method);
        if (routes.match(other) != nullptr) {
            methods.append(other.method);
        }
    }
    return methods;
}

Unmatched reasonOf(const ApiCall &call, const RouteTable &routes, const QSet<QString> &areas)
{
    if (call.mode != Mode::Soap && !methodsOf(call, routes).isEmpty()) {
        return Unmatched::OtherMethod;
    }
    if (isOfAdobeCommerce(call)) {
        return Unmatched::OtherEdition;
    }
    return areas.contains(areaOf(call)) ? Unmatched::OtherPath : Unmatched::OtherModule;
}

QString someOf(const QStringList &texts, qsizetype most)
{
    const QString list = texts.mid(0, most).join(QStringLiteral(", "));
    return texts.size() > most ? list + QStringLiteral(", …") : list;
}

QString callsOf(const UnmatchedCalls &unmatched)
{
    QStringList texts;
    for (const ApiCall &call : unmatched.calls.mid(0, shown + 1)) {
        texts.append(call.text().left(200));
    }
    return someOf(texts, shown);
}

} // namespace

QList<UnmatchedCalls> unmatchedCalls(const QList<ApiCall> &calls, const RouteTable &routes)
{
    QSet<QString> known;
    for (const Route &route : routes.routes()) {
        known.insert(route.url.section(QLatin1Char('/'), 2, 2));
    }
    QList<UnmatchedCalls> found;
    for (const ApiCall &call : calls) {
        const Unmatched reason = reasonOf(call, routes, known);
        const QString area = areaOf(call);
        const bool isTogether =
            reason == Unmatched::OtherEdition || reason == Unmatched::OtherModule;
        auto same = std::find_if(found.begin(), found.end(), [&](const UnmatchedCalls &each) {
            return each.reason == reason && (isTogether || each.areas.contains(area));
        });
        if (same == found.end()) {
            same = found.insert(found.end(), {reason, {}, {}});
        }
        same->calls.append(call);
        if (!same->areas.contains(area) && !area.isEmpty()) {
            same->areas.append(area);
        }
    }
    return found;
}

QString text(const UnmatchedCalls &unmatched, const QString &source)
{
    const auto count = int(unmatched.calls.size());
    const QString areas = someOf(unmatched.areas, shownAreas).left(400);
    switch (unmatched.reason) {
    case Unmatched::OtherEdition:
        return source.isEmpty()
                   ? Text::tr("%Ln call(s) belong to Adobe Commerce (%1); the routes here are "
                              "those of a store without Adobe Commerce.",
                              nullptr, count)
                         .arg(areas)
                   : Text::tr("%Ln call(s) belong to Adobe Commerce (%1); the routes are those of "
                              "%2.",
                              nullptr, count)
                         .arg(areas, source);
    case Unmatched::OtherMethod:
        return Text::tr("%Ln call(s) below /%1 match a route with another method only: %2.",
                        nullptr, count)
            .arg(areas, callsOf(unmatched));
    case Unmatched::OtherPath:
        return Text::tr("%Ln call(s) below /%1 do not match any route there: %2.", nullptr, count)
            .arg(areas, callsOf(unmatched));
    case Unmatched::OtherModule:
        break;
    }
    return Text::tr("%Ln call(s) do not match any route, so they may belong to a module that was "
                    "not read: %1.",
                    nullptr, count)
        .arg(callsOf(unmatched));
}

} // namespace latchkey::acl

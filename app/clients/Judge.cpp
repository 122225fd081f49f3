// SPDX-License-Identifier: Apache-2.0
#include "clients/Judge.h"

#include "clients/Text.h"
#include "web/Encoding.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace latchkey::clients {

namespace {

// Nobody encodes a value more often than that, but to get past somebody.
constexpr int mostDecodings = 4;

QByteArrayView upTo(QByteArrayView text, char end)
{
    const qsizetype at = text.indexOf(end);
    return at < 0 ? text : text.first(at);
}

// As a server reads it that decodes first and looks for what separates then.
QByteArray plainly(const QByteArray &decoded)
{
    QByteArray path = upTo(upTo(decoded, '?'), '#').toByteArray();
    path.replace('\\', '/');
    QList<QByteArray> segments = path.split('/');
    for (QByteArray &segment : segments) {
        segment = upTo(segment, ';').toByteArray();
    }
    return segments.join('/');
}

bool needsNoDecoding(QByteArrayView path)
{
    return std::none_of(path.begin(), path.end(),
                        [](char c) { return c == '%' || c == ';' || c == '\\' || c == '#'; });
}

// The other readings of a path; nothing if there is no end to them.
std::optional<QList<QByteArray>> otherReadings(const QByteArray &path)
{
    if (needsNoDecoding(path)) {
        return QList<QByteArray>();
    }
    QList<QByteArray> readings{plainly(path)};
    QByteArray last = path;
    for (int i = 0; i < mostDecodings; ++i) {
        const QByteArray decoded = web::percentDecode(last);
        if (decoded == last) {
            return readings;
        }
        readings.append(plainly(decoded));
        last = decoded;
    }
    return std::nullopt;
}

bool hasControl(QByteArrayView path)
{
    return std::any_of(path.begin(), path.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

bool hasDots(const QByteArray &path)
{
    const QList<QByteArray> segments = path.split('/');
    return std::any_of(segments.begin(), segments.end(),
                       [](const QByteArray &segment) { return segment == "." || segment == ".."; });
}

bool isVersion(QByteArrayView segment)
{
    return segment.size() > 1 && segment[0] == 'V' &&
           std::all_of(segment.begin() + 1, segment.end(),
                       [](char c) { return c >= '0' && c <= '9'; });
}

bool leadsToService(const QByteArray &segment)
{
    return isVersion(segment) || segment == "async";
}

// As Commerce's PathProcessor cuts it: behind "rest" a store code, "async", "bulk", the version.
std::optional<acl::ApiCall> callOf(const QByteArray &method, const QByteArray &path)
{
    QList<QByteArray> segments = path.split('/');
    segments.removeAll(QByteArray());
    if (segments.isEmpty() || segments.takeFirst() != "rest") {
        return {};
    }
    if (segments.size() > 1 && !leadsToService(segments[0]) && leadsToService(segments[1])) {
        segments.removeFirst();
    }
    acl::ApiCall call;
    if (!segments.isEmpty() && segments[0] == "async") {
        segments.removeFirst();
        const bool isBulk = !segments.isEmpty() && segments[0] == "bulk";
        call.mode = isBulk ? acl::Mode::Bulk : acl::Mode::Async;
        if (isBulk) {
            segments.removeFirst();
        }
    }
    if (segments.isEmpty() || !isVersion(segments[0])) {
        return {};
    }
    call.method = QString::fromLatin1(method == "HEAD" ? QByteArray("GET") : method);
    call.path = QLatin1Char('/') + QString::fromLatin1(segments.join('/'));
    return call;
}

// The route a call meets, if any; the pointer is good as long as the table.
struct Met
{
    const acl::Route *route = nullptr;
    acl::Mode mode = acl::Mode::Direct;
};

Met routeOf(const acl::RouteTable &routes, const QByteArray &method, const QByteArray &path)
{
    const auto call = callOf(method, path);
    return call ? Met{routes.match(*call), call->mode} : Met();
}

// What is done later is written down in the store first, even if it only asks.
Judgement judgeRoute(const ClientLimits &limits, const Met &met)
{
    const bool onlyAsks = met.mode == acl::Mode::Direct && isReading(*met.route);
    if (limits.readsOnly && !onlyAsks) {
        return Judgement::ChangesStore;
    }
    const bool isChosen = limits.routes.isEmpty() || limits.routes.contains(met.route->text());
    return isChosen ? Judgement::Allowed : Judgement::RouteNotChosen;
}

Verdict judgeWholeApi(const ClientLimits &limits, bool isOpen, const char *name)
{
    const Judgement judgement = !isOpen                  ? Judgement::DoorClosed
                                : limits.areAboutCalls() ? Judgement::WholeApi
                                                         : Judgement::Allowed;
    return {judgement, name};
}

// The query cannot choose another method either: some frameworks take one from there.
bool overridesMethod(QByteArrayView query)
{
    const QByteArray decoded = web::percentDecode(query).toLower();
    return decoded.startsWith("_method=") || decoded.contains("&_method=");
}

bool isMalformed(const QByteArray &path, const std::optional<QList<QByteArray>> &others)
{
    const bool hasEmpty = path.contains("//") || path.startsWith('/');
    if (hasEmpty || !others || hasControl(path) || hasDots(path)) {
        return true;
    }
    return std::any_of(others->begin(), others->end(),
                       [](const QByteArray &each) { return hasControl(each) || hasDots(each); });
}

Verdict judgeRest(const ClientLimits &limits, const acl::RouteTable &routes,
                  const QByteArray &method, const QByteArray &path,
                  const QList<QByteArray> &otherReadings)
{
    const Met met = routeOf(routes, method, path);
    Verdict verdict{Judgement::Allowed,
                    met.route != nullptr ? met.route->url.toLatin1() : QByteArray(unknownRoute)};
    if (!limits.areAboutCalls()) {
        return verdict;
    }
    if (met.route == nullptr) {
        verdict.judgement = Judgement::RouteUnknown;
        return verdict;
    }
    verdict.judgement = judgeRoute(limits, met);
    for (const QByteArray &reading : otherReadings) {
        const Met other = routeOf(routes, method, reading);
        if (verdict.isAllowed() && other.route != nullptr) {
            verdict.judgement = judgeRoute(limits, other);
        }
    }
    return verdict;
}

} // namespace

bool isReading(const acl::Route &route)
{
    // by their services: which URL a store has for them does not matter
    static const QStringList askWithABody{
        QStringLiteral("Magento\\Catalog\\Api\\BasePriceStorageInterface::get"),
        QStringLiteral("Magento\\Catalog\\Api\\CostStorageInterface::get"),
        QStringLiteral("Magento\\Catalog\\Api\\SpecialPriceStorageInterface::get"),
        QStringLiteral("Magento\\Catalog\\Api\\TierPriceStorageInterface::get"),
        QStringLiteral("Magento\\Customer\\Api\\AccountManagementInterface::isEmailAvailable"),
        QStringLiteral("Magento\\Customer\\Api\\AccountManagementInterface::validate"),
    };
    return route.method == QLatin1String("GET") ||
           askWithABody.contains(route.serviceClass + QStringLiteral("::") + route.serviceMethod);
}

Verdict judge(const ClientLimits &limits, const Doors &doors, const acl::RouteTable &routes,
              const QByteArray &method, QByteArrayView target)
{
    const qsizetype question = target.indexOf('?');
    const QByteArray path = upTo(target, '?').toByteArray();
    const QByteArrayView query = question < 0 ? QByteArrayView() : target.sliced(question + 1);
    const auto others = otherReadings(path);
    if (isMalformed(path, others) || (limits.areAboutCalls() && overridesMethod(query))) {
        return {};
    }
    if (path == "graphql" || path == "graphql/") {
        return judgeWholeApi(limits, doors.graphQl, "graphql");
    }
    if (path == "soap" || path.startsWith("soap/")) {
        return judgeWholeApi(limits, doors.soap, "soap");
    }
    return path.startsWith("rest/") ? judgeRest(limits, routes, method, path, *others) : Verdict();
}

Problem problemOf(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Allowed:
        break;
    case Judgement::Malformed:
        return {"client.bad-path",
                Text::tr("This is no path of the store's API, or one that can be read in two ways. "
                         "Write it like rest/V1/orders, and a slash inside a name as %2F."),
                {}};
    case Judgement::DoorClosed:
        return {"client.door-closed",
                Text::tr("The proxy passes REST calls only. GraphQL and SOAP are opened by "
                         "latchkeyctl proxy on ID --graphql --soap."),
                {}};
    case Judgement::WholeApi:
        return {"client.whole-api",
                Text::tr("This program is limited to some calls, and GraphQL and SOAP would open "
                         "all of them. Use the REST API."),
                {}};
    case Judgement::ChangesStore:
        return {"client.read-only",
                Text::tr("This program may only read, and this call may change something in the "
                         "store."),
                {}};
    case Judgement::RouteUnknown:
        return {"client.route-unknown",
                Text::tr("This program is limited, and this call meets no route that Latchkey "
                         "knows. Check the path; routes of a store's own modules are known once "
                         "its resources are read from its code."),
                {}};
    case Judgement::RouteNotChosen:
        return {"client.route-not-allowed",
                Text::tr("This program is limited to other calls than this one."),
                {}};
    }
    return {};
}

} // namespace latchkey::clients

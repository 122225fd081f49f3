// SPDX-License-Identifier: Apache-2.0
#include "acl/RouteTable.h"

#include <QRegularExpression>

#include <algorithm>

namespace latchkey::acl {

namespace {

QStringList segmentsOf(QString path)
{
    while (path.startsWith(QLatin1Char('/'))) {
        path.remove(0, 1);
    }
    while (path.endsWith(QLatin1Char('/'))) {
        path.chop(1);
    }
    return path.split(QLatin1Char('/'));
}

bool isParameter(const QString &segment)
{
    return segment.size() > 1 && segment[0] == QLatin1Char(':') && segment[1] != QLatin1Char(':');
}

// In a bulk path ":sku" is spelt "bySku", since the values come in the body.
QString bulkUrl(const QString &url)
{
    QStringList segments = url.split(QLatin1Char('/'));
    for (QString &segment : segments) {
        if (isParameter(segment)) {
            segment = QStringLiteral("by") + segment[1].toUpper() + segment.mid(2);
        }
    }
    return segments.join(QLatin1Char('/'));
}

// Commerce looks only at routes that begin as the call does, with two words: "/V1/carts".
bool hasServiceBase(const QString &path)
{
    static const QRegularExpression base(QStringLiteral("^/?\\w+/\\w+"));
    return base.match(path).hasMatch();
}

// Segment by segment; the two of the service base are no parameters.
bool fits(const QStringList &expected, const QStringList &given)
{
    constexpr qsizetype baseSize = 2;
    for (qsizetype i = 0; i < given.size(); ++i) {
        const bool isAny = i >= baseSize && isParameter(expected[i]);
        if (!isAny && expected[i] != given[i]) {
            return false;
        }
    }
    return true;
}

QString capitalized(QString text)
{
    text.replace(0, std::min<qsizetype>(1, text.size()), text.left(1).toUpper());
    return text;
}

// Commerce: ServiceMetadata::getServiceName, behind it the method. Of
// Magento\Catalog\Api\ProductRepositoryInterface that is "catalogProductRepositoryV1…": the vendor
// unless it is Magento, the module unless the service begins with the same word.
QString operationName(const Route &route)
{
    static const QRegularExpression form(
        QStringLiteral("\\A\\\\?([^\\\\]+)\\\\([^\\\\]+)\\\\Api\\\\(.+?)(?:Interface)?\\z"));
    const auto match = form.match(route.serviceClass);
    if (!match.hasMatch()) {
        return {};
    }
    const QStringList service = match.captured(3).split(QLatin1Char('\\'));
    const QString vendor =
        match.captured(1) == QLatin1String("Magento") ? QString() : match.captured(1);
    const QString module = match.captured(2) == service[0] ? QString() : match.captured(2);
    QString name = vendor + module + service.join(QString());
    name.replace(0, 1, name.left(1).toLower());
    return name + segmentsOf(route.url)[0] + capitalized(route.serviceMethod);
}

} // namespace

RouteTable::RouteTable(QList<Route> routes)
    : m_routes(std::move(routes))
{
    std::stable_sort(m_routes.begin(), m_routes.end(), [](const Route &a, const Route &b) {
        const int order = a.url.toUtf8().compare(b.url.toUtf8());
        return order != 0 ? order < 0 : a.method < b.method;
    });
    for (int i = 0; i < int(m_routes.size()); ++i) {
        m_segments.append(segmentsOf(m_routes[i].url));
        m_bulkSegments.append(segmentsOf(bulkUrl(m_routes[i].url)));
        for (const QString &resource : m_routes[i].resources) {
            m_byResource[resource].append(i);
        }
        addOperation(m_routes[i]);
    }
}

// What is for a customer's own data alone does not bind an integration.
void RouteTable::addOperation(const Route &route)
{
    const QString name = operationName(route);
    if (name.isEmpty()) {
        return;
    }
    Route &operation = m_operations[name];
    QStringList resources = operation.resources + route.resources;
    resources.removeDuplicates();
    operation = {QStringLiteral("SOAP"), name,      route.serviceClass,
                 route.serviceMethod,    resources, route.module};
    const QStringList needed = operation.aclResources();
    operation.resources = needed.isEmpty() ? resources : needed;
}

const Route *RouteTable::match(const ApiCall &call) const
{
    if (call.mode == Mode::Soap) {
        const auto found = m_operations.constFind(call.path);
        return found == m_operations.cend() ? nullptr : &*found;
    }
    if (call.mode != Mode::Direct && call.method == QLatin1String("GET")) {
        return nullptr; // what is done later has nothing to answer
    }
    const bool isBulk = call.mode == Mode::Bulk;
    const QList<QStringList> &segments = isBulk ? m_bulkSegments : m_segments;
    const QStringList given = segmentsOf(call.path);
    const bool hasBase = hasServiceBase(call.path);
    const Route *last = nullptr;
    for (qsizetype i = 0; i < m_routes.size(); ++i) {
        const Route &route = m_routes[i];
        if (segments[i].size() != given.size() ||
            route.method.compare(call.method, Qt::CaseInsensitive) != 0) {
            continue;
        }
        const bool isExact = segments[i] == given && route.method == call.method &&
                             (isBulk ? bulkUrl(route.url) : route.url) == call.path;
        if (isExact) {
            return &route;
        }
        if (hasBase && fits(segments[i], given)) {
            last = &route;
        }
    }
    return last;
}

QList<Route> RouteTable::opened(const QString &resource) const
{
    QList<Route> found;
    for (const int index : m_byResource.value(resource)) {
        found.append(m_routes[index]);
    }
    return found;
}

} // namespace latchkey::acl

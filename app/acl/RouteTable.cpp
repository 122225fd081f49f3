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
    }
}

const Route *RouteTable::match(const ApiCall &call) const
{
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

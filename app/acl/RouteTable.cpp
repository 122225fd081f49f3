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
    return segment.startsWith(QLatin1Char(':'));
}

// In a bulk path ":sku" is spelt "bySku", since the values come in the body.
QString bulkUrl(const QString &url)
{
    QStringList segments = url.split(QLatin1Char('/'));
    for (QString &segment : segments) {
        if (isParameter(segment) && segment.size() > 1) {
            segment = QStringLiteral("by") + segment[1].toUpper() + segment.mid(2);
        }
    }
    return segments.join(QLatin1Char('/'));
}

// Commerce looks only at routes that begin as the call does: "/V1/carts". Empty: at none.
QString serviceBase(const QString &path)
{
    static const QRegularExpression base(QStringLiteral("^/?\\w+/\\w+"));
    QString found = base.match(path).captured(0);
    if (found.startsWith(QLatin1Char('/'))) {
        found.remove(0, 1);
    }
    return found;
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
        for (const QString &resource : m_routes[i].resources) {
            m_byResource[resource].append(i);
        }
    }
}

bool RouteTable::fits(const Route &route, const ApiCall &call, const QStringList &segments) const
{
    if (route.method.compare(call.method, Qt::CaseInsensitive) != 0) {
        return false;
    }
    const QStringList expected =
        segmentsOf(call.mode == Mode::Bulk ? bulkUrl(route.url) : route.url);
    return expected.size() == segments.size() &&
           std::equal(expected.begin(), expected.end(), segments.begin(),
                      [](const QString &wanted, const QString &given) {
                          return isParameter(wanted) || wanted == given;
                      });
}

const Route *RouteTable::match(const ApiCall &call) const
{
    if (call.mode != Mode::Direct && call.method == QLatin1String("GET")) {
        return nullptr; // what is done later has nothing to answer
    }
    for (const Route &route : m_routes) {
        const QString url = call.mode == Mode::Bulk ? bulkUrl(route.url) : route.url;
        if (url == call.path && route.method == call.method) {
            return &route;
        }
    }
    const QString base = serviceBase(call.path);
    const QStringList segments = segmentsOf(call.path);
    const Route *last = nullptr;
    for (const Route &route : m_routes) {
        const bool isNear = !base.isEmpty() && segmentsOf(route.url)
                                                   .join(QLatin1Char('/'))
                                                   .startsWith(base);
        if (isNear && fits(route, call, segments)) {
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

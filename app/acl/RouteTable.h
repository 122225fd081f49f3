// SPDX-License-Identifier: Apache-2.0
// Which route a call meets, and which routes a resource opens.
#pragma once

#include "acl/ApiCall.h"
#include "acl/Route.h"

#include <QHash>
#include <QList>

namespace latchkey::acl {

// A value.
class RouteTable
{
public:
    RouteTable() = default;
    explicit RouteTable(QList<Route> routes);

    const QList<Route> &routes() const { return m_routes; }
    bool isEmpty() const { return m_routes.isEmpty(); }

    // The route that Commerce chooses: the one whose URL is exactly that path; otherwise, of all
    // with as many segments that fit one by one (":name" takes anything but the second), the last
    // in byte order. nullptr: "Request does not match any route." An operation of SOAP is a route
    // of its own: as of a service's method it is named (Commerce: ServiceMetadata), and needs what
    // all routes to that method need. The pointer is good as long as the table.
    const Route *match(const ApiCall &call) const;

    // Those that need the resource, in the order of URL and method.
    QList<Route> opened(const QString &resource) const;

private:
    void addOperation(const Route &route);

    QList<Route> m_routes;         // in byte order of URLs
    QList<QStringList> m_segments; // of their URLs
    QList<QStringList> m_bulkSegments;
    QHash<QString, QList<int>> m_byResource;
    QHash<QString, Route> m_operations; // of SOAP, by name
};

} // namespace latchkey::acl

// SPDX-License-Identifier: Apache-2.0
#include "catalogue/Tables.h"

#include <QStringList>

namespace latchkey::catalogue {

namespace {

enum AclColumn { Order, Depth, Id, Parent, Title, SortOrder, ModuleName, AclColumns };
enum RouteColumn { Method, Url, ServiceClass, ServiceMethod, Resources, RouteColumns };

QList<QStringList> rows(const QByteArray &table, qsizetype columns)
{
    QList<QStringList> found;
    for (const QString &line :
         QString::fromUtf8(table).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(1)) {
        const QStringList row = line.split(QLatin1Char('\t'));
        if (row.size() == columns) {
            found.append(row);
        }
    }
    return found;
}

QByteArray line(const QStringList &columns)
{
    return columns.join(QLatin1Char('\t')).toUtf8() + '\n';
}

} // namespace

acl::AclTree treeOfTable(const QByteArray &table)
{
    QList<acl::AclResource> resources;
    QList<int> open; // the last resource of each depth
    for (const QStringList &row : rows(table, AclColumns)) {
        const int depth = row[Depth].toInt();
        open.resize(depth + 1);
        open[depth] = int(resources.size());
        acl::AclResource made;
        made.id = row[Id];
        made.title = row[Title];
        made.module = row[ModuleName];
        made.sortOrder = row[SortOrder].toLongLong();
        made.depth = depth;
        made.parent = depth > 0 ? open[depth - 1] : -1;
        made.end = open[depth] + 1;
        resources.append(made);
        for (const int above : open) {
            resources[above].end = made.end;
        }
    }
    return acl::AclTree(resources);
}

QByteArray tableOf(const acl::AclTree &tree)
{
    QByteArray text = "order\tdepth\tid\tparent\ttitle\tsort_order\tmodule\n";
    for (int i = 0; i < tree.size(); ++i) {
        const acl::AclResource &each = tree.at(i);
        text += line({QString::number(i), QString::number(each.depth), each.id,
                      each.parent < 0 ? QString() : tree.at(each.parent).id, each.title,
                      QString::number(each.sortOrder), each.module});
    }
    return text;
}

QList<acl::Route> routesOfTable(const QByteArray &table)
{
    QList<acl::Route> routes;
    for (const QStringList &row : rows(table, RouteColumns)) {
        routes.append({row[Method],
                       row[Url],
                       row[ServiceClass],
                       row[ServiceMethod],
                       row[Resources].split(QLatin1Char(','), Qt::SkipEmptyParts),
                       {}});
    }
    return routes;
}

QByteArray tableOf(const QList<acl::Route> &routes)
{
    QByteArray text = "method\turl\tservice\tservice_method\tresources\n";
    for (const acl::Route &each : routes) {
        text += line({each.method, each.url, each.serviceClass, each.serviceMethod,
                      each.resources.join(QLatin1Char(','))});
    }
    return text;
}

} // namespace latchkey::catalogue

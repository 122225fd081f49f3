// SPDX-License-Identifier: Apache-2.0
#include "catalogue/Tables.h"

#include "storecode/AclXml.h"

#include <QStringList>

namespace latchkey::catalogue {

namespace {

enum AclColumn { Order, Depth, Id, Parent, Title, SortOrder, InTree, Modules, AclColumns };
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

QString owner(const QString &modules)
{
    const QStringList names = modules.split(QLatin1Char(','));
    for (const QString &name : names) {
        if (name.endsWith(QLatin1Char('*'))) {
            return name.chopped(1);
        }
    }
    return names.value(0);
}

documents::XmlElement named(const QString &name)
{
    documents::XmlElement made;
    made.name = name;
    return made;
}

// `row` and all that name it as their parent.
documents::XmlElement elementOf(const QStringList &row,
                                const QHash<QString, QList<QStringList>> &below)
{
    documents::XmlElement made = named(QStringLiteral("resource"));
    made.attributes = {{QStringLiteral("id"), row[Id]},
                       {QStringLiteral("title"), row[Title]},
                       {QStringLiteral("sortOrder"), row[SortOrder]}};
    if (row[Order] == QLatin1String("-")) {
        made.attributes.append({QStringLiteral("disabled"), QStringLiteral("true")});
    }
    made.module = owner(row[Modules]);
    for (const QStringList &child : below.value(row[Id])) {
        made.children.push_back(elementOf(child, below));
    }
    return made;
}

} // namespace

acl::AclTree treeOfTable(const QByteArray &table)
{
    QHash<QString, QList<QStringList>> below;
    for (const QStringList &row : rows(table, AclColumns)) {
        below[row[Parent]].append(row);
    }
    documents::XmlElement resources = named(QStringLiteral("resources"));
    for (const QStringList &row : below.value(QString())) {
        resources.children.push_back(elementOf(row, below));
    }
    documents::XmlElement acl = named(QStringLiteral("acl"));
    acl.children.push_back(std::move(resources));
    documents::XmlElement config = named(QStringLiteral("config"));
    config.children.push_back(std::move(acl));
    storecode::MergedConfig merged = storecode::mergedAcl();
    merged.merge(config, {});
    return treeOf(merged, storecode::Disabled::Kept);
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

} // namespace latchkey::catalogue

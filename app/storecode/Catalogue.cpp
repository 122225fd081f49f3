// SPDX-License-Identifier: Apache-2.0
#include "storecode/Catalogue.h"

#include "base/ResourceFile.h"

#include <QStringList>

// a static library's resources are only linked in when somebody asks for them; must be global
static void linkCatalogue()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace latchkey::storecode {

using documents::XmlElement;

namespace {

// depth, id, title, sortOrder, module ("" = as the id says), "disabled" or nothing
enum AclColumn { Depth, Id, Title, SortOrder, ModuleName, Disabling, AclColumns };
// method, url, service class, service method, resources by comma
enum RouteColumn { Method, Url, ServiceClass, ServiceMethod, Resources, RouteColumns };

constexpr char aclPath[] = ":/latchkey/catalogue/acl.tsv";
constexpr char routesPath[] = ":/latchkey/catalogue/routes.tsv";

QString idModule(const QString &id)
{
    return id.section(QStringLiteral("::"), 0, 0);
}

QByteArray catalogueFile(const char *path)
{
    linkCatalogue();
    return resourceFile(QLatin1String(path));
}

// The lines below the release.
QList<QStringList> rows(const char *path)
{
    QList<QStringList> found;
    const QString text = QString::fromUtf8(catalogueFile(path));
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(1)) {
        found.append(line.split(QLatin1Char('\t')));
    }
    return found;
}

XmlElement element(const QString &name, const QList<documents::XmlAttribute> &attributes = {})
{
    XmlElement made;
    made.name = name;
    made.attributes = attributes;
    return made;
}

XmlElement resourceOf(const QStringList &row)
{
    XmlElement made =
        element(QStringLiteral("resource"), {{QStringLiteral("id"), row[Id]},
                                             {QStringLiteral("title"), row[Title]},
                                             {QStringLiteral("sortOrder"), row[SortOrder]}});
    made.module = row[ModuleName].isEmpty() ? idModule(row[Id]) : row[ModuleName];
    if (!row[Disabling].isEmpty()) {
        made.attributes.append({QStringLiteral("disabled"), QStringLiteral("true")});
    }
    return made;
}

XmlElement routeOf(const QStringList &row)
{
    XmlElement made = element(QStringLiteral("route"), {{QStringLiteral("url"), row[Url]},
                                                        {QStringLiteral("method"), row[Method]}});
    made.module = row[ServiceClass]
                      .section(QLatin1Char('\\'), 0, 1)
                      .replace(QLatin1Char('\\'), QLatin1Char('_'));
    made.children.push_back(
        element(QStringLiteral("service"), {{QStringLiteral("class"), row[ServiceClass]},
                                            {QStringLiteral("method"), row[ServiceMethod]}}));
    XmlElement resources = element(QStringLiteral("resources"));
    for (const QString &ref : row[Resources].split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        resources.children.push_back(
            element(QStringLiteral("resource"), {{QStringLiteral("ref"), ref}}));
    }
    made.children.push_back(std::move(resources));
    return made;
}

QByteArray line(const QStringList &columns)
{
    return columns.join(QLatin1Char('\t')).toUtf8() + '\n';
}

QByteArray heading(const QString &release)
{
    return "# " + release.toUtf8() + '\n';
}

} // namespace

QString catalogueRelease()
{
    const QByteArray text = catalogueFile(aclPath);
    return QString::fromUtf8(text.left(text.indexOf('\n')).mid(2));
}

XmlElement catalogueAcl()
{
    XmlElement resources = element(QStringLiteral("resources"));
    // what is open lies in its parent's list, which does not grow while it is open
    std::vector<XmlElement *> open{&resources};
    for (const QStringList &row : rows(aclPath)) {
        if (row.size() == AclColumns) {
            open.resize(size_t(row[Depth].toInt()) + 1);
            open.back()->children.push_back(resourceOf(row));
            open.push_back(&open.back()->children.back());
        }
    }
    XmlElement acl = element(QStringLiteral("acl"));
    acl.children.push_back(std::move(resources));
    XmlElement config = element(QStringLiteral("config"));
    config.children.push_back(std::move(acl));
    return config;
}

XmlElement catalogueWebapi()
{
    XmlElement routes = element(QStringLiteral("routes"));
    for (const QStringList &row : rows(routesPath)) {
        if (row.size() == RouteColumns) {
            routes.children.push_back(routeOf(row));
        }
    }
    return routes;
}

QByteArray writeCatalogueAcl(const QString &release, const acl::AclTree &tree)
{
    QByteArray text = heading(release);
    for (const acl::AclResource &each : tree.resources()) {
        const bool isOwn = each.module == idModule(each.id);
        text += line({QString::number(each.depth), each.id, each.title,
                      QString::number(each.sortOrder), isOwn ? QString() : each.module,
                      each.isDisabled ? QStringLiteral("disabled") : QString()});
    }
    return text;
}

QByteArray writeCatalogueRoutes(const QString &release, const QList<acl::Route> &routes)
{
    QByteArray text = heading(release);
    for (const acl::Route &each : routes) {
        text += line({each.method, each.url, each.serviceClass, each.serviceMethod,
                      each.resources.join(QLatin1Char(','))});
    }
    return text;
}

} // namespace latchkey::storecode

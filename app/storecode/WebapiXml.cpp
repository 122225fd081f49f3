// SPDX-License-Identifier: Apache-2.0
#include "storecode/WebapiXml.h"

#include "acl/ResourceId.h"
#include "storecode/Text.h"

#include <algorithm>

namespace latchkey::storecode {

namespace {

template <typename Element>
QString value(const Element &element, QStringView name)
{
    const QString *found = element.attribute(name);
    return found != nullptr ? *found : QString();
}

// The line of what is missing in a route; 0 if nothing is.
int faultyLine(const documents::XmlElement &route)
{
    if (value(route, u"url").trimmed().isEmpty() || value(route, u"method").isEmpty()) {
        return route.line;
    }
    for (const documents::XmlElement &child : route.children) {
        if (child.name != QLatin1String("resources")) {
            continue;
        }
        for (const documents::XmlElement &resource : child.children) {
            if (resource.name == QLatin1String("resource") && value(resource, u"ref").isEmpty()) {
                return resource.line;
            }
        }
    }
    return 0;
}

acl::Route routeOf(const MergedConfig &webapi, int index)
{
    const MergedConfig::Node &node = webapi.node(index);
    acl::Route route;
    route.method = value(node, u"method");
    route.url = value(node, u"url").trimmed();
    route.module = node.module;
    for (const int service : webapi.children(index, u"service").mid(0, 1)) {
        route.serviceClass = value(webapi.node(service), u"class");
        route.serviceMethod = value(webapi.node(service), u"method");
    }
    for (const int resources : webapi.children(index, u"resources")) {
        for (const int resource : webapi.children(resources, u"resource")) {
            const QString ref = value(webapi.node(resource), u"ref");
            if (!route.resources.contains(ref)) {
                route.resources.append(ref);
            }
        }
    }
    return route;
}

} // namespace

QList<documents::FileProblem> routeRefusals(const documents::XmlElement &root, const QString &path)
{
    if (root.name != QLatin1String("routes")) {
        const QString sentence =
            Text::tr("This is not a webapi.xml: its root element is <%1>, not <routes>.")
                .arg(root.name.left(40));
        return {{path, root.line, Problem{"acl.not-webapi", sentence, {}}, true}};
    }
    for (const documents::XmlElement &route : root.children) {
        const int line = route.name == QLatin1String("route") ? faultyLine(route) : 0;
        if (line > 0) {
            const QString sentence = Text::tr("A route lacks its URL, its method or the name of a "
                                              "resource. Commerce cannot read this file.");
            return {{path, line, Problem{"acl.bad-route", sentence, {}}, true}};
        }
    }
    return {};
}

QList<documents::FileProblem> badRefs(const documents::XmlElement &root, const QString &path)
{
    constexpr qsizetype most = 10;
    QList<documents::FileProblem> told;
    const auto look = [&](const documents::XmlElement &resource) {
        const QString ref = value(resource, u"ref");
        const bool isRef = resource.name == QLatin1String("resource") && ref != acl::selfRef &&
                           ref != acl::anonymousRef;
        if (isRef && !acl::isResourceId(ref) && told.size() < most) {
            const QString sentence =
                Text::tr("\"%1\" is not a resource id, so that only All opens this route.")
                    .arg(ref.left(80));
            told.append({path, resource.line, Problem{"acl.bad-id", sentence, {}}, false});
        }
    };
    for (const documents::XmlElement &route : root.children) {
        for (const documents::XmlElement &resources : route.children) {
            if (resources.name == QLatin1String("resources")) {
                std::for_each(resources.children.begin(), resources.children.end(), look);
            }
        }
    }
    return told;
}

MergedConfig mergedWebapi()
{
    return MergedConfig(
        {{QStringLiteral("route"), {QStringLiteral("url"), QStringLiteral("method")}},
         {QStringLiteral("resource"), {QStringLiteral("ref")}},
         {QStringLiteral("parameter"), {QStringLiteral("name")}}});
}

QList<acl::Route> routesOf(const MergedConfig &webapi)
{
    QList<acl::Route> routes;
    if (webapi.isEmpty()) {
        return routes;
    }
    QHash<QString, qsizetype> known;
    for (const int index : webapi.children(0, u"route")) {
        const acl::Route route = routeOf(webapi, index);
        const auto same = known.constFind(route.text());
        if (same != known.constEnd()) {
            routes[*same] = route;
        } else {
            known.insert(route.text(), routes.size());
            routes.append(route);
        }
    }
    return routes;
}

} // namespace latchkey::storecode

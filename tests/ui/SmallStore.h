// SPDX-License-Identifier: Apache-2.0
// A store of a few resources and routes, as a person would draw it.
#pragma once

#include "acl/AclTree.h"
#include "acl/RouteTable.h"

namespace latchkey::tests {

// Sets parent and end of resources that only say their depth.
inline acl::AclTree treeOf(QList<acl::AclResource> resources)
{
    for (int i = 0; i < int(resources.size()); ++i) {
        for (int above = i - 1; above >= 0 && resources[i].parent < 0; --above) {
            if (resources[above].depth < resources[i].depth) {
                resources[i].parent = above;
            }
        }
        resources[i].end = i + 1;
        for (int above = resources[i].parent; above >= 0; above = resources[above].parent) {
            resources[above].end = i + 1;
        }
    }
    return acl::AclTree(resources);
}

inline acl::AclResource resource(const char *id, const char *title, int depth)
{
    acl::AclResource made;
    made.id = QLatin1String(id);
    made.title = QLatin1String(title);
    made.module = made.id.section(QStringLiteral("::"), 0, 0);
    made.depth = depth;
    return made;
}

// Admin ┬ Sales ┬ Actions ┬ View
//       │       │         └ Reorder
//       │       └ Invoices
//       └ Catalog ─ Products
inline acl::AclTree smallTree()
{
    return treeOf({resource("Magento_Backend::all", "Allow everything", 0),
                   resource("Magento_Backend::admin", "Magento Admin", 0),
                   resource("Magento_Sales::sales", "Sales", 1),
                   resource("Magento_Sales::actions", "Actions", 2),
                   resource("Magento_Sales::actions_view", "View", 3),
                   resource("Magento_Sales::reorder", "Reorder", 3),
                   resource("Magento_Sales::sales_invoice", "Invoices", 2),
                   resource("Magento_Catalog::catalog", "Catalog", 1),
                   resource("Magento_Catalog::products", "Products", 2)});
}

inline acl::RouteTable smallRoutes()
{
    const auto route = [](const char *method, const char *url, const char *ref) {
        acl::Route made;
        made.method = QLatin1String(method);
        made.url = QLatin1String(url);
        made.resources = {QLatin1String(ref)};
        return made;
    };
    return acl::RouteTable({route("GET", "/V1/orders", "Magento_Sales::actions_view"),
                            route("GET", "/V1/orders/:id", "Magento_Sales::actions_view"),
                            route("GET", "/V1/products/:sku", "Magento_Catalog::products"),
                            route("PUT", "/V1/customers/me", "self"),
                            route("GET", "/V1/store/storeViews", "anonymous")});
}

} // namespace latchkey::tests

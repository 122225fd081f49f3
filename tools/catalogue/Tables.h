// SPDX-License-Identifier: Apache-2.0
// Two tables recorded from a running store: its ACL tree, and its REST routes.
#pragma once

#include "acl/AclTree.h"
#include "acl/Route.h"

#include <QByteArray>
#include <QList>

namespace latchkey::catalogue {

// Columns order, depth, id, parent, title, sort_order, in_integrations_tree, modules, with a
// heading. Order "-" marks a resource that is switched off; the first module with a "*" gave the
// title.
acl::AclTree treeOfTable(const QByteArray &table);

// Columns method, url, service_class, service_method, resources, with a heading.
QList<acl::Route> routesOfTable(const QByteArray &table);

} // namespace latchkey::catalogue

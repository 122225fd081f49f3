// SPDX-License-Identifier: Apache-2.0
// What was recorded of a release of Commerce: its ACL tree, and its REST routes, as two tables.
#pragma once

#include "storecode/Catalogue.h"

#include <QByteArray>

namespace latchkey::catalogue {

// Columns order, depth, id, parent, title, sort_order, module, with a heading; parents before their
// children.
acl::AclTree treeOfTable(const QByteArray &table);
QByteArray tableOf(const acl::AclTree &tree);

// Columns method, url, service, service_method, resources, with a heading.
QList<acl::Route> routesOfTable(const QByteArray &table);
QByteArray tableOf(const QList<acl::Route> &routes);

} // namespace latchkey::catalogue

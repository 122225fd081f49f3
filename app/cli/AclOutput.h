// SPDX-License-Identifier: Apache-2.0
// ACL resources and routes as latchkeyctl prints them.
#pragma once

#include "acl/AclTree.h"
#include "acl/Route.h"
#include "console/Console.h"

#include <QJsonArray>
#include <QJsonObject>

namespace latchkey::cli {

// The roots: id, title, module, sort_order, disabled, children.
QJsonArray toJson(const acl::AclTree &tree);

// method, url, service, service_method, resources.
QJsonObject toJson(const acl::Route &route);

// Says which resources look most like those that are not in the tree; of the first few.
void remarkOnNearest(const console::Console &console, const acl::AclTree &tree,
                     const QStringList &unknown);

// Says of each of `ids`, which routes need, that is not in the tree that only *All* opens such a
// route. Of what holds no resources at all, a webapi.xml alone, nothing is said.
void remarkOnUndefined(const console::Console &console, const acl::AclTree &tree,
                       const QStringList &ids);

} // namespace latchkey::cli

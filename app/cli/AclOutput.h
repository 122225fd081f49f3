// SPDX-License-Identifier: Apache-2.0
// ACL resources and routes as latchkeyctl's JSON.
#pragma once

#include "acl/AclTree.h"
#include "acl/Route.h"

#include <QJsonArray>
#include <QJsonObject>

namespace latchkey::cli {

// The roots: id, title, module, sort_order, disabled, children.
QJsonArray toJson(const acl::AclTree &tree);

// method, url, service, service_method, resources.
QJsonObject toJson(const acl::Route &route);

} // namespace latchkey::cli

// SPDX-License-Identifier: Apache-2.0
#include "acl/Route.h"

#include "acl/ResourceId.h"

namespace latchkey::acl {

QStringList Route::neededResources() const
{
    QStringList needed = resources;
    needed.removeAll(selfRef);
    needed.removeAll(anonymousRef);
    return needed;
}

QStringList Route::aclResources() const
{
    QStringList ids = resources;
    ids.removeIf([](const QString &id) { return !isResourceId(id); });
    return ids;
}

} // namespace latchkey::acl

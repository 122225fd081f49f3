// SPDX-License-Identifier: Apache-2.0
#include "acl/Route.h"

namespace latchkey::acl {

QStringList Route::aclResources() const
{
    QStringList ids = resources;
    ids.removeAll(selfRef);
    ids.removeAll(anonymousRef);
    return ids;
}

} // namespace latchkey::acl

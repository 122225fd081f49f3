// SPDX-License-Identifier: Apache-2.0
// The modules that a store's app/etc/config.php switches on.
#pragma once

#include "storecode/Module.h"

#include "base/Result.h"

#include <QByteArrayView>

namespace latchkey::storecode {

// Only the modules that app/etc/config.php switches on, in its order; `configPath` names that file
// in reports. Problems: those of readModuleList(). In the answer: `acl.not-listed` and
// `acl.not-found`, one each.
Result<Modules> asConfigured(const QList<Module> &modules, QByteArrayView configPhp,
                             const QString &configPath);

} // namespace latchkey::storecode

// SPDX-License-Identifier: Apache-2.0
// Which folders a store's registration.php files register as modules.
#pragma once

#include "storecode/SourceFolder.h"

#include <QHash>
#include <QString>

namespace latchkey::storecode {

// How a folder comes by its module's name, the weakest first.
enum class Claim {
    Declared, // etc/module.xml alone says it: Commerce does not see it
    Guarded,  // it registers itself unless another did
    Registered,
};

struct Registration
{
    QString name;
    Claim claim = Claim::Registered;
};

// By the registered folder's clean path. One file can register several, also below its own folder.
QHash<QString, Registration> registrationsIn(const QList<SourceFolder> &folders);

} // namespace latchkey::storecode

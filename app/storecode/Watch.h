// SPDX-License-Identifier: Apache-2.0
// What long reading looks at and tells while it goes on.
#pragma once

#include "base/Cancel.h"

#include <QString>

#include <functional>

namespace latchkey::storecode {

struct Watch
{
    CancelFlag cancel;
    // What is being looked at, and how many folders were; called on the reading thread, now and
    // then. May be empty.
    std::function<void(const QString &where, int folders)> progress;
};

} // namespace latchkey::storecode

// SPDX-License-Identifier: Apache-2.0
#include "base/Clock.h"

#include <QDateTime>

namespace latchkey {

Clock systemClock()
{
    return [] {
        return QDateTime::currentMSecsSinceEpoch();
    };
}

} // namespace latchkey

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

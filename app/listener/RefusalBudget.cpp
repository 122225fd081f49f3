// SPDX-License-Identifier: Apache-2.0
#include "listener/RefusalBudget.h"

#include <algorithm>

namespace latchkey::listener {

bool RefusalBudget::spend(qint64 now)
{
    const qint64 passed = std::max<qint64>(0, now - m_seen);
    m_left = std::min(most, m_left + double(passed) * perMillisecond);
    m_seen = now;
    if (m_left < 1) {
        return false;
    }
    m_left -= 1;
    return true;
}

} // namespace latchkey::listener

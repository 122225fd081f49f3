// SPDX-License-Identifier: Apache-2.0
#include "clients/MinuteWindow.h"

#include <algorithm>
#include <numeric>

namespace latchkey::clients {

bool MinuteWindow::take(int limit, qint64 now)
{
    forgetUntil(now / 1000);
    if (count() >= limit) {
        return false;
    }
    ++m_calls.at(size_t(m_second % slots));
    return true;
}

int MinuteWindow::secondsUntilFree(int limit, qint64 now)
{
    forgetUntil(now / 1000);
    int left = count();
    int seconds = 0;
    // the oldest second leaves first
    for (; left >= limit && seconds < int(slots); ++seconds) {
        left -= m_calls.at(size_t((m_second + 1 + seconds) % slots));
    }
    return seconds;
}

void MinuteWindow::forgetUntil(qint64 second)
{
    const qint64 passed = m_second < 0 ? 0 : std::min(second - m_second, slots);
    for (qint64 i = 1; i <= passed; ++i) {
        m_calls.at(size_t((m_second + i) % slots)) = 0;
    }
    m_second = std::max(m_second, second);
}

int MinuteWindow::count() const
{
    return std::accumulate(m_calls.begin(), m_calls.end(), 0);
}

} // namespace latchkey::clients

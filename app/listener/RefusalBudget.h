// SPDX-License-Identifier: Apache-2.0
// How many refusals of one kind are spelt out before a flood is only told 429.
#pragma once

#include <QtGlobal>

namespace latchkey::listener {

// A bucket of 100 that fills again at 30 a second. Only refusals draw from it: what is in order is
// never refused for others' sake.
class RefusalBudget
{
public:
    // `now` in milliseconds, never going back by much. True if one more refusal may say its status.
    bool spend(qint64 now);

private:
    static constexpr double most = 100;
    static constexpr double perMillisecond = 0.03;
    double m_left = most;
    qint64 m_seen = 0;
};

} // namespace latchkey::listener

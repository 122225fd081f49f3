// SPDX-License-Identifier: Apache-2.0
// How many calls a client made in the last minute: a value, in time that is passed in.
#pragma once

#include <QtGlobal>

#include <array>

namespace latchkey::clients {

// Counted by the second, so that its size does not depend on the limit. Unlike a bucket that fills
// up again it keeps what the limit says: never more in any minute, wherever that begins.
class MinuteWindow
{
public:
    // Counts a call at `now`, in ms of a clock that never goes back, if there were less than
    // `limit` in the minute before.
    bool take(int limit, qint64 now);

    // Whether take() would succeed.
    bool isFree(int limit, qint64 now) { return secondsUntilFree(limit, now) == 0; }

    // In how many seconds take() succeeds again; 0 if it would now.
    int secondsUntilFree(int limit, qint64 now);

private:
    static constexpr qint64 slots = 61; // a minute may begin within a second

    void forgetUntil(qint64 second);
    int count() const;

    std::array<int, slots> m_calls{}; // of the seconds up to m_second, by their remainder
    qint64 m_second = -1;             // the last one seen; -1 = none
};

} // namespace latchkey::clients

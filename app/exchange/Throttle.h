// SPDX-License-Identifier: Apache-2.0
// How many exchanges of one kind are kept at a time, so that neither a flood nor a busy program
// fills the log or is slowed down by it.
#pragma once

#include "exchange/Exchange.h"

#include <QHash>

namespace latchkey::exchange {

// For each integration and kind a bucket of its own, and for what failed another one: what works a
// thousand times a minute is the same each time. Not thread-safe.
class Throttle
{
public:
    // Whether one more is kept, `now` in ms. If so `*before` is how many were not since the last.
    bool admits(const QString &integration, Kind kind, bool failed, qint64 now, int *before);

private:
    struct Bucket
    {
        double left = 0;
        qint64 seen = 0;
        int refused = 0;
    };
    QHash<std::pair<QString, int>, Bucket> m_buckets;
};

} // namespace latchkey::exchange

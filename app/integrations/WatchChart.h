// SPDX-License-Identifier: Apache-2.0
// What came of a watched integration's calls, in one line of text.
#pragma once

#include "integrations/WatchRepository.h"

#include <QString>

namespace latchkey::integrations {

// The last `most` answers, the oldest first: a bar for each, as high as it took long against the
// slowest of them (▁▂▃▄▅▆▇█), and ✕ for one that failed.
QString watchChart(const QList<WatchAnswer> &answers, qsizetype most);

struct WatchSum
{
    qsizetype calls = 0;
    qsizetype failed = 0;
    qint64 medianMs = 0; // of those that did not fail, as the next; 0 = none
    qint64 slowestMs = 0;
};
WatchSum sumOf(const QList<WatchAnswer> &answers);

} // namespace latchkey::integrations

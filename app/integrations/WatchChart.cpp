// SPDX-License-Identifier: Apache-2.0
#include "integrations/WatchChart.h"

#include <algorithm>
#include <vector>

namespace latchkey::integrations {

namespace {

constexpr char16_t lowest = u'▁';
constexpr qint64 heights = 8;

bool hasFailed(const WatchAnswer &answer)
{
    return !answer.code.isEmpty();
}

} // namespace

WatchSum sumOf(const QList<WatchAnswer> &answers)
{
    WatchSum sum;
    std::vector<qint64> times;
    for (const WatchAnswer &answer : answers) {
        ++sum.calls;
        if (hasFailed(answer)) {
            ++sum.failed;
        } else {
            times.push_back(answer.tookMs);
        }
    }
    if (!times.empty()) {
        std::sort(times.begin(), times.end());
        sum.medianMs = times[times.size() / 2];
        sum.slowestMs = times.back();
    }
    return sum;
}

QString watchChart(const QList<WatchAnswer> &answers, qsizetype most)
{
    const QList<WatchAnswer> shown = answers.mid(std::max<qsizetype>(0, answers.size() - most));
    const qint64 slowest = std::max<qint64>(1, sumOf(shown).slowestMs);
    QString chart;
    for (const WatchAnswer &answer : shown) {
        const qint64 height = std::clamp<qint64>(answer.tookMs * heights / slowest, 1, heights);
        chart += hasFailed(answer) ? QChar(u'✕') : QChar(char16_t(lowest + height - 1));
    }
    return chart;
}

} // namespace latchkey::integrations

// SPDX-License-Identifier: Apache-2.0
#include "base/Spelling.h"

#include <QList>

#include <algorithm>
#include <numeric>

namespace latchkey {

int distance(const QString &a, const QString &b, int limit)
{
    if (std::abs(a.size() - b.size()) > limit) {
        return limit + 1;
    }
    QList<int> before(b.size() + 1, limit + 1); // two rows up; nothing changes places at the start
    QList<int> above(b.size() + 1);
    QList<int> row(b.size() + 1);
    std::iota(above.begin(), above.end(), 0);
    int bestAbove = 0;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        int best = row[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            row[j] = std::min(
                {above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
            best = std::min(best, row[j]);
        }
        if (std::min(best, bestAbove) > limit) {
            return limit + 1;
        }
        bestAbove = best;
        before.swap(above);
        above.swap(row);
    }
    return std::min(above.last(), limit + 1);
}

QString likelyMeant(const QString &typed, const QStringList &candidates)
{
    constexpr qsizetype longest = 100; // nobody mistypes that much
    if (typed.size() > longest) {
        return {};
    }
    const int limit = typed.size() <= 2 ? 1 : std::max(2, int(typed.size() / 3));
    QString nearest;
    int least = limit + 1;
    for (const QString &candidate : candidates) {
        const int away = distance(typed.toLower(), candidate.toLower(), limit);
        if (away < least) {
            least = away;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace latchkey

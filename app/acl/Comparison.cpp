// SPDX-License-Identifier: Apache-2.0
#include "acl/Comparison.h"

#include <QSet>

namespace latchkey::acl {

Comparison compare(const QStringList &left, const QStringList &right)
{
    const QSet<QString> inLeft(left.begin(), left.end());
    const QSet<QString> inRight(right.begin(), right.end());
    Comparison found;
    for (const QString &id : left) {
        (inRight.contains(id) ? found.both : found.onlyLeft).append(id);
    }
    for (const QString &id : right) {
        if (!inLeft.contains(id)) {
            found.onlyRight.append(id);
        }
    }
    for (QStringList *each : {&found.onlyLeft, &found.onlyRight, &found.both}) {
        each->removeDuplicates();
    }
    return found;
}

} // namespace latchkey::acl

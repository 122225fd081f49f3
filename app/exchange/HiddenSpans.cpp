// SPDX-License-Identifier: Apache-2.0
#include "exchange/HiddenSpans.h"

#include <algorithm>
#include <utility>

namespace latchkey::exchange {

QByteArray withHidden(QByteArrayView text, QList<HiddenSpan> spans)
{
    std::sort(spans.begin(), spans.end(), [](const HiddenSpan &a, const HiddenSpan &b) {
        return std::pair(a.begin, -a.end) < std::pair(b.begin, -b.end);
    });
    QByteArray out;
    qsizetype done = 0;
    for (const HiddenSpan &each : std::as_const(spans)) {
        if (each.begin >= done) {
            out += text.sliced(done, each.begin - done).toByteArray() + each.shown;
            done = each.end;
        }
    }
    return out + text.sliced(done).toByteArray();
}

} // namespace latchkey::exchange

// SPDX-License-Identifier: Apache-2.0
#include "documents/PhpSource.h"

#include <algorithm>

namespace latchkey::documents {

namespace {

// Where the comment that begins at `start` ends, or `start` if none does.
qsizetype commentEnd(QByteArrayView source, qsizetype start)
{
    const QByteArrayView rest = source.sliced(start);
    if (rest.startsWith("/*")) {
        const qsizetype close = source.indexOf("*/", start + 2);
        return close < 0 ? source.size() : close + 2;
    }
    if (rest.startsWith("//") || (rest.startsWith('#') && !rest.startsWith("#["))) {
        qsizetype end = start;
        while (end < source.size() && source[end] != '\n' &&
               !(source[end] == '?' && source.sliced(end).startsWith("?>"))) {
            ++end;
        }
        return end;
    }
    return start;
}

} // namespace

QByteArray withoutPhpComments(QByteArrayView source)
{
    QByteArray text;
    qsizetype i = 0;
    while (i < source.size()) {
        if (source[i] == '\'' || source[i] == '"' || source[i] == '`') {
            const qsizetype end = std::min(closingPhpQuote(source, i) + 1, source.size());
            text += source.sliced(i, end - i);
            i = end;
            continue;
        }
        const qsizetype end = commentEnd(source, i);
        if (end == i) {
            text += source[i++];
            continue;
        }
        const QByteArrayView comment = source.sliced(i, end - i);
        text += ' ' + QByteArray(std::count(comment.begin(), comment.end(), '\n'), '\n');
        i = end;
    }
    return text;
}

qsizetype closingPhpQuote(QByteArrayView source, qsizetype start)
{
    qsizetype i = start + 1;
    while (i < source.size() && source[i] != source[start]) {
        i += source[i] == '\\' ? 2 : 1;
    }
    return std::min(i, source.size());
}

} // namespace latchkey::documents

// SPDX-License-Identifier: Apache-2.0
#include "module/LineDiff.h"

#include <QStringList>

#include <algorithm>

namespace latchkey::module {

namespace {

using Kind = DiffLine::Kind;

QStringList linesOf(QByteArrayView text)
{
    QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'));
    if (lines.constLast().isEmpty()) {
        lines.removeLast();
    }
    for (QString &line : lines) {
        line.chop(line.endsWith(QLatin1Char('\r')) ? 1 : 0);
    }
    return lines;
}

class Difference
{
public:
    Difference(QStringList before, QStringList after)
        : m_before(std::move(before))
        , m_after(std::move(after))
    {}

    QList<DiffLine> lines()
    {
        qsizetype head = 0;
        const qsizetype shorter = std::min(m_before.size(), m_after.size());
        while (head < shorter && m_before[head] == m_after[head]) {
            ++head;
        }
        qsizetype tail = 0;
        while (tail < shorter - head &&
               m_before[m_before.size() - 1 - tail] == m_after[m_after.size() - 1 - tail]) {
            ++tail;
        }
        same(0, 0, head);
        middle(head, m_before.size() - tail, m_after.size() - tail);
        same(m_before.size() - tail, m_after.size() - tail, tail);
        return std::move(m_lines);
    }

private:
    void same(qsizetype before, qsizetype after, qsizetype count)
    {
        for (qsizetype i = 0; i < count; ++i) {
            m_lines.append(
                {Kind::Same, m_before[before + i], int(before + i + 1), int(after + i + 1)});
        }
    }

    void remove(qsizetype i) { m_lines.append({Kind::Removed, m_before[i], int(i + 1), 0}); }
    void add(qsizetype i) { m_lines.append({Kind::Added, m_after[i], 0, int(i + 1)}); }

    // From `start` on in both, by their longest common subsequence.
    void middle(qsizetype start, qsizetype beforeEnd, qsizetype afterEnd)
    {
        constexpr qsizetype most = 4000LL * 4000;
        const qsizetype rows = beforeEnd - start;
        const qsizetype width = afterEnd - start + 1;
        const bool isSmall = rows * width <= most;
        QList<int> lengths(isSmall ? (rows + 1) * width : 0, 0);
        for (qsizetype i = isSmall ? rows - 1 : -1; i >= 0; --i) {
            for (qsizetype j = width - 2; j >= 0; --j) {
                lengths[i * width + j] =
                    m_before[start + i] == m_after[start + j]
                        ? lengths[(i + 1) * width + j + 1] + 1
                        : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
            }
        }
        qsizetype i = 0;
        qsizetype j = 0;
        while (i < rows && j < width - 1) {
            if (isSmall && m_before[start + i] == m_after[start + j]) {
                same(start + i++, start + j++, 1);
            } else if (!isSmall || lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) {
                remove(start + i++);
            } else {
                add(start + j++);
            }
        }
        while (i < rows) {
            remove(start + i++);
        }
        while (j < width - 1) {
            add(start + j++);
        }
    }

    QStringList m_before;
    QStringList m_after;
    QList<DiffLine> m_lines;
};

QString marked(const DiffLine &line)
{
    const QChar mark = line.kind == Kind::Same ? u' ' : line.kind == Kind::Removed ? u'-' : u'+';
    return mark + line.text;
}

// "@@ -3,7 +3,8 @@"
QString heading(const QList<DiffLine> &lines, qsizetype from, qsizetype until)
{
    int beforeStart = 0;
    int afterStart = 0;
    int beforeCount = 0;
    int afterCount = 0;
    for (qsizetype i = from; i < until; ++i) {
        beforeStart = beforeStart == 0 ? lines[i].before : beforeStart;
        afterStart = afterStart == 0 ? lines[i].after : afterStart;
        beforeCount += lines[i].before > 0 ? 1 : 0;
        afterCount += lines[i].after > 0 ? 1 : 0;
    }
    return QStringLiteral("@@ -%1,%2 +%3,%4 @@")
        .arg(beforeStart)
        .arg(beforeCount)
        .arg(afterStart)
        .arg(afterCount);
}

} // namespace

QList<DiffLine> lineDiff(QByteArrayView before, QByteArrayView after)
{
    return Difference(linesOf(before), linesOf(after)).lines();
}

QStringList unified(const QList<DiffLine> &lines, int context)
{
    QStringList text;
    qsizetype i = 0;
    while (i < lines.size()) {
        if (lines[i].kind == Kind::Same) {
            ++i;
            continue;
        }
        const qsizetype from = std::max<qsizetype>(i - context, 0);
        qsizetype last = i; // the last that differs
        for (qsizetype next = i; next < lines.size() && next - last <= 2LL * context; ++next) {
            last = lines[next].kind == Kind::Same ? last : next;
        }
        const qsizetype until = std::min(last + context + 1, lines.size());
        text.append(heading(lines, from, until));
        for (qsizetype each = from; each < until; ++each) {
            text.append(marked(lines[each]));
        }
        i = until;
    }
    return text;
}

} // namespace latchkey::module

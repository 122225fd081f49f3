// SPDX-License-Identifier: Apache-2.0
#include "handover/Finds.h"

#include <algorithm>

namespace latchkey::handover {

namespace {

constexpr qsizetype length = 32;

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Beside these, 32 letters are a part of something longer: an id, a path, base64.
bool belongsToWord(char c)
{
    return isLetterOrDigit(c) || QByteArrayView("_-+/%.@").contains(c);
}

// Where the next value in `line` starts, from `from` on; -1 if none does.
qsizetype nextValue(QByteArrayView line, qsizetype from)
{
    for (qsizetype i = from; i < line.size();) {
        if (!belongsToWord(line[i])) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < line.size() && belongsToWord(line[end])) {
            ++end;
        }
        if (isOfShape(line.sliced(i, end - i))) {
            return i;
        }
        i = end;
    }
    return -1;
}

// Labels and values, line by line. A value that found its label ends what came before.
class Reading
{
public:
    void takeLine(QByteArrayView line);
    Finds end();

private:
    void takeLabels(const QList<Label> &labels);
    void takeValue(QByteArrayView value, std::optional<Label> label);
    void settle();

    Finds m_finds;
    QList<Label> m_labels;       // on lines of their own, with no value yet
    QList<qsizetype> m_nameless; // the values since then that are not called anything
};

void Reading::takeLine(QByteArrayView line)
{
    qsizetype done = 0;
    for (qsizetype at = nextValue(line, 0); at >= 0; at = nextValue(line, done)) {
        const QList<Label> before = labelsIn(line.sliced(done, at - done));
        for (const Label &label : before) {
            m_finds.named.append(label.meaning);
        }
        const bool isFirst = done == 0;
        done = at + length;
        std::optional<Label> label;
        if (!before.isEmpty()) {
            label = before.last();
        } else if (isFirst && m_labels.isEmpty() && nextValue(line, done) < 0) {
            const QList<Label> behind = labelsIn(line.sliced(done)); // "… # consumer key"
            label = behind.size() == 1 ? std::optional(behind.first()) : std::nullopt;
        }
        takeValue(line.sliced(at, length), label);
    }
    if (done == 0) {
        takeLabels(labelsIn(line));
    }
}

void Reading::takeLabels(const QList<Label> &labels)
{
    if (labels.isEmpty()) {
        return;
    }
    if (!m_nameless.isEmpty()) {
        settle();
    }
    m_labels += labels;
    for (const Label &label : labels) {
        m_finds.named.append(label.meaning);
    }
}

void Reading::takeValue(QByteArrayView value, std::optional<Label> label)
{
    if (label) {
        settle();
    } else {
        m_nameless.append(m_finds.values.size());
    }
    m_finds.values.append({label, value.toByteArray()});
}

// The labels right before the values are theirs; what stood above them was a heading.
void Reading::settle()
{
    const qsizetype surplus = std::max<qsizetype>(0, m_labels.size() - m_nameless.size());
    m_labels.remove(0, surplus);
    for (qsizetype i = 0; i < std::min(m_labels.size(), m_nameless.size()); ++i) {
        m_finds.values[m_nameless[i]].label = m_labels[i];
    }
    m_labels.clear();
    m_nameless.clear();
}

Finds Reading::end()
{
    settle();
    return std::move(m_finds);
}

} // namespace

bool isOfShape(QByteArrayView value)
{
    return value.size() == length && std::all_of(value.begin(), value.end(), isLetterOrDigit);
}

Finds findsInText(QByteArrayView text)
{
    Reading reading;
    qsizetype start = 0;
    while (start <= text.size()) {
        const qsizetype feed = text.indexOf('\n', start);
        const qsizetype end = feed < 0 ? text.size() : feed;
        reading.takeLine(text.sliced(start, end - start));
        start = end + 1;
    }
    return reading.end();
}

} // namespace latchkey::handover

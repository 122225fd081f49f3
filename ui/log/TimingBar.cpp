// SPDX-License-Identifier: Apache-2.0
#include "ui/log/TimingBar.h"

#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QPainter>

#include <algorithm>

namespace latchkey::ui {

namespace {

constexpr int barHeight = 8;
constexpr int swatch = 8;
constexpr int leastWidth = 3; // of a part: what was measured is seen

} // namespace

TimingBar::TimingBar(QWidget *parent)
    : QWidget(parent)
{
    setFont(smallFont(font()));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("How long it took"));
}

void TimingBar::show(const httpcall::HttpTimings &timings)
{
    m_parts = exchange::timingParts(timings);
    QStringList spoken;
    for (const exchange::TimingPart &part : std::as_const(m_parts)) {
        spoken.append(part.name + QLatin1Char(' ') + exchange::durationText(part.time));
    }
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    setVisible(!m_parts.isEmpty());
    updateGeometry();
    update();
}

// Their order is that of the call, and each is told by its word too.
QColor TimingBar::colour(qsizetype part) const
{
    const double share = 0.65 * double(part) / double(std::max<qsizetype>(1, m_parts.size()));
    return mixed(accentTone(palette()), palette().color(QPalette::Window), share);
}

QList<TimingBar::Word> TimingBar::words(int width) const
{
    const QFontMetrics metrics(font());
    QList<Word> all;
    int x = 0;
    int y = barHeight + spaceTiny;
    for (const exchange::TimingPart &part : m_parts) {
        const QString text = part.name + QLatin1Char(' ') + exchange::durationText(part.time);
        const int room = swatch + spaceTiny + metrics.horizontalAdvance(text);
        if (x > 0 && x + room > width) {
            x = 0;
            y += metrics.height();
        }
        all.append({QRect(x, y, room, metrics.height()), text});
        x += room + space;
    }
    return all;
}

int TimingBar::heightForWidth(int width) const
{
    const QList<Word> all = words(width);
    return all.isEmpty() ? barHeight : all.constLast().place.bottom() + 1;
}

QSize TimingBar::sizeHint() const
{
    return {columnWidth / 2, heightForWidth(columnWidth / 2)};
}

QSize TimingBar::minimumSizeHint() const
{
    return {0, barHeight + spaceTiny + QFontMetrics(font()).height()};
}

void TimingBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Qt::NoPen);
    std::chrono::microseconds sum(0);
    for (const exchange::TimingPart &part : std::as_const(m_parts)) {
        sum += part.time;
    }
    const int spare = width() - int(m_parts.size()) * leastWidth;
    const QList<Word> all = words(width());
    int x = 0;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const double share =
            double(m_parts[i].time.count()) / double(std::max<qint64>(1, sum.count()));
        const int wide = leastWidth + int(share * std::max(0, spare));
        painter.setBrush(colour(i));
        painter.drawRect(x, 0, wide, barHeight);
        x += wide;
        const QRect place = all[i].place;
        painter.drawRect(place.left(), place.center().y() - swatch / 2, swatch, swatch);
    }
    painter.setPen(quietInk(palette()));
    for (const Word &word : all) {
        painter.drawText(word.place.adjusted(swatch + spaceTiny, 0, spaceTiny, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, word.text);
    }
}

} // namespace latchkey::ui

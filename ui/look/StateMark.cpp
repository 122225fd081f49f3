// SPDX-License-Identifier: Apache-2.0
#include "ui/look/StateMark.h"

#include "ui/look/Metrics.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace latchkey::ui {

namespace {

class MarkEngine : public QIconEngine
{
public:
    MarkEngine(Mark mark, const QColor &colour)
        : m_mark(mark)
        , m_colour(colour)
    {}

    QIconEngine *clone() const override { return new MarkEngine(m_mark, m_colour); }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    // a selected row is tinted, so that a mark keeps its colour
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const double side = std::min(rect.width(), rect.height());
        painter->translate(QRectF(rect).center());
        painter->scale(side / 16, side / 16);
        draw(*painter, m_colour);
        painter->restore();
    }

private:
    // in a square of 16 around the origin
    void draw(QPainter &painter, const QColor &ink) const
    {
        const QPen line(ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        painter.setPen(line);
        switch (m_mark) {
        case Mark::NotYet:
            painter.drawEllipse(QPointF(), 4.6, 4.6);
            break;
        case Mark::UnderWay:
            painter.drawEllipse(QPointF(), 4.6, 4.6);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawPie(QRectF(-4.6, -4.6, 9.2, 9.2), 90 * 16, 180 * 16);
            break;
        case Mark::Good:
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(QPointF(), 5.2, 5.2);
            break;
        case Mark::NeedsYou:
            painter.setBrush(ink);
            painter.drawPolygon(QPolygonF({{0, -4.6}, {5, 4.2}, {-5, 4.2}}));
            break;
        case Mark::Failed:
            painter.drawLine(QPointF(-4, -4), QPointF(4, 4));
            painter.drawLine(QPointF(-4, 4), QPointF(4, -4));
            break;
        case Mark::Done:
            painter.drawPolyline(QPolygonF({{-4.5, 0.3}, {-1.5, 3.5}, {4.5, -3.5}}));
            break;
        }
    }

    Mark m_mark;
    QColor m_colour;
};

} // namespace

QString symbol(Mark mark)
{
    static const char *const symbols[] = {"○", "◐", "●", "▲", "✕", "✓"};
    return QString::fromUtf8(symbols[size_t(mark)]);
}

QColor colour(Mark mark, const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Window).lightness() < 128;
    switch (mark) {
    case Mark::NotYet:
        return isDark ? QColor(0x9a, 0xa0, 0xa6) : QColor(0x6b, 0x72, 0x80);
    case Mark::UnderWay:
        return isDark ? QColor(0x6c, 0xb2, 0xff) : QColor(0x1d, 0x63, 0xc4);
    case Mark::Good:
    case Mark::Done:
        return isDark ? QColor(0x5c, 0xc9, 0x7f) : QColor(0x1b, 0x7f, 0x3b);
    case Mark::NeedsYou:
        return isDark ? QColor(0xf2, 0xb2, 0x3e) : QColor(0xa8, 0x5d, 0x00);
    case Mark::Failed:
        return isDark ? QColor(0xff, 0x7b, 0x72) : QColor(0xc0, 0x26, 0x1c);
    }
    Q_UNREACHABLE();
}

QIcon icon(Mark mark, const QPalette &palette)
{
    return QIcon(new MarkEngine(mark, colour(mark, palette)));
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/Glyphs.h"

#include <QPainter>
#include <QPainterPath>

namespace latchkey::ui {

namespace {

// Each on a grid of 24, drawn with lines two units wide.
QPainterPath pathOf(Glyph glyph)
{
    QPainterPath path;
    const auto line = [&path](std::initializer_list<QPointF> points) {
        path.moveTo(*points.begin());
        for (const QPointF &point : points) {
            path.lineTo(point);
        }
    };
    switch (glyph) {
    case Glyph::Back:
        line({{20, 12}, {4, 12}});
        line({{11, 5}, {4, 12}, {11, 19}});
        break;
    case Glyph::Forward:
        line({{4, 12}, {20, 12}});
        line({{13, 5}, {20, 12}, {13, 19}});
        break;
    case Glyph::Reload:
        path.arcMoveTo(4, 4, 16, 16, 30);
        path.arcTo(4, 4, 16, 16, 30, 290);
        line({{20, 3}, {20, 8.5}, {14.5, 8.5}});
        break;
    case Glyph::Close:
        line({{6, 6}, {18, 18}});
        line({{18, 6}, {6, 18}});
        break;
    case Glyph::More:
        for (const qreal x : {5.0, 12.0, 19.0}) {
            path.addEllipse(QPointF(x, 12), 0.9, 0.9);
        }
        break;
    case Glyph::Lock:
        path.addRoundedRect(5, 11, 14, 10, 2, 2);
        path.moveTo(8, 11);
        path.lineTo(8, 8);
        path.arcTo(8, 4, 8, 8, 180, -180);
        path.lineTo(16, 11);
        break;
    case Glyph::Warning:
        line({{12, 3.5}, {22, 20.5}, {2, 20.5}, {12, 3.5}});
        line({{12, 10}, {12, 14.5}});
        path.addEllipse(QPointF(12, 17.5), 0.3, 0.3);
        break;
    case Glyph::Computer:
        path.addRoundedRect(3, 4, 18, 12, 1.5, 1.5);
        line({{8, 20}, {16, 20}});
        line({{12, 16}, {12, 20}});
        break;
    case Glyph::Blank:
        break;
    }
    return path;
}

QPixmap draw(Glyph glyph, const QColor &color, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 24.0, size / 24.0);
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(pathOf(glyph));
    return pixmap;
}

} // namespace

QIcon glyphIcon(Glyph glyph, const QColor &color)
{
    QColor faded = color;
    faded.setAlphaF(0.35F);
    QIcon icon;
    for (const int size : {16, 20, 24, 32, 40, 48}) {
        icon.addPixmap(draw(glyph, color, size), QIcon::Normal);
        icon.addPixmap(draw(glyph, faded, size), QIcon::Disabled);
    }
    return icon;
}

} // namespace latchkey::ui

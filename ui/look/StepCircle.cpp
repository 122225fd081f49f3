// SPDX-License-Identifier: Apache-2.0
#include "ui/look/StepCircle.h"

#include "ui/look/Tones.h"

#include <QPainter>

namespace latchkey::ui {

namespace {

constexpr double lineWidth = 1.5;

} // namespace

StepCircle::StepCircle(int number, QWidget *parent)
    : QWidget(parent)
    , m_number(number)
{
    setFixedSize(stepCircle, stepCircle);
}

void StepCircle::show(StepState state)
{
    m_state = state;
    update();
}

void StepCircle::draw(QPainter &painter, const QPointF &corner, int number, StepState state,
                      const QWidget &widget)
{
    const QPalette &palette = widget.palette();
    const QColor good = colour(Mark::Good, palette);
    const QColor line = state == StepState::Done  ? good
                        : state == StepState::Now ? accentInk(palette)
                                                  : lineTone(palette);
    const QRectF place =
        QRectF(corner, QSizeF(stepCircle, stepCircle))
            .adjusted(lineWidth / 2, lineWidth / 2, -lineWidth / 2, -lineWidth / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, lineWidth));
    painter.setBrush(state == StepState::Done ? good : cardTone(palette));
    painter.drawEllipse(place);
    if (state == StepState::Done) {
        painter.setPen(QPen(legible(cardTone(palette), good, 4.5), 1.8, Qt::SolidLine, Qt::RoundCap,
                            Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        const QPointF c = place.center();
        painter.drawPolyline(
            QPolygonF({c + QPointF(-4, 0.2), c + QPointF(-1.3, 3), c + QPointF(4, -3)}));
    } else {
        QFont face = widget.font();
        face.setWeight(state == StepState::Now ? QFont::DemiBold : QFont::Normal);
        painter.setFont(face);
        painter.setPen(state == StepState::Now ? accentInk(palette) : quietInk(palette));
        painter.drawText(place, Qt::AlignCenter, QString::number(number));
    }
    painter.restore();
}

void StepCircle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw(painter, {}, m_number, m_state, *this);
}

} // namespace latchkey::ui

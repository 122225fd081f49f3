// SPDX-License-Identifier: Apache-2.0
#include "ui/look/CardFrame.h"

#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QPainter>

namespace latchkey::ui {

CardFrame::CardFrame(QWidget *parent)
    : QWidget(parent)
{
    setContentsMargins(spaceHuge, cardEdge, spaceHuge, cardEdge);
}

void CardFrame::setFailed(bool failed)
{
    m_hasFailed = failed;
    update();
}

void CardFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(cardTone(palette()));
    painter.setPen(m_hasFailed ? colour(Mark::Failed, palette()) : lineTone(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/look/MarkLabel.h"

#include <QEvent>

namespace latchkey::ui {

MarkLabel::MarkLabel(QWidget *parent, int side)
    : QLabel(parent)
    , m_side(side)
{
    setFixedSize(side, side);
}

void MarkLabel::show(Mark mark)
{
    if (m_mark != mark) {
        m_mark = mark;
        draw();
    }
}

void MarkLabel::draw()
{
    if (m_mark) {
        setPixmap(icon(*m_mark, palette()).pixmap(QSize(m_side, m_side), devicePixelRatioF()));
    }
}

void MarkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        draw();
    }
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/LoadLine.h"

#include <QPainter>

namespace latchkey::ui {

LoadLine::LoadLine(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(2);
}

void LoadLine::setPercent(int percent)
{
    m_percent = percent;
    update();
}

void LoadLine::paintEvent(QPaintEvent *)
{
    if (m_percent < 0 || m_percent > 99) {
        return;
    }
    const int done = width() * qMax(m_percent, 5) / 100;
    const QRect line = layoutDirection() == Qt::RightToLeft
                           ? QRect(width() - done, 0, done, height())
                           : QRect(0, 0, done, height());
    QPainter(this).fillRect(line, palette().color(QPalette::Highlight));
}

} // namespace latchkey::ui

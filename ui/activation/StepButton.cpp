// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/StepButton.h"

#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QPainter>
#include <QStyleOptionToolButton>

namespace latchkey::ui {

StepButton::StepButton(int number, const QString &name, QWidget *parent)
    : QToolButton(parent)
    , m_number(number)
    , m_name(name)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    show(StepState::Later);
}

void StepButton::show(StepState state)
{
    m_state = state;
    setAccessibleName(state == StepState::Done  ? tr("%1: done").arg(m_name)
                      : state == StepState::Now ? tr("%1: now").arg(m_name)
                                                : tr("%1: later").arg(m_name));
    setShort(m_isShort);
    updateGeometry();
    update();
}

void StepButton::setShort(bool isShort)
{
    m_isShort = isShort;
    setText(isShort && m_state != StepState::Now ? QString() : m_name);
    updateGeometry();
}

QFont StepButton::nameFont() const
{
    QFont face = font();
    face.setWeight(m_state == StepState::Now ? QFont::DemiBold : QFont::Normal);
    return face;
}

int StepButton::widthFor(bool isShort) const
{
    const bool isNamed = !isShort || m_state == StepState::Now;
    return stepCircle +
           (isNamed ? spaceSmall + QFontMetrics(nameFont()).horizontalAdvance(m_name) + 2 : 0);
}

QSize StepButton::sizeHint() const
{
    return {widthFor(m_isShort), std::max(stepCircle, fontMetrics().height()) + spaceTiny};
}

void StepButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isPointedAt = option.state.testFlag(QStyle::State_MouseOver);
    const bool isUsed = option.state.testFlag(QStyle::State_HasFocus) &&
                        option.state.testFlag(QStyle::State_KeyboardFocusChange);
    if (isUsed) {
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
    StepCircle::draw(painter, QPointF(0, (height() - stepCircle) / 2.0), m_number, m_state, *this);
    QFont face = nameFont();
    face.setUnderline(isPointedAt);
    painter.setFont(face);
    painter.setPen(m_state == StepState::Now ? palette().color(QPalette::WindowText)
                                             : quietInk(palette()));
    painter.drawText(rect().adjusted(stepCircle + spaceSmall, 0, 0, 0),
                     int(Qt::AlignLeft | Qt::AlignVCenter), text());
}

} // namespace latchkey::ui

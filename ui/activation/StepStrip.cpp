// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/StepStrip.h"

#include "ui/activation/StepButton.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QHBoxLayout>
#include <QPainter>

namespace latchkey::ui {

namespace {

constexpr int shortestLine = 24;

} // namespace

StepStrip::StepStrip(QWidget *parent)
    : QWidget(parent)
{
    const std::array<QString, 4> names{tr("Name and store"), tr("Resources"), tr("Into the store"),
                                       tr("Activate")};
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    for (size_t step = 0; step < m_buttons.size(); ++step) {
        m_buttons[step] = new StepButton(int(step) + 1, names[step], this);
        connect(m_buttons[step], &QToolButton::clicked, this,
                [this, step] { Q_EMIT chosen(static_cast<Step>(step)); });
        if (step > 0) {
            row->addStretch(); // the line is drawn there
        }
        row->addWidget(m_buttons[step]);
    }
    show(Step::Define, {});
}

void StepStrip::show(std::optional<Step> now, const QList<Step> &done)
{
    m_now = now;
    m_done = done;
    for (size_t step = 0; step < m_buttons.size(); ++step) {
        const bool isNow = m_now == static_cast<Step>(step);
        m_buttons[step]->show(isDone(step) ? StepState::Done
                              : isNow      ? StepState::Now
                                           : StepState::Later);
    }
    fit();
    updateGeometry();
    update();
}

int StepStrip::widthOf(bool isShort) const
{
    int width = int(m_buttons.size() - 1) * (shortestLine + 2 * space);
    for (const StepButton *button : m_buttons) {
        width += button->widthFor(isShort);
    }
    return width;
}

// Long words would widen the window.
void StepStrip::fit()
{
    const bool isShort = width() < widthOf(false);
    for (StepButton *button : m_buttons) {
        button->setShort(isShort);
    }
}

void StepStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QSize StepStrip::minimumSizeHint() const
{
    return {widthOf(true), m_buttons[0]->sizeHint().height()};
}

QSize StepStrip::sizeHint() const
{
    return {widthOf(false), minimumSizeHint().height()};
}

void StepStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (size_t step = 1; step < m_buttons.size(); ++step) {
        const int from = m_buttons[step - 1]->geometry().right() + space;
        const int to = m_buttons[step]->geometry().left() - space;
        const QColor ink = isDone(step - 1) ? colour(Mark::Good, palette()) : lineTone(palette());
        painter.fillRect(from, height() / 2 - 1, to - from, 2, ink);
    }
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/StepStrip.h"

#include "ui/look/Metrics.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QToolButton>

namespace latchkey::ui {

namespace {

QString number(size_t step)
{
    static const char *const numbers[] = {"①", "②", "③", "④"};
    return QString::fromUtf8(numbers[step]);
}

QFrame *line(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedWidth(space);
    return line;
}

} // namespace

StepStrip::StepStrip(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spaceSmall);
    for (size_t step = 0; step < m_buttons.size(); ++step) {
        auto *button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this,
                [this, step] { Q_EMIT chosen(static_cast<Step>(step)); });
        if (step > 0) {
            m_lines[step - 1] = line(this);
            row->addWidget(m_lines[step - 1]);
        }
        row->addWidget(button);
        m_buttons[step] = button;
    }
    row->addStretch();
    show(Step::Define, {});
}

void StepStrip::show(std::optional<Step> now, const QList<Step> &done)
{
    m_now = now;
    m_done = done;
    for (const Form form : {Form::Whole, Form::Close, Form::Short}) {
        write(form);
        m_widths[size_t(form)] = layout()->sizeHint().width();
    }
    fit();
    updateGeometry();
}

void StepStrip::write(Form form)
{
    layout()->setSpacing(form == Form::Whole ? spaceSmall : 0);
    for (QWidget *line : m_lines) {
        line->setVisible(form == Form::Whole);
    }
    const std::array<QString, 4> names{tr("Define"), tr("Resources"), tr("Enter in Admin"),
                                       tr("Activate")};
    for (size_t step = 0; step < m_buttons.size(); ++step) {
        const bool isDone = m_done.contains(static_cast<Step>(step));
        const bool isNow = m_now == static_cast<Step>(step);
        QFont face = font();
        face.setBold(isNow);
        m_buttons[step]->setFont(face);
        const QString name =
            form != Form::Short || isNow ? QLatin1Char(' ') + names[step] : QString();
        const QString done = isDone ? QString::fromUtf8(" ✓") : QString();
        m_buttons[step]->setText(number(step) + name + done);
        m_buttons[step]->setToolTip(names[step]);
        m_buttons[step]->setAccessibleName(isDone  ? tr("%1: done").arg(names[step])
                                           : isNow ? tr("%1: now").arg(names[step])
                                                   : tr("%1: later").arg(names[step]));
    }
}

// Long words would widen the window.
void StepStrip::fit()
{
    write(width() >= m_widths[size_t(Form::Whole)]   ? Form::Whole
          : width() >= m_widths[size_t(Form::Close)] ? Form::Close
                                                     : Form::Short);
}

void StepStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QSize StepStrip::minimumSizeHint() const
{
    return {m_widths[size_t(Form::Short)], QWidget::minimumSizeHint().height()};
}

} // namespace latchkey::ui

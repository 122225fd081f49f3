#include "ui/activation/StepStrip.h"

#include "ui/look/Metrics.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QToolButton>

namespace latchkey::ui {

namespace {

QString number(size_t step)
{
    static const char *const numbers[] = {"①", "②", "③"};
    return QString::fromUtf8(numbers[step]);
}

QFrame *line(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedWidth(spaceHuge);
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
            row->addWidget(line(this));
        }
        row->addWidget(button);
        m_buttons[step] = button;
    }
    row->addStretch();
    show(Step::Define, false);
}

void StepStrip::show(Step now, bool allDone)
{
    const std::array<QString, 3> names{tr("Define"), tr("Enter in Admin"), tr("Activate")};
    for (size_t step = 0; step < m_buttons.size(); ++step) {
        const bool isDone = allDone || step < size_t(now);
        const bool isNow = !allDone && step == size_t(now);
        QFont face = font();
        face.setBold(isNow);
        m_buttons[step]->setFont(face);
        const QString done = isDone ? QString::fromUtf8(" ✓") : QString();
        m_buttons[step]->setText(number(step) + QLatin1Char(' ') + names[step] + done);
        m_buttons[step]->setAccessibleName(isDone  ? tr("%1: done").arg(names[step])
                                           : isNow ? tr("%1: now").arg(names[step])
                                                   : tr("%1: later").arg(names[step]));
    }
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/AnswerChart.h"

#include "integrations/WatchChart.h"
#include "ui/look/Metrics.h"
#include "ui/look/StateMark.h"
#include "ui/look/Words.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace latchkey::ui {

using integrations::WatchAnswer;

namespace {

constexpr int chartHeight = 64;
constexpr int chartWidth = 480;
constexpr qreal leastStep = 5; // px from bar to bar
constexpr qreal mostStep = 16;
constexpr qreal leastBar = 2;

} // namespace

QString answersWords(const QList<WatchAnswer> &answers)
{
    const integrations::WatchSum sum = integrations::sumOf(answers);
    const QLocale locale;
    QStringList sentences{
        AnswerChart::tr("%n call(s) since %1, %2 of them failed.", nullptr, int(sum.calls))
            .arg(dateOf(answers.constFirst().time), locale.toString(sum.failed))};
    if (sum.failed < sum.calls) {
        sentences.append(AnswerChart::tr("Usually %1 ms, at most %2 ms.")
                             .arg(locale.toString(sum.medianMs), locale.toString(sum.slowestMs)));
    }
    return sentences.join(QLatin1Char(' '));
}

AnswerChart::AnswerChart(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("The last calls"));
    setMinimumHeight(chartHeight);
}

void AnswerChart::show(const QList<WatchAnswer> &answers)
{
    m_answers = answers;
    setAccessibleDescription(answers.isEmpty() ? QString() : answersWords(answers));
    update();
}

QSize AnswerChart::sizeHint() const
{
    return {chartWidth, chartHeight};
}

QList<WatchAnswer> AnswerChart::shown() const
{
    const auto most = qsizetype(width() / leastStep);
    return m_answers.mid(std::max<qsizetype>(0, m_answers.size() - most));
}

qreal AnswerChart::step() const
{
    return std::clamp(width() / qreal(std::max<qsizetype>(1, shown().size())), leastStep, mostStep);
}

void AnswerChart::paintEvent(QPaintEvent *)
{
    const QList<WatchAnswer> all = shown();
    const qint64 slowest = std::max<qint64>(1, integrations::sumOf(all).slowestMs);
    const qreal bar = step() * 0.7;
    const qreal bottom = height() - 1;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(Mark::NotYet, palette()));
    painter.drawLine(QPointF(0, bottom + 0.5), QPointF(width(), bottom + 0.5));
    qreal x = 0;
    for (const WatchAnswer &answer : all) {
        if (answer.code.isEmpty()) {
            const qreal tall =
                std::max(leastBar, (bottom - leastBar) * qreal(answer.tookMs) / qreal(slowest));
            painter.fillRect(QRectF(x, bottom - tall, bar, tall), colour(Mark::Good, palette()));
        } else {
            painter.setPen(QPen(colour(Mark::Failed, palette()), 1.5));
            const QRectF cross(x, bottom - bar - spaceTiny, bar, bar);
            painter.drawLine(cross.topLeft(), cross.bottomRight());
            painter.drawLine(cross.topRight(), cross.bottomLeft());
        }
        x += step();
    }
}

// What a bar says, in words.
bool AnswerChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    auto *help = static_cast<QHelpEvent *>(event);
    const QList<WatchAnswer> all = shown();
    const auto index = qsizetype(help->pos().x() / step());
    if (index < 0 || index >= all.size()) {
        QToolTip::hideText();
        return true;
    }
    const WatchAnswer &answer = all[index];
    const QString outcome = answer.code.isEmpty()
                                ? tr("%1 ms").arg(QLocale().toString(answer.tookMs))
                                : tr("failed: %1").arg(QString::fromLatin1(answer.code));
    QToolTip::showText(help->globalPos(),
                       plainToolTip(absoluteTime(answer.time) + QStringLiteral(" · ") + outcome),
                       this);
    return true;
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/AnswerList.h"

#include "session/Watching.h"
#include "ui/look/StateMark.h"
#include "ui/look/Words.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>

namespace latchkey::ui {

using integrations::WatchAnswer;

namespace {

enum Cell { Time, Answer, Took, Says };
constexpr int codeRole = Qt::UserRole;     // of Says: the problem's code
constexpr int timeRole = Qt::UserRole + 1; // of Time: ms since the epoch

QString none()
{
    return QStringLiteral("–");
}

QString timeText(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
}

QString answerText(const WatchAnswer &answer)
{
    return answer.status == 0 ? none() : QStringLiteral("HTTP %1").arg(answer.status);
}

QString tookText(const WatchAnswer &answer)
{
    return answer.tookMs < 0 ? none()
                             : AnswerList::tr("%1 ms").arg(QLocale().toString(answer.tookMs));
}

} // namespace

AnswerList::AnswerList(QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("The last calls, one by one"));
    setHeaderLabels({tr("Time"), tr("Answer"), tr("Took"), tr("What it says")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Cell::Says, QHeaderView::Stretch);
}

void AnswerList::show(const QList<WatchAnswer> &answers)
{
    if (answers == m_answers) {
        return; // who reads it stays where they are
    }
    m_answers = answers;
    const QTreeWidgetItem *was = currentItem();
    const QVariant current = was == nullptr ? QVariant() : was->data(Cell::Time, timeRole);
    clear();
    for (auto it = answers.rbegin(); it != answers.rend(); ++it) {
        addRow(*it);
    }
    setCurrentItem(topLevelItem(0));
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (topLevelItem(i)->data(Cell::Time, timeRole) == current) {
            setCurrentItem(topLevelItem(i));
        }
    }
}

void AnswerList::addRow(const WatchAnswer &answer)
{
    const bool isWell = answer.code.isEmpty();
    const QString code = QString::fromLatin1(answer.code);
    const QString says = session::Watching::answerWords(answer.code);
    auto *row = new QTreeWidgetItem(
        this, {timeText(answer.time), answerText(answer), tookText(answer), says});
    row->setData(Cell::Time, timeRole, answer.time);
    row->setData(Cell::Says, codeRole, code);
    row->setTextAlignment(Cell::Took, Qt::AlignRight | Qt::AlignVCenter);
    row->setIcon(Cell::Says, icon(isWell ? Mark::Good : Mark::Failed, palette()));
    row->setToolTip(Cell::Time, plainToolTip(absoluteTime(answer.time)));
    if (!isWell) {
        row->setToolTip(Cell::Says, plainToolTip(says + QStringLiteral(" · ") + code));
    }
}

QString AnswerList::asText() const
{
    QStringList lines{lineOf(headerItem())};
    for (int i = 0; i < topLevelItemCount(); ++i) {
        lines.append(lineOf(topLevelItem(i)));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString AnswerList::lineOf(const QTreeWidgetItem *row) const
{
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column) {
        cells.append(row->text(column));
    }
    if (const QString code = row->data(Cell::Says, codeRole).toString(); !code.isEmpty()) {
        cells.last() += QStringLiteral(" (%1)").arg(code);
    }
    return cells.join(QLatin1Char('\t'));
}

// A view by itself copies the one cell that is current.
void AnswerList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

// In the order they are seen.
void AnswerList::copySelected() const
{
    QStringList lines;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (const QTreeWidgetItem *row = topLevelItem(i); row->isSelected()) {
            lines.append(lineOf(row));
        }
    }
    if (!lines.isEmpty()) {
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    }
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/programs/CallsDialog.h"

#include "base/Clock.h"
#include "base/ForeignText.h"
#include "base/Job.h"
#include "ui/look/Buttons.h"
#include "ui/look/EmptyState.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QClipboard>
#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <chrono>
#include <initializer_list>
#include <utility>

namespace latchkey::ui {

namespace {

using namespace std::chrono_literals;

constexpr int listWidth = 760;
constexpr int listHeight = 300;

enum Cell { Route, Calls, Refused, Why, LastCall };
constexpr int callsRole = Qt::UserRole;       // of Route: how many
constexpr int refusedRole = Qt::UserRole + 1; // and how many of them came to nothing

// Blocks: the book is looked through when it is opened.
Result<CountedCalls> countedIn(const QString &folder, const QString &client, qint64 firstDay)
{
    const auto book = clients::CallBook::open(folder);
    const auto uses = book ? book->uses() : failure(book.error());
    const auto counts = uses ? book->ofClients({client}, firstDay) : failure(uses.error());
    if (!counts) {
        return failure(counts.error());
    }
    return CountedCalls{clients::calledRoutes(*counts), uses->value(client).lastAt};
}

QString dayText(qint64 day)
{
    return QLocale().toString(QDate(1970, 1, 1).addDays(day), QLocale::ShortFormat);
}

// "12 × store: 401 · 3 × it may only read"
QString reasonsText(const QList<clients::Refused> &refused)
{
    QStringList reasons;
    for (const clients::Refused &each : refused) {
        reasons.append(QStringLiteral("%L1 × %2").arg(each.calls).arg(clients::reasonText(each)));
    }
    return reasons.join(QStringLiteral(" · "));
}

} // namespace

CallsDialog::CallsDialog(const QString &profileFolder, const QString &client, const QString &name,
                         QWidget *parent)
    : QDialog(parent)
    , m_folder(profileFolder)
    , m_client(client)
    , m_search(new QLineEdit(this))
    , m_days(new QComboBox(this))
    , m_list(new QTreeWidget(this))
    , m_nothing(new EmptyState(this))
    , m_summary(plainLabel({}, this))
    , m_copy(framedButton(tr("Copy as &text"), this))
{
    setWindowTitle(tr("Calls of “%1”").arg(withoutControls(name)));
    for (const int days : {7, 30, 90, int(clients::keptDays)}) {
        m_days->addItem(tr("In the last %n day(s)", nullptr, days), days);
    }
    m_days->setCurrentIndex(m_days->count() - 1); // all there is
    build();
    m_saysSo.setSingleShot(true);
    m_saysSo.setInterval(2s);
    connect(&m_saysSo, &QTimer::timeout, this, [this] { m_copy->setText(tr("Copy as &text")); });
    connect(m_copy, &QPushButton::clicked, this, &CallsDialog::copy);
    connect(m_days, &QComboBox::currentIndexChanged, this, &CallsDialog::read);
    connect(m_search, &QLineEdit::textChanged, this, &CallsDialog::filter);
    connect(m_search, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_nothing, &EmptyState::actionWanted, m_search, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search,
            qOverload<>(&QWidget::setFocus));
    showNothing(tr("One moment"), tr("Reading what was counted."));
    read();
}

void CallsDialog::build()
{
    m_search->setPlaceholderText(tr("Filter by route or reason"));
    m_search->setAccessibleName(tr("Filter by route or reason"));
    m_search->setClearButtonEnabled(true);
    m_days->setAccessibleName(tr("Time"));
    m_list->setAccessibleName(tr("Calls by route"));
    m_list->setHeaderLabels({tr("Route"), tr("Calls"), tr("Refused"), tr("Why"), tr("Last call")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumSize(listWidth, listHeight);
    m_nothing->setMinimumSize(listWidth, listHeight);
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(Cell::Route, QHeaderView::Stretch);
    header->setSectionResizeMode(Cell::Why, QHeaderView::Stretch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(new Heading(windowTitle(), this));
    column->addLayout(buildHead());
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_summary);
    column->addLayout(buildButtons());
}

QLayout *CallsDialog::buildHead()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spaceSmall);
    row->addWidget(m_search, 1);
    row->addWidget(m_days);
    return row;
}

QLayout *CallsDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    setKind(close, ButtonKind::Framed); // Enter in the filter does not close
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_copy->setMinimumWidth(m_copy->fontMetrics().horizontalAdvance(tr("Copied")) +
                            2 * buttonPadding);
    auto *row = new QHBoxLayout;
    row->setSpacing(spaceSmall);
    row->addWidget(m_copy);
    row->addStretch();
    row->addWidget(buttons);
    QWidget *before = m_search;
    for (QWidget *next :
         std::initializer_list<QWidget *>{m_days, m_list, m_nothing->button(), m_copy, close}) {
        setTabOrder(std::exchange(before, next), next); // as they are seen
    }
    return row;
}

// What was asked for before and comes late is not shown.
void CallsDialog::read()
{
    const qint64 days = m_days->currentData().toLongLong();
    const qint64 firstDay = clients::dayOf(systemClock()()) - days + 1;
    runJob(
        this,
        [folder = m_folder, client = m_client, firstDay] {
            return countedIn(folder, client, firstDay);
        },
        [this, days](const Result<CountedCalls> &counted) {
            if (days != m_days->currentData().toLongLong()) {
                return;
            }
            present(counted.value_or(CountedCalls()));
            if (!counted) {
                showNothing(tr("This cannot be said now"), counted.error().sentence);
            }
        });
}

void CallsDialog::present(const CountedCalls &counted)
{
    m_lastAt = counted.lastAt;
    m_list->clear();
    for (const clients::CalledRoute &each : counted.routes) {
        addRow(each);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    filter();
}

void CallsDialog::addRow(const clients::CalledRoute &called)
{
    const QLocale locale;
    const qint64 refused = called.refusedCalls();
    auto *row = new QTreeWidgetItem(
        m_list, {clients::shownRoute(called.route), locale.toString(called.calls),
                 refused == 0 ? QStringLiteral("–") : locale.toString(refused),
                 reasonsText(called.refused), dayText(called.lastDay)});
    row->setData(Cell::Route, callsRole, called.calls);
    row->setData(Cell::Route, refusedRole, refused);
    for (const int column : {Cell::Calls, Cell::Refused}) {
        row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    for (const int column : {Cell::Route, Cell::Why}) {
        if (const QString text = row->text(column); !text.isEmpty()) {
            row->setToolTip(column, plainToolTip(text));
        }
    }
}

void CallsDialog::filter()
{
    const QString wanted = m_search->text().trimmed();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *row = m_list->topLevelItem(i);
        row->setHidden(!row->text(Cell::Route).contains(wanted, Qt::CaseInsensitive) &&
                       !row->text(Cell::Why).contains(wanted, Qt::CaseInsensitive));
    }
    if (m_list->topLevelItemCount() == 0) {
        showNothing(tr("No calls yet"),
                    tr("The program called nothing through Latchkey's proxy in that time."));
        return;
    }
    if (shown().isEmpty()) {
        showNothing(tr("Nothing like it"), tr("No route and no reason holds what you typed."),
                    tr("Clear the filter"));
        return;
    }
    m_nothing->hide();
    m_list->show();
    m_summary->setText(summary());
    m_copy->setEnabled(true);
}

void CallsDialog::showNothing(const QString &headline, const QString &text, const QString &button)
{
    m_nothing->show(headline, withoutControls(text), button);
    m_nothing->setVisible(true);
    m_list->hide();
    m_summary->clear();
    m_copy->setEnabled(false);
}

QList<const QTreeWidgetItem *> CallsDialog::shown() const
{
    QList<const QTreeWidgetItem *> rows;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (const QTreeWidgetItem *row = m_list->topLevelItem(i); !row->isHidden()) {
            rows.append(row);
        }
    }
    return rows;
}

QString CallsDialog::summary() const
{
    qint64 calls = 0;
    qint64 refused = 0;
    for (const QTreeWidgetItem *row : shown()) {
        calls += row->data(Cell::Route, callsRole).toLongLong();
        refused += row->data(Cell::Route, refusedRole).toLongLong();
    }
    return QStringList{
        tr("%Ln call(s).", nullptr, int(calls)),
        refused == 0 ? tr("None was refused.")
                     : tr("%Ln of them were refused, or failed.", nullptr, int(refused)),
        m_lastAt == 0
            ? QString()
            : tr("The program's last use: %1.").arg(relativeTime(m_lastAt, systemClock()()))}
        .join(QLatin1Char(' '))
        .trimmed();
}

// A table for a spreadsheet or a mail: what is shown, its columns parted by tabs.
void CallsDialog::copy()
{
    QStringList lines;
    const auto add = [&lines](const QTreeWidgetItem *row) {
        QStringList cells;
        for (int column = 0; column < row->columnCount(); ++column) {
            cells.append(row->text(column));
        }
        lines.append(cells.join(QLatin1Char('\t')));
    };
    add(m_list->headerItem());
    for (const QTreeWidgetItem *row : shown()) {
        add(row);
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
    m_copy->setText(tr("Copied"));
    m_saysSo.start();
}

} // namespace latchkey::ui

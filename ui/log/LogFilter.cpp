// SPDX-License-Identifier: Apache-2.0
#include "ui/log/LogFilter.h"

#include "exchange/Words.h"
#include "ui/look/FlowLayout.h"
#include "ui/look/Metrics.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int failedOnly = -1; // beside the classes of a status
constexpr int anyKind = -1;
constexpr qint64 minute = 60'000;

} // namespace

LogFilter::LogFilter(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_answer(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_time(new QComboBox(this))
{
    m_search->setPlaceholderText(tr("Search addresses, headers and answers"));
    m_search->setAccessibleName(tr("Search the log"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_answer->addItem(tr("Every answer"), 0);
    m_answer->addItem(tr("Only what failed"), failedOnly);
    for (const int each : {2, 3, 4, 5}) {
        m_answer->addItem(tr("Status %1xx").arg(each), each);
    }
    m_answer->setAccessibleName(tr("Answers"));
    m_kind->addItem(tr("Every kind"), anyKind);
    const auto kinds = exchange::allKinds();
    for (const exchange::Kind kind : kinds) {
        m_kind->addItem(exchange::wordOf(kind), int(kind));
    }
    m_kind->setAccessibleName(tr("Kinds"));
    m_time->addItem(tr("At any time"), 0);
    m_time->addItem(tr("In the last hour"), 60);
    m_time->addItem(tr("In the last 24 hours"), 24 * 60);
    m_time->addItem(tr("In the last 7 days"), 7 * 24 * 60);
    m_time->setAccessibleName(tr("Time"));
    connect(m_search, &QLineEdit::textChanged, this, &LogFilter::changed);
    for (QComboBox *box : {m_answer, m_kind, m_time}) {
        connect(box, &QComboBox::currentIndexChanged, this, &LogFilter::changed);
    }
    auto *choices = new FlowLayout(spaceSmall);
    choices->addWidget(m_answer);
    choices->addWidget(m_kind);
    choices->addWidget(m_time);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spaceSmall);
    column->addWidget(m_search);
    column->addLayout(choices);
    setFocusProxy(m_search);
}

exchange::ExchangeFilter LogFilter::filter(qint64 now) const
{
    exchange::ExchangeFilter filter;
    filter.text = m_search->text().trimmed();
    const int answer = m_answer->currentData().toInt();
    filter.onlyFailed = answer == failedOnly;
    filter.statusClass = std::max(0, answer);
    if (const int kind = m_kind->currentData().toInt(); kind != anyKind) {
        filter.kind = exchange::Kind(kind);
    }
    if (const int minutes = m_time->currentData().toInt(); minutes > 0) {
        filter.since = now - minutes * minute;
    }
    return filter;
}

bool LogFilter::isEmpty() const
{
    return m_search->text().trimmed().isEmpty() && m_answer->currentIndex() == 0 &&
           m_kind->currentIndex() == 0 && m_time->currentIndex() == 0;
}

void LogFilter::clear()
{
    m_search->clear();
    for (QComboBox *box : {m_answer, m_kind, m_time}) {
        box->setCurrentIndex(0);
    }
}

bool LogFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Escape) {
            Q_EMIT leaveWanted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace latchkey::ui

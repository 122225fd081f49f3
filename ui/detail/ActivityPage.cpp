// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/ActivityPage.h"

#include "base/ForeignText.h"
#include "session/SupportReport.h"
#include "ui/detail/AttemptList.h"
#include "ui/look/Buttons.h"
#include "ui/look/Column.h"
#include "ui/look/Metrics.h"
#include "ui/look/Remembered.h"
#include "ui/look/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int listShare = 720;
constexpr int detailShare = 240;

} // namespace

ActivityPage::ActivityPage(session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new AttemptList(this))
    , m_detail(new QPlainTextEdit(this))
    , m_copy(new QPushButton(tr("Copy for support"), this))
{
    m_detail->setReadOnly(true);
    m_detail->document()->setDocumentMargin(spaceSmall);
    m_detail->setTabChangesFocus(true);
    m_detail->setAccessibleName(tr("Details"));
    m_detail->setPlaceholderText(tr("Select an event to see its details."));
    m_copy->setAutoDefault(false);
    connect(m_list, &AttemptList::selected, this, &ActivityPage::showDetail);
    connect(m_copy, &QPushButton::clicked, this, &ActivityPage::copy);

    auto *splitter = new QSplitter(Qt::Vertical, this);
    rememberSizeOf(splitter, QLatin1String("activity"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({listShare, detailShare});
    auto *page = new Column(this); // how long a step took is to be seen beside it
    page->rows()->setSpacing(spaceSmall);
    page->rows()->addWidget(splitter, 1);
    page->rows()->addWidget(m_copy, 0, Qt::AlignLeft); // where the list begins
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space, 0, space);
    column->addWidget(page);
}

void ActivityPage::show(const QString &id)
{
    const bool isOther = std::exchange(m_id, id) != id;
    if (isOther) {
        m_list->clear();
        m_detail->clear();
    }
    m_list->show(attempts(m_session.integrations().timeline(id)));
    setTabOrder(m_list->lastStop(), m_detail); // as they are seen
    setTabOrder(m_detail, m_copy);
    m_copy->setEnabled(!m_list->isEmpty());
    if (!m_list->hasSelected()) {
        m_list->select(0, -1);
    }
}

void ActivityPage::showNewest()
{
    m_list->select(0, m_list->failure(0));
    m_list->setFocus();
    QMetaObject::invokeMethod(m_list, &AttemptList::reveal, Qt::QueuedConnection); // once laid out
}

void ActivityPage::showDetail(const ChecklistItem &item)
{
    QString text = absoluteTime(item.time) + QLatin1Char('\n') + withoutControls(item.text);
    if (!item.detail.isEmpty()) {
        text += QStringLiteral("\n") + withoutControls(item.detail);
    }
    if (m_detail->toPlainText() != text) {
        m_detail->setPlainText(text);
    }
}

void ActivityPage::copy()
{
    QApplication::clipboard()->setText(session::supportReport(m_session, m_id));
    sayCopied(m_copy);
}

} // namespace latchkey::ui

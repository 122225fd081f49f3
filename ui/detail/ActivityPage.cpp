// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/ActivityPage.h"

#include "base/ForeignText.h"
#include "session/SupportReport.h"
#include "ui/activation/EventView.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QToolTip>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

QList<ChecklistItem> itemsOf(const QList<activation::TimelineEvent> &timeline)
{
    QList<ChecklistItem> items;
    items.reserve(timeline.size());
    for (const activation::TimelineEvent &event : timeline) {
        items.append(itemOf(event));
    }
    return items;
}

} // namespace

ActivityPage::ActivityPage(session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_view(new EventView(this))
    , m_detail(new QPlainTextEdit(this))
    , m_copy(new QPushButton(tr("Copy for support"), this))
{
    m_view->setModel(&m_model);
    m_view->setAccessibleName(tr("Activity"));
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_detail->setAccessibleName(tr("Details"));
    m_detail->setPlaceholderText(tr("Select an event to see its details."));
    m_copy->setAutoDefault(false);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ActivityPage::showDetail);
    connect(m_copy, &QPushButton::clicked, this, &ActivityPage::copy);

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space, 0, space);
    column->setSpacing(spaceSmall);
    column->addWidget(splitter, 1);
    column->addWidget(m_copy, 0, Qt::AlignLeft); // where the list begins
}

void ActivityPage::show(const QString &id)
{
    const bool isOther = id != m_id;
    m_id = id;
    m_model.show(itemsOf(m_session.integrations().timeline(id)));
    m_copy->setEnabled(!m_model.items().isEmpty());
    if (isOther || !m_view->currentIndex().isValid()) {
        m_view->setCurrentIndex(m_model.index(m_model.rowCount() - 1, EventModel::Event));
    }
    showDetail(m_view->currentIndex());
}

void ActivityPage::showDetail(const QModelIndex &current)
{
    if (!current.isValid()) {
        m_detail->clear();
        return;
    }
    const ChecklistItem &item = m_model.items()[current.row()];
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
    QToolTip::showText(m_copy->mapToGlobal(QPoint(0, 0)), tr("Copied"), m_copy);
}

} // namespace latchkey::ui

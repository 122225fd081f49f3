// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/ActivationPanel.h"

#include "ui/activation/EventView.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <utility>

namespace latchkey::ui {

namespace {

// What is waited for now: when it ends (ms since the epoch, 0 for never) and how long it takes.
std::pair<qint64, qint64> waitOf(const session::SessionEntry &entry)
{
    if (entry.armedUntil != 0) {
        return {entry.armedUntil, std::chrono::milliseconds(activation::armedFor).count()};
    }
    if (entry.state.stage == activation::Stage::WaitingToAskAgain) {
        return {entry.state.askAgainAt, std::chrono::milliseconds(activation::mayStillRun).count()};
    }
    return {entry.state.deadlineAt, activation::exchangeWindowMs};
}

} // namespace

ActivationPanel::ActivationPanel(QWidget *parent)
    : QWidget(parent)
    , m_view(new EventView(this))
    , m_left(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_copy(new QPushButton(tr("Copy for support"), this))
{
    m_view->setModel(&m_model);
    m_view->setHeaderHidden(true);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setAccessibleName(tr("Steps of the activation"));
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    m_bar->setAccessibleName(tr("Time left"));
    m_cancel->setAutoDefault(false);
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(asText(m_model.items()));
        QToolTip::showText(m_copy->mapToGlobal(QPoint(0, 0)), tr("Copied"), m_copy);
    });
    auto *details = new QPushButton(tr("Details"), this);
    details->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &ActivationPanel::cancelWanted);
    connect(details, &QPushButton::clicked, this, &ActivationPanel::detailsWanted);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(spaceSmall);
    foot->addWidget(m_left);
    foot->addWidget(m_bar);
    foot->addStretch();
    foot->addWidget(m_cancel);
    foot->addWidget(m_copy);
    foot->addWidget(details);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spaceSmall);
    column->addWidget(m_view);
    column->addLayout(foot);
}

void ActivationPanel::show(const session::SessionEntry &entry,
                           const QList<activation::TimelineEvent> &timeline)
{
    m_model.show(checklist(entry.state, timeline));
    m_cancel->setVisible(!entry.state.isAtRest());
    m_copy->setVisible(entry.state.isAtRest());
    m_view->updateGeometry();
    m_view->scrollToBottom();
}

void ActivationPanel::tick(const session::SessionEntry &entry, qint64 now)
{
    const auto [until, whole] = waitOf(entry);
    const bool isCounting = until != 0 && !entry.state.isAtRest();
    m_left->setVisible(isCounting);
    m_bar->setVisible(isCounting);
    if (isCounting) {
        const qint64 left = std::clamp<qint64>(until - now, 0, whole);
        m_left->setText(tr("%1 left").arg(countdown(left)));
        m_bar->setRange(0, int(whole / 1000));
        m_bar->setValue(int(left / 1000));
    }
}

} // namespace latchkey::ui

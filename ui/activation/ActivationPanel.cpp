// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/ActivationPanel.h"

#include "ui/activation/EventView.h"
#include "ui/look/Buttons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

ActivationPanel::ActivationPanel(QWidget *parent)
    : CardFrame(parent)
    , m_title(plainLabel({}, this))
    , m_view(new EventView(this, EventView::Form::Card))
    , m_details(linkButton(tr("Details for support"), this))
{
    m_title->setFont(headingFont(font()));
    m_model.setBrief(true);
    m_view->setModel(&m_model);
    m_view->setAccessibleName(tr("Steps of the activation"));
    connect(m_details, &QPushButton::clicked, this, &ActivationPanel::detailsWanted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spaceSmall);
    column->addWidget(m_title);
    column->addWidget(m_view);
    column->addWidget(m_details, 0, Qt::AlignLeft);
}

void ActivationPanel::show(const session::SessionEntry &entry,
                           const QList<activation::TimelineEvent> &timeline)
{
    const bool isConnected = entry.state.phase == activation::Phase::Linked;
    m_title->setText(isConnected ? tr("How it was connected") : tr("What happened"));
    m_title->setVisible(entry.state.isAtRest());
    m_model.show(checklist(entry.state, timeline));
    m_view->updateGeometry();
}

} // namespace latchkey::ui

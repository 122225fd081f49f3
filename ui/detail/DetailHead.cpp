// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/DetailHead.h"

#include "base/ForeignText.h"
#include "ui/activation/MarkOfState.h"
#include "ui/activation/StepStrip.h"
#include "ui/integrations/IntegrationModel.h"
#include "ui/look/ElidedLabel.h"
#include "ui/look/Metrics.h"
#include "ui/look/StatePill.h"
#include "ui/look/TabRow.h"
#include "ui/look/Words.h"

#include <QVBoxLayout>

namespace latchkey::ui {

using activation::Phase;

DetailHead::DetailHead(const QStringList &pages, QWidget *parent)
    : Column(parent)
    , m_name(new ElidedLabel(this))
    , m_state(new StatePill(this))
    , m_subtitle(new ElidedLabel(this))
    , m_steps(new StepStrip(this))
    , m_tabs(new TabRow(this))
{
    m_name->setFont(titleFont(font()));
    m_subtitle->setFont(quietFont(font()));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    for (const QString &name : pages) {
        m_tabs->addTab(name);
    }
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Pages"));
    auto *title = new QHBoxLayout;
    title->setSpacing(spaceLarge);
    title->addWidget(m_name, 1);
    title->addWidget(m_state);
    rows()->setSpacing(spaceTiny);
    rows()->addLayout(title);
    rows()->addWidget(m_subtitle);
    rows()->addSpacing(space);
    rows()->addWidget(m_steps);
    rows()->addSpacing(spaceSmall);
    rows()->addWidget(m_tabs);
}

void DetailHead::show(const session::SessionEntry &entry, const CardFacts &facts)
{
    showName(entry, facts.now);
    showSteps(entry, facts);
}

void DetailHead::showName(const session::SessionEntry &entry, qint64 now)
{
    const integrations::Integration &it = entry.integration;
    m_name->setWhole(withoutControls(it.name));
    m_state->show(markShown(entry), stateWords(entry));
    QStringList parts{hostOf(it.storeUrl), tr("created %1").arg(relativeTime(it.createdAt, now))};
    if (entry.lastCallAt != 0) {
        parts.append(tr("last call %1").arg(relativeTime(entry.lastCallAt, now)));
    }
    m_subtitle->setWhole(parts.join(QStringLiteral(" · ")),
                         parts.constFirst() + QStringLiteral(" · ") + absoluteTime(it.createdAt));
}

// The card is the step that is now; once it is connected there are none.
void DetailHead::showSteps(const session::SessionEntry &entry, const CardFacts &facts)
{
    const activation::ActivationState &state = entry.state;
    const bool wasCancelled =
        state.phase == Phase::Failed && state.reason == activation::Reason::Cancelled;
    const bool isBefore = state.phase == Phase::Draft || wasCancelled;
    const bool isInAdmin =
        facts.isPractice || !isBefore || !entry.integration.storeBaseUrl.isEmpty();
    QList<Step> done{Step::Define};
    if (facts.hasChosen) {
        done.append(Step::Resources);
    }
    if (isInAdmin) {
        done.append(Step::IntoStore);
    }
    const Step ahead = facts.hasChosen || facts.choosesInAdmin ? Step::IntoStore : Step::Resources;
    m_steps->show(isBefore && !facts.isPractice ? ahead : Step::Activate, done);
    m_steps->setVisible(state.phase != Phase::Linked);
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/DetailPage.h"

#include "base/ForeignText.h"
#include "ui/activation/CardView.h"
#include "ui/activation/MarkOfState.h"
#include "ui/detail/ActivityPage.h"
#include "ui/detail/OverviewPage.h"
#include "ui/detail/ResourcesPage.h"
#include "ui/integrations/IntegrationModel.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"
#include "ui/resources/ResourcePicker.h"
#include "ui/resources/ResourceTreeView.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace latchkey::ui {

using activation::Phase;

DetailPage::DetailPage(session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_name(new QLabel(this))
    , m_mark(new QLabel(this))
    , m_state(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_steps(new StepStrip(this))
    , m_tabs(new QTabWidget(this))
    , m_overview(new OverviewPage(session, this))
    , m_resources(new ResourcesPage(session, this))
    , m_activity(new ActivityPage(session, this))
{
    for (QLabel *label : {m_name, m_state, m_subtitle}) {
        label->setTextFormat(Qt::PlainText);
    }
    m_name->setFont(headingFont(font()));
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_subtitle->setFont(smallFont(font()));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_resources, tr("Resources"));
    m_tabs->addTab(m_activity, tr("Activity"));
    m_tabs->setDocumentMode(true);
    connect(m_steps, &StepStrip::chosen, this, &DetailPage::go);
    connect(m_overview, &OverviewPage::verbChosen, this, &DetailPage::verbChosen);
    connect(m_overview, &OverviewPage::cancelWanted, this, &DetailPage::cancelWanted);
    connect(m_overview, &OverviewPage::detailsWanted, this, [this] { showPage(2); });

    auto *title = new QHBoxLayout;
    title->setSpacing(spaceSmall);
    title->addWidget(m_name, 1);
    title->addWidget(m_mark);
    title->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceLarge, spaceLarge, spaceLarge, 0);
    column->setSpacing(spaceSmall);
    column->addLayout(title);
    column->addWidget(m_subtitle);
    column->addWidget(m_steps);
    column->addWidget(m_tabs, 1);
}

void DetailPage::show(const QString &id, const CardFacts &facts)
{
    m_id = id;
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    if (entry == nullptr) {
        return;
    }
    showHeader(*entry, facts.now);
    m_overview->show(id, facts);
    m_resources->show(id);
    m_activity->show(id);
}

// Long names lose their middle; the whole is in the tooltip.
void DetailPage::showName()
{
    const session::SessionEntry *entry = m_session.integrations().entry(m_id);
    if (entry != nullptr) {
        m_name->setText(m_name->fontMetrics().elidedText(withoutControls(entry->integration.name),
                                                         Qt::ElideMiddle,
                                                         std::max(m_name->width(), 200)));
    }
}

void DetailPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showName();
}

void DetailPage::showHeader(const session::SessionEntry &entry, qint64 now)
{
    const integrations::Integration &it = entry.integration;
    showName();
    m_name->setToolTip(plainToolTip(it.name));
    const Mark mark = markOf(entry.state);
    m_mark->setPixmap(
        icon(mark, palette()).pixmap(QSize(smallIcon, smallIcon), devicePixelRatioF()));
    m_state->setText(stateWords(entry));
    QStringList parts{hostOf(it.storeUrl), tr("defined %1").arg(relativeTime(it.createdAt, now))};
    if (entry.lastCallAt != 0) {
        parts.append(tr("last call %1").arg(relativeTime(entry.lastCallAt, now)));
    }
    m_subtitle->setText(parts.join(QStringLiteral(" · ")));
    m_subtitle->setToolTip(plainToolTip(absoluteTime(it.createdAt)));

    showSteps(entry);
}

void DetailPage::showSteps(const session::SessionEntry &entry)
{
    const auto kept = m_session.integrations().resources(m_id);
    const bool hasChosen = kept && (kept->choice.isAll || !kept->choice.ids.isEmpty());
    const bool isLinked = entry.state.phase == Phase::Linked;
    const bool isInAdmin =
        isLinked || !entry.integration.storeBaseUrl.isEmpty() || !entry.state.isAtRest();
    QList<Step> done{Step::Define};
    if (hasChosen) {
        done.append(Step::Resources);
    }
    if (isInAdmin) {
        done.append(Step::EnterInAdmin);
    }
    if (isLinked) {
        done.append(Step::Activate);
        m_steps->show({}, done);
    } else {
        m_steps->show(isInAdmin   ? Step::Activate
                      : hasChosen ? Step::EnterInAdmin
                                  : Step::Resources,
                      done);
    }
}

void DetailPage::tick(const CardFacts &facts)
{
    m_overview->tick(facts);
}

void DetailPage::showPage(int page)
{
    m_tabs->setCurrentIndex(page);
}

int DetailPage::page() const
{
    return m_tabs->currentIndex();
}

void DetailPage::pressCardButton()
{
    QPushButton *button = m_overview->card()->button();
    if (button->isVisible()) {
        button->click();
    }
}

void DetailPage::go(Step step)
{
    switch (step) {
    case Step::Define:
        Q_EMIT editWanted();
        return;
    case Step::Resources:
        showPage(1);
        m_resources->picker()->tree()->setFocus();
        return;
    case Step::EnterInAdmin:
        showPage(0);
        m_overview->showUrls();
        return;
    case Step::Activate:
        showPage(0);
        m_overview->card()->button()->setFocus();
        return;
    }
}

void DetailPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const session::SessionEntry *entry = m_session.integrations().entry(m_id);
    if (event->type() == QEvent::PaletteChange && entry != nullptr) {
        const Mark mark = markOf(entry->state);
        m_mark->setPixmap(
            icon(mark, palette()).pixmap(QSize(smallIcon, smallIcon), devicePixelRatioF()));
    }
}

} // namespace latchkey::ui

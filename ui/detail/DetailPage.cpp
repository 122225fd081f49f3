// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/DetailPage.h"

#include "base/ForeignText.h"
#include "ui/activation/CardView.h"
#include "ui/activation/MarkOfState.h"
#include "ui/detail/ActivityPage.h"
#include "ui/detail/AdminPaper.h"
#include "ui/detail/OverviewPage.h"
#include "ui/detail/ResourcesPage.h"
#include "ui/integrations/IntegrationModel.h"
#include "ui/look/Column.h"
#include "ui/look/Metrics.h"
#include "ui/look/StatePill.h"
#include "ui/look/Words.h"
#include "ui/resources/ResourcePicker.h"
#include "ui/resources/ResourceTreeView.h"
#include "ui/selection/ResourceWords.h"
#include "ui/store/ByHandCard.h"
#include "ui/store/StorePage.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace latchkey::ui {

using activation::Phase;

namespace {

constexpr int narrow = 600; // of the page

} // namespace

DetailPage::DetailPage(session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_name(new QLabel(this))
    , m_state(new StatePill(this))
    , m_subtitle(new QLabel(this))
    , m_steps(new StepStrip(this))
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_overview(new OverviewPage(session, this))
    , m_resources(new ResourcesPage(session, this))
    , m_store(new StorePage(session, this))
    , m_activity(new ActivityPage(session, this))
    , m_paper(new AdminPaper(this))
{
    for (QLabel *label : {m_name, m_subtitle}) {
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_name->setFont(titleFont(font()));
    m_subtitle->setFont(quietFont(font()));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    const auto addPage = [this](QWidget *page, const QString &name) {
        m_tabs->addTab(name);
        m_pages->addWidget(page);
    };
    addPage(m_overview, tr("Overview"));
    addPage(m_resources, tr("Resources"));
    addPage(m_store, tr("Store"));
    addPage(m_activity, tr("Activity"));
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Pages"));
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_steps, &StepStrip::chosen, this, &DetailPage::go);
    connect(m_overview, &OverviewPage::verbChosen, this, &DetailPage::perform);
    connect(m_overview, &OverviewPage::resourcesWanted, this, [this] { go(Step::Resources); });
    connect(m_resources, &ResourcesPage::storeWanted, this, [this] { showPage(Store); });
    connect(m_store, &StorePage::resourcesWanted, this, [this] { go(Step::Resources); });
    connect(m_store, &StorePage::editWanted, this, &DetailPage::editWanted);
    connect(m_store, &StorePage::checklistWanted, this, &DetailPage::showChecklist);
    connect(&m_resources->picker()->edited(), &EditedSelection::loaded, this,
            &DetailPage::showChecklist);
    connect(&m_resources->picker()->edited(), &EditedSelection::changed, this,
            &DetailPage::showChecklist);
    connect(m_store, &StorePage::adminWanted, this,
            [this] { Q_EMIT verbChosen(CardVerb::ShowAdmin); });
    connect(m_store, &StorePage::printWanted, this, [this] { m_paper->print(sheet()); });
    connect(m_store, &StorePage::pdfWanted, this, [this] { m_paper->saveAsPdf(sheet()); });
    connect(m_store, &StorePage::activationWanted, this, [this] {
        showPage(Overview);
        Q_EMIT verbChosen(CardVerb::Activate);
    });
    connect(m_overview, &OverviewPage::detailsWanted, this, &DetailPage::showDetails);
    connect(m_overview, &OverviewPage::printWanted, this, [this] { m_paper->print(sheet()); });
    connect(m_overview, &OverviewPage::pdfWanted, this, [this] { m_paper->saveAsPdf(sheet()); });
    connect(m_paper, &AdminPaper::told, this, &DetailPage::told);
    build();
}

void DetailPage::build()
{
    auto *title = new QHBoxLayout;
    title->setSpacing(spaceLarge);
    title->addWidget(m_name, 1);
    title->addWidget(m_state);
    auto *head = new Column(this);
    head->rows()->setSpacing(spaceTiny);
    head->rows()->addLayout(title);
    head->rows()->addWidget(m_subtitle);
    head->rows()->addSpacing(space);
    head->rows()->addWidget(m_steps);
    head->rows()->addSpacing(spaceSmall);
    head->rows()->addWidget(m_tabs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(pageEdge, spaceHuge - spaceTiny, pageEdge, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_pages, 1);
}

void DetailPage::show(const QString &id, const CardFacts &facts)
{
    m_id = id;
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    if (entry == nullptr) {
        return;
    }
    showHeader(*entry, facts.now);
    showSteps(*entry, facts);
    m_overview->show(id, facts);
    m_resources->show(id);
    m_tabs->setTabVisible(Store, !facts.isPractice);
    m_store->show(id);
    m_activity->show(id);
}

// Long names and addresses lose their middle; the whole is in the tooltip.
void DetailPage::showName()
{
    const auto shorten = [](QLabel *label, const QString &text) {
        label->setText(
            label->fontMetrics().elidedText(text, Qt::ElideMiddle, std::max(label->width(), 200)));
    };
    const session::SessionEntry *entry = m_session.integrations().entry(m_id);
    if (entry != nullptr) {
        shorten(m_name, withoutControls(entry->integration.name));
        shorten(m_subtitle, m_about);
    }
}

void DetailPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int edge = width() < narrow ? spaceLarge : pageEdge;
    layout()->setContentsMargins(edge, spaceHuge - spaceTiny, edge, 0);
    showName();
}

void DetailPage::showHeader(const session::SessionEntry &entry, qint64 now)
{
    const integrations::Integration &it = entry.integration;
    setPlainToolTip(m_name, it.name);
    m_state->show(markOf(entry.state), stateWords(entry));
    QStringList parts{hostOf(it.storeUrl), tr("created %1").arg(relativeTime(it.createdAt, now))};
    if (entry.lastCallAt != 0) {
        parts.append(tr("last call %1").arg(relativeTime(entry.lastCallAt, now)));
    }
    m_about = parts.join(QStringLiteral(" · "));
    setPlainToolTip(m_subtitle,
                    parts.constFirst() + QStringLiteral(" · ") + absoluteTime(it.createdAt));
    showName();
}

// The card is the step that is now; once it is connected there are none.
void DetailPage::showSteps(const session::SessionEntry &entry, const CardFacts &facts)
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

void DetailPage::tick(const CardFacts &facts)
{
    m_overview->tick(facts);
}

void DetailPage::showPage(int tab)
{
    m_tabs->setCurrentIndex(tab);
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

// What only leads to another page is done here.
void DetailPage::perform(CardVerb verb)
{
    switch (verb) {
    case CardVerb::ChooseResources:
        go(Step::Resources);
        return;
    case CardVerb::DoItForMe:
        showPage(Store);
        m_store->go(StoreWay::DoItForMe);
        return;
    case CardVerb::ShipModule:
        showPage(Store);
        m_store->go(StoreWay::ShipModule);
        return;
    case CardVerb::PasteTokens:
        showPage(Store);
        m_store->go(StoreWay::ByHand);
        m_store->paste()->setFocus();
        return;
    default:
        Q_EMIT verbChosen(verb);
    }
}

void DetailPage::go(Step step)
{
    switch (step) {
    case Step::Define:
        Q_EMIT editWanted();
        return;
    case Step::Resources:
        showPage(Resources);
        m_resources->picker()->tree()->setFocus();
        return;
    case Step::IntoStore:
        goIntoStore();
        return;
    case Step::Activate:
        goToCard();
        return;
    }
}

// The practice store has it already; what it has is shown.
void DetailPage::goIntoStore()
{
    if (m_tabs->isTabVisible(Store)) {
        showPage(Store);
        m_store->focusWays();
    } else {
        showPage(Overview);
        m_overview->showUrls();
    }
}

void DetailPage::showChecklist()
{
    if (m_store->byHand()->isVisible()) {
        m_store->byHand()->showChecklist(sheet().checklist);
    }
}

void DetailPage::showDetails()
{
    showPage(Activity);
    m_activity->showNewest();
}

AdminSheet DetailPage::sheet() const
{
    m_resources->refresh();
    const session::SessionEntry *entry = m_session.integrations().entry(m_id);
    const auto &selection = m_resources->picker()->edited().selection();
    return {entry == nullptr ? QString() : tr("Enter in Admin: %1").arg(entry->integration.name),
            tr("System › Extensions › Integrations › Add New Integration"),
            m_overview->form()->fields(), selection.isAll() ? QString() : asChecklist(selection)};
}

void DetailPage::goToCard()
{
    showPage(Overview);
    m_overview->card()->button()->setFocus(Qt::TabFocusReason);
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/DetailPage.h"

#include "base/ForeignText.h"
#include "session/StoreJobs.h"
#include "ui/activation/CardView.h"
#include "ui/activation/MarkOfState.h"
#include "ui/checks/CheckPage.h"
#include "ui/detail/ActivityPage.h"
#include "ui/detail/AdminPaper.h"
#include "ui/detail/OverviewPage.h"
#include "ui/detail/ResourcesPage.h"
#include "ui/integrations/IntegrationModel.h"
#include "ui/log/LogPage.h"
#include "ui/look/Column.h"
#include "ui/look/ElidedLabel.h"
#include "ui/look/Metrics.h"
#include "ui/look/ScrolledColumn.h"
#include "ui/look/StatePill.h"
#include "ui/look/TabRow.h"
#include "ui/look/Words.h"
#include "ui/requests/RequestsPage.h"
#include "ui/resources/ResourcePicker.h"
#include "ui/resources/ResourceTreeView.h"
#include "ui/selection/ResourceWords.h"
#include "ui/store/ByHandCard.h"
#include "ui/store/PasteCard.h"
#include "ui/store/ServiceCard.h"

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
    , m_head(new Column(this))
    , m_name(new ElidedLabel(this))
    , m_state(new StatePill(this))
    , m_subtitle(new ElidedLabel(this))
    , m_steps(new StepStrip(this))
    , m_tabs(new TabRow(this))
    , m_pages(new QStackedWidget(this))
    , m_paper(new AdminPaper(this))
{
    m_name->setFont(titleFont(font()));
    m_subtitle->setFont(quietFont(font()));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    for (const QString &name : {tr("Overview"), tr("Resources"), tr("Store"), tr("Activity"),
                                tr("Check"), tr("Log"), tr("API console")}) {
        m_tabs->addTab(name);
    }
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Pages"));
    connect(m_tabs, &QTabBar::currentChanged, this,
            [this](int tab) { m_pages->setCurrentWidget(pageOf(tab)); });
    connect(m_steps, &StepStrip::chosen, this, &DetailPage::go);
    connect(m_paper, &AdminPaper::told, this, &DetailPage::told);
    build();
}

void DetailPage::build()
{
    auto *title = new QHBoxLayout;
    title->setSpacing(spaceLarge);
    title->addWidget(m_name, 1);
    title->addWidget(m_state);
    m_head->rows()->setSpacing(spaceTiny);
    m_head->rows()->addLayout(title);
    m_head->rows()->addWidget(m_subtitle);
    m_head->rows()->addSpacing(space);
    m_head->rows()->addWidget(m_steps);
    m_head->rows()->addSpacing(spaceSmall);
    m_head->rows()->addWidget(m_tabs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(pageEdge, spaceHuge - spaceTiny, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_pages, 1);
}

OverviewPage *DetailPage::overview()
{
    return m_overview != nullptr ? m_overview : makeOverview();
}

ResourcesPage *DetailPage::resources()
{
    return m_resources != nullptr ? m_resources : makeResources();
}

StorePage *DetailPage::store()
{
    return m_store != nullptr ? m_store : makeStore();
}

ActivityPage *DetailPage::activity()
{
    return m_activity != nullptr ? m_activity : makeActivity();
}

CheckPage *DetailPage::check()
{
    return m_check != nullptr ? m_check : makeCheck();
}

LogPage *DetailPage::log()
{
    return m_log != nullptr ? m_log : makeLog();
}

RequestsPage *DetailPage::requests()
{
    return m_requests != nullptr ? m_requests : makeRequests();
}

QWidget *DetailPage::pageOf(int tab)
{
    switch (tab) {
    case Resources:
        return resources();
    case Store:
        return store();
    case Activity:
        return activity();
    case Check:
        return check();
    case Log:
        return log();
    case Requests:
        resources()->refresh(); // whose choice and routes it shows
        return requests();
    default:
        return overview();
    }
}

void DetailPage::add(QWidget *page)
{
    m_pages->addWidget(page);
    fit(page);
}

// The pages reach the window's edge, where a scroll bar belongs, and leave the room themselves.
void DetailPage::fit(QWidget *page) const
{
    const int edge = width() < narrow ? spaceLarge : pageEdge;
    if (auto *column = qobject_cast<ScrolledColumn *>(page)) {
        column->setEdge(edge);
    } else {
        page->setContentsMargins(0, 0, edge, 0);
    }
}

OverviewPage *DetailPage::makeOverview()
{
    m_overview = new OverviewPage(m_session, m_pages);
    add(m_overview);
    connect(m_overview, &OverviewPage::verbChosen, this, &DetailPage::perform);
    connect(m_overview, &OverviewPage::resourcesWanted, this, [this] { go(Step::Resources); });
    connect(m_overview, &OverviewPage::detailsWanted, this, &DetailPage::showDetails);
    connect(m_overview, &OverviewPage::handOverWanted, this, &DetailPage::handOverWanted);
    connect(m_overview, &OverviewPage::ownKeyWanted, this, &DetailPage::ownKeyWanted);
    connect(m_overview, &OverviewPage::watchWanted, this, &DetailPage::watchWanted);
    connect(m_overview, &OverviewPage::programsWanted, this, &DetailPage::programsWanted);
    connect(m_overview, &OverviewPage::useWanted, this, &DetailPage::useWanted);
    connect(m_overview, &OverviewPage::bearerWanted, this, &DetailPage::bearerWanted);
    connect(m_overview, &OverviewPage::printWanted, this, [this] { m_paper->print(sheet()); });
    connect(m_overview, &OverviewPage::pdfWanted, this, [this] { m_paper->saveAsPdf(sheet()); });
    m_overview->show(m_id, m_facts);
    return m_overview;
}

ResourcesPage *DetailPage::makeResources()
{
    m_resources = new ResourcesPage(m_session, m_pages);
    add(m_resources);
    connect(m_resources, &ResourcesPage::storeWanted, this, [this] { showPage(Store); });
    const EditedSelection &edited = m_resources->picker()->edited();
    connect(&edited, &EditedSelection::loaded, this, &DetailPage::showChecklist);
    connect(&edited, &EditedSelection::changed, this, &DetailPage::showChecklist);
    m_resources->show(m_id);
    return m_resources;
}

StorePage *DetailPage::makeStore()
{
    m_store = new StorePage(m_session, m_pages);
    add(m_store);
    connect(m_store, &StorePage::wayChosen, this, &DetailPage::wayChosen);
    connect(m_store, &StorePage::resourcesWanted, this, [this] { go(Step::Resources); });
    connect(m_store, &StorePage::editWanted, this, &DetailPage::editWanted);
    connect(m_store, &StorePage::checklistWanted, this, &DetailPage::showChecklist);
    connect(m_store, &StorePage::adminWanted, this,
            [this] { Q_EMIT verbChosen(CardVerb::ShowAdmin); });
    connect(m_store, &StorePage::printWanted, this, [this] { m_paper->print(sheet()); });
    connect(m_store, &StorePage::pdfWanted, this, [this] { m_paper->saveAsPdf(sheet()); });
    connect(m_store, &StorePage::activationWanted, this, [this] {
        showPage(Overview);
        Q_EMIT verbChosen(CardVerb::Activate);
    });
    m_store->recall(m_ways);
    m_store->show(m_id);
    return m_store;
}

ActivityPage *DetailPage::makeActivity()
{
    m_activity = new ActivityPage(m_session, m_pages);
    add(m_activity);
    m_activity->show(m_id);
    return m_activity;
}

CheckPage *DetailPage::makeCheck()
{
    m_check = new CheckPage(m_session, m_pages);
    add(m_check);
    connect(m_check, &CheckPage::helpWanted, this, &DetailPage::help);
    m_check->show(m_id);
    return m_check;
}

// What a check says that Latchkey can do.
void DetailPage::help(checks::Help help)
{
    switch (help) {
    case checks::Help::Activate:
        goToCard();
        return;
    case checks::Help::EditStore:
        Q_EMIT editWanted();
        return;
    case checks::Help::EnterPassword:
        Q_EMIT passwordWanted();
        return;
    case checks::Help::ShowResources:
        go(Step::Resources);
        return;
    case checks::Help::NamePlace:
        goIntoStore();
        return;
    case checks::Help::JudgeRights:
        Q_EMIT verbChosen(CardVerb::JudgeRights);
        return;
    case checks::Help::None:
    case checks::Help::TryBearer:
    case checks::Help::OpenSettings:
        return;
    }
}

LogPage *DetailPage::makeLog()
{
    m_log = new LogPage(m_session, m_pages);
    add(m_log);
    connect(m_log, &LogPage::told, this, &DetailPage::told);
    m_log->show(m_id);
    Q_EMIT logMade(m_log);
    return m_log;
}

// Its routes, and the choice that is added to, are those of the resources' page.
RequestsPage *DetailPage::makeRequests()
{
    m_requests = new RequestsPage(m_session, resources()->picker()->edited(), m_pages);
    add(m_requests);
    connect(m_requests, &RequestsPage::storeWanted, this,
            [this] { showPage(m_tabs->isTabVisible(Store) ? Store : Overview); });
    m_requests->show(m_id);
    return m_requests;
}

void DetailPage::show(const QString &id, const CardFacts &facts)
{
    m_id = id;
    m_facts = facts;
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    if (entry == nullptr) {
        return;
    }
    showHeader(*entry, facts.now);
    showSteps(*entry, facts);
    m_tabs->setTabVisible(Store, !facts.isPractice);
    overview()->show(id, facts);
    if (m_resources != nullptr) {
        m_resources->show(id);
    }
    if (m_store != nullptr) {
        m_store->show(id);
    }
    if (m_activity != nullptr) {
        m_activity->show(id);
    }
    if (m_check != nullptr) {
        m_check->show(id);
    }
    if (m_log != nullptr) {
        m_log->show(id);
    }
    if (m_requests != nullptr) {
        if (page() == Requests && m_resources != nullptr) {
            m_resources->refresh();
        }
        m_requests->show(id);
    }
}

void DetailPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->setContentsMargins(width() < narrow ? spaceLarge : pageEdge, spaceHuge - spaceTiny, 0,
                                 0);
    fit(m_head);
    for (int i = 0; i < m_pages->count(); ++i) {
        fit(m_pages->widget(i));
    }
}

void DetailPage::showHeader(const session::SessionEntry &entry, qint64 now)
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
    m_facts = facts;
    overview()->tick(facts);
}

void DetailPage::recall(const StoreWays &ways)
{
    m_ways = ways;
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
    QPushButton *button = overview()->card()->button();
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
        store()->go(StoreWay::DoItForMe);
        return;
    case CardVerb::ShipModule:
        showPage(Store);
        store()->go(StoreWay::ShipModule);
        return;
    case CardVerb::PasteTokens:
        showPage(Store);
        store()->go(StoreWay::ByHand);
        store()->paste()->setFocus();
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
        resources()->picker()->tree()->setFocus();
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
        store()->focusWays();
    } else {
        showPage(Overview);
        overview()->showUrls();
    }
}

void DetailPage::showChecklist()
{
    if (m_store != nullptr && m_store->byHand()->isVisible()) {
        m_store->byHand()->showChecklist(sheet().checklist);
    }
}

void DetailPage::showDetails()
{
    showPage(Activity);
    activity()->showNewest();
}

AdminSheet DetailPage::sheet()
{
    resources()->refresh();
    const session::SessionEntry *entry = m_session.integrations().entry(m_id);
    const auto &selection = resources()->picker()->edited().selection();
    return {entry == nullptr ? QString() : tr("Enter in Admin: %1").arg(entry->integration.name),
            tr("System › Extensions › Integrations › Add New Integration"),
            overview()->form()->fields(), selection.isAll() ? QString() : asChecklist(selection)};
}

void DetailPage::goToStore()
{
    const bool canBeDone = m_session.storeJobs().agreedPlace(m_id).has_value();
    showPage(Store);
    store()->go(canBeDone ? StoreWay::DoItForMe : StoreWay::ByHand);
    if (canBeDone) {
        store()->service()->look();
    }
}

void DetailPage::goToCard()
{
    showPage(Overview);
    overview()->card()->button()->setFocus(Qt::TabFocusReason);
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
// What the pages of an integration and its steps want, and where that leads.
#include "session/StoreJobs.h"
#include "ui/activation/CardView.h"
#include "ui/checks/CheckPage.h"
#include "ui/detail/ActivityPage.h"
#include "ui/detail/AdminPaper.h"
#include "ui/detail/DetailPage.h"
#include "ui/detail/OverviewPage.h"
#include "ui/detail/ResourcesPage.h"
#include "ui/log/LogPage.h"
#include "ui/requests/RequestsPage.h"
#include "ui/resources/ResourcePicker.h"
#include "ui/resources/ResourceTreeView.h"
#include "ui/store/PasteCard.h"
#include "ui/store/ServiceCard.h"

#include <QPushButton>
#include <QTabBar>

namespace latchkey::ui {

void DetailPage::link(OverviewPage &page)
{
    connect(&page, &OverviewPage::verbChosen, this, &DetailPage::perform);
    connect(&page, &OverviewPage::resourcesWanted, this, [this] { go(Step::Resources); });
    connect(&page, &OverviewPage::detailsWanted, this, &DetailPage::showDetails);
    connect(&page, &OverviewPage::handOverWanted, this, &DetailPage::handOverWanted);
    connect(&page, &OverviewPage::ownKeyWanted, this, &DetailPage::ownKeyWanted);
    connect(&page, &OverviewPage::watchWanted, this, &DetailPage::watchWanted);
    connect(&page, &OverviewPage::programsWanted, this, &DetailPage::programsWanted);
    connect(&page, &OverviewPage::useWanted, this, &DetailPage::useWanted);
    connect(&page, &OverviewPage::bearerWanted, this, &DetailPage::bearerWanted);
    connect(&page, &OverviewPage::printWanted, this, [this] { m_paper->print(sheet()); });
    connect(&page, &OverviewPage::pdfWanted, this, [this] { m_paper->saveAsPdf(sheet()); });
}

void DetailPage::link(ResourcesPage &page)
{
    connect(&page, &ResourcesPage::storeWanted, this, [this] { showPage(Store); });
    const EditedSelection &edited = page.picker()->edited();
    connect(&edited, &EditedSelection::loaded, this, &DetailPage::showChecklist);
    connect(&edited, &EditedSelection::changed, this, &DetailPage::showChecklist);
}

void DetailPage::link(StorePage &page)
{
    connect(&page, &StorePage::wayChosen, this, &DetailPage::wayChosen);
    connect(&page, &StorePage::resourcesWanted, this, [this] { go(Step::Resources); });
    connect(&page, &StorePage::editWanted, this, &DetailPage::editWanted);
    connect(&page, &StorePage::checklistWanted, this, &DetailPage::showChecklist);
    connect(&page, &StorePage::adminWanted, this,
            [this] { Q_EMIT verbChosen(CardVerb::ShowAdmin); });
    connect(&page, &StorePage::printWanted, this, [this] { m_paper->print(sheet()); });
    connect(&page, &StorePage::pdfWanted, this, [this] { m_paper->saveAsPdf(sheet()); });
    connect(&page, &StorePage::activationWanted, this, [this] {
        showPage(Overview);
        Q_EMIT verbChosen(CardVerb::Activate);
    });
    page.recall(m_ways);
}

void DetailPage::link(CheckPage &page)
{
    connect(&page, &CheckPage::helpWanted, this, &DetailPage::help);
}

void DetailPage::link(LogPage &page)
{
    connect(&page, &LogPage::told, this, &DetailPage::told);
    Q_EMIT logMade(&page);
}

void DetailPage::link(RequestsPage &page)
{
    connect(&page, &RequestsPage::storeWanted, this,
            [this] { showPage(m_tabs->isTabVisible(Store) ? Store : Overview); });
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

void DetailPage::showDetails()
{
    showPage(Activity);
    activity()->showNewest();
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

// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/DetailPage.h"

#include "ui/activation/CardView.h"
#include "ui/checks/CheckPage.h"
#include "ui/detail/ActivityPage.h"
#include "ui/detail/AdminPaper.h"
#include "ui/detail/DetailHead.h"
#include "ui/detail/OverviewPage.h"
#include "ui/detail/ResourcesPage.h"
#include "ui/log/LogPage.h"
#include "ui/look/Metrics.h"
#include "ui/look/ScrolledColumn.h"
#include "ui/requests/RequestsPage.h"
#include "ui/resources/ResourcePicker.h"
#include "ui/selection/ResourceWords.h"
#include "ui/store/ByHandCard.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <type_traits>

namespace latchkey::ui {

namespace {

constexpr int narrow = 600; // of the page

} // namespace

DetailPage::DetailPage(session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_head(new DetailHead({tr("Overview"), tr("Resources"), tr("Store"), tr("Activity"),
                             tr("Check"), tr("Log"), tr("API console")},
                            this))
    , m_tabs(m_head->tabs())
    , m_pages(new QStackedWidget(this))
    , m_paper(new AdminPaper(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(pageEdge, spaceHuge - spaceTiny, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this,
            [this](int tab) { m_pages->setCurrentWidget(pageOf(tab)); });
    connect(m_head->steps(), &StepStrip::chosen, this, &DetailPage::go);
    connect(m_paper, &AdminPaper::told, this, &DetailPage::told);
}

template <typename Page, typename Make>
Page *DetailPage::wanted(Page *&page, const Make &make)
{
    if (page == nullptr) {
        page = make();
        m_pages->addWidget(page);
        fit(page);
        link(*page);
        showIn(*page);
    }
    return page;
}

template <typename Page>
Page *DetailPage::wanted(Page *&page)
{
    return wanted(page, [this] { return new Page(m_session, m_pages); });
}

template <typename Page>
void DetailPage::showIn(Page &page)
{
    if constexpr (std::is_same_v<Page, OverviewPage>) {
        page.show(m_id, m_facts);
    } else {
        page.show(m_id);
    }
}

OverviewPage *DetailPage::overview()
{
    return wanted(m_overview);
}

ResourcesPage *DetailPage::resources()
{
    return wanted(m_resources);
}

StorePage *DetailPage::store()
{
    return wanted(m_store);
}

ActivityPage *DetailPage::activity()
{
    return wanted(m_activity);
}

CheckPage *DetailPage::check()
{
    return wanted(m_check);
}

LogPage *DetailPage::log()
{
    return wanted(m_log);
}

RequestsPage *DetailPage::requests()
{
    // its routes, and the choice that is added to, are those of the resources' page
    return wanted(m_requests, [this] {
        return new RequestsPage(m_session, resources()->picker()->edited(), m_pages);
    });
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

void DetailPage::show(const QString &id, const CardFacts &facts)
{
    m_id = id;
    m_facts = facts;
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    if (entry == nullptr) {
        return;
    }
    m_head->show(*entry, facts);
    m_tabs->setTabVisible(Store, !facts.isPractice);
    const auto showMade = [this](auto *page) {
        if (page != nullptr) {
            showIn(*page);
        }
    };
    showMade(overview());
    showMade(m_resources);
    showMade(m_store);
    showMade(m_activity);
    showMade(m_check);
    showMade(m_log);
    if (m_requests != nullptr && page() == Requests) {
        m_resources->refresh();
    }
    showMade(m_requests);
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

void DetailPage::showChecklist()
{
    if (m_store != nullptr && m_store->byHand()->isVisible()) {
        m_store->byHand()->showChecklist(sheet().checklist);
    }
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

} // namespace latchkey::ui

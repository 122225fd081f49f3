// SPDX-License-Identifier: Apache-2.0
// Everything about the selected integration: its header, its steps and its pages.
#pragma once

#include "checks/Check.h"
#include "ui/activation/Card.h"
#include "ui/activation/StepStrip.h"
#include "ui/store/StorePage.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace latchkey::ui {

class ActivityPage;
class AdminPaper;
class CheckPage;
struct AdminSheet;
class DetailHead;
class LogPage;
class OverviewPage;
class RequestsPage;
class ResourcesPage;

class DetailPage : public QWidget
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit DetailPage(session::Session &session, QWidget *parent = nullptr);

    void show(const QString &id, const CardFacts &facts);
    void tick(const CardFacts &facts);

    // The pages. Each is made when it is first wanted: the window is there sooner, and what nobody
    // looks at costs nothing.
    OverviewPage *overview();
    ResourcesPage *resources();
    StorePage *store();
    ActivityPage *activity();
    CheckPage *check();
    LogPage *log();
    RequestsPage *requests();
    enum Tab { Overview, Resources, Store, Activity, Check, Log, Requests };
    void showPage(int tab);
    int page() const;
    // Which ways into the store were chosen earlier.
    void recall(const StoreWays &ways);
    // The activity, with what failed in the newest attempt selected, or the last of it.
    void showDetails();
    // As a click on the card's button, where the card is shown and has one.
    void pressCardButton();
    // The overview, with the focus on its card's button.
    void goToCard();
    // The page Store, where it is told what is chosen now: by its own services, which are asked at
    // once, or as a list for Admin.
    void goToStore();

Q_SIGNALS:
    void verbChosen(latchkey::ui::CardVerb verb);
    void handOverWanted();
    void ownKeyWanted(const QByteArray &language);
    void watchWanted();
    void programsWanted();
    void useWanted();
    void bearerWanted();
    void editWanted();
    // The name and password of the web server in front of its store.
    void passwordWanted();
    // Another way into the store was chosen: to be remembered.
    void wayChosen(const latchkey::ui::StoreWays &ways);
    void told(const QString &news);
    // The log is there: whoever explains signatures may offer it (LogPage::offerSignature()).
    void logMade(latchkey::ui::LogPage *log);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    // The page, made now if it is not there yet.
    template <typename Page>
    Page *wanted(Page *&page);
    template <typename Page, typename Make>
    Page *wanted(Page *&page, const Make &make);
    template <typename Page>
    void showIn(Page &page);
    // What a page wants is done, or told on (DetailLinks.cpp).
    void link(OverviewPage &page);
    void link(ResourcesPage &page);
    void link(StorePage &page);
    void link(ActivityPage &) {}
    void link(CheckPage &page);
    void link(LogPage &page);
    void link(RequestsPage &page);
    QWidget *pageOf(int tab);
    void fit(QWidget *page) const;
    void perform(CardVerb verb);
    void help(checks::Help help);
    void go(Step step);
    void goIntoStore();
    void showChecklist();
    AdminSheet sheet();

    session::Session &m_session;
    QString m_id;
    CardFacts m_facts;
    StoreWays m_ways;
    DetailHead *m_head;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    OverviewPage *m_overview = nullptr;
    ResourcesPage *m_resources = nullptr;
    StorePage *m_store = nullptr;
    ActivityPage *m_activity = nullptr;
    CheckPage *m_check = nullptr;
    LogPage *m_log = nullptr;
    RequestsPage *m_requests = nullptr;
    AdminPaper *m_paper;
};

} // namespace latchkey::ui

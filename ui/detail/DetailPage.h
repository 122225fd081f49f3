// SPDX-License-Identifier: Apache-2.0
// Everything about the selected integration: its header, its steps and its pages.
#pragma once

#include "ui/activation/Card.h"
#include "ui/activation/StepStrip.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace latchkey::ui {

class ActivityPage;
class AdminPaper;
struct AdminSheet;
class OverviewPage;
class ResourcesPage;
class StatePill;
class StorePage;

class DetailPage : public QWidget
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit DetailPage(session::Session &session, QWidget *parent = nullptr);

    void show(const QString &id, const CardFacts &facts);
    void tick(const CardFacts &facts);

    OverviewPage *overview() const { return m_overview; }
    ResourcesPage *resources() const { return m_resources; }
    StorePage *store() const { return m_store; }
    ActivityPage *activity() const { return m_activity; }
    enum Tab { Overview, Resources, Store, Activity };
    void showPage(int tab);
    int page() const;
    // The activity, with what failed in the newest attempt selected, or the last of it.
    void showDetails();
    // As a click on the card's button, where the card is shown and has one.
    void pressCardButton();
    // The overview, with the focus on its card's button.
    void goToCard();

Q_SIGNALS:
    void verbChosen(latchkey::ui::CardVerb verb);
    void editWanted();
    void told(const QString &news);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showName();
    void showHeader(const session::SessionEntry &entry, qint64 now);
    void showSteps(const session::SessionEntry &entry, const CardFacts &facts);
    void perform(CardVerb verb);
    void go(Step step);
    void goIntoStore();
    void showChecklist();
    AdminSheet sheet() const;

    session::Session &m_session;
    QString m_id;
    QString m_about; // the line below the name, at its whole length
    QLabel *m_name;
    StatePill *m_state;
    QLabel *m_subtitle;
    StepStrip *m_steps;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    OverviewPage *m_overview;
    ResourcesPage *m_resources;
    StorePage *m_store;
    ActivityPage *m_activity;
    AdminPaper *m_paper;
};

} // namespace latchkey::ui

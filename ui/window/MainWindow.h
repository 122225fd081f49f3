// SPDX-License-Identifier: Apache-2.0
// The window: integrations at the left, the selected one at the right.
#pragma once

#include "session/Session.h"
#include "session/StoreReach.h"
#include "ui/activation/AdminBrowser.h"
#include "ui/activation/Card.h"

#include <QMainWindow>
#include <QSet>

class QSplitter;
class QStackedWidget;

namespace latchkey::ui {

class DetailPage;
class FirstRunPage;
class IntegrationModel;
class IntegrationView;
class MessageBar;
class SideBar;
class WindowActions;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    // `session` must outlive it.
    MainWindow(session::Session &session, AdminBrowser::SystemBrowser systemBrowser,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    // Takes the lock and listens; shows why not where it cannot.
    void listen();
    // A window to practise in: says so, and offers no second one.
    void setPractice(const QString &banner);
    void select(const QString &id);
    // To the front, also from the taskbar.
    void bringToFront();
    // The size, splitter, selection and page of the last time.
    void recall();

    AdminBrowser &browser() { return m_browser; }
    DetailPage *detail() const { return m_detail; }
    // News, in the bar above the page.
    void say(const Problem &problem);
    WindowActions *actions() const { return m_actions; }

Q_SIGNALS:
    // The person wants to practise: in a window of its own.
    void practiceWanted();
    // It closed, and everything was asked that had to be.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildPages();
    void connectActions();
    void connectDoors();
    void connectSession();
    void refresh();
    void refreshDetail();
    CardFacts facts();
    void perform(CardVerb verb);
    void activate(bool restart);
    void onArmed(const QString &id);
    void noticeConnection(const QString &id);
    void showReach();
    void tellAboutKeychain();
    void onEnter();
    void tell(const QString &text);
    void editNew();
    void editSelected();
    void takeStoreUrl();
    void askToRemove();
    void createLogin();
    void manageLogins();
    void editSettings();
    void showAbout();
    bool mayClose();

    session::Session &m_session;
    AdminBrowser m_browser;
    WindowActions *m_actions;
    MessageBar *m_banner; // before what stands below it: Tab goes by the order of making
    MessageBar *m_notice;
    IntegrationModel *m_model;
    SideBar *m_side;
    IntegrationView *m_list;
    DetailPage *m_detail;
    FirstRunPage *m_firstRun;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    session::StoreReach m_reach;
    QSet<QString> m_chooseInAdmin; // integrations whose resources the person chooses there
    QSet<QString> m_underWay;
    Problem m_notListening;
    QString m_openAdminWhenArmed; // the integration whose Admin the person asked for
    bool m_isPractice = false;
    bool m_hasAsked = false;
};

} // namespace latchkey::ui

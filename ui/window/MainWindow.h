// SPDX-License-Identifier: Apache-2.0
// The window: integrations at the left, the selected one at the right.
#pragma once

#include "session/Session.h"
#include "ui/activation/AdminBrowser.h"
#include "ui/activation/Card.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace latchkey::ui {

class ActivationGuide;
class DetailPage;
class FirstRunPage;
class IntegrationModel;
class IntegrationView;
class MessageBar;
class SideBar;
class SizeMemory;
class WindowActions;
class WindowDialogs;
class WindowNews;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    // `session` must outlive it.
    MainWindow(session::Session &session, AdminBrowser::OpenInSystem openInSystem,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    // Takes the lock and listens; shows why not where it cannot.
    void listen();
    // A window to practise in: says so, and offers no second one.
    void setPractice(const QString &banner);
    void select(const QString &id);
    // To the front, also from the taskbar.
    void bringToFront();
    // The size, splitter, selection, page and list of the last time.
    void recall();

    AdminBrowser &browser() { return m_browser; }
    DetailPage *detail() const { return m_detail; }
    SideBar *side() const { return m_side; }
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
    // Who hears what from whom (WindowLinks.cpp).
    void connectActions();
    void connectHelp();
    void connectPages();
    void connectFoot();
    void connectDialogs();
    void connectGuide();
    void connectSession();
    void connectNews();
    void refresh();
    void refreshDetail();
    CardFacts facts();
    void onEnter();
    void onConnected(const QString &id);
    void showOverview(const QString &id);
    bool mayClose();

    session::Session &m_session;
    AdminBrowser m_browser;
    ActivationGuide *m_guide;
    WindowDialogs *m_dialogs;
    WindowActions *m_actions;
    MessageBar *m_banner; // before what stands below it: Tab goes by the order of making
    MessageBar *m_notice;
    WindowNews *m_news;
    IntegrationModel *m_model;
    SideBar *m_side;
    IntegrationView *m_list;
    DetailPage *m_detail;
    FirstRunPage *m_firstRun;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    SizeMemory *m_sizes;
    bool m_hasAsked = false;
};

} // namespace latchkey::ui

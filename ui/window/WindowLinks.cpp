// SPDX-License-Identifier: Apache-2.0
// Which part of the window hears what from which: its menu, its pages, its dialogs and its session.
#include "exchange/ExchangeLog.h"
#include "session/Watching.h"
#include "ui/detail/DetailPage.h"
#include "ui/integrations/IntegrationView.h"
#include "ui/log/LogPage.h"
#include "ui/window/ActivationGuide.h"
#include "ui/window/FirstRunPage.h"
#include "ui/window/MainWindow.h"
#include "ui/window/SideBar.h"
#include "ui/window/SideFoot.h"
#include "ui/window/WatchNotices.h"
#include "ui/window/WindowActions.h"
#include "ui/window/WindowDialogs.h"
#include "ui/window/WindowMemory.h"
#include "ui/window/WindowNews.h"

#include <QAction>
#include <QLineEdit>
#include <QShortcut>

namespace latchkey::ui {

using session::Session;

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_actions->newIntegration, [this] { m_dialogs->addIntegration(); });
    on(m_actions->practise, &MainWindow::practiceWanted);
    on(m_actions->edit, [this] { m_dialogs->edit(m_list->selectedId()); });
    on(m_actions->remove, [this] { m_dialogs->askToRemove(m_list->selectedId()); });
    on(m_actions->createLogin, [this] { m_dialogs->createLogin(); });
    on(m_actions->logins, [this] { m_dialogs->manageLogins(); });
    on(m_actions->reach, [this] { m_dialogs->showReach(m_list->selectedId()); });
    on(m_actions->certificates, [this] { m_dialogs->showCertificates(); });
    on(m_actions->settings, [this] { m_dialogs->editSettings(); });
    on(m_actions->rights, [this] { m_dialogs->showRights(m_list->selectedId()); });
    on(m_actions->doctor, [this] { m_dialogs->showDoctor(); });
    on(m_actions->move, [this] { m_dialogs->moveToAnotherComputer(); });
    on(m_actions->quit, &QWidget::close);
    on(m_actions->search, [this] { m_side->search()->setFocus(Qt::ShortcutFocusReason); });
    on(m_actions->testCall, [this] { m_session.testCall(m_list->selectedId()); });
    on(m_actions->handOver, [this] { m_dialogs->handOver(m_list->selectedId()); });
    on(m_actions->saveForSupport, [this] { m_dialogs->saveForSupport(m_list->selectedId()); });
    on(m_actions->openForSupport, [this] { m_dialogs->openForSupport(); });
    on(m_actions->programs, [this] { m_dialogs->showPrograms(m_list->selectedId()); });
    on(m_actions->openAdmin, [this] { m_browser.raise(m_list->selectedId()); });
    on(m_actions->activate, [this] { m_guide->activate(m_list->selectedId(), false); });
    on(m_actions->overview, [this] { m_detail->showPage(DetailPage::Overview); });
    on(m_actions->resources, [this] { m_detail->showPage(DetailPage::Resources); });
    on(m_actions->store, [this] { m_detail->showPage(DetailPage::Store); });
    on(m_actions->activity, [this] { m_detail->showPage(DetailPage::Activity); });
    on(m_actions->check, [this] { m_detail->showPage(DetailPage::Check); });
    on(m_actions->log, [this] { m_detail->showPage(DetailPage::Log); });
    on(m_actions->requests, [this] { m_detail->showPage(DetailPage::Requests); });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, &MainWindow::onEnter);
    }
}

void MainWindow::connectHelp()
{
    const auto shows = [this](QAction *action, HelpTopic topic) {
        connect(action, &QAction::triggered, this,
                [this, topic] { m_dialogs->showHelp(*m_actions, topic); });
    };
    shows(m_actions->gettingStarted, HelpTopic::GettingStarted);
    shows(m_actions->shortcuts, HelpTopic::Shortcuts);
    shows(m_actions->whenItFails, HelpTopic::WhenItFails);
    connect(m_actions->selfTest, &QAction::triggered, m_dialogs, &WindowDialogs::showSelfTest);
    connect(m_actions->about, &QAction::triggered, m_dialogs, &WindowDialogs::showAbout);
}

void MainWindow::connectPages()
{
    connect(m_list, &IntegrationView::selected, this, &MainWindow::refreshDetail);
    connect(m_detail, &DetailPage::verbChosen, this,
            [this](CardVerb verb) { m_guide->perform(m_list->selectedId(), verb); });
    connect(m_detail, &DetailPage::told, m_news, &WindowNews::tell);
    connect(m_detail, &DetailPage::logMade, this, [this](LogPage *log) {
        log->offerSignature();
        connect(log, &LogPage::signatureWanted, m_dialogs, &WindowDialogs::explainSignature);
    });
    connect(&m_session.wireLog(), &exchange::ExchangeLog::failed, m_news, &WindowNews::say);
    m_detail->recall(recallStoreWays(m_session.profile().folder()));
    connect(m_detail, &DetailPage::wayChosen, this, [this](const StoreWays &ways) {
        rememberStoreWays(m_session.profile().folder(), ways);
    });
    connect(m_detail, &DetailPage::editWanted, m_actions->edit, &QAction::trigger);
    connect(m_detail, &DetailPage::passwordWanted, this,
            [this] { m_dialogs->askForPassword(m_list->selectedId()); });
    connect(m_firstRun, &FirstRunPage::loginWanted, m_dialogs, &WindowDialogs::createLogin);
    connect(m_firstRun, &FirstRunPage::integrationWanted, m_dialogs,
            &WindowDialogs::addIntegration);
    connect(m_firstRun, &FirstRunPage::practiceWanted, this, &MainWindow::practiceWanted);
}

void MainWindow::connectFoot()
{
    connect(m_side->foot(), &SideFoot::listenerChosen, this, [this] {
        if (m_session.activations().isListening()) {
            m_dialogs->editSettings();
        } else {
            listen();
        }
    });
    connect(m_side->foot(), &SideFoot::keychainChosen, m_news, &WindowNews::tellAboutKeychain);
    connect(m_side->foot(), &SideFoot::loginsChosen, this, [this] {
        if (m_session.hasLogin()) {
            m_dialogs->manageLogins();
        } else {
            m_dialogs->createLogin();
        }
    });
}

void MainWindow::connectDialogs()
{
    connect(m_dialogs, &WindowDialogs::added, this, &MainWindow::select);
    connect(m_dialogs, &WindowDialogs::loginsChanged, this, &MainWindow::refresh);
    connect(m_dialogs, &WindowDialogs::certificatesChanged, this, &MainWindow::refresh);
    connect(m_dialogs, &WindowDialogs::settingsChanged, this, &MainWindow::refreshDetail);
    connect(m_dialogs, &WindowDialogs::storeUrlTaken, m_guide,
            [this](const QString &id) { m_guide->activate(id, true); });
    connect(m_dialogs, &WindowDialogs::failed, m_news, &WindowNews::say);
    connect(m_detail, &DetailPage::handOverWanted, this,
            [this] { m_dialogs->handOver(m_list->selectedId()); });
    connect(m_detail, &DetailPage::ownKeyWanted, this, [this](const QByteArray &language) {
        m_dialogs->makeSnippet(m_list->selectedId(), language);
    });
    connect(m_detail, &DetailPage::watchWanted, this,
            [this] { m_dialogs->watch(m_list->selectedId()); });
    connect(m_detail, &DetailPage::programsWanted, m_actions->programs, &QAction::trigger);
    connect(m_detail, &DetailPage::useWanted, this,
            [this] { m_dialogs->showUse(m_list->selectedId()); });
    connect(m_detail, &DetailPage::bearerWanted, this,
            [this] { m_dialogs->showBearer(m_list->selectedId()); });
    connect(m_dialogs, &WindowDialogs::storeWanted, this, [this](const QString &id) {
        select(id);
        m_detail->goToStore();
    });
    connect(m_dialogs, &WindowDialogs::told, m_news, &WindowNews::tell);
}

void MainWindow::connectGuide()
{
    connect(m_guide, &ActivationGuide::factsChanged, this, &MainWindow::refreshDetail);
    connect(m_guide, &ActivationGuide::failed, m_news, &WindowNews::say);
    connect(m_guide, &ActivationGuide::connected, this, &MainWindow::onConnected);
    connect(m_guide, &ActivationGuide::loginWanted, m_dialogs, &WindowDialogs::createLogin);
    connect(m_guide, &ActivationGuide::wayFailed, m_news, &WindowNews::sayOfWay);
    connect(m_guide, &ActivationGuide::certificatesWanted, m_dialogs,
            &WindowDialogs::showCertificates);
    connect(m_guide, &ActivationGuide::rightsWanted, m_dialogs, &WindowDialogs::showRights);
    connect(m_guide, &ActivationGuide::reachWanted, m_dialogs, &WindowDialogs::showReach);
    connect(m_guide, &ActivationGuide::passwordWanted, m_dialogs, &WindowDialogs::askForPassword);
    connect(m_dialogs, &WindowDialogs::passwordKept, m_guide, &ActivationGuide::goOn);
    connect(m_guide, &ActivationGuide::definitionWanted, m_dialogs, &WindowDialogs::edit);
    connect(m_guide, &ActivationGuide::storeUrlWanted, m_dialogs, &WindowDialogs::takeStoreUrl);
    connect(m_guide, &ActivationGuide::listenWanted, this, &MainWindow::listen);
    connect(&m_browser, &AdminBrowser::failed, m_news, &WindowNews::say);
    connect(&m_browser, &AdminBrowser::systemBrowserUsed, this, [this](const QString &reason) {
        if (!reason.isEmpty()) {
            m_news->tell(reason);
        }
    });
}

void MainWindow::connectSession()
{
    const session::Integrations &integrations = m_session.integrations();
    connect(&integrations, &session::Integrations::listChanged, this, &MainWindow::refresh);
    connect(&m_session, &Session::reloaded, this, &MainWindow::refresh);
    connect(&m_session.activations(), &session::Activations::listeningChanged, this,
            &MainWindow::refresh);
    connect(&m_session.secrets(), &session::SecretsPlace::changed, this, &MainWindow::refresh);
    // the keychain has just been used: what the foot says of it may be old
    connect(&m_session.activations(), &session::Activations::armed, this,
            [this] { m_session.secrets().check(); });
    connect(&m_session, &Session::called, m_news, &WindowNews::forgetLatest);
    const auto onlyIfSelected = [this](const QString &id) {
        if (id == m_list->selectedId()) {
            refreshDetail();
        }
    };
    connect(&integrations, &session::Integrations::changed, this, onlyIfSelected);
    connect(&integrations, &session::Integrations::noted, this, onlyIfSelected);
    connect(&m_session.activations(), &session::Activations::ticked, this,
            [this] { m_detail->tick(facts()); });
    connect(new WatchNotices(m_session, this), &WatchNotices::wanted, this,
            [this](const QString &id) {
                bringToFront();
                showOverview(id);
            });
}

void MainWindow::connectNews()
{
    connect(&m_session.watching(), &session::Watching::noticed, m_news, &WindowNews::tellWatched);
    connect(m_news, &WindowNews::listenWanted, this, &MainWindow::listen);
    connect(m_news, &WindowNews::reachWanted, m_dialogs, &WindowDialogs::showReach);
    connect(m_news, &WindowNews::overviewWanted, this, &MainWindow::showOverview);
    connect(m_news, &WindowNews::installWanted, this, [this](const QString &id) {
        select(id);
        m_detail->showPage(DetailPage::Store);
        m_detail->store()->showInstall();
    });
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/window/MainWindow.h"

#include "base/ForeignText.h"
#include "exchange/ExchangeLog.h"
#include "session/InstallJobs.h"
#include "session/Watching.h"
#include "ui/detail/DetailPage.h"
#include "ui/integrations/IntegrationModel.h"
#include "ui/integrations/IntegrationView.h"
#include "ui/integrations/ListChoiceButton.h"
#include "ui/log/LogPage.h"
#include "ui/look/MessageBar.h"
#include "ui/look/Metrics.h"
#include "ui/look/Question.h"
#include "ui/window/ActivationGuide.h"
#include "ui/window/FirstRunPage.h"
#include "ui/window/MenuButton.h"
#include "ui/window/QuitQuestion.h"
#include "ui/window/SideBar.h"
#include "ui/window/SideFoot.h"
#include "ui/window/SizeMemory.h"
#include "ui/window/WatchNotices.h"
#include "ui/window/WindowActions.h"
#include "ui/window/WindowDialogs.h"
#include "ui/window/WindowMemory.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace latchkey::ui {

using session::Session;

MainWindow::MainWindow(Session &session, AdminBrowser::OpenInSystem openInSystem, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_browser(session, std::move(openInSystem))
    , m_guide(new ActivationGuide(session, m_browser, this))
    , m_dialogs(new WindowDialogs(session, this))
    , m_actions(new WindowActions(this))
    , m_banner(new MessageBar(this))
    , m_notice(new MessageBar(this))
    , m_model(new IntegrationModel(session, this))
    , m_side(new SideBar(session, *m_model, *m_actions, this))
    , m_list(m_side->list())
    , m_detail(new DetailPage(session, this))
    , m_firstRun(new FirstRunPage(this))
    , m_pages(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
    , m_sizes(new SizeMemory(session.profile().folder(), this))
{
    setWindowTitle(tr("Latchkey"));
    setMinimumSize(800, 560);
    resize(1120, 720);
    buildPages();
    connectActions();
    connectHelp();
    connectPages();
    connectFoot();
    connectDialogs();
    connectGuide();
    connectSession();
    refresh();
    tellKnown();
    select(session.integrations().ids().value(0));
    m_list->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages()
{
    auto *work = new QWidget(this);
    m_side->setMinimumWidth(sideWidth);
    m_splitter->addWidget(m_side);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({sideWidth, 1120 - sideWidth});
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_firstRun->setMenuButton(new MenuButton(*m_actions, this, m_firstRun));
    m_pages->addWidget(m_firstRun);
    m_pages->addWidget(m_splitter);
    auto *column = new QVBoxLayout(work);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_notice);
    column->addWidget(m_pages, 1);
    setCentralWidget(work);
}

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
    connect(m_detail, &DetailPage::told, this, &MainWindow::tell);
    connect(m_detail, &DetailPage::logMade, this, [this](LogPage *log) {
        log->offerSignature();
        connect(log, &LogPage::signatureWanted, m_dialogs, &WindowDialogs::explainSignature);
    });
    connect(&m_session.wireLog(), &exchange::ExchangeLog::failed, this,
            [this](const Problem &problem) { tell(problem.sentence); });
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
    connect(m_side->foot(), &SideFoot::keychainChosen, this, &MainWindow::tellAboutKeychain);
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
    connect(m_dialogs, &WindowDialogs::failed, this, &MainWindow::say);
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
    connect(m_dialogs, &WindowDialogs::told, this, &MainWindow::tell);
}

void MainWindow::connectGuide()
{
    connect(m_guide, &ActivationGuide::factsChanged, this, &MainWindow::refreshDetail);
    connect(m_guide, &ActivationGuide::failed, this, &MainWindow::say);
    connect(m_guide, &ActivationGuide::connected, this, &MainWindow::onConnected);
    connect(m_guide, &ActivationGuide::loginWanted, m_dialogs, &WindowDialogs::createLogin);
    connect(m_guide, &ActivationGuide::wayFailed, this, &MainWindow::sayOfWay);
    connect(m_guide, &ActivationGuide::certificatesWanted, m_dialogs,
            &WindowDialogs::showCertificates);
    connect(m_guide, &ActivationGuide::rightsWanted, m_dialogs, &WindowDialogs::showRights);
    connect(m_guide, &ActivationGuide::reachWanted, m_dialogs, &WindowDialogs::showReach);
    connect(m_guide, &ActivationGuide::passwordWanted, m_dialogs, &WindowDialogs::askForPassword);
    connect(m_dialogs, &WindowDialogs::passwordKept, m_guide, &ActivationGuide::goOn);
    connect(m_guide, &ActivationGuide::definitionWanted, m_dialogs, &WindowDialogs::edit);
    connect(m_guide, &ActivationGuide::storeUrlWanted, m_dialogs, &WindowDialogs::takeStoreUrl);
    connect(m_guide, &ActivationGuide::listenWanted, this, &MainWindow::listen);
    connect(&m_browser, &AdminBrowser::failed, this, &MainWindow::say);
    connect(&m_browser, &AdminBrowser::systemBrowserUsed, this, [this](const QString &reason) {
        if (!reason.isEmpty()) {
            tell(reason);
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
    // the card says what came of a call
    connect(&m_session, &Session::called, m_notice, [this] { m_notice->dismiss("news"); });
    const auto onlyIfSelected = [this](const QString &id) {
        if (id == m_list->selectedId()) {
            refreshDetail();
        }
    };
    connect(&integrations, &session::Integrations::changed, this, onlyIfSelected);
    connect(&integrations, &session::Integrations::noted, this, onlyIfSelected);
    connect(&m_session.activations(), &session::Activations::ticked, this,
            [this] { m_detail->tick(facts()); });
    connect(&m_session.watching(), &session::Watching::noticed, this, &MainWindow::tellWatched);
    connect(new WatchNotices(m_session, this), &WatchNotices::wanted, this,
            [this](const QString &id) {
                bringToFront();
                select(id);
                m_detail->showPage(DetailPage::Overview);
            });
}

// The focused button, from the list to the page, or else the card's; in a field Enter is not meant
// for the card.
void MainWindow::onEnter()
{
    if (auto *button = qobject_cast<QAbstractButton *>(focusWidget())) {
        button->click();
    } else if (m_list->hasFocus()) {
        m_detail->goToCard();
    } else if (qobject_cast<QLineEdit *>(focusWidget()) == nullptr) {
        m_detail->pressCardButton();
    }
}

void MainWindow::listen()
{
    const auto listening = m_guide->listen();
    m_notice->dismiss("listen");
    if (!listening) {
        const QString sentence = withoutControls(listening.error().sentence);
        m_notice->tell({"listen", sentence, {{tr("Try again"), [this] {
                                                  listen();
                                              }}}});
    }
    m_session.secrets().check();
    refresh();
    tellLeft();
}

// What the watch found: news until all is well again.
void MainWindow::tellWatched(const QString &id, const QString &news)
{
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    const QByteArray key = "watch-" + id.toLatin1();
    m_notice->dismiss(key);
    if (entry == nullptr || news.isEmpty()) {
        return;
    }
    m_notice->tell({key,
                    withoutControls(tr("%1: %2").arg(entry->integration.name, news)),
                    {{tr("Show"), [this, id] {
                          select(id);
                          m_detail->showPage(DetailPage::Overview);
                      }}}});
}

// What a watch found while no window was open.
void MainWindow::tellKnown()
{
    const QStringList ids = m_session.integrations().ids();
    for (const QString &id : ids) {
        tellWatched(id, m_session.watching().news(id));
    }
}

// What an earlier start began in a store and nobody ended.
void MainWindow::tellLeft()
{
    session::InstallJobs &jobs = m_session.installJobs();
    const QStringList ids = jobs.allLeft();
    for (const QString &id : ids) {
        BarMessage message{"left-" + id.toLatin1(), withoutControls(jobs.left(id)), {}};
        if (m_session.integrations().entry(id) != nullptr) {
            message.actions = {{tr("Show"), [this, id] {
                                    select(id);
                                    m_detail->showPage(DetailPage::Store);
                                    m_detail->store()->showInstall();
                                }}};
        } else {
            message.actions = {{tr("I have seen to it"), [this, id] {
                                    m_session.installJobs().dismissLeft(id);
                                }}};
        }
        m_notice->tell(message);
    }
}

void MainWindow::setPractice(const QString &banner)
{
    m_guide->setPractice();
    setWindowTitle(tr("Practice"));
    m_banner->tell({"practice", withoutControls(banner), {}, true});
    m_actions->practise->setVisible(false);
    m_actions->newIntegration->setVisible(false);
    m_actions->store->setVisible(false);
    m_actions->reach->setVisible(false);
    m_actions->certificates->setVisible(false);
    for (QAction *action : {m_actions->move, m_actions->programs, m_actions->handOver}) {
        action->setVisible(false); // what is practised is thrown away
    }
    refreshDetail();
}

void MainWindow::select(const QString &id)
{
    if (!m_list->select(id) && m_session.integrations().entry(id) != nullptr) {
        m_side->showEverything(); // it was filtered out
        m_list->select(id);
    }
    refreshDetail();
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::recall()
{
    const WindowMemory memory = recallWindow(m_session.profile().folder());
    restoreGeometry(memory.geometry);
    m_splitter->restoreState(memory.splitter);
    if (m_session.integrations().entry(memory.selectedId) != nullptr) {
        select(memory.selectedId);
    }
    m_detail->showPage(memory.page);
    m_side->choice()->setChoice(memory.list);
}

CardFacts MainWindow::facts()
{
    return m_guide->facts(m_list->selectedId());
}

void MainWindow::refresh()
{
    const bool isEmpty = m_session.integrations().ids().isEmpty();
    m_firstRun->show(m_session.logins().names().value_or(QStringList()));
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_firstRun) : m_splitter);
    if (!isEmpty && m_session.integrations().entry(m_list->selectedId()) == nullptr) {
        select(m_session.integrations().ids().constFirst());
    }
    m_side->foot()->refresh();
    refreshDetail();
}

void MainWindow::refreshDetail()
{
    const session::SessionEntry *entry = m_session.integrations().entry(m_list->selectedId());
    const bool isAtRest = entry != nullptr && entry->state.isAtRest();
    for (QAction *action : {m_actions->edit, m_actions->remove, m_actions->activate}) {
        action->setEnabled(isAtRest);
    }
    for (QAction *action :
         {m_actions->testCall, m_actions->openAdmin, m_actions->reach, m_actions->programs}) {
        action->setEnabled(entry != nullptr);
    }
    m_actions->handOver->setEnabled(entry != nullptr && entry->state.hasWorkingTokens);
    m_actions->saveForSupport->setEnabled(entry != nullptr);
    m_detail->show(m_list->selectedId(), facts());
}

// The person is in Admin at that moment: it is said where they see it.
void MainWindow::onConnected(const QString &id)
{
    QApplication::alert(this);
    if (id == m_list->selectedId() && isVisible()) {
        bringToFront();
    }
}

void MainWindow::tellAboutKeychain()
{
    m_session.secrets().check();
    const auto &problem = m_session.secrets().problem();
    if (problem) {
        say(*problem);
    } else if (m_session.secrets().isMemory()) {
        tell(tr("Latchkey keeps the access to your stores in memory only. When you quit, the "
                "access is gone and you activate again."));
    } else {
        tell(tr("The access to your stores is kept in this computer's keychain."));
    }
}

void MainWindow::say(const Problem &problem)
{
    tell(problem.sentence);
}

void MainWindow::sayOfWay(const QString &id, const Problem &problem)
{
    m_notice->dismissAll();
    m_notice->tell({"news", withoutControls(problem.sentence), {{tr("Another way …"), [this, id] {
                                                                     m_dialogs->showReach(id);
                                                                 }}}});
}

// The latest news is what the person has just asked for.
void MainWindow::tell(const QString &text)
{
    m_notice->dismissAll();
    m_notice->tell({"news", withoutControls(text), {}});
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_session.reload(); // latchkeyctl may have been at work
        m_session.secrets().check();
    }
}

bool MainWindow::mayClose()
{
    const Question question = quitQuestion(m_session);
    if (m_hasAsked || question.headline.isEmpty()) {
        return true;
    }
    ask(question, this, [this] {
        m_hasAsked = true;
        close();
    });
    return false;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    rememberWindow(m_session.profile().folder(),
                   {saveGeometry(), m_splitter->saveState(), m_list->selectedId(), m_detail->page(),
                    m_side->choice()->choice()});
    m_sizes->remember();
    m_browser.close();
    event->accept();
    Q_EMIT closed();
}

} // namespace latchkey::ui

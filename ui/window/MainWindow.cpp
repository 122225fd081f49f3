// SPDX-License-Identifier: Apache-2.0
#include "ui/window/MainWindow.h"

#include "base/ForeignText.h"
#include "ui/activation/Checklist.h"
#include "ui/detail/DetailPage.h"
#include "ui/integrations/IntegrationModel.h"
#include "ui/integrations/IntegrationView.h"
#include "ui/look/MessageBar.h"
#include "ui/look/Metrics.h"
#include "ui/look/Question.h"
#include "ui/window/FirstRunPage.h"
#include "ui/window/SideBar.h"
#include "ui/window/SideFoot.h"
#include "ui/window/WindowActions.h"
#include "ui/window/WindowMemory.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace latchkey::ui {

using session::Session;

MainWindow::MainWindow(Session &session, AdminBrowser::SystemBrowser systemBrowser, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_browser(session, std::move(systemBrowser))
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
{
    setWindowTitle(tr("Latchkey"));
    setMinimumSize(800, 560);
    resize(1120, 720);
    buildPages();
    connectActions();
    connectDoors();
    connectSession();
    refresh();
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
    m_firstRun->setMenuButton(newMenuButton(*m_actions, this, m_firstRun));
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
    on(m_actions->newIntegration, &MainWindow::editNew);
    on(m_actions->practise, &MainWindow::practiceWanted);
    on(m_actions->edit, &MainWindow::editSelected);
    on(m_actions->remove, &MainWindow::askToRemove);
    on(m_actions->createLogin, &MainWindow::createLogin);
    on(m_actions->logins, &MainWindow::manageLogins);
    on(m_actions->settings, &MainWindow::editSettings);
    on(m_actions->about, &MainWindow::showAbout);
    on(m_actions->quit, &QWidget::close);
    on(m_actions->search, [this] { m_side->search()->setFocus(Qt::ShortcutFocusReason); });
    on(m_actions->testCall, [this] { m_session.testCall(m_list->selectedId()); });
    on(m_actions->openAdmin, [this] { m_browser.raise(m_list->selectedId()); });
    on(m_actions->activate, [this] { activate(false); });
    on(m_actions->overview, [this] { m_detail->showPage(0); });
    on(m_actions->resources, [this] { m_detail->showPage(1); });
    on(m_actions->activity, [this] { m_detail->showPage(2); });
    connect(m_list, &IntegrationView::selected, this, &MainWindow::refreshDetail);
    connect(m_detail, &DetailPage::verbChosen, this, &MainWindow::perform);
    connect(m_detail, &DetailPage::editWanted, this, &MainWindow::editSelected);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, &MainWindow::onEnter);
    }
    connect(m_firstRun, &FirstRunPage::loginWanted, this, &MainWindow::createLogin);
    connect(m_firstRun, &FirstRunPage::integrationWanted, this, &MainWindow::editNew);
    connect(m_firstRun, &FirstRunPage::practiceWanted, this, &MainWindow::practiceWanted);
}

void MainWindow::connectDoors()
{
    connect(m_side->foot(), &SideFoot::listenerChosen, this, [this] {
        if (m_session.activations().isListening()) {
            editSettings();
        } else {
            listen();
        }
    });
    connect(m_side->foot(), &SideFoot::keychainChosen, this, &MainWindow::tellAboutKeychain);
    connect(m_side->foot(), &SideFoot::loginsChosen, this, [this] {
        if (m_session.hasLogin()) {
            manageLogins();
        } else {
            createLogin();
        }
    });
    connect(&m_reach, &session::StoreReach::known, this, &MainWindow::refreshDetail);
}

// The focused button, or else the card's; in a field Enter is not meant for the card.
void MainWindow::onEnter()
{
    if (auto *button = qobject_cast<QAbstractButton *>(focusWidget())) {
        button->click();
    } else if (qobject_cast<QLineEdit *>(focusWidget()) == nullptr) {
        m_detail->pressCardButton();
    }
}

void MainWindow::connectSession()
{
    connect(&m_session.integrations(), &session::Integrations::listChanged, this,
            &MainWindow::refresh);
    connect(&m_session.activations(), &session::Activations::listeningChanged, this,
            &MainWindow::refresh);
    connect(&m_session.secrets(), &session::SecretsPlace::changed, this, &MainWindow::refresh);
    connect(&m_session.activations(), &session::Activations::armed, this, &MainWindow::onArmed);
    // the card says what came of a call
    connect(&m_session, &Session::called, m_notice, [this] { m_notice->dismiss("news"); });
    const auto onlyIfSelected = [this](const QString &id) {
        if (id == m_list->selectedId()) {
            refreshDetail();
        }
    };
    connect(&m_session.integrations(), &session::Integrations::changed, this, onlyIfSelected);
    connect(&m_session.integrations(), &session::Integrations::changed, this,
            &MainWindow::noticeConnection);
    connect(&m_session.integrations(), &session::Integrations::noted, this, onlyIfSelected);
    connect(&m_session.activations(), &session::Activations::ticked, this,
            [this] { m_detail->tick(facts()); });
    connect(&m_browser, &AdminBrowser::popUpChanged, this, &MainWindow::refreshDetail);
    connect(&m_browser, &AdminBrowser::failed, this, &MainWindow::say);
    connect(&m_browser, &AdminBrowser::armWanted, this, [this](const QString &id) {
        if (const auto armed = m_session.activations().arm(id, false); !armed) {
            say(armed.error());
        }
    });
    connect(&m_browser, &AdminBrowser::systemBrowserUsed, this, [this](const QString &reason) {
        if (!reason.isEmpty()) {
            tell(reason);
        }
    });
}

void MainWindow::listen()
{
    const auto listening = m_session.activations().listen();
    m_notListening = listening ? Problem() : listening.error();
    m_notice->dismiss("listen");
    if (!listening) {
        m_notice->tell(
            {"listen", withoutControls(listening.error().sentence), {{tr("Try again"), [this] {
                                                                          listen();
                                                                      }}}});
    }
    m_session.secrets().check();
    refresh();
}

void MainWindow::setPractice(const QString &banner)
{
    m_isPractice = true;
    setWindowTitle(tr("Practice"));
    m_banner->tell({"practice", withoutControls(banner), {}, true});
    m_actions->practise->setVisible(false);
    m_actions->newIntegration->setVisible(false);
    refreshDetail();
}

void MainWindow::select(const QString &id)
{
    if (!m_list->select(id) && m_session.integrations().entry(id) != nullptr) {
        m_side->search()->clear(); // it was filtered out
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
}

CardFacts MainWindow::facts()
{
    const QString id = m_list->selectedId();
    CardFacts facts;
    facts.hasLogin = m_session.hasLogin();
    facts.isListening = m_session.activations().isListening();
    facts.notListening = m_notListening;
    facts.isPopUpOpen = m_browser.isPopUpOpen();
    facts.isPractice = m_isPractice;
    facts.isPopUpWaiting = m_session.activations().isPopUpWaiting(id);
    facts.choosesInAdmin = m_chooseInAdmin.contains(id);
    facts.now = m_session.clock()();
    if (const session::SessionEntry *entry = m_session.integrations().entry(id)) {
        const auto kept = m_session.integrations().resources(id);
        facts.hasChosen = kept && (kept->choice.isAll || !kept->choice.ids.isEmpty());
        facts.isElsewhere = m_reach.isElsewhere(entry->integration.storeUrl).value_or(false);
        facts.awaitsSecondPost =
            !facts.isPopUpWaiting &&
            awaitsSecondPost(entry->state, m_session.integrations().timeline(id));
    }
    return facts;
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
    for (QAction *action : {m_actions->testCall, m_actions->openAdmin}) {
        action->setEnabled(entry != nullptr);
    }
    m_detail->show(m_list->selectedId(), facts());
}

void MainWindow::perform(CardVerb verb)
{
    const QString id = m_list->selectedId();
    switch (verb) {
    case CardVerb::None:
    case CardVerb::ChooseResources:
    case CardVerb::CopyForSupport:
        return; // done by the page
    case CardVerb::AddLogin:
        createLogin();
        return;
    case CardVerb::ChooseInAdmin:
        m_chooseInAdmin.insert(id);
        refreshDetail();
        return;
    case CardVerb::Activate:
        activate(false);
        return;
    case CardVerb::StartAgain:
        activate(true);
        return;
    case CardVerb::ShowAdmin: // not anew: what was typed there stays
    case CardVerb::ShowPopUp:
        m_browser.raise(id);
        return;
    case CardVerb::AdminHasError:
        m_session.activations().stopWaiting(id);
        return;
    case CardVerb::Cancel:
        m_session.activations().cancel(id);
        return;
    case CardVerb::ShowReach:
        showReach();
        return;
    case CardVerb::AllowReturn:
        m_session.activations().allowReturn(id);
        return;
    case CardVerb::TestCall:
        m_session.testCall(id);
        return;
    case CardVerb::UseMemory:
        if (const auto listening = m_session.useMemory(); !listening) {
            m_notListening = listening.error();
        }
        activate(false);
        return;
    case CardVerb::Listen:
        listen();
        return;
    case CardVerb::TakeUrl:
        takeStoreUrl();
        return;
    }
}

void MainWindow::activate(bool restart)
{
    m_openAdminWhenArmed = m_list->selectedId();
    if (const auto armed = m_session.activations().arm(m_list->selectedId(), restart); !armed) {
        say(armed.error());
    }
}

// Not before: an activation that begins while nobody listens loses the store's credentials.
void MainWindow::onArmed(const QString &id)
{
    if (std::exchange(m_openAdminWhenArmed, QString()) == id) {
        m_browser.raise(id);
    }
}

// The person is in Admin at that moment: it is said where they see it.
void MainWindow::noticeConnection(const QString &id)
{
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    if (entry == nullptr) {
        return;
    }
    if (!entry->state.isAtRest()) {
        m_underWay.insert(id);
    } else if (m_underWay.remove(id) && entry->state.phase == activation::Phase::Linked) {
        QApplication::alert(this);
        if (id == m_list->selectedId() && isVisible()) {
            bringToFront();
        }
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
    Question question;
    if (m_session.holdsUnkeptTokens()) {
        question = {tr("Quit and lose the tokens?"),
                    tr("The keychain did not save the tokens, so they are lost when you quit. To "
                       "get new ones, click Reauthorize in Admin."),
                    tr("Quit and lose the tokens")};
    } else if (m_session.activations().isBusy()) {
        question = {
            tr("Quit during an activation?"),
            tr("What the store sent is kept. When you start Latchkey again, you can go on."),
            tr("Quit")};
    }
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
    rememberWindow(m_session.profile().folder(), {saveGeometry(), m_splitter->saveState(),
                                                  m_list->selectedId(), m_detail->page()});
    m_browser.close();
    event->accept();
    Q_EMIT closed();
}

} // namespace latchkey::ui

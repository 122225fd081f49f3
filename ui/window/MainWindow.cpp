// SPDX-License-Identifier: Apache-2.0
#include "ui/window/MainWindow.h"

#include "base/ForeignText.h"
#include "ui/detail/DetailPage.h"
#include "ui/integrations/IntegrationModel.h"
#include "ui/integrations/IntegrationView.h"
#include "ui/look/Icons.h"
#include "ui/look/MessageBar.h"
#include "ui/look/Metrics.h"
#include "ui/look/Question.h"
#include "ui/window/FirstRunPage.h"
#include "ui/window/StatusStrip.h"
#include "ui/window/WindowActions.h"
#include "ui/window/WindowMemory.h"

#include <QAbstractButton>
#include <QCloseEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace latchkey::ui {

using session::Session;

MainWindow::MainWindow(Session &session, AdminBrowser::SystemBrowser systemBrowser, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_browser(session, std::move(systemBrowser))
    , m_actions(new WindowActions(this))
    , m_model(new IntegrationModel(session, this))
    , m_list(new IntegrationView(*m_model, this))
    , m_search(new QLineEdit(this))
    , m_detail(new DetailPage(session, this))
    , m_firstRun(new FirstRunPage(this))
    , m_pages(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
    , m_banner(new MessageBar(this))
    , m_notice(new MessageBar(this))
    , m_status(new StatusStrip(session, this))
{
    setWindowTitle(tr("Latchkey"));
    setMinimumSize(800, 560);
    resize(1120, 720);
    buildToolBar();
    buildPages();
    connectActions();
    connectSession();
    refresh();
    select(session.integrations().ids().value(0));
}

MainWindow::~MainWindow() = default;

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setIconSize({smallIcon, smallIcon});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addAction(m_actions->newIntegration);
    bar->addAction(m_actions->practise);
    auto *spring = new QWidget(bar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spring);
    m_search->setPlaceholderText(tr("Search …"));
    m_search->setAccessibleName(tr("Search the integrations"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(tintedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setFixedWidth(220);
    bar->addWidget(m_search);
    auto *menu = new QToolButton(bar);
    menu->setIcon(tintedIcon(QStringLiteral("menu")));
    menu->setToolTip(tr("Menu"));
    menu->setAccessibleName(tr("Menu"));
    menu->setPopupMode(QToolButton::InstantPopup);
    menu->setMenu(m_actions->menu(this));
    menu->setShortcut(Qt::Key_F10);
    bar->addWidget(menu);
}

void MainWindow::buildPages()
{
    auto *work = new QWidget(this);
    m_list->setMinimumWidth(180);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({260, 860});
    m_splitter->setChildrenCollapsible(false);
    m_pages->addWidget(m_firstRun);
    m_pages->addWidget(m_splitter);
    auto *column = new QVBoxLayout(work);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_notice);
    column->addWidget(m_pages, 1);
    setCentralWidget(work);
    setStatusBar(m_status);
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
    on(m_actions->search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    on(m_actions->testCall, [this] { m_session.testCall(m_list->selectedId()); });
    on(m_actions->openAdmin, [this] { m_browser.raise(m_list->selectedId()); });
    on(m_actions->activate, [this] { activate(false); });
    on(m_actions->overview, [this] { m_detail->showPage(0); });
    on(m_actions->resources, [this] { m_detail->showPage(1); });
    on(m_actions->activity, [this] { m_detail->showPage(2); });
    connect(m_search, &QLineEdit::textChanged, m_list, &IntegrationView::filter);
    connect(m_list, &IntegrationView::selected, this, &MainWindow::refreshDetail);
    connect(m_detail, &DetailPage::verbChosen, this, &MainWindow::perform);
    connect(m_detail, &DetailPage::editWanted, this, &MainWindow::editSelected);
    connect(m_detail, &DetailPage::cancelWanted, this,
            [this] { m_session.activations().cancel(m_list->selectedId()); });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, &MainWindow::onEnter);
    }
    connect(m_firstRun, &FirstRunPage::loginWanted, this, &MainWindow::createLogin);
    connect(m_firstRun, &FirstRunPage::integrationWanted, this, &MainWindow::editNew);
    connect(m_firstRun, &FirstRunPage::practiceWanted, this, &MainWindow::practiceWanted);
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
        m_search->clear(); // it was filtered out
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

CardFacts MainWindow::facts() const
{
    CardFacts facts;
    facts.hasLogin = m_session.hasLogin();
    facts.isListening = m_session.activations().isListening();
    facts.notListening = m_notListening;
    facts.isPopUpOpen = m_browser.isPopUpOpen();
    facts.isPractice = m_isPractice;
    facts.isPopUpWaiting = m_session.activations().isPopUpWaiting(m_list->selectedId());
    facts.now = m_session.clock()();
    return facts;
}

void MainWindow::refresh()
{
    const bool isEmpty = m_session.integrations().ids().isEmpty();
    m_firstRun->show(m_session.hasLogin());
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_firstRun) : m_splitter);
    if (!isEmpty && m_session.integrations().entry(m_list->selectedId()) == nullptr) {
        select(m_session.integrations().ids().constFirst());
    }
    m_status->refresh();
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
        return;
    case CardVerb::AddLogin:
        createLogin();
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
                    tr("The keychain did not take them, so only this program's memory holds them. "
                       "For new ones, click Reauthorize in Admin."),
                    tr("Quit and lose them")};
    } else if (m_session.activations().isBusy()) {
        question = {tr("Quit during an activation?"),
                    tr("What arrived is kept. The next start says what can be finished."),
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

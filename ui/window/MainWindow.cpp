// SPDX-License-Identifier: Apache-2.0
#include "ui/window/MainWindow.h"

#include "base/ForeignText.h"
#include "ui/detail/DetailPage.h"
#include "ui/integrations/IntegrationModel.h"
#include "ui/integrations/IntegrationView.h"
#include "ui/integrations/ListChoiceButton.h"
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
#include "ui/window/WindowActions.h"
#include "ui/window/WindowDialogs.h"
#include "ui/window/WindowMemory.h"
#include "ui/window/WindowNews.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QLineEdit>
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
    , m_news(new WindowNews(session, *m_notice, this))
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
    connectNews();
    refresh();
    m_news->tellKnown();
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
    m_news->tellListening(m_guide->listen());
    m_session.secrets().check();
    refresh();
    m_news->tellLeft();
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

void MainWindow::showOverview(const QString &id)
{
    select(id);
    m_detail->showPage(DetailPage::Overview);
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

void MainWindow::say(const Problem &problem)
{
    m_news->say(problem);
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

// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/AdminWindow.h"

#include "ui/browser/AddressBar.h"
#include "ui/browser/LoadLine.h"
#include "ui/browser/NavigationBar.h"
#include "ui/browser/PageView.h"
#include "ui/browser/StorePage.h"
#include "ui/look/MessageBar.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMessageBox>
#include <QShortcut>
#include <QVBoxLayout>
#include <QWebEngineHistory>

#include <cmath>

namespace latchkey::ui {

namespace {

constexpr QSize usualSize(1180, 760);
constexpr QSize smallestSize(640, 480);
const QByteArray activationSubject = "activation";
const QByteArray tokensSubject = "tokens";

QKeySequence key(const char *keys)
{
    return {QLatin1String(keys)};
}

} // namespace

AdminWindow::AdminWindow(StorePage *page, QWidget *parent)
    : QMainWindow(parent)
    , m_page(page)
    , m_bar(new NavigationBar(this))
    , m_messages(new MessageBar(this))
    , m_loading(new LoadLine(this))
    , m_view(new PageView(page, m_bar->address(), m_messages, this))
{
    auto *center = new QWidget(this);
    auto *layout = new QVBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_loading);
    layout->addWidget(m_messages);
    layout->addWidget(m_view, 1);
    setCentralWidget(center);
    setMinimumSize(smallestSize);
    resize(usualSize);
    m_view->setFocus();
    connectBar();
    addMenu();
    followLoading();
    connect(m_page, &QWebEnginePage::windowCloseRequested, this, &QWidget::close);
}

void AdminWindow::open(const QUrl &url, const QString &title)
{
    const QString shown = shownTitle(title);
    setWindowTitle(shown.isEmpty() ? tr("Admin – Latchkey") : tr("%1 – Latchkey").arg(shown));
    m_messages->dismissAll();
    m_wasHeld = false;
    m_page->setUrl(url);
}

void AdminWindow::tellNotReady()
{
    m_wasHeld = true;
    m_messages->tell({activationSubject,
                      tr("Latchkey is not waiting for this activation. Click Get ready, then click "
                         "Activate again."),
                      {{tr("Get ready"), [this] {
                            Q_EMIT getReadyWanted();
                        }}}});
}

void AdminWindow::tellReady()
{
    if (m_wasHeld) {
        m_messages->tell({activationSubject, tr("Ready. Click Activate again."), {}});
    }
}

void AdminWindow::tellPassed()
{
    m_wasHeld = false;
    m_messages->dismiss(activationSubject);
}

void AdminWindow::tellTokensShown()
{
    m_messages->tell({tokensSubject,
                      tr("Admin shows the four values of the integration. Latchkey can take them "
                         "into the keychain; it reads these four fields and nothing else."),
                      {{tr("Take them"),
                        [this] {
                            Q_EMIT tokensWanted();
                        }},
                       {tr("Not now"), [] {
                        }}}});
}

void AdminWindow::tellTokensTaken()
{
    m_messages->tell({tokensSubject,
                      tr("Latchkey has the four values and tries them now. You can close Admin's "
                         "dialog."),
                      {}});
}

void AdminWindow::tellTokensMissing()
{
    m_messages->tell({tokensSubject,
                      tr("This page does not show the four values. In Admin, click Activate or "
                         "Reauthorize, then Allow; take them while the dialog is open."),
                      {}});
}

void AdminWindow::closeEvent(QCloseEvent *event)
{
    QMainWindow::closeEvent(event);
    Q_EMIT closedByPerson();
}

AddressBar *AdminWindow::address() const
{
    return m_bar->address();
}

void AdminWindow::connectBar()
{
    const auto triggers = [this](auto wanted, QWebEnginePage::WebAction action) {
        connect(m_bar, wanted, m_page, [this, action] { m_page->triggerAction(action); });
    };
    triggers(&NavigationBar::backWanted, QWebEnginePage::Back);
    triggers(&NavigationBar::forwardWanted, QWebEnginePage::Forward);
    triggers(&NavigationBar::reloadWanted, QWebEnginePage::Reload);
    triggers(&NavigationBar::stopWanted, QWebEnginePage::Stop);
    const auto onKeys = [this](const char *keys, auto act) {
        connect(new QShortcut(key(keys), this), &QShortcut::activated, this, act);
    };
    onKeys("Ctrl+L", [this] { m_bar->address()->selectAddress(); });
    onKeys("Ctrl+W", [this] { close(); });
}

void AdminWindow::addMenu()
{
    QMenu *menu = m_bar->menu();
    const auto add = [this, menu](const QString &text, const QList<QKeySequence> &keys, auto act) {
        QAction *action = actionWith(this, text, keys);
        connect(action, &QAction::triggered, this, act);
        menu->addAction(action);
    };
    add(tr("Open in the System's Browser"), {}, [this] { Q_EMIT systemBrowserWanted(); });
    add(tr("Take the Four Values from Admin's Dialog"), {}, [this] { Q_EMIT tokensWanted(); });
    menu->addSeparator();
    add(tr("Zoom In"), {key("Ctrl++"), key("Ctrl+=")}, [this] { zoom(1); });
    add(tr("Zoom Out"), {key("Ctrl+-")}, [this] { zoom(-1); });
    add(tr("Actual Size"), {key("Ctrl+0")}, [this] { zoom(0); });
    menu->addSeparator();
    add(tr("About the Engine"), {}, [this] { showEngine(); });
}

void AdminWindow::followLoading()
{
    connect(m_page, &QWebEnginePage::loadStarted, this, [this] { showState(true); });
    connect(m_page, &QWebEnginePage::loadFinished, this, [this] {
        showState(false);
        m_loading->setPercent(-1);
    });
    connect(m_page, &QWebEnginePage::loadProgress, m_loading, &LoadLine::setPercent);
    connect(m_page, &QWebEnginePage::urlChanged, this, [this] { showState(m_isLoading); });
    showState(false);
}

void AdminWindow::showState(bool isLoading)
{
    m_isLoading = isLoading;
    m_bar->show(m_page->history()->canGoBack(), m_page->history()->canGoForward(), isLoading);
}

void AdminWindow::zoom(int steps)
{
    const double factor = steps == 0 ? 1.0 : m_page->zoomFactor() * std::pow(1.1, steps);
    m_page->setZoomFactor(qBound(0.5, factor, 3.0));
}

void AdminWindow::showEngine()
{
    auto *box = new QMessageBox(QMessageBox::Information, tr("About the Engine"),
                                tr("Qt WebEngine %1 with Chromium %2, security fixes up to %3.")
                                    .arg(QLatin1String(qWebEngineVersion()),
                                         QLatin1String(qWebEngineChromiumVersion()),
                                         QLatin1String(qWebEngineChromiumSecurityPatchVersion())),
                                QMessageBox::Close, this);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace latchkey::ui

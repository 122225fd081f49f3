// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/AdminWindow.h"

#include "ui/browser/AddressBar.h"
#include "ui/browser/Glyphs.h"
#include "ui/browser/LoadLine.h"
#include "ui/browser/PageView.h"
#include "ui/browser/StorePage.h"
#include "ui/look/MessageBar.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMessageBox>
#include <QShortcut>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWebEngineHistory>

#include <cmath>

namespace latchkey::ui {

namespace {

constexpr QSize usualSize(1180, 760);
constexpr QSize smallestSize(640, 480);
const QByteArray activationSubject = "activation";

QAction *actionWith(QWidget *parent, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, parent);
    action->setShortcuts(keys);
    action->setToolTip(keys.isEmpty() ? text
                                      : QStringLiteral("%1 (%2)").arg(
                                            text, keys.first().toString(QKeySequence::NativeText)));
    parent->addAction(action);
    return action;
}

QKeySequence key(const char *keys)
{
    return {QLatin1String(keys)};
}

} // namespace

AdminWindow::AdminWindow(StorePage *page, QWidget *parent)
    : QMainWindow(parent)
    , m_page(page)
    , m_address(new AddressBar(this))
    , m_messages(new MessageBar(this))
    , m_loading(new LoadLine(this))
    , m_view(new PageView(page, m_address, m_messages, this))
{
    addToolBar();
    auto *center = new QWidget(this);
    auto *layout = new QVBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_loading);
    layout->addWidget(m_messages);
    layout->addWidget(m_view, 1);
    setCentralWidget(center);
    setMinimumSize(smallestSize);
    resize(usualSize);
    m_view->setFocus();
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

void AdminWindow::closeEvent(QCloseEvent *event)
{
    QMainWindow::closeEvent(event);
    Q_EMIT closedByPerson();
}

void AdminWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_more) {
        drawIcons();
    }
    QMainWindow::changeEvent(event);
}

void AdminWindow::addToolBar()
{
    m_back = actionWith(this, tr("Back"), {key("Alt+Left")});
    m_forward = actionWith(this, tr("Forward"), {key("Alt+Right")});
    m_reload = actionWith(this, tr("Reload"), {key("F5"), key("Ctrl+R")});
    connect(m_back, &QAction::triggered, m_page,
            [this] { m_page->triggerAction(QWebEnginePage::Back); });
    connect(m_forward, &QAction::triggered, m_page,
            [this] { m_page->triggerAction(QWebEnginePage::Forward); });
    connect(m_reload, &QAction::triggered, this, &AdminWindow::reloadOrStop);
    auto *bar = QMainWindow::addToolBar(tr("Navigation"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setIconSize(QSize(20, 20));
    bar->addActions({m_back, m_forward, m_reload});
    bar->addWidget(m_address);
    addMenu(bar);
    letTabThrough(*bar);
    drawIcons();
    const auto onKeys = [this](const char *keys, auto act) {
        connect(new QShortcut(key(keys), this), &QShortcut::activated, this, act);
    };
    onKeys("Ctrl+L", [this] { m_address->selectAddress(); });
    onKeys("Ctrl+W", [this] { close(); });
}

// A tool bar takes its buttons out of Tab's way.
void AdminWindow::letTabThrough(QToolBar &bar)
{
    QWidget *before = nullptr;
    for (QAction *action : {m_back, m_forward, m_reload}) {
        QWidget *button = bar.widgetForAction(action);
        button->setFocusPolicy(Qt::TabFocus);
        setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_address->field());
    setTabOrder(m_address->field(), m_more);
}

void AdminWindow::addMenu(QToolBar *bar)
{
    auto *menu = new QMenu(this);
    const auto add = [this, menu](const QString &text, const QList<QKeySequence> &keys, auto act) {
        QAction *action = actionWith(this, text, keys);
        connect(action, &QAction::triggered, this, act);
        menu->addAction(action);
    };
    add(tr("Open in the System's Browser"), {}, [this] { Q_EMIT systemBrowserWanted(); });
    menu->addSeparator();
    add(tr("Zoom In"), {key("Ctrl++"), key("Ctrl+=")}, [this] { zoom(1); });
    add(tr("Zoom Out"), {key("Ctrl+-")}, [this] { zoom(-1); });
    add(tr("Actual Size"), {key("Ctrl+0")}, [this] { zoom(0); });
    menu->addSeparator();
    add(tr("About the Engine"), {}, [this] { showEngine(); });
    m_more = new QToolButton(bar);
    connect(m_more, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    bar->addWidget(m_more);
}

void AdminWindow::followLoading()
{
    const auto showState = [this](bool isLoading) {
        m_isLoading = isLoading;
        m_back->setEnabled(m_page->history()->canGoBack());
        m_forward->setEnabled(m_page->history()->canGoForward());
        m_reload->setText(isLoading ? tr("Stop") : tr("Reload"));
        m_reload->setToolTip(m_reload->text());
        drawIcons();
    };
    connect(m_page, &QWebEnginePage::loadStarted, this, [showState] { showState(true); });
    connect(m_page, &QWebEnginePage::loadFinished, this, [this, showState] {
        showState(false);
        m_loading->setPercent(-1);
    });
    connect(m_page, &QWebEnginePage::loadProgress, m_loading, &LoadLine::setPercent);
    connect(m_page, &QWebEnginePage::urlChanged, this,
            [this, showState] { showState(m_isLoading); });
    showState(false);
}

void AdminWindow::drawIcons()
{
    const QColor color = palette().color(QPalette::WindowText);
    m_back->setIcon(glyphIcon(Glyph::Back, color));
    m_forward->setIcon(glyphIcon(Glyph::Forward, color));
    m_reload->setIcon(glyphIcon(m_isLoading ? Glyph::Close : Glyph::Reload, color));
    m_more->setIcon(glyphIcon(Glyph::More, color));
}

void AdminWindow::reloadOrStop()
{
    m_page->triggerAction(m_isLoading ? QWebEnginePage::Stop : QWebEnginePage::Reload);
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

// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/BrowserSession.h"

#include "ui/browser/AddressText.h"
#include "ui/browser/AdminWindow.h"
#include "ui/browser/HttpSignIn.h"
#include "ui/browser/LoginPopup.h"
#include "ui/browser/StorePage.h"
#include "ui/browser/TokenDialog.h"
#include "ui/browserlink/Overloaded.h"

#include <QPixmap>

namespace latchkey::ui {

namespace {

constexpr qsizetype mostPopUps = 8;

} // namespace

BrowserSession::BrowserSession(bool loopbackOnly, QObject *parent)
    : QObject(parent)
    , m_rules(loopbackOnly)
    , m_profile(m_rules)
{
    connect(&m_profile, &BrowserProfile::downloadRefused, this, &BrowserSession::tellDownload);
    connect(&m_profile.gate(), &RequestGate::tokensExchangeHeld, this, [this] {
        if (m_admin) {
            m_admin->tellNotReady();
        }
    });
    connect(&m_profile.gate(), &RequestGate::tokensExchangePassed, this, [this] {
        if (m_admin) {
            m_admin->tellPassed();
        }
    });
    connect(&m_profile.gate(), &RequestGate::tokensDialogPassed, this, [this] {
        if (m_admin) {
            m_admin->tellTokensShown();
        }
    });
}

BrowserSession::~BrowserSession() = default;

void BrowserSession::obey(const BrowserCommand &command)
{
    std::visit(Overloaded{
                   [this](const command::Open &what) { open(what); },
                   [this](const command::Allow &allow) { m_rules.allow(allow.origin); },
                   [this](const command::Armed &armed) { setArmed(armed.value); },
                   [this](const command::Raise &) { raise(); },
                   [this](const command::Grab &what) { grab(what); },
                   [this](const command::Close &) { close(); },
               },
               command);
}

QList<LoginPopup *> BrowserSession::popUps() const
{
    QList<LoginPopup *> open;
    for (const QPointer<LoginPopup> &popUp : m_popUps) {
        if (popUp) {
            open.append(popUp);
        }
    }
    return open;
}

event::Ready BrowserSession::engine()
{
    return {QLatin1String(qWebEngineVersion()), QLatin1String(qWebEngineChromiumVersion()),
            QLatin1String(qWebEngineChromiumSecurityPatchVersion())};
}

void BrowserSession::open(const command::Open &what)
{
    const QUrl url = QUrl::fromEncoded(what.url);
    for (const web::Origin &origin : what.allow) {
        m_rules.allow(origin);
    }
    if (const std::optional<web::Origin> origin = originOfPage(url)) {
        m_rules.allow(*origin);
    }
    if (!m_admin) {
        makeAdmin();
    }
    m_admin->open(url, what.title);
    m_admin->show();
    raise();
}

void BrowserSession::makeAdmin()
{
    m_admin = std::make_unique<AdminWindow>(makePage());
    connect(m_admin.get(), &AdminWindow::getReadyWanted, this,
            [this] { Q_EMIT said(event::GetReady{}); });
    connect(m_admin.get(), &AdminWindow::systemBrowserWanted, this,
            [this] { Q_EMIT said(event::SystemBrowser{}); });
    connect(m_admin.get(), &AdminWindow::closedByPerson, this, [this] {
        Q_EMIT said(event::Closed{});
        close();
    });
    connect(m_admin->page(), &StorePage::addressChanged, this, &BrowserSession::tellWhereAdminIs);
    offerTokens();
}

void BrowserSession::offerTokens()
{
    auto *dialog = new TokenDialog(m_admin->page(), m_rules);
    connect(m_admin.get(), &AdminWindow::tokensWanted, dialog, &TokenDialog::take);
    connect(dialog, &TokenDialog::missing, m_admin.get(), &AdminWindow::tellTokensMissing);
    connect(dialog, &TokenDialog::taken, this, [this](const event::Tokens &tokens) {
        m_admin->tellTokensTaken();
        Q_EMIT said(tokens);
    });
}

StorePage *BrowserSession::makePage()
{
    auto *page = new StorePage(m_profile, m_rules, [this] { return openPopUp(); });
    new HttpSignIn(page, m_rules);
    connect(page, &StorePage::systemBrowserWanted, this,
            [this] { Q_EMIT said(event::SystemBrowser{}); });
    return page;
}

StorePage *BrowserSession::openPopUp()
{
    m_popUps.removeIf([](const QPointer<LoginPopup> &popUp) { return !popUp; });
    if (m_popUps.size() >= mostPopUps) {
        return nullptr;
    }
    auto *popUp = new LoginPopup(makePage(), m_admin.get());
    m_popUps.append(popUp);
    connect(popUp, &QObject::destroyed, this, [this] { Q_EMIT said(event::PopUpClosed{}); });
    popUp->show();
    Q_EMIT said(event::PopUpOpened{});
    return popUp->page();
}

void BrowserSession::setArmed(bool armed)
{
    const bool wasArmed = m_profile.gate().isArmed();
    m_profile.gate().setArmed(armed);
    if (m_admin && armed) {
        m_admin->tellReady();
    } else if (m_admin && wasArmed) {
        m_admin->tellPassed(); // "Ready" is no longer true
    }
}

void BrowserSession::raise()
{
    if (QWidget *window = topMost()) {
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->show();
        window->raise();
        window->activateWindow();
    }
}

void BrowserSession::grab(const command::Grab &what)
{
    const QList<LoginPopup *> popUps = this->popUps();
    QWidget *window = what.what == command::Grab::What::Admin ? m_admin.get()
                      : popUps.isEmpty()                      ? nullptr
                                         : static_cast<QWidget *>(popUps.last());
    const bool ok = window && window->grab().save(what.file, "PNG");
    Q_EMIT said(event::Grabbed{what.file, ok});
}

void BrowserSession::close()
{
    for (LoginPopup *popUp : popUps()) {
        popUp->close();
    }
    if (m_admin) {
        m_admin->disconnect(this); // it is not the person who closes it
        m_admin->hide();
    }
    Q_EMIT ended();
}

void BrowserSession::tellWhereAdminIs()
{
    const std::optional<web::Origin> origin = originOfPage(m_admin->page()->address());
    if (origin && origin != m_adminOrigin) {
        m_adminOrigin = origin;
        Q_EMIT said(event::Navigated{*origin});
    }
}

void BrowserSession::tellDownload(QWebEnginePage *page, const QString &name)
{
    if (auto *storePage = qobject_cast<StorePage *>(page)) {
        Q_EMIT storePage->told({"download",
                                tr("The page wanted to save the file %1; Latchkey refused. Open "
                                   "Admin in the system's browser to download files.")
                                    .arg(shownForeign(name)),
                                {}});
    }
}

QWidget *BrowserSession::topMost() const
{
    const QList<LoginPopup *> open = popUps();
    return open.isEmpty() ? static_cast<QWidget *>(m_admin.get()) : open.last();
}

} // namespace latchkey::ui

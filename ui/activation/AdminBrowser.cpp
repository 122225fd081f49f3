// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/AdminBrowser.h"

#include "profile/Settings.h"
#include "system/Sandbox.h"

#include <QAccessible>
#include <QDateTime>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>
#include <QPointer>

namespace latchkey::ui {

using activation::Phase;

BrowserPreference browserPreference(const profile::Profile &profile)
{
    const QString chosen =
        profile::settingInForce(profile, QStringLiteral("browser")).value_or(QString());
    if (chosen == QLatin1String("embedded")) {
        return BrowserPreference::Embedded;
    }
    return chosen == QLatin1String("system") ? BrowserPreference::System
                                             : BrowserPreference::Automatic;
}

QString AdminBrowser::programPath()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/latchkey-browser");
}

AdminBrowser::AdminBrowser(session::Session &session, OpenInSystem opener, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_openInSystem(std::move(opener))
    , m_process(programPath())
    , m_canSandbox(system::sandboxIsPossible())
{
    connect(&m_process, &BrowserProcess::ready, this, [this](const BrowserEngine &engine) {
        m_chromiumMajor = engine.chromiumMajor();
        if (std::exchange(m_isWaitingForEngine, false)) {
            showSoon();
        }
    });
    connect(&m_process, &BrowserProcess::popUpOpened, this, [this] {
        ++m_popUps;
        Q_EMIT popUpChanged();
    });
    connect(&m_process, &BrowserProcess::popUpClosed, this, [this] {
        m_popUps = std::max(0, m_popUps - 1);
        Q_EMIT popUpChanged();
    });
    connect(&m_process, &BrowserProcess::closedByPerson, this, &AdminBrowser::forgetPopUps);
    connect(&m_process, &BrowserProcess::getReadyWanted, this,
            [this] { Q_EMIT armWanted(m_shown); });
    connect(&m_process, &BrowserProcess::systemBrowserWanted, this,
            [this] { showInSystem(m_shown); });
    connect(&m_process, &BrowserProcess::tokensTaken, this, [this](const event::Tokens &tokens) {
        Q_EMIT tokensTaken(m_shown, {{},
                                     tokens.consumerKey,
                                     tokens.consumerSecret,
                                     tokens.accessToken,
                                     tokens.accessTokenSecret});
    });
    connect(&m_process, &BrowserProcess::grabbed, this, &AdminBrowser::grabbed);
    connect(&m_process, &BrowserProcess::failed, this, [this](const Problem &problem) {
        forgetPopUps();
        if (std::exchange(m_isWaitingForEngine, false) || problem.code == "browser.no-sandbox" ||
            problem.code == "browser.not-started") {
            openInSystem(problem.sentence);
            return;
        }
        Q_EMIT failed(problem);
    });
    connect(&session.integrations(), &session::Integrations::changed, this, &AdminBrowser::watch);
}

BrowserSituation AdminBrowser::situation(const integrations::Integration &integration) const
{
    const auto origin = web::originOf(integrations::adminUrl(integration));
    BrowserSituation situation;
    situation.preference = browserPreference(m_session.profile());
    situation.isChosenHere = m_inSystem.contains(integration.id);
    situation.isInstalled = QFileInfo(programPath()).isExecutable();
    situation.isRoot = system::isRoot();
    situation.canSandbox = m_canSandbox;
    situation.storeIsLoopback = origin && origin->isLoopback();
    situation.isOutdated =
        m_chromiumMajor != 0 && isOutdated(m_chromiumMajor, QDate::currentDate());
    return situation;
}

bool AdminBrowser::isEmbedded(const QString &id) const
{
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    return entry != nullptr &&
           chooseBrowser(situation(entry->integration)).use == BrowserChoice::Use::Embedded;
}

void AdminBrowser::showInSystem(const QString &id)
{
    if (m_shown != id) {
        close(); // what is open shows another integration's Admin
    }
    m_inSystem.insert(id);
    m_shown = id;
    openInSystem({});
}

void AdminBrowser::show(const QString &id)
{
    if (m_session.integrations().entry(id) == nullptr) {
        return;
    }
    m_shown = id;
    showSoon();
}

// How old our engine is decides for a store elsewhere, and only the engine knows.
void AdminBrowser::showSoon()
{
    const session::SessionEntry *entry = m_session.integrations().entry(m_shown);
    if (entry == nullptr) {
        return;
    }
    const BrowserSituation now = situation(entry->integration);
    const BrowserChoice choice = chooseBrowser(now);
    if (choice.use == BrowserChoice::Use::System) {
        m_process.close();
        openInSystem(choice.reason);
        return;
    }
    m_process.setArguments(choice.arguments + arguments());
    const bool ageMatters = !now.storeIsLoopback && now.preference == BrowserPreference::Automatic;
    if (ageMatters && m_chromiumMajor == 0) {
        m_isWaitingForEngine = true;
        m_process.start();
        return;
    }
    openEmbedded();
}

// How it speaks and looks is said to it, as it does not see what this program was told.
QStringList AdminBrowser::arguments()
{
    QStringList arguments{QStringLiteral("--lang=") + QLocale().name()};
    if (QAccessible::isActive()) {
        arguments.append(QStringLiteral("--accessible"));
    }
    if (QGuiApplication::palette().color(QPalette::Window).lightness() < 128) {
        arguments.append(QStringLiteral("--dark"));
    }
    return arguments;
}

void AdminBrowser::openEmbedded()
{
    const integrations::Integration &it = m_session.integrations().entry(m_shown)->integration;
    command::Open open;
    open.url = integrations::adminUrl(it);
    open.title = it.name.left(200);
    for (const QByteArray &url :
         {it.storeUrl, integrations::identityLinkUrl(it, m_session.activations().port())}) {
        if (const auto origin = web::originOf(url)) {
            open.allow.append(*origin);
        }
    }
    m_process.open(open);
    watch(m_shown);
}

void AdminBrowser::openInSystem(const QString &reason)
{
    const session::SessionEntry *entry = m_session.integrations().entry(m_shown);
    if (entry == nullptr) {
        return;
    }
    const QByteArray url = integrations::adminUrl(entry->integration);
    m_openInSystem(url, [self = QPointer(this), url, reason](bool isOpen) {
        if (self) {
            self->tellOpened(url, reason, isOpen);
        }
    });
}

void AdminBrowser::tellOpened(const QByteArray &url, const QString &reason, bool isOpen)
{
    if (isOpen) {
        Q_EMIT systemBrowserUsed(reason);
        return;
    }
    const QString hint = tr("No browser could be opened. Open %1 yourself; everything else goes on "
                            "as usual.")
                             .arg(QString::fromUtf8(url));
    Q_EMIT failed({"browser.none", reason.isEmpty() ? hint : reason + QLatin1Char(' ') + hint, {}});
}

void AdminBrowser::raise(const QString &id)
{
    if (m_process.isRunning() && m_shown == id) {
        m_process.raise();
    } else {
        show(id);
    }
}

void AdminBrowser::grab(command::Grab::What what, const QString &file)
{
    m_process.grab(what, file);
}

void AdminBrowser::close()
{
    m_process.close();
    forgetPopUps();
}

void AdminBrowser::watch(const QString &id)
{
    const session::SessionEntry *entry =
        id == m_shown ? m_session.integrations().entry(id) : nullptr;
    if (entry == nullptr) {
        return;
    }
    const Phase phase = entry->state.phase;
    const bool isServed = entry->state.stage != activation::Stage::CheckingKeychain;
    m_process.setArmed(m_session.activations().isListening() && isServed &&
                       (phase == Phase::Armed || phase == Phase::WaitingForSignIn));
    if (entry->state.returnAllowed) {
        if (const auto origin = web::originOf(entry->state.returnOrigin)) {
            m_process.allowOrigin(*origin);
        }
    }
}

void AdminBrowser::forgetPopUps()
{
    if (std::exchange(m_popUps, 0) != 0) {
        Q_EMIT popUpChanged();
    }
}

} // namespace latchkey::ui

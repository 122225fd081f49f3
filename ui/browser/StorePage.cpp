// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/StorePage.h"

#include "ui/browser/AddressText.h"
#include "ui/browser/BrowserProfile.h"
#include "ui/browser/CertificateWords.h"
#include "ui/browserlink/SignInPlace.h"

#include <QWebEngineCertificateError>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineHistory>
#include <QWebEngineLoadingInfo>
#include <QWebEngineRegisterProtocolHandlerRequest>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QWebEnginePermission>
#endif
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
#include <QWebEngineQuotaRequest>
#endif

namespace latchkey::ui {

StorePage::StorePage(BrowserProfile &profile, VisitRules &rules, PopUpMaker openPopUp,
                     QObject *parent)
    : QWebEnginePage(&profile, parent)
    , m_profile(profile)
    , m_rules(rules)
    , m_openPopUp(std::move(openPopUp))
{
    refuseEverything();
    followLoading();
    connect(this, &QWebEnginePage::certificateError, this, &StorePage::tellCertificate);
    connect(this, &QWebEnginePage::renderProcessTerminated, this,
            [this](RenderProcessTerminationStatus status) {
                if (status != NormalTerminationStatus) {
                    tellCrash();
                }
            });
}

void StorePage::refuseEverything()
{
    refuseByVersion();
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
            [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::selectClientCertificate, this,
            [](QWebEngineClientCertificateSelection selection) { selection.selectNone(); });
}

// What Qt has changed: since 6.8 a permission answers for itself, since 6.5 no page can ask for
// quota.
void StorePage::refuseByVersion()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    connect(this, &QWebEnginePage::permissionRequested, this,
            [](const QWebEnginePermission &permission) { permission.deny(); });
#else
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
#endif
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    connect(this, &QWebEnginePage::quotaRequested, this,
            [](QWebEngineQuotaRequest request) { request.reject(); });
#endif
}

void StorePage::followLoading()
{
    connect(this, &QWebEnginePage::loadingChanged, this, [this](const QWebEngineLoadingInfo &info) {
        if (info.status() == QWebEngineLoadingInfo::LoadStartedStatus) {
            return;
        }
        const bool hasSucceeded = info.status() == QWebEngineLoadingInfo::LoadSucceededStatus;
        if (hasSucceeded || info.isErrorPage()) {
            m_isErrorPage = info.isErrorPage(); // else the page before is still there
        }
        if (hasSucceeded) {
            Q_EMIT wentOn();
        } else if (m_rules.onNavigation(info.url(), true) == VisitRules::Verdict::RefuseScheme) {
            tellRefused(info.url()); // the engine refused it by itself: mailto: and the like
        }
        followAddress();
    });
    connect(this, &QWebEnginePage::urlChanged, this, &StorePage::followAddress);
    connect(this, &QWebEnginePage::loadProgress, this, &StorePage::followAddress);
}

// Before it has arrived, either url() is where it is going (an address it was given) or the history
// is (back and forward), but never both.
void StorePage::followAddress()
{
    if (history()->currentItem().url() == url()) {
        m_address = url();
    }
    Q_EMIT addressChanged();
}

QWebEnginePage *StorePage::createWindow(WebWindowType)
{
    StorePage *page = m_openPopUp();
    if (!page) {
        Q_EMIT told(
            {"pop-ups", tr("The page wanted to open one window too many; Latchkey refused."), {}});
    }
    return page;
}

bool StorePage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame)
{
    switch (m_rules.onNavigation(url, isMainFrame)) {
    case VisitRules::Verdict::Go:
        return m_profile.gate().lets(url);
    case VisitRules::Verdict::RefuseScheme:
        tellRefused(url);
        return false;
    case VisitRules::Verdict::RefuseComputer:
        Q_EMIT told({"refused",
                     tr("The page wanted to open %1; Latchkey refused. Without a sandbox only "
                        "pages of this computer are shown.")
                         .arg(shownForeign(url.host(QUrl::FullyEncoded))),
                     {}});
        return false;
    case VisitRules::Verdict::Ask:
        ask(url);
        return false;
    }
    return false;
}

// What pages write there is of no use here, and could fill a log; one word is ours.
void StorePage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &message, int,
                                         const QString &)
{
    if (message == m_profile.securityKeyWord()) {
        tellSecurityKey();
    }
}

// A form that was to be sent there is not: going there is a plain visit.
void StorePage::ask(const QUrl &url)
{
    const std::optional<web::Origin> origin = originOfPage(url);
    const auto go = [page = QPointer<StorePage>(this), url, origin] {
        if (page) {
            page->m_rules.allow(*origin);
            page->setUrl(url);
        }
    };
    if (isAdobeSignIn(*origin)) {
        Q_EMIT told({"leave",
                     tr("Admin wants you to sign in with Adobe. That works better in your own "
                        "browser, which knows your session and your security keys."),
                     {inSystem(), {tr("Go there"), go}}});
        return;
    }
    Q_EMIT told(
        {"leave",
         tr("The page wants to go to %1.").arg(shownForeign(QString::fromLatin1(origin->text()))),
         {{tr("Go there"), go}, {tr("Stay"), [] {
                                 }}}});
}

BarAction StorePage::inSystem()
{
    return {tr("Open in my own browser"), [page = QPointer<StorePage>(this)] {
                if (page) {
                    Q_EMIT page->systemBrowserWanted();
                }
            }};
}

// Before it fails, which takes the engine a minute.
void StorePage::tellSecurityKey()
{
    Q_EMIT told({"security-key",
                 tr("The page asks for a security key or a passkey, which this browser cannot use. "
                    "Sign in in your own browser."),
                 {inSystem()}});
}

void StorePage::tellRefused(const QUrl &url)
{
    Q_EMIT told(
        {"refused",
         tr("The page wanted to open %1; Latchkey refused.").arg(shownForeign(url.toString())),
         {}});
}

void StorePage::tellCertificate(const QWebEngineCertificateError &error)
{
    QWebEngineCertificateError answer = error;
    answer.rejectCertificate();
    Q_EMIT told({"certificate",
                 tr("No secure connection to %1: %2")
                     .arg(shownForeign(error.url().host(QUrl::FullyEncoded)),
                          certificateReason(error.type())),
                 {}});
}

void StorePage::tellCrash()
{
    const auto reload = [page = QPointer<StorePage>(this)] {
        if (page) {
            page->triggerAction(Reload);
        }
    };
    Q_EMIT told({"crash", tr("The page crashed."), {{tr("Reload"), reload}}});
}

} // namespace latchkey::ui

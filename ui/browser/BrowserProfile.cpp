// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/BrowserProfile.h"

#include "base/Random.h"
#include "ui/browser/SecurityKeys.h"

#include <QLocale>
#include <QWebEngineDownloadRequest>
#include <QWebEngineNotification>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

#include <memory>

namespace latchkey::ui {

namespace {

void restrain(QWebEngineSettings &settings)
{
    using Settings = QWebEngineSettings;
    // Admin opens its pop-up in the answer to a request, which no engine counts as a click
    settings.setAttribute(Settings::JavascriptCanOpenWindows, true);
    for (const Settings::WebAttribute off :
         {Settings::JavascriptCanAccessClipboard, Settings::JavascriptCanPaste,
          Settings::LocalContentCanAccessRemoteUrls, Settings::LocalContentCanAccessFileUrls,
          Settings::PluginsEnabled, Settings::PdfViewerEnabled, Settings::FullScreenSupportEnabled,
          Settings::ScreenCaptureEnabled, Settings::HyperlinkAuditingEnabled,
          Settings::AllowRunningInsecureContent, Settings::AllowGeolocationOnInsecureOrigins,
          Settings::AllowWindowActivationFromJavaScript, Settings::DnsPrefetchEnabled,
          Settings::NavigateOnDropEnabled}) {
        settings.setAttribute(off, false);
    }
    settings.setAttribute(Settings::WebRTCPublicInterfacesOnly, true);
    settings.setAttribute(Settings::PlaybackRequiresUserGesture, true);
    settings.setUnknownUrlSchemePolicy(Settings::DisallowUnknownUrlSchemes);
}

} // namespace

BrowserProfile::BrowserProfile(const VisitRules &rules, QObject *parent)
    : QWebEngineProfile(parent)
    , m_securityKeyWord(QString::fromLatin1(randomId(26)))
    , m_gate(rules)
{
    setHttpCacheType(MemoryHttpCache);
    setPersistentCookiesPolicy(NoPersistentCookies);
    setHttpAcceptLanguage(QLocale().uiLanguages().mid(0, 4).join(QLatin1Char(',')));
    setSpellCheckEnabled(false);
    setNotificationPresenter([](const std::unique_ptr<QWebEngineNotification> &) {});
    setUrlRequestInterceptor(&m_gate);
    restrain(*settings());
    scripts()->insert(securityKeyScript(m_securityKeyWord));
    connect(this, &QWebEngineProfile::downloadRequested, this, &BrowserProfile::refuse);
}

void BrowserProfile::refuse(QWebEngineDownloadRequest *download)
{
    download->cancel();
    Q_EMIT downloadRefused(download->page(), download->suggestedFileName());
}

} // namespace latchkey::ui

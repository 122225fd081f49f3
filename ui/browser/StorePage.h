// SPDX-License-Identifier: Apache-2.0
// One page of the store, in Admin's window or in a pop-up, with every permission refused.
#pragma once

#include "ui/browser/VisitRules.h"
#include "ui/look/MessageBar.h"

#include <QWebEnginePage>

class QWebEngineCertificateError;

namespace latchkey::ui {

class BrowserProfile;

class StorePage : public QWebEnginePage
{
    Q_OBJECT

public:
    // Makes the page for a window that a page opens; null refuses it.
    using PopUpMaker = std::function<StorePage *()>;

    // `profile` and `rules` outlive this.
    StorePage(BrowserProfile &profile, VisitRules &rules, PopUpMaker openPopUp,
              QObject *parent = nullptr);

    // Where what is shown comes from. Not url(): while the engine is on its way, that is already
    // where it is going, above a page that is still the old one.
    QUrl address() const { return m_address; }

    // True while the engine shows a page of its own instead of the address's.
    bool isErrorPage() const { return m_isErrorPage; }

Q_SIGNALS:
    // News for the bar above the page.
    void told(const latchkey::ui::BarMessage &message);

    // The person would rather go on in the system's browser.
    void systemBrowserWanted();

    // What was told about the last page no longer matters.
    void wentOn();

    // address() or isErrorPage() may have changed.
    void addressChanged();

protected:
    QWebEnginePage *createWindow(WebWindowType type) override;
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message,
                                  int lineNumber, const QString &sourceId) override;

private:
    void refuseEverything();
    void refuseByVersion();
    void followLoading();
    void followAddress();
    void ask(const QUrl &url);
    BarAction inSystem();
    void tellSecurityKey();
    void tellRefused(const QUrl &url);
    void tellCertificate(const QWebEngineCertificateError &error);
    void tellCrash();

    BrowserProfile &m_profile;
    VisitRules &m_rules;
    PopUpMaker m_openPopUp;
    QUrl m_address;
    bool m_isErrorPage = false;
};

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
// Where Admin is shown: in the embedded browser, or in the system's.
#pragma once

#include "secrets/Credentials.h"
#include "session/Session.h"
#include "ui/browserlink/BrowserChoice.h"
#include "ui/browserlink/BrowserProcess.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace latchkey::ui {

class AdminBrowser : public QObject
{
    Q_OBJECT
public:
    // Opens an address in the system's browser, and says once whether there is one.
    using OpenInSystem =
        std::function<void(const QByteArray &url, const std::function<void(bool)> &opened)>;

    // `session` must outlive it.
    AdminBrowser(session::Session &session, OpenInSystem opener, QObject *parent = nullptr);

    // Shows the integration's Admin; whether ours or the system's browser does it depends on the
    // setting, on what is installed and on where the store is.
    void show(const QString &id);
    // The login page, or Admin; shows Admin anew where it is not open any more.
    void raise(const QString &id);
    // Shows Admin in the system's browser, from now on whenever this integration's is shown:
    // whoever signs in there is signed in nowhere else.
    void showInSystem(const QString &id);
    // True if show() would take the embedded browser, as far as that is known by now.
    bool isEmbedded(const QString &id) const;
    // Writes a picture of the login page or of Admin; grabbed() follows.
    void grab(command::Grab::What what, const QString &file);
    void close();

    bool isPopUpOpen() const { return m_popUps > 0; }

Q_SIGNALS:
    // A login page came or went.
    void popUpChanged();
    // The person asks in the browser to be ready for Activate.
    void armWanted(const QString &id);
    // The person took the four values of that integration from Admin's dialog.
    void tokensTaken(const QString &id, const latchkey::secrets::IntegrationSecrets &values);
    // The system's browser does it, and why; empty if that needs no reason.
    void systemBrowserUsed(const QString &reason);
    void failed(const latchkey::Problem &problem);
    void grabbed(const QString &file, bool ok);

private:
    void showSoon();
    void openEmbedded();
    void openInSystem(const QString &reason);
    void watch(const QString &id);
    void forgetPopUps();
    void tellOpened(const QByteArray &url, const QString &reason, bool isOpen);
    BrowserSituation situation(const integrations::Integration &integration) const;
    static QString programPath();
    static QStringList arguments();

    session::Session &m_session;
    OpenInSystem m_openInSystem;
    BrowserProcess m_process;
    QSet<QString> m_inSystem; // those for which the person chose that
    QString m_shown;          // the integration whose Admin is shown
    const bool m_canSandbox;  // asked once
    bool m_isWaitingForEngine = false;
    int m_popUps = 0;
    int m_chromiumMajor = 0; // 0 = not known yet
};

// What `config set browser` says. Unreadable or unset: automatic.
BrowserPreference browserPreference(const profile::Profile &profile);

} // namespace latchkey::ui

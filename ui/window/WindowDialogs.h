// SPDX-License-Identifier: Apache-2.0
// The dialogs the window opens, and what is done with what was typed there.
#pragma once

#include "base/Problem.h"
#include "reach/Questions.h"
#include "ui/window/HelpText.h"

#include <QObject>
#include <QPointer>

namespace latchkey::exchange {
struct Exchange;
} // namespace latchkey::exchange

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class HelpDialog;
class SecretClipboard;

class WindowDialogs : public QObject
{
    Q_OBJECT
public:
    // Dialogs open over `window`, also for what ssh asks while an activation's tunnel is made; both
    // must outlive it.
    WindowDialogs(session::Session &session, QWidget *window);

    // Of the integration with that id; nothing happens if there is none, or while it is activated.
    void addIntegration();
    void edit(const QString &id);
    void askToRemove(const QString &id);
    // Its store's address becomes the one that storeUrlHint() names.
    void takeStoreUrl(const QString &id);
    void showReach(const QString &id);
    void showCertificates();
    // Its tokens are taken out.
    void handOver(const QString &id);
    // A program is written for it, with a key of its own; `language` as in snippets::name().
    void makeSnippet(const QString &id, const QByteArray &language);
    // How often it is looked after.
    void watch(const QString &id);
    // Those that may call its store through the proxy.
    void showPrograms(const QString &id);
    // What they used of its rights, and whether its store takes its access token by itself.
    void showUse(const QString &id);
    void showBearer(const QString &id);
    // The name and password of the web server in front of its store.
    void askForPassword(const QString &id);

    void createLogin();
    void manageLogins();
    void editSettings();
    void moveToAnotherComputer();
    // What is known of the integration, to be looked at and saved.
    void saveForSupport(const QString &id);
    // What somebody else saved.
    void openForSupport();
    void showSelfTest();
    // Which extension broke the rights, by the code of that integration's store or any other; `id`
    // may be empty.
    void showRights(const QString &id);
    // Why a store refuses a signature.
    void showDoctor();
    // What was signed in a call of the log, and whether with the tokens that are kept now.
    void explainSignature(const exchange::Exchange &call);
    void showAbout();
    // Beside the window, which goes on.
    void showHelp(const WindowActions &actions, HelpTopic topic);

Q_SIGNALS:
    void added(const QString &id);
    void loginsChanged();
    void certificatesChanged();
    void settingsChanged();
    void storeUrlTaken(const QString &id);
    void passwordKept(const QString &id);
    // The store of the integration is to be told what is chosen now.
    void storeWanted(const QString &id);
    void failed(const latchkey::Problem &problem);
    void told(const QString &news);

private:
    void showCertificatesOver(QWidget *window);
    void showBundle(const QString &path);

    session::Session &m_session;
    QWidget *m_window;
    reach::Questions m_sshQuestions;
    SecretClipboard *m_clipboard; // outlives the dialog that copied
    QPointer<HelpDialog> m_help;
};

} // namespace latchkey::ui

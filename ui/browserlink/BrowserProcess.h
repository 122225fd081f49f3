// SPDX-License-Identifier: Apache-2.0
// The embedded browser as the main program sees it: a child process that may die at any time.
#pragma once

#include "ui/browserlink/BrowserMessage.h"
#include "ui/browserlink/MessageLines.h"

#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QTimer>

#include <chrono>

namespace latchkey::ui {

using BrowserEngine = event::Ready;

// Starts the browser when it is first needed and again whenever it is needed after it ended. It is
// told no secret, and tells only those that the person takes from Admin's dialog. Nothing blocks;
// destroying this ends the browser.
class BrowserProcess : public QObject
{
    Q_OBJECT

public:
    explicit BrowserProcess(QString program, QStringList arguments = {}, QObject *parent = nullptr);
    ~BrowserProcess() override;

    // What it is started with the next time (BrowserChoice::arguments).
    void setArguments(const QStringList &arguments);

    // How long it may take from its start to ready(); 30 s unless set.
    void setStartLimit(std::chrono::milliseconds limit);

    // Starts it without showing anything, to learn its engine's version.
    void start();

    // Shows Admin; starts the browser where it is not running. What is asked for before ready()
    // waits for it.
    void open(const command::Open &what);

    // Both are remembered, and said again to a browser that was started anew.
    void setArmed(bool armed);
    void allowOrigin(const web::Origin &origin);

    // Brings its top-most window to the front. Nothing where it is not running.
    void raise();

    // Asks for a picture of a window, as PNG; grabbed() follows, at once where it is not running.
    void grab(command::Grab::What what, const QString &file);

    // Forgets what waits and ends it: asked to, then terminated, then killed. No signal follows.
    void close();

    // From the start to the end of the process.
    bool isRunning() const;

Q_SIGNALS:
    // Before what waits is sent: close() here, and nothing is shown.
    void ready(const latchkey::ui::BrowserEngine &engine);
    void popUpOpened();
    void popUpClosed();
    void navigated(const latchkey::web::Origin &origin);
    void getReadyWanted();
    void closedByPerson();
    void systemBrowserWanted();
    // The person took them from Admin's dialog.
    void tokensTaken(const latchkey::ui::event::Tokens &tokens);
    void grabbed(const QString &file, bool ok);

    // It is gone or going; open() starts it anew. Codes: `browser.missing` (not installed),
    // `browser.not-started` (ended, or not ready in time), `browser.no-sandbox` or what else it
    // said, `browser.crashed` (ended after it was ready), `browser.bad-message` (said something
    // that is no message, and was ended for that).
    void failed(const latchkey::Problem &problem);

private:
    enum class Phase { NotRunning, Starting, Ready, Ending };

    void send(const BrowserCommand &command);
    void write(const BrowserCommand &command);
    void begin();
    void end(std::chrono::milliseconds patience);
    void endHarder();
    void fail(const Problem &problem);
    void read();
    void readErrors();
    void obey(const BrowserEvent &event);
    void becomeReady(const event::Ready &engine);
    void couldNotStart(QProcess::ProcessError error);
    void ended();
    void startTookTooLong();

    QString m_program;
    QStringList m_arguments;
    std::chrono::milliseconds m_startLimit{30'000};

    Phase m_phase = Phase::NotRunning;
    QPointer<QProcess> m_child;
    MessageLines m_lines;
    MessageLines m_errors; // its standard error, for the trace
    QTimer m_startTimer;
    QTimer m_endTimer;
    bool m_wasTerminated = false;

    QList<BrowserCommand> m_waiting; // for ready, or for the end of the one before
    bool m_isArmed = false;
    QList<web::Origin> m_allowed;
};

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
// Carries one activation from arming to its end for a console verb: prints the timeline, takes
// Ctrl-C, and stays until the pop-up has been told.
#pragma once

#include "console/Console.h"
#include "desk/Workplace.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace latchkey::cli {

// From the first signal to the end of the program, whatever comes meanwhile.
inline constexpr std::chrono::milliseconds longestStop{1800};

struct ActivationOrder
{
    QString integrationId;
    bool restart = false;
    std::chrono::seconds timeout = activation::armedFor; // from `ready` to the store's POST
};

class ActivationWatch : public QObject
{
    Q_OBJECT
public:
    // `workplace` must outlive it.
    ActivationWatch(const console::Console &console, desk::Workplace &workplace,
                    QObject *parent = nullptr);

    // Arms. Problems: those of ActivationDesk::open(), `activation.no-login`.
    Result<void> start(const ActivationOrder &order);
    // The first time cancels the activation: nothing is taken any more, and it is over within
    // longestStop. The second time it is over at once.
    void stop();

Q_SIGNALS:
    // The listener answers and Admin may be used.
    void ready();
    // Over, and the pop-up knows. Done: linked and proved. What failed is said already.
    void finished(latchkey::console::Exit exit);

private:
    void takeWayFailure(const Problem &problem);
    void sayReady();
    void lookForEnd();
    void leave();
    void end();
    void fail(const Problem &problem);
    bool popUpIsWaiting() const;

    console::Console m_console;
    desk::Workplace &m_workplace;
    desk::ActivationRun *m_run = nullptr;
    ActivationOrder m_order;
    QTimer m_linger;
    QTimer m_stop;
    QByteArray m_lastCode; // of the event that was printed last
    bool m_isOver = false;
    bool m_hasLeft = false;
};

} // namespace latchkey::cli

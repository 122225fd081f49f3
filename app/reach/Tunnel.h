// SPDX-License-Identifier: Apache-2.0
// A reverse tunnel by the system's OpenSSH: a port of the server's own 127.0.0.1 leads to a socket
// here (THREATS.md 14).
#pragma once

#include "base/Problem.h"
#include "reach/TunnelWords.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <memory>

class QProcess;

namespace latchkey::reach {

class Questions;

// Lives as long as this object, and no longer: ssh ends with it and, on Linux, with this program,
// however that ends. Once it was up, it is made again whenever it is lost, after a growing pause.
class Tunnel : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds firstPause{1'000}, longestPause{30'000};

    // `questions` asks for a passphrase, a code, and whether a key that was never seen is the
    // server's; as long as it lives, and until the tunnel was up once. Without it nobody is asked.
    Tunnel(TunnelOrder order, Questions *questions, QObject *parent = nullptr);
    ~Tunnel() override;

    void start();
    // Ends it without a signal; start() makes it again.
    void stop();
    bool isUp() const { return m_isUp; }

Q_SIGNALS:
    // The server has the port; also each time that it has it again.
    void up(qint64 tookMs);
    // Lost, or not made again; another try follows. Codes: those of tunnelProblem().
    void down(const latchkey::Problem &problem);
    // It was never up, and nothing more happens. Codes: those of tunnelProblem(), `place.no-ssh`,
    // `reach.ssh-silent` (nothing for a minute), `reach.not-answered` (a question was declined).
    void failed(const latchkey::Problem &problem);

private:
    bool mayAsk() const;
    void read();
    void look();
    void onSilent();
    void onEnded();
    void onDeclined(const QByteArray &run);
    void end(const Problem &problem);

    TunnelOrder m_order;
    QPointer<Questions> m_questions;
    QByteArray m_run; // names this tunnel's ssh when it asks
    std::unique_ptr<QProcess> m_ssh;
    QByteArray m_log; // the end of what ssh had to say
    QTimer m_patience;
    QTimer m_again;
    QElapsedTimer m_since;
    std::chrono::milliseconds m_pause = firstPause;
    bool m_isUp = false;
    bool m_wasEverUp = false;
};

} // namespace latchkey::reach

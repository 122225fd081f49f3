// SPDX-License-Identifier: Apache-2.0
// A reverse tunnel by the system's OpenSSH: a port of the server's own 127.0.0.1 leads to a socket
// here (THREATS.md 14).
#pragma once

#include "base/Problem.h"
#include "reach/TunnelWords.h"

#include <QElapsedTimer>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

class QProcess;
class QTemporaryFile;

namespace latchkey::reach {

// Whom ssh asks for a passphrase or a code (SSH_ASKPASS): a program that it starts with the
// question, and the environment that program needs. ssh never asks anybody else.
struct Asker
{
    QString program;
    QMap<QString, QString> environment;
};

// Lives as long as this object, and no longer: ssh ends with it and, on Linux, with this program,
// however that ends. Once it was up, it is made again whenever it is lost, after a growing pause.
class Tunnel : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds firstPause{1'000}, longestPause{30'000};

    Tunnel(TunnelOrder order, std::optional<Asker> asker, QObject *parent = nullptr);
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
    // `reach.ssh-silent` (nothing for a minute).
    void failed(const latchkey::Problem &problem);

private:
    void look();
    void onEnded();
    void end(const Problem &problem);
    QByteArray log() const;

    TunnelOrder m_order;
    std::optional<Asker> m_asker;
    std::unique_ptr<QTemporaryFile> m_log;
    std::unique_ptr<QProcess> m_ssh;
    QTimer m_look;
    QTimer m_again;
    QElapsedTimer m_since;
    std::chrono::milliseconds m_pause = firstPause;
    bool m_isUp = false;
    bool m_wasEverUp = false;
};

} // namespace latchkey::reach

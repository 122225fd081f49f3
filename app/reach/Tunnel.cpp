// SPDX-License-Identifier: Apache-2.0
#include "reach/Tunnel.h"

#include "place/Trouble.h"
#include "reach/Text.h"
#include "system/ChildProgram.h"

#include <QFile>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryFile>

#include <algorithm>

namespace latchkey::reach {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(logging, "latchkey.reach", QtWarningMsg)

// ssh tells of its progress in a file, apart from what the server says.
constexpr auto lookInterval = 50ms;
constexpr auto longestStart = 60s;
// … and as long as a person may take who is asked for something.
constexpr auto longestAsking = 180s;
constexpr qint64 longestLog = 1 << 20;

QProcessEnvironment environmentFor(const std::optional<Asker> &asker)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    environment.remove(QStringLiteral("SSH_ASKPASS"));
    if (asker) {
        environment.insert(QStringLiteral("SSH_ASKPASS"), asker->program);
        environment.insert(QStringLiteral("SSH_ASKPASS_REQUIRE"), QStringLiteral("force"));
        for (auto one = asker->environment.begin(); one != asker->environment.end(); ++one) {
            environment.insert(one.key(), one.value());
        }
    }
    return environment;
}

} // namespace

Tunnel::Tunnel(TunnelOrder order, std::optional<Asker> asker, QObject *parent)
    : QObject(parent)
    , m_order(std::move(order))
    , m_asker(std::move(asker))
{
    m_look.setInterval(lookInterval);
    m_again.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &Tunnel::look);
    connect(&m_again, &QTimer::timeout, this, &Tunnel::start);
}

Tunnel::~Tunnel()
{
    stop();
}

void Tunnel::start()
{
    stop();
    const QString ssh = system::sshProgram();
    m_log = std::make_unique<QTemporaryFile>(); // 0600
    if (ssh.isEmpty() || !m_log->open()) {
        QTimer::singleShot(0, this, [this] { end(place::noProgramHere(m_order.server)); });
        return;
    }
    m_ssh = std::make_unique<QProcess>();
    // once there was one, nobody waits at a terminal or a window for its questions
    const bool mayAsk = m_asker && !m_wasEverUp;
    m_ssh->setProcessEnvironment(environmentFor(mayAsk ? m_asker : std::nullopt));
    m_ssh->setStandardInputFile(QProcess::nullDevice());
    m_ssh->setStandardOutputFile(QProcess::nullDevice());
    m_ssh->setStandardErrorFile(QProcess::nullDevice());
    system::startBoundToUs(*m_ssh);
    connect(m_ssh.get(), &QProcess::finished, this, &Tunnel::onEnded);
    connect(m_ssh.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            end(place::noProgramHere(m_order.server));
        }
    });
    qCDebug(logging) << "tunnel to" << place::hostWords(m_order.server) << "port"
                     << m_order.remotePort;
    m_since.start();
    m_ssh->start(ssh, tunnelArguments(m_order, m_log->fileName(), mayAsk));
    m_look.start();
}

void Tunnel::look()
{
    if (reach::isUp(log(), m_order)) {
        m_look.stop();
        m_isUp = true;
        m_wasEverUp = true;
        m_pause = firstPause;
        qCDebug(logging) << "tunnel is up after" << m_since.elapsed() << "ms";
        Q_EMIT up(m_since.elapsed());
    } else if (m_since.elapsed() >
               std::chrono::milliseconds(m_asker ? longestAsking : longestStart).count()) {
        end({"reach.ssh-silent",
             Text::tr("ssh did not get to %1 within a minute. Run “ssh” to it in a terminal to see "
                      "what it waits for.")
                 .arg(place::hostWords(m_order.server)),
             {}});
    }
}

void Tunnel::onEnded()
{
    end(tunnelProblem(log(), m_order));
}

// What happens next is decided before anybody hears of it: who listens may destroy us.
void Tunnel::end(const Problem &problem)
{
    qCDebug(logging) << "no tunnel:" << problem.code;
    stop();
    if (!m_wasEverUp) {
        Q_EMIT failed(problem);
        return;
    }
    m_again.start(m_pause);
    m_pause = std::min(2 * m_pause, longestPause);
    Q_EMIT down(problem);
}

void Tunnel::stop()
{
    m_isUp = false;
    m_look.stop();
    m_again.stop();
    if (m_ssh) {
        m_ssh->disconnect(this);
        m_ssh->terminate();
        // it takes the port from the server before it ends
        system::leaveToItself(std::move(m_ssh), 2s);
    }
}

QByteArray Tunnel::log() const
{
    QFile file(m_log ? m_log->fileName() : QString());
    return m_log && file.open(QIODevice::ReadOnly) ? file.read(longestLog) : QByteArray();
}

} // namespace latchkey::reach

// SPDX-License-Identifier: Apache-2.0
#include "reach/Tunnel.h"

#include "base/Random.h"
#include "place/Trouble.h"
#include "reach/Questions.h"
#include "reach/Text.h"
#include "system/ChildProgram.h"

#include <QLoggingCategory>
#include <QMap>
#include <QProcess>

#include <algorithm>

namespace latchkey::reach {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(logging, "latchkey.reach", QtWarningMsg)

constexpr std::chrono::milliseconds longestStart = 60s;
// … and as long as a person may take who is asked for something.
constexpr std::chrono::milliseconds longestAsking = 180s;
// Of what ssh says while it starts, and once a tunnel stands, which may be for days.
constexpr qsizetype longestLog = 1 << 20, longestEnd = 1 << 14;
constexpr qsizetype runCharacters = 16;

QProcessEnvironment environmentWith(const QMap<QString, QString> &asking)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    environment.remove(QStringLiteral("SSH_ASKPASS"));
    for (auto one = asking.begin(); one != asking.end(); ++one) {
        environment.insert(one.key(), one.value());
    }
    return environment;
}

} // namespace

Tunnel::Tunnel(TunnelOrder order, Questions *questions, QObject *parent)
    : QObject(parent)
    , m_order(std::move(order))
    , m_questions(questions)
    , m_run(randomId(runCharacters))
{
    m_patience.setSingleShot(true);
    m_again.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Tunnel::onSilent);
    connect(&m_again, &QTimer::timeout, this, &Tunnel::start);
    if (m_questions) {
        connect(m_questions, &Questions::declined, this, &Tunnel::onDeclined);
    }
}

Tunnel::~Tunnel()
{
    stop();
}

// Once there was one, nobody waits at a terminal or a window for its questions.
bool Tunnel::mayAsk() const
{
    return m_questions && m_questions->canAsk() && !m_wasEverUp;
}

void Tunnel::start()
{
    stop();
    const QString ssh = system::sshProgram();
    if (ssh.isEmpty()) {
        QTimer::singleShot(0, this, [this] { end(place::noProgramHere(m_order.server)); });
        return;
    }
    const bool asks = mayAsk();
    m_log.clear();
    m_ssh = std::make_unique<QProcess>();
    m_ssh->setProcessEnvironment(
        environmentWith(asks ? m_questions->environmentFor(place::hostWords(m_order.server), m_run)
                             : QMap<QString, QString>()));
    m_ssh->setStandardInputFile(QProcess::nullDevice());
    m_ssh->setStandardErrorFile(QProcess::nullDevice());
    system::startBoundToUs(*m_ssh);
    connect(m_ssh.get(), &QProcess::readyReadStandardOutput, this, &Tunnel::look);
    connect(m_ssh.get(), &QProcess::finished, this, &Tunnel::onEnded);
    connect(m_ssh.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            end(place::noProgramHere(m_order.server));
        }
    });
    qCDebug(logging) << "tunnel to" << place::hostWords(m_order.server) << "port"
                     << m_order.remotePort;
    m_since.start();
    m_ssh->start(ssh, tunnelArguments(m_order, asks));
    m_patience.start(asks ? longestAsking : longestStart);
}

void Tunnel::read()
{
    m_log += m_ssh->readAllStandardOutput();
    keepEnd(m_log, m_isUp ? longestEnd : longestLog);
}

void Tunnel::look()
{
    read();
    if (m_isUp || !reach::isUp(m_log, m_order)) {
        return;
    }
    m_patience.stop();
    m_isUp = true;
    m_wasEverUp = true;
    m_pause = firstPause;
    keepEnd(m_log, longestEnd);
    qCDebug(logging) << "tunnel is up after" << m_since.elapsed() << "ms";
    Q_EMIT up(m_since.elapsed());
}

void Tunnel::onSilent()
{
    end({"reach.ssh-silent",
         Text::tr("ssh did not get to %1 within a minute. Run “ssh” to it in a terminal to see "
                  "what it waits for.")
             .arg(place::hostWords(m_order.server)),
         {}});
}

void Tunnel::onEnded()
{
    read();
    end(m_isUp ? tunnelLost(m_log, m_order) : tunnelProblem(m_log, m_order));
}

void Tunnel::onDeclined(const QByteArray &run)
{
    if (run == m_run && m_ssh) {
        end({"reach.not-answered",
             Text::tr("There is no tunnel to %1: what ssh asked for was not answered.")
                 .arg(place::hostWords(m_order.server)),
             {}});
    }
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
    m_patience.stop();
    m_again.stop();
    if (m_ssh) {
        m_ssh->disconnect(this);
        m_ssh->terminate();
        // it takes the port from the server before it ends
        system::leaveToItself(std::move(m_ssh), 2s);
    }
    if (m_questions) {
        m_questions->withdraw(m_run);
    }
}

} // namespace latchkey::reach

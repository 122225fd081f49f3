// SPDX-License-Identifier: Apache-2.0
#include "proxy/BridgeDoor.h"

#include "proxy/Text.h"
#include "reach/OwnAddresses.h"

#include <QTcpSocket>

#include <chrono>

namespace latchkey::proxy {

namespace {

using namespace std::chrono_literals;

constexpr int backlog = 256;
constexpr auto againInterval = 3s;
constexpr auto resumeInterval = 100ms;

Problem notABridge(const QHostAddress &address)
{
    return {"proxy.not-a-bridge",
            Text::tr("%1 is no address of a bridge that only containers of this computer are "
                     "connected to, so the proxy does not listen there: its calls are not "
                     "encrypted. docker network inspect or podman network inspect say the gateway.")
                .arg(address.toString()),
            {}};
}

Problem portTaken(const QHostAddress &address, quint16 port)
{
    return {"proxy.port-taken",
            Text::tr("Another program uses port %1 of %2. Close it, or choose another port. If it "
                     "is not yours, revoke the client keys that containers call with.")
                .arg(port)
                .arg(address.toString()),
            {}};
}

// Whether a bridge of containers may have it once it is there.
bool mayBeABridges(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback() &&
           !address.isMulticast() && !address.isBroadcast() &&
           address != QHostAddress(QHostAddress::AnyIPv4);
}

} // namespace

BridgeDoor::BridgeDoor(QObject *parent)
    : QObject(parent)
{
    m_listening.setListenBacklogSize(backlog);
    connect(&m_listening, &QTcpServer::newConnection, this, &BridgeDoor::take);
    connect(&m_listening, &QTcpServer::acceptError, this, [this] {
        QTimer::singleShot(resumeInterval, &m_listening, &QTcpServer::resumeAccepting);
    });
    connect(&m_again, &QTimer::timeout, this, &BridgeDoor::tryAgain);
}

Result<bool> BridgeDoor::open(const QHostAddress &address, quint16 port)
{
    if (!mayBeABridges(address)) {
        return failure(notABridge(address));
    }
    m_address = address;
    m_port = port;
    auto listening = listen();
    if (listening && !*listening) {
        m_again.start(againInterval);
    }
    return listening;
}

void BridgeDoor::close()
{
    m_again.stop();
    m_listening.close();
}

QByteArray BridgeDoor::host() const
{
    return m_address.toString().toLatin1() + ':' + QByteArray::number(m_port);
}

Result<bool> BridgeDoor::listen()
{
    if (!reach::bridgeNetworkOf(m_address)) {
        return reach::isThisComputer(m_address) ? failure(notABridge(m_address))
                                                : Result<bool>(false);
    }
    if (m_listening.listen(m_address, m_port)) {
        return true;
    }
    return m_listening.serverError() == QAbstractSocket::AddressInUseError
               ? failure(portTaken(m_address, m_port))
               : Result<bool>(false); // the bridge went away again
}

void BridgeDoor::tryAgain()
{
    const auto listening = listen();
    if (!listening) {
        tellOnce(listening.error());
    } else if (*listening) {
        m_again.stop();
        Q_EMIT opened();
    }
}

void BridgeDoor::tellOnce(const Problem &problem)
{
    if (!m_told.contains(problem.code)) {
        m_told.append(problem.code);
        Q_EMIT refused(problem);
    }
}

// Who is outside the bridge's network may still have a way to its address, through this computer.
void BridgeDoor::take()
{
    const auto network = reach::bridgeNetworkOf(m_address);
    while (m_listening.hasPendingConnections()) {
        QTcpSocket *const socket = m_listening.nextPendingConnection();
        if (network && socket->peerAddress().isInSubnet(*network)) {
            Q_EMIT arrived(socket);
        } else {
            socket->abort();
            socket->deleteLater();
        }
    }
}

} // namespace latchkey::proxy

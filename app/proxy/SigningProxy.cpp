// SPDX-License-Identifier: Apache-2.0
#include "proxy/SigningProxy.h"

#include "profile/Profile.h"
#include "proxy/BridgeDoor.h"
#include "proxy/Text.h"
#include "system/PortOwner.h"
#include "system/SpareMemory.h"

#include <QDir>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace latchkey::proxy {

namespace {

using namespace std::chrono_literals;

constexpr int backlog = 1024;
constexpr auto sweepInterval = 500ms;
constexpr auto resumeInterval = 100ms;

Problem inUse(const QLockFile &lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    lock.getLockInfo(&pid, &host, &program);
    return {"proxy.in-use",
            Text::tr("Another program signs calls for this profile already: %1, pid %2. One is "
                     "enough for all programs.")
                .arg(program)
                .arg(pid),
            lock.fileName()};
}

Problem portTaken(quint16 port)
{
    const auto owner = system::ownerOfPort(port);
    if (owner && !owner->isOurs) {
        return {"proxy.port-taken-by-another-account",
                Text::tr("Port %1 is held by a program of another account (number %2). What calls "
                         "that port gives its client key away: revoke the client keys that are in "
                         "use, and choose another port.")
                    .arg(port)
                    .arg(owner->uid),
                {}};
    }
    const bool isKnown = owner && !owner->program.isEmpty();
    return {"proxy.port-taken",
            isKnown ? Text::tr("Port %1 is used by another program (%2, pid %3). Close it, or "
                               "choose another port.")
                          .arg(port)
                          .arg(owner->program)
                          .arg(owner->pid)
                    : Text::tr("Port %1 is used by another program. Close it, or choose another "
                               "port.")
                          .arg(port),
            {}};
}

} // namespace

class SigningProxy::Private : public QObject
{
public:
    Private(SigningProxy &proxyOf, profile::Profile &profileOf, secrets::SecretStore &secrets,
            Gate &gate, const Clock &clock, const ProxyLimits &limitsOf,
            const desk::CallRecorder &recorder)
        : proxy(proxyOf)
        , profile(profileOf)
        , limits(limitsOf)
        , stores(profileOf, secrets, clock)
        , turns(limitsOf.turns)
        , loop(limitsOf.rest)
        , parts{gate,
                stores,
                turns,
                loop,
                clock,
                limitsOf.body,
                std::make_shared<BodyRoom>(limitsOf.body.disks),
                profileOf.folder(),
                recorder}
    {
        listening.setListenBacklogSize(backlog);
        connect(&listening, &QTcpServer::newConnection, this, &Private::take);
        // out of descriptors, say: QTcpServer stops for good unless told otherwise
        connect(&listening, &QTcpServer::acceptError, this, [this] {
            QTimer::singleShot(resumeInterval, &listening, &QTcpServer::resumeAccepting);
        });
        connect(&bridge, &BridgeDoor::arrived, this,
                [this](QTcpSocket *socket) { adopt(socket, bridge.host()); });
        connect(&bridge, &BridgeDoor::opened, &proxyOf, &SigningProxy::bridgeOpened);
        connect(&bridge, &BridgeDoor::refused, &proxyOf, &SigningProxy::bridgeRefused);
        connect(&sweep, &QTimer::timeout, this, &Private::dropLate);
        connect(&loop, &httpcall::CallLoop::rested, this, [] { system::giveBackSpareMemory(); });
        leaving.setSingleShot(true);
        connect(&leaving, &QTimer::timeout, this, &Private::dropAll);
    }

    void take()
    {
        while (listening.hasPendingConnections()) {
            adopt(listening.nextPendingConnection(),
                  "127.0.0.1:" + QByteArray::number(listening.serverPort()));
        }
    }

    void adopt(QTcpSocket *socket, const QByteArray &host)
    {
        if (connections.size() >= limits.connection.connections && !makeRoom()) {
            delete socket;
            return;
        }
        auto *connection = new ClientConnection(socket, parts, limits.connection, host, this);
        connections.append(connection);
        connect(connection, &ClientConnection::over, this,
                [this, connection] { release(connection); });
        if (!sweep.isActive()) {
            sweep.start(sweepInterval);
        }
        connection->begin();
    }

    // The oldest goes of those that only begin or end, then of those that ask nothing: so nobody
    // keeps programs out who cannot ask anything himself.
    bool makeRoom()
    {
        for (const auto mayGo : {&ClientConnection::isHalf, &ClientConnection::isIdle}) {
            const auto found = std::find_if(connections.cbegin(), connections.cend(),
                                            [mayGo](const auto *one) { return (one->*mayGo)(); });
            if (found != connections.cend()) {
                (*found)->drop();
                return true;
            }
        }
        return false;
    }

    void release(ClientConnection *connection)
    {
        connections.removeOne(connection);
        connection->deleteLater();
        if (connections.isEmpty()) {
            sweep.stop();
            tellStopped();
        }
    }

    void dropLate()
    {
        const QList<ClientConnection *> all = connections;
        for (ClientConnection *connection : all) {
            if (connection->isPastDeadline()) {
                connection->expire();
            }
        }
    }

    void dropAll()
    {
        const QList<ClientConnection *> all = connections;
        for (ClientConnection *connection : all) {
            connection->drop();
        }
    }

    void stop()
    {
        listening.close();
        bridge.close();
        leaving.start(limits.leave);
        const QList<ClientConnection *> all = connections;
        for (ClientConnection *connection : all) {
            connection->leave();
        }
        if (all.isEmpty()) {
            tellStopped();
        }
    }

    void tellStopped()
    {
        if (leaving.isActive()) {
            leaving.stop();
            Q_EMIT proxy.stopped();
        }
    }

    SigningProxy &proxy;
    profile::Profile &profile;
    const ProxyLimits limits;
    profile::Lock lock;
    LinkedStores stores;
    StoreTurns turns;
    httpcall::CallLoop loop;
    const ProxyParts parts;
    QTcpServer listening;
    BridgeDoor bridge;
    QTimer sweep;
    QTimer leaving;
    QList<ClientConnection *> connections; // oldest first
};

SigningProxy::SigningProxy(profile::Profile &profile, secrets::SecretStore &secrets, Gate &gate,
                           const Clock &clock, const ProxyLimits &limits, QObject *parent)
    : SigningProxy(profile, secrets, gate, clock, {}, limits, parent)
{}

SigningProxy::SigningProxy(profile::Profile &profile, secrets::SecretStore &secrets, Gate &gate,
                           const Clock &clock, const desk::CallRecorder &recorder,
                           const ProxyLimits &limits, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, profile, secrets, gate, clock, limits, recorder))
{}

// Connections are gone before what their calls use.
SigningProxy::~SigningProxy()
{
    const QList<ClientConnection *> all = std::exchange(d->connections, {});
    qDeleteAll(all);
}

Result<quint16> SigningProxy::listen(quint16 port)
{
    auto lock =
        profile::takeLock(QDir(d->profile.folder()).filePath(QStringLiteral("proxy.lock")), inUse);
    if (!lock) {
        return failure(lock.error());
    }
    removeLeftBodies(d->profile.folder());
    if (!d->listening.listen(QHostAddress(QHostAddress::LocalHost), port)) {
        return failure(d->listening.serverError() == QAbstractSocket::AddressInUseError
                           ? portTaken(port)
                           : Problem{"proxy.port-refused",
                                     Text::tr("Latchkey may not use port %1 on this computer. "
                                              "Choose another port.")
                                         .arg(port),
                                     d->listening.errorString()});
    }
    d->lock = std::move(*lock);
    return this->port();
}

quint16 SigningProxy::port() const
{
    return d->listening.isListening() ? d->listening.serverPort() : 0;
}

Result<bool> SigningProxy::listenOnBridge(const QHostAddress &address)
{
    return d->bridge.open(address, port());
}

void SigningProxy::stop()
{
    d->stop();
}

} // namespace latchkey::proxy

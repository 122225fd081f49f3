// SPDX-License-Identifier: Apache-2.0
#include "httpserver/HttpServer.h"

#include "httpserver/HttpServerConnection.h"
#include "httpserver/TlsConfiguration.h"
#include "system/PortOwner.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace latchkey::httpserver {

namespace {

// Few at a time, so that those accepted before are heard between two turns of the event loop.
constexpr int acceptedPerTurn = 16;

// The kernel cuts it to net.core.somaxconn. A connection that finds no place in it waits a second
// before it tries again.
constexpr int backlog = 4096;

constexpr std::chrono::milliseconds sweepInterval{100};
constexpr std::chrono::milliseconds tryAgainInterval{5};
constexpr std::chrono::milliseconds resumeInterval{100};

class Text
{
    Q_DECLARE_TR_FUNCTIONS(HttpServer)
};

class Door : public QTcpServer
{
public:
    std::optional<QSslConfiguration> tls; // of the connections to come

protected:
    void incomingConnection(qintptr descriptor) override
    {
        QTcpSocket *socket = newSocket();
        socket->setSocketDescriptor(descriptor);
        HttpServerConnection::pauseReading(*socket);
        addPendingConnection(socket);
    }

private:
    QTcpSocket *newSocket()
    {
        if (!tls) {
            return new QTcpSocket(this);
        }
        auto *socket = new QSslSocket(this);
        socket->setSslConfiguration(*tls);
        return socket;
    }
};

// Why it cannot listen on a port that is not taken.
Problem refused(const QTcpServer &server, const QHostAddress &address, quint16 port)
{
    if (server.serverError() == QAbstractSocket::SocketAddressNotAvailableError) {
        return {"listener.no-such-address",
                Text::tr("This computer does not have the address %1 now. Connect it to that "
                         "network, or choose another address.")
                    .arg(address.toString()),
                server.errorString()};
    }
    return {
        "listener.port-refused",
        Text::tr("Latchkey may not use port %1 on this computer. Choose another port in Settings.")
            .arg(port),
        server.errorString()};
}

} // namespace

class HttpServer::Private : public QObject
{
public:
    explicit Private(const ServerLimits &limitsOf)
        : limits(limitsOf)
    {
        listening.setListenBacklogSize(backlog);
        listening.setMaxPendingConnections(acceptedPerTurn);
        takeSoon.setSingleShot(true);
        connect(&listening, &QTcpServer::newConnection, this, [this] { takeAfter({}); });
        // out of descriptors, say: QTcpServer stops for good unless told otherwise
        connect(&listening, &QTcpServer::acceptError, this, [this] {
            QTimer::singleShot(resumeInterval, &listening, &QTcpServer::resumeAccepting);
        });
        connect(&takeSoon, &QTimer::timeout, this, &Private::take);
        connect(&sweep, &QTimer::timeout, this, &Private::dropLate);
    }

    void takeAfter(std::chrono::milliseconds wait)
    {
        if (!takeSoon.isActive()) {
            takeSoon.start(wait);
        }
    }

    void take()
    {
        while (listening.hasPendingConnections()) {
            if (connections.size() >= limits.connections && !makeRoom()) {
                return takeAfter(tryAgainInterval);
            }
            adopt(listening.nextPendingConnection());
        }
    }

    void adopt(QTcpSocket *socket)
    {
        auto *connection = new HttpServerConnection(socket, limits, host, {handler, refused}, this);
        connections.append(connection);
        connect(connection, &HttpServerConnection::over, this,
                [this, connection] { release(connection); });
        if (!sweep.isActive()) {
            sweep.start(sweepInterval);
        }
        connection->start();
    }

    void release(HttpServerConnection *connection)
    {
        connections.removeOne(connection);
        connection->deleteLater();
        if (connections.isEmpty()) {
            sweep.stop();
        }
    }

    // Closes the oldest connection that said nothing complete; if there is none, the oldest that
    // has its answer; if all are being answered, the oldest. False if the one to close is too
    // young.
    bool makeRoom()
    {
        using Stage = HttpServerConnection::Stage;
        HttpServerConnection *victim = nullptr;
        for (const Stage stage : {Stage::Reading, Stage::Lingering, Stage::Answering}) {
            const auto found =
                std::find_if(connections.cbegin(), connections.cend(),
                             [stage](const auto *one) { return one->stage() == stage; });
            if (found != connections.cend()) {
                victim = *found;
                break;
            }
        }
        if (victim == nullptr || victim->age() < limits.grace) {
            return false;
        }
        victim->drop();
        return true;
    }

    void dropLate()
    {
        const QList<HttpServerConnection *> all = connections;
        for (HttpServerConnection *connection : all) {
            if (connection->isPastDeadline()) {
                connection->drop();
            }
        }
    }

    const ServerLimits limits;
    Door listening;
    QTimer takeSoon;
    QTimer sweep;
    QByteArray host;
    bool allowsCleartext = false;
    Handler handler;
    Observer refused = [](const ServerRequest &, Fault) {
    };
    QList<HttpServerConnection *> connections; // oldest first
};

HttpServer::HttpServer(QObject *parent)
    : HttpServer(ServerLimits(), parent)
{}

HttpServer::HttpServer(const ServerLimits &limits, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(limits))
{}

HttpServer::~HttpServer()
{
    close();
}

Result<quint16> HttpServer::listen(quint16 port)
{
    return listenAt(QHostAddress(QHostAddress::LocalHost), port, {}).map([this](quint16 found) {
        d->host = "127.0.0.1:" + QByteArray::number(found);
        return found;
    });
}

Result<quint16> HttpServer::listenAt(const QHostAddress &address, quint16 port,
                                     const QByteArray &host)
{
    close();
    if (!address.isLoopback() && !d->listening.tls && !d->allowsCleartext) {
        return failure(
            "listener.needs-tls",
            Text::tr("Other computers reach %1, so Latchkey speaks only HTTPS there: make "
                     "or import a certificate first.")
                .arg(address.toString()));
    }
    if (d->listening.listen(address, port)) {
        d->host = host;
        return this->port();
    }
    if (d->listening.serverError() == QAbstractSocket::AddressInUseError) {
        return failure(system::portTaken(port, system::ownerOfPort(port)));
    }
    return failure(refused(d->listening, address, port));
}

void HttpServer::allowCleartext()
{
    d->allowsCleartext = true;
}

Result<void> HttpServer::useTls(const tls::Identity &identity)
{
    return tlsConfiguration(identity).map(
        [this](const QSslConfiguration &configuration) { d->listening.tls = configuration; });
}

void HttpServer::close()
{
    d->listening.close();
    d->takeSoon.stop();
    const QList<HttpServerConnection *> all = d->connections;
    for (HttpServerConnection *connection : all) {
        connection->drop();
    }
}

quint16 HttpServer::port() const
{
    return d->listening.isListening() ? d->listening.serverPort() : 0;
}

QByteArray HttpServer::host() const
{
    return d->host;
}

void HttpServer::setHandler(Handler handler)
{
    d->handler = std::move(handler);
}

void HttpServer::setRefusalObserver(Observer observer)
{
    d->refused = std::move(observer);
}

} // namespace latchkey::httpserver

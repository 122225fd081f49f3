// SPDX-License-Identifier: Apache-2.0
// A peer that reads raw requests on a loopback port and does with them whatever a test wants.
#pragma once

#include <QMutex>
#include <QPointer>
#include <QSemaphore>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <functional>
#include <optional>

namespace latchkey::tests {

// Lives in a thread of its own, so that a test may block in the call it makes.
class ScriptedPeer : public QThread
{
public:
    // Called in the peer's thread with one complete request (headers and announced body).
    using OnRequest = std::function<void(QTcpSocket *, const QByteArray &)>;

    explicit ScriptedPeer(OnRequest onRequest, std::optional<QSslConfiguration> tls = {})
        : m_onRequest(std::move(onRequest))
        , m_tls(std::move(tls))
    {
        start();
        m_listens.acquire();
    }
    ~ScriptedPeer() override
    {
        quit();
        wait();
    }
    Q_DISABLE_COPY_MOVE(ScriptedPeer)

    quint16 port() const { return m_port; }
    QByteArray origin(QByteArrayView scheme = "http") const
    {
        return scheme.toByteArray() + "://127.0.0.1:" + QByteArray::number(m_port);
    }
    int connections() const { return m_connections; }
    int octets() const { return m_octets; }
    QList<QByteArray> requests() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_requests;
    }

protected:
    void run() override
    {
        QTcpServer plain;
        QSslServer secure;
        if (m_tls) {
            secure.setSslConfiguration(*m_tls);
        }
        QTcpServer &server = m_tls ? secure : plain;
        QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &server,
                         [this, &server] { accept(server.nextPendingConnection()); });
        server.listen(QHostAddress(QHostAddress::LocalHost), 0);
        m_port = server.serverPort();
        m_listens.release();
        exec();
    }

private:
    void accept(QTcpSocket *socket)
    {
        ++m_connections;
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        auto buffer = std::make_shared<QByteArray>();
        const auto read = [this, socket, buffer] {
            const QByteArray piece = socket->readAll();
            m_octets += static_cast<int>(piece.size());
            buffer->append(piece);
            if (const qsizetype length = lengthOfRequest(*buffer); length > 0) {
                const QByteArray request = buffer->left(length);
                buffer->remove(0, length);
                {
                    const QMutexLocker lock(&m_mutex);
                    m_requests.append(request);
                }
                m_onRequest(socket, request);
            }
        };
        QObject::connect(socket, &QTcpSocket::readyRead, socket, read);
        if (socket->bytesAvailable() > 0) {
            read();
        }
    }

    // 0 while it is not complete.
    static qsizetype lengthOfRequest(const QByteArray &octets)
    {
        const qsizetype end = octets.indexOf("\r\n\r\n");
        if (end < 0) {
            return 0;
        }
        if (octets.left(end).toLower().contains("\r\ntransfer-encoding: chunked")) {
            constexpr QByteArrayView last("\r\n0\r\n\r\n");
            const qsizetype at = octets.indexOf(last, end + 2);
            return at < 0 ? 0 : at + last.size();
        }
        qsizetype body = 0;
        for (const QByteArray &line : octets.left(end).split('\n')) {
            if (line.toLower().startsWith("content-length:")) {
                body = line.mid(15).trimmed().toLongLong();
            }
        }
        return octets.size() >= end + 4 + body ? end + 4 + body : 0;
    }

    OnRequest m_onRequest;
    std::optional<QSslConfiguration> m_tls;
    QSemaphore m_listens;
    quint16 m_port = 0;
    std::atomic<int> m_connections = 0;
    std::atomic<int> m_octets = 0;
    mutable QMutex m_mutex;
    QList<QByteArray> m_requests;
};

// Answers and closes.
inline void answer(QTcpSocket *socket, const QByteArray &octets)
{
    socket->write(octets);
    socket->disconnectFromHost();
}

// Writes `piece` again and again as long as the other side takes it.
inline void writeWithoutEnd(QTcpSocket *socket, const QByteArray &piece)
{
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [socket, piece] {
        if (socket->bytesToWrite() < 1024 * 1024) {
            socket->write(piece);
        }
    });
    socket->write(piece);
}

// Writes `piece` every `milliseconds`.
inline void trickle(QTcpSocket *socket, const QByteArray &piece, int milliseconds)
{
    auto *timer = new QTimer(socket);
    QObject::connect(timer, &QTimer::timeout, socket, [socket, piece] { socket->write(piece); });
    timer->start(milliseconds);
}

// A loopback port on which nothing listens while the program runs: it is held, and not listened on.
inline quint16 closedPort()
{
    static QTcpSocket holder;
    if (holder.state() == QAbstractSocket::UnconnectedState) {
        holder.bind(QHostAddress(QHostAddress::LocalHost), 0);
    }
    return holder.localPort();
}

} // namespace latchkey::tests

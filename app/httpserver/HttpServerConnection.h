// SPDX-License-Identifier: Apache-2.0
// One accepted connection: reads one request, hands it on, sends one answer, closes gently.
#pragma once

#include "httpserver/HttpServer.h"
#include "httpserver/RequestHead.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>

class QSslSocket;
class QTcpSocket;

namespace latchkey::httpserver {

class HttpServerConnection : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        Reading,   // the request is not complete, nor perhaps TLS's hand-shake
        Answering, // complete, the handler has it
        Lingering, // answered; what still comes is dropped
        Over
    };

    // QTcpSocket closes both ways as soon as it reads that the peer stopped sending, and an answer
    // would be lost. So it does not read before there is a connection to it, nor while that is
    // answered: until its buffer is given another size.
    static void pauseReading(QTcpSocket &socket);

    // The peer learns that nothing more comes, but may still send: QTcpSocket can only close both
    // ways.
    static void closeSending(const QTcpSocket &socket);

    // Who gets a request; both must outlive the connection.
    struct Receivers
    {
        const HttpServer::Handler &handler;
        const HttpServer::Observer &refused;
    };

    // Takes the socket over, whose reading is paused; with a QSslSocket only TLS is spoken. `host`
    // is the only Host that is served.
    HttpServerConnection(QTcpSocket *socket, const ServerLimits &limits, const QByteArray &host,
                         const Receivers &receivers, QObject *parent);
    ~HttpServerConnection() override;

    Stage stage() const { return m_stage; }
    std::chrono::milliseconds age() const { return std::chrono::milliseconds(m_age.elapsed()); }
    bool isPastDeadline() const { return m_deadline.hasExpired(); }

    // Reads what has come already; call once after construction.
    void start();

    // Ends it at once.
    void drop();

Q_SIGNALS:
    // The connection is gone. Emitted once.
    void over();

private:
    void onReadyRead();
    bool isEncrypted() const;
    bool isBeforeTls() const;
    void beginTls();
    void readRequest();
    void tellRefused(QByteArrayView head) const;
    void handOn();
    void answer(const ServerResponse &response);
    void onWritten();
    void closeGently();
    void discard();
    Peer peer();

    QTcpSocket *m_socket;
    QSslSocket *m_tls; // the same, null without TLS
    const ServerLimits m_limits;
    const QByteArray m_host;
    const Receivers m_receivers;
    Stage m_stage = Stage::Reading;
    QElapsedTimer m_age;
    QDeadlineTimer m_deadline;
    QByteArray m_received;
    qsizetype m_scanned = 0;
    qsizetype m_headEnd = -1;
    RequestHead m_head; // once it is complete
    qsizetype m_discarded = 0;
    bool m_isHead = false;
    bool m_isComplete = false; // nothing more is to come from the peer
};

} // namespace latchkey::httpserver

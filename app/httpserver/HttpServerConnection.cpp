// SPDX-License-Identifier: Apache-2.0
#include "httpserver/HttpServerConnection.h"

#include "base/Secret.h"
#include "system/LocalPeer.h"

#include <QPointer>
#include <QSocketNotifier>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#include <utility>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace latchkey::httpserver {

namespace {

// The first octet of a TLS record with a ClientHello (RFC 8446 §5.1).
constexpr char handshakeRecord = 0x16;

ServerResponse speaksTls()
{
    ServerResponse response = refusal(400);
    response.body = "This address speaks HTTPS only.\n";
    return response;
}

QByteArray nameOfPeer(const std::optional<system::LocalPeer> &peer)
{
    if (!peer || peer->isGone()) {
        return {};
    }
    return system::isOurChild(*peer) ? QByteArray("pop-up")
                                     : "account " + QByteArray::number(peer->uid);
}

} // namespace

HttpServerConnection::HttpServerConnection(QTcpSocket *socket, const ServerLimits &limits,
                                           const QByteArray &host, const Receivers &receivers,
                                           QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_tls(qobject_cast<QSslSocket *>(socket))
    , m_limits(limits)
    , m_host(host)
    , m_receivers(receivers)
    , m_deadline(limits.request)
{
    m_age.start();
    m_socket->setParent(this);
    m_socket->setReadBufferSize(m_limits.headerBytes);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpServerConnection::onReadyRead);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpServerConnection::onWritten);
    if (m_tls != nullptr) {
        connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &HttpServerConnection::onWritten);
    }
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpServerConnection::drop);
}

HttpServerConnection::~HttpServerConnection()
{
    wipe(m_received);
}

void HttpServerConnection::start()
{
    if (m_socket->state() != QAbstractSocket::ConnectedState) {
        drop();
    } else if (m_socket->bytesAvailable() > 0) {
        onReadyRead();
    }
}

void HttpServerConnection::drop()
{
    if (m_stage == Stage::Over) {
        return;
    }
    if (std::exchange(m_stage, Stage::Over) == Stage::Lingering && isEncrypted()) {
        m_tls->disconnectFromHost();
        m_tls->flush();
    }
    wipe(m_received);
    m_socket->abort();
    Q_EMIT over();
}

void HttpServerConnection::onReadyRead()
{
    switch (m_stage) {
    case Stage::Reading:
        return isBeforeTls() ? beginTls() : readRequest();
    case Stage::Lingering:
        return discard();
    case Stage::Answering: // the socket's buffer is the limit
    case Stage::Over:
        return;
    }
}

bool HttpServerConnection::isEncrypted() const
{
    return m_tls != nullptr && m_tls->isEncrypted();
}

bool HttpServerConnection::isBeforeTls() const
{
    return m_tls != nullptr && m_tls->mode() == QSslSocket::UnencryptedMode;
}

// Who speaks HTTP here is told so in HTTP, once, and is not listened to any further.
void HttpServerConnection::beginTls()
{
    const QByteArray first = m_tls->peek(1);
    if (first.startsWith(handshakeRecord)) {
        m_tls->startServerEncryption();
    } else if (!first.isEmpty()) {
        answer(speaksTls());
    }
}

void HttpServerConnection::readRequest()
{
    const qsizetype room = m_limits.headerBytes + m_limits.bodyBytes - m_received.size();
    m_received += m_socket->read(room);
    if (m_headEnd < 0) {
        const HeadScan scan = scanHead(m_received, m_scanned);
        m_scanned = m_received.size();
        m_headEnd = scan.end;
        if (scan.refusal != 0) {
            return answer(refusal(scan.refusal));
        }
        if (m_headEnd > m_limits.headerBytes ||
            (m_headEnd < 0 && m_received.size() >= m_limits.headerBytes)) {
            return answer(refusal(413));
        }
        if (m_headEnd < 0) {
            return;
        }
        const QByteArrayView head = QByteArrayView(m_received).first(m_headEnd);
        m_isHead = head.startsWith("HEAD ");
        auto read = readHead(head, m_host, m_limits.bodyBytes);
        if (!read) {
            tellRefused(head);
            return answer(refusal(read.error()));
        }
        m_head = std::move(*read);
    }
    if (m_received.size() - m_headEnd >= m_head.bodyBytes) {
        handOn();
    }
}

void HttpServerConnection::tellRefused(QByteArrayView head) const
{
    if (const auto other = requestToAnotherHost(head, m_host, m_limits.bodyBytes)) {
        m_receivers.refused(*other, HttpServer::Fault::Host);
    } else if (const auto longer = requestTooLong(head, m_host, m_limits.bodyBytes)) {
        m_receivers.refused(*longer, HttpServer::Fault::Length);
    }
}

void HttpServerConnection::handOn()
{
    ServerRequest request = std::move(m_head.request);
    // always a copy: what was received is wiped
    request.body = QByteArray(m_received.constData() + m_headEnd, m_head.bodyBytes);
    wipe(m_received);
    m_isComplete = true;
    request.peer = peer();
    m_stage = Stage::Answering;
    m_deadline = QDeadlineTimer(m_limits.answer);
    pauseReading(*m_socket);
    const QPointer<HttpServerConnection> alive(this);
    const auto responder = [alive](const ServerResponse &response) {
        if (alive && alive->m_stage == Stage::Answering) {
            alive->answer(response);
        }
    };
    // a copy: the handler may be replaced while it works
    if (const HttpServer::Handler handler = m_receivers.handler) {
        handler(request, responder);
    } else {
        responder(refusal(404));
    }
    wipe(request.body);
}

void HttpServerConnection::answer(const ServerResponse &response)
{
    m_stage = Stage::Lingering;
    m_deadline = QDeadlineTimer(m_limits.linger);
    wipe(m_received);
    pauseReading(*m_socket); // until it is written
    m_socket->write(onTheWire(response, !m_isHead));
}

// A full buffer alone would only let its notifier go off again and again.
void HttpServerConnection::pauseReading(QTcpSocket &socket)
{
    socket.setReadBufferSize(1);
    const auto notifiers = socket.findChildren<QSocketNotifier *>();
    for (QSocketNotifier *notifier : notifiers) {
        if (notifier->type() == QSocketNotifier::Read) {
            notifier->setEnabled(false);
        }
    }
}

void HttpServerConnection::closeSending(const QTcpSocket &socket)
{
#ifdef Q_OS_WIN
    ::shutdown(SOCKET(socket.socketDescriptor()), SD_SEND);
#else
    ::shutdown(int(socket.socketDescriptor()), SHUT_WR);
#endif
}

// Only who is on this computer can be known.
Peer HttpServerConnection::peer()
{
    if (m_socket->localAddress() != QHostAddress(QHostAddress::LocalHost)) {
        return {};
    }
    const quint16 theirs = m_socket->peerPort();
    const quint16 ours = m_socket->localPort();
    return {[theirs, ours] { return nameOfPeer(system::localPeer(theirs, ours)); },
            [alive = QPointer(this), theirs, ours] {
                if (!alive || alive->m_stage != Stage::Answering) {
                    return true;
                }
                const auto found = system::localPeer(theirs, ours);
                return found && found->isGone();
            }};
}

void HttpServerConnection::onWritten()
{
    const bool isWritten =
        m_socket->bytesToWrite() == 0 && (!isEncrypted() || m_tls->encryptedBytesToWrite() == 0);
    if (m_stage == Stage::Lingering && isWritten) {
        closeGently();
    }
}

// TLS has an end of its own to send (close_notify), without which an answer may have been cut; Qt
// sends it only when it closes both ways. What a peer with a complete request sends is dropped
// before that, as closing on it would destroy the answer; any other may go on, as without TLS.
void HttpServerConnection::closeGently()
{
    m_socket->setReadBufferSize(m_limits.headerBytes);
    if (isEncrypted() && m_isComplete) {
        QTimer::singleShot(0, m_tls, &QSslSocket::disconnectFromHost);
    } else if (!isEncrypted()) {
        closeSending(*m_socket);
    }
    discard();
}

void HttpServerConnection::discard()
{
    m_discarded += m_socket->readAll().size();
    if (m_discarded > m_limits.lingerBytes) {
        drop();
    }
}

} // namespace latchkey::httpserver

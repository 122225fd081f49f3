// SPDX-License-Identifier: Apache-2.0
#include "proxy/ClientConnection.h"

#include "httpserver/HttpServerConnection.h"
#include "httpserver/RequestHead.h"

#include <QTcpSocket>

#include <utility>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace latchkey::proxy {

using httpserver::HttpServerConnection;

namespace {

constexpr qsizetype readAhead = 65'536;

// The client's key goes no further than the gate.
void forgetKey(httpserver::ServerRequest &head)
{
    wipe(head.target);
    for (web::HttpHeader &header : head.headers) {
        if (header.name.compare("Authorization", Qt::CaseInsensitive) == 0) {
            wipe(header.value);
        }
    }
}

// What closes the socket next says that something is missing: RST, not FIN.
void resetWhenClosed(const QTcpSocket &socket)
{
    ::linger atOnce = {};
    atOnce.l_onoff = 1;
#ifdef Q_OS_WIN
    ::setsockopt(SOCKET(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&atOnce), sizeof atOnce);
#else
    ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
}

} // namespace

ClientConnection::ClientConnection(QTcpSocket *socket, const ProxyParts &parts,
                                   const ConnectionLimits &limits, const QByteArray &host,
                                   QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_parts(parts)
    , m_limits(limits)
    , m_host(host)
    , m_deadline(limits.idle)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readAhead);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &ClientConnection::onReadyRead);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &ClientConnection::onWritten);
    connect(m_socket, &QTcpSocket::disconnected, this, &ClientConnection::drop);
}

void ClientConnection::begin()
{
    if (m_socket->state() != QAbstractSocket::ConnectedState) {
        drop();
    } else if (m_socket->bytesAvailable() > 0) {
        onReadyRead();
    }
}

bool ClientConnection::owesOctets() const
{
    return m_socket->bytesToWrite() > 0;
}

bool ClientConnection::isIdle() const
{
    return m_stage == Stage::Reading && m_received.isEmpty() && !owesOctets();
}

bool ClientConnection::isHalf() const
{
    return !owesOctets() &&
           (m_stage == Stage::Lingering || (m_stage == Stage::Reading && !m_received.isEmpty()));
}

void ClientConnection::leave()
{
    m_isLeaving = true;
    if (m_stage == Stage::Reading) {
        owesOctets() ? closeGently() : drop();
    }
}

void ClientConnection::expire()
{
    m_stage == Stage::Calling &&m_call != nullptr ? m_call->expire() : drop();
}

void ClientConnection::drop()
{
    if (std::exchange(m_stage, Stage::Over) == Stage::Over) {
        return;
    }
    endCall();
    m_socket->abort();
    Q_EMIT over();
}

// What moves gives more time; a head does not, however slowly it comes.
void ClientConnection::moved()
{
    if (m_stage == Stage::Calling) {
        m_deadline.setRemainingTime(m_limits.still);
    }
}

void ClientConnection::onReadyRead()
{
    switch (m_stage) {
    case Stage::Reading:
        return readHead();
    case Stage::Calling:
        return feedBody();
    case Stage::Lingering:
        return discard();
    case Stage::Over:
        return;
    }
}

void ClientConnection::readHead()
{
    if (m_received.isEmpty()) {
        m_deadline.setRemainingTime(m_limits.head);
    }
    m_received += m_socket->readAll();
    const httpserver::HeadScan scan = httpserver::scanHead(m_received, m_scanned);
    m_scanned = m_received.size();
    if (scan.refusal != 0) {
        return sendOwn(badRequest(scan.refusal));
    }
    if ((scan.end < 0 ? m_received.size() : scan.end) > m_limits.headBytes) {
        return sendOwn(badRequest(431));
    }
    if (scan.end >= 0) {
        QByteArray head = m_received.first(scan.end);
        m_received.remove(0, scan.end);
        m_scanned = 0;
        take(head);
        wipe(head);
    }
}

void ClientConnection::take(QByteArrayView head)
{
    auto request = readProxyHead(head, m_host);
    m_method = request ? request->head.method : QByteArray();
    if (!request) {
        return sendOwn(request.error());
    }
    auto target = readTarget(request->head);
    if (!target) {
        return sendOwn(target.error());
    }
    auto admitted =
        m_parts.gate.admit({target->key.reveal(), request->head.method, target->suffix});
    if (!admitted) {
        return sendOwn(admitted.error());
    }
    forgetKey(request->head);
    call(std::move(*request), std::move(*target), std::move(*admitted));
}

void ClientConnection::call(ProxyRequest request, ProxyTarget target, Admitted admitted)
{
    m_stage = Stage::Calling;
    moved();
    m_body.emplace(request);
    m_wanted = 0;
    m_isAnswering = false;
    m_owesContinue = request.expectsContinue;
    m_takesChunks = !request.isOld;
    m_keepsAlive = request.keepsAlive;
    m_call = new ProxyCall(m_parts, *this, std::move(request), std::move(target),
                           std::move(admitted), this);
    m_call->start();
}

void ClientConnection::wantBody(qsizetype most)
{
    m_wanted = most;
    feedLater();
}

// Never from inside the call.
void ClientConnection::feedLater()
{
    if (!std::exchange(m_isFeedDue, true)) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isFeedDue = false;
                feedBody();
            },
            Qt::QueuedConnection);
    }
}

void ClientConnection::feedBody()
{
    if (m_stage != Stage::Calling || m_wanted == 0) {
        return;
    }
    if (m_received.size() < readAhead) {
        m_received += m_socket->read(readAhead - m_received.size());
    }
    if (std::exchange(m_owesContinue, false) && m_received.isEmpty()) {
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    QByteArray piece;
    const BodyReader::State state = m_body->take(m_received, piece, m_wanted);
    if (state == BodyReader::State::Bad) {
        return m_isAnswering ? cut() : m_call->refuse(badRequest());
    }
    if (!piece.isEmpty()) {
        m_wanted = 0;
        moved();
        m_call->feed(piece);
    }
    // feed() may have ended the call
    if (state == BodyReader::State::Done && m_stage == Stage::Calling) {
        m_wanted = 0;
        m_call->feedEnd();
    }
}

void ClientConnection::onWritten()
{
    moved();
    if (m_stage == Stage::Calling && !isFull()) {
        m_call->goOn();
    } else if (m_stage == Stage::Lingering && owesOctets()) {
        m_deadline.setRemainingTime(m_limits.still);
    } else if (m_stage == Stage::Lingering) {
        m_deadline.setRemainingTime(m_limits.linger);
        HttpServerConnection::closeSending(*m_socket);
        discard();
    }
}

void ClientConnection::sendOwn(const Refusal &refusal)
{
    m_socket->write(httpserver::onTheWire(ownAnswer(refusal), m_method != "HEAD"));
    closeGently();
}

void ClientConnection::sendHead(int status, const QList<web::HttpHeader> &headers,
                                std::optional<qint64> length)
{
    moved();
    m_isAnswering = true;
    m_answer = bodyOf(status, m_method, length, m_takesChunks);
    const bool hasNoEnd = m_answer.isThere && !m_answer.length && !m_answer.isChunked;
    m_keepsAlive = m_keepsAlive && !m_isLeaving && !hasNoEnd;
    m_socket->write(answerHead(status, headers, m_answer, !m_keepsAlive));
}

bool ClientConnection::isFull() const
{
    return m_socket->bytesToWrite() > m_limits.writeAhead;
}

void ClientConnection::sendBody(QByteArrayView octets)
{
    moved();
    if (!m_answer.isThere) {
        return;
    }
    if (m_answer.isChunked) {
        m_socket->write(QByteArray::number(octets.size(), 16) + "\r\n");
    }
    m_socket->write(octets.data(), octets.size());
    if (m_answer.isChunked) {
        m_socket->write("\r\n");
    }
}

void ClientConnection::sendEnd()
{
    if (m_answer.isChunked) {
        m_socket->write("0\r\n\r\n");
    }
    const bool isWhole = m_body->state() == BodyReader::State::Done;
    if (m_keepsAlive && isWhole && !m_isLeaving) {
        next();
    } else {
        closeGently();
    }
}

// Later: the call that ends is still at it.
void ClientConnection::next()
{
    endCall();
    m_stage = Stage::Reading;
    m_method.clear();
    m_deadline.setRemainingTime(owesOctets() ? m_limits.still : m_limits.idle);
    if (!m_received.isEmpty() || m_socket->bytesAvailable() > 0) {
        QMetaObject::invokeMethod(this, &ClientConnection::onReadyRead, Qt::QueuedConnection);
    }
}

void ClientConnection::endCall()
{
    m_wanted = 0;
    if (ProxyCall *call = std::exchange(m_call, nullptr)) {
        call->abandon();
        call->deleteLater();
    }
}

// A program that was told less than the whole sees a reset, whatever it goes by; but it is told so
// much first, or it might take the call for one that never got anywhere and send it again.
void ClientConnection::cut()
{
    m_socket->flush();
    resetWhenClosed(*m_socket);
    drop();
}

void ClientConnection::closeGently()
{
    endCall();
    m_stage = Stage::Lingering;
    wipe(m_received);
    m_deadline.setRemainingTime(owesOctets() ? m_limits.still : m_limits.linger);
    m_socket->setReadBufferSize(readAhead);
    if (!owesOctets()) {
        onWritten();
    }
}

void ClientConnection::discard()
{
    m_discarded += m_socket->readAll().size();
    if (m_discarded > m_limits.lingerBytes) {
        drop();
    }
}

} // namespace latchkey::proxy

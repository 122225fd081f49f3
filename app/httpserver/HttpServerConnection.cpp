// SPDX-License-Identifier: Apache-2.0
#include "httpserver/HttpServerConnection.h"

#include "base/Secret.h"
#include "httpserver/RequestHead.h"

#include <QPointer>
#include <QTcpSocket>

// with sanitizers GCC 12 takes boost::none for a value that was not set
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace latchkey::httpserver {

namespace {

namespace beast = boost::beast;

// The peer learns that nothing more comes, but may still send: QTcpSocket can only close both ways.
void closeSending(const QTcpSocket &socket)
{
#ifdef Q_OS_WIN
    ::shutdown(SOCKET(socket.socketDescriptor()), SD_SEND);
#else
    ::shutdown(int(socket.socketDescriptor()), SHUT_WR);
#endif
}

QByteArray octets(beast::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

ServerRequest requestOf(beast::http::request<beast::http::string_body> &message)
{
    ServerRequest request;
    request.method = octets(message.method_string());
    request.target = octets(message.target());
    for (const auto &field : message) {
        request.headers.append({octets(field.name_string()), octets(field.value())});
    }
    std::string &body = message.body();
    request.body = QByteArray(body.data(), qsizetype(body.size()));
    std::fill(body.begin(), body.end(), '\0');
    return request;
}

// Nothing if Beast does not read exactly one whole request in these octets.
std::optional<ServerRequest> parsed(QByteArrayView whole, const ServerLimits &limits)
{
    beast::http::request_parser<beast::http::string_body> parser;
    parser.header_limit(std::uint32_t(limits.headerBytes));
    parser.body_limit(std::uint64_t(limits.bodyBytes));
    parser.eager(true);
    beast::error_code error;
    const std::size_t used =
        parser.put(boost::asio::const_buffer(whole.data(), std::size_t(whole.size())), error);
    if (error || !parser.is_done() || qsizetype(used) != whole.size()) {
        return std::nullopt;
    }
    return requestOf(parser.get());
}

} // namespace

HttpServerConnection::HttpServerConnection(QTcpSocket *socket, const ServerLimits &limits,
                                           const QByteArray &host,
                                           const HttpServer::Handler &handler, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_limits(limits)
    , m_host(host)
    , m_handler(handler)
    , m_deadline(limits.request)
{
    m_age.start();
    m_socket->setParent(this);
    m_socket->setReadBufferSize(m_limits.headerBytes);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpServerConnection::onReadyRead);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpServerConnection::onWritten);
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
    m_stage = Stage::Over;
    wipe(m_received);
    m_socket->abort();
    Q_EMIT over();
}

void HttpServerConnection::onReadyRead()
{
    switch (m_stage) {
    case Stage::Reading:
        return readRequest();
    case Stage::Lingering:
        return discard();
    case Stage::Answering: // the socket's buffer is the limit
    case Stage::Over:
        return;
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
        const HeadVerdict verdict = judgeHead(head, m_host, m_limits.bodyBytes);
        m_isHead = head.startsWith("HEAD ");
        if (verdict.refusal != 0) {
            return answer(refusal(verdict.refusal));
        }
        m_wanted = m_headEnd + verdict.bodyBytes;
    }
    if (m_received.size() >= m_wanted) {
        handOn(m_wanted);
    }
}

void HttpServerConnection::handOn(qsizetype whole)
{
    std::optional<ServerRequest> request =
        parsed(QByteArrayView(m_received).first(whole), m_limits);
    wipe(m_received);
    if (!request) {
        return answer(refusal(400));
    }
    m_stage = Stage::Answering;
    m_deadline = QDeadlineTimer(m_limits.answer);
    const QPointer<HttpServerConnection> alive(this);
    const auto responder = [alive](const ServerResponse &response) {
        if (alive && alive->m_stage == Stage::Answering) {
            alive->answer(response);
        }
    };
    // a copy: the handler may be replaced while it works
    if (const HttpServer::Handler handler = m_handler) {
        handler(*request, responder);
    } else {
        responder(refusal(404));
    }
    wipe(request->body);
}

void HttpServerConnection::answer(const ServerResponse &response)
{
    m_stage = Stage::Lingering;
    m_deadline = QDeadlineTimer(m_limits.linger);
    wipe(m_received);
    m_socket->write(onTheWire(response, !m_isHead));
}

void HttpServerConnection::onWritten()
{
    if (m_stage == Stage::Lingering && m_socket->bytesToWrite() == 0) {
        closeSending(*m_socket);
        discard();
    }
}

void HttpServerConnection::discard()
{
    m_discarded += m_socket->readAll().size();
    if (m_discarded > m_limits.lingerBytes) {
        drop();
    }
}

} // namespace latchkey::httpserver

// SPDX-License-Identifier: Apache-2.0
#include "reach/WaySocket.h"

#include "reach/Text.h"
#include "web/Origin.h"
#include "web/Url.h"

#include <QHostAddress>
#include <QPointer>

namespace latchkey::reach {

using httpserver::HttpServer;
using httpserver::ServerRequest;
using httpserver::ServerResponse;
using integrations::WayKind;

namespace {

QByteArray pathOf(const QByteArray &url)
{
    const auto parts = web::splitUrl(url);
    return parts ? parts->path.toByteArray() : QByteArray();
}

// What a client writes into Host.
QByteArray hostIn(const QByteArray &url)
{
    const auto origin = web::originOf(url);
    return origin ? origin->text().mid(origin->scheme.size() + 3) : QByteArray();
}

} // namespace

WaySocket::WaySocket(const integrations::Integration &integration, quint16 port,
                     const ProbeKey &key, QObject *parent)
    : QObject(parent)
    , m_way(integration.way)
    , m_listenerPort(port)
    , m_url(integrations::callbackUrl(integration, port))
    , m_path(pathOf(m_url))
    , m_key(key)
{
    m_server.setHandler([this](const ServerRequest &request, const HttpServer::Responder &respond) {
        handle(request, respond);
    });
}

void WaySocket::setRefusalObserver(const HttpServer::Observer &observer)
{
    m_server.setRefusalObserver(
        [this, observer](const ServerRequest &request, HttpServer::Fault fault) {
            if (request.target == m_path) {
                observer(request, fault);
            }
        });
}

void WaySocket::open(const Secure &secure, const Opened &opened)
{
    const bool needsTls = m_way.kind == WayKind::Bind && m_url.startsWith("https:");
    if (!needsTls) {
        return opened(listen());
    }
    if (!secure) {
        return opened(failure("reach.no-certificate",
                              Text::tr("A store in another place of the network may only call "
                                       "this computer by https, and there is no certificate for "
                                       "%1 yet.")
                                  .arg(QString::fromUtf8(m_way.address))));
    }
    secure(m_server, m_way.address, [alive = QPointer(this), opened](const Result<void> &isSecure) {
        if (alive) {
            opened(isSecure ? alive->listen() : failure(isSecure.error()));
        }
    });
}

Result<quint16> WaySocket::listen()
{
    const QHostAddress loopback(QHostAddress::LocalHost);
    const QByteArray host = hostIn(m_url);
    switch (m_way.kind) {
    case WayKind::None:
        break;
    case WayKind::Local:
        return m_server.listenAt(loopback, m_listenerPort, host);
    case WayKind::Ssh: // its other end knows where
        return m_server.listenAt(loopback, 0, host);
    case WayKind::Url: // TLS, if any, ends where it comes from
        return m_server.listenAt(loopback, m_way.port, host);
    case WayKind::Bind:
        if (m_url.startsWith("http:")) { // what checkedWay() lets pass
            m_server.allowCleartext();
        }
        return m_server.listenAt(QHostAddress(QString::fromUtf8(m_way.address)), m_way.port, host);
    }
    return failure(
        "reach.no-call",
        Text::tr("For this integration no call of the store is expected. Take its tokens "
                 "from the store, or choose a way (How the store reaches this computer, "
                 "in the integration's menu, or latchkeyctl reach set)."));
}

quint16 WaySocket::namedPort() const
{
    const auto origin = web::originOf(m_url);
    return origin ? origin->port : 0;
}

void WaySocket::handle(const ServerRequest &request, const HttpServer::Responder &respond)
{
    if (request.target != m_path) {
        return respond(httpserver::refusal(404));
    }
    if (request.method == "POST" && isProbe(request.body)) {
        const QByteArray answer = m_key.answerTo(request.body);
        return respond(answer.isEmpty() ? httpserver::refusal(400)
                                        : ServerResponse{200, "text/plain", answer + '\n', {}});
    }
    if (!m_handler) {
        return respond(httpserver::refusal(404));
    }
    // an end of a tunnel or a proxy, which tells nothing of who called
    ServerRequest call = request;
    call.peer = {[] { return QByteArray("way"); },
                 [] {
                     return false;
                 }};
    m_handler(call, respond);
    wipe(call.body);
}

} // namespace latchkey::reach

// SPDX-License-Identifier: Apache-2.0
// The socket of one way: it serves one integration's callback path and nothing else, so that which
// way a call came is known by where it came in, never by what it says of itself (THREATS 15).
#pragma once

#include "base/Result.h"
#include "httpserver/HttpServer.h"
#include "integrations/Integration.h"
#include "reach/ProbeKey.h"

#include <QObject>

#include <functional>

namespace latchkey::reach {

class WaySocket : public QObject
{
    Q_OBJECT

public:
    // Gives the server the certificate for https to that address, and then answers, once, in the
    // event loop; not at all once the server is gone. It may go on to renew it.
    using Secure = std::function<void(httpserver::HttpServer &, const QByteArray &address,
                                      std::function<void(const Result<void> &)>)>;
    using Opened = std::function<void(const Result<quint16> &)>;

    // `port` is the listener's; the way's URL is taken from the integration. Probes of `key` are
    // answered here.
    WaySocket(const integrations::Integration &integration, quint16 port, const ProbeKey &key,
              QObject *parent = nullptr);

    // Who takes the POSTs of a store. Without one they are answered 404.
    void setHandler(httpserver::HttpServer::Handler handler) { m_handler = std::move(handler); }
    // Who is told of a request to the callback path that is refused unheard, without its body.
    void setRefusalObserver(const httpserver::HttpServer::Observer &observer);

    // Listens, and tells the port: at once, or later where `secure` is needed. That is where the
    // call leaves this machine. Problems: those of HttpServer::listenAt() and of `secure`,
    // `reach.no-certificate` (there is no `secure`), `reach.no-call` (none is expected).
    void open(const Secure &secure, const Opened &opened);

    // The port that is right in the Host of a call; 0 where that has none.
    quint16 namedPort() const;

private:
    Result<quint16> listen();
    void handle(const httpserver::ServerRequest &request,
                const httpserver::HttpServer::Responder &respond);

    integrations::Way m_way;
    quint16 m_listenerPort;
    QByteArray m_url;  // whole
    QByteArray m_path; // of the callback URL
    const ProbeKey &m_key;
    httpserver::HttpServer::Handler m_handler;
    httpserver::HttpServer m_server;
};

} // namespace latchkey::reach

// SPDX-License-Identifier: Apache-2.0
// The door for the store's POST and the merchant's browser: HTTP/1.1 on 127.0.0.1, or with TLS on
// an address that others reach.
#pragma once

#include "base/Result.h"
#include "httpserver/ServerMessage.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

class QHostAddress;
namespace latchkey::tls {
struct Identity;
} // namespace latchkey::tls

namespace latchkey::httpserver {

// How much a peer may take. The defaults are the product's; tests shorten them.
struct ServerLimits
{
    qsizetype headerBytes = 16'384;
    qsizetype bodyBytes = 16'384;
    qsizetype connections = 256;

    // From accepting a connection to its last byte of request, TLS's hand-shake included; then it
    // is closed.
    std::chrono::milliseconds request{10'000};

    // From a complete request to its answer (a sign-in may wait in a queue); then it is closed.
    std::chrono::milliseconds answer{120'000};

    // After the answer: how long, and how many bytes of an unfinished request, are read and dropped
    // so that closing does not destroy the answer on its way (RFC 9112 §9.6).
    std::chrono::milliseconds linger{1'000};
    qsizetype lingerBytes = 1'048'576;

    // A connection is not closed to make room for others before it had this long to say something.
    std::chrono::milliseconds grace{25};
};

// One request per connection, always "Connection: close"; further bytes are dropped. At the limit
// of connections the oldest one without a complete request is closed, never the newest refused
// (THREATS 7). A request that is not beyond doubt is answered 400, 411 or 413 and never handed on.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    // Gives the answer: at once or later, once, in the thread of the server. Harmless when the
    // connection is gone or the server destroyed.
    using Responder = std::function<void(ServerResponse)>;
    using Handler = std::function<void(const ServerRequest &, Responder)>;
    // What alone is wrong with a request that is refused unheard.
    enum class Fault { Host, Length };
    using Observer = std::function<void(const ServerRequest &, Fault)>;

    explicit HttpServer(QObject *parent = nullptr);
    explicit HttpServer(const ServerLimits &limits, QObject *parent = nullptr);
    ~HttpServer() override;

    // Binds 127.0.0.1:`port` (0: any free one) and answers the port. Problems:
    // `listener.port-taken` (says by whom where this can be known),
    // `listener.port-taken-by-another-account` (THREATS 4), `listener.port-refused`.
    Result<quint16> listen(quint16 port);

    // The same on another address of this computer, and for requests to `host` only, as a URL has
    // it: "desk.example:24711". Also `listener.needs-tls`: other computers reach that address, and
    // neither useTls() nor allowCleartext() was called (THREATS 15); `listener.no-such-address`:
    // this computer does not have it.
    Result<quint16> listenAt(const QHostAddress &address, quint16 port, const QByteArray &host);

    // The caller knows that the address is one of this machine alone, as a bridge to containers is.
    void allowCleartext();

    // From the next connection on only TLS (1.2 and newer) is spoken, with this certificate; those
    // that there are go on with theirs. Problem `tls.unusable`: then nothing is changed.
    Result<void> useTls(const tls::Identity &identity);

    // Stops listening and drops every connection.
    void close();

    // The port that is listened on, 0 if none.
    quint16 port() const;

    // "127.0.0.1:<port>", or the name it was told: the only Host that is served, and what our URLs
    // begin with after http:// or https://.
    QByteArray host() const;

    // Who answers the requests. Without one, all are answered 404.
    void setHandler(Handler handler);

    // Who is told of a request, without its body, that is answered 400 for nothing but its Host, or
    // 413 for nothing but its length.
    void setRefusalObserver(Observer observer);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace latchkey::httpserver

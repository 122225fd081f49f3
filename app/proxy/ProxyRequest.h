// SPDX-License-Identifier: Apache-2.0
// What a program asks of the proxy: its head, and where its body ends. Everything two readers could
// understand in two ways is refused (RFC 9112 §11.2, THREATS 18).
#pragma once

#include "httpserver/ServerMessage.h"
#include "proxy/Gate.h"

namespace latchkey::proxy {

enum class Framing { None, Length, Chunked };

struct ProxyRequest
{
    httpserver::ServerRequest head; // its body and peer stay empty
    Framing framing = Framing::None;
    qint64 bodyBytes = 0;         // what Content-Length says
    bool expectsContinue = false; // waits for 100 before it sends its body
    bool isOld = false;           // HTTP/1.0: one request, and no chunks
    bool keepsAlive = true;       // wants to ask more on this connection
};

// `proxy.bad-request`: what it is answered that could be read in two ways.
Refusal badRequest(int status = 400);

// `head` ends with its empty line and passed httpserver::scanHead(). Refused, with the status and
// problem to answer: what httpserver::splitHead() refuses, `proxy.bad-request`, so also an absolute
// target, two of Host, Content-Length, Content-Type or Authorization, a length that is no plain
// number, a Transfer-Encoding other than one "chunked", one beside a Content-Length or in HTTP/1.0;
// another Host than `host` ("127.0.0.1:24711"), `proxy.other-host`; what only a web page sends,
// `proxy.web-page`; CONNECT and what echoes a request, `proxy.method`; an Expect other than
// 100-continue, `proxy.expectation`.
tl::expected<ProxyRequest, Refusal> readProxyHead(QByteArrayView head, const QByteArray &host);

// Takes the body out of what came over the connection, as it comes.
class BodyReader
{
public:
    enum class State { More, Done, Bad };

    explicit BodyReader(const ProxyRequest &request);

    // Moves octets of the body, at most `most`, from the beginning of `received` to the end of
    // `body`; what is behind the body stays. Bad: chunks that are not beyond doubt, and so are
    // extensions and trailers, which no program needs.
    State take(QByteArray &received, QByteArray &body, qsizetype most);

    State state() const { return m_state; }

private:
    enum class At { Data, Size, DataEnd, End };

    void takeData(QByteArray &received, QByteArray &body, qsizetype most);
    bool takeSize(QByteArray &received);
    bool takeLineEnd(QByteArray &received);
    bool fail();

    const bool m_isChunked;
    At m_at;
    qint64 m_left; // of the body, or of the chunk
    State m_state = State::More;
};

} // namespace latchkey::proxy

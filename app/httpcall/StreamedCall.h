// SPDX-License-Identifier: Apache-2.0
// One request among many in the event loop, its body and that of the answer piece by piece.
#pragma once

#include "httpcall/CurlHandle.h"
#include "httpcall/HttpCall.h"
#include "httpcall/HttpCallAnswer.h"
#include "httpcall/HttpCallRequest.h"
#include "httpcall/Proxy.h"
#include "web/Origin.h"

#include <QElapsedTimer>

namespace latchkey::httpcall {

class CallLoop;

// How an origin is reached, found out once for many calls.
struct CallRoute
{
    web::Origin peer;
    ProxyChoice proxy; // proxyFor()
    bool mayUseProxy = false;
    QByteArray trust; // trustWith()
};

// Asks for the system's proxy and reads the system's certificates: for the thread pool.
CallRoute routeTo(const web::Origin &peer, const QByteArray &trustedCa);

// A request whose body is asked for while it is sent.
struct StreamedRequest
{
    QByteArray method;
    QByteArray url;
    QList<web::HttpHeader> headers;
    bool hasBody = false;
    std::optional<qint64> bodyBytes; // nothing: it is sent chunked
    bool mayReuseConnection = false; // and so be sent twice by libcurl, should that be closing
    std::chrono::milliseconds connect{10'000};
    CallObserver observer = {};
    CallNote note = {};
};

// Who sends and takes. None of these calls may destroy the call, or start or abort one.
class CallSide
{
public:
    CallSide() = default;
    virtual ~CallSide() = default;
    CallSide(const CallSide &) = delete;
    CallSide &operator=(const CallSide &) = delete;

    // Octets of the request's body into `to`; 0 is its end; nothing: none yet, until resume().
    virtual std::optional<qsizetype> give(char *to, qsizetype most) = 0;
    // The answer's head, but for its own line ends; once.
    virtual void takeHead(int status, const QList<web::HttpHeader> &headers) = 0;
    // A piece of the answer's body as it came, nothing decoded but the chunks. False: not now, it
    // is given again after resume().
    virtual bool takeBody(QByteArrayView piece) = 0;
    // It is over: complete, or with a failure. Here calls may be destroyed and made, also this one.
    virtual void ended(const std::optional<HttpFailure> &failure) = 0;
};

// As performHttpCall() but for the bodies: exactly one request on the wire where the connection is
// its own, no redirect, verified TLS. An answer with a coding of the transfer other than chunked is
// `http.protocol`. A peer that closes while the body is waited for is noticed within a second, and
// nothing more is sent to it. Destroying it ends the call, unheard.
class StreamedCall
{
public:
    // All must outlive it.
    StreamedCall(CallLoop &loop, const CallRoute &route, StreamedRequest request, CallSide &side);
    ~StreamedCall();
    Q_DISABLE_COPY_MOVE(StreamedCall)

    // Ends with CallSide::ended(), later. Problem `http.bad-request`: then nothing is sent, and
    // nothing more is heard.
    Result<void> start();

    // The side has something to send again, or takes again.
    void resume();

    // Whether an octet of it may have left.
    Sent sent() const { return m_mayHaveSent ? Sent::Maybe : Sent::No; }

private:
    friend class CallLoop;
    CURL *handle() const { return m_easy.get(); }
    // libcurl was told that more of the request's body will follow.
    bool isWaitingForBody() const { return m_isWaitingForBody; }
    // Whether the peer has gone meanwhile, or wants no more: then the call ends, with what came of
    // an answer.
    void lookAtPeer();
    void end(CURLcode code);
    bool prepare();
    void prepareBody();
    bool takeLine(QByteArrayView line);
    bool takeBody(QByteArrayView piece);
    HttpFailure failure(CURLcode code) const;
    HttpTimings timings() const;
    bool hasWholeLength() const;
    void tellObserver(const std::optional<HttpFailure> &failure) const;

    static size_t onHeader(char *data, size_t size, size_t count, void *self);
    static size_t onBody(char *data, size_t size, size_t count, void *self);
    size_t give(char *to, qsizetype most);
    static size_t onGive(char *to, size_t size, size_t count, void *self);
    static int onConnected(void *self, char *, char *, int, int);

    CallLoop &m_loop;
    const CallRoute &m_route;
    StreamedRequest m_request;
    CallSide &m_side;
    HeadReader m_head;
    HeaderLines m_lines;
    char m_curlText[CURL_ERROR_SIZE] = {};
    CurlEasy m_easy;
    QElapsedTimer m_age;
    QList<web::HttpHeader> m_sentHeaders; // only for an observer; secret
    qint64 m_startedAt = 0;
    CallStop m_stop = CallStop::None;
    bool m_mayHaveSent = false;
    bool m_isPaused = false;
    bool m_isAnswerPaused = false; // libcurl holds a piece of it
    bool m_isWaitingForBody = false;
    bool m_isPeerGone = false;
    curl_socket_t m_socket = CURL_SOCKET_BAD; // the one that libcurl asked about last
    qint64 m_given = 0;                       // octets of the request's body
    QByteArray m_refusalBody;                 // the beginning of a refusal's, for an observer
};

} // namespace latchkey::httpcall

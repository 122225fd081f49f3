// SPDX-License-Identifier: Apache-2.0
// One request to a store and its answer: exactly one on the wire, whatever the peer does.
#pragma once

#include "base/Cancel.h"
#include "base/Result.h"
#include "web/HttpHeader.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <functional>
#include <optional>

namespace latchkey::httpcall {

struct CallReport;

// Who is told of a call once it is over, in the thread that made it. Must not block; what it is
// given holds secrets and is gone when it returns.
using CallObserver = std::function<void(const CallReport &)>;

// What an observer is told besides, in the caller's own words.
struct CallNote
{
    int attempt = 1;      // which try of the same call this is
    QByteArray dialect;   // how it was signed; empty where it was not
    QByteArray signedUrl; // the URL inside the signature
    QByteArray caller;    // the id of the program for which it was made; empty for us
    QByteArray route;     // of that call, without values: "/V1/products/:sku"; "?" where unknown
};

// How much of an answer is taken, and how long one may take.
struct HttpLimits
{
    qint64 maxBodyBytes = 65'536;              // after decompression
    std::chrono::milliseconds connect{10'000}; // name look-up, TCP and TLS together
    std::chrono::milliseconds total{30'000};
};

struct HttpRequest
{
    QByteArray method; // upper-case letters
    QByteArray url;    // absolute, http or https, no fragment; path and query go out byte for byte
    QList<web::HttpHeader> headers;
    std::optional<QByteArray> body; // POST, PUT and PATCH without one say Content-Length: 0
    HttpLimits limits;
    QByteArray trustedCa = {}; // PEM: issuers trusted for this call besides the system's
    CallObserver observer = {};
    CallNote note = {};
};

// How long each part took; zero for a part that was not reached or not needed.
struct HttpTimings
{
    std::chrono::microseconds dns{0};
    std::chrono::microseconds connect{0};
    std::chrono::microseconds tls{0};
    std::chrono::microseconds wait{
        0}; // from the request being sent to the first octet of the answer
    std::chrono::microseconds receive{0}; // from there to its last
    std::chrono::microseconds total{0};
};

struct HttpAnswer
{
    int status = 0;
    QList<web::HttpHeader> headers;
    QByteArray body; // decompressed; empty where a BodySink took it
    HttpTimings timings;

    // The value of the first header of that name (any case); empty if there is none.
    QByteArray header(QByteArrayView name) const;

    // The peer's clock when it answered (its Date header, in any form of RFC 9110 §5.6.7), in
    // seconds since 1970; nothing if it says none that can be read.
    std::optional<qint64> date() const;
};

// Whether the peer's application may have seen the request.
enum class Sent {
    No,   // certain that not one octet of it left: look-up, connection or TLS failed, or cancelled
          // before
    Maybe // it may have arrived, and may have been carried out
};

struct HttpFailure
{
    Problem problem;
    Sent sent = Sent::Maybe;
    HttpTimings timings;
};

using HttpOutcome = tl::expected<HttpAnswer, HttpFailure>;

// One request that was sent, or could not be, and what came of it.
struct CallReport
{
    QByteArray method;
    QByteArray url;
    QList<web::HttpHeader> headers; // as sent, but for those that libcurl adds by itself
    std::optional<qint64> bodyBytes;
    QByteArray body; // only where the whole of it was there when it was sent
    CallNote note;
    qint64 startedAt = 0; // ms since 1970
    HttpTimings timings;
    Sent sent = Sent::Maybe;
    std::optional<Problem> problem; // why there is no whole answer

    int status = 0; // 0: no head of an answer was read
    QList<web::HttpHeader> answerHeaders;
    qint64 answerBytes = 0; // of its body, as they came over the wire
    QByteArray answer;      // its body; where it was streamed, the beginning of a refusal's alone
};

// Takes the body of an answer piece by piece, decompressed; false stops the call (`http.stopped`).
using BodySink = std::function<bool(QByteArrayView)>;

// Sends one request and waits for the whole answer; for the thread pool, never for the event loop.
//
// One request on the wire and one connection for it, for every method: never sent again, no
// redirect followed, no cookie, no netrc, no `Expect`. TLS is verified by the system's trust, and
// what the request adds to it. The environment's proxies are used as by curl, else the system's,
// but never for a loopback host. gzip is asked for, and
// understood in one layer only. With a sink the body of a 2xx answer goes there, without
// maxBodyBytes; any other body is kept as without one. Cancelling ends the call within 100 ms.
//
// Problems: `http.bad-request` (the request cannot be sent as it stands), `http.dns`, `http.proxy`,
// `http.connect`, `http.tls` and its kinds `http.tls-expired`, `-not-yet-valid`, `-name`,
// `-self-signed`, `-issuer`, `-revoked`, `-plain` (no TLS there), `-version`;
// `http.timeout`, `http.closed` (before or amid the answer),
// `http.too-large` (headers or body), `http.protocol` (no HTTP, or a coding nobody asked for),
// `http.cancelled`, `http.stopped`, `http.failed` (anything else libcurl reports).
HttpOutcome performHttpCall(const HttpRequest &request, const CancelFlag &cancel,
                            const BodySink &sink = {});

} // namespace latchkey::httpcall

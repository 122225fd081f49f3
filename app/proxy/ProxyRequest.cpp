// SPDX-License-Identifier: Apache-2.0
#include "proxy/ProxyRequest.h"

#include "httpserver/RequestHead.h"
#include "proxy/Text.h"
#include "web/Encoding.h"

#include <algorithm>

namespace latchkey::proxy {

using httpserver::ServerRequest;

namespace {

constexpr qsizetype mostSizeDigits = 15; // always fit into 63 bits

bool isOne(const ServerRequest &request, QByteArrayView name)
{
    return request.count(name) == 1;
}

// What browsers send for a page's sake, and no other program has a reason to.
bool isOfWebPage(const ServerRequest &request)
{
    static constexpr QByteArrayView names[] = {"Origin", "Sec-Fetch-Site", "Sec-Fetch-Dest",
                                               "Access-Control-Request-Method"};
    return std::any_of(std::begin(names), std::end(names),
                       [&](QByteArrayView name) { return request.count(name) > 0; });
}

// TRACE answers with the request, the signature in it.
bool isUnsafeMethod(const QByteArray &method)
{
    return method == "CONNECT" || method == "TRACE" || method == "TRACK" || method == "DEBUG";
}

// An address, never "localhost": another account may hold that port of ::1, and get the key
// (THREATS 4).
std::optional<Refusal> whatIsUnwanted(const ServerRequest &request, const QByteArray &host)
{
    if (request.header("Host") != host) {
        return Refusal{{"proxy.other-host",
                        Text::tr("This proxy answers only as %1.").arg(QString::fromLatin1(host)),
                        {}},
                       421};
    }
    if (isOfWebPage(request)) {
        return Refusal{
            {"proxy.web-page", Text::tr("No web page may use this proxy: it is for programs."), {}},
            403};
    }
    if (isUnsafeMethod(request.method)) {
        return Refusal{
            {"proxy.method",
             Text::tr("The method %1 is not sent on.").arg(QString::fromLatin1(request.method)),
             {}},
            405};
    }
    const QByteArray expected = request.header("Expect").toLower();
    if (!expected.isEmpty() && expected != "100-continue") {
        return Refusal{
            {"proxy.expectation", Text::tr("Only the expectation 100-continue can be met."), {}},
            417};
    }
    return std::nullopt;
}

bool isPlainLength(const QByteArray &value)
{
    const auto isDigit = [](char c) {
        return c >= '0' && c <= '9';
    };
    return !value.isEmpty() && value.size() <= 18 &&
           std::all_of(value.begin(), value.end(), isDigit);
}

// False if where the body ends can be doubted.
bool readFraming(ProxyRequest &request)
{
    const ServerRequest &head = request.head;
    const qsizetype codings = head.count("Transfer-Encoding");
    const qsizetype lengths = head.count("Content-Length");
    if (codings + lengths > 1) {
        return false;
    }
    if (codings == 1) {
        request.framing = Framing::Chunked;
        return !request.isOld && head.method != "HEAD" &&
               head.header("Transfer-Encoding").toLower() == "chunked";
    }
    if (lengths == 1 && !isPlainLength(head.header("Content-Length"))) {
        return false;
    }
    request.bodyBytes = lengths == 1 ? head.header("Content-Length").toLongLong() : 0;
    const bool isRead = head.method == "GET" || head.method == "HEAD";
    if (lengths == 1 && (request.bodyBytes > 0 || !isRead)) {
        request.framing = Framing::Length;
    }
    return head.method != "HEAD" || request.framing == Framing::None;
}

bool areConnectionsTokens(const ServerRequest &request)
{
    return std::all_of(request.headers.begin(), request.headers.end(), [](const auto &header) {
        return header.name.compare("Connection", Qt::CaseInsensitive) != 0 ||
               httpserver::isTokenList(header.value);
    });
}

bool asksToClose(const ServerRequest &request)
{
    return std::any_of(request.headers.begin(), request.headers.end(), [](const auto &header) {
        return header.name.compare("Connection", Qt::CaseInsensitive) == 0 &&
               header.value.toLower().contains("close");
    });
}

} // namespace

Refusal badRequest(int status)
{
    return {{"proxy.bad-request",
             Text::tr("This request was not understood beyond doubt, so it was not sent on. A "
                      "library for HTTP writes requests that are."),
             {}},
            status};
}

tl::expected<ProxyRequest, Refusal> readProxyHead(QByteArrayView head, const QByteArray &host)
{
    std::optional<ServerRequest> split = httpserver::splitHead(head);
    if (!split || !isOne(*split, "Host") || split->count("Content-Type") > 1 ||
        split->count("Authorization") > 1 || split->count("Expect") > 1 ||
        !areConnectionsTokens(*split)) {
        return tl::unexpected(badRequest());
    }
    if (const auto unwanted = whatIsUnwanted(*split, host)) {
        return tl::unexpected(*unwanted);
    }
    ProxyRequest request;
    request.head = std::move(*split);
    request.isOld = head.first(head.indexOf('\r')).endsWith("HTTP/1.0");
    request.keepsAlive = !request.isOld && !asksToClose(request.head);
    request.expectsContinue = !request.isOld && request.head.count("Expect") > 0;
    if (!readFraming(request)) {
        return tl::unexpected(badRequest());
    }
    return request;
}

BodyReader::BodyReader(const ProxyRequest &request)
    : m_isChunked(request.framing == Framing::Chunked)
    , m_at(m_isChunked ? At::Size : At::Data)
    , m_left(request.framing == Framing::Length ? request.bodyBytes : 0)
    , m_state(!m_isChunked && m_left == 0 ? State::Done : State::More)
{}

BodyReader::State BodyReader::take(QByteArray &received, QByteArray &body, qsizetype most)
{
    const qsizetype full = body.size() + most;
    bool isMoving = true;
    while (isMoving && m_state == State::More) {
        switch (m_at) {
        case At::Data:
            takeData(received, body, full - body.size());
            isMoving = m_left == 0;
            break;
        case At::Size:
            isMoving = takeSize(received);
            break;
        case At::DataEnd:
        case At::End:
            isMoving = takeLineEnd(received);
            break;
        }
    }
    return m_state;
}

void BodyReader::takeData(QByteArray &received, QByteArray &body, qsizetype most)
{
    const qsizetype size = qsizetype(std::min<qint64>({m_left, received.size(), most}));
    body.append(received.constData(), size);
    received.remove(0, size);
    m_left -= size;
    if (m_left == 0 && m_isChunked) {
        m_at = At::DataEnd;
    } else if (m_left == 0) {
        m_state = State::Done;
    }
}

bool BodyReader::takeSize(QByteArray &received)
{
    qsizetype digits = 0;
    qint64 size = 0;
    while (digits < received.size() && web::hexValue(received[digits]) >= 0) {
        if (digits == mostSizeDigits) {
            return fail();
        }
        size = size * 16 + web::hexValue(received[digits]);
        ++digits;
    }
    if (digits == received.size()) {
        return false;
    }
    if (digits == 0 || received[digits] != '\r') {
        return fail();
    }
    if (digits + 1 == received.size()) {
        return false;
    }
    if (received[digits + 1] != '\n') {
        return fail();
    }
    received.remove(0, digits + 2);
    m_left = size;
    m_at = size == 0 ? At::End : At::Data;
    return true;
}

bool BodyReader::takeLineEnd(QByteArray &received)
{
    const QByteArrayView end("\r\n");
    const qsizetype seen = std::min(received.size(), end.size());
    if (QByteArrayView(received).first(seen) != end.first(seen)) {
        return fail();
    }
    if (seen < end.size()) {
        return false;
    }
    received.remove(0, end.size());
    if (m_at == At::End) {
        m_state = State::Done;
    }
    m_at = At::Size;
    return true;
}

bool BodyReader::fail()
{
    m_state = State::Bad;
    return false;
}

} // namespace latchkey::proxy

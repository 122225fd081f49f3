// SPDX-License-Identifier: Apache-2.0
// What goes to the store of a call, and what comes back: try by try.
#include "commerce/FrontDoor.h"
#include "proxy/Decoding.h"
#include "proxy/ForwardedHeaders.h"
#include "proxy/ProxyCall.h"

namespace latchkey::proxy {

using httpcall::HttpAnswer;

namespace {

// A longer answer is no refusal of a signature.
constexpr qsizetype longestRefusal = 65'536;

} // namespace

httpcall::StreamedRequest ProxyCall::nextRequest()
{
    commerce::SignedTry signedTry = m_negotiation->next();
    httpcall::StreamedRequest request;
    request.method = m_request.head.method;
    request.url = std::move(signedTry.url);
    const bool isSettled = m_linked->isSettled && !m_negotiation->isOpen();
    request.headers =
        headersForStore(m_request.head.headers, isSettled ? Codings::Any : Codings::Readable);
    request.headers.append({"Authorization", std::move(signedTry.authorization)});
    request.hasBody = !isBodyless();
    if (m_request.framing == Framing::Length) {
        request.bodyBytes = m_request.bodyBytes;
    } else if (m_hasWholeBody) {
        request.bodyBytes = m_body.size();
    }
    request.observer = desk::observerOf(m_parts.recorder, m_integration, desk::CallPurpose::Proxy);
    request.note = std::move(signedTry.note);
    request.note.caller = m_done.client.toUtf8();
    request.note.route = m_done.routeTemplate;
    const bool isRead = request.method == "GET" || request.method == "HEAD";
    request.mayReuseConnection = isRead && !request.hasBody;
    return request;
}

void ProxyCall::sendTry()
{
    m_isHeld = false;
    m_isTried = true;
    m_isTold = false;
    m_held.clear();
    m_call = std::make_unique<httpcall::StreamedCall>(m_parts.loop, m_linked->route, nextRequest(),
                                                      static_cast<httpcall::CallSide &>(*this));
    if (const Result<void> started = m_call->start(); !started) {
        refuse({started.error(), 400});
    }
}

std::optional<qsizetype> ProxyCall::give(char *to, qsizetype most)
{
    const qsizetype given = m_body.read(to, most);
    if (!m_hasWholeBody && m_body.unread() < m_parts.body.memory) {
        m_program.wantBody(m_parts.body.memory);
    }
    return given == 0 && !m_hasWholeBody ? std::nullopt : std::optional(given);
}

void ProxyCall::takeHead(int status, const QList<web::HttpHeader> &headers)
{
    m_status = status;
    m_headers = headers;
    noteRest();
    m_isHeld = status == 400 || status == 401;
    if (!m_isHeld) {
        settle({});
        handOnHead();
    }
}

void ProxyCall::noteRest()
{
    if (m_status != 429 && m_status != 503) {
        return;
    }
    const qint64 seconds = retryAfterSeconds(valueOf(m_headers, "retry-after"), m_parts.clock());
    if (seconds > 0) {
        m_parts.turns.rest(m_linked->route.peer.text(), seconds);
    }
}

bool ProxyCall::takeBody(QByteArrayView piece)
{
    if (m_isHeld) {
        m_held.append(piece);
        if (m_held.size() > longestRefusal) {
            settle({});
            handOnHead();
            handOnHeld();
        }
        return true;
    }
    if (m_program.isFull()) {
        return false;
    }
    handOn(piece);
    return true;
}

void ProxyCall::ended(const std::optional<httpcall::HttpFailure> &failure)
{
    m_isTold = true;
    if (failure) {
        fail(*failure);
    } else if (m_isHeld) {
        judgeHeld();
    } else {
        finish();
        m_program.sendEnd();
    }
}

// What the store's answer teaches; true if the request is to be sent again.
bool ProxyCall::settle(const QByteArray &body)
{
    HttpAnswer answer;
    answer.status = m_status;
    answer.headers = m_headers;
    answer.body = body;
    const bool isToBeSentAgain = m_negotiation->take(std::move(answer));
    const bool isTold = !isHead() || (m_status >= 200 && m_status < 300);
    if (isTold && (!isToBeSentAgain || !m_body.isKept())) {
        m_parts.stores.learn(m_linked, m_store.knowledge, m_negotiation->result());
    }
    return isToBeSentAgain;
}

void ProxyCall::judgeHeld()
{
    HttpAnswer answer;
    answer.status = m_status;
    answer.headers = m_headers;
    if (commerce::wantsBasic(answer)) {
        m_parts.stores.readAgain(m_integration);
        refuse(refusalFor(
            commerce::basicProblem(m_linked->route.peer, m_negotiation->result().sentBasic)));
        return;
    }
    const auto said = decoded(m_held, m_headers, longestRefusal);
    if (!said) {
        m_linked->isSettled = false; // the next call asks so that a refusal can be read
    }
    const bool isToBeSentAgain = said && settle(*said);
    if (isToBeSentAgain && m_body.rewind()) {
        sendTry();
        return;
    }
    if (isToBeSentAgain) {
        m_done.problemCode = "proxy.body-not-kept";
    }
    handOnHead();
    handOnHeld();
    finish();
    m_program.sendEnd();
}

void ProxyCall::handOnHead()
{
    m_isHeadSent = true;
    m_done.status = m_status;
    m_done.msWait = m_age.elapsed();
    QList<web::HttpHeader> headers = headersForProgram(m_headers, m_store.baseUrl, m_target.prefix);
    if (!m_done.problemCode.isEmpty()) {
        headers.append({"X-Latchkey-Problem", m_done.problemCode});
    }
    m_program.sendHead(m_status, headers, lengthIn(m_headers));
}

void ProxyCall::handOnHeld()
{
    m_isHeld = false;
    handOn(m_held);
    m_held.clear();
}

void ProxyCall::handOn(QByteArrayView octets)
{
    m_done.octetsOut += octets.size();
    if (!octets.isEmpty()) {
        m_program.sendBody(octets);
    }
}

void ProxyCall::goOn()
{
    if (m_call) {
        m_call->resume();
    }
}

void ProxyCall::fail(const httpcall::HttpFailure &failure)
{
    if (m_isHeadSent) {
        m_done.problemCode = failure.problem.code;
        m_program.cut();
        finish();
        return;
    }
    static_cast<void>(m_negotiation->take(tl::unexpected<httpcall::HttpFailure>(failure)));
    m_parts.stores.learn(m_linked, m_store.knowledge, m_negotiation->result());
    refuse(refusalFor(failure.problem));
}

} // namespace latchkey::proxy

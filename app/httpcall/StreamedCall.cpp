// SPDX-License-Identifier: Apache-2.0
#include "httpcall/StreamedCall.h"

#include "base/Clock.h"
#include "base/Secret.h"
#include "httpcall/CallLoop.h"
#include "httpcall/Trust.h"

#include <algorithm>
#include <utility>

namespace latchkey::httpcall {

namespace {

// Pieces of an answer's body are at most as long.
constexpr long pieceBytes = 65'536;
// Of the body of a refusal, to an observer.
constexpr qsizetype longestTold = 16'384;
// libcurl sends no more of a body once it is answered so.
constexpr int firstThatStops = 300;

bool isChunkedOrPlain(const QList<web::HttpHeader> &headers)
{
    return std::all_of(headers.begin(), headers.end(), [](const web::HttpHeader &header) {
        return header.name.compare("transfer-encoding", Qt::CaseInsensitive) != 0 ||
               header.value.compare("chunked", Qt::CaseInsensitive) == 0;
    });
}

HttpRequest headOf(StreamedRequest &request)
{
    HttpRequest head;
    head.method = request.method;
    head.url = request.url;
    head.headers = std::exchange(request.headers, {});
    return head;
}

// What is left of the header that signs, once libcurl has it.
void wipeAuthorization(QList<web::HttpHeader> &headers)
{
    for (web::HttpHeader &header : headers) {
        if (header.name == "Authorization") {
            wipe(header.value);
        }
    }
}

} // namespace

CallRoute routeTo(const web::Origin &peer, const QByteArray &trustedCa)
{
    return {peer, proxyFor(peer), mayUseProxy(peer), trustWith(trustedCa)};
}

StreamedCall::StreamedCall(CallLoop &loop, const CallRoute &route, StreamedRequest request,
                           CallSide &side)
    : m_loop(loop)
    , m_route(route)
    , m_request(std::move(request))
    , m_side(side)
{}

StreamedCall::~StreamedCall()
{
    if (m_easy) {
        m_loop.remove(*this);
    }
    wipeAuthorization(m_sentHeaders);
}

Result<void> StreamedCall::start()
{
    HttpRequest head = headOf(m_request);
    if (const auto problem = whatIsWrongWith(head, web::originOf(m_request.url))) {
        return latchkey::failure(*problem);
    }
    m_lines = headerLines(head);
    if (m_request.observer) {
        m_sentHeaders = std::exchange(head.headers, {});
        m_startedAt = systemClock()();
    }
    wipeAuthorization(head.headers);
    m_easy.reset(curl_easy_init());
    if (!m_lines || !m_easy || !prepare()) {
        return latchkey::failure(this->failure(CURLE_OUT_OF_MEMORY).problem);
    }
    m_age.start();
    m_loop.add(*this);
    return {};
}

bool StreamedCall::prepare()
{
    CURL *easy = m_easy.get();
    setCommonOptions(easy, m_request.url);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_curlText);
    if (!m_request.mayReuseConnection) {
        useOwnConnection(easy);
    }
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, long(m_request.connect.count()));
    curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, pieceBytes);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    trustOnly(easy, m_route.trust);
    setProxy(easy, m_route.proxy);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &StreamedCall::onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &StreamedCall::onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, &StreamedCall::onConnected);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, this);
    prepareBody();
    return curl_easy_setopt(easy, CURLOPT_HTTPHEADER, m_lines.get()) == CURLE_OK;
}

void StreamedCall::prepareBody()
{
    CURL *easy = m_easy.get();
    const QByteArray &method = m_request.method;
    if (m_request.hasBody) {
        curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(easy, CURLOPT_READFUNCTION, &StreamedCall::onGive);
        curl_easy_setopt(easy, CURLOPT_READDATA, this);
        curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE,
                         static_cast<curl_off_t>(m_request.bodyBytes.value_or(-1)));
    } else if (method == "POST" || method == "PUT" || method == "PATCH") {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, "");
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(0));
    } else if (method == "HEAD") {
        curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
    }
    curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, method.constData());
}

size_t StreamedCall::onHeader(char *data, size_t size, size_t count, void *self)
{
    const QByteArrayView line(data, static_cast<qsizetype>(size * count));
    return static_cast<StreamedCall *>(self)->takeLine(line) ? size * count : 0;
}

bool StreamedCall::takeLine(QByteArrayView line)
{
    switch (m_head.take(line)) {
    case HeadReader::Took::Line:
        return true;
    case HeadReader::Took::TooMuch:
        m_stop = CallStop::HeadersTooLarge;
        return false;
    case HeadReader::Took::Head:
        break;
    }
    if (m_head.status == 101) { // nobody asked for another protocol
        return false;
    }
    if (!isChunkedOrPlain(m_head.headers)) {
        m_stop = CallStop::ForeignCoding;
        return false;
    }
    m_side.takeHead(m_head.status, m_head.headers);
    return true;
}

size_t StreamedCall::onBody(char *data, size_t size, size_t count, void *self)
{
    auto *call = static_cast<StreamedCall *>(self);
    if (call->takeBody({data, static_cast<qsizetype>(size * count)})) {
        return size * count;
    }
    call->m_isPaused = true;
    call->m_isAnswerPaused = true;
    return CURL_WRITEFUNC_PAUSE;
}

bool StreamedCall::takeBody(QByteArrayView piece)
{
    const bool isTaken = m_side.takeBody(piece);
    if (isTaken && m_head.status >= 400 && m_request.observer) {
        const qsizetype room = longestTold - m_refusalBody.size();
        m_refusalBody.append(piece.first(std::min(room, piece.size())));
    }
    return isTaken;
}

size_t StreamedCall::onGive(char *to, size_t size, size_t count, void *self)
{
    return static_cast<StreamedCall *>(self)->give(to, qsizetype(size) * qsizetype(count));
}

// To a peer that is gone: the end of a body whose length is announced sends nothing, and libcurl
// judges what came of the answer. The end of a chunked one would be sent, and make a body whole
// that is not.
size_t StreamedCall::give(char *to, qsizetype most)
{
    if (m_isPeerGone) {
        return m_request.bodyBytes ? 0 : CURL_READFUNC_ABORT;
    }
    const auto given = m_side.give(to, most);
    if (!given) {
        m_isPaused = true;
        m_isWaitingForBody = true;
        m_loop.waitForBody();
        return CURL_READFUNC_PAUSE;
    }
    m_given += *given;
    return static_cast<size_t>(*given);
}

// A refusal ends the sending, but libcurl sees that only when the body goes on (7.88). While it
// holds a piece of the answer that there is no room for, ending would lose that piece.
void StreamedCall::lookAtPeer()
{
    if (!m_isWaitingForBody || m_isPeerGone || m_isAnswerPaused) {
        return;
    }
    m_isPeerGone = hasPeerClosed(m_socket);
    if (m_isPeerGone || m_head.status >= firstThatStops) {
        resume();
    }
}

// The connection stands, TLS included, and the first octet of the request is about to leave.
int StreamedCall::onConnected(void *self, char *, char *, int, int)
{
    static_cast<StreamedCall *>(self)->m_mayHaveSent = true;
    return CURL_PREREQFUNC_OK;
}

void StreamedCall::resume()
{
    m_isWaitingForBody = false;
    m_isAnswerPaused = false;
    if (std::exchange(m_isPaused, false)) {
        curl_easy_pause(m_easy.get(), CURLPAUSE_CONT);
    }
}

// libcurl is content with a connection that closes amid the header lines.
void StreamedCall::end(CURLcode code)
{
    m_isPaused = false;
    m_isWaitingForBody = false;
    const CURLcode seen = m_isPeerGone && hasWholeLength() ? CURLE_OK : code;
    const bool isCut = seen == CURLE_OK ? !m_head.isDone() : m_isPeerGone;
    const CURLcode whole = isCut ? CURLE_PARTIAL_FILE : seen;
    const bool isGood = whole == CURLE_OK && m_stop == CallStop::None;
    const auto problem = isGood ? std::nullopt : std::optional(failure(whole));
    tellObserver(problem);
    m_side.ended(problem);
}

// The answer's body has the length that was announced.
bool StreamedCall::hasWholeLength() const
{
    curl_off_t announced = -1;
    curl_easy_getinfo(m_easy.get(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &announced);
    return m_head.isDone() && announced == bodyBytesReceived(m_easy.get());
}

void StreamedCall::tellObserver(const std::optional<HttpFailure> &failure) const
{
    if (!m_request.observer) {
        return;
    }
    CallReport report;
    report.method = m_request.method;
    report.url = m_request.url;
    report.headers = m_sentHeaders;
    if (m_request.hasBody) {
        report.bodyBytes = m_request.bodyBytes.value_or(m_given);
    }
    report.note = m_request.note;
    report.startedAt = m_startedAt;
    report.timings = timings();
    report.sent = sent();
    report.problem = failure ? std::optional(failure->problem) : std::nullopt;
    report.status = m_head.status;
    report.answerHeaders = m_head.headers;
    report.answerBytes = bodyBytesReceived(m_easy.get());
    report.answer = m_refusalBody;
    m_request.observer(report);
}

HttpTimings StreamedCall::timings() const
{
    const qint64 ns = m_age.isValid() ? m_age.nsecsElapsed() : 0;
    return timingsOf(m_easy.get(), std::chrono::microseconds(ns / 1000));
}

HttpFailure StreamedCall::failure(CURLcode code) const
{
    CallEnd end;
    end.curlCode = code;
    end.stop = m_stop;
    end.mayHaveSent = m_mayHaveSent;
    end.answerBegan = m_head.hasBegun();
    end.waited = std::chrono::milliseconds(m_age.isValid() ? m_age.elapsed() : 0);
    end.mayUseProxy = m_route.mayUseProxy;
    askAboutEnd(m_easy.get(), m_curlText, end);
    return {problemOfCall(m_route.peer, end), sent(), timings()};
}

} // namespace latchkey::httpcall

// SPDX-License-Identifier: Apache-2.0
#include "httpcall/HttpCall.h"

#include "base/Clock.h"
#include "httpcall/CurlHandle.h"
#include "httpcall/HttpCallAnswer.h"
#include "httpcall/HttpCallProblem.h"
#include "httpcall/HttpCallRequest.h"
#include "httpcall/Proxy.h"
#include "httpcall/Trust.h"
#include "web/Origin.h"
#include "web/Url.h"

#include <QLoggingCategory>

#include <curl/curl.h>

#include <algorithm>

namespace latchkey::httpcall {

namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(log, "latchkey.httpcall", QtWarningMsg)

// How long nobody looks at the cancel flag and the deadline.
constexpr milliseconds lookEvery = 25ms;

// One transfer of libcurl's, from its options to its end.
class Transfer
{
public:
    Transfer(const HttpRequest &request, const web::Origin &peer, const BodySink &sink)
        : m_request(request)
        , m_peer(peer)
        , m_reader(request, sink)
    {}
    ~Transfer() { curl_multi_remove_handle(m_multi.get(), m_easy.get()); }
    Q_DISABLE_COPY_MOVE(Transfer)

    HttpOutcome run(const CancelFlag &cancel);

private:
    bool prepare();
    void prepareMethodAndBody();
    void perform(const CancelFlag &cancel);
    bool isOver(const CancelFlag &cancel);
    milliseconds elapsed() const
    {
        return duration_cast<milliseconds>(steady_clock::now() - m_start);
    }
    HttpTimings timings() const
    {
        return timingsOf(m_easy.get(), duration_cast<microseconds>(steady_clock::now() - m_start));
    }
    HttpFailure failure();
    HttpOutcome outcome();
    void tellObserver(const HttpOutcome &outcome) const;

    static size_t onHeader(char *data, size_t size, size_t count, void *self);
    static size_t onBody(char *data, size_t size, size_t count, void *self);
    static int onConnected(void *self, char *, char *, int, int);

    const HttpRequest &m_request;
    const web::Origin m_peer;
    AnswerReader m_reader;
    steady_clock::time_point m_start = steady_clock::now();
    const qint64 m_startedAt = systemClock()();
    // what the easy handle points at is declared before it, so that it goes after it
    HeaderLines m_lines;
    char m_curlText[CURL_ERROR_SIZE] = {};
    CurlMulti m_multi;
    CurlEasy m_easy;
    const CancelFlag *m_cancel = nullptr;
    CURLcode m_code = CURLE_FAILED_INIT;
    CallStop m_stop = CallStop::None;
    bool m_mayHaveSent = false;
};

size_t Transfer::onHeader(char *data, size_t size, size_t count, void *self)
{
    const QByteArrayView line(data, static_cast<qsizetype>(size * count));
    return static_cast<Transfer *>(self)->m_reader.takeHeaderLine(line) ? size * count : 0;
}

size_t Transfer::onBody(char *data, size_t size, size_t count, void *self)
{
    const QByteArrayView piece(data, static_cast<qsizetype>(size * count));
    return static_cast<Transfer *>(self)->m_reader.takeBody(piece) ? size * count : 0;
}

// The connection stands, TLS included, and the first octet of the request is about to leave.
int Transfer::onConnected(void *self, char *, char *, int, int)
{
    auto *transfer = static_cast<Transfer *>(self);
    if (transfer->m_cancel->isCancelled()) {
        transfer->m_stop = CallStop::Cancelled;
        return CURL_PREREQFUNC_ABORT;
    }
    transfer->m_mayHaveSent = true;
    return CURL_PREREQFUNC_OK;
}

bool Transfer::prepare()
{
    initCurl();
    m_lines = headerLines(m_request);
    m_multi.reset(curl_multi_init());
    m_easy.reset(curl_easy_init());
    if (!m_lines || !m_multi || !m_easy) {
        return false;
    }
    CURL *easy = m_easy.get();
    setCommonOptions(easy, m_request.url);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_curlText);
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "gzip");
    useOwnConnection(easy);
    trustAlso(easy, m_request.trustedCa);
    setProxy(easy, proxyFor(m_peer));
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, m_lines.get());
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Transfer::onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Transfer::onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, &Transfer::onConnected);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, this);
    prepareMethodAndBody();
    return true;
}

void Transfer::prepareMethodAndBody()
{
    CURL *easy = m_easy.get();
    const QByteArray &method = m_request.method;
    const bool needsLength = method == "POST" || method == "PUT" || method == "PATCH";
    if (m_request.body || needsLength) {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS,
                         m_request.body ? m_request.body->constData() : "");
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE,
                         static_cast<curl_off_t>(m_request.body ? m_request.body->size() : 0));
    }
    curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, method.constData());
}

bool Transfer::isOver(const CancelFlag &cancel)
{
    const milliseconds now = elapsed();
    if (cancel.isCancelled()) {
        m_stop = CallStop::Cancelled;
    } else if (now >= m_request.limits.total ||
               (!m_mayHaveSent && now >= m_request.limits.connect)) {
        m_stop = CallStop::DeadlinePassed;
    }
    return m_stop != CallStop::None;
}

void Transfer::perform(const CancelFlag &cancel)
{
    m_cancel = &cancel;
    curl_multi_add_handle(m_multi.get(), m_easy.get());
    while (!isOver(cancel)) {
        int running = 0;
        if (curl_multi_perform(m_multi.get(), &running) != CURLM_OK) {
            break;
        }
        int left = 0;
        const CURLMsg *message = curl_multi_info_read(m_multi.get(), &left);
        if (message != nullptr && message->msg == CURLMSG_DONE) {
            m_code = message->data.result;
            break;
        }
        curl_multi_poll(m_multi.get(), nullptr, 0, static_cast<int>(lookEvery.count()), nullptr);
    }
    if (m_stop == CallStop::None) {
        m_stop = m_reader.stopped();
    }
    // libcurl is content with a connection that closes amid the header lines
    if (m_code == CURLE_OK && !m_reader.isHeadDone()) {
        m_code = CURLE_PARTIAL_FILE;
    }
}

HttpOutcome Transfer::run(const CancelFlag &cancel)
{
    if (prepare()) {
        perform(cancel);
    }
    HttpOutcome outcome = this->outcome();
    tellObserver(outcome);
    return outcome;
}

HttpOutcome Transfer::outcome()
{
    const bool isComplete = m_reader.isComplete() || m_code == CURLE_OK;
    if (!isComplete || m_stop != CallStop::None) {
        return tl::unexpected<HttpFailure>(failure());
    }
    HttpAnswer answer = m_reader.take();
    answer.timings = timings();
    return answer;
}

HttpFailure Transfer::failure()
{
    CallEnd end;
    end.curlCode = m_code;
    end.stop = m_stop;
    end.mayHaveSent = m_mayHaveSent;
    end.answerBegan = m_reader.hasBegun();
    end.waited = elapsed();
    end.mayUseProxy = mayUseProxy(m_peer);
    askAboutEnd(m_easy.get(), m_curlText, end);
    return {problemOfCall(m_peer, end), m_mayHaveSent ? Sent::Maybe : Sent::No, timings()};
}

void Transfer::tellObserver(const HttpOutcome &outcome) const
{
    if (!m_request.observer) {
        return;
    }
    CallReport report;
    report.method = m_request.method;
    report.url = m_request.url;
    report.headers = m_request.headers;
    if (m_request.body) {
        report.body = *m_request.body;
        report.bodyBytes = report.body.size();
    }
    report.note = m_request.note;
    report.startedAt = m_startedAt;
    report.answerBytes = bodyBytesReceived(m_easy.get());
    if (outcome) {
        report.timings = outcome->timings;
        report.status = outcome->status;
        report.answerHeaders = outcome->headers;
        report.answer = outcome->body;
    } else {
        report.timings = outcome.error().timings;
        report.sent = outcome.error().sent;
        report.problem = outcome.error().problem;
    }
    m_request.observer(report);
}

// The path with "{}" in the place of every part that may name something of a merchant's: all but
// words of letters and "V1". Without the query.
QByteArray pathTemplate(QByteArrayView url)
{
    const Result<web::UrlParts> parts = web::splitUrl(url);
    if (!parts) {
        return {};
    }
    QList<QByteArray> pieces = parts->path.toByteArray().split('/');
    for (QByteArray &piece : pieces) {
        const bool isWord = std::all_of(piece.begin(), piece.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
        });
        if (!isWord && piece != "V1") {
            piece = "{}";
        }
    }
    return pieces.join('/');
}

void tell(const HttpRequest &request, const web::Origin &peer, const HttpOutcome &outcome)
{
    if (!log().isDebugEnabled()) {
        return;
    }
    const HttpTimings &times = outcome ? outcome->timings : outcome.error().timings;
    qCDebug(log).noquote() << request.method << peer.text() + pathTemplate(request.url)
                           << (outcome ? QByteArray::number(outcome->status)
                                       : outcome.error().problem.code)
                           << duration_cast<milliseconds>(times.total).count() << "ms";
}

} // namespace

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    for (const web::HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0) {
            return header.value;
        }
    }
    return {};
}

std::optional<qint64> HttpAnswer::date() const
{
    const time_t seconds = curl_getdate(header("Date").constData(), nullptr);
    return seconds == -1 ? std::nullopt : std::optional<qint64>(seconds);
}

HttpOutcome performHttpCall(const HttpRequest &request, const CancelFlag &cancel,
                            const BodySink &sink)
{
    const Result<web::Origin> peer = web::originOf(request.url);
    if (const std::optional<Problem> problem = whatIsWrongWith(request, peer)) {
        return tl::unexpected<HttpFailure>(HttpFailure{*problem, Sent::No, {}});
    }
    HttpOutcome outcome = Transfer(request, *peer, sink).run(cancel);
    tell(request, *peer, outcome);
    return outcome;
}

} // namespace latchkey::httpcall

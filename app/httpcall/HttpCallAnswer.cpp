// SPDX-License-Identifier: Apache-2.0
#include "httpcall/HttpCallAnswer.h"

namespace latchkey::httpcall {

namespace {

// "HTTP/1.1 200 OK" → 200
int statusOf(QByteArrayView statusLine)
{
    const QByteArray line = statusLine.toByteArray();
    const qsizetype blank = line.indexOf(' ');
    return blank < 0 ? 0 : line.mid(blank + 1, 3).toInt();
}

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    while (line.endsWith('\n') || line.endsWith('\r')) {
        line.chop(1);
    }
    return line;
}

} // namespace

AnswerReader::AnswerReader(const HttpRequest &request, const BodySink &sink)
    : m_sink(sink)
    , m_maxBodyBytes(request.limits.maxBodyBytes)
    , m_isHead(request.method == "HEAD")
{}

HeadReader::Took HeadReader::take(QByteArrayView rawLine)
{
    ++m_lines;
    m_bytes += rawLine.size();
    if (m_lines > maxHeaderLines || m_bytes > maxHeaderBytes) {
        return Took::TooMuch;
    }
    if (m_isDone) {
        return Took::Line;
    }
    const QByteArrayView line = withoutLineEnd(rawLine);
    if (line.isEmpty()) {
        m_isDone = status >= 200 || status == 101; // else informational; the real answer follows
        return m_isDone ? Took::Head : Took::Line;
    }
    if (line.startsWith("HTTP/")) {
        status = statusOf(line);
        headers.clear();
        return Took::Line;
    }
    if ((line.startsWith(' ') || line.startsWith('\t')) && !headers.isEmpty()) {
        headers.last().value += ' ' + line.toByteArray().trimmed();
        return Took::Line;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon > 0) {
        headers.append({line.first(colon).toByteArray().trimmed(),
                        line.sliced(colon + 1).toByteArray().trimmed()});
    }
    return Took::Line;
}

bool AnswerReader::takeHeaderLine(QByteArrayView line)
{
    switch (m_head.take(line)) {
    case HeadReader::Took::Line:
        return true;
    case HeadReader::Took::Head:
        return finishHead();
    case HeadReader::Took::TooMuch:
        break;
    }
    return stop(CallStop::HeadersTooLarge);
}

bool AnswerReader::finishHead()
{
    m_answer.status = m_head.status;
    m_answer.headers = std::move(m_head.headers);
    if (m_isHead) {
        m_isComplete = true;
        return false;
    }
    return isCodingUnderstood() || stop(CallStop::ForeignCoding);
}

// libcurl undoes whatever stack of codings the peer claims, each multiplying the work a few octets
// cause; one layer of gzip is all that was asked for.
bool AnswerReader::isCodingUnderstood() const
{
    int layers = 0;
    for (const web::HttpHeader &header : m_answer.headers) {
        const QByteArray name = header.name.toLower();
        const QByteArray value = header.value.toLower();
        if (name == "content-encoding" && !value.isEmpty() && value != "identity") {
            ++layers;
            if (value != "gzip" && value != "x-gzip") {
                return false;
            }
        }
        if (name == "transfer-encoding" && value != "chunked" && value != "identity") {
            return false;
        }
    }
    return layers <= 1;
}

bool AnswerReader::takeBody(QByteArrayView piece)
{
    const bool isSuccess = m_answer.status >= 200 && m_answer.status < 300;
    if (m_sink && isSuccess) {
        return m_sink(piece) || stop(CallStop::SinkFull);
    }
    if (m_answer.body.size() + piece.size() > m_maxBodyBytes) {
        return stop(CallStop::BodyTooLarge);
    }
    m_answer.body.append(piece);
    return true;
}

bool AnswerReader::stop(CallStop why)
{
    m_stopped = why;
    return false;
}

} // namespace latchkey::httpcall

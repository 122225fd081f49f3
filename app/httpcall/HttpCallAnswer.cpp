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

bool AnswerReader::takeHeaderLine(QByteArrayView rawLine)
{
    ++m_lines;
    m_headerBytes += rawLine.size();
    if (m_lines > maxHeaderLines || m_headerBytes > maxHeaderBytes) {
        return stop(CallStop::HeadersTooLarge);
    }
    if (m_isHeadDone) {
        return true;
    }
    const QByteArrayView line = withoutLineEnd(rawLine);
    if (line.isEmpty()) {
        return finishHead();
    }
    if (line.startsWith("HTTP/")) {
        m_answer.status = statusOf(line);
        m_answer.headers.clear();
        return true;
    }
    if ((line.startsWith(' ') || line.startsWith('\t')) && !m_answer.headers.isEmpty()) {
        m_answer.headers.last().value += ' ' + line.toByteArray().trimmed();
        return true;
    }
    const qsizetype colon = line.toByteArray().indexOf(':');
    if (colon > 0) {
        m_answer.headers.append({line.first(colon).toByteArray().trimmed(),
                                 line.sliced(colon + 1).toByteArray().trimmed()});
    }
    return true;
}

bool AnswerReader::finishHead()
{
    if (m_answer.status < 200 && m_answer.status != 101) {
        return true; // informational; the real answer follows
    }
    m_isHeadDone = true;
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

// SPDX-License-Identifier: Apache-2.0
// The answer to one call, taken in line by line and piece by piece, within limits.
#pragma once

#include "httpcall/HttpCall.h"
#include "httpcall/HttpCallProblem.h"

namespace latchkey::httpcall {

// Header lines of an answer, informational ones and trailers included, may not exceed these.
constexpr qsizetype maxHeaderBytes = 65'536;
constexpr int maxHeaderLines = 256;

// Status and header lines, line by line.
class HeadReader
{
public:
    enum class Took { Line, Head, TooMuch };

    // One line with its line end, as libcurl hands it over. Head: that was the last one of the
    // final answer's head; trailers may follow, and are left out.
    Took take(QByteArrayView line);

    bool hasBegun() const { return m_lines > 0; }
    bool isDone() const { return m_isDone; }

    int status = 0;
    QList<web::HttpHeader> headers;

private:
    bool m_isDone = false;
    qsizetype m_bytes = 0;
    int m_lines = 0;
};

class AnswerReader
{
public:
    // A HEAD answer is complete with its headers, whatever length they announce.
    AnswerReader(const HttpRequest &request, const BodySink &sink);

    // One line with its line end, as libcurl hands it over. False ends the call: because the answer
    // is complete, or because of stopped().
    bool takeHeaderLine(QByteArrayView line);

    // A piece of the decompressed body. False ends the call because of stopped().
    bool takeBody(QByteArrayView piece);

    bool hasBegun() const { return m_head.hasBegun(); }
    bool isHeadDone() const { return m_head.isDone(); }
    bool isComplete() const { return m_isComplete; }
    CallStop stopped() const { return m_stopped; }
    HttpAnswer take() { return std::move(m_answer); }

private:
    bool stop(CallStop why);
    bool finishHead();
    bool isCodingUnderstood() const;

    HttpAnswer m_answer;
    BodySink m_sink;
    qint64 m_maxBodyBytes;
    bool m_isHead;
    bool m_isComplete = false;
    CallStop m_stopped = CallStop::None;
    HeadReader m_head;
};

} // namespace latchkey::httpcall

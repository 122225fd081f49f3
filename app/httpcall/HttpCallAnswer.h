// SPDX-License-Identifier: Apache-2.0
// The answer to one call, taken in line by line and piece by piece, within limits.
#pragma once

#include "httpcall/HttpCall.h"
#include "httpcall/HttpCallProblem.h"

namespace latchkey::httpcall {

// Header lines of an answer, informational ones and trailers included, may not exceed these.
constexpr qsizetype maxHeaderBytes = 65'536;
constexpr int maxHeaderLines = 256;

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

    bool hasBegun() const { return m_lines > 0; }
    bool isHeadDone() const { return m_isHeadDone; }
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
    bool m_isHeadDone = false; // the headers of the final answer are in; what follows are trailers
    bool m_isComplete = false;
    CallStop m_stopped = CallStop::None;
    qsizetype m_headerBytes = 0;
    int m_lines = 0;
};

} // namespace latchkey::httpcall

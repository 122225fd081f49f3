// SPDX-License-Identifier: Apache-2.0
// The body of an answer while it comes in on another thread.
#pragma once

#include "httpcall/HttpCall.h"

#include <memory>
#include <mutex>

namespace latchkey::requests {

class AnswerBody
{
public:
    // More is not shown in a window, and not kept: the call ends with `http.stopped`.
    static constexpr qsizetype mostOctets = qsizetype(32) * 1024 * 1024;

    // Thread-safe. What takes it; the body lives as long as that.
    static httpcall::BodySink sinkInto(const std::shared_ptr<AnswerBody> &body);
    // How much there is.
    qsizetype size() const;
    // There was more than mostOctets.
    bool isCut() const;
    // All that came; then there is nothing.
    QByteArray take();

private:
    bool add(QByteArrayView piece);

    mutable std::mutex m_mutex;
    QByteArray m_octets;
    bool m_isCut = false;
};

} // namespace latchkey::requests

// SPDX-License-Identifier: Apache-2.0
#include "requests/AnswerBody.h"

#include <utility>

namespace latchkey::requests {

httpcall::BodySink AnswerBody::sinkInto(const std::shared_ptr<AnswerBody> &body)
{
    return [body](QByteArrayView piece) {
        return body->add(piece);
    };
}

bool AnswerBody::add(QByteArrayView piece)
{
    const std::lock_guard lock(m_mutex);
    m_isCut = m_octets.size() + piece.size() > mostOctets;
    if (!m_isCut) {
        m_octets.append(piece);
    }
    return !m_isCut;
}

qsizetype AnswerBody::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_octets.size();
}

bool AnswerBody::isCut() const
{
    const std::lock_guard lock(m_mutex);
    return m_isCut;
}

QByteArray AnswerBody::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_octets, {});
}

} // namespace latchkey::requests

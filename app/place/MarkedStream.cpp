// SPDX-License-Identifier: Apache-2.0
#include "place/MarkedStream.h"

#include <algorithm>
#include <utility>

namespace latchkey::place {

namespace {

constexpr qsizetype longestMark = 80;

// How many of the last octets may be the beginning of `start`.
qsizetype begunAtEnd(const QByteArray &octets, const QByteArray &start)
{
    qsizetype length = std::min(octets.size(), start.size() - 1);
    while (length > 0 && !octets.endsWith(start.left(length))) {
        --length;
    }
    return length;
}

} // namespace

MarkedStream::MarkedStream(const QByteArray &word)
    : m_start(word + ':')
{}

QList<MarkedStream::Piece> MarkedStream::take(const QByteArray &octets)
{
    QList<Piece> pieces;
    const auto add = [&pieces](const QByteArray &what, bool isMark) {
        if (isMark || !what.isEmpty()) {
            pieces.append({what, isMark});
        }
    };
    m_open += octets;
    while (true) {
        const qsizetype at = m_open.indexOf(m_start);
        if (at < 0) {
            const qsizetype known = m_open.size() - begunAtEnd(m_open, m_start);
            add(m_open.left(known), false);
            m_open.remove(0, known);
            return pieces;
        }
        add(m_open.left(at), false);
        m_open.remove(0, at);
        const qsizetype end = m_open.indexOf('\n', m_start.size());
        if (end < 0 && m_open.size() <= longestMark) {
            return pieces;
        }
        if (end < 0 || end > longestMark) {
            // nobody but a program that read our word says so much
            add(m_open.left(m_start.size()), false);
            m_open.remove(0, m_start.size());
            continue;
        }
        add(m_open.mid(m_start.size(), end - m_start.size()), true);
        m_open.remove(0, end + 1);
    }
}

QByteArray MarkedStream::rest()
{
    return std::exchange(m_open, {});
}

} // namespace latchkey::place

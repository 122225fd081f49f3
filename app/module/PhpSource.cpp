// SPDX-License-Identifier: Apache-2.0
#include "module/PhpSource.h"

#include <algorithm>

namespace latchkey::module {

using documents::PhpToken;

namespace {

constexpr qsizetype largest = 512LL * 1024; // larger sources do something else

bool closes(const PhpToken &token)
{
    return token.isSign(")") || token.isSign("]") || token.isSign("}");
}

} // namespace

PhpSource::PhpSource(QByteArrayView text)
    : m_text(text.size() <= largest ? text : QByteArrayView())
    , m_tokens(documents::phpTokens(m_text))
{}

const PhpToken &PhpSource::at(qsizetype i) const
{
    return m_tokens[std::min(i, m_tokens.size() - 1)];
}

bool PhpSource::isEnd(qsizetype i) const
{
    return at(i).kind == PhpToken::Kind::End;
}

bool PhpSource::isOpen(qsizetype i) const
{
    return at(i).isSign("(") || at(i).isSign("[") || at(i).isSign("{") || at(i).isSign("#[");
}

int PhpSource::lineOf(qsizetype token) const
{
    const QByteArrayView before = m_text.first(at(token).at);
    return 1 + int(std::count(before.begin(), before.end(), '\n'));
}

QByteArray PhpSource::textOf(const PhpSpan &span) const
{
    return span.from < span.until ? octets(at(span.from).at, at(span.until - 1).end) : QByteArray();
}

QByteArray PhpSource::octets(qsizetype from, qsizetype until) const
{
    // a source that breaks off can end within what is looked for
    return m_text.sliced(from, std::max<qsizetype>(until - from, 0)).toByteArray();
}

qsizetype PhpSource::pastBracket(qsizetype i) const
{
    qsizetype open = 0;
    do {
        open += isOpen(i) ? 1 : closes(at(i)) ? -1 : 0;
        ++i;
    } while (open > 0 && !isEnd(i));
    return i;
}

qsizetype PhpSource::openingBracket(qsizetype close) const
{
    qsizetype open = 0;
    qsizetype i = close;
    do {
        const bool opens = isOpen(i) && !at(i).isSign("#[");
        open += closes(at(i)) ? 1 : opens ? -1 : 0;
        --i;
    } while (open > 0 && i >= 0);
    return i + 1;
}

qsizetype PhpSource::next(qsizetype i, const QList<QByteArray> &signs) const
{
    while (!isEnd(i)) {
        const PhpToken &token = at(i);
        const bool isIt = token.kind == PhpToken::Kind::Sign && signs.contains(token.text);
        if (isIt || token.isSign("}")) {
            break;
        }
        i = isOpen(i) ? pastBracket(i) : i + 1;
    }
    return i;
}

} // namespace latchkey::module

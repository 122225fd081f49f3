// SPDX-License-Identifier: Apache-2.0
#include "storecode/PhpArray.h"

#include "documents/PhpSource.h"

#include <utility>

namespace latchkey::storecode {

namespace {

constexpr qsizetype maxDepth = 64;

} // namespace

bool PhpCursor::take(QByteArrayView token)
{
    const bool isThere = ahead(token);
    m_rest = m_rest.sliced(isThere ? token.size() : 0);
    return isThere;
}

bool PhpCursor::ahead(QByteArrayView token)
{
    while (!m_rest.isEmpty() && QByteArrayView(" \t\r\n\v\f").contains(m_rest[0])) {
        m_rest = m_rest.sliced(1);
    }
    return m_rest.size() >= token.size() &&
           m_rest.first(token.size()).compare(token, Qt::CaseInsensitive) == 0;
}

QByteArrayView PhpCursor::expression()
{
    QByteArray open; // the brackets that are waited for
    const QByteArrayView start = m_rest;
    while (!isDone() && !(open.isEmpty() && isAtEnd()) && step(open)) {
    }
    const QByteArrayView found = start.first(start.size() - m_rest.size()).trimmed();
    return open.isEmpty() && (isDone() || isAtEnd()) ? found : QByteArrayView();
}

bool PhpCursor::isAtEnd()
{
    return ahead("=>") || ahead("?>") ||
           (!m_rest.isEmpty() && QByteArrayView(",;)]}").contains(m_rest[0]));
}

// Past a sign or a quoted text.
bool PhpCursor::step(QByteArray &open)
{
    if (ahead("<<<") || ahead("?>")) {
        return false; // a text whose end is a word of its own
    }
    const char c = m_rest[0];
    if (c == '(' || c == '[' || c == '{') {
        open += c == '(' ? ')' : c == '[' ? ']' : '}';
    } else if (open.endsWith(c)) {
        open.chop(1);
    } else if (c == ')' || c == ']' || c == '}') {
        return false;
    }
    const bool isQuote = c == '\'' || c == '"' || c == '`';
    const qsizetype last = isQuote ? documents::closingPhpQuote(m_rest, 0) : 0;
    if (last == m_rest.size() || open.size() > maxDepth) {
        return false;
    }
    m_rest = m_rest.sliced(last + 1);
    return true;
}

std::optional<QByteArrayView> phpTextOf(QByteArrayView literal)
{
    const bool isText = (literal.startsWith('\'') || literal.startsWith('"')) &&
                        documents::closingPhpQuote(literal, 0) == literal.size() - 1 &&
                        !literal.contains('\\') && !literal.contains('$');
    return isText ? std::optional(literal.sliced(1, literal.size() - 2)) : std::nullopt;
}

std::optional<const char *>
brokenAt(QByteArrayView array,
         const std::function<void(QByteArrayView key, QByteArrayView value)> &item)
{
    PhpCursor at(array);
    const bool isLong = at.take("array");
    const QByteArrayView close = isLong ? ")" : "]";
    if (!at.take(isLong ? "(" : "[")) {
        return at.place();
    }
    while (!at.take(close)) {
        QByteArrayView key;
        QByteArrayView value = at.expression();
        if (at.take("=>")) {
            key = std::exchange(value, at.expression());
            if (key.isEmpty()) {
                return at.place();
            }
        }
        if (value.isEmpty() || (!at.take(",") && !at.ahead(close))) {
            return at.place();
        }
        item(key, value);
    }
    return at.isDone() ? std::nullopt : std::optional(at.place());
}

QByteArrayView returnedArray(PhpCursor &file)
{
    file.take("\xEF\xBB\xBF");
    const bool isBegun =
        file.take("<?php") &&
        (!file.take("declare") ||
         (file.take("(") && !file.expression().isEmpty() && file.take(")") && file.take(";"))) &&
        file.take("return");
    const QByteArrayView array = isBegun ? file.expression() : QByteArrayView();
    while (file.take(";")) {
    }
    file.take("?>");
    return file.isDone() ? array : QByteArrayView();
}

} // namespace latchkey::storecode

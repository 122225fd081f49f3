// SPDX-License-Identifier: Apache-2.0
#include "calls/CodeTokens.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace latchkey::calls {

namespace {

constexpr qsizetype maxTokens = 1'000'000;
constexpr qsizetype maxText = 8192;
constexpr qsizetype maxTemplate = 2048;

bool isNameStart(QChar c)
{
    return c.isLetter() || c == u'_' || c == u'$';
}

bool isOfName(QChar c)
{
    return isNameStart(c) || c.isDigit();
}

// What languages put values into texts with, in one form; "{x}" only where `isFormatted`.
QString withVariables(const QString &text, bool isFormatted)
{
    static const QRegularExpression inserted(
        QStringLiteral("[#$]\\{([^{}]{1,80})\\}|\\{\\$([^{}]{1,80})\\}|\\\\\\(([^()]{1,80})\\)"));
    static const QRegularExpression formatted(QStringLiteral("\\{([^{}]{1,80})\\}"));
    static const QRegularExpression last(QStringLiteral("(\\w+)\\W*\\z"));
    QString whole;
    qsizetype from = 0;
    for (auto each = (isFormatted ? formatted : inserted).globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        const QString name = last.match(match.captured(match.lastCapturedIndex())).captured(1);
        whole += QStringView(text).sliced(from, match.capturedStart() - from);
        whole += QStringLiteral("${%1}").arg(name.isEmpty() ? QStringLiteral("x") : name);
        from = match.capturedEnd();
    }
    whole += QStringView(text).sliced(from);
    return whole;
}

class Tokens
{
public:
    explicit Tokens(QStringView source)
        : m_source(source)
    {}

    QList<CodeToken> read()
    {
        while (m_at < m_source.size() && m_tokens.size() < maxTokens) {
            const QChar c = m_source[m_at];
            if (c == u'\n') {
                ++m_line;
                ++m_at;
            } else if (c.isSpace()) {
                ++m_at;
            } else if (!takeComment() && !takeText() && !takeName()) {
                takeMark();
            }
        }
        return std::move(m_tokens);
    }

private:
    QChar at(qsizetype index) const
    {
        return index >= 0 && index < m_source.size() ? m_source[index] : QChar();
    }
    bool ahead(QStringView text) const { return m_source.sliced(m_at).startsWith(text); }

    void skipTo(qsizetype end)
    {
        m_line += int(m_source.sliced(m_at, end - m_at).count(u'\n'));
        m_at = end;
    }

    // Behind the text that is found; the end of the line if there is none.
    void skipBehind(const QString &text, qsizetype from)
    {
        const qsizetype found = m_missing.contains(text) ? -1 : m_source.indexOf(text, from);
        if (found < 0) {
            m_missing.append(text); // looking again each time would take too long
        }
        skipTo(found < 0 ? lineEnd() : found + text.size());
    }

    qsizetype lineEnd() const
    {
        const qsizetype end = m_source.indexOf(u'\n', m_at);
        return end < 0 ? m_source.size() : end;
    }

    bool isAtLineStart() const { return m_tokens.isEmpty() || m_tokens.last().line != m_line; }

    bool takeComment()
    {
        const bool isBehindSpace = m_at == 0 || at(m_at - 1).isSpace();
        const bool isSlashes = ahead(u"//") && (isBehindSpace || at(m_at - 1) == u';');
        const bool isHash =
            ahead(u"#") && isBehindSpace && (at(m_at + 1).isSpace() || isAtLineStart());
        if (isSlashes || isHash) {
            skipTo(lineEnd());
        } else if (ahead(u"/*") && isAtLineStart()) {
            skipBehind(QStringLiteral("*/"), m_at + 2);
        } else if (ahead(u"\"\"\"") && isAtLineStart()) {
            skipBehind(QStringLiteral("\"\"\""), m_at + 3);
        } else {
            return false;
        }
        return true;
    }

    bool takeText()
    {
        const QChar quote = at(m_at);
        if (!QStringView(u"'\"`").contains(quote) ||
            (quote == u'\'' && isOfName(at(m_at - 1)) && !isPrefix())) {
            return false;
        }
        const bool isCode =
            quote == u'`' && !m_tokens.isEmpty() && m_tokens.last().kind == CodeToken::Kind::Mark;
        const qsizetype limit = std::min(m_source.size(), m_at + (isCode ? maxTemplate : maxText));
        qsizetype close = m_at + 1;
        while (close < limit && m_source[close] != quote && (isCode || m_source[close] != u'\n')) {
            close += m_source[close] == u'\\' && quote != u'`' ? 2 : 1;
        }
        if (close >= limit || m_source[close] != quote) {
            m_isContinued = quote == u'`' &&
                            m_source.sliced(m_at + 1, lineEnd() - m_at - 1).trimmed().isEmpty();
            ++m_at;
            return true; // a quote alone: an apostrophe
        }
        const QString text =
            withVariables(m_source.sliced(m_at + 1, close - m_at - 1).toString(), isFormatted());
        dropPrefix();
        append(CodeToken::Kind::Text, text, close + 1);
        return true;
    }

    // f"…", r'…', $"…", @"…"
    bool isPrefix() const
    {
        const bool isName = !m_tokens.isEmpty() && m_tokens.last().end == m_at;
        static const QRegularExpression prefix(QStringLiteral("\\A(?:[fFrRbBuU]{1,2}|\\$)\\z"));
        return isName && prefix.match(m_tokens.last().text).hasMatch();
    }

    // f"{x}", $"{x}"
    bool isFormatted() const
    {
        return isPrefix() &&
               m_tokens.last().text.contains(QRegularExpression(QStringLiteral("[fF$]")));
    }

    void dropPrefix()
    {
        if (isPrefix() ||
            (!m_tokens.isEmpty() && m_tokens.last().end == m_at && m_tokens.last().is(u'@'))) {
            m_tokens.removeLast();
        }
    }

    bool takeName()
    {
        if (!isNameStart(at(m_at))) {
            return false;
        }
        static const QRegularExpression cmdlet(
            QStringLiteral("\\AInvoke-(?:RestMethod|WebRequest)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        const auto match = cmdlet.match(
            m_source.sliced(m_at, std::min<qsizetype>(30, m_source.size() - m_at)).toString());
        qsizetype end = m_at + match.capturedLength();
        while (isOfName(at(end))) {
            ++end;
        }
        append(CodeToken::Kind::Name, m_source.sliced(m_at, end - m_at).toString(), end);
        return true;
    }

    void takeMark()
    {
        const QChar c = at(m_at);
        const qsizetype self = m_tokens.size();
        append(CodeToken::Kind::Mark, c, m_at + 1);
        if (QStringView(u"([{").contains(c)) {
            m_open.append(self);
        } else if (QStringView(u")]}").contains(c) && !m_open.isEmpty()) {
            m_tokens[self].enclosing = m_tokens[m_open.last()].enclosing;
            m_tokens[self].partner = m_open.last();
            m_tokens[m_open.takeLast()].partner = self;
        }
    }

    void append(CodeToken::Kind kind, const QString &text, qsizetype end)
    {
        m_tokens.append({kind, text, m_line, m_at, end, -1, m_open.isEmpty() ? -1 : m_open.last(),
                         std::exchange(m_isContinued, false)});
        skipTo(end);
    }

    QStringView m_source;
    QList<CodeToken> m_tokens;
    QStringList m_missing;   // ends of comments
    QList<qsizetype> m_open; // brackets, the innermost last
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_isContinued = false;
};

} // namespace

QList<CodeToken> codeTokens(QStringView source)
{
    return Tokens(source).read();
}

} // namespace latchkey::calls

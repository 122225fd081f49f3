// SPDX-License-Identifier: Apache-2.0
#include "documents/PhpTokens.h"

#include "documents/PhpSource.h"

#include <algorithm>
#include <array>
#include <optional>

namespace latchkey::documents {

namespace {

using Kind = PhpToken::Kind;

bool isWordStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & '\x80') != 0;
}

bool isWordPart(char c)
{
    return isWordStart(c) || (c >= '0' && c <= '9');
}

bool isSpace(char c)
{
    return QByteArrayView(" \t\r\n\v\f").contains(c);
}

// The value of what stands between single quotes.
QByteArray singleQuoted(QByteArrayView inside)
{
    QByteArray text;
    for (qsizetype i = 0; i < inside.size(); ++i) {
        const bool isEscape = inside[i] == '\\' && i + 1 < inside.size() &&
                              (inside[i + 1] == '\\' || inside[i + 1] == '\'');
        i += isEscape ? 1 : 0;
        text += inside[i];
    }
    return text;
}

// The value of what stands between double quotes, if no variable and no number of a character is in
// it.
std::optional<QByteArray> doubleQuoted(QByteArrayView inside)
{
    constexpr QByteArrayView names = "nrtvef\\$\"";
    constexpr QByteArrayView values = "\n\r\t\v\x1b\f\\$\"";
    QByteArray text;
    for (qsizetype i = 0; i < inside.size(); ++i) {
        if (inside[i] == '$' && i + 1 < inside.size() &&
            (isWordStart(inside[i + 1]) || inside[i + 1] == '{')) {
            return {};
        }
        if (inside[i] != '\\' || i + 1 == inside.size()) {
            text += inside[i];
            continue;
        }
        const char c = inside[++i];
        if ((c >= '0' && c <= '7') || c == 'x' || c == 'u') {
            return {};
        }
        const qsizetype escape = names.indexOf(c);
        text += escape < 0 ? QByteArray("\\") + c : QByteArray(1, values[escape]);
    }
    return text;
}

class Scanner
{
public:
    explicit Scanner(QByteArrayView source)
        : m_source(source)
    {}

    QList<PhpToken> all()
    {
        enterPhp();
        while (m_at < m_source.size()) {
            if (!passSpaceOrComment()) {
                const qsizetype start = m_at;
                const qsizetype before = m_tokens.size();
                next();
                for (qsizetype i = before; i < m_tokens.size(); ++i) {
                    m_tokens[i].at = start;
                    m_tokens[i].end = m_at;
                }
            }
        }
        m_tokens.append({Kind::End, {}, m_source.size(), m_source.size()});
        return std::move(m_tokens);
    }

private:
    char at(qsizetype further) const
    {
        return m_at + further < m_source.size() ? m_source[m_at + further] : '\0';
    }
    QByteArrayView rest() const { return m_source.sliced(m_at); }

    void add(Kind kind, const QByteArray &text = {}) { m_tokens.append({kind, text, 0, 0}); }

    // Past text that is not PHP.
    void enterPhp()
    {
        qsizetype tag = m_source.indexOf("<?", m_at);
        while (tag >= 0 && !m_source.sliced(tag).startsWith("<?=") &&
               m_source.sliced(tag, std::min<qsizetype>(5, m_source.size() - tag))
                       .compare("<?php", Qt::CaseInsensitive) != 0) {
            tag = m_source.indexOf("<?", tag + 2);
        }
        const qsizetype size = tag >= 0 && m_source[tag + 2] == '=' ? 3 : 5;
        m_at = tag < 0 ? m_source.size() : tag + size;
    }

    bool passSpaceOrComment()
    {
        if (isSpace(at(0))) {
            ++m_at;
            return true;
        }
        if (at(0) == '/' && at(1) == '*') {
            const qsizetype close = m_source.indexOf("*/", m_at + 2);
            m_at = close < 0 ? m_source.size() : close + 2;
            return true;
        }
        if ((at(0) == '/' && at(1) == '/') || (at(0) == '#' && at(1) != '[')) {
            while (m_at < m_source.size() && at(0) != '\n' && !(at(0) == '?' && at(1) == '>')) {
                ++m_at;
            }
            return true;
        }
        return false;
    }

    void next()
    {
        const char c = at(0);
        if (c == '?' && at(1) == '>') {
            add(Kind::Sign, ";");
            enterPhp();
        } else if (c == '$' && isWordStart(at(1))) {
            ++m_at;
            add(Kind::Variable, word().toByteArray());
        } else if (isWordStart(c) || (c == '\\' && isWordStart(at(1)))) {
            add(Kind::Name, name());
        } else if (c >= '0' && c <= '9') {
            add(Kind::Number, word().toByteArray());
        } else if (c == '\'' || c == '"' || c == '`') {
            quoted();
        } else if (!rest().startsWith("<<<") || !heredoc()) {
            sign();
        }
    }

    QByteArrayView word()
    {
        const qsizetype start = m_at;
        while (isWordPart(at(0))) {
            ++m_at;
        }
        return m_source.sliced(start, m_at - start);
    }

    QByteArray name()
    {
        const qsizetype start = m_at;
        while (isWordPart(at(0)) || (at(0) == '\\' && isWordStart(at(1)))) {
            ++m_at;
        }
        return m_source.sliced(start, m_at - start).toByteArray();
    }

    void breakOff()
    {
        add(Kind::Sign);
        m_at = m_source.size();
    }

    void quoted()
    {
        const char quote = at(0);
        const qsizetype close = closingPhpQuote(m_source, m_at);
        if (close >= m_source.size()) {
            breakOff();
            return;
        }
        addText(m_source.sliced(m_at + 1, close - m_at - 1), quote);
        m_at = close + 1;
    }

    void addText(QByteArrayView inside, char quote)
    {
        if (quote == '\'') {
            add(Kind::Text, singleQuoted(inside));
            return;
        }
        const auto known = quote == '"' ? doubleQuoted(inside) : std::nullopt;
        known ? add(Kind::Text, *known) : add(Kind::Template, inside.toByteArray());
    }

    // <<<WORD, <<<'WORD' or <<<"WORD", up to a line that begins with it; false if it is none.
    bool heredoc()
    {
        const qsizetype start = m_at;
        m_at += 3;
        while (at(0) == ' ' || at(0) == '\t') {
            ++m_at;
        }
        const char quote = at(0) == '\'' || at(0) == '"' ? at(0) : '\0';
        m_at += quote != '\0' ? 1 : 0;
        const QByteArrayView label = word();
        m_at += quote != '\0' && at(0) == quote ? 1 : 0;
        m_at += at(0) == '\r' ? 1 : 0;
        const qsizetype line = m_at;
        if (label.isEmpty() || at(0) != '\n') {
            m_at = start;
            return false;
        }
        const qsizetype close = closingLine(line, label);
        if (close < 0) {
            breakOff();
            return true;
        }
        const qsizetype last = m_source.first(close).lastIndexOf('\n');
        const QByteArrayView inside =
            last > line ? m_source.sliced(line + 1, last - line - 1) : QByteArrayView();
        quote == '\'' ? add(Kind::Text, inside.toByteArray()) : addText(inside, '"');
        m_at = close + label.size();
        return true;
    }

    // Where `label` stands at the beginning of a line; -1 if nowhere.
    qsizetype closingLine(qsizetype line, QByteArrayView label) const
    {
        while (line >= 0) {
            qsizetype i = line + 1;
            while (i < m_source.size() && (m_source[i] == ' ' || m_source[i] == '\t')) {
                ++i;
            }
            const QByteArrayView found = m_source.sliced(i);
            if (found.startsWith(label) &&
                (found.size() == label.size() || !isWordPart(found[label.size()]))) {
                return i;
            }
            line = m_source.indexOf('\n', line + 1);
        }
        return -1;
    }

    void sign()
    {
        static constexpr std::array<QByteArrayView, 35> signs{
            "<=>", "===", "!==", "...", "**=", "<<=", ">>=",  "\?\?=", "?->", "<<", ">>", "==",
            "!=",  "<>",  "<=",  ">=",  "&&",  "||",  "\?\?", "::",    "->",  "=>", "++", "--",
            ".=",  "+=",  "-=",  "*=",  "/=",  "%=",  "&=",   "|=",    "^=",  "**", "#["};
        const auto longer = std::find_if(signs.begin(), signs.end(), [this](QByteArrayView each) {
            return rest().startsWith(each);
        });
        const qsizetype size = longer == signs.end() ? 1 : longer->size();
        add(Kind::Sign, rest().first(size).toByteArray());
        m_at += size;
    }

    QByteArrayView m_source;
    qsizetype m_at = 0;
    QList<PhpToken> m_tokens;
};

} // namespace

QList<PhpToken> phpTokens(QByteArrayView source)
{
    return Scanner(source).all();
}

} // namespace latchkey::documents

// SPDX-License-Identifier: Apache-2.0
#include "shell/CommandLexer.h"

#include <algorithm>

namespace latchkey::shell {

namespace {

constexpr qsizetype maxPlaceholder = 40;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r';
}

bool endsCommand(QChar c)
{
    return QStringView(u"\n;|&)`").contains(c);
}

bool endsWord(QChar c)
{
    return isBlank(c) || endsCommand(c) || c == u'<' || c == u'>';
}

bool isNumber(const QString &word)
{
    return std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isNameLike(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-';
}

} // namespace

CommandLexer::CommandLexer(QStringView script, ScriptRange range)
    : m_script(script)
    , m_at(range.begin)
    , m_end(range.end)
{}

ShellCommand CommandLexer::read()
{
    while (!isOver() && !endsCommand(at(m_at))) {
        if (isBlank(at(m_at))) {
            ++m_at;
        } else if (at(m_at) == u'#') {
            takeComment();
        } else if (at(m_at) == u'<' || at(m_at) == u'>') {
            takeRedirection();
        } else if (!takeContinuation()) {
            takeWord();
        }
    }
    return std::move(m_command);
}

QString CommandLexer::readWord()
{
    if (!isOver() && !endsWord(at(m_at))) {
        takeWord();
    }
    return m_command.isUnclosed ? QString() : m_command.words.value(0, QStringLiteral(""));
}

bool CommandLexer::ahead(QStringView text) const
{
    return m_script.first(m_end).sliced(m_at).startsWith(text);
}

// A backslash, or ^ of cmd.exe, at the end of a line.
bool CommandLexer::takeContinuation()
{
    for (const QStringView each : {u"\\\n", u"\\\r\n", u"^\n", u"^\r\n"}) {
        if (ahead(each)) {
            m_at += each.size();
            return true;
        }
    }
    return false;
}

void CommandLexer::takeComment()
{
    const qsizetype lineEnd = m_script.first(m_end).indexOf(u'\n', m_at);
    m_at = lineEnd < 0 ? m_end : lineEnd;
}

// "<file", ">file", "2>&1", "<<EOF": the word behind it is no argument.
void CommandLexer::takeRedirection()
{
    const bool isInput = at(m_at) == u'<' && at(m_at + 1) != u'<';
    m_command.hasInputFile |= isInput;
    while (!isOver() && QStringView(u"<>&|-").contains(at(m_at))) {
        ++m_at;
    }
    while (!isOver() && isBlank(at(m_at))) {
        ++m_at;
    }
    const qsizetype words = m_command.words.size();
    if (!isOver() && !endsWord(at(m_at))) {
        takeWord();
    }
    m_command.words.resize(words);
}

void CommandLexer::takeWord()
{
    QString word;
    while (!isOver() && !endsWord(at(m_at))) {
        takePart(word);
        while (takePlaceholder(word)) {
        }
    }
    const bool isDescriptor = (at(m_at) == u'<' || at(m_at) == u'>') && isNumber(word);
    if (!isDescriptor) {
        m_command.words.append(word);
    }
}

// "/V1/orders/<id>" in a text about calls is no redirection.
bool CommandLexer::takePlaceholder(QString &word)
{
    qsizetype close = m_at + 1;
    while (close - m_at <= maxPlaceholder && isNameLike(at(close))) {
        ++close;
    }
    if (isOver() || at(m_at) != u'<' || close == m_at + 1 || at(close) != u'>' ||
        !word.endsWith(u'/')) {
        return false;
    }
    word += m_script.sliced(m_at, close + 1 - m_at);
    m_at = close + 1;
    return true;
}

void CommandLexer::takePart(QString &word)
{
    const QChar c = at(m_at);
    if (takeContinuation()) {
        return;
    }
    if (ahead(u"^\"")) {
        ++m_at;
        takeDoubleQuoted(word);
    } else if (c == u'\'') {
        takeSingleQuoted(word);
    } else if (c == u'"') {
        takeDoubleQuoted(word);
    } else if (c == u'$') {
        takeDollar(word);
    } else {
        m_at += c == u'\\' && m_at + 1 < m_end ? 1 : 0;
        word += at(m_at);
        ++m_at;
    }
}

void CommandLexer::takeSingleQuoted(QString &word)
{
    const qsizetype close = m_script.first(m_end).indexOf(u'\'', m_at + 1);
    if (close < 0) {
        giveUp();
        return;
    }
    word += m_script.sliced(m_at + 1, close - m_at - 1);
    m_at = close + 1;
}

// $'…' with \n and the like; what they stand for matters in no URL.
void CommandLexer::takeAnsiQuoted(QString &word)
{
    m_at += 2;
    while (!isOver() && at(m_at) != u'\'') {
        m_at += at(m_at) == u'\\' ? 1 : 0;
        word += at(m_at);
        ++m_at;
    }
    isOver() ? giveUp() : void(++m_at);
}

void CommandLexer::takeDoubleQuoted(QString &word)
{
    ++m_at;
    while (!isOver() && at(m_at) != u'"') {
        if (takeContinuation()) {
            continue;
        }
        const qsizetype tick =
            at(m_at) == u'`' ? m_script.first(m_end).indexOf(u'`', m_at + 1) : -1;
        if (at(m_at) == u'$') {
            takeDollar(word);
        } else if (tick >= 0) {
            takeSubstitution(word, tick);
        } else if (ahead(u"^\"")) {
            ++m_at; // the quote ends here as well
        } else {
            const bool isEscape =
                at(m_at) == u'\\' && QStringView(u"\\\"$`").contains(at(m_at + 1));
            m_at += isEscape ? 1 : 0;
            word += at(m_at);
            ++m_at;
        }
    }
    isOver() ? giveUp() : void(++m_at);
}

void CommandLexer::takeDollar(QString &word)
{
    if (ahead(u"$(")) {
        const qsizetype close = closingParenthesis();
        m_at += 1;
        close < 0 ? giveUp() : takeSubstitution(word, close);
    } else if (ahead(u"${")) {
        takeVariable(word);
    } else if (ahead(u"$'")) {
        takeAnsiQuoted(word);
    } else {
        word += u'$';
        ++m_at;
    }
}

void CommandLexer::takeVariable(QString &word)
{
    const qsizetype close = m_script.first(m_end).indexOf(u'}', m_at);
    if (close < 0) {
        giveUp();
        return;
    }
    qsizetype end = m_at + 2;
    while (end < close && isNameLike(at(end)) && at(end) != u'-') {
        ++end;
    }
    word += m_script.sliced(m_at, end - m_at);
    word += u'}';
    m_at = close + 1;
}

// From an opening mark, which is one character, up to its closing one.
void CommandLexer::takeSubstitution(QString &word, qsizetype close)
{
    m_substitutions.append({m_at + 1, close});
    word += u"$()";
    m_at = close + 1;
}

// Of the "$(" ahead; -1 if there is none.
qsizetype CommandLexer::closingParenthesis() const
{
    QString closing; // of all that is open, the innermost last
    for (qsizetype i = m_at + 1; i < m_end; ++i) {
        const QChar c = at(i);
        const bool isQuoted = closing.endsWith(u'"');
        if (c == u'\\') {
            ++i;
        } else if (closing.endsWith(c)) {
            closing.chop(1);
            if (closing.isEmpty()) {
                return i;
            }
        } else if (c == u'"') {
            closing += u'"';
        } else if (c == u'(' && (!isQuoted || at(i - 1) == u'$')) {
            closing += u')';
        } else if (c == u'\'' && !isQuoted) {
            i = m_script.first(m_end).indexOf(u'\'', i + 1);
            if (i < 0) {
                return -1;
            }
        }
    }
    return -1;
}

void CommandLexer::giveUp()
{
    m_command.isUnclosed = true;
    m_at = m_end;
}

} // namespace latchkey::shell

// SPDX-License-Identifier: Apache-2.0
#include "shell/ShellLexer.h"

#include <QRegularExpression>

#include <algorithm>

namespace latchkey::shell {

namespace {

constexpr qsizetype maxQuoted = 256LL * 1024;
constexpr qsizetype maxPlaceholder = 40;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r';
}

bool endsWord(QChar c)
{
    return isBlank(c) || QStringView(u"\n;|&()<>").contains(c);
}

bool isOfName(QChar c)
{
    return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber());
}

} // namespace

QString ShellWord::text() const
{
    QString text = QStringLiteral("");
    for (const ShellPart &part : parts) {
        text += part.text;
    }
    return text;
}

bool ShellWord::isCertain() const
{
    return !isMany && std::all_of(parts.cbegin(), parts.cend(), [](const ShellPart &part) {
        return part.isKnown && !part.isDefault;
    });
}

ShellLexer::ShellLexer(QStringView script, ScriptRange range, ShellValues &values,
                       qsizetype &budget)
    : m_script(script)
    , m_at(range.begin)
    , m_end(std::min(range.end, script.size()))
    , m_values(values)
    , m_budget(budget)
{}

void ShellLexer::append(Parts &parts, QStringView text)
{
    const bool isMore = !parts.isEmpty() && parts.last().isKnown && parts.last().variable.isEmpty();
    isMore ? void(parts.last().text += text) : parts.append({text.toString(), {}, true, false});
}

ShellLexer::Token ShellLexer::next()
{
    while (m_at < m_end && m_budget > 0) {
        --m_budget;
        const QChar c = at(m_at);
        if (isBlank(c)) {
            ++m_at;
        } else if (c == u'#') {
            const qsizetype end = find(u'\n', m_at);
            m_at = end < 0 ? m_end : end;
        } else if (c == u'\n') {
            ++m_at;
            readDocuments();
            return Token::Line;
        } else if (takeContinuation() || takeRedirection()) {
            continue;
        } else if (QStringView(u";|&()").contains(c)) {
            ++m_at;
            return c == u'(' ? Token::Open : c == u')' ? Token::Close : Token::Separator;
        } else {
            takeWord();
            return Token::Word;
        }
    }
    return Token::End;
}

// "$@" is all arguments; "$OPTIONS" without quotes as many words as it has.
QList<ShellWord> ShellLexer::words() const
{
    const ShellPart only = m_word.parts.size() == 1 ? m_word.parts[0] : ShellPart();
    static const QRegularExpression list(
        QStringLiteral("\\A(\\w+|@)(?:\\[[@*]\\]|:([0-9]{1,4}))?\\z"));
    const auto match = list.match(only.text);
    if (only.isKnown && !only.variable.isEmpty() && match.captured(1) == only.variable &&
        (only.variable == QLatin1String("@") || only.text.endsWith(u']'))) {
        return m_values.value(only.variable).mid(std::max(match.captured(2).toInt(), 1) - 1);
    }
    QList<ShellWord> words;
    if (!m_word.isQuoted && !only.variable.isEmpty() && only.isKnown && only.text.contains(u' ')) {
        for (const QString &text : only.text.split(u' ', Qt::SkipEmptyParts)) {
            words.append(
                {{{text, only.variable, true, only.isDefault}}, false, false, m_word.begin});
        }
        return words;
    }
    return {m_word};
}

bool ShellLexer::ahead(QStringView text) const
{
    return m_script.first(m_end).sliced(m_at).startsWith(text);
}

// -1 if it is not there, or too far away.
qsizetype ShellLexer::find(QChar c, qsizetype from)
{
    const qsizetype limit = std::min(m_end, from + std::min(maxQuoted, m_budget));
    const qsizetype found = from < limit ? m_script.first(limit).indexOf(c, from) : -1;
    m_budget -= found < 0 ? std::max<qsizetype>(limit - from, 0) : found - from;
    return found;
}

qsizetype ShellLexer::nameEnd(qsizetype from) const
{
    while (isOfName(at(from))) {
        ++from;
    }
    return from;
}

// A backslash, ^ of cmd.exe or ` of PowerShell at the end of a line.
bool ShellLexer::takeContinuation()
{
    qsizetype end = m_at + 1;
    while (at(end) == u'\r' || (at(m_at) == u'`' && isBlank(at(end)))) {
        ++end;
    }
    const bool isOne = QStringView(u"\\^`").contains(at(m_at)) && at(end) == u'\n';
    m_at = isOne ? end + 1 : m_at;
    return isOne;
}

// "<file", ">file", "2>&1", "<<EOF": what is behind it is no argument.
bool ShellLexer::takeRedirection()
{
    qsizetype from = m_at + (ahead(u"&>") ? 1 : 0);
    while (at(from).isDigit()) {
        ++from;
    }
    const bool isInput = at(from) == u'<';
    if ((!isInput && at(from) != u'>') || at(from + 1) == u'(') {
        return false;
    }
    const bool isDocument = isInput && at(from + 1) == u'<' && at(from + 2) != u'<';
    m_hasInputFile |= isInput && at(from + 1) != u'<';
    m_at = from;
    while (QStringView(u"<>&|- \t").contains(at(m_at)) && m_at < m_end) {
        ++m_at;
    }
    if (m_at < m_end && !endsWord(at(m_at))) {
        takeWord();
        if (isDocument) {
            m_delimiters.append(m_word.text());
        }
    }
    return true;
}

// The lines up to each delimiter.
void ShellLexer::readDocuments()
{
    for (const QString &delimiter : std::exchange(m_delimiters, {})) {
        for (qsizetype line = m_at; line < m_end && m_budget > 0;) {
            const qsizetype found = find(u'\n', line);
            const qsizetype end = found < 0 ? m_end : found;
            if (m_script.sliced(line, end - line).trimmed() == delimiter) {
                m_documents.append({m_at, line});
                m_at = std::min(m_end, end + 1);
                break;
            }
            line = end + 1;
        }
    }
}

void ShellLexer::takeWord()
{
    m_word = {{}, false, false, m_at};
    while (goesOn()) {
        const bool isAngle = at(m_at) == u'<' || at(m_at) == u'>';
        qsizetype close = m_at + 1; // "/V1/orders/<id>" in a text about calls is no redirection
        while (close - m_at <= maxPlaceholder && (isOfName(at(close)) || at(close) == u'-')) {
            ++close;
        }
        if (isAngle && at(m_at + 1) == u'(') { // "<(…)"
            takeGroup(m_word.parts, m_at + 1);
        } else if (ahead(u"<") && at(close) == u'>' && at(m_at - 1) == u'/') {
            append(m_word.parts, m_script.sliced(m_at, close + 1 - m_at));
            m_at = close + 1;
        } else if (endsWord(at(m_at))) {
            break;
        } else {
            takePart(m_word.parts);
        }
    }
}

void ShellLexer::takePart(Parts &parts)
{
    --m_budget;
    const QChar c = at(m_at);
    if (takeContinuation()) {
        return;
    }
    if (c == u'\'') {
        takeQuoted(parts);
    } else if (c == u'"' || ahead(u"^\"")) {
        m_at += c == u'"' ? 1 : 2;
        takeDoubleQuoted(parts);
    } else if (c == u'$') {
        takeDollar(parts);
    } else if (c == u'%') {
        takePercent(parts);
    } else if (c == u'`') {
        takeGroup(parts, m_at);
    } else {
        m_at += c == u'\\' && m_at + 1 < m_end ? 1 : 0;
        append(parts, m_script.sliced(m_at++, 1));
    }
}

// '…'; in $'…' what is behind a backslash matters in no URL.
void ShellLexer::takeQuoted(Parts &parts)
{
    const bool isAnsi = at(m_at) == u'$';
    const qsizetype begin = m_at + (isAnsi ? 2 : 1);
    qsizetype close = find(u'\'', begin);
    while (isAnsi && close > begin && at(close - 1) == u'\\') {
        close = find(u'\'', close + 1);
    }
    m_word.isQuoted = true;
    if (close < 0) {
        giveUp();
        return;
    }
    append(parts, m_script.sliced(begin, close - begin));
    m_at = close + 1;
}

void ShellLexer::takeDoubleQuoted(Parts &parts)
{
    const qsizetype limit = m_at + maxQuoted;
    m_word.isQuoted = true;
    while (goesOn() && m_at < limit && at(m_at) != u'"') {
        const QChar c = at(m_at);
        if (takeContinuation() || ahead(u"^\"")) {
            m_at += ahead(u"^\"") ? 1 : 0;
        } else if (c == u'$' || c == u'`' || c == u'%') {
            takePart(parts);
        } else {
            m_at += c == u'\\' && QStringView(u"\\\"$`").contains(at(m_at + 1)) ? 1 : 0;
            append(parts, m_script.sliced(m_at++, 1));
            --m_budget;
        }
    }
    at(m_at) == u'"' ? void(++m_at) : giveUp();
}

// What commands print: "$(…)", "`…`", "<(…)"; `open` is the mark behind which they begin.
void ShellLexer::takeGroup(Parts &parts, qsizetype open)
{
    const qsizetype close = at(open) == u'`' ? find(u'`', open + 1) : closing(open);
    if (close < 0) {
        giveUp();
        return;
    }
    m_commands.append({open + 1, close});
    m_word.isMany |= !m_word.isQuoted && parts.isEmpty() && at(open) != u'<';
    parts.append({QStringLiteral("$()"), {}, false, false});
    m_at = close + 1;
}

// Of the "(" there; -1 if there is none.
qsizetype ShellLexer::closing(qsizetype open)
{
    QString awaited; // closing marks of all that is open, the innermost last
    const qsizetype limit = std::min(m_end, open + std::min(maxQuoted, m_budget));
    for (qsizetype i = open; i < limit; ++i, --m_budget) {
        const QChar c = at(i);
        const bool isQuoted = awaited.endsWith(u'"');
        if (c == u'\\') {
            ++i;
        } else if (awaited.endsWith(c)) {
            awaited.chop(1);
            if (awaited.isEmpty()) {
                return i;
            }
        } else if (c == u'"') {
            awaited += c;
        } else if (c == u'(' && (!isQuoted || at(i - 1) == u'$')) {
            awaited += u')';
        } else if (c == u'\'' && !isQuoted && (i = find(c, i + 1)) < 0) {
            return -1;
        }
    }
    return -1;
}

// The word ends with its line, and is incomplete.
void ShellLexer::giveUp()
{
    if (!std::exchange(m_isUnclosed, true)) {
        const qsizetype lineEnd = m_script.first(m_end).indexOf(u'\n', m_word.begin);
        m_at = lineEnd < 0 ? m_end : lineEnd;
        m_word.parts.clear();
    }
}

} // namespace latchkey::shell

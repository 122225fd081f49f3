// SPDX-License-Identifier: Apache-2.0
#include "shell/ShellRun.h"

#include <algorithm>

namespace latchkey::shell {

namespace {

constexpr qsizetype maxRounds = 64;
constexpr qsizetype maxWords = 4096;

} // namespace

ShellRun::ShellRun(QStringView text, ShellSearch &search, int firstLine, const ShellValues &values)
    : m_text(text)
    , m_search(search)
    , m_firstLine(firstLine)
    , m_values(values)
{
    for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1)) {
        m_lineEnds.append(at);
    }
}

void ShellRun::read()
{
    for (qsizetype at = 0; at < m_text.size() && m_search.budget > 0;) {
        const qsizetype found = m_text.indexOf(u'\n', at);
        const qsizetype lineEnd = found < 0 ? m_text.size() : found;
        const QStringView line = m_text.sliced(at, lineEnd - at);
        m_search.budget -= line.size();
        const qsizetype quoting = line.startsWith(u'>') ? 1 : 0; // of a mail, or Markdown
        at = mayBeShell(line) ? run({at + quoting, m_text.size()}, true) : lineEnd + 1;
    }
    for (const QString &name : std::as_const(m_order)) {
        if (!m_called.contains(name)) {
            runBody(m_functions[name], {}); // nobody says with what
        }
    }
}

bool ShellRun::mayBeShell(QStringView line) const
{
    static const QRegularExpression beginning(QStringLiteral(
        "\\A\\s*(?:\"?\\$\\{?\\w|(?:[A-Za-z]+\\s+(?:-\\w+\\s+)*)?[A-Za-z_]\\w*\\+?=|[\\w-]+\\s*"
        "\\(\\)|:\\s|[^#]*<<-?\\s*[\"'\\\\]?[A-Za-z_]|"
        "(?:function|for)\\s+\\w|(?:if|then|else|elif|fi|while|until|do|done|case|esac)\\b)"));
    const QString first = line.trimmed().toString().section(u' ', 0, 0);
    return m_functions.contains(first) || m_search.anyProgram.match(line.toString()).hasMatch() ||
           beginning.match(line.toString()).hasMatch();
}

// Returns behind what was read: one line with what belongs to it, or the whole range.
qsizetype ShellRun::run(ScriptRange range, bool isOneLine)
{
    ShellLexer lexer(m_text, range, m_values, m_search.budget);
    QList<ShellWord> words;
    for (Token token = lexer.next(); token != Token::End; token = lexer.next()) {
        const bool isWord = token == Token::Word;
        if (isWord && !(words.isEmpty() && takeKeyword(lexer)) && words.size() < maxWords) {
            words += lexer.words();
        } else if (token == Token::Open && words.size() == 1 && takeOpen(lexer, words[0])) {
            words.clear();
        } else if (!isWord) {
            end(lexer, std::exchange(words, {}));
            const QStringView read = m_text.first(lexer.at());
            m_isPiped = read.endsWith(u'|') && !read.endsWith(u"||");
            if (token == Token::Line && isOneLine) {
                return lexer.at();
            }
        }
    }
    end(lexer, words);
    return m_search.budget > 0 ? std::max(lexer.at(), range.begin + 1) : m_text.size();
}

// Words behind which a command begins.
bool ShellRun::takeKeyword(ShellLexer &lexer)
{
    const QString word = lexer.word().isQuoted ? QString() : lexer.word().text();
    if (word == QLatin1String("for")) {
        return takeFor(lexer);
    }
    if (word == QLatin1String("function")) {
        return takeNamedFunction(lexer);
    }
    const bool isWay = isOneOf(word, "if while until case");
    m_ways += isWay ? 1 : m_ways > 0 && isOneOf(word, "fi done esac") ? -1 : 0;
    return isWay || isOneOf(word, "{ } ! then do in time fi done esac else elif");
}

// "name() {", "NAME=(word word)"; other parentheses stand around commands.
bool ShellRun::takeOpen(ShellLexer &lexer, const ShellWord &only)
{
    const qsizetype behind = lexer.at();
    if (assignment(only).hasMatch() && m_text[behind - 2] == u'=') {
        QList<ShellWord> array;
        Token token = lexer.next();
        for (; token == Token::Word || token == Token::Line; token = lexer.next()) {
            array += token == Token::Word ? lexer.words() : QList<ShellWord>();
        }
        assign(assignment(only), array, true);
        m_ranges.append({only.begin, lexer.at()});
        return true;
    }
    if (lexer.next() == Token::Close && takeFunction(lexer, only)) {
        return true;
    }
    lexer.jump(behind);
    return false;
}

// "function name {", "function name() {"
bool ShellRun::takeNamedFunction(ShellLexer &lexer)
{
    const qsizetype before = lexer.at();
    const bool isNamed = lexer.next() == Token::Word;
    const ShellWord name = lexer.word();
    const qsizetype behind = lexer.at();
    if (lexer.next() != Token::Open || lexer.next() != Token::Close) {
        lexer.jump(behind);
    }
    if (!isNamed || !takeFunction(lexer, name)) {
        lexer.jump(before);
    }
    return true;
}

bool ShellRun::takeFunction(ShellLexer &lexer, const ShellWord &name)
{
    Token token = lexer.next();
    while (token == Token::Line) {
        token = lexer.next();
    }
    const bool isBlock = token == Token::Word && lexer.word().text() == QLatin1String("{");
    const qsizetype begin = lexer.at();
    const qsizetype end = isBlock ? blockEnd(begin, u"{", u"}") : -1;
    if (end < 0 || m_functions.size() > maxValues) {
        return false;
    }
    m_functions.insert(name.text(), {begin, end});
    m_order.append(name.text());
    lexer.jump(end + 1);
    return true;
}

// Where the word stands that closes a block; -1 if it never does.
qsizetype ShellRun::blockEnd(qsizetype from, QStringView open, QStringView close)
{
    ShellValues none;
    ShellLexer lexer(m_text, {from, m_text.size()}, none, m_search.budget);
    int depth = 1;
    bool isStart = true;
    for (Token token = lexer.next(); token != Token::End; token = lexer.next()) {
        const bool isBare = token == Token::Word && !lexer.word().isQuoted;
        const QString word = isBare ? lexer.word().text() : QString();
        depth += isStart && word == open ? 1 : isStart && word == close ? -1 : 0;
        if (depth == 0) {
            return lexer.word().begin;
        }
        isStart = token != Token::Word ||
                  (isStart && isOneOf(word, "{ } ! then do else elif if while until done fi"));
    }
    return -1;
}

// "for NAME in words; do …; done"
bool ShellRun::takeFor(ShellLexer &lexer)
{
    const ScriptRange head{lexer.word().begin, lexer.at()};
    QList<ShellWord> words;
    Token token = lexer.next();
    for (; token == Token::Word && words.size() < maxWords; token = lexer.next()) {
        words += lexer.words();
    }
    while (token == Token::Line || token == Token::Separator) {
        token = lexer.next();
    }
    const bool isLoop = words.size() >= 2 && words[1].text() == QLatin1String("in") &&
                        token == Token::Word && lexer.word().text() == QLatin1String("do");
    const ScriptRange body{lexer.at(), isLoop ? blockEnd(lexer.at(), u"do", u"done") : -1};
    if (body.end < 0 || m_search.depth >= maxDepth) {
        lexer.jump(head.end);
        return true;
    }
    loop(words[0].text(), words.mid(2), body);
    lexer.jump(body.end + 4);
    return true;
}

void ShellRun::loop(const QString &name, QList<ShellWord> words, ScriptRange body)
{
    const bool isKnown =
        !words.isEmpty() && words.size() <= maxRounds &&
        std::all_of(words.cbegin(), words.cend(), [](const ShellWord &word) {
            static const QRegularExpression pattern(QStringLiteral("[*?{\\[]"));
            return word.isCertain() && (word.isQuoted || !word.text().contains(pattern));
        });
    if (!isKnown) {
        words = {unknown(name)};
    }
    ++m_search.depth;
    for (const ShellWord &word : std::as_const(words)) {
        m_values[name] = {word};
        run(body, false);
    }
    --m_search.depth;
}

int ShellRun::lineOf(qsizetype place) const
{
    const auto end = std::lower_bound(m_lineEnds.cbegin(), m_lineEnds.cend(), place);
    return m_firstLine + int(end - m_lineEnds.cbegin());
}

} // namespace latchkey::shell

// SPDX-License-Identifier: Apache-2.0
#include "shell/ShellScript.h"

#include "shell/ShellLexer.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace latchkey::shell {

namespace {

constexpr int maxDepth = 8;
constexpr qsizetype maxCommands = 20'000;
constexpr qsizetype maxRounds = 64;
constexpr qsizetype maxWords = 4096;
constexpr qsizetype maxValues = 5000;
constexpr qsizetype maxText = 4096;

const QString arguments = QStringLiteral("@");

bool isOneOf(const QString &word, const char *words)
{
    for (const QLatin1String each : QLatin1String(words).tokenize(u' ')) {
        if (word == each) {
            return true;
        }
    }
    return false;
}

// A program's name without its folder.
QString baseName(const ShellWord &word)
{
    QString name = word.text();
    name = name.sliced(name.lastIndexOf(u'/') + 1);
    name.remove(0, name.startsWith(u'@') ? 1 : 0); // as make has it
    name.chop(name.endsWith(QLatin1String(".exe")) ? 4 : 0);
    return name;
}

// Which are given a script as a word, or on their standard input.
bool runsScripts(const QString &program)
{
    return isOneOf(program, "ash bash dash eval ksh parallel sh ssh su trap watch zsh");
}

// "NAME=…", "NAME+=…" as its first part has it.
QRegularExpressionMatch assignment(const ShellWord &word)
{
    static const QRegularExpression expression(QStringLiteral("\\A([A-Za-z_]\\w{0,99})(\\+?)="));
    const bool isWritten = !word.parts.isEmpty() && word.parts[0].variable.isEmpty();
    return isWritten ? expression.match(word.parts[0].text) : QRegularExpressionMatch();
}

// What is the same in a script and in those inside it.
struct Search
{
    QStringList programs;
    QRegularExpression anyProgram; // as a word
    qsizetype budget;
    QList<ShellCommand> commands;
    int depth = 0;
};

class Script
{
public:
    Script(QStringView text, Search &search, int firstLine, const ShellValues &values)
        : m_text(text)
        , m_search(search)
        , m_firstLine(firstLine)
        , m_values(values)
    {
        for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1)) {
            m_lineEnds.append(at);
        }
    }

    // Lines that can be no shell are left alone.
    void read()
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

    QList<ScriptRange> takeRanges() { return std::move(m_ranges); }

private:
    using Token = ShellLexer::Token;

    bool mayBeShell(QStringView line) const
    {
        static const QRegularExpression beginning(QStringLiteral(
            "\\A\\s*(?:\"?\\$\\{?\\w|(?:[A-Za-z]+\\s+(?:-\\w+\\s+)*)?[A-Za-z_]\\w*\\+?=|[\\w-]+\\s*"
            "\\(\\)|:\\s|[^#]*<<-?\\s*[\"'\\\\]?[A-Za-z_]|"
            "(?:function|for)\\s+\\w|(?:if|then|else|elif|fi|while|until|do|done|case|esac)\\b)"));
        const QString first = line.trimmed().toString().section(u' ', 0, 0);
        return m_functions.contains(first) ||
               m_search.anyProgram.match(line.toString()).hasMatch() ||
               beginning.match(line.toString()).hasMatch();
    }

    // Returns behind what was read: one line with what belongs to it, or the whole range.
    qsizetype run(ScriptRange range, bool isOneLine)
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
    bool takeKeyword(ShellLexer &lexer)
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
    bool takeOpen(ShellLexer &lexer, const ShellWord &only)
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
    bool takeNamedFunction(ShellLexer &lexer)
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

    bool takeFunction(ShellLexer &lexer, const ShellWord &name)
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
    qsizetype blockEnd(qsizetype from, QStringView open, QStringView close)
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
    bool takeFor(ShellLexer &lexer)
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

    void loop(const QString &name, QList<ShellWord> words, ScriptRange body)
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

    static ShellWord unknown(const QString &name)
    {
        return {{{u'$' + name, name, false, false}}, false, false, 0};
    }

    // The command's words are all there.
    void end(ShellLexer &lexer, const QList<ShellWord> &words)
    {
        ShellCommand command;
        command.isUnclosed = lexer.takeIsUnclosed();
        command.hasInputFile = lexer.takeHasInputFile();
        for (const ScriptRange &inner : lexer.takeCommands()) {
            runInside([&] { run(inner, false); });
        }
        if (!words.isEmpty()) {
            perform(words, command, {words[0].begin, lexer.at()});
        }
        for (const ScriptRange &document : lexer.takeDocuments()) {
            m_ranges.append(document); // data, unless it is given to a shell
            if (!words.isEmpty() && runsScripts(baseName(words[0]))) {
                runScript(m_text.sliced(document.begin, document.end - document.begin).toString(),
                          lineOf(document.begin));
            }
        }
    }

    void perform(const QList<ShellWord> &words, ShellCommand &command, ScriptRange range)
    {
        const QString name = baseName(words[0]);
        const bool declares =
            isOneOf(name, "export local readonly declare typeset set env ENV ARG");
        bool isAssignment = name == QLatin1String(":"); // "${NAME:=word}" behind it is one
        for (const ShellWord &word : words) {
            const bool isOne = assign(word);
            isAssignment |= isOne;
            if (!isOne && !declares) {
                break; // what is behind is of the command
            }
        }
        if (find(words, command, range)) {
            return;
        }
        if (name == QLatin1String("shift") && m_values.contains(arguments)) {
            const qsizetype count = words.size() > 1 ? words[1].text().toInt() : 1;
            m_values[arguments] = m_values.value(arguments).mid(std::max<qsizetype>(count, 0));
        } else if (m_functions.contains(name)) {
            m_called.insert(name);
            runBody(m_functions[name], words.mid(1));
        } else if (!isAssignment && !runQuoted(words)) {
            return;
        }
        m_ranges.append(range);
    }

    bool assign(const ShellWord &word)
    {
        const auto match = assignment(word);
        if (match.hasMatch()) {
            ShellWord value = word;
            value.parts[0].text.remove(0, match.capturedLength());
            if (value.parts[0].text.isEmpty() && value.parts.size() > 1) {
                value.parts.removeFirst();
            }
            value.isMany = false;
            assign(match, {value}, false);
        }
        return match.hasMatch();
    }

    // Where a script takes several ways, two values are none.
    void assign(const QRegularExpressionMatch &match, QList<ShellWord> value, bool isArray)
    {
        const QString name = match.captured(1);
        const QList<ShellWord> before = m_values.value(name);
        const bool isMore = !match.captured(2).isEmpty() && !before.isEmpty(); // "NAME+=…"
        if (isMore && isArray) {
            value = before + value;
        } else if (isMore) {
            value[0].parts = before[0].parts + value[0].parts;
        }
        const bool isOther = m_ways > 0 && !before.isEmpty() && !value.isEmpty() &&
                             before[0].isCertain() && before[0].text() != value[0].text();
        qsizetype size = 0;
        for (const ShellWord &word : std::as_const(value)) {
            size += word.text().size() + 16 * word.parts.size();
        }
        if (m_values.size() < maxValues) {
            m_values[name] = isOther || size > maxText ? QList{unknown(name)} : value;
        }
    }

    bool find(const QList<ShellWord> &words, ShellCommand &command, ScriptRange range)
    {
        if (isOneOf(words[0].text(), "echo printf which man type")) {
            return false;
        }
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QString name = i == 0 || !words[i].isQuoted ? programOf(words[i]) : QString();
            if (!name.isEmpty()) {
                command.program = name;
                command.words = words.mid(i + 1);
                command.line = lineOf(words[i].begin);
                command.isPiped = m_isPiped;
                range.begin = words[i].begin;
                break;
            }
            command.isFed |= isOneOf(baseName(words[i]), "xargs parallel");
        }
        if (!command.program.isEmpty() && m_search.commands.size() < maxCommands) {
            m_search.commands.append(command);
            m_ranges.append(range);
        }
        return !command.program.isEmpty();
    }

    // "$CURL" is curl, also where its folder is unknown.
    QString programOf(const ShellWord &word) const
    {
        const ShellPart first = word.parts.value(0);
        const QString name = baseName(word);
        const QString named = first.variable.toLower();
        const bool isNamed = !first.isKnown && named != first.variable && word.parts.size() == 1;
        return m_search.programs.contains(name)               ? name
               : isNamed && m_search.programs.contains(named) ? named
                                                              : QString();
    }

    void runBody(ScriptRange body, const std::optional<QList<ShellWord>> &words)
    {
        const auto before = m_values.constFind(arguments);
        const std::optional<QList<ShellWord>> outer =
            before == m_values.cend() ? std::nullopt : std::optional(*before);
        const auto set = [this](const std::optional<QList<ShellWord>> &given) {
            given ? void(m_values[arguments] = *given) : void(m_values.remove(arguments));
        };
        if (m_search.depth < maxDepth) {
            set(words);
            ++m_search.depth;
            run(body, false);
            --m_search.depth;
            set(outer);
        }
    }

    // What is set in there is not set out here.
    template <typename Run>
    void runInside(Run run)
    {
        if (m_search.depth < maxDepth) {
            const ShellValues outside = m_values;
            ++m_search.depth;
            run();
            --m_search.depth;
            m_values = outside;
        }
    }

    void runScript(const QString &script, int line)
    {
        runInside([&] { Script(script, m_search, line, m_values).read(); });
    }

    // bash -c "…", ssh host "…"; true if there are commands in it.
    bool runQuoted(const QList<ShellWord> &words)
    {
        const qsizetype before = m_search.commands.size();
        const bool isRun = std::any_of(words.cbegin(), words.cend(), [](const ShellWord &word) {
            return runsScripts(baseName(word));
        });
        for (const ShellWord &word : isRun ? words : QList<ShellWord>()) {
            if (word.text().contains(u' ')) {
                runScript(word.text(), lineOf(words[0].begin));
            }
        }
        return m_search.commands.size() > before;
    }

    int lineOf(qsizetype place) const
    {
        const auto end = std::lower_bound(m_lineEnds.cbegin(), m_lineEnds.cend(), place);
        return m_firstLine + int(end - m_lineEnds.cbegin());
    }

    QStringView m_text;
    Search &m_search;
    int m_firstLine;
    ShellValues m_values;
    QHash<QString, ScriptRange> m_functions; // their bodies
    QStringList m_order;
    QSet<QString> m_called;
    QList<ScriptRange> m_ranges;
    QList<qsizetype> m_lineEnds;
    bool m_isPiped = false;
    int m_ways = 0; // around the command: "if", "case"
};

} // namespace

ShellReading readShell(QStringView script, const QStringList &programs)
{
    const QString any =
        QStringLiteral("(?:^|[\\s/\"'`;|&(@{$=])(?:%1)(?:\\.exe)?\\}?[\"']?(?:[\\s\\\\]|$)")
            .arg(programs.join(u'|'));
    Search search{programs,
                  QRegularExpression(any, QRegularExpression::CaseInsensitiveOption),
                  32 * script.size() + 1'000'000,
                  {},
                  0};
    Script all(script, search, 1, {});
    all.read();
    QList<ScriptRange> ranges = all.takeRanges();
    std::stable_sort(ranges.begin(), ranges.end(),
                     [](const ScriptRange &a, const ScriptRange &b) { return a.begin < b.begin; });
    return {std::move(search.commands), std::move(ranges), search.budget <= 0};
}

} // namespace latchkey::shell

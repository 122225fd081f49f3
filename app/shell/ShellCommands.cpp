// SPDX-License-Identifier: Apache-2.0
// What the commands of a followed script do: they set values, call functions, run other scripts, or
// are looked for.
#include "shell/ShellRun.h"

#include <algorithm>

namespace latchkey::shell {

namespace {

constexpr qsizetype maxCommands = 20'000;
constexpr qsizetype maxText = 4096;

const QString arguments = QStringLiteral("@");

// A program's name without its folder.
QString baseName(const ShellWord &word)
{
    QString name = word.text();
    name = name.sliced(name.lastIndexOf(u'/') + 1);
    name.remove(0, name.startsWith(u'@') ? 1 : 0); // as make has it
    name.chop(name.endsWith(QLatin1String(".exe")) ? 4 : 0);
    return name;
}

} // namespace

bool ShellRun::isOneOf(const QString &word, const char *words)
{
    for (const QLatin1String each : QLatin1String(words).tokenize(u' ')) {
        if (word == each) {
            return true;
        }
    }
    return false;
}

// "NAME=…", "NAME+=…" as its first part has it.
QRegularExpressionMatch ShellRun::assignment(const ShellWord &word)
{
    static const QRegularExpression expression(QStringLiteral("\\A([A-Za-z_]\\w{0,99})(\\+?)="));
    const bool isWritten = !word.parts.isEmpty() && word.parts[0].variable.isEmpty();
    return isWritten ? expression.match(word.parts[0].text) : QRegularExpressionMatch();
}

// Which are given a script as a word, or on their standard input.
bool ShellRun::runsScripts(const QString &program)
{
    return isOneOf(program, "ash bash dash eval ksh parallel sh ssh su trap watch zsh");
}

// The command's words are all there.
void ShellRun::end(ShellLexer &lexer, const QList<ShellWord> &words)
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

void ShellRun::perform(const QList<ShellWord> &words, ShellCommand &command, ScriptRange range)
{
    const QString name = baseName(words[0]);
    const bool declares = isOneOf(name, "export local readonly declare typeset set env ENV ARG");
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

bool ShellRun::assign(const ShellWord &word)
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
void ShellRun::assign(const QRegularExpressionMatch &match, QList<ShellWord> value, bool isArray)
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

bool ShellRun::find(const QList<ShellWord> &words, ShellCommand &command, ScriptRange range)
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
QString ShellRun::programOf(const ShellWord &word) const
{
    const ShellPart first = word.parts.value(0);
    const QString name = baseName(word);
    const QString named = first.variable.toLower();
    const bool isNamed = !first.isKnown && named != first.variable && word.parts.size() == 1;
    return m_search.programs.contains(name)               ? name
           : isNamed && m_search.programs.contains(named) ? named
                                                          : QString();
}

void ShellRun::runBody(ScriptRange body, const std::optional<QList<ShellWord>> &words)
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

void ShellRun::runScript(const QString &script, int line)
{
    runInside([&] { ShellRun(script, m_search, line, m_values).read(); });
}

// bash -c "…", ssh host "…"; true if there are commands in it.
bool ShellRun::runQuoted(const QList<ShellWord> &words)
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

ShellWord ShellRun::unknown(const QString &name)
{
    return {{{u'$' + name, name, false, false}}, false, false, 0};
}

} // namespace latchkey::shell

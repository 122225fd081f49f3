// SPDX-License-Identifier: Apache-2.0
#include "shell/ShellCommands.h"

#include "shell/CommandLexer.h"
#include "shell/ShellPlaces.h"

#include <algorithm>

namespace latchkey::shell {

namespace {

constexpr qsizetype maxPrefix = 500; // from a command's beginning to the program's name
constexpr int maxDepth = 8;
constexpr int maxUnclosed = 100; // each costs reading to the end
constexpr int maxNames = 64;

// How a script calls a program.
struct Name
{
    QString text;
    QStringList words; // arguments that come with it
    bool isShell = false;
};

using Names = QList<Name>;

void append(Names &names, const QString &variable, const QStringList &words)
{
    for (const char *form : {"$%1", "${%1}", "\"$%1\"", "\"${%1}\""}) {
        names.append({QString::fromLatin1(form).arg(variable), words});
    }
}

// "CURL='curl -s'" makes "$CURL" a name.
Names namesOf(const QString &program, const QList<ShellAssignment> &assignments)
{
    Names names{{program, {}}};
    QStringList known;
    for (const ShellAssignment &each : assignments) {
        if (!each.value.contains(program) || names.size() > maxNames) {
            continue;
        }
        QStringList words = CommandLexer(each.value, {0, each.value.size()}).read().words;
        const QString first = words.isEmpty() ? QString() : words.takeFirst();
        const bool isProgram = first == program || first.endsWith(u'/' + program);
        if (isProgram && !known.contains(each.name)) {
            known.append(each.name);
            append(names, each.name, words);
        }
    }
    if (!known.contains(program.toUpper())) {
        append(names, program.toUpper(), {});
    }
    for (const char *shell : {"bash", "sh", "ssh", "eval", "zsh", "su", "dash", "ksh", "ash",
                              "watch", "parallel", "trap"}) {
        names.append({QString::fromLatin1(shell), {}, true});
    }
    return names;
}

// Where the names stand in a text, one after another.
class Hits
{
public:
    Hits(QStringView text, const Names &names)
        : m_text(text)
        , m_names(names)
        , m_places(names.size(), -1)
    {}

    // The first from there on; -1 if there is none.
    qsizetype next(qsizetype from)
    {
        qsizetype best = m_text.size();
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            if (m_places[i] < from) {
                const qsizetype found = m_text.indexOf(m_names[i].text, from);
                m_places[i] = found < 0 ? m_text.size() : found;
            }
            if (m_places[i] < best) {
                best = m_places[i];
                m_name = i;
            }
        }
        return best < m_text.size() ? best : -1;
    }

    const Name &name() const { return m_names[m_name]; }

private:
    QStringView m_text;
    const Names &m_names;
    QList<qsizetype> m_places;
    qsizetype m_name = 0;
};

bool hasBlank(const QString &word)
{
    return std::any_of(word.cbegin(), word.cend(), isShellSpace);
}

class Finder
{
public:
    Finder(QStringView script, const Names &names)
        : m_script(script)
        , m_names(names)
    {}

    void find(ScriptRange range, int depth)
    {
        Hits hits(m_script.first(range.end), m_names);
        qsizetype at = hits.next(range.begin);
        while (at >= 0 && m_unclosed < maxUnclosed) {
            const Name &name = hits.name();
            const qsizetype behind = nameEnd(at, name.text, range.end);
            const bool isKnown = name.isShell && behind < m_shellsReadTo;
            const bool isCommand = behind >= 0 && !isKnown &&
                                   canBeShellCommand(before(at, range.begin), m_names[0].text);
            qsizetype end = -1;
            if (isCommand && name.isShell) {
                end = readShell({behind, range.end}, depth);
            } else if (isCommand) {
                end = readCommand({behind, range.end}, depth, name.words,
                                  isFed(before(at, range.begin)));
            }
            if (end >= 0 && depth == 0) {
                m_reading.ranges.append({at, end});
            }
            at = hits.next(end >= 0 ? end : at + name.text.size());
        }
    }

    ShellReading take() { return std::move(m_reading); }

private:
    // Each returns where it ends, -1 for nothing.
    qsizetype readCommand(ScriptRange range, int depth, const QStringList &words, bool isFed)
    {
        CommandLexer lexer(m_script, range);
        ShellCommand command = lexer.read();
        command.words = words + command.words;
        command.line = lineOf(range.begin);
        command.place = range.begin;
        command.isFed = isFed;
        m_unclosed += command.isUnclosed ? 1 : 0;
        const bool isUnclosed = command.isUnclosed;
        m_reading.commands.append(std::move(command));
        if (!isUnclosed) {
            findInside(lexer, depth);
        }
        return isUnclosed ? lineEnd(range) : lexer.end();
    }

    qsizetype readShell(ScriptRange range, int depth)
    {
        if (depth >= maxDepth) {
            return -1;
        }
        CommandLexer lexer(m_script, range);
        const ShellCommand command = lexer.read();
        m_unclosed += command.isUnclosed ? 1 : 0;
        m_shellsReadTo = command.isUnclosed ? lineEnd(range) : lexer.end();
        if (command.isUnclosed) {
            return -1;
        }
        bool hasCommands = false;
        for (const QString &word : command.words) {
            hasCommands |= hasBlank(word) && readScript(word, range.begin, lexer.end(), depth + 1);
        }
        if (hasCommands) {
            findInside(lexer, depth);
        }
        return hasCommands ? lexer.end() : -1;
    }

    // A quoted one; lines in it are counted as if nothing else were before it.
    bool readScript(const QString &script, qsizetype place, qsizetype end, int depth)
    {
        Finder finder(script, m_names);
        finder.find({0, script.size()}, depth);
        QList<ShellCommand> commands = finder.take().commands;
        for (ShellCommand &each : commands) {
            each.line += lineOf(place) - 1;
            each.place = end;
        }
        m_reading.commands.append(commands);
        return !commands.isEmpty();
    }

    void findInside(const CommandLexer &lexer, int depth)
    {
        for (const ScriptRange &inner :
             depth >= maxDepth ? QList<ScriptRange>() : lexer.substitutions()) {
            find(inner, depth + 1);
        }
    }

    qsizetype nameEnd(qsizetype at, const QString &name, qsizetype end) const
    {
        const QStringView rest = m_script.first(end).sliced(at + name.size());
        const qsizetype suffix = rest.startsWith(u".exe") ? 4 : 0;
        const bool isWhole =
            rest.size() == suffix || isShellSpace(rest[suffix]) || rest[suffix] == u'\\';
        return isWhole ? at + name.size() + suffix : -1;
    }

    // No more of it than a command's beginning has.
    QStringView before(qsizetype at, qsizetype begin) const
    {
        const qsizetype start = std::max(begin, at - maxPrefix);
        return m_script.sliced(start, at - start);
    }

    static bool isFed(QStringView before)
    {
        const QStringView same = sameShellCommand(before);
        return same.contains(u"xargs") || same.contains(u"parallel");
    }

    qsizetype lineEnd(ScriptRange range) const
    {
        const qsizetype end = m_script.first(range.end).indexOf(u'\n', range.begin);
        return end < 0 ? range.end : end;
    }

    // Places are asked for in the order they come.
    int lineOf(qsizetype place)
    {
        m_line += int(m_script.sliced(m_counted, place - m_counted).count(u'\n'));
        m_counted = place;
        return m_line;
    }

    QStringView m_script;
    const Names &m_names;
    ShellReading m_reading;
    qsizetype m_counted = 0;
    qsizetype m_shellsReadTo = 0;
    int m_line = 1;
    int m_unclosed = 0;
};

} // namespace

ShellReading shellCommands(QStringView script, const QString &program,
                           const QList<ShellAssignment> &assignments)
{
    if (!script.contains(program, Qt::CaseInsensitive)) {
        return {};
    }
    const Names names = namesOf(program, assignments);
    Finder finder(script, names);
    finder.find({0, script.size()}, 0);
    ShellReading reading = finder.take();
    std::stable_sort(reading.commands.begin(), reading.commands.end(),
                     [](const ShellCommand &a, const ShellCommand &b) { return a.line < b.line; });
    return reading;
}

} // namespace latchkey::shell

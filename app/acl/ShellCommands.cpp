#include "acl/ShellCommands.h"

#include "acl/CommandLexer.h"

#include <algorithm>

namespace latchkey::acl {

namespace {

constexpr qsizetype maxPrefix = 500; // from a command's beginning to the program's name
constexpr int maxDepth = 8;
constexpr int maxUnclosed = 100; // each costs reading to the end

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
}

// Behind these, another command may stand; also behind a prompt, "me@shop:~$".
bool canPrecede(QStringView word)
{
    static const QStringList words = QStringLiteral("% ! { sudo time exec env command nohup if "
                                                    "elif while until then do else")
                                         .split(u' ');
    const qsizetype equals = word.indexOf(u'=');
    const bool isAssignment =
        equals > 0 && std::all_of(word.cbegin(), word.cbegin() + equals,
                                  [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
    const bool isPrompt = word.endsWith(u'$') || word.endsWith(u'>');
    return isAssignment || isPrompt || words.contains(word);
}

bool beginsCommand(QChar c)
{
    return QStringView(u"\n;|&(`").contains(c);
}

// What `text` ends with that is neither blank nor begins a command.
QStringView lastWord(QStringView text)
{
    const auto begin = std::find_if(text.rbegin(), text.rend(),
                                    [](QChar c) { return isSpace(c) || beginsCommand(c); });
    return text.last(begin - text.rbegin());
}

// `before` is what stands before a program's name: the end of a command, words that may precede
// another, the name's folder.
bool canBeCommand(QStringView before)
{
    const QStringView folder = lastWord(before);
    if (!folder.isEmpty() && !folder.endsWith(u'/')) {
        return false;
    }
    before.chop(folder.size());
    while (!before.isEmpty() && !beginsCommand(before.back())) {
        const QStringView word = lastWord(before);
        if (!word.isEmpty() && !canPrecede(word)) {
            return false;
        }
        before.chop(word.isEmpty() ? 1 : word.size());
    }
    return true;
}

class Finder
{
public:
    Finder(QStringView script, QStringView program)
        : m_script(script)
        , m_program(program)
    {}

    // Behind the name of the next command, -1 if there is none.
    qsizetype next(ScriptRange range) const
    {
        const QStringView part = m_script.first(range.end);
        qsizetype at = part.indexOf(m_program, range.begin);
        while (at >= 0) {
            const qsizetype behind = nameEnd(at, range.end);
            if (behind >= 0 && canBeCommand(beforeName(at, range.begin))) {
                return behind;
            }
            at = part.indexOf(m_program, at + m_program.size());
        }
        return -1;
    }

    void find(ScriptRange range, int depth)
    {
        while (m_unclosed < maxUnclosed && (range.begin = next(range)) >= 0) {
            CommandLexer lexer(m_script, range);
            ShellCommand command = lexer.read();
            command.line = lineOf(range.begin);
            m_unclosed += command.isUnclosed ? 1 : 0;
            range.begin = command.isUnclosed ? lineEnd(range) : lexer.end();
            const bool isDeep = command.isUnclosed || depth >= maxDepth;
            m_commands.append(std::move(command));
            for (const ScriptRange &inner : isDeep ? QList<ScriptRange>() : lexer.substitutions()) {
                find(inner, depth + 1);
            }
        }
    }

    QList<ShellCommand> take() { return std::move(m_commands); }

private:
    qsizetype nameEnd(qsizetype at, qsizetype end) const
    {
        const QStringView rest = m_script.first(end).sliced(at + m_program.size());
        const qsizetype suffix = rest.startsWith(u".exe") ? 4 : 0;
        const bool isWhole =
            rest.size() == suffix || isSpace(rest[suffix]) || rest[suffix] == u'\\';
        return isWhole ? at + m_program.size() + suffix : -1;
    }

    // No more of it than a command's beginning has.
    QStringView beforeName(qsizetype at, qsizetype begin) const
    {
        const qsizetype start = std::max(begin, at - maxPrefix);
        return m_script.sliced(start, at - start);
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
    QStringView m_program;
    QList<ShellCommand> m_commands;
    qsizetype m_counted = 0;
    int m_line = 1;
    int m_unclosed = 0;
};

} // namespace

QList<ShellCommand> shellCommands(QStringView script, QStringView program)
{
    Finder finder(script, program);
    finder.find({0, script.size()}, 0);
    return finder.take();
}

bool hasShellCommand(QStringView script, QStringView program)
{
    return Finder(script, program).next({0, script.size()}) >= 0;
}

} // namespace latchkey::acl

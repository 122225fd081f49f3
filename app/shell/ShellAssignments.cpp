// SPDX-License-Identifier: Apache-2.0
#include "shell/CommandLexer.h"
#include "shell/ShellCommands.h"
#include "shell/ShellPlaces.h"

#include <algorithm>

namespace latchkey::shell {

namespace {

constexpr qsizetype maxBefore = 200;
constexpr qsizetype maxName = 100;
constexpr qsizetype maxValue = 4096;
constexpr int maxAssignments = 5000;
constexpr int maxTries = 20'000; // each costs reading what is before

bool isOfAName(QChar c)
{
    return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber());
}

class Finder
{
public:
    explicit Finder(QStringView script)
        : m_script(script)
    {}

    void findValues()
    {
        for (qsizetype at = m_script.indexOf(u'='); at >= 0 && goesOn();
             at = m_script.indexOf(u'=', at + 1)) {
            readValue(at);
        }
    }

    // "${NAME:-value}", "${NAME:=value}"
    void findDefaults()
    {
        m_tries = 0;
        for (qsizetype at = m_script.indexOf(u"${"); at >= 0 && goesOn();
             at = m_script.indexOf(u"${", at + 2)) {
            readDefault(at + 2);
        }
    }

    QList<ShellAssignment> take()
    {
        std::stable_sort(
            m_found.begin(), m_found.end(),
            [](const ShellAssignment &a, const ShellAssignment &b) { return a.place < b.place; });
        return std::move(m_found);
    }

private:
    bool goesOn() const { return m_found.size() < maxAssignments && m_tries < maxTries; }

    void readValue(qsizetype equals)
    {
        const bool isMore = equals > 0 && m_script[equals - 1] == u'+'; // "NAME+=value"
        const qsizetype end = isMore ? equals - 1 : equals;
        qsizetype begin = end;
        while (begin > 0 && end - begin < maxName && isOfAName(m_script[begin - 1])) {
            --begin;
        }
        if (begin == end || m_script[begin].isNumber() || !canBegin(begin)) {
            return;
        }
        const QString name = m_script.sliced(begin, end - begin).toString();
        QString value = word(equals + 1);
        if (isMore && !value.isNull()) {
            value = QLatin1String("${") + name + u'}' + value;
        }
        m_found.append({name, value, begin, false});
    }

    // Also at the beginning of a quoted script.
    bool canBegin(qsizetype at)
    {
        const qsizetype quote = at > 0 && QStringView(u"'\"").contains(m_script[at - 1]) ? 1 : 0;
        if (at > quote && !isShellSpace(m_script[at - quote - 1]) &&
            !QStringView(u";({").contains(m_script[at - quote - 1])) {
            return false;
        }
        ++m_tries;
        const qsizetype start = std::max<qsizetype>(0, at - maxBefore);
        const QStringView before = m_script.sliced(start, at - quote - start);
        return quote == 0 ? canBeShellAssignment(before) : beginsScript(before);
    }

    // bash -c "NAME=value; …", set "NAME=value"
    static bool beginsScript(QStringView before)
    {
        const QStringView command = sameShellCommand(before).trimmed();
        return canBeShellAssignment(before) ||
               runsShellScripts(command.first(std::max<qsizetype>(0, command.indexOf(u' '))));
    }

    // Null if it is not all there, or a command would say it.
    QString word(qsizetype at) const
    {
        CommandLexer lexer(m_script, {at, std::min(m_script.size(), at + maxValue)});
        const QString value = lexer.readWord();
        return value.contains(QLatin1String("$()")) || value.contains(u'`') ? QString() : value;
    }

    void readDefault(qsizetype begin)
    {
        const QStringView all =
            m_script.sliced(begin, std::min(m_script.size() - begin, maxName + maxValue));
        qsizetype end = 0;
        while (end < std::min(all.size(), maxName) && isOfAName(all[end])) {
            ++end;
        }
        const qsizetype value = end + (all.sliced(end).startsWith(u':') ? 1 : 0);
        if (end == 0 || value >= all.size() || !QStringView(u"-=").contains(all[value])) {
            return;
        }
        ++m_tries;
        const qsizetype close = all.indexOf(u'}', value);
        if (close >= 0) {
            m_found.append({all.first(end).toString(),
                            all.sliced(value + 1, close - value - 1).toString(), begin, true});
        }
    }

    QStringView m_script;
    QList<ShellAssignment> m_found;
    int m_tries = 0;
};

} // namespace

QList<ShellAssignment> shellAssignments(QStringView script)
{
    Finder finder(script);
    finder.findValues();
    finder.findDefaults();
    return finder.take();
}

} // namespace latchkey::shell

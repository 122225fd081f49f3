// SPDX-License-Identifier: Apache-2.0
#include "shell/ShellPlaces.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace latchkey::shell {

namespace {

constexpr int maxArguments = 16; // of a program that starts another

QSet<QString> setOf(const QString &words)
{
    const QStringList list = words.split(u' ');
    return {list.cbegin(), list.cend()};
}

bool isAssignment(QStringView word)
{
    const qsizetype equals = word.indexOf(u'=');
    return equals > 0 && std::all_of(word.cbegin(), word.cbegin() + equals,
                                     [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
}

// "1.", "5", "*/10": of a list, of cron
bool isTime(QStringView word)
{
    return std::all_of(word.cbegin(), word.cend(),
                       [](QChar c) { return QStringView(u"0123456789*/,.-").contains(c); });
}

// Behind these, another command may stand; also behind a prompt, "me@shop:~$", and in a list.
bool canPrecede(QStringView word)
{
    static const QSet<QString> words =
        setOf(QStringLiteral("% ! { + if elif while until then do else command run: RUN"));
    const bool isPrompt = word.endsWith(u'$') || word.endsWith(u'>');
    const bool isPattern = word.endsWith(u')'); // of a case, or "f()"
    return isPrompt || isPattern || isTime(word) || isAssignment(word) ||
           words.contains(word.toString());
}

bool precedesAssignment(QStringView word)
{
    static const QSet<QString> words = setOf(
        QStringLiteral("export local readonly declare typeset set env -x -r -g -gx -rx ENV ARG"));
    return canPrecede(word) || words.contains(word.toString());
}

QStringView withoutFolder(QStringView program)
{
    return program.sliced(program.lastIndexOf(u'/') + 1);
}

bool startsAnother(QStringView program)
{
    static const QSet<QString> programs = setOf(QStringLiteral(
        "busybox chronic chroot chrt ddev doas docker docker-compose env exec find flock gosu "
        "ionice kubectl lando lxc nice nohup nsenter oc parallel podman proxychains proxychains4 "
        "retry run runuser setsid sshpass stdbuf strace sudo time timeout torify torsocks unbuffer "
        "vagrant "
        "warden watch xargs"));
    const QStringView name = withoutFolder(program);
    return programs.contains(name.toString()) || runsShellScripts(name);
}

// Behind these, names of programs are only spoken of.
bool onlyMentions(QStringView word)
{
    static const QSet<QString> words = setOf(QStringLiteral(
        "install add remove update upgrade reinstall which type hash man echo printf "
        "grep apt apt-get apk yum dnf brew"));
    return words.contains(word.toString());
}

// What `text` ends with that is neither blank nor begins a command.
QStringView lastWord(QStringView text)
{
    const auto begin = std::find_if(text.rbegin(), text.rend(), [](QChar c) {
        return isShellSpace(c) || beginsShellCommand(c);
    });
    return text.last(begin - text.rbegin());
}

} // namespace

bool isShellSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
}

bool beginsShellCommand(QChar c)
{
    return QStringView(u"\n;|&(`").contains(c);
}

QStringView sameShellCommand(QStringView before)
{
    const auto begin = std::find_if(before.rbegin(), before.rend(), beginsShellCommand);
    return before.last(begin - before.rbegin());
}

bool canBeShellCommand(QStringView before, QStringView program)
{
    const QStringView folder = lastWord(before);
    if (!folder.isEmpty() && !folder.endsWith(u'/') && folder != u"@") {
        return false;
    }
    before.chop(folder.size());
    QStringView decides; // the first word of the command that is more than an introduction
    for (int arguments = 0; !before.isEmpty() && !beginsShellCommand(before.back());) {
        const QStringView word = lastWord(before);
        before.chop(std::max<qsizetype>(word.size(), 1));
        if (word.isEmpty() || canPrecede(word)) {
            continue;
        }
        const bool isAsked = arguments == 0 && word.compare(u"-v", Qt::CaseInsensitive) == 0;
        if (++arguments > maxArguments || isAsked || onlyMentions(word) ||
            withoutFolder(word) == program) {
            return false;
        }
        decides = word;
    }
    return decides.isEmpty() || startsAnother(decides);
}

bool canBeShellAssignment(QStringView before)
{
    while (!before.isEmpty() && !beginsShellCommand(before.back())) {
        const QStringView word = lastWord(before);
        if (!word.isEmpty() && !precedesAssignment(word)) {
            return false;
        }
        before.chop(std::max<qsizetype>(word.size(), 1));
    }
    return true;
}

bool runsShellScripts(QStringView program)
{
    static const QSet<QString> shells =
        setOf(QStringLiteral("ash bash dash eval ksh parallel sh ssh su trap watch zsh"));
    return shells.contains(program.toString());
}

} // namespace latchkey::shell

// SPDX-License-Identifier: Apache-2.0
#include "cli/VerbHelp.h"

#include "cli/Suggestion.h"
#include "cli/Text.h"
#include "cli/Verb.h"

#include <algorithm>

namespace latchkey::cli {

namespace {

const QString program = QStringLiteral("latchkeyctl ");

QString commandOf(const Verb &verb, const QByteArray &rest)
{
    return (program + verb.words.join(QLatin1Char(' ')) + QLatin1Char(' ') +
            QString::fromUtf8(rest))
        .trimmed();
}

QString summaryOf(const Verb &verb)
{
    return QStringLiteral("  ") + commandOf(verb, verb.synopsis) + QStringLiteral("\n      ") +
           Text::tr(verb.purpose) + QLatin1Char('\n');
}

// "--store URL"
QString usageOf(const QCommandLineOption &option)
{
    return (QStringLiteral("--") + option.names().constFirst() + QLatin1Char(' ') +
            option.valueName())
        .trimmed();
}

QString optionsOf(const Verb &verb)
{
    if (verb.options.isEmpty()) {
        return {};
    }
    qsizetype width = 0;
    for (const QCommandLineOption &option : verb.options) {
        width = std::max(width, usageOf(option).size());
    }
    QString text = QLatin1Char('\n') + Text::tr("Options:") + QLatin1Char('\n');
    for (const QCommandLineOption &option : verb.options) {
        text += QStringLiteral("  ") + usageOf(option).leftJustified(width + 2) +
                option.description() + QLatin1Char('\n');
    }
    return text;
}

QString ending()
{
    return Text::tr(
               "Everywhere: --profile DIR (another profile folder), --json (machine-readable "
               "output), --lang LANGUAGE (de or en), --log FILE (what happens, for support; no "
               "secret).") +
           QLatin1Char('\n') +
           Text::tr(
               "Exit code 0: done; 1: failed, with \"problem: <code>: <sentence>\" on standard "
               "error, or {\"code\": …, \"sentence\": …} with --json; 2: not understood.");
}

QString helpOf(const Verb &verb)
{
    return commandOf(verb, verb.synopsis) + QStringLiteral("\n\n") + Text::tr(verb.purpose) +
           QLatin1Char('\n') + optionsOf(verb) + QLatin1Char('\n') + Text::tr("Example:") +
           QStringLiteral("\n  ") + commandOf(verb, verb.example) + QStringLiteral("\n\n") +
           ending();
}

QString summaries(const QList<Verb> &listed)
{
    QString text;
    for (const Verb &verb : listed) {
        text += summaryOf(verb);
    }
    return text + QLatin1Char('\n');
}

std::optional<console::Exit> help(const Call &call)
{
    const auto text = helpOn(call.arguments);
    if (!text) {
        return call.misuse(unknownCommand(call.arguments));
    }
    for (const QString &line : text->split(QLatin1Char('\n'))) {
        call.console.line(line);
    }
    return console::Exit::Done;
}

} // namespace

std::optional<QString> helpOn(const QStringList &words)
{
    if (words.isEmpty()) {
        return Text::tr("latchkeyctl: integrations of Adobe Commerce and Magento Open Source "
                        "stores") +
               QStringLiteral("\n\n") + summaries(verbs()) + ending();
    }
    if (const Verb *verb = verbOf(words)) {
        const bool beginsGroup = words.size() == 1 && !groupOf(words.constFirst()).isEmpty();
        return beginsGroup
                   ? helpOf(*verb) + QLatin1Char('\n') + summaries(groupOf(words.constFirst()))
                   : helpOf(*verb);
    }
    const QList<Verb> group = groupOf(words.constFirst());
    return group.isEmpty() || words.size() > 1 ? std::nullopt
                                               : std::optional(summaries(group) + ending());
}

QList<Verb> helpVerbs()
{
    return {{{QStringLiteral("help")},
             "[COMMAND]",
             QT_TRANSLATE_NOOP("Cli", "Says what a command does, with its options and an example"),
             "integration add",
             anyNumber,
             {},
             {},
             help}};
}

} // namespace latchkey::cli

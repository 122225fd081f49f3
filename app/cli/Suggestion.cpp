// SPDX-License-Identifier: Apache-2.0
#include "cli/Suggestion.h"

#include "base/Spelling.h"
#include "cli/Text.h"

namespace latchkey::cli {

namespace {

constexpr qsizetype longestShown = 80;

QString withGuess(const QString &sentence, const QString &guess)
{
    return guess.isEmpty()
               ? sentence
               : sentence + QLatin1Char(' ') + Text::tr("Did you mean “%1”?").arg(guess);
}

QStringList firstWords()
{
    QStringList words;
    for (const Verb &verb : verbs()) {
        words.append(verb.words.constFirst());
    }
    words.removeDuplicates();
    return words;
}

// The second word is missing, or is none of this group.
QString notInGroup(const QStringList &words, const QList<Verb> &group)
{
    QStringList seconds;
    for (const Verb &verb : group) {
        seconds.append(verb.words[1]);
    }
    const QString &first = words.constFirst();
    if (words.size() == 1) {
        return Text::tr("“%1” is not a whole command. After it, write one of %2.")
            .arg(first, seconds.join(QStringLiteral(", ")));
    }
    const QString sentence = Text::tr("“%1” is not a command.")
                                 .arg(first + QLatin1Char(' ') + words[1].left(longestShown));
    const QString guess = likelyMeant(words[1], seconds);
    return guess.isEmpty() ? sentence + QLatin1Char(' ') +
                                 Text::tr("After “%1”, write one of %2.")
                                     .arg(first, seconds.join(QStringLiteral(", ")))
                           : withGuess(sentence, first + QLatin1Char(' ') + guess);
}

} // namespace

QList<Verb> groupOf(const QString &word)
{
    QList<Verb> group;
    for (const Verb &verb : verbs()) {
        if (verb.words.size() > 1 && verb.words.constFirst() == word) {
            group.append(verb);
        }
    }
    return group;
}

QString unknownCommand(const QStringList &words)
{
    if (words.isEmpty()) {
        return Text::tr("Say what to do, such as latchkeyctl integration list.");
    }
    if (const QList<Verb> group = groupOf(words.constFirst()); !group.isEmpty()) {
        return notInGroup(words, group);
    }
    return withGuess(Text::tr("“%1” is not a command.").arg(words.constFirst().left(longestShown)),
                     likelyMeant(words.constFirst(), firstWords()));
}

QString unknownOption(const QString &name, const QList<QCommandLineOption> &options)
{
    QStringList names;
    for (const QCommandLineOption &option : options) {
        names.append(option.names().constLast()); // the long one
    }
    const QString guess = likelyMeant(name, names);
    return withGuess(Text::tr("“--%1” is not an option here.").arg(name.left(longestShown)),
                     guess.isEmpty() ? guess : QStringLiteral("--") + guess);
}

} // namespace latchkey::cli

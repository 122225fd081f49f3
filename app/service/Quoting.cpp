// SPDX-License-Identifier: Apache-2.0
#include "service/Quoting.h"

#include <algorithm>

namespace latchkey::service {

namespace {

QString doubled(QString text, QChar character)
{
    return text.replace(character, QString(2, character));
}

QString withBackslash(QString text, const QString &characters)
{
    text.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
    for (const QChar character : characters) {
        text.replace(character, QLatin1Char('\\') + QString(character));
    }
    return text;
}

QString inQuotes(const QString &text)
{
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString withoutLineEnds(QString text)
{
    return text.replace(QLatin1Char('\n'), QStringLiteral("\\n"))
        .replace(QLatin1Char('\r'), QStringLiteral("\\r"))
        .replace(QLatin1Char('\t'), QStringLiteral("\\t"));
}

// In a unit's quotes, specifiers are the only ones that are put in everywhere.
QString systemdWord(const QString &word)
{
    return inQuotes(
        withoutLineEnds(withBackslash(doubled(word, QLatin1Char('%')), QStringLiteral("\""))));
}

// It takes no program with one of these in its path, however it is written.
bool systemdStarts(const QString &program)
{
    return std::none_of(program.begin(), program.end(), [](QChar character) {
        return character < QLatin1Char(' ') || QStringLiteral("\"'\\").contains(character);
    });
}

} // namespace

QString systemdCommand(const QStringList &words)
{
    if (!systemdStarts(words.constFirst())) {
        return systemdCommand(QStringList{QStringLiteral("/usr/bin/env")} + words);
    }
    QStringList line;
    for (const QString &word : words) {
        // the program's own path is taken as it stands, without variables
        line.append(systemdWord(line.isEmpty() ? word : doubled(word, QLatin1Char('$'))));
    }
    return line.join(QLatin1Char(' '));
}

QString systemdPath(const QString &path)
{
    return systemdWord(path);
}

QString desktopCommand(const QStringList &words)
{
    if (words.constFirst().contains(QLatin1Char('%'))) { // GLib looks for it with both signs
        return desktopCommand(QStringList{QStringLiteral("/usr/bin/env")} + words);
    }
    QStringList line;
    for (const QString &word : words) {
        line.append(
            inQuotes(withBackslash(doubled(word, QLatin1Char('%')), QStringLiteral("\"`$"))));
    }
    return desktopString(line.join(QLatin1Char(' ')));
}

QString desktopString(const QString &text)
{
    return withoutLineEnds(withBackslash(text, {}));
}

} // namespace latchkey::service

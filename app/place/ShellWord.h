// SPDX-License-Identifier: Apache-2.0
// Words for sh. Every word that is not constant goes through here before any shell sees it.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace latchkey::place {

// One word in UTF-8 that any sh (POSIX 2.2.2) takes for exactly `word`. It holds no NUL.
QByteArray shellWord(const QString &word);

// The words of a command, one space between them.
QByteArray shellWords(const QStringList &words);

// The same for a person to read and to paste: words that need no quotes have none.
QString shellLine(const QStringList &words);

// Octets as the argument of printf's %b (POSIX): one line of ASCII, whatever they are.
QByteArray forPrintf(const QByteArray &octets);

} // namespace latchkey::place

// SPDX-License-Identifier: Apache-2.0
#include "place/ShellWord.h"

#include <QRegularExpression>

namespace latchkey::place {

QByteArray shellWord(const QString &word)
{
    // within '…' nothing is special but the ' itself
    return '\'' + word.toUtf8().replace("'", R"('\'')") + '\'';
}

QByteArray shellWords(const QStringList &words)
{
    QByteArrayList quoted;
    for (const QString &word : words) {
        quoted.append(shellWord(word));
    }
    return quoted.join(' ');
}

QString shellLine(const QStringList &words)
{
    static const QRegularExpression harmless(QStringLiteral("\\A[A-Za-z0-9_./:@%+,-]+\\z"));
    QStringList line;
    for (const QString &word : words) {
        line.append(harmless.match(word).hasMatch() ? word : QString::fromUtf8(shellWord(word)));
    }
    return line.join(QLatin1Char(' '));
}

QByteArray forPrintf(const QByteArray &octets)
{
    QByteArray line;
    line.reserve(octets.size() + octets.size() / 8);
    for (const char octet : octets) {
        const auto code = static_cast<uchar>(octet);
        if (octet == '\n') {
            line += "\\n";
        } else if (code >= 0x20 && code < 0x7f && octet != '\\') {
            line += octet;
        } else {
            // three digits always, so that what follows is no part of it
            line += "\\0";
            line += static_cast<char>('0' + (code >> 6));
            line += static_cast<char>('0' + ((code >> 3) & 7));
            line += static_cast<char>('0' + (code & 7));
        }
    }
    return line;
}

} // namespace latchkey::place

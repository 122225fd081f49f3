// SPDX-License-Identifier: Apache-2.0
#include "module/CommentText.h"

#include "base/ForeignText.h"

#include <QList>

namespace latchkey::module {

namespace {

// Surrogates by themselves, and what Unicode keeps for no character.
bool isNoCharacter(char32_t c)
{
    return (c >= 0xd800 && c <= 0xdfff) || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

QString withCharactersOnly(QStringView foreign)
{
    const QString text = foreign.toString();
    QString kept;
    for (qsizetype i = 0; i < text.size(); ++i) { // toUcs4() would hide what is no character
        const bool isPair =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c =
            isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode());
        if (isNoCharacter(c)) {
            kept += QStringLiteral("\\u%1").arg(uint(c), 4, 16, QLatin1Char('0'));
        } else {
            kept += QString::fromUcs4(&c, 1);
        }
        i += isPair ? 1 : 0;
    }
    return kept;
}

bool isPartOf(QChar before, QChar c)
{
    return (before == u'-' && c == u'-') || (before == u'*' && c == u'/') ||
           (before == u'/' && c == u'*') || (before == u'?' && c == u'>');
}

} // namespace

QString commentText(QStringView foreign)
{
    constexpr qsizetype longest = 200;
    QString text;
    for (const QChar c : withoutControls(withCharactersOnly(foreign.left(longest)))) {
        if (!text.isEmpty() && isPartOf(text.back(), c)) {
            text += QLatin1Char(' ');
        }
        text += c;
    }
    return text.trimmed();
}

} // namespace latchkey::module

// SPDX-License-Identifier: Apache-2.0
#include "base/ForeignText.h"

#include <QList>

namespace latchkey {

namespace {

bool isHarmful(char32_t c)
{
    const bool control = c < 0x20 || (c >= 0x7f && c <= 0x9f);
    const bool bidi = c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
                      (c >= 0x2066 && c <= 0x2069);
    const bool lineEnd = c == 0x2028 || c == 0x2029;
    const bool invisible = c == 0xfeff || c == 0x200b || (c >= 0xfff9 && c <= 0xfffb) ||
                           (c >= 0xe0000 && c <= 0xe007f);
    return control || bidi || lineEnd || invisible;
}

QString escape(char32_t c)
{
    switch (c) {
    case U'\n':
        return QStringLiteral("\\n");
    case U'\r':
        return QStringLiteral("\\r");
    case U'\t':
        return QStringLiteral("\\t");
    default:
        return QStringLiteral("\\u%1").arg(uint(c), 4, 16, QLatin1Char('0'));
    }
}

QString escaped(QStringView foreign, bool keepsLines)
{
    QString shown;
    shown.reserve(foreign.size());
    const QList<uint> codePoints = foreign.toUcs4();
    for (const uint codePoint : codePoints) {
        const char32_t c = codePoint;
        const bool isOfLines = c == U'\n' || c == U'\t';
        if (isHarmful(c) && !(keepsLines && isOfLines)) {
            shown += escape(c);
        } else {
            shown += QString::fromUcs4(&c, 1);
        }
    }
    return shown;
}

} // namespace

QString withoutControls(QStringView foreign)
{
    return escaped(foreign, false);
}

QString linesWithoutControls(QStringView foreign)
{
    return escaped(foreign, true);
}

QString forHtml(QStringView foreign)
{
    return withoutControls(foreign).toHtmlEscaped();
}

} // namespace latchkey

// SPDX-License-Identifier: Apache-2.0
#include "web/Html.h"

#include "base/ForeignText.h"
#include "base/ResourceFile.h"

namespace latchkey::web {

Html Html::text(QStringView foreign)
{
    return Html(forHtml(foreign).toUtf8());
}

Html Html::text(QByteArrayView foreign)
{
    return text(QString::fromUtf8(foreign));
}

Html Html::filled(const QByteArray &pattern, const QHash<QByteArray, Html> &values)
{
    QByteArray octets;
    qsizetype from = 0;
    for (;;) {
        const qsizetype open = pattern.indexOf("{{", from);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf("}}", open);
        if (close < 0) {
            octets += QByteArrayView(pattern).sliced(from);
            return Html(octets);
        }
        octets += QByteArrayView(pattern).sliced(from, open - from);
        octets += values.value(pattern.sliced(open + 2, close - open - 2)).octets();
        from = close + 2;
    }
}

Html Html::ofResource(const QString &path, const QHash<QByteArray, Html> &values)
{
    return filled(resourceFile(path), values);
}

Html &Html::operator+=(const Html &more)
{
    m_octets += more.m_octets;
    return *this;
}

} // namespace latchkey::web

#include "listener/Html.h"

#include "base/ForeignText.h"

#include <QFile>

// a static library's resources are only linked in when somebody asks for them; must be global
static void linkPages()
{
    Q_INIT_RESOURCE(pages);
}

namespace latchkey::listener {

Html Html::text(QStringView foreign)
{
    return Html(forHtml(foreign).toUtf8());
}

Html Html::filled(const char *name, const QHash<QByteArray, Html> &values)
{
    const QByteArray pattern = pageFile(name);
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

Html &Html::operator+=(const Html &more)
{
    m_octets += more.m_octets;
    return *this;
}

QByteArray pageFile(const char *name)
{
    linkPages();
    QFile file(QStringLiteral(":/latchkey/pages/") + QLatin1String(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "pageFile", name);
    return opened ? file.readAll() : QByteArray();
}

} // namespace latchkey::listener

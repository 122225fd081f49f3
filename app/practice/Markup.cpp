#include "practice/Markup.h"

#include "base/ForeignText.h"

#include <QFile>

// a static library's resources are only linked in when somebody asks for them; must be global
static void linkPracticeFiles()
{
    Q_INIT_RESOURCE(practice);
}

namespace latchkey::practice {

Markup Markup::text(QStringView foreign)
{
    return Markup(forHtml(foreign).toUtf8());
}

Markup Markup::text(QByteArrayView foreign)
{
    return text(QString::fromUtf8(foreign));
}

Markup Markup::filled(const char *name, const QHash<QByteArray, Markup> &values)
{
    const QByteArray pattern = practiceFile(name);
    QByteArray octets;
    qsizetype from = 0;
    for (;;) {
        const qsizetype open = pattern.indexOf("{{", from);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf("}}", open);
        if (close < 0) {
            octets += QByteArrayView(pattern).sliced(from);
            return Markup(octets);
        }
        octets += QByteArrayView(pattern).sliced(from, open - from);
        octets += values.value(pattern.sliced(open + 2, close - open - 2)).octets();
        from = close + 2;
    }
}

Markup &Markup::operator+=(const Markup &more)
{
    m_octets += more.m_octets;
    return *this;
}

QByteArray practiceFile(const char *name)
{
    linkPracticeFiles();
    QFile file(QStringLiteral(":/latchkey/practice/") + QLatin1String(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "practiceFile", name);
    return opened ? file.readAll() : QByteArray();
}

} // namespace latchkey::practice

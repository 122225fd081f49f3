// SPDX-License-Identifier: Apache-2.0
// Foreign text can neither move a cursor, fake a line, nor become markup.
#include "Program.h"
#include "base/ForeignText.h"

#include <QTest>

using namespace latchkey;

class tst_ForeignText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void controlsBecomeVisible_data()
    {
        QTest::addColumn<QString>("foreign");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QStringLiteral("Größe ✓ 😀") << QStringLiteral("Größe ✓ 😀");
        QTest::newRow("escape") << QStringLiteral("\u001b[2J") << QStringLiteral("\\u001b[2J");
        QTest::newRow("line ends") << QStringLiteral("a\r\nb\tc") << QStringLiteral("a\\r\\nb\\tc");
        QTest::newRow("C1") << QStringLiteral("\u009b31m") << QStringLiteral("\\u009b31m");
        QTest::newRow("bidi") << QStringLiteral("a\u202eb\u2066c")
                              << QStringLiteral("a\\u202eb\\u2066c");
        QTest::newRow("line separator")
            << QStringLiteral("a\u2028b") << QStringLiteral("a\\u2028b");
        QTest::newRow("NUL") << QString(QChar(0)) << QStringLiteral("\\u0000");
    }

    void controlsBecomeVisible()
    {
        QFETCH(QString, foreign);
        QTEST(withoutControls(foreign), "shown");
    }

    void linesStayLines()
    {
        QCOMPARE(linesWithoutControls(u"{\n\t\"name\": \"a\u202eb\"\r\n}"),
                 QStringLiteral("{\n\t\"name\": \"a\\u202eb\"\\r\n}"));
    }

    void markupBecomesText()
    {
        QCOMPARE(forHtml(u"<img src=x onerror=\"a\">&\n"),
                 QStringLiteral("&lt;img src=x onerror=&quot;a&quot;&gt;&amp;\\n"));
    }
};

LATCHKEY_TEST(tst_ForeignText)
#include "tst_ForeignText.moc"

// SPDX-License-Identifier: Apache-2.0
// Text as an enemy writes it (THREATS 10), and what may be seen of it.
#pragma once

#include <QString>
#include <QTest>
#include <QTextDocument>

namespace latchkey::tests {

// Fills the columns "foreign" and "shown".
inline void addHostileTexts()
{
    QTest::addColumn<QString>("foreign");
    QTest::addColumn<QString>("shown");
    const QString image = QStringLiteral("<img src=file:///etc/passwd>");
    QTest::newRow("markup") << image << image;
    const QString link = QStringLiteral("<a href='http://evil.example'>Save</a> &amp; go");
    QTest::newRow("link and entity") << link << link;
    QTest::newRow("text turned around")
        << QStringLiteral("a\u202egpj.exe") << QStringLiteral("a\\u202egpj.exe");
    QTest::newRow("a second line")
        << QStringLiteral("Orders\nLinked") << QStringLiteral("Orders\\nLinked");
    QTest::newRow("escape sequence")
        << QStringLiteral("\x1b[2Jgone") << QStringLiteral("\\u001b[2Jgone");
    QTest::newRow("markup in a turned line")
        << QStringLiteral("<b>\u2066x\u2069</b>") << QStringLiteral("<b>\\u2066x\\u2069</b>");
}

// What a tooltip shows. It reads markup wherever there may be some; a picture would be U+FFFC.
inline QString shownByToolTip(const QString &tip)
{
    if (!Qt::mightBeRichText(tip)) {
        return tip;
    }
    QTextDocument document;
    document.setHtml(tip);
    return document.toPlainText();
}

} // namespace latchkey::tests

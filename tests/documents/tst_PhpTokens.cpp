// SPDX-License-Identifier: Apache-2.0
// A PHP source is divided as PHP divides it, in one pass.
#include "Program.h"
#include "documents/PhpTokens.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace latchkey::documents;

namespace {

// "n:name v:variable t:text T:template #:number" and signs as they are, with "|" between them.
QByteArray shown(const QByteArray &source)
{
    static const QHash<int, QByteArray> marks{{int(PhpToken::Kind::Name), "n:"},
                                              {int(PhpToken::Kind::Variable), "v:"},
                                              {int(PhpToken::Kind::Text), "t:"},
                                              {int(PhpToken::Kind::Template), "T:"},
                                              {int(PhpToken::Kind::Number), "#:"}};
    QByteArrayList words;
    for (const PhpToken &each : phpTokens(source)) {
        if (each.kind != PhpToken::Kind::End) {
            words.append(marks.value(int(each.kind)) + each.text);
        }
    }
    return words.join('|');
}

} // namespace

class tst_PhpTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sourcesAreDivided_data()
    {
        QTest::addColumn<QByteArray>("source"); // behind "<?php "
        QTest::addColumn<QByteArray>("tokens");
        const auto row = [](const char *source, const QByteArray &tokens) {
            QTest::newRow(source) << QByteArray(source) << tokens;
        };
        row("A\\B::c($d, 5);", "n:A\\B|::|n:c|(|v:d|,|#:5|)|;");
        row("\\A \\ B", "n:\\A|\\|n:B");
        row("use A\\{B};", "n:use|n:A|\\|{|n:B|}|;");
        row("'it\\'s' . 'a\\\\b\\n'", "t:it's|.|t:a\\b\\n");
        row("\"a\\tb\\$c\\q\"", "t:a\tb$c\\q");
        row("\"a$b\" \"{$c}\" \"$ d $\"", "T:a$b|T:{$c}|t:$ d $");
        row("\"\\x41\" `ls`", "T:\\x41|T:ls");
        row("<<<X\na\n  b\nX;", "t:a\n  b|;");
        row("<<<'X'\n$a\nX\n. 1", "t:$a|.|#:1");
        row("<<<\"X\"\n$a XY\n  X\n", "T:$a XY");
        row("<<<X\nX;", "t:|;");
        row("1 <<< 2", "#:1|<<|<|#:2");
        row("/* a */ // b\n# c\n d", "n:d");
        row("a // b ?> text <?php c", "n:a|;|n:c");
        row("#[A] b", "#[|n:A|]|n:b");
        row("a ?> 'text' <b> <? c ?> <?= d ?>\n", "n:a|;|n:d|;");
        row("a===b ?? c?->d ?"
            "?= e <=> f ** g",
            "n:a|===|n:b|\?\?|n:c|?->|n:d|\?\?=|n:e|<=>|n:f|**|n:g");
        row("$\xc3\xa9", "v:\xc3\xa9");
        row("'abc", "");
        row("a \"abc", "n:a|");
        row("<<<X\nabc", "");
        row("/* abc", "");
    }

    void sourcesAreDivided()
    {
        QFETCH(const QByteArray, source);
        QFETCH(const QByteArray, tokens);
        QCOMPARE(shown("<?php " + source), tokens);
        QCOMPARE(shown("<b>\n<?PHP " + source), tokens);
    }

    void whatIsNoPhpIsPassedOver()
    {
        QCOMPARE(shown("a 'b <? c <?xml d"), "");
        QCOMPARE(shown("<?"), "");
        QCOMPARE(shown("<?php"), "");
        QCOMPARE(shown("<?=a"), "n:a");
    }

    void longSourcesTakeNoTime()
    {
        QElapsedTimer timer;
        timer.start();
        for (const char *piece :
             {"//?>", "/*", "'", "\"\\", "<?", "?>", "<<<X\n", "<<<X ", "#", "$", "\\", "a "}) {
            phpTokens("<?php " + QByteArray(piece).repeated(300'000));
            phpTokens(QByteArray(piece).repeated(300'000));
        }
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }
};

LATCHKEY_TEST(tst_PhpTokens)
#include "tst_PhpTokens.moc"

// SPDX-License-Identifier: Apache-2.0
// config.php is read, never run (THREATS 12).
#include "Program.h"
#include "storecode/ModuleList.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace latchkey;
using namespace latchkey::storecode;

namespace {

// "A_A=on A_B=off", or the problem's code.
QString shown(const Result<QList<ListedModule>> &list)
{
    if (!list) {
        return QString::fromLatin1(list.error().code);
    }
    QStringList words;
    for (const ListedModule &each : *list) {
        words.append(each.name + (each.isOn ? QLatin1String("=on") : QLatin1String("=off")));
    }
    return words.join(QLatin1Char(' '));
}

QString shown(const QByteArray &config)
{
    return shown(readModuleList(config));
}

// As Commerce writes it.
constexpr char commerceConfig[] = "<?php\n"
                                  "return [\n"
                                  "    'modules' => [\n"
                                  "        'Magento_Store' => 1,\n"
                                  "        'Magento_AdminAnalytics' => 0,\n"
                                  "        'Acme_Orders' => 1\n"
                                  "    ],\n"
                                  "    'scopes' => [\n"
                                  "        'websites' => [\n"
                                  "            'admin' => [\n"
                                  "                'website_id' => '0',\n"
                                  "                'name' => 'Admin\\'s \\\\ own',\n"
                                  "                'group' => null,\n"
                                  "                'is_default' => false\n"
                                  "            ]\n"
                                  "        ]\n"
                                  "    ]\n"
                                  "];\n";

} // namespace

class tst_ModuleList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commercesOwnFormIsRead();
    void listsAreRead_data();
    void listsAreRead();
    void truthIsPhpsOwn_data();
    void truthIsPhpsOwn();
    void codeBesideTheListIsPassedOver_data();
    void codeBesideTheListIsPassedOver();
    void codeInTheListIsRefused_data();
    void codeInTheListIsRefused();
    void whatIsNoPlainArrayIsRefused_data();
    void whatIsNoPlainArrayIsRefused();
    void whatListsNoModulesIsTold_data();
    void whatListsNoModulesIsTold();
    void theLineIsTold();
    void longFilesAreSoonRead();
    void hugeListsAreRefused();
};

void tst_ModuleList::commercesOwnFormIsRead()
{
    QCOMPARE(shown(commerceConfig),
             QStringLiteral("Magento_Store=on Magento_AdminAnalytics=off Acme_Orders=on"));
}

void tst_ModuleList::listsAreRead_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("result");
    const auto file = [](const char *name, const QByteArray &source, const char *result) {
        QTest::newRow(name) << source << QString::fromUtf8(result);
    };
    const auto list = [&file](const char *name, const QByteArray &items, const char *result) {
        file(name, "<?php return ['modules' => [" + items + "]];", result);
    };
    file("array()", "<?php return array('modules' => ARRAY('A_A' => 1), 'x' => array());",
         "A_A=on");
    file("no semicolon before the end of PHP", "<?php return ['modules' => ['A_A' => 1]] ?>\n",
         "A_A=on");
    file("a byte order mark", "\xEF\xBB\xBF<?php return ['modules' => ['A_A' => 1]];", "A_A=on");
    file("words in any case", "<?php RETURN ['modules' => ['A_A' => 1]];", "A_A=on");
    file("strict types", "<?php declare(strict_types=1); return ['modules' => ['A_A' => 1]];",
         "A_A=on");
    file(
        "comments",
        "<?php\n/** a ' doc */ # one ]\nreturn /* [ */ [ // two '\n 'modules' /* => 2 */ => ['A_A' "
        "=> 1, /**/ ]]; //",
        "A_A=on");
    file("the last of two lists",
         "<?php return ['modules' => ['A_A' => 1], 'modules' => ['A_B' => 1]];", "A_B=on");
    file("a list of that name further in is another",
         "<?php return ['x' => ['modules' => ['A_A' => 1]], 'modules' => ['A_B' => 1]];", "A_B=on");
    list("comment signs in texts", "'/*' => '//', '#' => '*/'", "/*=on #=on");
    list("both quotes", "\"it's\" => 1, '\"' => 0", "it's=on \"=off");
    list("a text over lines", "'A\nB' => 1", "A\nB=on");
    list("UTF-8", "'\xc3\xa9' => 1", "\xc3\xa9=on");
    list("a later value takes the place of the first", "'A_A' => 1, 'A_B' => 1, 'A_A' => 0",
         "A_A=off A_B=on");
    list("a number is no name", "5 => 1, 'A_A' => 1, 'A_B'", "A_A=on");
    list("an empty name is one", "'' => 1", "=on");
    list("a constant as a key is no name", "Acme::NAME => 1, 'A_A' => 1", "A_A=on");
    list("a computed key is no name", "'A_' . 'B' => 1, f(1, 2) => 1, 'A_A' => 1", "A_A=on");
    list("a key with escapes is no name", "\"\\x41\" => 1, 'A\\'' => 1, 'A_A' => 1", "A_A=on");
}

void tst_ModuleList::listsAreRead()
{
    QFETCH(const QByteArray, source);
    QFETCH(const QString, result);
    QCOMPARE(shown(source), result);
}

void tst_ModuleList::truthIsPhpsOwn_data()
{
    QTest::addColumn<QByteArray>("literal");
    QTest::addColumn<bool>("isTrue");
    QTest::newRow("1") << QByteArray("1") << true;
    QTest::newRow("0") << QByteArray("0") << false;
    QTest::newRow("0.0") << QByteArray("0.0") << false;
    QTest::newRow("-0") << QByteArray("-0") << false;
    QTest::newRow("-1") << QByteArray("-1") << true;
    QTest::newRow("+.5") << QByteArray("+.5") << true;
    QTest::newRow("octal") << QByteArray("-017") << true;
    QTest::newRow("the text 1") << QByteArray("'1'") << true;
    QTest::newRow("the text 0") << QByteArray("'0'") << false;
    QTest::newRow("the text 0.0") << QByteArray("'0.0'") << true;
    QTest::newRow("the empty text") << QByteArray("''") << false;
    QTest::newRow("true") << QByteArray("true") << true;
    QTest::newRow("false") << QByteArray("false") << false;
    QTest::newRow("null") << QByteArray("null") << false;
}

void tst_ModuleList::truthIsPhpsOwn()
{
    QFETCH(const QByteArray, literal);
    QFETCH(const bool, isTrue);
    QCOMPARE(shown("<?php return ['modules' => ['A_A' => " + literal + "]];"),
             isTrue ? QStringLiteral("A_A=on") : QStringLiteral("A_A=off"));
}

namespace {

void codeRows()
{
    QTest::addColumn<QByteArray>("value");
    const auto item = [](const char *name, const QByteArray &value) {
        QTest::newRow(name) << value;
    };
    item("a call", "phpversion()");
    item("a call on an array", "array_merge([1], [2])");
    item("a shell", "`id`");
    item("a constant", "PHP_VERSION");
    item("a class", "\\Acme\\Thing::class");
    item("a constant of a class", "Acme::ONE");
    item("a variable", "$b");
    item("a variable in a text", "\"b $c\"");
    item("an escape in a double-quoted text", "\"\\x41\"");
    item("concatenation", "'b' . 'c'");
    item("a sum", "1 + 2");
    item("a sum without spaces", "1+2");
    item("an infinity, which is a constant", "inf");
    item("no number, which is a constant", "nan");
    item("a digit with a word", "1x");
    item("hexadecimal", "0x1F");
    item("binary", "0b1");
    item("digits in groups", "1_000");
    item("an object", "new Acme()");
    item("a function", "function () { return 1; }");
    item("an include", "include 'b.php'");
    item("a choice", "1 ? 2 : 3");
    item("a cast", "(int) '5'");
    item("unpacking", "...[1]");
    item("a reference", "&$b");
    item("brackets and quotes within", "f(['b' => [')', \"]\"]], g(1, 2), /* ] */ 3)");
    item("a NUL", QByteArray("\0", 1));
}

} // namespace

void tst_ModuleList::codeBesideTheListIsPassedOver_data()
{
    codeRows();
}

void tst_ModuleList::codeBesideTheListIsPassedOver()
{
    QFETCH(const QByteArray, value);
    QCOMPARE(shown("<?php return ['a' => " + value + ", 'modules' => ['A_A' => 1], " + value +
                   " => 1, 'z' => [" + value + "]];"),
             QStringLiteral("A_A=on"));
}

void tst_ModuleList::codeInTheListIsRefused_data()
{
    codeRows();
}

void tst_ModuleList::codeInTheListIsRefused()
{
    QFETCH(const QByteArray, value);
    const QString refused = QStringLiteral("acl.not-literal");
    QCOMPARE(shown("<?php return ['modules' => ['A_A' => 1, 'A_B' => " + value + "]];"), refused);
    QCOMPARE(shown("<?php return ['modules' => ['A_A' => 1, " + value + "]];"), refused);
    QCOMPARE(shown("<?php return ['modules' => " + value + "];"), refused);
    QCOMPARE(shown("<?php return ['modules' => ['A_A' => 1] + " + value + "];"), refused);
}

void tst_ModuleList::whatIsNoPlainArrayIsRefused_data()
{
    QTest::addColumn<QByteArray>("source");
    const auto row = [](const char *name, const QByteArray &source) {
        QTest::newRow(name) << source;
    };
    const QByteArray list = "'modules' => ['A_A' => 1]";
    const auto beside = [&row, &list](const char *name, const QByteArray &value) {
        row(name, "<?php return [" + list + ", 'a' => " + value + "];");
    };
    beside("here is a text", "<<<EOT\nb\nEOT\n");
    beside("nothing", "");
    beside("the other bracket", "[1)");
    beside("PHP that ends within", "[1 ?> 2]");
    beside("65 levels", QByteArray("[").repeated(65) + QByteArray("]").repeated(65));
    beside("a million levels", QByteArray("[").repeated(1'000'000));
    row("no array", "<?php return 1;");
    row("no return", "<?php [" + list + "];");
    row("a statement before", "<?php system('id'); return [" + list + "];");
    row("a statement behind", "<?php return [" + list + "]; system('id');");
    row("an expression behind", "<?php return [" + list + "] + ['b' => 2];");
    row("an element of it", "<?php return [[" + list + "]][0];");
    row("text before", "hello <?php return [" + list + "];");
    row("text behind", "<?php return [" + list + "]; ?> hello");
    row("a short tag", "<?= [" + list + "];");
    row("a text that does not end", "<?php return [" + list + ", 'a' => 'b];");
    row("a comment that does not end", "<?php return [" + list + " /* ];");
    row("an array that does not end", "<?php return [" + list + ", ");
    row("two commas", "<?php return [" + list + ",, 'b' => 2];");
    row("two commas within", "<?php return ['modules' => ['A_A' => 1,, 'A_B' => 1]];");
    row("two arrows", "<?php return ['modules' => ['A_A' => 1 => 1]];");
    row("a backslash at the end", "<?php return ['a\\");
    row("empty", "");
}

void tst_ModuleList::whatIsNoPlainArrayIsRefused()
{
    QFETCH(const QByteArray, source);
    QCOMPARE(shown(source), QStringLiteral("acl.not-literal"));
}

void tst_ModuleList::whatListsNoModulesIsTold_data()
{
    QTest::addColumn<QByteArray>("array");
    QTest::newRow("nothing") << QByteArray("[]");
    QTest::newRow("something else") << QByteArray("['scopes' => ['a' => 1]]");
    QTest::newRow("a text") << QByteArray("['a', 'modules', 'x' => 'modules']");
    QTest::newRow("none of them") << QByteArray("['modules' => []]");
    QTest::newRow("no array") << QByteArray("['modules' => 1]");
    QTest::newRow("numbers alone") << QByteArray("['modules' => ['A_A', 'A_B']]");
}

void tst_ModuleList::whatListsNoModulesIsTold()
{
    QFETCH(const QByteArray, array);
    QCOMPARE(shown("<?php return " + array + ";"), QStringLiteral("acl.no-modules"));
}

void tst_ModuleList::theLineIsTold()
{
    const auto lineOf = [](const QByteArray &source) {
        return readModuleList(source).error().detail;
    };
    QCOMPARE(lineOf("<?php\nreturn [\n  'a' => 1, /*\n*/\n  'b' => ,\n];"),
             QStringLiteral("line 5"));
    QCOMPARE(lineOf("<?php\nreturn [\n  'modules' => f()];"), QStringLiteral("line 3"));
}

void tst_ModuleList::longFilesAreSoonRead()
{
    QElapsedTimer timer;
    timer.start();
    const QByteArray calls = QByteArray("\n'a' => f(),").repeated(90'000);
    QCOMPARE(shown("<?php return ['modules' => ['A_A' => 1], " + calls + "];"),
             QStringLiteral("A_A=on"));
    const QByteArray open = QByteArray("[").repeated(60) + QByteArray("f(").repeated(500'000);
    QVERIFY(!readModuleList("<?php return " + open));
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void tst_ModuleList::hugeListsAreRefused()
{
    const auto list = [](int modules) {
        QByteArray items;
        for (int i = 0; i < modules; ++i) {
            items += "'A_" + QByteArray::number(i) + "'=>1,";
        }
        return readModuleList("<?php return ['modules' => [" + items + "]];");
    };
    QVERIFY(list(maxListedModules));
    QCOMPARE(shown(list(maxListedModules + 1)), QStringLiteral("acl.too-large"));
}

LATCHKEY_TEST(tst_ModuleList)
#include "tst_ModuleList.moc"

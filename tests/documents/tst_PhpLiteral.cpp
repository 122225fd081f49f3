// SPDX-License-Identifier: Apache-2.0
// config.php is read, never run (THREATS 12).
#include "Program.h"
#include "documents/PhpLiteral.h"

#include <QtTest>

using namespace latchkey;
using namespace latchkey::documents;

namespace {

// "key=value" words in order, arrays in brackets.
QString shown(const PhpValue &value)
{
    switch (value.kind) {
    case PhpValue::Kind::Null:
        return QStringLiteral("null");
    case PhpValue::Kind::Bool:
        return value.text.isEmpty() ? QStringLiteral("false") : QStringLiteral("true");
    case PhpValue::Kind::Number:
        return value.text;
    case PhpValue::Kind::Text:
        return QLatin1Char('"') + value.text + QLatin1Char('"');
    case PhpValue::Kind::Code:
        return QStringLiteral("code");
    case PhpValue::Kind::Array:
        break;
    }
    QStringList words;
    for (const PhpItem &item : value.items) {
        words.append(item.key + QLatin1Char('=') + shown(item.value));
    }
    return QLatin1Char('[') + words.join(QLatin1Char(' ')) + QLatin1Char(']');
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

class tst_PhpLiteral : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commercesOwnFormIsRead();
    void literalsAreRead_data();
    void literalsAreRead();
    void whatWouldHaveToRunIsPassedOver_data();
    void whatWouldHaveToRunIsPassedOver();
    void whatWouldHaveToRunIsRefused_data();
    void whatWouldHaveToRunIsRefused();
    void theLineIsTold();
    void manyCommentsAreSoonPassed();
    void hugeFilesAreRefused();
    void truthIsPhpsOwn_data();
    void truthIsPhpsOwn();
    void commentsAreBlankedOut_data();
    void commentsAreBlankedOut();
};

void tst_PhpLiteral::commercesOwnFormIsRead()
{
    const auto config = readPhpArray(commerceConfig);
    QVERIFY(config);
    QCOMPARE(shown(*config),
             QStringLiteral("[modules=[Magento_Store=1 Magento_AdminAnalytics=0 Acme_Orders=1] "
                            "scopes=[websites=[admin=[website_id=\"0\" name=\"Admin's \\ own\" "
                            "group=null is_default=false]]]]"));
    QVERIFY(config->at(QStringLiteral("modules"))->at(QStringLiteral("Acme_Orders"))->isTrue());
    QVERIFY(config->at(QStringLiteral("nothing")) == nullptr);
}

void tst_PhpLiteral::literalsAreRead_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QByteArray &source, const char *result) {
        QTest::newRow(name) << source << QString::fromUtf8(result);
    };
    row("empty", "<?php return [];", "[]");
    row("array()", "<?php return array('a' => array(1, 2), 'b' => ARRAY());", "[a=[0=1 1=2] b=[]]");
    row("no semicolon before the end of PHP", "<?php return ['a' => 1] ?>\n", "[a=1]");
    row("a byte order mark", "\xEF\xBB\xBF<?php return ['a' => 1];", "[a=1]");
    row("comments",
        "<?php\n/** a ' doc */ # one ]\nreturn /* [ */ [ // two '\n 'a' /* => 2 */ => 1, /**/ ]; "
        "//",
        "[a=1]");
    row("comment signs in texts", "<?php return ['/*' => '//', '#' => '*/'];",
        "[/*=\"//\" #=\"*/\"]");
    row("both quotes", "<?php return [\"a\" => \"it's\", 'b' => '\"'];", "[a=\"it's\" b=\"\"\"]");
    row("escapes", "<?php return ['a\\'b' => 'c\\\\', 'd' => '\\n'];", "[a'b=\"c\\\" d=\"\\n\"]");
    row("a text over lines", "<?php return ['a' => 'b\nc'];", "[a=\"b\nc\"]");
    row("words in any case", "<?php RETURN ['a' => TRUE, 'b' => False, 'c' => NULL];",
        "[a=true b=false c=null]");
    row("numbers", "<?php return [1, -2, +3, 1.5, 1e3, .5];", "[0=1 1=-2 2=+3 3=1.5 4=1e3 5=.5]");
    row("keys count on", "<?php return [5 => 'a', 'b', 'k' => 'c', '9' => 'd', 'e'];",
        "[5=\"a\" 6=\"b\" k=\"c\" 9=\"d\" 10=\"e\"]");
    row("a text that only looks like a number is no number", "<?php return ['010' => 1, 2];",
        "[010=1 0=2]");
    row("number keys are whole", "<?php return [+3 => 1, 2, -5 => 3, 1.9 => 4];",
        "[3=1 4=2 -5=3 1=4]");
    row("the last key there is", "<?php return [9223372036854775806 => 1, 2];",
        "[9223372036854775806=1 9223372036854775807=2]");
    row("a later value takes the place of the first",
        "<?php return ['a' => 1, 'b' => 2, 'a' => 3];", "[a=3 b=2]");
    row("UTF-8", "<?php return ['\xc3\xa9' => '\xe2\x82\xac'];", "[\xc3\xa9=\"\xe2\x82\xac\"]");
    row("64 levels", "<?php return " + QByteArray("[").repeated(65) + QByteArray("]").repeated(65),
        (QByteArray("[0=").repeated(64) + "[]" + QByteArray("]").repeated(64)).constData());
}

void tst_PhpLiteral::literalsAreRead()
{
    QFETCH(const QByteArray, source);
    QFETCH(const QString, result);
    const auto value = readPhpArray(source);
    QVERIFY2(value, value ? "" : qPrintable(value.error().detail));
    QCOMPARE(shown(*value), result);
}

void tst_PhpLiteral::whatWouldHaveToRunIsPassedOver_data()
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
    item("octal", "017");
    item("negative octal", "-017");
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

void tst_PhpLiteral::whatWouldHaveToRunIsPassedOver()
{
    QFETCH(const QByteArray, value);
    const auto found =
        readPhpArray("<?php declare(strict_types=1); return ['a' => " + value + ", 'z' => 1];");
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QCOMPARE(shown(*found), QStringLiteral("[a=code z=1]"));
    QVERIFY(!found->at(QStringLiteral("a"))->isTrue());
}

void tst_PhpLiteral::whatWouldHaveToRunIsRefused_data()
{
    QTest::addColumn<QByteArray>("source");
    const auto row = [](const char *name, const QByteArray &source) {
        QTest::newRow(name) << source;
    };
    const auto item = [&row](const char *name, const QByteArray &value) {
        row(name, "<?php return ['a' => " + value + "];");
    };
    item("here is a text", "<<<EOT\nb\nEOT\n");
    item("nothing", "");
    item("an array as a key", "1, [] => 2");
    row("no array", "<?php return 1;");
    row("no return", "<?php ['a' => 1];");
    row("a statement before", "<?php system('id'); return ['a' => 1];");
    row("a statement behind", "<?php return ['a' => 1]; system('id');");
    row("an expression behind", "<?php return ['a' => 1] + ['b' => 2];");
    row("an element of it", "<?php return ['a' => [1]]['a'];");
    row("text before", "hello <?php return ['a' => 1];");
    row("text behind", "<?php return ['a' => 1]; ?> hello");
    row("a short tag", "<?= ['a' => 1];");
    row("a text that does not end", "<?php return ['a' => 'b];");
    row("a comment that does not end", "<?php return ['a' => 1 /* ];");
    row("an array that does not end", "<?php return ['a' => 1, ");
    row("the other bracket", "<?php return ['a' => 1);");
    row("two commas", "<?php return ['a' => 1,, 'b' => 2];");
    row("a million levels", "<?php return " + QByteArray("[").repeated(1'000'000));
    row("a backslash at the end", "<?php return ['a\\");
    row("empty", "");
}

void tst_PhpLiteral::whatWouldHaveToRunIsRefused()
{
    QFETCH(const QByteArray, source);
    const auto value = readPhpArray(source);
    // where only one value would have to run, the others are known
    if (value) {
        QCOMPARE(shown(*value), QStringLiteral("[a=code]"));
    } else {
        QCOMPARE(value.error().code, "acl.not-literal");
    }
}

void tst_PhpLiteral::theLineIsTold()
{
    const auto value = readPhpArray("<?php\nreturn [\n  'a' => 1,\n  'b' => ,\n];");
    QVERIFY(!value);
    QCOMPARE(value.error().detail, QStringLiteral("line 4"));
}

// The limit is generous; searching to the file's end at every comment took minutes.
void tst_PhpLiteral::manyCommentsAreSoonPassed()
{
    const QByteArray comments = QByteArray("#\n//\n").repeated(200'000);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(readPhpArray("<?php\n" + comments + "return [];"));
    QVERIFY(!withoutPhpComments("<?php\n" + comments).contains('#'));
    const QByteArray calls = QByteArray("\n'a' => f(),").repeated(90'000);
    QVERIFY(readPhpArray("<?php return [" + calls + "];"));
    const QByteArray open = QByteArray("[").repeated(60) + QByteArray("f(").repeated(500'000);
    QVERIFY(!readPhpArray("<?php return " + open));
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void tst_PhpLiteral::hugeFilesAreRefused()
{
    const auto list = [](int items) {
        return readPhpArray("<?php return [[" + QByteArray("1,").repeated(items - 1) + "]];");
    };
    QVERIFY(list(maxPhpItems));
    QVERIFY(!list(maxPhpItems + 1));
    QCOMPARE(list(maxPhpItems + 1).error().code, "acl.too-large");
}

void tst_PhpLiteral::truthIsPhpsOwn_data()
{
    QTest::addColumn<QByteArray>("literal");
    QTest::addColumn<bool>("isTrue");
    QTest::newRow("1") << QByteArray("1") << true;
    QTest::newRow("0") << QByteArray("0") << false;
    QTest::newRow("0.0") << QByteArray("0.0") << false;
    QTest::newRow("-0") << QByteArray("-0") << false;
    QTest::newRow("-1") << QByteArray("-1") << true;
    QTest::newRow("the text 1") << QByteArray("'1'") << true;
    QTest::newRow("the text 0") << QByteArray("'0'") << false;
    QTest::newRow("the text 0.0") << QByteArray("'0.0'") << true;
    QTest::newRow("the empty text") << QByteArray("''") << false;
    QTest::newRow("true") << QByteArray("true") << true;
    QTest::newRow("false") << QByteArray("false") << false;
    QTest::newRow("null") << QByteArray("null") << false;
    QTest::newRow("an empty array") << QByteArray("[]") << false;
    QTest::newRow("an array") << QByteArray("[0]") << true;
}

void tst_PhpLiteral::truthIsPhpsOwn()
{
    QFETCH(const QByteArray, literal);
    QFETCH(const bool, isTrue);
    const auto value = readPhpArray("<?php return ['a' => " + literal + "];");
    QVERIFY(value);
    QCOMPARE(value->at(QStringLiteral("a"))->isTrue(), isTrue);
}

void tst_PhpLiteral::commentsAreBlankedOut_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("none") << QByteArray("a('b');") << QByteArray("a('b');");
    QTest::newRow("to the end of the line")
        << QByteArray("a // b\nc # d\ne") << QByteArray("a  \nc  \ne");
    QTest::newRow("a block") << QByteArray("a/* b\n*/c") << QByteArray("a c");
    QTest::newRow("signs in texts")
        << QByteArray("'//' . \"/* \\\" #\" // '") << QByteArray("'//' . \"/* \\\" #\"  ");
    QTest::newRow("an attribute is none") << QByteArray("#[A]\nb") << QByteArray("#[A]\nb");
    QTest::newRow("the end of PHP ends a line") << QByteArray("// a ?> b") << QByteArray(" ?> b");
    QTest::newRow("a block that does not end") << QByteArray("a /* b") << QByteArray("a  ");
    QTest::newRow("a text that does not end") << QByteArray("a 'b\\") << QByteArray("a 'b\\");
}

void tst_PhpLiteral::commentsAreBlankedOut()
{
    QFETCH(const QByteArray, source);
    QFETCH(const QByteArray, text);
    QCOMPARE(withoutPhpComments(source), text);
}

LATCHKEY_TEST(tst_PhpLiteral)
#include "tst_PhpLiteral.moc"

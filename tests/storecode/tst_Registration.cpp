// SPDX-License-Identifier: Apache-2.0
// A registration.php registers what it would in a store, however it is written; it is never run.
#include "Program.h"
#include "storecode/Registration.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace latchkey::storecode;

namespace {

// Most begin so.
constexpr char use[] = "<?php\nuse Magento\\Framework\\Component\\ComponentRegistrar;\n";
constexpr char whole[] = "<?php\n\\Magento\\Framework\\Component\\ComponentRegistrar::register(\n"
                         "    \\Magento\\Framework\\Component\\ComponentRegistrar::MODULE,\n"
                         "    'Acme_Orders',\n    ";

// "Acme_Orders@app/code/Acme/Orders", with "?" behind for what is registered on a condition.
QStringList shown(const QByteArray &source)
{
    QStringList lines;
    const auto found =
        readRegistration(source, QStringLiteral("app/code/Acme/Orders/registration.php"));
    for (const Registration &each : found.modules) {
        lines.append(each.name + QLatin1Char('@') + each.folder +
                     (each.claim == Claim::Registered ? QString() : QStringLiteral("?")));
    }
    return lines;
}

const QString own = QStringLiteral("Acme_Orders@app/code/Acme/Orders");

} // namespace

class tst_Registration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFolderIsFoundHoweverItIsWritten_data();
    void theFolderIsFoundHoweverItIsWritten();
    void theClassIsFoundHoweverItIsNamed_data();
    void theClassIsFoundHoweverItIsNamed();
    void namesAreFoundHoweverTheyAreMade_data();
    void namesAreFoundHoweverTheyAreMade();
    void conditionsAreFollowed_data();
    void conditionsAreFollowed();
    void severalAreFound_data();
    void severalAreFound();
    void whatIsNoModuleIsNone_data();
    void whatIsNoModuleIsNone();
    void includesAreTold_data();
    void includesAreTold();
    void listsThatFilesReturnAreRead();
    void brokenFilesEnd_data();
    void brokenFilesEnd();
    void hostileFilesTakeNoTime_data();
    void hostileFilesTakeNoTime();
};

void tst_Registration::theFolderIsFoundHoweverItIsWritten_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("folder");
    const auto row = [](const char *path, const char *folder) {
        QTest::newRow(path) << QByteArray(path)
                            << QStringLiteral("app/code/Acme") + QLatin1String(folder);
    };
    for (const char *here :
         {"__DIR__",
          "__dir__",
          "dirname(__FILE__)",
          "\\dirname(__FILE__)",
          "__DIR__ . ''",
          "realpath(__DIR__)",
          "isset($file) ? dirname($file) : __DIR__",
          "isset($file) && realpath($file) == __FILE__ ? dirname($file) : __DIR__",
          "isset($file) && realpath($file) === realpath(__FILE__) ? dirname($file) : __DIR__",
          "(isset($file) && $file === __FILE__) ? \\dirname($file) : __DIR__",
          "dirname($file ?? __FILE__)",
          "!isset($file) ? __DIR__ : dirname($file)",
          "empty($file) ? __DIR__ : dirname($file)",
          "isset($nothing) ? $nothing : __DIR__",
          "$nothing ?? __DIR__",
          "$nothing ?: __DIR__",
          "is_link(__DIR__) ? __DIR__ : dirname(__FILE__)",
          "__DIR__ /* here */",
          "(string) __DIR__",
          "\"\" . __DIR__",
          "__DIR__ . '/src/..'",
          "dirname(__DIR__ . '/registration.php')",
          "rtrim(__DIR__ . '/', '/')",
          "str_replace('\\\\', '/', __DIR__)",
          "BP . '/app/code/Acme/Orders'",
          "implode('/', [dirname(__DIR__), 'Orders'])",
          "((__DIR__))",
          "(fn() => __DIR__)()"}) {
        row(here, "/Orders");
    }
    row("__DIR__ . '/src'", "/Orders/src");
    row("__DIR__ . DIRECTORY_SEPARATOR . 'src'", "/Orders/src");
    row("dirname(__FILE__) . \"/src\"", "/Orders/src");
    row("isset($file) ? dirname($file) . '/src' : __DIR__ . '/src'", "/Orders/src");
    row("__DIR__ . '/src/'", "/Orders/src");
    row("dirname(__DIR__)", "");
    row("dirname(__FILE__, 2)", "");
    row("__DIR__ . '/../Other'", "/Other");
}

void tst_Registration::theFolderIsFoundHoweverItIsWritten()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QString, folder);
    const QStringList expected{QStringLiteral("Acme_Orders@") + folder};
    QCOMPARE(shown(whole + path + "\n);"), expected);
    QCOMPARE(shown(whole + path + ",\n);"), expected);
    QCOMPARE(shown("<?php $path = " + path + ";\n" + QByteArray(whole).mid(6) + "$path);"),
             expected);
}

void tst_Registration::theClassIsFoundHoweverItIsNamed_data()
{
    QTest::addColumn<QByteArray>("source");
    const auto row = [](const char *name, const QByteArray &source) {
        QTest::newRow(name) << "<?php\n" + source;
    };
    const QByteArray import = "use Magento\\Framework\\Component\\ComponentRegistrar";
    row("imported", import + ";\nComponentRegistrar::register(ComponentRegistrar::MODULE, "
                             "'Acme_Orders', __DIR__);");
    row("imported from the root",
        "use \\Magento\\Framework\\Component\\ComponentRegistrar;\n"
        "ComponentRegistrar::register('module', 'Acme_Orders', __DIR__);");
    row("under another name",
        import + " as Registrar;\nRegistrar::register(Registrar::MODULE, 'Acme_Orders', __DIR__);");
    row("its namespace",
        "use Magento\\Framework\\Component;\nComponent\\ComponentRegistrar::register("
        "Component\\ComponentRegistrar::MODULE, 'Acme_Orders', __DIR__);");
    row("its namespace under another name",
        "use Magento\\Framework as F;\nF\\Component\\ComponentRegistrar::register('module', "
        "'Acme_Orders', __DIR__);");
    row("in a group", "use Magento\\Framework\\Component\\{ComponentRegistrar, Other as O};\n"
                      "ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Orders', "
                      "__DIR__);");
    row("in a group under another name",
        "use Magento\\Framework\\Component\\{Other, ComponentRegistrar as R};\n"
        "R::register(R::MODULE, 'Acme_Orders', __DIR__);");
    row("one of several", "use Acme\\A, Magento\\Framework\\Component\\ComponentRegistrar as R;\n"
                          "R::register(R::MODULE, 'Acme_Orders', __DIR__);");
    row("in a namespace of its own",
        "namespace Acme\\Orders;\n" + import +
            ";\nComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Orders', __DIR__);");
    row("in the registrar's namespace",
        "namespace Magento\\Framework\\Component;\nComponentRegistrar::register("
        "ComponentRegistrar::MODULE, 'Acme_Orders', __DIR__);");
    row("in any case", import.toUpper() + ";\ncomponentregistrar::REGISTER("
                                          "COMPONENTREGISTRAR::MODULE, 'Acme_Orders', __DIR__);");
    row("strict types", "declare(strict_types=1);\n" + import +
                            ";\nComponentRegistrar::register('module', 'Acme_Orders', __DIR__);");
    row("in a variable", "$class = \\Magento\\Framework\\Component\\ComponentRegistrar::class;\n"
                         "$class::register($class::MODULE, 'Acme_Orders', __DIR__);");
    row("an object", import + ";\n(new ComponentRegistrar())->register(ComponentRegistrar::MODULE, "
                              "'Acme_Orders', __DIR__);");
    row("called by its name", import + ";\ncall_user_func([ComponentRegistrar::class, 'register'], "
                                       "ComponentRegistrar::MODULE, 'Acme_Orders', __DIR__);");
    row("named arguments", import +
                               ";\nComponentRegistrar::register(path: __DIR__, "
                               "type: ComponentRegistrar::MODULE, componentName: 'Acme_Orders');");
    row("spaces and comments", import +
                                   ";\nComponentRegistrar /* a */ :: // b\n register ( # c\n"
                                   "ComponentRegistrar :: MODULE , 'Acme_Orders' , __DIR__ ) ;");
    row("the end of PHP instead of a semicolon",
        import + ";\nComponentRegistrar::register('module', 'Acme_Orders', __DIR__) ?>\n");
    row("silenced", import + ";\n@ComponentRegistrar::register('module', 'Acme_Orders', __DIR__);");
}

void tst_Registration::theClassIsFoundHoweverItIsNamed()
{
    QFETCH(const QByteArray, source);
    QCOMPARE(shown(source), QStringList{own});
}

void tst_Registration::namesAreFoundHoweverTheyAreMade_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *title, const QByteArray &before, const QByteArray &name) {
        QTest::newRow(title) << before << name;
    };
    row("in double quotes", "", "\"Acme_Orders\"");
    row("in two pieces", "", "'Acme_' . 'Orders'");
    row("in a variable", "$name = 'Acme_Orders';", "$name");
    row("grown in a variable", "$name = 'Acme'; $name .= '_Orders';", "$name");
    row("in a text", "$vendor = 'Acme';", "\"{$vendor}_Orders\"");
    row("a constant", "const NAME = 'Acme_Orders';", "NAME");
    row("a defined constant", "define('ACME_NAME', 'Acme_Orders');", "ACME_NAME");
    row("a heredoc", "", "<<<X\nAcme_Orders\nX\n");
    row("a nowdoc", "", "<<<'X'\nAcme_Orders\nX\n");
    row("from the folder's name", "", "basename(dirname(__DIR__)) . '_' . basename(__DIR__)");
    row("from the path", "",
        "implode('_', array_slice(explode(DIRECTORY_SEPARATOR, __DIR__), -2, 2))");
    row("from an array", "$info = ['name' => 'Acme_Orders'];", "$info['name']");
    row("from a function of its own", "function acmeName() { return 'Acme_Orders'; }",
        "acmeName()");
    row("from a function that stands behind",
        "$name = later(); function later() { return "
        "'Acme_Orders'; }",
        "$name");
}

void tst_Registration::namesAreFoundHoweverTheyAreMade()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, name);
    QCOMPARE(shown(use + before + "\nComponentRegistrar::register(ComponentRegistrar::MODULE, " +
                   name + ", __DIR__);"),
             QStringList{own});
}

void tst_Registration::conditionsAreFollowed_data()
{
    QTest::addColumn<QByteArray>("statements"); // "@" for the registration
    QTest::addColumn<QString>("result");
    const auto row = [](const char *statements, const QString &result) {
        QTest::newRow(statements) << QByteArray(statements) << result;
    };
    const QString perhaps = own + QLatin1Char('?');
    const QString never;
    row("if (class_exists(ComponentRegistrar::class)) { @ }", own);
    row("if (class_exists('\\Magento\\Framework\\Component\\ComponentRegistrar')) @", own);
    row("if (!class_exists(ComponentRegistrar::class)) { return; } @", own);
    row("if (!class_exists(ComponentRegistrar::class, false)): return; endif; @", own);
    row("if (defined('BP')) { @ } else { exit; }", own);
    row("defined('BP') || exit; @", own);
    row("defined('BP') or die('no'); @", own);
    row("isset($file) and @", own);
    row("if (isset($file)) { @ }", own);
    row("if (!isset($file)) { exit(1); } @", own);
    row("try { @ } catch (\\Exception $e) { }", own);
    row("(function () { @ })();", own);
    row("call_user_func(function () { @ });", own);
    row("$f = static function () { @ }; $f();", own);
    row("function f() { @ } f();", own);
    row("do { @ } while (false);", own);
    row("{ @ }", own);
    row("foreach ([1] as $one) { @ break; }", own);
    row("if (file_exists(__DIR__ . '/x')) { @ }", perhaps);
    row("if (file_exists(BP . '/x')) { return; } @", perhaps);
    row("if (PHP_VERSION_ID < 70000) { return; } @", perhaps);
    row("if (getenv('X')) { } else { @ }", perhaps);
    row("if (getenv('X')) { exit; } @", perhaps);
    row("getenv('X') && @", perhaps);
    row("foreach (glob('x') as $x) { @ }", perhaps);
    row("while (next()) { @ }", perhaps);
    row("switch (PHP_SAPI) { case 'cli': @ break; default: }", perhaps);
    row("if (false) { @ }", never);
    row("if (true) { } else { @ }", never);
    row("if (defined('BP')) { return; } @", never);
    row("return; @", never);
    row("exit; @", never);
    row("die('no'); @", never);
    row("throw new \\Exception('x'); @", never);
    row("function f() { @ }", never);
    row("$f = function () { @ };", never);
    row("class Acme { public static function f() { @ } }", never);
    row("false && @", never);
    row("foreach ([] as $x) { @ }", never);
    row("foreach ([1] as $x) { continue; @ }", never);
    row("// @", never);
    row("/* @ */", never);
    row("# @", never);
    row("$text = <<<'X'\n@\nX;\n", never);
    row("__halt_compiler(); @", never);
    row("try { throw new \\Exception('x'); } catch (\\Exception $e) { } @", perhaps);
}

void tst_Registration::conditionsAreFollowed()
{
    QFETCH(QByteArray, statements);
    QFETCH(const QString, result);
    statements.replace("@", "ComponentRegistrar::register(ComponentRegistrar::MODULE, "
                            "'Acme_Orders', __DIR__);");
    QCOMPARE(shown(use + statements), result.isEmpty() ? QStringList() : QStringList{result});
}

void tst_Registration::severalAreFound_data()
{
    QTest::addColumn<QByteArray>("statements");
    QTest::newRow("one after the other")
        << QByteArray("ComponentRegistrar::register('module', 'Acme_A', __DIR__ . '/A');"
                      "ComponentRegistrar::register('theme', 'Acme_T', __DIR__ . '/T');"
                      "ComponentRegistrar::register('module', 'Acme_B', __DIR__ . '/B');");
    QTest::newRow("a loop over names and folders")
        << QByteArray("foreach (['Acme_A' => 'A', 'Acme_B' => 'B'] as $name => $folder) {"
                      "ComponentRegistrar::register('module', $name, __DIR__ . '/' . $folder); }");
    QTest::newRow("a loop over a variable, without brackets") << QByteArray(
        "$all = array('A', 'B'); foreach ($all as $each) "
        "ComponentRegistrar::register('module', \"Acme_$each\", __DIR__ . \"/$each\");");
    QTest::newRow("a loop with endforeach")
        << QByteArray("foreach (['A', 'B'] as $each): ComponentRegistrar::register('module', "
                      "'Acme_' . $each, __DIR__ . '/' . $each); endforeach;");
    QTest::newRow("a list that grows")
        << QByteArray("$all = []; $all['Acme_A'] = 'A'; $all['Acme_B'] = 'B';"
                      "foreach ($all as $name => $folder) {"
                      "ComponentRegistrar::register('module', $name, __DIR__ . '/' . $folder); }");
    QTest::newRow("a function for each")
        << QByteArray("array_map(function ($each) { ComponentRegistrar::register('module', "
                      "'Acme_' . $each, __DIR__ . '/' . $each); }, ['A', 'B']);");
    QTest::newRow("a function with parameters")
        << QByteArray("function add($name, $folder) { ComponentRegistrar::register('module', "
                      "$name, __DIR__ . $folder); } add('Acme_A', '/A'); add('Acme_B', '/B');");
}

void tst_Registration::severalAreFound()
{
    QFETCH(const QByteArray, statements);
    QCOMPARE(shown(use + statements),
             (QStringList{QStringLiteral("Acme_A@app/code/Acme/Orders/A"),
                          QStringLiteral("Acme_B@app/code/Acme/Orders/B")}));
}

void tst_Registration::whatIsNoModuleIsNone_data()
{
    QTest::addColumn<QByteArray>("statement");
    const auto row = [](const char *statement) {
        QTest::newRow(statement) << QByteArray(statement);
    };
    row("ComponentRegistrar::register(ComponentRegistrar::THEME, 'frontend/Acme/x', __DIR__);");
    row("ComponentRegistrar::register(ComponentRegistrar::LANGUAGE, 'acme_de', __DIR__);");
    row("ComponentRegistrar::register(ComponentRegistrar::LIBRARY, 'acme/x', __DIR__);");
    row("ComponentRegistrar::register('setup', 'Acme_Orders', __DIR__);");
    row("ComponentRegistrar::getPaths(ComponentRegistrar::MODULE);");
    row("\\Acme\\ComponentRegistrar::register('module', 'Acme_Orders', __DIR__);");
    row("register('module', 'Acme_Orders', __DIR__);");
    row("ComponentRegistrar::register('module', 'Acme_Orders', '/etc');");
    row("ComponentRegistrar::register('module', 'Acme_Orders', __DIR__ . '/../../../../../x');");
    row("ComponentRegistrar::register('module', 'Acme_Orders', dirname(__DIR__, 20));");
}

void tst_Registration::whatIsNoModuleIsNone()
{
    QFETCH(const QByteArray, statement);
    QCOMPARE(shown(use + statement), QStringList());
}

void tst_Registration::includesAreTold_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QStringList>("includes");
    QTest::addColumn<bool>("others");
    const QString src = QStringLiteral("app/code/Acme/Orders/src/registration.php");
    QTest::newRow("one") << QByteArray("require __DIR__ . '/src/registration.php';")
                         << QStringList{src} << false;
    QTest::newRow("once, in brackets")
        << QByteArray("include_once(__DIR__ . '/src/registration.php');") << QStringList{src}
        << false;
    QTest::newRow("many of a folder")
        << QByteArray("foreach (glob(__DIR__ . '/*/registration.php') as $f) { require $f; }")
        << QStringList() << true;
    QTest::newRow("one outside") << QByteArray("require '/etc/passwd';") << QStringList() << false;
    QTest::newRow("none") << QByteArray("if (false) { require 'x'; }") << QStringList() << false;
}

void tst_Registration::includesAreTold()
{
    QFETCH(const QByteArray, statement);
    QFETCH(const QStringList, includes);
    QFETCH(const bool, others);
    const RegistrationFile found =
        readRegistration(use + statement, QStringLiteral("app/code/Acme/Orders/registration.php"));
    QCOMPARE(found.includes, includes);
    QCOMPARE(found.includesOthers, others);
}

void tst_Registration::listsThatFilesReturnAreRead()
{
    const QByteArray composers =
        "<?php\n\n// autoload_files.php @generated by Composer\n\n$vendorDir = dirname(__DIR__);\n"
        "$baseDir = dirname($vendorDir);\n\nreturn array(\n"
        "    '320cde22f66dd4f5d3fd621d3e88b98f' => $vendorDir . '/symfony/x/bootstrap.php',\n"
        "    '253c157292f75eb38082b5acb06f3f01' => $vendorDir . '/acme/orders/registration.php',\n"
        "    'ca17e0a5a3a1d3a4d0e3a1d3a4d0e3a1' => $baseDir . '/app/etc/x.php',\n"
        "    'aa17e0a5a3a1d3a4d0e3a1d3a4d0e3a1' => $baseDir . '/../elsewhere/x.php',\n);\n";
    QCOMPARE(returnedPaths(composers, QStringLiteral("vendor/composer/autoload_files.php")),
             (QStringList{QStringLiteral("vendor/symfony/x/bootstrap.php"),
                          QStringLiteral("vendor/acme/orders/registration.php"),
                          QStringLiteral("app/etc/x.php")}));
    QCOMPARE(returnedTexts("<?php return ['app/code/*/*/registration.php', 'a/*/b.php'];",
                           QStringLiteral("x.php")),
             (QStringList{QStringLiteral("app/code/*/*/registration.php"),
                          QStringLiteral("a/*/b.php")}));
    QCOMPARE(returnedTexts("<?php return './vendor';", QStringLiteral("x.php")),
             QStringList{QStringLiteral("./vendor")});
    QCOMPARE(returnedTexts("<?php return 5 + 5;", QStringLiteral("x.php")), QStringList());
}

void tst_Registration::brokenFilesEnd_data()
{
    QTest::addColumn<QByteArray>("source");
    const auto row = [](const char *name, const QByteArray &source) {
        QTest::newRow(name) << source;
    };
    row("nothing", "");
    row("no PHP", "ComponentRegistrar::register('module', 'Acme_A', __DIR__);");
    row("a text without end", "<?php 'abc");
    row("a heredoc without end", "<?php <<<X\nabc");
    row("a comment without end", "<?php /* abc");
    row("a bracket without end", "<?php f(g([");
    row("brackets that close nothing", "<?php ) ] } ; } f();");
    row("signs", "<?php => :: -> ? : ?? && || ! . , ; <=> ... @ & $ \\ # \x01\xff");
    row("half a statement", "<?php if (");
    row("half a loop", "<?php foreach ($a as");
    row("half a function", "<?php function f(");
    row("half a use", "<?php use A\\{");
    row("half a class", "<?php new class");
    row("two words", "<?php a b c");
    row("NUL", QByteArray("<?php \0\0", 8));
}

void tst_Registration::brokenFilesEnd()
{
    QFETCH(const QByteArray, source);
    QCOMPARE(shown(source), QStringList());
    for (qsizetype size = 0; size < source.size(); ++size) {
        shown(source.left(size));
    }
}

void tst_Registration::hostileFilesTakeNoTime_data()
{
    QTest::addColumn<QByteArray>("source");
    const auto row = [](const char *name, const QByteArray &source) {
        QTest::newRow(name) << "<?php " + source.left(250'000);
    };
    row("brackets", QByteArray("(").repeated(250'000));
    row("brackets and braces", QByteArray("[({").repeated(80'000));
    row("a text that doubles itself", "$a = 'x';" + QByteArray("$a .= $a;").repeated(20'000));
    row("a list within lists", "$a = [1];" + QByteArray("$a = [$a, $a];").repeated(15'000));
    row("loops in loops", "$a = [" + QByteArray("1,").repeated(500) + "];" +
                              QByteArray("foreach ($a as $b) ").repeated(20) + "f();");
    row("a function that calls itself", "function f() { f(); f(); } f();");
    row("a closure that calls itself", "$f = function () { $f(); $f(); }; $f();");
    row("functions one after the other", [] {
        QByteArray all;
        for (int i = 0; i < 5'000; ++i) {
            all += "function f" + QByteArray::number(i) + "(){f" + QByteArray::number(i + 1) +
                   "();f" + QByteArray::number(i + 1) + "();}";
        }
        return all + "f0();";
    }());
    row("comments that end PHP", QByteArray("//?>").repeated(60'000));
    row("heredocs", QByteArray("<<<X\n").repeated(50'000));
    row("conditions", QByteArray("if (a) ").repeated(35'000));
    row("choices", QByteArray("1?").repeated(100'000));
    row("signs", QByteArray("!").repeated(250'000));
    row("an endless loop", "while (true) { $a = 1; }");
    row("a list copied", "$a = [" + QByteArray("1,").repeated(19'000) + "];" +
                             QByteArray("$b=$a;$c=$b;").repeated(10'000));
    row("a long list that grows", "$a=[];" + QByteArray("$a[]=1;").repeated(30'000));
    row("texts taken apart",
        "$a='a,b,c,d,e,f,g';" + QByteArray("$b=implode(',',explode(',',$a));").repeated(7'000));
}

void tst_Registration::hostileFilesTakeNoTime()
{
    QFETCH(const QByteArray, source);
    QElapsedTimer timer;
    timer.start();
    shown(source);
    QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
}

LATCHKEY_TEST(tst_Registration)
#include "tst_Registration.moc"

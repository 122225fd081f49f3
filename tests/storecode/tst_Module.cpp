// SPDX-License-Identifier: Apache-2.0
// Which modules a code base has, under which names, and in which order they count (PROTOCOL §5).
#include "CodeBase.h"
#include "Program.h"

#include "storecode/ConfigPhp.h"
#include "storecode/Sequence.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace latchkey::documents;
using namespace latchkey::storecode;
using test::CodeBase;

namespace {

// A folder as if it had been found.
SourceFolder folder(const QString &path, const QByteArray &registration,
                    const QByteArray &moduleXml = {})
{
    SourceFolder made{path, path.mid(1), {{aclFile, "<config/>"}}, {}};
    if (!registration.isEmpty()) {
        made.registration = readRegistration(registration, made.below + u'/' + registrationFile);
    }
    if (!moduleXml.isEmpty()) {
        made.files.insert(moduleFile, moduleXml);
    }
    return made;
}

QStringList namesOf(const Modules &modules)
{
    QStringList names;
    for (const Module &each : modules.modules) {
        names.append(each.name);
    }
    return names;
}

QList<QByteArray> codesOf(const Modules &modules)
{
    QList<QByteArray> codes;
    for (const FileProblem &each : modules.problems) {
        codes.append(each.problem.code);
    }
    return codes;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// "A B>A": modules with what they come after.
QList<Module> modules(const char *text)
{
    QList<Module> made;
    for (const QString &each : words(text)) {
        made.append({each.section(QLatin1Char('>'), 0, 0),
                     each.section(QLatin1Char('>'), 1).split(QLatin1Char(','), Qt::SkipEmptyParts),
                     {each, {}, {}, {}}});
    }
    return made;
}

} // namespace

class tst_Module : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesComeFromTheRegistration_data();
    void namesComeFromTheRegistration();
    void aRegistrationCanNameAFolderBelow();
    void aModuleXmlTellsNameAndSequence();
    void aBrokenModuleXmlIsToldAndTheNameStillKnown();
    void foldersThatAreNoModulesAreLeftOut();
    void aModuleThatIsThereTwiceCountsOnce();
    void configDecidesOrderAndChoice();
    void whatConfigAndFoldersDoNotShareIsTold();
    void aConfigThatIsNoListIsRefused_data();
    void aConfigThatIsNoListIsRefused();
    void withoutConfigTheSequenceDecides_data();
    void withoutConfigTheSequenceDecides();
    void circlesAreToldAndNothingIsLost_data();
    void circlesAreToldAndNothingIsLost();
    void longSequencesTakeNoTime();
    void tooManyModulesAreNotSorted();
};

void tst_Module::namesComeFromTheRegistration_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *name, const QByteArray &source, const char *module) {
        QTest::newRow(name) << source << QString::fromLatin1(module);
    };
    row("as most write it", CodeBase::registration("Acme_Orders"), "Acme_Orders");
    row("with whole names",
        "<?php \\Magento\\Framework\\Component\\ComponentRegistrar::register(\n"
        "    \\Magento\\Framework\\Component\\ComponentRegistrar::MODULE,\n"
        "    \"Acme_Orders\",\n    __DIR__,\n);",
        "Acme_Orders");
    row("with spaces",
        "<?php ComponentRegistrar :: register ( ComponentRegistrar :: MODULE , "
        "'Acme_Orders' , __DIR__ ) ;",
        "Acme_Orders");
    row("a comment inside",
        "<?php ComponentRegistrar::register(/* type */ ComponentRegistrar::MODULE, // name\n"
        "'Acme_Orders', __DIR__);",
        "Acme_Orders");
    row("commented out by //",
        "<?php\n// ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Old', __DIR__);\n"
        "ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Orders', __DIR__);",
        "Acme_Orders");
    row("commented out by /* */",
        "<?php\nComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Orders', __DIR__);\n"
        "/* ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Old', __DIR__); */",
        "Acme_Orders");
    row("a theme",
        "<?php ComponentRegistrar::register(ComponentRegistrar::THEME, 'frontend/Acme/x', "
        "__DIR__);",
        "");
    row("a language",
        "<?php ComponentRegistrar::register(ComponentRegistrar::LANGUAGE, 'acme_de', __DIR__);",
        "");
    row("elsewhere",
        "<?php ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Orders', "
        "dirname(__DIR__));",
        "");
    row("all of it commented out",
        "<?php # ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_X', __DIR__);", "");
}

void tst_Module::namesComeFromTheRegistration()
{
    QFETCH(const QByteArray, source);
    QFETCH(const QString, name);
    const Modules found = modulesOf({folder(QStringLiteral("/m"), source)});
    QCOMPARE(namesOf(found), QStringList{name});
    QVERIFY(found.problems.isEmpty());
}

void tst_Module::aRegistrationCanNameAFolderBelow()
{
    SourceFolder root =
        folder(QStringLiteral("/v/m"), CodeBase::registration("Acme_Orders", " . '/src'"));
    root.files.clear();
    const Modules found = modulesOf({root, folder(QStringLiteral("/v/m/src"), {})});
    QCOMPARE(namesOf(found), words("Acme_Orders"));
    QCOMPARE(found.modules[0].folder.path, QStringLiteral("/v/m/src"));
}

void tst_Module::aModuleXmlTellsNameAndSequence()
{
    const Modules found = modulesOf(
        {folder(QStringLiteral("/a"), {}, CodeBase::moduleXml("Acme_A", "Acme_B Magento_Sales")),
         folder(QStringLiteral("/b"), CodeBase::registration("Acme_B"),
                "<config><other/><module setup_version='1' name='Acme_Other'/></config>")});
    QCOMPARE(namesOf(found), words("Acme_A Acme_B"));
    QCOMPARE(found.modules[0].sequence, words("Acme_B Magento_Sales"));
    QVERIFY(found.modules[1].sequence.isEmpty());
}

void tst_Module::aBrokenModuleXmlIsToldAndTheNameStillKnown()
{
    const Modules found = modulesOf({folder(QStringLiteral("/a"), CodeBase::registration("Acme_A"),
                                            "<config>\n<module></config>")});
    QCOMPARE(namesOf(found), words("Acme_A"));
    QCOMPARE(codesOf(found), QList<QByteArray>{"acl.bad-xml"});
    QCOMPARE(found.problems[0].path, QStringLiteral("/a/etc/module.xml"));
    QCOMPARE(found.problems[0].line, 2);
}

void tst_Module::foldersThatAreNoModulesAreLeftOut()
{
    SourceFolder theme = folder(
        QStringLiteral("/t"), "<?php ComponentRegistrar::register(ComponentRegistrar::THEME, 'x', "
                              "__DIR__);");
    theme.files.clear();
    const Modules found = modulesOf({theme, folder(QStringLiteral("/nameless"), {})});
    QCOMPARE(namesOf(found), QStringList{QString()});
    QCOMPARE(found.modules[0].folder.path, QStringLiteral("/nameless"));
}

void tst_Module::aModuleThatIsThereTwiceCountsOnce()
{
    const Modules found =
        modulesOf({folder(QStringLiteral("/app/code/A"), CodeBase::registration("Acme_A")),
                   folder(QStringLiteral("/vendor/a"), CodeBase::registration("Acme_A")),
                   folder(QStringLiteral("/x"), {}), folder(QStringLiteral("/y"), {})});
    QCOMPARE(namesOf(found), (QStringList{QStringLiteral("Acme_A"), {}, {}}));
    QCOMPARE(found.modules[0].folder.path, QStringLiteral("/app/code/A"));
    QCOMPARE(codesOf(found), QList<QByteArray>{"acl.module-twice"});
    QCOMPARE(found.problems[0].path, QStringLiteral("/vendor/a"));
    QVERIFY(found.problems[0].problem.sentence.contains(QLatin1String("/app/code/A")));
}

void tst_Module::configDecidesOrderAndChoice()
{
    const auto chosen = asConfigured(
        modules("A_A A_B A_C A_D"),
        "<?php return ['modules' => ['A_C' => 1, 'A_A' => 0, 'A_D' => '1', 'A_B' => true]];", {});
    QVERIFY(chosen);
    QCOMPARE(namesOf(*chosen), words("A_C A_D A_B"));
    QVERIFY(chosen->problems.isEmpty());
}

void tst_Module::whatConfigAndFoldersDoNotShareIsTold()
{
    QList<Module> found = modules("A_A A_B");
    found.append(Module{{}, {}, {QStringLiteral("/nameless"), {}, {}, {}}});
    const auto chosen = asConfigured(
        found, "<?php return ['modules' => ['A_A' => 1, 'A_X' => 1, 'A_Y' => 0, '' => 1]];",
        QStringLiteral("/config.php"));
    QVERIFY(chosen);
    QCOMPARE(namesOf(*chosen), words("A_A"));
    QCOMPARE(codesOf(*chosen), (QList<QByteArray>{"acl.not-found", "acl.not-listed"}));
    QVERIFY(chosen->problems[0].problem.sentence.contains(QLatin1String("A_X")));
    QVERIFY(!chosen->problems[0].problem.sentence.contains(QLatin1String("A_Y")));
    QVERIFY(chosen->problems[1].problem.sentence.contains(QLatin1String("A_B, /nameless")));
    QCOMPARE(chosen->problems[1].path, QStringLiteral("/config.php"));
    QVERIFY(!chosen->problems[1].isSkipped);
}

void tst_Module::aConfigThatIsNoListIsRefused_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const QByteArray &config, const char *code) {
        QTest::newRow(name) << config << QByteArray(code);
    };
    row("a program", "<?php system('id'); return ['modules' => ['A_A' => 1]];", "acl.not-literal");
    row("no modules", "<?php return ['scopes' => []];", "acl.no-modules");
    row("none of them", "<?php return ['modules' => []];", "acl.no-modules");
    row("no array", "<?php return ['modules' => 1];", "acl.no-modules");
}

void tst_Module::aConfigThatIsNoListIsRefused()
{
    QFETCH(const QByteArray, config);
    QFETCH(const QByteArray, code);
    const auto chosen = asConfigured(modules("A_A"), config, {});
    QVERIFY(!chosen);
    QCOMPARE(chosen.error().code, code);
}

void tst_Module::withoutConfigTheSequenceDecides_data()
{
    QTest::addColumn<QList<Module>>("given");
    QTest::addColumn<QStringList>("order");
    const auto row = [](const char *name, const char *given, const char *order) {
        QTest::newRow(name) << modules(given) << words(order);
    };
    row("none", "", "");
    row("by name in byte order", "B_b A_a a_a B_B", "A_a B_B B_b a_a");
    row("Magento's first", "Acme_A Zed_A Magento_Z Magento_B", "Magento_B Magento_Z Acme_A Zed_A");
    row("a name with Magento's inside counts as Magento's", "Acme_A XMagento_A",
        "XMagento_A Acme_A");
    row("what is wanted comes first", "Acme_A>Acme_B Acme_B>Acme_C Acme_C", "Acme_C Acme_B Acme_A");
    row("also of Magento's", "Magento_A>Acme_Z Acme_Z", "Acme_Z Magento_A");
    row("what is not there is not waited for", "Acme_A>Gone_X,Acme_B Acme_B", "Acme_B Acme_A");
    row("through others", "Acme_A>Acme_D Acme_B Acme_C Acme_D>Acme_C",
        "Acme_C Acme_B Acme_D Acme_A");
}

void tst_Module::withoutConfigTheSequenceDecides()
{
    QFETCH(const QList<Module>, given);
    QFETCH(const QStringList, order);
    const Modules sorted = inSequence(given);
    QCOMPARE(namesOf(sorted), order);
    QVERIFY(sorted.problems.isEmpty());
}

void tst_Module::circlesAreToldAndNothingIsLost_data()
{
    QTest::addColumn<QList<Module>>("given");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("of two") << modules("A_A>A_B A_B>A_A") << words("A_A A_B");
    QTest::newRow("of itself") << modules("A_A>A_A A_B") << words("A_A");
    QTest::newRow("of three, and one beside them")
        << modules("A_A>A_B A_B>A_C A_C>A_A A_D>A_A") << words("A_A A_C");
}

void tst_Module::circlesAreToldAndNothingIsLost()
{
    QFETCH(const QList<Module>, given);
    QFETCH(const QStringList, told);
    QList<Module> withNameless = given;
    withNameless.prepend(Module{{}, {}, {QStringLiteral("/nameless"), {}, {}, {}}});
    const Modules sorted = inSequence(withNameless);
    QCOMPARE(sorted.modules.size(), withNameless.size());
    QVERIFY(sorted.modules.last().name.isEmpty());
    QStringList names = namesOf(sorted);
    names.removeDuplicates();
    QCOMPARE(names.size(), withNameless.size());
    QCOMPARE(codesOf(sorted), QList<QByteArray>{"acl.circular-sequence"});
    for (const QString &name : told) {
        QVERIFY(sorted.problems[0].problem.sentence.contains(name));
    }
}

// A chain as long as there are modules: neither the stack nor the memory may end first.
void tst_Module::longSequencesTakeNoTime()
{
    QList<Module> chain;
    for (int i = 0; i < 10'000; ++i) {
        const auto name = [](int number) {
            return QStringLiteral("A_%1").arg(number, 5, 10, QLatin1Char('0'));
        };
        chain.append(Module{name(i), {name(i + 1), name(i + 2)}, {}});
    }
    QElapsedTimer timer;
    timer.start();
    const QStringList names = namesOf(inSequence(chain));
    QVERIFY2(timer.elapsed() < 30'000, "it took too long");
    QCOMPARE(names.first(), QStringLiteral("A_09999"));
    QCOMPARE(names.last(), QStringLiteral("A_00000"));
}

void tst_Module::tooManyModulesAreNotSorted()
{
    QList<Module> many;
    for (int i = 0; i <= 10'000; ++i) {
        many.append(Module{QStringLiteral("A_%1").arg(i), {}, {}});
    }
    const Modules sorted = inSequence(many);
    QCOMPARE(sorted.modules.size(), many.size());
    QCOMPARE(codesOf(sorted), QList<QByteArray>{"acl.too-many-modules"});
}

LATCHKEY_TEST(tst_Module)
#include "tst_Module.moc"

// SPDX-License-Identifier: Apache-2.0
// Which integrations a class has the store set up, in whatever way it says so.
#include "Program.h"
#include "module/SetupClass.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::module;

namespace {

// A data patch with members and the body of apply().
QByteArray patch(const QByteArray &body, const QByteArray &members = {})
{
    return "<?php\ndeclare(strict_types=1);\n\nnamespace Acme\\Orders\\Setup\\Patch\\Data;\n\n"
           "use Acme\\Orders\\Model\\Config as Names;\n"
           "use Magento\\Framework\\Setup\\Patch\\{DataPatchInterface, PatchVersionInterface};\n"
           "use Magento\\Integration\\Model\\ConfigBasedIntegrationManager;\n\n"
           "final class AddIntegration implements DataPatchInterface, PatchVersionInterface\n{\n" +
           members +
           "\n    public function __construct(\n        private readonly "
           "ConfigBasedIntegrationManager $manager,\n        private array $more = []\n    ) {}\n\n"
           "    public function apply(): self\n    {\n" +
           body +
           "\n        return $this;\n    }\n\n    public static function getDependencies(): array "
           "{ return []; }\n}\n";
}

std::optional<QByteArray> otherClass(const QByteArray &name)
{
    if (name == "acme\\orders\\model\\config") {
        return "<?php namespace Acme\\Orders\\Model; class Config extends Base { public const NAME "
               "= self::PREFIX . ' to ERP'; }";
    }
    if (name == "acme\\orders\\model\\base") {
        return "<?php namespace Acme\\Orders\\Model; class Base { const PREFIX = 'Orders'; }";
    }
    return {};
}

} // namespace

class tst_SetupClass : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreFound_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<bool>("isKnown");
        const auto row = [](const char *name, const QByteArray &body, const QByteArray &members,
                            const QStringList &names, bool isKnown = true) {
            QTest::newRow(name) << body << members << names << isKnown;
        };
        const QStringList orders{QStringLiteral("Orders to ERP")};
        row("literal", "$this->manager->processIntegrationConfig(['Orders to ERP']);", {}, orders);
        row("double quotes", "$this->manager->processIntegrationConfig([\"Orders to ERP\"]);", {},
            orders);
        row("array()", "$this->manager->processIntegrationConfig(array('Orders to ERP'));", {},
            orders);
        row("lower case", "$this->manager->processintegrationconfig(['Orders to ERP']);", {},
            orders);
        row("several lines",
            "$this\n  ->manager\n  ->processIntegrationConfig(\n  ['Orders to ERP',"
            "\n   'Two',],\n);",
            {}, {QStringLiteral("Orders to ERP"), QStringLiteral("Two")});
        row("constant", "$this->manager->processIntegrationConfig([self::NAME]);",
            "    private const NAME = 'Orders to ERP';\n", orders);
        row("constant list", "$this->manager->processIntegrationConfig(self::NAMES);",
            "    const OTHER = 1, NAMES = ['Orders to ERP'];\n", orders);
        row("typed constant", "$this->manager->processIntegrationConfig([static::NAME]);",
            "    final public const string NAME = 'Orders' . ' to ERP';\n", orders);
        row("its own name", "$this->manager->processIntegrationConfig([AddIntegration::NAME]);",
            "    const NAME = 'Orders to ERP';\n", orders);
        row("constant of another class", "$this->manager->processIntegrationConfig([Names::NAME]);",
            {}, orders);
        row("property", "$this->manager->processIntegrationConfig($this->names);",
            "    private $names = ['Orders to ERP'];\n", orders);
        row("property in a list", "$this->manager->processIntegrationConfig([$this->name]);",
            "    private string $name = 'Orders to ERP';\n", orders);
        row("variable",
            "$names = ['Orders to ERP'];\n"
            "$this->manager->processIntegrationConfig($names);",
            {}, orders);
        row("grown variable",
            "$names = [];\n$names[] = 'Orders to ERP';\n"
            "$this->manager->processIntegrationConfig($names);",
            {}, orders);
        row("in a condition",
            "if ($this->isNew()) { $this->manager->processIntegrationConfig(['Orders to ERP']); }",
            {}, orders);
        row("in try",
            "try { $this->manager->processIntegrationConfig(['Orders to ERP']); } "
            "catch (\\Exception $e) { $this->logger->error($e); }",
            {}, orders);
        row("called on a factory",
            "$this->factory->create()->processIntegrationConfig(['Orders to ERP']);", {}, orders);
        row("returned", "return $this->manager->processIntegrationConfig(['Orders to ERP']);", {},
            orders);
        row("in parentheses", "($this->manager)->processIntegrationConfig(['Orders to ERP']);", {},
            orders);
        row("quotes and Unicode",
            "$this->manager->processIntegrationConfig(['T&ü \"x\" \\'y\\' ?> */']);", {},
            {QString::fromUtf8("T&ü \"x\" 'y' ?> */")});
        row("a constant nobody knows",
            "$this->manager->processIntegrationConfig([\\Other\\Thing::NAME]);", {}, {}, false);
        row("computed", "$this->manager->processIntegrationConfig($this->names());", {}, {}, false);
        row("an argument", "$this->manager->processIntegrationConfig($this->more);", {}, {}, false);
        row("in a closure", "$f = fn() => $this->manager->processIntegrationConfig(['A']);", {}, {},
            false);
        row("one of two", "$this->manager->processIntegrationConfig(['Orders to ERP', $x->y()]);",
            {}, orders, false);
    }

    void namesAreFound()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArray, members);
        QFETCH(const QStringList, names);
        QFETCH(const bool, isKnown);
        const SetupClass read = readSetupClass(patch(body, members), otherClass);
        QCOMPARE(read.calls.size(), 1);
        if (isKnown || !names.isEmpty()) {
            QCOMPARE(read.calls[0].names, names);
        }
        QCOMPARE(read.calls[0].isKnown, isKnown);
    }

    void theClassIsRead()
    {
        const SetupClass read =
            readSetupClass(patch("$this->manager->processIntegrationConfig(['A']);"));
        QCOMPARE(read.fullName(), "Acme\\Orders\\Setup\\Patch\\Data\\AddIntegration");
        QVERIFY(read.implements("Magento\\Framework\\Setup\\Patch\\DataPatchInterface"));
        QVERIFY(read.implements("magento\\framework\\setup\\patch\\patchversioninterface"));
        QVERIFY(!read.isAbstract);
        QCOMPARE(read.line, 10);
        QCOMPARE(read.calls.value(0).line, 20);
    }

    void otherSourcesAreNone_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("processIntegrationConfig(['A'])");
        QTest::newRow("a comment")
            << patch("// $this->manager->processIntegrationConfig(['A']);\n"
                     "/* $this->manager->processIntegrationConfig(['A']); */");
        QTest::newRow("a text") << patch("echo '$this->manager->processIntegrationConfig([1])';");
        QTest::newRow("a definition")
            << patch("}\npublic function processIntegrationConfig(array $names) {");
        QTest::newRow("broken") << QByteArray("<?php class A { function b() { [[[((( ");
        QTest::newRow("unclosed text") << QByteArray("<?php namespace A; class B { const C = 'd");
    }

    void otherSourcesAreNone()
    {
        QFETCH(const QByteArray, source);
        QVERIFY(readSetupClass(source).calls.isEmpty());
    }
};

LATCHKEY_TEST(tst_SetupClass)
#include "tst_SetupClass.moc"

// SPDX-License-Identifier: Apache-2.0
// What a store makes of a module: PROTOCOL §7 row by row, and no false alarm on correct ones.
#include "Specs.h"
#include "storecode/CodeBase.h"

#include "module/ModuleCheck.h"
#include "module/ModuleZip.h"
#include "storecode/AclReader.h"

#include <QBuffer>
#include <QTest>

using namespace latchkey;
using namespace latchkey::module;
using storecode::test::CodeBase;

namespace {

using Files = QMap<QString, QByteArray>;

// A file of tests/data/module, a module in all of the ways at once.
QByteArray sample(const char *path)
{
    QFile file(testing::sourcePath("tests/data/module/") + QLatin1String(path));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no %s", path);
    }
    return file.readAll();
}

Files samples(const QList<const char *> &paths)
{
    Files files;
    for (const char *each : paths) {
        files.insert(QLatin1String(each), sample(each));
    }
    return files;
}

constexpr char registration[] = "registration.php";
constexpr char composer[] = "composer.json";
constexpr char moduleXml[] = "etc/module.xml";
constexpr char config[] = "etc/integration/config.xml";
constexpr char api[] = "etc/integration/api.xml";
constexpr char consolidatedXml[] = "etc/integration.xml";
constexpr char install[] = "Setup/InstallData.php";
constexpr char patchFile[] = "Setup/Patch/Data/AddIntegration.php";

// As in Adobe's guide.
Files guide()
{
    return samples({registration, composer, moduleXml, config, api, install});
}

Files withPatch()
{
    Files files = samples({registration, composer, moduleXml, config, api, patchFile});
    files[QLatin1String(moduleXml)].replace(" setup_version=\"1.0.0\"", "");
    return files;
}

Files consolidated()
{
    Files files = samples({registration, composer, moduleXml, consolidatedXml});
    files[QLatin1String(moduleXml)].replace(" setup_version=\"1.0.0\"", "");
    return files;
}

void write(const CodeBase &base, const Files &files, const QString &folder = {})
{
    for (auto each = files.begin(); each != files.end(); ++each) {
        base.write(folder.isEmpty() ? each.key() : folder + QLatin1Char('/') + each.key(), *each);
    }
}

// "fails module.no-email config.xml:4", one a finding.
QStringList findingsIn(const QString &path, const QStringList &against = {})
{
    const auto report = checkSource(path, against);
    if (!report) {
        return {QString::fromLatin1(report.error().code)};
    }
    QStringList said;
    for (const Finding &each : report->findings) {
        said.append(QStringLiteral("%1 %2 %3:%4")
                        .arg(severityName(each.severity), QString::fromLatin1(each.code),
                             QFileInfo(each.path).fileName())
                        .arg(each.line));
    }
    return said;
}

using Change = std::function<void(Files &)>;

Change replaced(const char *file, const char *before, const char *after)
{
    return [=](Files &files) {
        QByteArray &octets = files[QLatin1String(file)];
        if (!octets.contains(before)) {
            qFatal("%s does not hold %s", file, before);
        }
        octets.replace(before, after);
    };
}

Change removed(const char *file)
{
    return [=](Files &files) {
        files.remove(QLatin1String(file));
    };
}

Change added(const char *file, const QByteArray &octets)
{
    return [=](Files &files) {
        files[QLatin1String(file)] = octets;
    };
}

} // namespace

Q_DECLARE_METATYPE(Files)

class tst_ModuleCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void correctModulesGiveNoAlarm_data()
    {
        QTest::addColumn<Files>("files");
        const auto row = [](const char *name, Files files, const QList<Change> &changes = {}) {
            for (const Change &each : changes) {
                each(files);
            }
            QTest::newRow(name) << files;
        };
        row("as in the guide", guide());
        row("a data patch", withPatch());
        row("consolidated, in any order", consolidated());
        row("without composer.json", guide(), {removed("composer.json")});
        row("without a sequence", guide(),
            {replaced("etc/module.xml",
                      "<sequence><module name=\"Magento_Integration\"/></sequence>", "")});
        row("the same resource twice", guide(),
            {replaced(api, "        </resources>",
                      "<resource name=\"Magento_Sales::sales_order\"/></resources>")});
        row("without admin among the parents", guide(),
            {replaced(api, "            <resource name=\"Magento_Backend::admin\"/>\n", "")});
        row("an odd name", guide(),
            {replaced(config, "\"Orders\"", "\"T&amp;ü &quot;x&quot; 'y'\""),
             replaced(api, "\"Orders\"", "'T&amp;ü \"x\" &apos;y&apos;'"),
             replaced(install, "'Orders'", "'T&ü \"x\" \\'y\\''")});
        row("without URLs", guide(),
            {replaced(config,
                      "        <endpoint_url>https://erp.acme.example/callback"
                      "</endpoint_url>\n        <identity_link_url>https://erp.acme.example/"
                      "login</identity_link_url>\n",
                      "")});
        row("resources of its own", withPatch(),
            {replaced(api, "        </resources>",
                      "<resource name=\"Acme_Orders::main\"/></resources>"),
             added("etc/acl.xml",
                   CodeBase::aclXml("<resource id='Acme_Orders::main' title='Acme'/>"))});
        row("resources of another vendor", guide(),
            {replaced(api, "        </resources>",
                      "<resource name=\"Other_Thing::all\"/></resources>")});
        row("resources of Adobe Commerce", guide(),
            {replaced(api, "        </resources>",
                      "<resource name=\"Magento_CustomerBalance::customerbalance\"/>"
                      "<resource name=\"Magento_Company::index\"/></resources>")});
        row("everything", guide(),
            {replaced(api,
                      "            <resource name=\"Magento_Sales::sales\"/>\n"
                      "            <resource name=\"Magento_Sales::sales_operation\"/>\n"
                      "            <resource name=\"Magento_Sales::sales_order\"/>\n",
                      "            <resource name=\"Magento_Backend::all\"/>\n")});
        row("with UpgradeData", guide(),
            {replaced("etc/module.xml", "1.0.0", "1.0.4"),
             added("Setup/UpgradeData.php", sample(install)
                                                .replace("InstallData", "UpgradeData")
                                                .replace("function install", "function upgrade"))});
        row("InstallData with a later patch", guide(),
            {replaced("etc/module.xml", "1.0.0", "1.0.4"), added(patchFile, sample(patchFile))});
        row("RecurringData", withPatch(),
            {removed(patchFile),
             added("Setup/RecurringData.php",
                   sample(install).replace("InstallData implements", "RecurringData implements"))});
        row("a helper class", withPatch(),
            {removed(patchFile),
             added(patchFile, "<?php\nnamespace Acme\\Orders\\Setup\\Patch\\Data;\nclass "
                              "AddIntegration implements "
                              "\\Magento\\Framework\\Setup\\Patch\\DataPatchInterface\n{ function "
                              "apply() { $this->installer->install(); } }\n"),
             added("Model/Installer.php",
                   "<?php\nnamespace Acme\\Orders\\Model;\nclass Installer\n{ const NAME = "
                   "'Orders'; function install() { "
                   "$this->manager->processIntegrationConfig([self::NAME]); } }\n")});
        row("the store's service", withPatch(),
            {removed(patchFile), removed(config), removed(api),
             added(consolidatedXml, sample(consolidatedXml)),
             added("Setup/Patch/Data/Other.php",
                   "<?php\nnamespace Acme\\Orders\\Setup\\Patch\\Data;\nclass Other { function "
                   "apply() {} }\n")});
        row("a constant of another class", withPatch(),
            {replaced(patchFile, "['Orders']", "[\\Acme\\Orders\\Model\\Names::ORDERS]"),
             added("Model/Names.php", "<?php\nnamespace Acme\\Orders\\Model;\nfinal class Names { "
                                      "public const ORDERS = 'Orders'; }\n")});
        row("an abstract patch above", withPatch(),
            {replaced(patchFile,
                      "implements \\Magento\\Framework\\Setup\\Patch\\DataPatchInterface",
                      "extends \\Acme\\Base\\Patch")});
        row("a registration of another handwriting", guide(),
            {added("registration.php",
                   "<?php\n\n/** Acme */\n\\Magento\\Framework\\Component\\ComponentRegistrar::"
                   "register(\n    "
                   "\\Magento\\Framework\\Component\\ComponentRegistrar::MODULE,\n    "
                   "\"Acme_Orders\",\n    dirname(__FILE__)\n);\n")});
        row("a registration with an alias", guide(),
            {added("registration.php", "<?php\nuse Magento\\Framework\\Component\\"
                                       "ComponentRegistrar as Registrar;\nRegistrar::register("
                                       "Registrar::MODULE, 'Acme_Orders', __DIR__);\n")});
        row("CDATA and comments", guide(),
            {replaced(config, "it@acme.example", "<![CDATA[it@acme.example]]><!-- us -->")});
        row("fixtures of its tests", withPatch(),
            {added("Test/Integration/_files/Acme/Broken/etc/integration/config.xml", "<broken")});
        row("no classes, and none in autoload", consolidated(),
            {replaced(composer, ", \"psr-4\": {\"Acme\\\\Orders\\\\\": \"\"}", "")});
        row("a composer.json of a repository", withPatch(),
            {added("composer.json", "{\"name\": \"acme/shop\", \"type\": \"project\"}")});
        row("a composer.json without type's autoload folders", withPatch(),
            {replaced("composer.json", "\"Acme\\\\Orders\\\\\": \"\"", "\"Acme\\\\\": [\"\"]")});
        row("an older first version", guide(), {replaced("etc/module.xml", "1.0.0", "0.1.3")});
        row("a first version of 2", guide(), {replaced("etc/module.xml", "1.0.0", "2.0.0")});
    }

    void correctModulesGiveNoAlarm()
    {
        QFETCH(const Files, files);
        const CodeBase base;
        write(base, files);
        QCOMPARE(findingsIn(base.path()), QStringList());
    }

    void whatWeWriteGivesNoAlarm()
    {
        for (const Style style : styles()) {
            for (const char *version : {"1.0.0", "1.0.3"}) {
                ModuleSpec spec = module::test::smallSpec(style);
                spec.version = QLatin1String(version);
                for (const ZipLayout layout : {ZipLayout::Store, ZipLayout::Artifact}) {
                    auto octets = zipOf(spec, *moduleFiles(spec), layout);
                    QBuffer archive(&*octets);
                    QVERIFY(archive.open(QIODevice::ReadOnly));
                    const auto report = checkArchive(archive, QStringLiteral("z"));
                    QVERIFY(report);
                    QCOMPARE(report->modules.size(), 1);
                    QCOMPARE(report->modules[0].integrations, QStringList{spec.integration});
                    QCOMPARE(report->findings, QList<Finding>());
                }
            }
        }
    }

    void whatIsWrongIsSaidWithItsLine_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<QStringList>("findings");
        const auto row = [](const char *name, Files files, const QList<Change> &changes,
                            const QStringList &findings) {
            for (const Change &each : changes) {
                each(files);
            }
            QTest::newRow(name) << files << findings;
        };
        const auto one = [](const char *finding) {
            return QStringList{QString::fromLatin1(finding)};
        };
        // PROTOCOL §7's table
        row("a resource that no store has", guide(),
            {replaced(api, "        </resources>",
                      "<resource name=\"Magento_Log::online\"/></resources>")},
            one("loses module.resource-unknown api.xml:10"));
        row("no setup class", guide(), {removed(install)},
            one("fails module.no-setup-class config.xml:3"));
        row("InstallData without setup_version", guide(),
            {replaced("etc/module.xml", " setup_version=\"1.0.0\"", "")},
            one("fails module.no-setup-version module.xml:4"));
        row("config.xml without api.xml", guide(), {removed(api)},
            one("fails module.config-without-api config.xml:0"));
        row("api.xml without config.xml", withPatch(), {removed(config)},
            {QStringLiteral("fails module.api-without-config api.xml:0"),
             QStringLiteral("fails module.class-name AddIntegration.php:9")});
        row("a name in the class that config.xml lacks", guide(),
            {replaced(install, "'Orders'", "'orders'")},
            one("fails module.class-name InstallData.php:20"));
        row("a name in api.xml that config.xml lacks", guide(),
            {replaced(api, "\"Orders\"", "\"Orders \"")},
            one("fails module.name-differs api.xml:4"));
        row("no email", guide(), {replaced(config, "        <email>it@acme.example</email>\n", "")},
            one("fails module.no-email config.xml:4"));
        row("empty email", guide(),
            {replaced(config, "<email>it@acme.example</email>", "<email/>")},
            one("fails module.bad-email config.xml:5"));
        row("malformed email", guide(), {replaced(config, "it@acme.example", "it.acme.example")},
            one("fails module.bad-email config.xml:5"));
        row("email without a dot", guide(), {replaced(config, "it@acme.example", "it@acme")},
            one("fails module.bad-email config.xml:5"));
        row("email on a line of its own", guide(),
            {replaced(config, "it@acme.example", "\nit@acme.example\n")},
            one("fails module.bad-email config.xml:5"));
        row("empty URLs", guide(),
            {replaced(config, "https://erp.acme.example/callback", ""),
             replaced(config, "https://erp.acme.example/login", " ")},
            {QStringLiteral("fails module.bad-url config.xml:6"),
             QStringLiteral("fails module.bad-url config.xml:7")});
        row("a short URL", guide(), {replaced(config, "https://erp.acme.example/callback", "foo")},
            one("fails module.bad-url config.xml:6"));
        row("no URL", guide(),
            {replaced(config, "https://erp.acme.example/callback", "erp.acme.example")},
            one("loses module.unusable-url config.xml:6"));
        row("a broken percent-code", guide(), {replaced(config, "/callback", "/call%back%zz")},
            one("fails module.bad-url config.xml:6"));
        row("white space around a URL", guide(),
            {replaced(config, "https://erp.acme.example/callback",
                      " https://erp.acme.example/callback ")},
            one("loses module.blank-url config.xml:6"));
        row("a query in the identity link", guide(), {replaced(config, "/login", "/login?lang=de")},
            one("loses module.identity-query config.xml:7"));
        row("one URL", guide(),
            {replaced(config,
                      "        <identity_link_url>https://erp.acme.example/login"
                      "</identity_link_url>\n",
                      "")},
            one("note module.one-url config.xml:6"));
        row("another order", guide(),
            {replaced(config, "        <email>it@acme.example</email>\n", ""),
             replaced(config, "    </integration>",
                      "<email>it@acme.example</email></integration>")},
            one("fails module.element-order config.xml:7"));
        row("empty resources", guide(),
            {replaced(api,
                      "            <resource name=\"Magento_Backend::admin\"/>\n"
                      "            <resource name=\"Magento_Sales::sales\"/>\n"
                      "            <resource name=\"Magento_Sales::sales_operation\"/>\n"
                      "            <resource name=\"Magento_Sales::sales_order\"/>\n",
                      "")},
            one("fails module.no-resources api.xml:5"));
        row("a resource without ::", guide(),
            {replaced(api, "\"Magento_Sales::sales_order\"", "\"Magento_Sales_order\"")},
            one("fails module.bad-resource api.xml:9"));
        row("parents missing", guide(),
            {replaced(api,
                      "            <resource name=\"Magento_Sales::sales\"/>\n"
                      "            <resource name=\"Magento_Sales::sales_operation\"/>\n",
                      "")},
            one("loses module.parents-missing api.xml:7"));
        // besides
        row("a short name", guide(),
            {replaced(config, "\"Orders\"", "\"O\""), replaced(api, "\"Orders\"", "\"O\""),
             replaced(install, "'Orders'", "'O'")},
            {QStringLiteral("fails module.short-name config.xml:4"),
             QStringLiteral("fails module.short-name api.xml:4")});
        row("no name", consolidated(), {replaced("etc/integration.xml", " name=\"Orders\"", "")},
            one("fails module.no-name integration.xml:3"));
        row("no email in integration.xml", consolidated(),
            {replaced("etc/integration.xml", "<email>it@acme.example</email>", "")},
            one("fails module.no-email integration.xml:3"));
        row("All in integration.xml", consolidated(),
            {replaced("etc/integration.xml", "Magento_Sales::sales_order", "Magento_Backend::all")},
            one("loses module.all-in-consolidated integration.xml:5"));
        row("both forms", withPatch(), {added(consolidatedXml, sample(consolidatedXml))},
            one("loses module.both-forms integration.xml:0"));
        row("several integrations", withPatch(),
            {replaced(config, "</integrations>",
                      "<integration name=\"Second\"><email>a@b.example</email></integration>"
                      "</integrations>"),
             replaced(api, "</integrations>",
                      "<integration name=\"Second\"><resources><resource "
                      "name=\"Magento_Backend::admin\"/></resources></integration>"
                      "</integrations>"),
             replaced(patchFile, "['Orders']", "['Orders', 'Second']")},
            one("note module.several-integrations config.xml:9"));
        row("one of several is not set up", withPatch(),
            {replaced(config, "</integrations>",
                      "<integration name=\"Second\"><email>a@b.example</email></integration>"
                      "</integrations>"),
             replaced(api, "</integrations>",
                      "<integration name=\"Second\"><resources><resource "
                      "name=\"Magento_Backend::admin\"/></resources></integration>"
                      "</integrations>")},
            {QStringLiteral("note module.several-integrations config.xml:9"),
             QStringLiteral("fails module.not-set-up config.xml:9")});
        row("an unknown element", guide(),
            {replaced(config, "<email>", "<description>x</description><email>")},
            one("fails module.unknown-element config.xml:5"));
        row("an element twice", guide(),
            {replaced(config, "<email>", "<email>a@b.example</email><email>")},
            one("fails module.element-twice config.xml:5"));
        row("another root", guide(), {replaced(config, "integrations", "config")},
            one("fails module.wrong-root config.xml:3"));
        row("broken XML", guide(), {replaced(api, "</resources>", "</resource>")},
            one("fails module.bad-xml api.xml:10"));
        row("a resource without name", guide(),
            {replaced(api, " name=\"Magento_Sales::sales_order\"", "")},
            one("fails module.resource-nameless api.xml:9"));
        row("a resource of its own that it does not define", withPatch(),
            {replaced(api, "        </resources>",
                      "<resource name=\"Acme_Orders::other\"/></resources>"),
             added("etc/acl.xml",
                   CodeBase::aclXml("<resource id='Acme_Orders::main' title='Acme'/>"))},
            one("loses module.resource-unknown api.xml:10"));
        row("no registration", guide(), {removed("registration.php")},
            one("fails module.not-registered registration.php:0"));
        row("a registration of a theme", guide(),
            {replaced("registration.php", "::MODULE", "::THEME")},
            one("fails module.not-registered registration.php:4"));
        row("a registration that is never reached", guide(),
            {replaced("registration.php", "ComponentRegistrar::register(",
                      "return;\nComponentRegistrar::register(")},
            one("fails module.not-registered registration.php:5"));
        row("a registration without use", guide(),
            {replaced("registration.php", "use Magento\\Framework\\Component\\ComponentRegistrar;",
                      "")},
            one("fails module.registrar-unknown registration.php:4"));
        row("a registration of another name", guide(),
            {replaced("registration.php", "Acme_Orders", "Acme_Order")},
            one("fails module.other-name module.xml:4"));
        row("no module.xml", guide(), {removed("etc/module.xml")},
            {QStringLiteral("fails module.no-module-xml module.xml:0"),
             QStringLiteral("fails module.no-setup-version module.xml:0")});
        row("a module's name with a dash", withPatch(),
            {replaced("etc/module.xml", "Acme_Orders", "Acme_Orders-Erp"),
             replaced("registration.php", "Acme_Orders", "Acme_Orders-Erp"),
             removed("composer.json"), removed(patchFile), removed(config), removed(api),
             added(consolidatedXml, sample(consolidatedXml))},
            one("fails module.bad-module-name module.xml:4"));
        row("a class in another namespace", guide(),
            {replaced(install, "namespace Acme\\Orders\\Setup", "namespace Acme\\Order\\Setup")},
            one("fails module.class-elsewhere InstallData.php:9"));
        row("a patch of another name than its file", withPatch(),
            {replaced(patchFile, "class AddIntegration", "class CreateIntegration")},
            one("fails module.class-elsewhere AddIntegration.php:6"));
        row("a class without the interface", guide(),
            {replaced(install, " implements InstallDataInterface", "")},
            one("fails module.class-interface InstallData.php:9"));
        row("a patch in the wrong folder", withPatch(),
            {removed(patchFile), added("Setup/Patch/AddIntegration.php", sample(patchFile))},
            one("fails module.class-folder AddIntegration.php:6"));
        row("a higher version without UpgradeData", guide(),
            {replaced("etc/module.xml", "1.0.0", "1.0.1")},
            one("note module.no-upgrade module.xml:4"));
        row("no JSON", guide(), {replaced("composer.json", "{", "")},
            one("loses module.bad-composer composer.json:0"));
        row("no registration in autoload", guide(),
            {replaced("composer.json", "registration.php", "Registration.php")},
            one("fails module.composer-no-registration composer.json:0"));
        row("no classes in autoload", guide(),
            {replaced("composer.json", "Acme\\\\Orders", "Acme\\\\Order")},
            one("fails module.composer-no-classes composer.json:0"));
    }

    void whatIsWrongIsSaidWithItsLine()
    {
        QFETCH(const Files, files);
        QFETCH(const QStringList, findings);
        const CodeBase base;
        write(base, files);
        QCOMPARE(findingsIn(base.path()), findings);
    }

    void aTargetStoreHasWhatItHas()
    {
        Files files = withPatch();
        replaced(api, "        </resources>",
                 "<resource name=\"Other_Thing::all\"/></resources>")(files);
        const CodeBase base;
        write(base, files);
        QCOMPARE(findingsIn(base.path(), {QStringLiteral("catalogue:2.4.6")}),
                 QStringList{QStringLiteral("loses module.resource-unknown api.xml:10")});
    }

    void aTargetStoreGetsWhatTheModuleBrings()
    {
        Files files = withPatch();
        replaced(api, "        </resources>",
                 "<resource name=\"Acme_Orders::main\"/></resources>")(files);
        added("etc/acl.xml",
              CodeBase::aclXml("<resource id='Acme_Orders::main' title='Acme'/>"))(files);
        const CodeBase base;
        write(base, files);
        QCOMPARE(findingsIn(base.path(), {QStringLiteral("catalogue:2.4.6")}), QStringList());
    }

    void aStoreThatWasAskedIsATarget()
    {
        const CodeBase base;
        write(base, withPatch());
        const auto whole = storecode::readAcl({QStringLiteral("catalogue:2.4.6")}).tree;
        QVERIFY(checkSource(base.path(), whole)->findings.isEmpty());
        const auto report = checkSource(base.path(), acl::AclTree());
        QVERIFY(!report->findings.isEmpty());
        QCOMPARE(report->findings[0].code, QByteArray("module.resource-unknown"));
    }

    void wherverTheModuleLies_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("right there") << QString();
        QTest::newRow("one folder deep") << QStringLiteral("acme-orders-1.0");
        QTest::newRow("in a store") << QStringLiteral("app/code/Acme/Orders");
        QTest::newRow("in a checkout") << QStringLiteral("packages/orders/src");
    }

    void wherverTheModuleLies()
    {
        QFETCH(const QString, folder);
        const CodeBase base;
        Files files = withPatch();
        files[QLatin1String(config)].replace("it@", "it");
        write(base, files, folder);
        QCOMPARE(findingsIn(base.path()),
                 QStringList{QStringLiteral("fails module.bad-email config.xml:5")});
    }

    void severalModulesAreCheckedEach()
    {
        const CodeBase base;
        write(base, guide(), QStringLiteral("orders"));
        Files other = consolidated();
        for (QByteArray &each : other) {
            each.replace("Acme_Orders", "Acme_Stock").replace("Acme\\\\Orders", "Acme\\\\Stock");
        }
        other[QStringLiteral("etc/integration.xml")].replace("it@", "it");
        write(base, other, QStringLiteral("stock"));
        base.module(QStringLiteral("Acme_Base"), {}, {}, QStringLiteral("base"));
        const auto report = checkSource(base.path());
        QVERIFY(report);
        QCOMPARE(report->modules.size(), 2);
        QCOMPARE(report->modules[1].name, QStringLiteral("Acme_Stock"));
        QCOMPARE(findingsIn(base.path()),
                 QStringList{QStringLiteral("fails module.bad-email integration.xml:7")});
    }

    void withoutAnIntegrationThatIsSaid()
    {
        const CodeBase base;
        base.module(QStringLiteral("Acme_Base"), {}, {}, QStringLiteral("base"));
        QCOMPARE(findingsIn(base.path()).size(), 1);
        QVERIFY(
            findingsIn(base.path())[0].startsWith(QStringLiteral("fails module.no-integration ")));
        QCOMPARE(findingsIn(base.path(QStringLiteral("none"))),
                 QStringList{QStringLiteral("module.no-such-source")});
    }

    // THREATS 12
    void nothingHangsOrLeadsOut()
    {
        const CodeBase outside;
        outside.write(QStringLiteral("config.xml"), sample(config));
        const CodeBase base;
        Files files = withPatch();
        files.remove(QLatin1String(config));
        write(base, files);
        base.link(QLatin1String(config), outside.path(QStringLiteral("config.xml")));
        base.fifo(QStringLiteral("Setup/Patch/Data/Fifo.php"));
        const QStringList found = findingsIn(base.path());
        QVERIFY(found.contains(QStringLiteral("note module.not-read config.xml:0")));
    }
};

LATCHKEY_TEST(tst_ModuleCheck)
#include "tst_ModuleCheck.moc"

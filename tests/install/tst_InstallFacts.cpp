// SPDX-License-Identifier: Apache-2.0
// What a store tells before anything is changed, and that asking changes nothing.
#include "MagentoStore.h"
#include "Program.h"

#include <QJsonArray>
#include <QTest>

using namespace latchkey;
using namespace latchkey::install;
using namespace latchkey::tests;

class tst_InstallFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStoreWithoutTheModule()
    {
        const MagentoStore store;
        store.behave({{QStringLiteral("mode"), QStringLiteral("production")},
                      {QStringLiteral("backup"), true}});
        const auto read = readFacts(store.place());
        QVERIFY2(read.facts, read.problem ? qPrintable(read.problem->sentence) : "");
        QCOMPARE(read.facts->version, QStringLiteral("2.4.7-p7"));
        QCOMPARE(read.facts->mode, DeployMode::Production);
        QCOMPARE(read.facts->module, ModuleState::Missing);
        QCOMPARE(read.facts->database, DatabaseState::Current);
        QCOMPARE(read.facts->locales, QStringList{QStringLiteral("de_DE")});
        QCOMPARE(read.facts->php, QStringLiteral(LATCHKEY_PHP));
        QVERIFY(read.facts->isBackupAllowed);
        QVERIFY(read.facts->isCodeWritable);
        QVERIFY(read.facts->isConfigWritable);
        QVERIFY(!read.facts->isMaintenanceOn);
        QVERIFY(!read.facts->isCompiled);
        QVERIFY(!read.facts->isCloudProject);
        QVERIFY(read.facts->pending.isEmpty());
        QVERIFY(read.facts->files.isEmpty());
        QVERIFY(read.facts->freeOctets > 0);
        QVERIFY(!read.store->named);
        QCOMPARE(store.told(), (QStringList{QStringLiteral("begin setup:db:status open"),
                                            QStringLiteral("end setup:db:status 0 open")}));
    }

    void aModuleThatIsThereWithItsFiles()
    {
        const MagentoStore store;
        store.put(moduleOf(ModuleStyle::InstallData));
        store.write(QStringLiteral("var/.maintenance.flag"), "");
        store.write(QStringLiteral("generated/metadata/global.php"), "<?php");
        store.write(QStringLiteral(".magento.app.yaml"), "");
        const auto read = readFacts(store.place());
        QVERIFY(read.facts);
        QCOMPARE(read.facts->module, ModuleState::Disabled);
        QVERIFY(read.facts->hasFolder);
        QVERIFY(!read.facts->isElsewhere);
        QVERIFY(read.facts->isMaintenanceOn);
        QVERIFY(read.facts->isCompiled);
        QVERIFY(read.facts->isCloudProject);
        QCOMPARE(read.facts->files.size(), moduleOf(ModuleStyle::InstallData).size());
        QCOMPARE(read.facts->files.value(QStringLiteral("etc/module.xml")),
                 moduleOf(ModuleStyle::InstallData)[1].octets);
    }

    void modulesOfOthersThatWaitAreNamed()
    {
        const MagentoStore store;
        for (const ModuleOctets &file : moduleOf(ModuleStyle::InstallData)) {
            store.write(QStringLiteral("app/code/Other/Shop/") + file.path,
                        QByteArray(file.octets).replace("Acme_Bridge", "Other_Shop"));
        }
        for (const ModuleOctets &file : moduleOf(ModuleStyle::DataPatch)) {
            store.write(QStringLiteral("app/code/More/Patches/") + file.path,
                        QByteArray(file.octets).replace("Acme_Bridge", "More_Patches"));
        }
        store.write(QStringLiteral("app/etc/config.php"),
                    "<?php\nreturn ['modules' => ['Magento_Store' => 1, 'Other_Shop' => 1, "
                    "'More_Patches' => 1]];\n");
        const auto read = readFacts(store.place());
        QVERIFY(read.facts);
        QCOMPARE(read.facts->database, DatabaseState::Pending);
        QCOMPARE(read.facts->pending.size(), 2);
        QCOMPARE(read.facts->pending[0],
                 (PendingModule{QStringLiteral("Other_Shop"), {}, QStringLiteral("1.0.0"), {}}));
        QCOMPARE(read.facts->pending[1],
                 (PendingModule{QStringLiteral("More_Patches"),
                                {},
                                {},
                                {QStringLiteral("Data\\CreateIntegration")}}));
    }

    void declaredTablesThatDifferAreNamedWithTheirModule()
    {
        const MagentoStore store;
        store.behave({{QStringLiteral("tables"),
                       QJsonArray{QStringLiteral("other_stock"), QStringLiteral("gone_log")}}});
        store.write(
            QStringLiteral("app/code/Other/Stock/registration.php"),
            "<?php\n\\Magento\\Framework\\Component\\ComponentRegistrar::register('module', "
            "'Other_Stock', __DIR__);");
        store.write(QStringLiteral("app/code/Other/Stock/etc/module.xml"),
                    "<config><module name=\"Other_Stock\"/></config>");
        store.write(QStringLiteral("app/code/Other/Stock/etc/db_schema.xml"),
                    "<schema><table engine=\"innodb\" name=\"other_stock\"/></schema>");
        store.write(QStringLiteral("app/code/Other/Stock/etc/db_schema_whitelist.json"),
                    "{\"gone_log\": {\"column\": {\"id\": true}}}");
        store.write(QStringLiteral("app/etc/config.php"),
                    "<?php\nreturn ['modules' => ['Magento_Store' => 1, 'Other_Stock' => 1]];\n");
        const auto read = readFacts(store.place());
        QVERIFY(read.facts);
        QCOMPARE(read.facts->database, DatabaseState::Pending);
        QCOMPARE(read.facts->pending.size(), 1);
        QCOMPARE(read.facts->pending[0].name, QStringLiteral("Other_Stock"));
        QCOMPARE(read.facts->pending[0].tables,
                 (QStringList{QStringLiteral("other_stock"), QStringLiteral("gone_log")}));
    }

    void tablesThatCannotBeComparedHoldNothingUp()
    {
        const MagentoStore store;
        store.behave({{QStringLiteral("tables"), QJsonArray{QStringLiteral("other_stock")}},
                      {QStringLiteral("schema"), QStringLiteral("broken")}});
        const auto read = readFacts(store.place());
        QVERIFY(read.facts);
        QCOMPARE(read.facts->database, DatabaseState::Pending);
        QVERIFY(read.facts->pending.isEmpty());
    }

    void aModuleOfComposersIsElsewhere()
    {
        const MagentoStore store;
        store.write(
            QStringLiteral("app/code/Acme/Other/registration.php"),
            "<?php\n\\Magento\\Framework\\Component\\ComponentRegistrar::register('module', "
            "'Acme_Bridge', __DIR__);");
        const auto read = readFacts(store.place());
        QVERIFY(read.facts);
        QVERIFY(read.facts->isElsewhere);
    }

    void whatIsNoAnswerIsRefused()
    {
        QCOMPARE(factsFrom({}, {}).error().code, QByteArray("install.facts-unreadable"));
    }

    void hostileAnswersStayData()
    {
        const QJsonObject hostile{
            {QStringLiteral("mode"), QStringLiteral("production; rm -rf /")},
            {QStringLiteral("pending"), QJsonArray{1, QJsonObject{}, QStringLiteral("x")}},
            {QStringLiteral("locales"),
             QJsonArray{QStringLiteral("de_DE"), QStringLiteral("--jobs=9"),
                        QStringLiteral("en_US\n"), QStringLiteral("$(id)")}},
            {QStringLiteral("files"), QJsonArray{}}};
        const auto facts = factsFrom({}, hostile);
        QVERIFY(facts);
        QCOMPARE(facts->mode, DeployMode::Unknown);
        QVERIFY(facts->pending.isEmpty());
        QCOMPARE(facts->locales, QStringList{QStringLiteral("de_DE")});
    }

    void aFolderWithoutAStoreIsRefused()
    {
        const QTemporaryDir folder;
        place::StorePlace place;
        place.folder = folder.path();
        const auto read = readFacts(place);
        QVERIFY(read.problem);
    }
};

LATCHKEY_TEST(tst_InstallFacts)
#include "tst_InstallFacts.moc"

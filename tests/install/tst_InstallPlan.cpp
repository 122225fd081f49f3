// SPDX-License-Identifier: Apache-2.0
// The steps follow from what the store is, in an order that leaves the shop whole, and what each
// means is said.
#include "Program.h"
#include "install/Aftermath.h"
#include "install/InstallPlan.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::install;

namespace {

InstallFacts factsOf(DeployMode mode)
{
    InstallFacts facts;
    facts.mode = mode;
    facts.module = ModuleState::Missing;
    facts.owner = facts.user = QStringLiteral("www-data");
    facts.locales = {QStringLiteral("de_DE"), QStringLiteral("en_US")};
    return facts;
}

InstallWishes wishes()
{
    InstallWishes wishes;
    wishes.module = QStringLiteral("Acme_Bridge");
    return wishes;
}

QByteArray wordsOf(const InstallPlan &plan)
{
    QByteArrayList words;
    for (const InstallStep &step : plan.steps) {
        words << wordOf(step.kind);
    }
    return words.join(' ');
}

QStringList commandOf(const InstallPlan &plan, StepKind kind)
{
    for (const InstallStep &step : plan.steps) {
        if (step.kind == kind) {
            return step.command;
        }
    }
    return {};
}

} // namespace

class tst_InstallPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDeveloperStoreNeedsFewSteps()
    {
        const auto plan = planInstall(factsOf(DeployMode::Developer), wishes());
        QCOMPARE(wordsOf(plan), QByteArray("copy-files enable-module upgrade clean-cache check"));
        QVERIFY(!commandOf(plan, StepKind::Upgrade).contains(QLatin1String("--keep-generated")));
    }

    void productionKeepsWhatIsGeneratedAndCompiles()
    {
        const auto plan = planInstall(factsOf(DeployMode::Production), wishes());
        QCOMPARE(wordsOf(plan),
                 QByteArray("copy-files enable-module upgrade compile clean-cache check"));
        QVERIFY(commandOf(plan, StepKind::Upgrade).contains(QLatin1String("--keep-generated")));
    }

    void productionThatThrowsItAwayDeploysTheLanguagesAgain()
    {
        InstallWishes without = wishes();
        without.keepsGenerated = false;
        const auto plan = planInstall(factsOf(DeployMode::Production), without);
        QCOMPARE(wordsOf(plan),
                 QByteArray("copy-files enable-module upgrade compile static-content "
                            "clean-cache check"));
        QCOMPARE(commandOf(plan, StepKind::StaticContent),
                 (QStringList{QStringLiteral("setup:static-content:deploy"),
                              QStringLiteral("de_DE"), QStringLiteral("en_US")}));
    }

    void anUnknownModeIsTakenForProduction()
    {
        const auto plan = planInstall(factsOf(DeployMode::Unknown), wishes());
        QVERIFY(commandOf(plan, StepKind::Upgrade).contains(QLatin1String("--keep-generated")));
        QVERIFY(plan.warnings.join(QLatin1Char(' ')).contains(QLatin1String("mode")));
    }

    void aCompiledStoreIsCompiledAgain()
    {
        InstallFacts facts = factsOf(DeployMode::Default);
        facts.isCompiled = true;
        QVERIFY(wordsOf(planInstall(facts, wishes())).contains("compile"));
    }

    void maintenanceStandsAroundWhatVisitorsNotice()
    {
        InstallWishes with = wishes();
        with.isMaintenance = with.isBackup = true;
        InstallFacts facts = factsOf(DeployMode::Production);
        facts.isBackupAllowed = true;
        const auto plan = planInstall(facts, with);
        QCOMPARE(wordsOf(plan), QByteArray("backup maintenance-on copy-files enable-module upgrade "
                                           "compile clean-cache maintenance-off check"));
        QVERIFY(plan.takesMaintenanceOff);
    }

    void maintenanceThatIsOnAlreadyStays()
    {
        InstallWishes with = wishes();
        with.isMaintenance = true;
        InstallFacts facts = factsOf(DeployMode::Production);
        facts.isMaintenanceOn = true;
        const auto plan = planInstall(facts, with);
        QVERIFY(!plan.takesMaintenanceOff);
        QVERIFY(!wordsOf(plan).contains("maintenance"));
        QVERIFY(plan.warnings.join(QLatin1Char(' ')).contains(QLatin1String("on already")));
    }

    void aBackupThatIsNotAllowedIsSaid()
    {
        InstallWishes with = wishes();
        with.isBackup = true;
        const auto plan = planInstall(factsOf(DeployMode::Default), with);
        QVERIFY(!wordsOf(plan).contains("backup"));
        QVERIFY(plan.warnings.join(QLatin1Char(' ')).contains(QLatin1String("mysqldump")));
    }

    void whatOthersHaveWaitingIsNamed()
    {
        InstallFacts facts = factsOf(DeployMode::Default);
        facts.pending = {
            {QStringLiteral("Other_Shop"), QStringLiteral("1.0.0"), QStringLiteral("1.2.0"), {}},
            {QStringLiteral("More_Patches\x1b"), {}, {}, {QStringLiteral("Data\\A")}},
            {QStringLiteral("New_Tables"),
             {},
             {},
             {},
             {QStringLiteral("new_stock"), QStringLiteral("new\x1b")}}};
        const QString said = planInstall(facts, wishes()).warnings.join(QLatin1Char(' '));
        QVERIFY2(said.contains(QStringLiteral("Other_Shop (1.0.0 → 1.2.0)")), qPrintable(said));
        QVERIFY2(said.contains(QLatin1String("More_Patches\\u001b (")), qPrintable(said));
        QVERIFY2(said.contains(QLatin1String("New_Tables (tables: new_stock, new\\u001b)")),
                 qPrintable(said));
    }

    void whatNobodyNamesIsSaidToo()
    {
        InstallFacts facts = factsOf(DeployMode::Default);
        facts.database = DatabaseState::Pending;
        QVERIFY(!planInstall(facts, wishes()).warnings.isEmpty());
        facts.database = DatabaseState::Current;
        QVERIFY(planInstall(facts, wishes()).warnings.isEmpty());
    }

    void aModuleThatIsOnIsNotSwitchedOnAgain()
    {
        InstallFacts facts = factsOf(DeployMode::Default);
        facts.module = ModuleState::Enabled;
        QVERIFY(!wordsOf(planInstall(facts, wishes())).contains("enable-module"));
    }

    void whatCannotBeDoneHereIsForTheRepository_data()
    {
        QTest::addColumn<bool>("cloud");
        QTest::addColumn<bool>("readOnly");
        QTest::addColumn<bool>("code");
        QTest::addColumn<bool>("config");
        QTest::newRow("Cloud") << true << false << true << true;
        QTest::newRow("read-only") << false << true << false << false;
        QTest::newRow("app/code") << false << false << false << true;
        QTest::newRow("config.php") << false << false << true << false;
    }

    void whatCannotBeDoneHereIsForTheRepository()
    {
        QFETCH(bool, cloud);
        QFETCH(bool, readOnly);
        QFETCH(bool, code);
        QFETCH(bool, config);
        InstallFacts facts = factsOf(DeployMode::Production);
        facts.isCloudProject = cloud;
        facts.isReadOnly = readOnly;
        facts.isCodeWritable = code;
        facts.isConfigWritable = config;
        const auto plan = planInstall(facts, wishes());
        QVERIFY(plan.isForRepository);
        QVERIFY(plan.steps.isEmpty());
        QVERIFY(!plan.obstacle);
        QVERIFY(repositorySteps(plan)
                    .join(QLatin1Char(' '))
                    .contains(QLatin1String("app/code/Acme/Bridge")));
    }

    void obstaclesAreSaid()
    {
        InstallFacts elsewhere = factsOf(DeployMode::Default);
        elsewhere.isElsewhere = true;
        elsewhere.registeredFolder = QStringLiteral("/srv/shop/vendor/acme/bridge");
        QCOMPARE(planInstall(elsewhere, wishes()).obstacle->code,
                 QByteArray("install.module-elsewhere"));
        InstallFacts others = factsOf(DeployMode::Default);
        others.user = QStringLiteral("deploy");
        others.isConfigWritable = false;
        QCOMPARE(planInstall(others, wishes()).obstacle->code, QByteArray("install.other-owner"));
        InstallWishes hostile = wishes();
        hostile.module = QStringLiteral("Acme_../../Bridge");
        QCOMPARE(planInstall(factsOf(DeployMode::Default), hostile).obstacle->code,
                 QByteArray("install.module-name"));
        QCOMPARE(planUninstall(factsOf(DeployMode::Default), wishes(), false).obstacle->code,
                 QByteArray("install.nothing-there"));
    }

    void theIntegrationGoesBeforeItsFiles()
    {
        InstallFacts facts = factsOf(DeployMode::Production);
        facts.module = ModuleState::Enabled;
        facts.hasFolder = true;
        InstallWishes with = wishes();
        with.isMaintenance = true;
        QCOMPARE(wordsOf(planUninstall(facts, with, true)),
                 QByteArray("maintenance-on remove-integration disable-module remove-files forget "
                            "upgrade compile clean-cache maintenance-off check"));
        facts.module = ModuleState::Disabled;
        QCOMPARE(wordsOf(planUninstall(facts, wishes(), false)),
                 QByteArray("remove-files forget upgrade compile clean-cache check"));
    }

    void everyStepHasItsWords()
    {
        const InstallPlan plan = planInstall(factsOf(DeployMode::Production), wishes());
        for (int i = 0; i <= int(StepKind::Check); ++i) {
            const auto kind = StepKind(i);
            QVERIFY(!titleOf(kind).isEmpty());
            QVERIFY(!meaningOf({kind, {}, 0, false}, plan).isEmpty());
            QCOMPARE(stepNamed(wordOf(kind)), std::optional(kind));
        }
        QVERIFY(!stepNamed("rm"));
    }

    void whatIsLeftIsSaidForEveryStepOfBothWays()
    {
        InstallFacts facts = factsOf(DeployMode::Production);
        facts.module = ModuleState::Enabled;
        facts.isBackupAllowed = true;
        InstallWishes all = wishes();
        all.isBackup = all.isMaintenance = true;
        all.keepsGenerated = false;
        for (const InstallPlan &plan :
             {planInstall(factsOf(DeployMode::Production), all), planUninstall(facts, all, true)}) {
            for (const InstallStep &step : plan.steps) {
                QCOMPARE(aftermathOf(step.kind, plan.isUninstall).isEmpty(),
                         step.kind == StepKind::Check);
            }
        }
    }
};

LATCHKEY_TEST(tst_InstallPlan)
#include "tst_InstallPlan.moc"

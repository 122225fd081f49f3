// SPDX-License-Identifier: Apache-2.0
// Modules of every style are installed, removed and installed again in a store, and whatever goes
// wrong on the way, maintenance mode is off afterwards, nothing runs any more and what is left is
// said.
#include "MagentoStore.h"
#include "Program.h"
#include "place/SshServer.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <sys/socket.h>
#include <unistd.h>

using namespace latchkey;
using namespace latchkey::install;
using namespace latchkey::tests;

Q_DECLARE_METATYPE(latchkey::tests::ModuleStyle)

namespace {

InstallWishes inMaintenance()
{
    InstallWishes wishes;
    wishes.isMaintenance = true;
    return wishes;
}

int indexOf(const InstallPlan &plan, StepKind kind)
{
    for (int i = 0; i < plan.steps.size(); ++i) {
        if (plan.steps[i].kind == kind) {
            return i;
        }
    }
    return -1;
}

} // namespace

class tst_InstallRun : public QObject
{
    Q_OBJECT

    QTemporaryDir m_profile;

private Q_SLOTS:
    void init() { m_profile = QTemporaryDir(); }

    void eachStyleInstallsUninstallsAndInstallsAgain_data()
    {
        QTest::addColumn<ModuleStyle>("style");
        QTest::newRow("data patch") << ModuleStyle::DataPatch;
        QTest::newRow("install class") << ModuleStyle::InstallData;
        QTest::newRow("consolidated") << ModuleStyle::Consolidated;
    }

    void eachStyleInstallsUninstallsAndInstallsAgain()
    {
        QFETCH(ModuleStyle, style);
        const MagentoStore store;
        for (int round = 0; round < 2; ++round) {
            const auto order =
                installOrder(store.place(), style, m_profile.path(), inMaintenance());
            const auto done = perform(order);
            QVERIFY2(done.isDone(), done.code() + done.printed);
            QCOMPARE(done.steps.size(), order.plan.steps.size());
            QVERIFY(store.isModuleOn());
            QVERIFY(!store.integration().isEmpty());
            QVERIFY(done.outcome->facts && done.outcome->facts->named);
            QVERIFY(!store.isInMaintenance());
            QVERIFY(!store.has(QStringLiteral("var/.latchkey-install")));

            const auto back = uninstallOrder(store.place(), m_profile.path(), inMaintenance());
            const auto undone = perform(back);
            QVERIFY2(undone.isDone(), undone.code() + undone.printed);
            QVERIFY(!undone.outcome->facts->named);
            QVERIFY(store.integration().isEmpty());
            QVERIFY(!store.isModuleOn());
            QVERIFY(!store.has(QStringLiteral("app/code/Acme")));
            QVERIFY(store.database()[QStringLiteral("patch_list")].toArray().isEmpty());
            QVERIFY(store.database()[QStringLiteral("setup_module")].toObject().isEmpty());
            QVERIFY(!store.isInMaintenance());
        }
        QVERIFY(InstallJournal(m_profile.path()).all().isEmpty());
    }

    void whatVisitorsWouldNoticeRunsInMaintenance()
    {
        const MagentoStore store;
        QVERIFY(perform(installOrder(store.place(), ModuleStyle::DataPatch, m_profile.path(),
                                     inMaintenance()))
                    .isDone());
        const QStringList told = store.told();
        QVERIFY(told.contains(QStringLiteral("begin module:enable maintenance")));
        QVERIFY(told.contains(QStringLiteral("end setup:upgrade 0 maintenance")));
        QVERIFY(told.contains(QStringLiteral("end cache:clean 0 maintenance")));
    }

    void productionKeepsItsStyleSheets()
    {
        const MagentoStore store;
        store.behave({{QStringLiteral("mode"), QStringLiteral("production")}});
        const auto done = perform(
            installOrder(store.place(), ModuleStyle::DataPatch, m_profile.path(), inMaintenance()));
        QVERIFY(done.isDone());
        QVERIFY(store.has(QStringLiteral("pub/static/frontend/Acme/shop/de_DE/styles.css")));
        QVERIFY(store.has(QStringLiteral("generated/metadata/global.php")));
    }

    void everyStepThatFailsIsExplainedAndMaintenanceIsOff_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("how");
        QTest::addColumn<QByteArray>("code");
        for (const char *command : {"maintenance:enable", "module:enable", "setup:upgrade",
                                    "setup:di:compile", "cache:clean"}) {
            QTest::addRow("%s, database", command)
                << QString::fromLatin1(command) << QStringLiteral("database-gone")
                << QByteArray("install.database-gone");
        }
        QTest::newRow("memory") << QStringLiteral("setup:di:compile") << QStringLiteral("memory")
                                << QByteArray("install.memory");
        QTest::newRow("permission")
            << QStringLiteral("setup:di:compile") << QStringLiteral("permission")
            << QByteArray("install.permission");
        QTest::newRow("area") << QStringLiteral("setup:upgrade") << QStringLiteral("area-code")
                              << QByteArray("install.area-code");
        QTest::newRow("died half-way") << QStringLiteral("setup:upgrade") << QStringLiteral("die")
                                       << QByteArray("install.killed");
    }

    void everyStepThatFailsIsExplainedAndMaintenanceIsOff()
    {
        QFETCH(QString, command);
        QFETCH(QString, how);
        const MagentoStore store;
        store.behave({{QStringLiteral("mode"), QStringLiteral("production")}});
        const auto order =
            installOrder(store.place(), ModuleStyle::DataPatch, m_profile.path(), inMaintenance());
        store.behave({{QStringLiteral("mode"), QStringLiteral("production")}, {command, how}});
        const auto done = perform(order);
        QTEST(done.code(), "code");
        QVERIFY(!done.outcome->aftermath.isEmpty());
        QVERIFY(!store.isInMaintenance());
        QVERIFY(!store.has(QStringLiteral("var/.latchkey-install")));
        QTRY_COMPARE(store.running(), QStringList());
    }

    void theNextOneGoesOnWhereOneFailed()
    {
        const MagentoStore store;
        store.behave({{QStringLiteral("setup:upgrade"), QStringLiteral("memory")}});
        const auto order = installOrder(store.place(), ModuleStyle::DataPatch, m_profile.path());
        QCOMPARE(perform(order).code(), QByteArray("install.memory"));
        store.behave({});
        QVERIFY(perform(installOrder(store.place(), ModuleStyle::DataPatch, m_profile.path()))
                    .isDone());
        QVERIFY(!store.integration().isEmpty());
    }

    void aMaintenanceModeThatCannotBeEndedByTheStoreIsEndedAllTheSame()
    {
        const MagentoStore store;
        const auto order =
            installOrder(store.place(), ModuleStyle::DataPatch, m_profile.path(), inMaintenance());
        store.behave({{QStringLiteral("maintenance:disable"), QStringLiteral("database-gone")}});
        const auto done = perform(order);
        QVERIFY2(done.isDone(), done.code());
        QVERIFY(!store.isInMaintenance());
    }

    void aModuleThatBreaksIsExplainedByFileAndLine_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("PHP") << "Setup/InstallData.php" << QByteArray("public function install")
                             << QByteArray("syntax") << QByteArray("install.php-syntax");
        QTest::newRow("name") << "Setup/InstallData.php" << QByteArray("Acme ERP")
                              << QByteArray("Acme ERPs")
                              << QByteArray("install.integration-not-defined");
        QTest::newRow("XML") << "etc/module.xml" << QByteArray("</config>")
                             << QByteArray("</confi>") << QByteArray("install.xml-invalid");
    }

    void aModuleThatBreaksIsExplainedByFileAndLine()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const MagentoStore store;
        auto order = installOrder(store.place(), ModuleStyle::InstallData, m_profile.path(),
                                  inMaintenance());
        for (ModuleOctets &file : order.files) {
            if (file.path == path) {
                file.octets.replace(from, to);
            }
        }
        const auto done = perform(order);
        QTEST(done.code(), "code");
        QVERIFY(!store.isInMaintenance());
        if (done.code() != "install.integration-not-defined") {
            QVERIFY2(done.outcome->problem->sentence.contains(path),
                     qPrintable(done.outcome->problem->sentence));
        }
    }

    void megabytesAreNoBurden()
    {
        const MagentoStore store;
        const auto order = installOrder(store.place(), ModuleStyle::DataPatch, m_profile.path());
        store.behave({{QStringLiteral("setup:upgrade"), QStringLiteral("megabytes")}});
        const auto done = perform(order);
        QVERIFY2(done.isDone(), done.code());
        QVERIFY(done.printed.size() > 8 << 20);
    }

    void aStepThatHangsIsEndedAtItsDeadline()
    {
        const MagentoStore store;
        auto order =
            installOrder(store.place(), ModuleStyle::DataPatch, m_profile.path(), inMaintenance());
        store.behave({{QStringLiteral("setup:upgrade"), QStringLiteral("ignore-term")}});
        order.plan.steps[indexOf(order.plan, StepKind::Upgrade)].deadlineMs = 2000;
        const auto done = perform(order);
        QCOMPARE(done.code(), QByteArray("install.deadline"));
        QVERIFY(done.outcome->aftermath.contains(QLatin1String("setup:upgrade")));
        QVERIFY(!store.isInMaintenance());
        QTRY_COMPARE(store.running(), QStringList());
    }

    void anotherLanguageChangesNothing()
    {
        const MagentoStore store;
        store.behave({{QStringLiteral("language"), QStringLiteral("de")}});
        QVERIFY(perform(installOrder(store.place(), ModuleStyle::DataPatch, m_profile.path(),
                                     inMaintenance()))
                    .isDone());
        QVERIFY(!store.isInMaintenance());
    }

    void cancelWaitsForTheDatabase()
    {
        const MagentoStore store;
        const auto order =
            installOrder(store.place(), ModuleStyle::DataPatch, m_profile.path(), inMaintenance());
        store.behave({{QStringLiteral("setup:upgrade"), QStringLiteral("slow")}});
        InstallRun run(order);
        QSignalSpy finished(&run, &InstallRun::finished);
        connect(&run, &InstallRun::output, &run, [&](const QByteArray &octets) {
            if (octets.contains("Working on it")) {
                run.cancel();
                QVERIFY(run.isWaiting());
            }
        });
        run.start();
        QVERIFY(finished.wait(60'000));
        const auto outcome = finished[0][0].value<InstallOutcome>();
        QCOMPARE(outcome.problem->code, QByteArray("install.cancelled"));
        QVERIFY(store.told().contains(QStringLiteral("end setup:upgrade 0 maintenance")));
        QVERIFY(!store.told().contains(QStringLiteral("begin cache:clean maintenance")));
        QVERIFY(!store.isInMaintenance());
    }

    void stopNowEndsItHalfWay()
    {
        const MagentoStore store;
        const auto order =
            installOrder(store.place(), ModuleStyle::DataPatch, m_profile.path(), inMaintenance());
        store.behave({{QStringLiteral("setup:upgrade"), QStringLiteral("hang")}});
        InstallRun run(order);
        QSignalSpy finished(&run, &InstallRun::finished);
        connect(&run, &InstallRun::output, &run, [&](const QByteArray &octets) {
            if (octets.contains("Working on it")) {
                run.stopNow();
            }
        });
        run.start();
        QVERIFY(finished.wait(60'000));
        const auto outcome = finished[0][0].value<InstallOutcome>();
        QCOMPARE(outcome.problem->code, QByteArray("install.cancelled"));
        QVERIFY(outcome.aftermath.contains(QLatin1String("setup:upgrade")));
        QVERIFY(!store.isInMaintenance());
        QTRY_COMPARE(store.running(), QStringList());
    }

    // A window owns it, and goes on: the shop that does not answer is left to itself.
    void destroyingItWaitsForNobody()
    {
        QTcpServer shop;
        QVERIFY(shop.listen(QHostAddress::LocalHost));
        InstallOrder order;
        commerce::Store its;
        its.baseUrl = "http://127.0.0.1:" + QByteArray::number(shop.serverPort()) + '/';
        order.openShop = [its](const auto &answer) {
            answer(its);
        };
        order.profileFolder = m_profile.path();
        bool wasOpen = false;
        for (int i = 0; i < 10 && !wasOpen; ++i) { // by chance it ends in that very moment
            auto run = std::make_unique<InstallRun>(order);
            run->start();
            QTRY_VERIFY_WITH_TIMEOUT(shop.hasPendingConnections(), 20'000);
            const std::unique_ptr<QTcpSocket> call(shop.nextPendingConnection());
            QTRY_VERIFY(call->peek(4096).contains("\r\n\r\n"));
            run.reset();
            char octet = 0; // nothing, if the other side has closed it
            wasOpen =
                ::recv(int(call->socketDescriptor()), &octet, 1, MSG_PEEK | MSG_DONTWAIT) != 0;
        }
        QVERIFY(wasOpen);
    }

    void aSecondInstallIsRefused()
    {
        const MagentoStore store;
        const auto order = installOrder(store.place(), ModuleStyle::DataPatch, m_profile.path());
        store.behave({{QStringLiteral("setup:upgrade"), QStringLiteral("slow")}});
        InstallRun first(order);
        QSignalSpy finished(&first, &InstallRun::finished);
        QSignalSpy printed(&first, &InstallRun::output);
        first.start();
        QTRY_VERIFY_WITH_TIMEOUT(!printed.isEmpty(), 30'000);
        const QTemporaryDir otherProfile;
        InstallOrder again = order;
        again.profileFolder = otherProfile.path();
        QCOMPARE(perform(again).code(), QByteArray("install.already-running"));
        QVERIFY(finished.count() > 0 || finished.wait(60'000));
        QVERIFY(!finished[0][0].value<InstallOutcome>().problem);
    }

    void maintenanceThatWasOnBeforeStaysOn()
    {
        const MagentoStore store;
        store.write(QStringLiteral("var/.maintenance.flag"), "");
        const auto done = perform(
            installOrder(store.place(), ModuleStyle::DataPatch, m_profile.path(), inMaintenance()));
        QVERIFY(done.isDone());
        QVERIFY(store.isInMaintenance());
    }

    void whatARestartOfTheServerLeftIsSaidAndEnded()
    {
        const MagentoStore store;
        store.write(QStringLiteral("var/.maintenance.flag"), "");
        store.write(QStringLiteral("var/.latchkey-install/token"), "old\n");
        store.write(QStringLiteral("var/.latchkey-install/pid"), "1\n");
        store.write(QStringLiteral("var/.latchkey-install/boot"), "another\n");
        store.write(QStringLiteral("var/.latchkey-install/step"), "upgrade\n");
        store.write(QStringLiteral("var/.latchkey-install/maintenance"), "on\n");
        const auto done =
            perform(installOrder(store.place(), ModuleStyle::DataPatch, m_profile.path()));
        QVERIFY2(done.isDone(), done.code());
        QVERIFY(done.remarks.join(QLatin1Char(' ')).contains(QLatin1String("restart")));
        QVERIFY(!store.isInMaintenance());
    }

    void theConnectionCutInEachStepLeavesTheShopOpen_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command :
             {"maintenance:enable", "module:enable", "setup:upgrade", "cache:clean"}) {
            QTest::newRow(command) << QString::fromLatin1(command);
        }
    }

    void theConnectionCutInEachStepLeavesTheShopOpen()
    {
        QFETCH(QString, command);
        testing::SshServer server;
        if (!server.whyNot().isEmpty()) {
            QSKIP(qPrintable(server.whyNot()));
        }
        const MagentoStore store;
        place::StorePlace place = server.place(store.place().folder);
        place.php = QStringLiteral(LATCHKEY_PHP);
        const auto order =
            installOrder(place, ModuleStyle::DataPatch, m_profile.path(), inMaintenance());
        store.behave({{command, QStringLiteral("hang")}});
        InstallRun run(order);
        QSignalSpy finished(&run, &InstallRun::finished);
        connect(&run, &InstallRun::output, &run, [&](const QByteArray &octets) {
            if (octets.contains("Working on it")) {
                server.cutConnections();
            }
        });
        run.start();
        QVERIFY(finished.wait(90'000));
        const auto outcome = finished[0][0].value<InstallOutcome>();
        QCOMPARE(outcome.problem->code, QByteArray("install.lost"));
        QTRY_VERIFY_WITH_TIMEOUT(!store.isInMaintenance(), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(store.running(), QStringList(), 60'000);
        QVERIFY(!store.has(QStringLiteral("var/.latchkey-install")));

        // the next start says so, and goes on
        store.behave({});
        const auto again =
            perform(installOrder(place, ModuleStyle::DataPatch, m_profile.path(), inMaintenance()));
        QVERIFY2(again.isDone(), again.code());
        QVERIFY(again.remarks.join(QLatin1Char(' ')).contains(QLatin1String("cut off")));
        QVERIFY(InstallJournal(m_profile.path()).all().isEmpty());
    }

    void theFilesBelongToTheirOwner()
    {
        if (::getuid() != 0 || !QFileInfo::exists(QStringLiteral("/usr/bin/sudo"))) {
            QSKIP("needs root, and sudo");
        }
        const MagentoStore store;
        QCOMPARE(
            QProcess::execute(QStringLiteral("chown"),
                              {QStringLiteral("-R"), QStringLiteral("nobody"), store.folder()}),
            0);
        place::StorePlace place = store.place();
        place.owner = QStringLiteral("nobody");
        const auto done =
            perform(installOrder(place, ModuleStyle::DataPatch, m_profile.path(), inMaintenance()));
        QVERIFY2(done.isDone(), done.code() + done.printed);
        for (const char *path :
             {"app/code/Acme/Bridge/registration.php", "app/code/Acme", "app/etc/config.php"}) {
            QCOMPARE(QFileInfo(store.file(QLatin1String(path))).owner(), QStringLiteral("nobody"));
        }
    }
};

LATCHKEY_TEST(tst_InstallRun)
#include "tst_InstallRun.moc"

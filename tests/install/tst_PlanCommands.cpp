// SPDX-License-Identifier: Apache-2.0
// The commands for a colleague do what the plan says, in any sh, whatever stands in the files.
#include "MagentoStore.h"
#include "Program.h"
#include "install/InstallScripts.h"
#include "install/PlanCommands.h"

#include <QProcess>
#include <QTest>

using namespace latchkey;
using namespace latchkey::install;
using namespace latchkey::tests;

namespace {

// As if it were pasted.
int paste(const QString &shell, const QString &text)
{
    QProcess process;
    process.start(shell, {QStringLiteral("-s")});
    process.write(text.toUtf8());
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    return process.exitCode();
}

CommandsOrder commandsOf(const InstallOrder &order)
{
    CommandsOrder commands;
    commands.place = order.place;
    commands.php = order.php;
    commands.files = order.files;
    if (order.integration) {
        commands.removingScript = storeservice::removingScript(*order.integration).source;
    }
    commands.forgettingScript = forgettingScript(order.plan.module).source;
    return commands;
}

} // namespace

class tst_PlanCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pastedTheyInstallAndRemove_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::newRow("sh") << QStringLiteral("/bin/sh");
        QTest::newRow("bash") << QStringLiteral("/bin/bash");
    }

    void pastedTheyInstallAndRemove()
    {
        QFETCH(QString, shell);
        const MagentoStore store;
        const QTemporaryDir profile;
        InstallWishes wishes;
        wishes.isMaintenance = true;
        const auto order =
            installOrder(store.place(), ModuleStyle::DataPatch, profile.path(), wishes);
        QCOMPARE(paste(shell, commandsText(order.plan, commandsOf(order))), 0);
        QVERIFY(store.isModuleOn());
        QCOMPARE(store.integration()[QStringLiteral("email")].toString(),
                 QStringLiteral("erp@acme.example"));
        QVERIFY(!store.isInMaintenance());
        QVERIFY(store.told().contains(QStringLiteral("begin setup:upgrade maintenance")));
        for (const ModuleOctets &file : order.files) {
            QFile there(store.file(QStringLiteral("app/code/Acme/Bridge/") + file.path));
            QVERIFY(there.open(QIODevice::ReadOnly));
            QCOMPARE(there.readAll(), file.octets);
        }

        const auto back = uninstallOrder(store.place(), profile.path(), wishes);
        QCOMPARE(paste(shell, commandsText(back.plan, commandsOf(back))), 0);
        QVERIFY(!store.has(QStringLiteral("app/code/Acme/Bridge")));
        QVERIFY(store.integration().isEmpty());
        QVERIFY(store.database()[QStringLiteral("patch_list")].toArray().isEmpty());
    }

    void aFailureStopsThemAndMaintenanceGoes()
    {
        const MagentoStore store;
        const QTemporaryDir profile;
        InstallWishes wishes;
        wishes.isMaintenance = true;
        const auto order =
            installOrder(store.place(), ModuleStyle::DataPatch, profile.path(), wishes);
        store.behave({{QStringLiteral("setup:upgrade"), QStringLiteral("memory")}});
        QVERIFY(paste(QStringLiteral("/bin/sh"), commandsText(order.plan, commandsOf(order))) != 0);
        QVERIFY(!store.isInMaintenance());
        QVERIFY(!store.told().contains(QStringLiteral("begin cache:clean open")));
    }

    void nothingInFilesOrFoldersMeansAnythingToAShell()
    {
        InstallPlan plan;
        plan.module = QStringLiteral("Acme_Bridge");
        plan.steps = {{StepKind::CopyFiles, {}, 0, false}};
        CommandsOrder order;
        order.place.folder = QStringLiteral("/srv/$(touch x)'\"`id`");
        order.place.host = QStringLiteral("shop.example");
        order.files = {{QStringLiteral("a.php"), "LATCHKEY\nEND\n$(id)`id`!!\r\n'\""}};
        const QString text = commandsText(plan, order);
        QCOMPARE(text.count(QStringLiteral("\nLATCHKEY\n")), 1);
        QVERIFY(!text.contains(QLatin1String("$(id)")));
        QVERIFY(text.contains(QLatin1String("shop.example")));
        QProcess process;
        process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-n")});
        process.write(text.toUtf8());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }
};

LATCHKEY_TEST(tst_PlanCommands)
#include "tst_PlanCommands.moc"

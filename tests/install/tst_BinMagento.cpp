// SPDX-License-Identifier: Apache-2.0
// What bin/magento prints is read as it was recorded, in pieces, and where it says something else
// nothing is claimed.
#include "Program.h"
#include "install/BinMagento.h"
#include "install/Recorded.h"

#include <QElapsedTimer>
#include <QTest>

using namespace latchkey::install;
using latchkey::tests::recorded;

class tst_BinMagento : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void modesAreRead()
    {
        QCOMPARE(deployModeOf("Current application mode: default. (Note: Environment variables may "
                              "override this value.)"),
                 DeployMode::Default);
        QCOMPARE(deployModeOf("Aktueller Modus: production. (Hinweis …)"), DeployMode::Production);
        QCOMPARE(deployModeOf("mode: developer."), DeployMode::Developer);
        QCOMPARE(deployModeOf("Could not open input file"), DeployMode::Unknown);
        QCOMPARE(deployModeNamed("productions"), DeployMode::Unknown);
        QCOMPARE(nameOf(DeployMode::Production), QStringLiteral("production"));
    }

    void moduleStatesAreRead()
    {
        QCOMPARE(moduleStateOf(recorded("01-module-status-before.txt").output, "Acme_Bridge"),
                 ModuleState::Disabled);
        QCOMPARE(moduleStateOf(recorded("05-module-status-after.txt").output, "Acme_Bridge"),
                 ModuleState::Enabled);
        QCOMPARE(moduleStateOf("Acme_None : Module does not exist", "Acme_None"),
                 ModuleState::Missing);
        QCOMPARE(moduleStateOf("Acme_Bridge : el módulo está activo", "Acme_Bridge"),
                 ModuleState::Unknown);
        QCOMPARE(moduleStateOf("Acme_Bridges : Module is enabled", "Acme_Bridge"),
                 ModuleState::Unknown);
    }

    void theDatabaseIsReadByTheExitCode()
    {
        const auto pending = recorded("03-db-status-pending.txt");
        QCOMPARE(pending.exitCode, 2);
        QCOMPARE(databaseStateOf(pending.exitCode), DatabaseState::Pending);
        QCOMPARE(databaseStateOf(0), DatabaseState::Current);
        QCOMPARE(databaseStateOf(1), DatabaseState::Unknown);
    }

    void maintenanceIsRead()
    {
        QCOMPARE(maintenanceOf("Status: maintenance mode is not active\nList of exempt "
                               "IP-addresses: none"),
                 std::optional(false));
        QCOMPARE(maintenanceOf("Status: maintenance mode is active"), std::optional(true));
        QCOMPARE(maintenanceOf("Status: Wartungsmodus"), std::nullopt);
    }

    void versionsAreRead()
    {
        QCOMPARE(versionOf("Magento CLI 2.4.7-p7"), QStringLiteral("2.4.7-p7"));
        QCOMPARE(versionOf("\x1b[32mMage-OS CLI\x1b[0m 1.0.5"), QStringLiteral("1.0.5"));
        QCOMPARE(versionOf("none"), QString());
    }

    void theCompilersNineStepsAreFollowed()
    {
        ProgressReader reader;
        QList<StepProgress> seen;
        for (const QByteArray &line : recorded("16-di-compile.txt").errorOutput.split('\n')) {
            if (const auto progress = reader.feed('\r' + line)) {
                seen << *progress;
            }
        }
        QVERIFY(seen.size() >= 18);
        QCOMPARE(seen.first().total, 9);
        QCOMPARE(seen.last(),
                 (StepProgress{9, 9, 100, QStringLiteral("Plugin list generation...")}));
        QVERIFY(std::is_sorted(seen.begin(), seen.end(),
                               [](const auto &a, const auto &b) { return a.percent < b.percent; }));
    }

    void progressInPiecesIsTheSame()
    {
        ProgressReader reader;
        QVERIFY(!reader.feed("\rInterceptors gene"));
        QVERIFY(!reader.feed("ration... 5/9 [=====>"));
        QCOMPARE(
            reader.feed("---]  55% 1 min"),
            std::optional(StepProgress{5, 9, 55, QStringLiteral("Interceptors generation...")}));
    }

    void aMegabyteWithoutALineEndIsNoBurden()
    {
        ProgressReader reader;
        QElapsedTimer watch;
        watch.start();
        for (int i = 0; i < 256; ++i) {
            QVERIFY(!reader.feed(QByteArray(4096, ' ')));
        }
        QVERIFY(watch.elapsed() < 5000);
    }

    void whatIsToldOfAFailureIsItsEnd()
    {
        const QStringList told = lastLines(recorded("11-upgrade-fails-php-syntax.txt").output, 3);
        QCOMPARE(told.size(), 3);
        QVERIFY(told.last().startsWith(QLatin1String("syntax error")));
        QVERIFY(!told.join(QLatin1Char(' ')).contains(QLatin1String("Module 'Magento")));
        QVERIFY(lastLines("\n\n", 3).isEmpty());
        QCOMPARE(lastLines(QByteArray(1000, 'x'), 3).first().size(), 400);
    }
};

LATCHKEY_TEST(tst_BinMagento)
#include "tst_BinMagento.moc"

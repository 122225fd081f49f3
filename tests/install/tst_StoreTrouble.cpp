// SPDX-License-Identifier: Apache-2.0
// Every failure that was recorded is told by its cause, with what helps, whatever the store printed
// besides.
#include "Program.h"
#include "install/Recorded.h"
#include "install/StoreTrouble.h"

#include <QElapsedTimer>
#include <QTest>

using namespace latchkey;
using namespace latchkey::install;
using latchkey::tests::recorded;

namespace {

const QString step = QStringLiteral("Update the database");

StepOutcome exited(int code, const QByteArray &output, const QByteArray &errors = {})
{
    return {StepEnding::Exited, code, output, errors};
}

} // namespace

class tst_StoreTrouble : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recordedFailuresAreExplained_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QStringList>("named");
        QTest::newRow("another name in the install class")
            << "10-upgrade-fails-name.txt" << QByteArray("install.integration-not-defined")
            << QStringList{QStringLiteral("AcmeBridgeX"), QStringLiteral("config.xml")};
        QTest::newRow("PHP syntax")
            << "11-upgrade-fails-php-syntax.txt" << QByteArray("install.php-syntax")
            << QStringList{QStringLiteral("Setup/InstallData.php"), QStringLiteral("line 5")};
        QTest::newRow("broken XML")
            << "13-upgrade-fails-xml.txt" << QByteArray("install.xml-invalid")
            << QStringList{QStringLiteral("etc/module.xml"), QStringLiteral("line 3")};
        QTest::newRow("unknown module")
            << "14-unknown-module.txt" << QByteArray("install.module-unknown")
            << QStringList{QStringLiteral("Acme_None")};
    }

    void recordedFailuresAreExplained()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, named);
        const auto seen = recorded(file.toUtf8());
        const auto problem = explain(step, exited(seen.exitCode, seen.output, seen.errorOutput));
        QVERIFY(problem);
        QTEST(problem->code, "code");
        for (const QString &each : named) {
            QVERIFY2(problem->sentence.contains(each), qPrintable(problem->sentence));
        }
        QVERIFY(!problem->detail.isEmpty());
    }

    void recordedSuccessesAreNone()
    {
        for (const char *file : {"02-module-enable.txt", "04-setup-upgrade.txt",
                                 "12-upgrade-fails-sequence.txt", "16-di-compile.txt"}) {
            const auto seen = recorded(file);
            QVERIFY2(!explain(step, exited(seen.exitCode, seen.output, seen.errorOutput)), file);
        }
    }

    void otherFailuresAreExplained_data()
    {
        QTest::addColumn<int>("exit");
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, int exit, const char *output, const char *code) {
            QTest::newRow(name) << exit << QByteArray(output) << QByteArray(code);
        };
        row("index of PHP 7", 1,
            "Notice: Undefined index: Erp in /s/vendor/magento/module-integration/Model/"
            "ConfigBasedIntegrationManager.php on line 67",
            "install.integration-not-defined");
        row("parse error of PHP itself", 255,
            "PHP Parse error:  syntax error, unexpected token in /s/app/code/A/B/registration.php "
            "on line 4",
            "install.php-syntax");
        row("schema", 1,
            "The XML in file \"/s/app/code/A/B/etc/integration/config.xml\" is invalid:\nElement "
            "'email': [facet 'pattern'] The value '' is not accepted.\nLine: 4",
            "install.xml-invalid");
        row("element", 1, "Element 'endpoint_url': This element is not expected.\nLine: 7",
            "install.xml-invalid");
        row("memory", 255,
            "PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate "
            "20480 bytes) in /s/x.php on line 3",
            "install.memory");
        row("extension by Composer", 1,
            "Composer detected issues in your platform:\n\nYour Composer dependencies require the "
            "following PHP extensions to be installed: bcmath, intl",
            "install.php-unfit");
        row("PHP version by Composer", 104,
            "Your Composer dependencies require a PHP version \">= 8.1.0\". You are running "
            "7.4.33.",
            "install.php-unfit");
        row("class of an extension", 255,
            "PHP Fatal error:  Uncaught Error: Class \"DOMDocument\" not found in /s/x.php:4",
            "install.php-unfit");
        row("function of an extension", 255,
            "PHP Fatal error:  Uncaught Error: Call to undefined function bcadd() in /s/x.php:4",
            "install.php-unfit");
        row("database refused", 1, "SQLSTATE[HY000] [2002] Connection refused",
            "install.database-gone");
        row("database password", 1, "SQLSTATE[HY000] [1045] Access denied for user 'm'@'localhost'",
            "install.database-gone");
        row("database went away", 1,
            "SQLSTATE[HY000]: General error: 2006 MySQL server has gone away",
            "install.database-gone");
        row("lock", 1,
            "SQLSTATE[HY000]: General error: 1205 Lock wait timeout exceeded; try restarting "
            "transaction",
            "install.database-busy");
        row("search engine", 1,
            "Could not validate a connection to the OpenSearch. No alive nodes found in your "
            "cluster",
            "install.search-engine");
        row("area code", 1, "Area code not set: Area code must be set before starting a session.",
            "install.area-code");
        row("area code, newer", 1, "Area code is not set", "install.area-code");
        row("disk full", 1,
            "file_put_contents(): Write of 8192 bytes failed with errno=28 No space "
            "left on device",
            "install.disk-full");
        row("read-only", 1, "mkdir(): Read-only file system", "install.read-only");
        row("permission", 1,
            "file_put_contents(/s/generated/metadata/global.php): Failed to open stream: "
            "Permission "
            "denied",
            "install.permission");
        row("not writable", 1, "The path \"/s/var/cache\" is not writable", "install.permission");
        row("pending", 1,
            "Please upgrade your database: Run \"bin/magento setup:upgrade\" from the Magento root",
            "install.pending");
        row("dependency", 1,
            "Unable to change status of modules because of the following constraints:\nCannot "
            "disable Acme_Bridge because modules depend on it:",
            "install.module-needed");
        row("no store", 1, "There are no commands defined in the \"setup\" namespace.",
            "install.not-installed");
        row("no bin/magento", 1, "Could not open input file: bin/magento", "install.not-installed");
        row("class missing", 1, "Class \"Acme\\Other\\Model\\X\" does not exist",
            "install.code-broken");
        row("uncaught", 255,
            "PHP Fatal error:  Uncaught TypeError: X::y(): Argument #1 must be of type int in "
            "/s/app/code/Z.php:12",
            "install.code-broken");
        row("killed for memory", 137, "Killed", "install.killed");
        row("no PHP", 127, "", "install.no-program");
        row("another language", 1, "Es ist ein Fehler aufgetreten", "install.step-failed");
        row("nothing at all", 1, "", "install.step-failed");
    }

    void otherFailuresAreExplained()
    {
        QFETCH(int, exit);
        QFETCH(QByteArray, output);
        for (const bool isError : {false, true}) {
            const auto problem =
                explain(step, isError ? exited(exit, "Working", output) : exited(exit, output));
            QVERIFY(problem);
            QTEST(problem->code, "code");
            QVERIFY(!problem->sentence.contains(QLatin1String("%1")));
        }
    }

    void whatAStoreSaysIsShownAsItIs()
    {
        const auto problem = explain(
            step, exited(1, "There is an error in /s/%2\x1b[2J.php at line: 3\nsyntax error, %1"));
        QVERIFY(problem);
        QVERIFY2(problem->sentence.contains(QLatin1String("%2\\u001b[2J.php")),
                 qPrintable(problem->sentence));
        QVERIFY(problem->sentence.contains(QLatin1String("line 3")));
    }

    void howItEndedComesFirst()
    {
        const QByteArray said = "SQLSTATE[HY000] [2002] Connection refused";
        QCOMPARE(explain(step, {StepEnding::Cancelled, -1, said, {}})->code,
                 QByteArray("install.cancelled"));
        QCOMPARE(explain(step, {StepEnding::DeadlinePassed, -1, said, {}})->code,
                 QByteArray("install.deadline"));
        QCOMPARE(explain(step, {StepEnding::TooMuchOutput, -1, said, {}})->code,
                 QByteArray("install.too-much-output"));
        QCOMPARE(explain(step, {StepEnding::Lost, -1, said, {}})->code, QByteArray("install.lost"));
    }

    // Repetitions of every cause's beginning, none of its ends.
    void hostileOutputTakesNoTime_data()
    {
        QTest::addColumn<QByteArray>("piece");
        for (const char *piece : {"Element 'x': ", "Invalid Document: ", "Undefined index: a in ",
                                  "There is an error in a at line: 1 ", "Parse error: a in ",
                                  "Fatal error: ", "SQLSTATE[HY000] [", "copy ", " ", "\n"}) {
            QTest::newRow(piece) << QByteArray(piece);
        }
    }

    void hostileOutputTakesNoTime()
    {
        QFETCH(QByteArray, piece);
        QElapsedTimer watch;
        watch.start();
        QVERIFY(explain(step, exited(1, piece.repeated(int(1 << 20) / int(piece.size())))));
        QVERIFY2(watch.elapsed() < 5000, qPrintable(QString::number(watch.elapsed())));
    }
};

LATCHKEY_TEST(tst_StoreTrouble)
#include "tst_StoreTrouble.moc"

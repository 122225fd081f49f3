// SPDX-License-Identifier: Apache-2.0
// systemd understands every line of the units, and finds what they start.
#include "Program.h"
#include "service/ServerSetup.h"
#include "service/StartFiles.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;

namespace {

const QString systemdAnalyze = QStringLiteral("/usr/bin/systemd-analyze");

void put(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

// An executable of that name, so that a unit that starts it has something to start.
QString programNamed(const QTemporaryDir &folder, const QString &name)
{
    const QString path = folder.filePath(name);
    put(path, "#!/bin/sh\n");
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

// What it has to say, but for what is in the way of every unit on this computer.
QByteArray verdictOn(const QTemporaryDir &folder, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder.path());
    environment.insert(QStringLiteral("HOME"), folder.path());
    environment.insert(QStringLiteral("SYSTEMD_LOG_LEVEL"), QStringLiteral("warning"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(systemdAnalyze,
                  QStringList{QStringLiteral("verify"), QStringLiteral("--man=no")} + arguments);
    process.waitForFinished();
    QByteArray said = process.readAll();
    if (process.exitCode() != 0) {
        said += "exit code " + QByteArray::number(process.exitCode());
    }
    return said;
}

} // namespace

class tst_StartFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followTheConfigurationOfThePerson()
    {
        const QTemporaryDir folder;
        qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
        QCOMPARE(service::serviceFile(),
                 folder.path() + QStringLiteral("/systemd/user/latchkey-proxy.service"));
        QCOMPARE(service::autostartFile(),
                 folder.path() + QStringLiteral("/autostart/latchkey-proxy.desktop"));
        qunsetenv("XDG_CONFIG_HOME");
        QCOMPARE(service::serviceFile(),
                 QDir::homePath() + QStringLiteral("/.config/systemd/user/latchkey-proxy.service"));
    }

    void aUsersServiceIsUnderstood_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<service::FileGuard>("guard");
        for (const char *name :
             {"latchkeyctl", "a b", "50%h", "it's", "q\"uote", "$HOME", "b\\x41"}) {
            QTest::newRow(name) << QString::fromUtf8(name) << service::FileGuard::Whole;
        }
        QTest::newRow("unguarded") << QStringLiteral("latchkeyctl") << service::FileGuard::None;
    }

    void aUsersServiceIsUnderstood()
    {
        if (!QFile::exists(systemdAnalyze)) {
            QSKIP("systemd-analyze is not installed");
        }
        QFETCH(const QString, name);
        QFETCH(const service::FileGuard, guard);
        const QTemporaryDir folder;
        const service::ProxyStart start{programNamed(folder, name), folder.filePath(name), 24711};
        const QString unit = folder.filePath(QStringLiteral("latchkey-proxy.service"));
        put(unit, service::userService(start, guard));
        QCOMPARE(verdictOn(folder, {QStringLiteral("--user"), unit}), QByteArray());
    }

    // systemd starts it again after any other status than these.
    void whatEndsTheSameAgainIsNotStartedAgain_data()
    {
        QTest::addColumn<QByteArray>("unit");
        QTest::addColumn<QByteArray>("statuses");
        const service::ProxyStart start{QStringLiteral("/usr/bin/latchkeyctl"),
                                        QStringLiteral("/p")};
        const auto ofServer = [&](service::PassphraseFrom from) {
            const auto files = service::serverSetup(start.program, from).files;
            const auto found = std::find_if(files.begin(), files.end(), [](const auto &each) {
                return each.path.endsWith(QLatin1String("-proxy.service"));
            });
            return found == files.end() ? QByteArray() : found->text;
        };
        QTest::newRow("in a session")
            << service::userService(start, service::FileGuard::Whole) << QByteArray("2 3");
        QTest::newRow("a credential")
            << ofServer(service::PassphraseFrom::Credential) << QByteArray("2 3");
        QTest::newRow("who mistyped it is asked again")
            << ofServer(service::PassphraseFrom::Person) << QByteArray("2");
    }

    void whatEndsTheSameAgainIsNotStartedAgain()
    {
        QFETCH(const QByteArray, unit);
        QFETCH(const QByteArray, statuses);
        QVERIFY2(unit.contains("\nRestartPreventExitStatus=" + statuses + '\n'), unit);
    }

    // Seen failing: that the judge finds what is wrong.
    void theJudgeFindsAMissingProgram()
    {
        if (!QFile::exists(systemdAnalyze)) {
            QSKIP("systemd-analyze is not installed");
        }
        const QTemporaryDir folder;
        const QString unit = folder.filePath(QStringLiteral("latchkey-proxy.service"));
        put(unit, service::userService({folder.filePath(QStringLiteral("none")), folder.path()},
                                       service::FileGuard::Whole));
        QVERIFY(!verdictOn(folder, {QStringLiteral("--user"), unit}).isEmpty());
    }

    void aServersUnitsAreUnderstood_data()
    {
        QTest::addColumn<service::PassphraseFrom>("from");
        QTest::addColumn<qsizetype>("units");
        QTest::newRow("a credential") << service::PassphraseFrom::Credential << qsizetype(1);
        QTest::newRow("a person") << service::PassphraseFrom::Person << qsizetype(3);
    }

    void aServersUnitsAreUnderstood()
    {
        if (!QFile::exists(systemdAnalyze)) {
            QSKIP("systemd-analyze is not installed");
        }
        QFETCH(const service::PassphraseFrom, from);
        QFETCH(const qsizetype, units);
        const QTemporaryDir folder;
        QStringList files;
        for (const service::ServerFile &file :
             service::serverSetup(programNamed(folder, QStringLiteral("latchkeyctl")), from)
                 .files) {
            const QString name = QFileInfo(file.path).fileName();
            if (file.path.startsWith(QLatin1String("/etc/systemd/system/"))) {
                files.append(folder.filePath(name));
                put(files.constLast(), file.text);
            }
        }
        QCOMPARE(files.size(), units);
        files.replaceInStrings(QStringLiteral("passphrase@.service"),
                               QStringLiteral("passphrase@1.service"));
        for (const QString &file : files) { // a template is judged by one of its instances
            if (!QFile::exists(file)) {
                QVERIFY(QFile::copy(
                    QString(file).replace(QStringLiteral("@1"), QStringLiteral("@")), file));
            }
        }
        QCOMPARE(verdictOn(folder, files), QByteArray());
    }

    void aServersAccountIsUnderstood()
    {
        const QString sysusers = QStringLiteral("/usr/bin/systemd-sysusers");
        if (!QFile::exists(sysusers)) {
            QSKIP("systemd-sysusers is not installed");
        }
        const QTemporaryDir root;
        QVERIFY(QDir(root.path()).mkpath(QStringLiteral("etc")));
        const auto setup = service::serverSetup(QStringLiteral("/usr/bin/latchkeyctl"),
                                                service::PassphraseFrom::Credential);
        put(root.filePath(QStringLiteral("latchkey.conf")), setup.files.constFirst().text);
        QCOMPARE(QProcess::execute(sysusers, {QStringLiteral("--root=") + root.path(),
                                              root.filePath(QStringLiteral("latchkey.conf"))}),
                 0);
        QFile passwd(root.filePath(QStringLiteral("etc/passwd")));
        QVERIFY(passwd.open(QIODevice::ReadOnly));
        const QByteArray accounts = passwd.readAll();
        QVERIFY2(accounts.contains("/var/lib/latchkey:") && accounts.contains("nologin"),
                 accounts.constData());
    }

    // The shell reads it as it is printed, and would write each file octet for octet.
    void aServersScriptWritesTheFiles()
    {
        const auto setup = service::serverSetup(QStringLiteral("/opt/it's/latchkeyctl"),
                                                service::PassphraseFrom::Person, 24711);
        const QTemporaryDir folder;
        QByteArray script = service::asScript(setup);
        const qsizetype commands = script.indexOf("\n# ");
        QVERIFY(commands > 0);
        QProcess syntax;
        syntax.start(QStringLiteral("/bin/sh"), {QStringLiteral("-n")});
        syntax.write(script);
        syntax.closeWriteChannel();
        QVERIFY(syntax.waitForFinished());
        QCOMPARE(syntax.exitCode(), 0);

        script.truncate(commands);
        script.replace("/dev/stdin '", "/dev/stdin '" + folder.path().toUtf8());
        QProcess shell;
        shell.start(QStringLiteral("/bin/sh"), {});
        shell.write(script);
        shell.closeWriteChannel();
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
        for (const service::ServerFile &file : setup.files) {
            QFile written(folder.path() + file.path);
            QVERIFY(written.open(QIODevice::ReadOnly));
            QCOMPARE(written.readAll(), file.text);
        }
    }
};

LATCHKEY_TEST(tst_StartFiles)
#include "tst_StartFiles.moc"

// SPDX-License-Identifier: Apache-2.0
// Over a real sshd: what is refused and said, and that a connection that is cut leaves nothing
// running.
#include "PlaceTest.h"
#include "Program.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <memory>

#include <unistd.h>

using namespace latchkey;
using namespace latchkey::place;
using namespace latchkey::testing;

namespace {

// The ssh that this process started, and nobody else's.
qint64 ourSsh()
{
    const QString children =
        QStringLiteral("/proc/%1/task/%1/children").arg(QCoreApplication::applicationPid());
    for (const QByteArray &pid : contentOf(children).split(' ')) {
        if (contentOf(QStringLiteral("/proc/%1/comm").arg(pid.toLongLong())) == "ssh\n") {
            return pid.toLongLong();
        }
    }
    return 0;
}

} // namespace

class tst_SshRun : public PlaceTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        renew();
        if (const QString whyNot = putBehindSsh(); !whyNot.isEmpty()) {
            QSKIP(qPrintable(whyNot));
        }
    }

    void cleanup()
    {
        expectNothingRuns();
        m_server.reset();
    }

    void aProgramRunsThereAsHere()
    {
        const QByteArray input(100'000, '\xfe');
        PlaceCommand command =
            shell(R"(cat; echo err >&2; pwd >&2; printf '%s' "$1" >&2; exit 255)", input);
        command.arguments << QStringLiteral("sh") << QStringLiteral("$(id) 'x' \"y\"");
        const Ran ran = run(m_place, command);
        QVERIFY2(ran.result, qPrintable(ran.sentence + ran.detail));
        QCOMPARE(ran.result->ending, PlaceEnding::Exited);
        QCOMPARE(ran.result->exitCode, 255);
        QVERIFY(ran.result->output == input);
        QCOMPARE(ran.result->errorOutput, "err\n" + m_folder.path().toUtf8() + "\n$(id) 'x' \"y\"");
    }

    void thePersonsConfigurationRunsNothingElse()
    {
        QVERIFY(run(m_place, shell("true")).result->isSuccess());
        const QDir keys = QFileInfo(qEnvironmentVariable("LATCHKEY_SSH_CONFIG")).dir();
        QVERIFY(!keys.exists(QStringLiteral("local-command")));
        QVERIFY(!keys.exists(QStringLiteral("mux")));
    }

    void noAgentIsTakenAlong()
    {
        // an agent that answers would be passed on as SSH_AUTH_SOCK
        qputenv("SSH_AUTH_SOCK", "/nowhere/agent");
        const Ran ran = run(m_place, shell("echo \"[$SSH_AUTH_SOCK][$DISPLAY]\""));
        qunsetenv("SSH_AUTH_SOCK");
        QCOMPARE(ran.result->output, QByteArray("[][]\n"));
    }

    void nobodySeesTheInput()
    {
        const QByteArray secret = "s3cret-of-this-test";
        PlaceRun run(m_place, shell("cat >/dev/null; echo $$ >pid; exec sleep 1000", secret));
        run.start();
        QTRY_VERIFY(pidIn(path("pid")) > 0);
        QProcess ps;
        ps.start(QStringLiteral("ps"),
                 {QStringLiteral("axeww"), QStringLiteral("-o"), QStringLiteral("args")});
        QVERIFY(ps.waitForFinished());
        const QByteArray seen = ps.readAllStandardOutput();
        QVERIFY(seen.contains("BatchMode=yes"));
        QVERIFY(!seen.contains(secret));
    }

    void cancelEndsItThereWithinASecond()
    {
        PlaceRun run(m_place, shell("trap '' TERM; echo $$ >pid; while :; do sleep 1; done"));
        const CancelledRun cancelled = cancelOnceItRuns(run, path("pid"));
        QVERIFY(cancelled.hasRun);
        QVERIFY2(cancelled.tookMs < 1000, qPrintable(QString::number(cancelled.tookMs)));
        QCOMPARE(cancelled.ending, PlaceEnding::Cancelled);
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(pidIn(path("pid"))), 2000);
    }

    void cancelWhileItConnectsEndsIt()
    {
        PlaceRun run(m_place, shell("echo $$ >pid; exec sleep 1000"));
        QSignalSpy finished(&run, &PlaceRun::finished);
        run.start();
        QTRY_VERIFY(ourSsh() > 0);
        run.cancel();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().value<PlaceResult>().ending, PlaceEnding::Cancelled);
        QTRY_COMPARE(ourSsh(), 0);
    }

    void theDeadlineEndsItThere()
    {
        PlaceCommand command = shell("echo $$ >pid; exec sleep 1000");
        command.deadlineMs = 500;
        QCOMPARE(run(m_place, command).result->ending, PlaceEnding::DeadlinePassed);
        QTRY_VERIFY(!isRunning(pidIn(path("pid"))));
    }

    void whenSshIsGoneNothingRunsThere_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("the server's side is cut") << 0;
        QTest::newRow("our ssh is killed") << 1;
        QTest::newRow("we are destroyed") << 2;
    }

    void whenSshIsGoneNothingRunsThere()
    {
        QFETCH(int, way);
        PlaceCommand command = shell("echo some; sleep 1000 & echo $! >pid; wait");
        command.whenCut = {QStringLiteral("/usr/bin/touch"), QStringLiteral("cut")};
        auto run = std::make_unique<PlaceRun>(m_place, command);
        QSignalSpy finished(run.get(), &PlaceRun::finished);
        run->start();
        QTRY_VERIFY(pidIn(path("pid")) > 0);
        if (way == 0) {
            m_server->cutConnections();
        } else if (way == 1) {
            QVERIFY(::kill(static_cast<pid_t>(ourSsh()), SIGKILL) == 0);
        } else {
            run.reset();
        }
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(pidIn(path("pid"))), 3000);
        QTRY_VERIFY(QFile::exists(path("cut")));
        if (run) {
            QTRY_COMPARE(finished.size(), 1);
            const auto result = finished.first().first().value<PlaceResult>();
            QCOMPARE(result.ending, PlaceEnding::Lost);
            QCOMPARE(result.output, QByteArray("some\n"));
            QCOMPARE(result.lostBecause.isEmpty(), way == 1);
        }
    }

    void aConnectionThatIsSilentEndsIt()
    {
        PlaceCommand command = shell("echo $$ >pid; exec sleep 1000");
        command.patienceMs = 2000;
        PlaceRun run(m_place, command);
        QSignalSpy finished(&run, &PlaceRun::finished);
        run.start();
        QTRY_VERIFY(pidIn(path("pid")) > 0);
        const auto ssh = static_cast<pid_t>(ourSsh());
        // nothing passes, and nobody says that it is over
        QVERIFY(::kill(ssh, SIGSTOP) == 0);
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(pidIn(path("pid"))), 10'000);
        ::kill(ssh, SIGCONT);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().value<PlaceResult>().ending, PlaceEnding::Lost);
    }

    void megabytesArrive()
    {
        PlaceCommand command = shell("head -c 20000000 /dev/zero; head -c 3000000 /dev/zero >&2");
        command.outputLimit = 32 << 20;
        const Ran ran = run(m_place, command);
        QVERIFY(ran.result->isSuccess());
        QCOMPARE(ran.result->output.size(), 20'000'000);
        QCOMPARE(ran.result->errorOutput.size(), 3'000'000);
    }

    void whatTheServerGreetsWithIsNotThePrograms()
    {
        write(path("banner"), "Host key verification failed.\nPermission denied (publickey).\n");
        QVERIFY(m_server->restartWith(
            "Banner " + path("banner").toUtf8() +
            "\nForceCommand echo Welcome; echo :begin; echo end 0; echo hello >&2; "
            "eval \"$SSH_ORIGINAL_COMMAND\"\n"));
        const Ran ran = run(m_place, shell("echo out; echo err >&2; exit 4"));
        QCOMPARE(ran.result->exitCode, 4);
        QCOMPARE(ran.result->output, QByteArray("out\n"));
        QCOMPARE(ran.result->errorOutput, QByteArray("err\n"));
        // nor is it the reason of anything
        m_place.folder = path("nowhere");
        QCOMPARE(run(m_place, shell("true")).problem, QByteArray("place.no-folder"));
    }

    void anAccountWithoutAShellIsSaid()
    {
        QVERIFY(
            m_server->restartWith("ForceCommand echo This account is not available.; exit 1\n"));
        const Ran ran = run(m_place, shell("true"));
        QCOMPARE(ran.problem, QByteArray("place.no-shell"));
        QVERIFY(ran.detail.contains(QStringLiteral("not available")));
    }

    void whyNobodyGetsThereIsSaid_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("helps");
        const auto row = [](const char *code, const char *helps) {
            QTest::newRow(code) << QByteArray(code) << QString::fromUtf8(helps);
        };
        row("place.host-key-changed", "shows another key than before");
        row("place.host-key-unknown", "answer yes");
        row("place.ssh-refused", "ssh-add");
        row("place.connection-refused", "Check the port");
        row("place.host-not-found", "Check the name");
        row("place.ssh-config", "configuration");
        row("place.connection-closed", "in a terminal");
    }

    void whyNobodyGetsThereIsSaid()
    {
        QFETCH(QByteArray, code);
        const QString configuration = qEnvironmentVariable("LATCHKEY_SSH_CONFIG");
        QTcpServer silent;
        if (code == "place.host-key-changed") {
            QVERIFY(m_server->changeHostKey());
        } else if (code == "place.host-key-unknown") {
            m_server->forgetHostKey();
        } else if (code == "place.ssh-refused") {
            m_server->acceptKeys(false);
        } else if (code == "place.connection-refused") {
            m_server->stop();
        } else if (code == "place.host-not-found") {
            m_place.host = QStringLiteral("shop.invalid");
        } else if (code == "place.ssh-config") {
            write(configuration, contentOf(configuration) + "NoSuchOption yes\n");
        } else {
            QVERIFY(silent.listen(QHostAddress::LocalHost));
            connect(&silent, &QTcpServer::newConnection, this,
                    [&silent] { silent.nextPendingConnection()->disconnectFromHost(); });
            m_place.port = silent.serverPort();
        }
        // whatever language the person's messages are in
        qputenv("LANGUAGE", "de");
        qputenv("LC_ALL", "de_DE.UTF-8");
        const Ran ran = run(m_place, shell("touch ran"));
        qunsetenv("LC_ALL");
        qunsetenv("LANGUAGE");
        QCOMPARE(ran.problem, code);
        QFETCH(QString, helps);
        QVERIFY2(ran.sentence.contains(helps), qPrintable(ran.sentence));
        QVERIFY(ran.sentence.contains(m_place.host) || code == "place.ssh-config");
        QVERIFY(!ran.detail.isEmpty());
        QVERIFY(!QFile::exists(path("ran")));
    }

    void aFolderThatIsNotThereIsSaid()
    {
        m_place.folder = path("it's $(nowhere)");
        const Ran ran = run(m_place, shell("true"));
        QCOMPARE(ran.problem, QByteArray("place.no-folder"));
        QVERIFY(ran.sentence.contains(m_place.folder) &&
                ran.sentence.contains(QStringLiteral("shop")));
    }

    void aHostNeverBecomesAnOption()
    {
        // past the grammar, as if it had a hole
        m_place.host = QStringLiteral("-oProxyCommand=touch ") + path("hacked");
        const Ran ran = run(m_place, shell("true"));
        QVERIFY(!ran.result);
        QVERIFY(!QFile::exists(path("hacked")));
    }
};

LATCHKEY_TEST(tst_SshRun)
#include "tst_SshRun.moc"

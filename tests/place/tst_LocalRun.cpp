// SPDX-License-Identifier: Apache-2.0
// A program on this computer: what it says, how it ends, and that nothing of it is left.
#include "PlaceTest.h"
#include "Program.h"
#include "place/PlaceRun.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <csignal>

using namespace latchkey;
using namespace latchkey::place;
using namespace latchkey::testing;

class tst_LocalRun : public PlaceTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }

    void cleanup() { expectNothingRuns(); }

    void bothStreamsAndTheCodeArrive()
    {
        const Ran ran = run(m_place, shell("echo out; echo err >&2; pwd; exit 7"));
        QVERIFY(ran.result);
        QCOMPARE(ran.result->ending, PlaceEnding::Exited);
        QCOMPARE(ran.result->exitCode, 7);
        QCOMPARE(ran.result->output, "out\n" + m_folder.path().toUtf8() + '\n');
        QCOMPARE(ran.result->errorOutput, QByteArray("err\n"));
        QVERIFY(!ran.result->isSuccess());
    }

    void everyOctetOfTheInputArrives()
    {
        QByteArray octets;
        for (int i = 0; i < 300'000; ++i) {
            octets += static_cast<char>(i * 7 + i / 256);
        }
        PlaceCommand command = shell("cat", octets);
        const Ran ran = run(m_place, command);
        QVERIFY(ran.result && ran.result->isSuccess());
        QVERIFY(ran.result->output == octets);
    }

    void aProgramThatReadsNoInputEnds()
    {
        const Ran ran = run(m_place, shell("exit 3", QByteArray(500'000, 'x')));
        QCOMPARE(ran.result->exitCode, 3);
    }

    void hostileWordsArriveAsTheyWere()
    {
        PlaceCommand command = shell(R"(printf '%s|' "$@")");
        const QStringList words = {QStringLiteral("name"),  QStringLiteral("it's"),
                                   QStringLiteral("$(id)"), QStringLiteral("`id`"),
                                   QStringLiteral("a\nb"),  QStringLiteral("\\"),
                                   QStringLiteral("-n"),    QString(),
                                   QStringLiteral("}\n{"),  QString::fromUtf8("größe\xc2\x81")};
        command.arguments += words;
        const Ran ran = run(m_place, command);
        QCOMPARE(QString::fromUtf8(ran.result->output),
                 words.mid(1).join(QLatin1Char('|')) + QLatin1Char('|'));
    }

    void hostileFoldersAreOpenedAsTheyAre_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"$(touch x)", "it's", "`id`", "a b", "-rf", "a\"b", "\\", "größe"}) {
            QTest::newRow(name) << QString::fromUtf8(name);
        }
    }

    void hostileFoldersAreOpenedAsTheyAre()
    {
        QFETCH(QString, name);
        QVERIFY(QDir(m_folder.path()).mkdir(name));
        m_place.folder += QLatin1Char('/') + name;
        const Ran ran = run(m_place, shell("pwd"));
        QCOMPARE(QString::fromUtf8(ran.result->output), m_place.folder + QLatin1Char('\n'));
        QCOMPARE(QDir(m_folder.path()).count(), 3U);
    }

    void itIsSaidWhileItRuns()
    {
        PlaceRun run(m_place, shell("echo first; read -r go <fifo; echo second"));
        QCOMPARE(QProcess::execute(QStringLiteral("mkfifo"), {path("fifo")}), 0);
        QByteArray said;
        connect(&run, &PlaceRun::output, this,
                [&said](const QByteArray &octets) { said += octets; });
        QSignalSpy finished(&run, &PlaceRun::finished);
        run.start();
        QTRY_COMPARE(said, QByteArray("first\n"));
        QVERIFY(finished.isEmpty());
        write(path("fifo"), "go\n");
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(said, QByteArray("first\nsecond\n"));
    }

    void aSignalsNumberIsInTheCode()
    {
        QCOMPARE(run(m_place, shell("kill -9 $$")).result->exitCode, 128 + 9);
    }

    void cancelEndsAllOfIt_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("a program") << QByteArray("echo $$ >pid; exec sleep 1000");
        QTest::newRow("its child") << QByteArray("sleep 1000 & echo $! >pid; wait");
        QTest::newRow("one that will not")
            << QByteArray("trap '' TERM HUP INT; echo $$ >pid; while :; do sleep 1; done");
        QTest::newRow("a child that will not")
            << QByteArray("(trap '' TERM HUP; sleep 1000) & echo $! >pid; wait");
        QTest::newRow("one that says a lot")
            << QByteArray("echo $$ >pid; while :; do echo yes yes yes; done");
    }

    void cancelEndsAllOfIt()
    {
        QFETCH(QByteArray, script);
        PlaceCommand command = shell(script);
        command.beyond = PlaceCommand::Beyond::Streams;
        PlaceRun run(m_place, command);
        const CancelledRun cancelled = cancelOnceItRuns(run, path("pid"));
        QVERIFY(cancelled.hasRun);
        QVERIFY2(cancelled.tookMs < 1000, qPrintable(QString::number(cancelled.tookMs)));
        QCOMPARE(cancelled.ending, PlaceEnding::Cancelled);
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(pidIn(path("pid"))), 2000);
    }

    void cancelBeforeItBeganEndsItToo()
    {
        PlaceRun run(m_place, shell("echo $$ >pid; exec sleep 1000"));
        QSignalSpy finished(&run, &PlaceRun::finished);
        QSignalSpy failed(&run, &PlaceRun::failed);
        run.start();
        run.cancel();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().value<PlaceResult>().ending, PlaceEnding::Cancelled);
        QVERIFY(failed.isEmpty());
    }

    void destroyingItEndsIt()
    {
        auto run = std::make_unique<PlaceRun>(m_place, shell("echo $$ >pid; exec sleep 1000"));
        run->start();
        QTRY_VERIFY(pidIn(path("pid")) > 0);
        run.reset();
        QTRY_VERIFY(!isRunning(pidIn(path("pid"))));
    }

    void itCanBeDestroyedByWhoeverListens_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("began") << 0;
        QTest::newRow("output") << 1;
        QTest::newRow("error output") << 2;
        QTest::newRow("finished") << 3;
    }

    void itCanBeDestroyedByWhoeverListens()
    {
        QFETCH(int, which);
        auto run = std::make_unique<PlaceRun>(m_place, shell("echo out; echo err >&2; echo more"));
        bool isGone = false;
        const auto destroy = [&](int signal) {
            if (signal == which) {
                run.reset();
                isGone = true;
            }
        };
        connect(run.get(), &PlaceRun::began, this, [&] { destroy(0); });
        connect(run.get(), &PlaceRun::output, this, [&] { destroy(1); });
        connect(run.get(), &PlaceRun::errorOutput, this, [&] { destroy(2); });
        connect(run.get(), &PlaceRun::finished, this, [&] { destroy(3); });
        run->start();
        QTRY_VERIFY(isGone);
    }

    void theDeadlineEndsIt()
    {
        PlaceCommand command = shell("echo $$ >pid; exec sleep 1000");
        command.deadlineMs = 300;
        const Ran ran = run(m_place, command);
        QCOMPARE(ran.result->ending, PlaceEnding::DeadlinePassed);
        QVERIFY(ran.result->tookMs < 2000);
        QTRY_VERIFY(!isRunning(pidIn(path("pid"))));
    }

    void tooMuchOutputEndsIt()
    {
        PlaceCommand command = shell("while :; do echo 0123456789; done");
        command.outputLimit = 20'000;
        const Ran ran = run(m_place, command);
        QCOMPARE(ran.result->ending, PlaceEnding::TooMuchOutput);
        QCOMPARE(ran.result->output.size(), 20'000);
        QVERIFY(ran.result->output.startsWith("0123456789\n0123"));
    }

    void muchOutputIsStreamedWhereThatIsWanted()
    {
        PlaceCommand command = shell("i=0; while [ $i -lt 64 ]; do head -c 262144 /dev/zero | tr "
                                     "'\\0' x; i=$((i+1)); done; echo end");
        command.beyond = PlaceCommand::Beyond::Streams;
        command.outputLimit = 1000;
        PlaceRun run(m_place, command);
        qint64 octets = 0;
        connect(&run, &PlaceRun::output, this,
                [&octets](const QByteArray &some) { octets += some.size(); });
        QSignalSpy finished(&run, &PlaceRun::finished);
        run.start();
        QVERIFY(finished.wait(30'000));
        const auto result = finished.first().first().value<PlaceResult>();
        QVERIFY(result.isSuccess());
        QCOMPARE(octets, 64LL * 262144 + 4);
        QCOMPARE(result.output.size(), 1000);
        QVERIFY(result.output.endsWith("xxxend\n"));
    }

    void withoutASignOfUsItIsEnded()
    {
        PlaceCommand command = shell("echo $$ >pid; exec sleep 1000");
        command.patienceMs = 2000;
        PlaceRun run(m_place, command);
        QSignalSpy finished(&run, &PlaceRun::finished);
        run.start();
        // as long as we are there it runs, patience or not
        QTRY_VERIFY(pidIn(path("pid")) > 0);
        QVERIFY(!finished.wait(4000));
        // this process does nothing for a while
        const qint64 pid = pidIn(path("pid"));
        QElapsedTimer clock;
        clock.start();
        while (isRunning(pid) && clock.elapsed() < 15'000) {
            QThread::msleep(50);
        }
        QVERIFY(!isRunning(pid));
        QVERIFY(clock.elapsed() > 1500);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().value<PlaceResult>().ending, PlaceEnding::Lost);
    }

    void whatIsLeftToDoIsDoneWhenItIsCut_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("cancelled") << 0;
        QTest::newRow("destroyed") << 1;
        QTest::newRow("whoever waits for it is killed") << 2;
    }

    void whatIsLeftToDoIsDoneWhenItIsCut()
    {
        QFETCH(int, way);
        PlaceCommand command = shell("echo $PPID >runner; echo $$ >pid; exec sleep 1000");
        command.whenCut = {QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                           QStringLiteral("pwd >\"it's $1\""), QStringLiteral("x"),
                           QStringLiteral("$(done)")};
        auto run = std::make_unique<PlaceRun>(m_place, command);
        QSignalSpy finished(run.get(), &PlaceRun::finished);
        run->start();
        QTRY_VERIFY(pidIn(path("pid")) > 0);
        if (way == 0) {
            run->cancel();
            QVERIFY(finished.wait());
            QVERIFY(QFile::exists(path("it's $(done)")));
        } else if (way == 1) {
            run.reset();
        } else {
            ::kill(static_cast<pid_t>(pidIn(path("runner"))), SIGKILL);
            QVERIFY(finished.wait());
            QCOMPARE(finished.first().first().value<PlaceResult>().ending, PlaceEnding::Lost);
        }
        QTRY_COMPARE(contentOf(path("it's $(done)")), m_folder.path().toUtf8() + '\n');
    }

    void whatEndsByItselfLeavesNothingToDo()
    {
        PlaceCommand command = shell("exit 1");
        command.whenCut = {QStringLiteral("/usr/bin/touch"), QStringLiteral("cut")};
        QCOMPARE(run(m_place, command).result->exitCode, 1);
        QVERIFY(!QFile::exists(path("cut")));
    }

    void nobodySeesTheInput()
    {
        const QByteArray secret = "s3cret-of-this-test";
        PlaceRun run(m_place, shell("cat >/dev/null; echo $$ >pid; exec sleep 1000", secret));
        // a variable of that name must not carry it into the program's environment
        qputenv("input", "x");
        run.start();
        QTRY_VERIFY(pidIn(path("pid")) > 0);
        QProcess ps;
        ps.start(QStringLiteral("ps"),
                 {QStringLiteral("axeww"), QStringLiteral("-o"), QStringLiteral("args")});
        QVERIFY(ps.waitForFinished());
        const QByteArray seen = ps.readAllStandardOutput();
        QVERIFY(seen.contains("sleep 1000"));
        QVERIFY(!seen.contains(secret));
        for (const qint64 pid : processesIn(m_folder.path())) {
            QVERIFY(!contentOf(QStringLiteral("/proc/%1/environ").arg(pid)).contains(secret));
        }
        qunsetenv("input");
    }

    void whatIsMissingIsSaid()
    {
        m_place.folder = path("nowhere");
        QCOMPARE(run(m_place, shell("true")).problem, QByteArray("place.no-folder"));
        m_place.folder = m_folder.path();
        for (const char *program : {"/nowhere/php", "/tmp", "php", "", "/etc/passwd"}) {
            PlaceCommand command;
            command.arguments = {QString::fromLatin1(program)};
            QCOMPARE(run(m_place, command).problem, QByteArray("place.no-program"));
        }
    }
};

LATCHKEY_TEST(tst_LocalRun)
#include "tst_LocalRun.moc"

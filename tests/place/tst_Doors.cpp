// SPDX-License-Identifier: Apache-2.0
// Through a container, through sudo to another account, and what is said where neither lets us in.
#include "PlaceTest.h"
#include "Program.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

#include <unistd.h>

using namespace latchkey;
using namespace latchkey::place;
using namespace latchkey::testing;

namespace {

// Behaves like docker: what it runs belongs to somebody else and lives on when it is killed; its
// streams are handed through, and input is closed when nobody is there any more.
const char docker[] = R"(#!/usr/bin/python3
import os, subprocess, sys, threading
words = sys.argv[1:]
if words[:2] != ["exec", "-i"] or words[2:3] != ["php"]:
    sys.stderr.write("Error response from daemon: No such container: %s\n" % words[2])
    sys.exit(1)
environment = {"PATH": os.environ["PATH"], "HOSTNAME": "inside"}
inside = subprocess.Popen(words[3:], stdin=subprocess.PIPE, start_new_session=True, env=environment)
with open(os.path.join(os.path.dirname(sys.argv[0]), "client"), "w") as client:
    client.write("%d\n" % os.getpid())
def copy():
    while True:
        octets = os.read(0, 65536)
        if not octets:
            break
        inside.stdin.write(octets)
        inside.stdin.flush()
    inside.stdin.close()
threading.Thread(target=copy, daemon=True).start()
code = inside.wait()
os._exit(code if code >= 0 else 128 - code)
)";

bool isInstalled(const char *program)
{
    return QFile::exists(QString::fromLatin1(program));
}

QStringList asNobody()
{
    return {QStringLiteral("setpriv"), QStringLiteral("--reuid=65534"),
            QStringLiteral("--regid=65534"), QStringLiteral("--clear-groups")};
}

} // namespace

class tst_Doors : public PlaceTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        renew();
        write(path("docker"), docker);
        QFile::setPermissions(path("docker"), QFile::Permissions(0x7755));
    }

    void cleanup() { expectNothingRuns(); }

    void aProgramRunsInAContainer_data()
    {
        QTest::addColumn<bool>("isRemote");
        QTest::newRow("here") << false;
        QTest::newRow("behind ssh") << true;
    }

    void aProgramRunsInAContainer()
    {
        QFETCH(bool, isRemote);
        if (const QString whyNot = isRemote ? putBehindSsh() : QString(); !whyNot.isEmpty()) {
            QSKIP(qPrintable(whyNot));
        }
        m_place.prefix = {path("docker"), QStringLiteral("exec"), QStringLiteral("-i"),
                          QStringLiteral("php")};
        const QByteArray input(100'000, '\n');
        PlaceCommand command =
            shell("cat; printf '%s|' \"$HOSTNAME\" \"$1\" \"$(pwd)\" >&2; exit 5", input);
        command.arguments << QStringLiteral("x") << QStringLiteral("$(id) it's");
        const Ran ran = run(m_place, command);
        QVERIFY2(ran.result, qPrintable(ran.sentence));
        QCOMPARE(ran.result->exitCode, 5);
        QVERIFY(ran.result->output == input);
        QCOMPARE(ran.result->errorOutput, "inside|$(id) it's|" + m_folder.path().toUtf8() + '|');
    }

    void whatRunsInAContainerIsEnded_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::newRow("cancelled") << false;
        QTest::newRow("docker is killed") << true;
    }

    void whatRunsInAContainerIsEnded()
    {
        QFETCH(bool, isKilled);
        m_place.prefix = {path("docker"), QStringLiteral("exec"), QStringLiteral("-i"),
                          QStringLiteral("php")};
        PlaceRun run(m_place, shell("echo $$ >pid; exec sleep 1000"));
        QSignalSpy finished(&run, &PlaceRun::finished);
        run.start();
        QTRY_VERIFY(pidIn(path("pid")) > 0);
        if (isKilled) {
            ::kill(static_cast<pid_t>(pidIn(path("client"))), SIGKILL);
        } else {
            run.cancel();
        }
        QVERIFY(finished.wait());
        QCOMPARE(finished.first().first().value<PlaceResult>().ending,
                 isKilled ? PlaceEnding::Lost : PlaceEnding::Cancelled);
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(pidIn(path("pid"))), 3000);
    }

    void aPrefixThatLetsNothingInIsSaid_data()
    {
        QTest::addColumn<QStringList>("prefix");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("no such container")
            << QStringList{QStringLiteral("DOCKER"), QStringLiteral("exec"), QStringLiteral("-i"),
                           QStringLiteral("gone")}
            << QByteArray("place.prefix-failed") << QStringLiteral("No such container: gone");
        QTest::newRow("no such program")
            << QStringList{QStringLiteral("no-such-docker")}
            << QByteArray("place.no-prefix-program") << QStringLiteral("no-such-docker");
        QTest::newRow("says nothing")
            << QStringList{QStringLiteral("true")} << QByteArray("place.prefix-failed")
            << QStringLiteral("true");
        QTest::newRow("escapes") << QStringList{QStringLiteral("sh"), QStringLiteral("-c"),
                                                QStringLiteral(
                                                    "printf '\\033[31mred\\n' >&2; exit 1")}
                                 << QByteArray("place.prefix-failed")
                                 << QStringLiteral("\\u001b[31mred");
    }

    void aPrefixThatLetsNothingInIsSaid()
    {
        QFETCH(QStringList, prefix);
        prefix.replaceInStrings(QStringLiteral("DOCKER"), path("docker"));
        m_place.prefix = prefix;
        const Ran ran = run(m_place, shell("touch ran"));
        QTEST(ran.problem, "code");
        QFETCH(QString, says);
        QVERIFY2(ran.sentence.contains(says), qPrintable(ran.sentence));
        QVERIFY(!ran.sentence.contains(QChar(0x1b)));
        QVERIFY(!QFile::exists(path("ran")));
    }

    void aProgramRunsAsAnotherAccount()
    {
        if (::getuid() != 0 || !isInstalled("/usr/bin/sudo")) {
            QSKIP("needs root and sudo");
        }
        QVERIFY(::chown(qPrintable(m_folder.path()), 65534, 65534) == 0);
        m_place.owner = QStringLiteral("nobody");
        const Ran ran =
            run(m_place, shell("id -un; cat; touch made; stat -c %U made", "what is read\n"));
        QVERIFY2(ran.result, qPrintable(ran.sentence + ran.detail));
        QCOMPARE(ran.result->output, QByteArray("nobody\nwhat is read\nnobody\n"));
    }

    void anotherAccountsProgramIsEnded()
    {
        if (::getuid() != 0 || !isInstalled("/usr/bin/sudo")) {
            QSKIP("needs root and sudo");
        }
        QVERIFY(::chown(qPrintable(m_folder.path()), 65534, 65534) == 0);
        // we are a third one: what is ended there cannot be ended from here
        m_place.owner = QStringLiteral("nobody");
        PlaceRun run(m_place, shell("trap '' TERM; echo $$ >pid; while :; do sleep 1; done"));
        const CancelledRun cancelled = cancelOnceItRuns(run, path("pid"));
        QVERIFY(cancelled.hasRun);
        QVERIFY(cancelled.tookMs < 1000);
        QTRY_VERIFY(!isRunning(pidIn(path("pid"))));
    }

    void whoWeAreAlreadyTakesNoSudo()
    {
        if (::getuid() != 0) {
            QSKIP("needs root to be another account");
        }
        QVERIFY(::chown(qPrintable(m_folder.path()), 65534, 65534) == 0);
        m_place.prefix = asNobody();
        m_place.owner = QStringLiteral("nobody");
        QCOMPARE(run(m_place, shell("id -un")).result->output, QByteArray("nobody\n"));
    }

    void sudoThatWantsAPasswordIsSaid()
    {
        if (::getuid() != 0 || !isInstalled("/usr/bin/sudo")) {
            QSKIP("needs root to be another account, and sudo");
        }
        m_place.prefix = asNobody();
        m_place.owner = QStringLiteral("daemon");
        qputenv("LC_ALL", "de_DE.UTF-8");
        const Ran ran = run(m_place, shell("touch ran"));
        qunsetenv("LC_ALL");
        QCOMPARE(ran.problem, QByteArray("place.sudo-password"));
        QVERIFY(ran.sentence.contains(QStringLiteral("daemon")));
        QVERIFY(!QFile::exists(path("ran")));
    }

    void sudoThatRefusesIsSaid()
    {
        if (::getuid() != 0 || !isInstalled("/usr/bin/sudo")) {
            QSKIP("needs root and sudo");
        }
        m_place.owner = QStringLiteral("nobody-of-that-name");
        const Ran ran = run(m_place, shell("true"));
        QCOMPARE(ran.problem, QByteArray("place.sudo-refused"));
        QVERIFY2(ran.sentence.contains(QStringLiteral("unknown user")), qPrintable(ran.sentence));
    }
};

LATCHKEY_TEST(tst_Doors)
#include "tst_Doors.moc"

// SPDX-License-Identifier: Apache-2.0
// Several processes work with one profile at once; only one of them listens.
#include "Program.h"
#include "profile/Lock.h"
#include "profile/Probe.h"
#include "profile/Sql.h"
#include "profile/TestProfile.h"

#include <QFile>

#include <memory>
#include <vector>

using namespace latchkey;
using namespace latchkey::tests;

namespace {

// A probe that holds the lock, from the moment it says so.
std::unique_ptr<QProcess> holder(const QString &folder)
{
    auto process = std::make_unique<QProcess>();
    QSignalSpy spoke(process.get(), &QProcess::readyReadStandardOutput);
    process->start(probeProgram, {QStringLiteral("hold"), folder});
    return spoke.wait(10'000) && process->readAllStandardOutput() == "ok\n" ? std::move(process)
                                                                            : nullptr;
}

} // namespace

class tst_ProfileBesideOthers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void processesThatStartTogetherAllSucceed()
    {
        constexpr int processes = 8;
        constexpr int logins = 10;
        const QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("profile"));
        std::vector<std::unique_ptr<QProcess>> all;
        for (int i = 0; i < processes; ++i) {
            all.push_back(std::make_unique<QProcess>());
            all.back()->start(probeProgram,
                              {QStringLiteral("add"), folder, QString::number(logins)});
        }
        for (const auto &process : all) {
            QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 60'000);
            QCOMPARE(process->readAllStandardOutput(), QByteArray("ok\n"));
        }
        const auto opened = profile::Profile::open(folder);
        const auto found =
            profile::rows((*opened)->database(), QStringLiteral("SELECT count(*) FROM login"));
        QCOMPARE(found.value().first().value(0).toInt(), processes * logins);
    }

    // SQLite itself does not wait here: switching to WAL fails at once while another process
    // writes.
    void aFirstStartWaitsForAnotherFirstStart()
    {
        const TestProfile it;
        const QSqlDatabase database = it.profile->database();
        QVERIFY(profile::rows(database, QStringLiteral("PRAGMA journal_mode = DELETE")));
        QVERIFY(profile::change(database, QStringLiteral("BEGIN IMMEDIATE")));
        QProcess process;
        QSignalSpy finished(&process, &QProcess::finished);
        process.start(probeProgram, {QStringLiteral("open"), it.folder()});
        QVERIFY2(!finished.wait(1000), process.readAllStandardOutput().constData());
        QVERIFY(profile::change(database, QStringLiteral("COMMIT")));
        QVERIFY(finished.wait(10'000));
        QCOMPARE(process.readAllStandardOutput(), QByteArray("ok\n"));
    }

    void onlyOneListensAndTheOtherIsToldWho()
    {
        const TestProfile it;
        const auto process = holder(it.folder());
        QVERIFY(process);
        const auto refused = it.profile->lock();
        QCOMPARE(codeOf(refused), "profile.in-use");
        QVERIFY(refused.error().sentence.contains(QString::number(process->processId())));
        QVERIFY(refused.error().sentence.contains(QLatin1String("profileprobe")));

        process->closeWriteChannel();
        QTRY_COMPARE(process->state(), QProcess::NotRunning);
        QVERIFY(it.profile->lock());
    }

    void theLockOfAKilledProcessDoesNotCount()
    {
        const TestProfile it;
        const auto process = holder(it.folder());
        QVERIFY(process);
        process->kill();
        QTRY_COMPARE(process->state(), QProcess::NotRunning);
        QVERIFY(QFile::exists(it.folder() + QStringLiteral("/listener.lock")));
        const auto lock = it.profile->lock();
        QVERIFY2(lock, codeOf(lock).constData());
    }

    void aDeadHoldersNumberMayHaveComeBackAsOurs()
    {
        const TestProfile it;
        const QString file = it.folder() + QStringLiteral("/listener.lock");
        QByteArray facts;
        {
            const auto lock = it.profile->lock();
            QFile held(file);
            QVERIFY(held.open(QIODevice::ReadOnly));
            facts = held.readAll();
        }
        QFile left(file);
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write(facts);
        left.close();
        const auto lock = it.profile->lock();
        QVERIFY2(lock, codeOf(lock).constData());
        QCOMPARE(codeOf(it.profile->lock()), "profile.in-use");
    }

    void anIntegrationIsWorkedAtByOneProgramAtATime()
    {
        const TestProfile it, other;
        const auto beside = std::move(*profile::Profile::open(it.folder()));
        const QString id = QStringLiteral("k3x5m2pa");
        auto turn = profile::turnOf(*it.profile, id);
        QVERIFY(turn);
        QCOMPARE(codeOf(profile::turnOf(*beside, id)), "profile.integration-in-use");
        QVERIFY(profile::turnOf(*beside, QStringLiteral("q7d2w9rt")));
        QVERIFY(profile::turnOf(*other.profile, id));
        turn->reset();
        QVERIFY(profile::turnOf(*beside, id));
    }

    void othersReadAndWriteBesideAListeningProcess()
    {
        const TestProfile it;
        const auto process = holder(it.folder());
        QVERIFY(process);
        QVERIFY(it.profile->setSetting(QStringLiteral("listener.port"), QStringLiteral("2000")));
        process->closeWriteChannel();
        QTRY_COMPARE(process->state(), QProcess::NotRunning);
    }

    void whoNeverStopsWritingIsReportedAsBusy()
    {
        const TestProfile it;
        const auto other = it.open();
        QVERIFY(profile::change(it.profile->database(), QStringLiteral("BEGIN IMMEDIATE")));
        // less patience than the profile's own, for the test's sake
        QVERIFY(profile::rows(other->database(), QStringLiteral("PRAGMA busy_timeout = 50")));
        QCOMPARE(codeOf(other->setSetting(QStringLiteral("listener.port"), QStringLiteral("2000"))),
                 "profile.busy");
        QVERIFY(profile::change(it.profile->database(), QStringLiteral("ROLLBACK")));
        QVERIFY(other->setSetting(QStringLiteral("listener.port"), QStringLiteral("2000")));
    }
};

LATCHKEY_TEST(tst_ProfileBesideOthers)
#include "tst_ProfileBesideOthers.moc"

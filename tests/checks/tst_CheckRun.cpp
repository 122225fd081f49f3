// SPDX-License-Identifier: Apache-2.0
// Checks run side by side, wait for each other where they have to, and can be stopped.
#include "Program.h"
#include "causes/Cause.h"
#include "checks/CheckCause.h"
#include "checks/CheckRun.h"
#include "checks/CheckWords.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace latchkey;
using namespace latchkey::checks;

namespace {

// Ends in that state, at once.
Check check(const QByteArray &id, State state, const QList<QByteArray> &needs = {},
            const QList<QByteArray> &after = {})
{
    return {id, needs, after, [state](const Task &task) {
                CheckResult result;
                result.state = state;
                result.sentence = QStringLiteral("said");
                task.done(result);
            }};
}

QList<State> statesOf(const CheckRun &run)
{
    QList<State> states;
    for (const CheckResult &each : run.results()) {
        states.append(each.state);
    }
    return states;
}

QList<State> statesAfter(const QList<Check> &checks)
{
    CheckRun run(checks);
    QSignalSpy finished(&run, &CheckRun::finished);
    run.start();
    [&] {
        QTRY_COMPARE(finished.size(), 1);
    }();
    return statesOf(run);
}

} // namespace

class tst_CheckRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNeedsAFailedOneIsSkipped()
    {
        QCOMPARE(statesAfter({check("dns", State::Failed), check("tls", State::Ok, {"dns"}),
                              check("rest", State::Ok, {"tls"}), check("clock", State::Ok)}),
                 (QList{State::Failed, State::Skipped, State::Skipped, State::Ok}));
    }

    void whatOnlyWaitsIsDoneAllTheSame()
    {
        QCOMPARE(statesAfter({check("a", State::Ok, {}, {"b"}), check("b", State::Failed)}),
                 (QList{State::Ok, State::Failed}));
    }

    void aWarningLetsTheNextOneRun()
    {
        QCOMPARE(statesAfter({check("a", State::Warning), check("b", State::Ok, {"a"})}),
                 (QList{State::Warning, State::Ok}));
    }

    void aSkippedOneSaysWhy()
    {
        CheckRun run({check("dns", State::Failed), check("tls", State::Ok, {"dns"})});
        QSignalSpy finished(&run, &CheckRun::finished);
        run.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(run.results()[1].code, QByteArray("check.skipped"));
        QVERIFY(run.results()[1].sentence.contains(title("dns")));
        QCOMPARE(run.results()[1].tookMs, qint64(-1));
        QVERIFY(run.results()[0].tookMs >= 0);
    }

    void theyRunSideBySide()
    {
        const int threads = QThreadPool::globalInstance()->maxThreadCount();
        QThreadPool::globalInstance()->setMaxThreadCount(2);
        auto met = std::make_shared<std::array<QSemaphore, 2>>();
        const auto meeting = [met](const QByteArray &id, int mine) {
            return Check{id, {}, {}, [met, mine](const Task &task) {
                             task.onPool([met, mine](const CancelFlag &) {
                                 (*met)[size_t(mine)].release();
                                 const bool other = (*met)[size_t(1 - mine)].tryAcquire(1, 10'000);
                                 return other ? ok({}) : found(State::Failed, {});
                             });
                         }};
        };
        QCOMPARE(statesAfter({meeting("a", 0), meeting("b", 1)}), (QList{State::Ok, State::Ok}));
        QThreadPool::globalInstance()->setMaxThreadCount(threads);
    }

    void cancellingEndsItAtOnce()
    {
        auto isStopped = std::make_shared<QSemaphore>();
        CheckRun run({check("a", State::Ok),
                      {"b",
                       {"a"},
                       {},
                       [isStopped](const Task &task) {
                           task.onPool([isStopped](const CancelFlag &cancel) {
                               while (!cancel.isCancelled()) {
                                   QThread::yieldCurrentThread();
                               }
                               isStopped->release();
                               return ok({});
                           });
                       }},
                      check("c", State::Ok, {"b"})});
        QSignalSpy finished(&run, &CheckRun::finished);
        run.start();
        QTRY_COMPARE(run.results()[1].state, State::Running);
        run.cancel();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(statesOf(run), (QList{State::Ok, State::Skipped, State::Skipped}));
        QCOMPARE(run.results()[1].code, QByteArray("check.cancelled"));
        QVERIFY(isStopped->tryAcquire(1, 10'000)); // it was told
        QVERIFY(!run.isUnderWay());
    }

    void theWorstCounts()
    {
        const auto worstOf = [](const QList<State> &states) {
            QList<CheckResult> results;
            for (const State state : states) {
                results.append(CheckResult());
                results.last().state = state;
            }
            return worst(results);
        };
        QCOMPARE(worstOf({State::Ok, State::Warning, State::Failed}), State::Failed);
        QCOMPARE(worstOf({State::Ok, State::Warning, State::Skipped}), State::Warning);
        QCOMPARE(worstOf({State::NotCheckable, State::Skipped}), State::Ok);
    }

    void whatFailedNamesACauseOfTheCatalogue()
    {
        for (const auto &[code, cause] : causesOfChecks()) {
            QVERIFY2(causes::causeOf(cause) != nullptr, cause);
        }
        const auto causeOfCode = [](const QByteArray &code, State state = State::Failed) {
            return causeOf(found(state, {code, {}, {}}));
        };
        QCOMPARE(causeOfCode("check.tls-expired"), QByteArray("tls-expired"));
        QCOMPARE(causeOfCode("secrets.locked"), QByteArray("keychain-locked"));
        QCOMPARE(causeOfCode("http.dns"), QByteArray("name-unknown"));
        QCOMPARE(causeOfCode("commerce.maintenance"), QByteArray("maintenance"));
        QCOMPARE(causeOfCode("check.not-wanted", State::Skipped), QByteArray());
        QCOMPARE(causeOfCode("check.something-new"), QByteArray());
    }

    void theTextHoldsNoControls()
    {
        CheckResult result = found(State::Failed, {"check.x", QStringLiteral("a\x1b[31m\nb"), {}},
                                   {{QStringLiteral("\u202eevil")}});
        result.id = "rest";
        const QString text = asText({result});
        QVERIFY(!text.contains(QChar(0x1b)));
        QVERIFY(!text.contains(QChar(0x202e)));
        QCOMPARE(text.count(QLatin1Char('\n')), 3);
        QVERIFY(text.contains(QStringLiteral("check.x")));
    }
};

LATCHKEY_TEST(tst_CheckRun)
#include "tst_CheckRun.moc"

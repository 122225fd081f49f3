// SPDX-License-Identifier: Apache-2.0
// THREATS 6: whose turn it is, in simulated time.
#include "Program.h"
#include "logins/SignInQueue.h"

#include <QSet>
#include <QTest>

using namespace latchkey::logins;
using namespace std::chrono_literals;

namespace {

constexpr qint64 hashMs = 400;
const QByteArray guesser = "account 1001";
const QByteArray merchant = "account 1000";

// Serves whoever's time has come until `until`; the tickets that were checked, with when.
struct Clerk
{
    void serve(qint64 until)
    {
        while (now < until) {
            if (const auto ticket = queue.next(now)) {
                now += hashMs;
                queue.finished(*ticket == right, now);
                served.append({*ticket, now});
            } else {
                now = std::min(until, std::max(now + 1, queue.dueAt().value_or(until)));
            }
        }
    }

    qint64 whenServed(SignInQueue::Ticket ticket) const
    {
        for (const auto &[one, when] : served) {
            if (one == ticket) {
                return when;
            }
        }
        return -1;
    }

    SignInQueue queue;
    SignInQueue::Ticket right = 0;
    qint64 now = 0;
    QList<std::pair<SignInQueue::Ticket, qint64>> served;
};

} // namespace

class tst_SignInQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delayGrowsToEightSeconds_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("milliseconds");
        const QList<int> delays{0, 500, 1000, 2000, 4000, 8000, 8000};
        for (int i = 0; i < delays.size(); ++i) {
            QTest::addRow("after %d", i) << i << delays[i];
        }
        QTest::newRow("after very many") << 1'000'000 << 8000;
    }

    void delayGrowsToEightSeconds()
    {
        QFETCH(int, failures);
        QFETCH(int, milliseconds);
        QCOMPARE(delayAfterFailures(failures).count(), milliseconds);
    }

    // 300 seconds of a hundred tries a second by one or by ten other accounts.
    void aRightSignInIsAnsweredWithinTenSecondsOfAnyFlood_data()
    {
        QTest::addColumn<int>("guessers");
        QTest::addColumn<int>("ownFailures");
        QTest::newRow("another account") << 1 << 0;
        QTest::newRow("ten other accounts") << 10 << 0;
        QTest::newRow("the merchant mistyped often before") << 1 << 9;
    }

    void aRightSignInIsAnsweredWithinTenSecondsOfAnyFlood()
    {
        QFETCH(int, guessers);
        QFETCH(int, ownFailures);
        Clerk clerk;
        SignInQueue::Ticket tickets = 1'000'000;
        for (int i = 0; i < ownFailures; ++i) {
            clerk.queue.add(merchant, ++tickets, clerk.now);
            clerk.serve(clerk.now + 10'000);
        }
        const qint64 start = clerk.now;
        for (int second = 0; second < 300; ++second) {
            for (int i = 0; i < 100; ++i) {
                const int who = i % guessers;
                clerk.queue.add(guesser + QByteArray::number(who), ++tickets, clerk.now);
            }
            if (second % 30 == 29) {
                clerk.right = ++tickets;
                clerk.queue.add(merchant, clerk.right, clerk.now);
                const qint64 asked = clerk.now;
                for (int wait = 0; wait < 100 && clerk.whenServed(clerk.right) < 0; ++wait) {
                    clerk.queue.add(guesser + '0', ++tickets, clerk.now);
                    clerk.serve(clerk.now + 100);
                }
                const qint64 served = clerk.whenServed(clerk.right);
                QVERIFY2(served >= 0 && served - asked <= 10'000,
                         qPrintable(QString::number(served - asked)));
            }
            clerk.serve(start + qint64(second + 1) * 1000);
        }
    }

    void oneOfEachPeerWaits()
    {
        SignInQueue queue;
        QCOMPARE(queue.add(guesser, 1, 0), 0U);
        QCOMPARE(queue.add(merchant, 2, 0), 0U);
        QCOMPARE(queue.add(guesser, 3, 0), 1U); // only its own is replaced
        QCOMPARE(queue.add(guesser, 4, 0), 3U);
        QSet<SignInQueue::Ticket> served;
        for (int i = 0; i < 2; ++i) {
            served.insert(queue.next(0).value_or(0));
            queue.finished(true, 0);
        }
        QCOMPARE(served, QSet<SignInQueue::Ticket>({2, 4}));
        QVERIFY(!queue.next(0));
    }

    void delayRunsFromTheEndOfTheLastFailure()
    {
        SignInQueue queue;
        queue.add(guesser, 1, 0);
        QVERIFY(queue.next(0));
        queue.add(guesser, 2, 100); // while the first is checked
        QCOMPARE(queue.delay(guesser, 100), 0ms);
        queue.finished(false, 400);
        QCOMPARE(queue.delay(guesser, 400), 500ms);
        for (quint64 ticket = 3; ticket < 100; ++ticket) {
            queue.add(guesser, ticket, 450); // what waits makes it no longer
        }
        QCOMPARE(queue.delay(guesser, 450), 450ms);
        QVERIFY(!queue.next(899));
        QCOMPARE(queue.next(900), std::optional(SignInQueue::Ticket(99)));
    }

    void othersDelaysAreApart()
    {
        SignInQueue queue;
        queue.add(guesser, 1, 0);
        QVERIFY(queue.next(0));
        queue.finished(false, 400);
        QCOMPARE(queue.delay(merchant, 400), 0ms);
        queue.add(merchant, 2, 400);
        QCOMPARE(queue.next(400), std::optional(SignInQueue::Ticket(2)));
    }

    void aRightOneClearsTheCount()
    {
        SignInQueue queue;
        queue.add(merchant, 1, 0);
        QVERIFY(queue.next(0));
        queue.finished(false, 0);
        queue.add(merchant, 2, 500);
        QVERIFY(queue.next(500));
        queue.finished(true, 900);
        QCOMPARE(queue.delay(merchant, 900), 0ms);
        queue.add(merchant, 3, 900);
        QVERIFY(queue.next(900));
        queue.finished(false, 1300);
        QCOMPARE(queue.delay(merchant, 1300), 500ms);
    }

    void aSkippedOneCountsForNothing()
    {
        SignInQueue queue;
        queue.add(merchant, 1, 0);
        QVERIFY(queue.next(0));
        queue.skipped();
        QCOMPARE(queue.delay(merchant, 0), 0ms);
        queue.add(merchant, 2, 0);
        QVERIFY(queue.next(0));
    }

    void failuresAreForgottenAfterAWhile()
    {
        SignInQueue queue;
        queue.add(merchant, 1, 0);
        QVERIFY(queue.next(0));
        queue.finished(false, 0);
        queue.add(guesser, 2, 600'000);
        queue.add(merchant, 3, 600'000);
        QVERIFY(queue.next(600'000));
    }
};

LATCHKEY_TEST(tst_SignInQueue)
#include "tst_SignInQueue.moc"

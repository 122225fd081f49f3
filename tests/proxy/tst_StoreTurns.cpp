// SPDX-License-Identifier: Apache-2.0
// Programs that wait for a store take turns, however many calls each wants.
#include "Program.h"
#include "proxy/StoreTurns.h"

#include <QTest>

using namespace latchkey;

namespace {

const QByteArray store = "https://shop.example";

// Calls at one store, two at a time, and in which order they began.
struct Queue
{
    Queue()
    {
        limits.atATime = 2;
        limits.waiting = 10;
        limits.waitingOfOne = 6;
    }

    bool ask(const QString &client, QObject *whose = nullptr)
    {
        return turns().ask(store, client, whose == nullptr ? &owner : whose, [this, client] {
            begun.append(client);
            m_running.append(client);
        });
    }
    bool ask(const char *client, int times)
    {
        bool isTaken = true;
        for (int i = 0; i < times; ++i) {
            isTaken = ask(QLatin1String(client)) && isTaken;
        }
        return isTaken;
    }
    // The oldest call ends, or that of `client`: who begins then.
    QString next(const QString &client = {})
    {
        const qsizetype before = begun.size();
        const qsizetype at = client.isEmpty() ? 0 : m_running.indexOf(client);
        if (at < 0 || at >= m_running.size()) {
            return QStringLiteral("nobody is at it");
        }
        turns().giveBack(store, m_running.takeAt(at));
        QCoreApplication::processEvents();
        return begun.size() > before ? begun.last() : QString();
    }
    proxy::StoreTurns &turns()
    {
        if (!m_turns) {
            m_turns = std::make_unique<proxy::StoreTurns>(limits);
        }
        return *m_turns;
    }

    proxy::TurnLimits limits;
    QObject owner;
    QStringList begun;

private:
    QStringList m_running;
    std::unique_ptr<proxy::StoreTurns> m_turns;
};

QString inOrder(Queue &queue, int most)
{
    QString order;
    for (int i = 0; i < most; ++i) {
        order += queue.next();
    }
    return order;
}

} // namespace

class tst_StoreTurns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStoreGetsAsManyAsAreSaidOfIt()
    {
        Queue queue;
        queue.turns().limit(store, 1);
        QVERIFY(queue.ask("a", 1) && queue.ask("b", 1) && queue.ask("c", 1));
        QCOMPARE(queue.begun.join(QString()), QStringLiteral("a"));
        QCOMPARE(queue.next(), QStringLiteral("b"));
        // more: who waits begins without anybody ending
        queue.turns().limit(store, 2);
        QCoreApplication::processEvents();
        QCOMPARE(queue.begun.join(QString()), QStringLiteral("abc"));
        // less: nobody is sent away, and nobody begins until there is room
        queue.turns().limit(store, 1);
        QVERIFY(queue.ask("d", 1));
        QCOMPARE(queue.next(), QString());
        QCOMPARE(queue.next(), QStringLiteral("d"));
    }

    void noProgramHasAllThatAreSaid()
    {
        Queue queue;
        queue.limits = {};
        queue.turns().limit(store, 4);
        QVERIFY(queue.ask("a", 4));
        QCOMPARE(queue.begun.size(), 3); // three quarters
        QVERIFY(queue.ask("b", 1));
        QCOMPARE(queue.begun.last(), QStringLiteral("b"));
    }

    void anotherStoreGetsWhatItGot()
    {
        Queue queue;
        queue.turns().limit("https://other.example", 1);
        QVERIFY(queue.ask("a", 2));
        QCOMPARE(queue.begun.size(), 2);
    }

    void whoComesAloneIsServedInOrder()
    {
        Queue queue;
        QVERIFY(queue.ask("a", 4));
        QCOMPARE(queue.begun.size(), 2);
        QCOMPARE(inOrder(queue, 4), QStringLiteral("aa"));
        QVERIFY(queue.ask("a", 2)); // all turns are back
        QCOMPARE(queue.begun.size(), 6);
    }

    void whoWantsManyCallsKeepsNobodyWaiting()
    {
        Queue queue;
        QVERIFY(queue.ask("a", 8));
        QVERIFY(queue.ask("b", 1));
        QVERIFY(queue.ask("c", 1));
        QCOMPARE(inOrder(queue, 10), QStringLiteral("abcaaaaa"));
    }

    void programsTakeTurns()
    {
        Queue queue;
        QVERIFY(queue.ask("a", 6));
        QVERIFY(queue.ask("b", 4));
        QCOMPARE(inOrder(queue, 8), QStringLiteral("abababab"));
    }

    void oneProgramMayNotHoldAllTurns()
    {
        Queue queue;
        queue.limits.atATime = 4;
        queue.limits.atATimeOfOne = 3;
        const QString a = QStringLiteral("a");
        const QString b = QStringLiteral("b");
        QVERIFY(queue.ask("a", 6));
        QCOMPARE(queue.begun.size(), 3);
        QVERIFY(queue.ask("b", 3)); // the first at once, though others wait
        QCOMPARE(queue.begun.join(QString()), QStringLiteral("aaab"));
        QCOMPARE(queue.next(b), b); // a's calls wait longer, but may not begin
        QCOMPARE(queue.next(a), a);
        QCOMPARE(queue.next(b), b);
        QCOMPARE(queue.next(b), QString()); // nobody waits who may
        QCOMPARE(queue.next(a), a);
        QCOMPARE(queue.next(a), a);
        QCOMPARE(queue.next(a), QString());
    }

    void oneProgramMayNotTakeAllPlaces()
    {
        Queue queue;
        QVERIFY(queue.ask("a", 8));
        QVERIFY(!queue.ask("a", 1));
        QVERIFY(queue.ask("b", 4));
        QVERIFY(!queue.ask("c", 1)); // all are taken
    }

    void whoGoesMakesRoomAndLosesItsTurn()
    {
        Queue queue;
        {
            QObject goes;
            QVERIFY(queue.ask("a", 2));
            for (int i = 0; i < 6; ++i) {
                QVERIFY(queue.ask(QStringLiteral("a"), &goes));
            }
            QVERIFY(queue.ask("b", 1));
        }
        QVERIFY(queue.ask("a", 1));
        QCOMPARE(inOrder(queue, 4), QStringLiteral("ba"));
    }

    void aPauseIsKept_data()
    {
        QTest::addColumn<QList<qint64>>("asked");
        QTest::addColumn<int>("kept");
        QTest::newRow("as long as it said") << QList<qint64>{30} << 30;
        QTest::newRow("no less by a later answer") << QList<qint64>{30, 5} << 30;
        QTest::newRow("more by a later answer") << QList<qint64>{5, 30} << 30;
        QTest::newRow("at most the longest") << QList<qint64>{86'400} << 60;
        QTest::newRow("none") << QList<qint64>{0} << 0;
        QTest::newRow("it never asked") << QList<qint64>() << 0;
    }

    void aPauseIsKept()
    {
        QFETCH(QList<qint64>, asked);
        QFETCH(int, kept);
        Queue queue;
        queue.limits.longestRest = std::chrono::seconds(60);
        for (const qint64 seconds : asked) {
            queue.turns().rest(store, seconds);
        }
        const int rest = queue.turns().restOf(store);
        QVERIFY2(rest <= kept && rest >= kept - 5, QByteArray::number(rest));
        QCOMPARE(queue.turns().restOf("https://other.example"), 0);
    }
};

LATCHKEY_TEST(tst_StoreTurns)
#include "tst_StoreTurns.moc"

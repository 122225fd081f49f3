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
        return turns().ask(store, client, whose == nullptr ? &owner : whose,
                           [this, client] { begun.append(client); });
    }
    bool ask(const char *client, int times)
    {
        bool isTaken = true;
        for (int i = 0; i < times; ++i) {
            isTaken = ask(QLatin1String(client)) && isTaken;
        }
        return isTaken;
    }
    // One call ends: who begins then.
    QString next()
    {
        const qsizetype before = begun.size();
        turns().giveBack(store);
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
};

LATCHKEY_TEST(tst_StoreTurns)
#include "tst_StoreTurns.moc"

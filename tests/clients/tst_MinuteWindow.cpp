// SPDX-License-Identifier: Apache-2.0
// Never more calls in a minute than allowed, wherever the minute begins.
#include "Program.h"
#include "clients/MinuteWindow.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace latchkey::clients;

class tst_MinuteWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noMinuteHoldsMore_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("meanGapMs");
        QTest::newRow("one, asked for all the time") << 1 << 50;
        QTest::newRow("five, in bursts") << 5 << 3;
        QTest::newRow("sixty") << 60 << 200;
        QTest::newRow("hardly ever") << 3 << 40'000;
    }
    void noMinuteHoldsMore()
    {
        QFETCH(const int, limit);
        QFETCH(const int, meanGapMs);
        std::mt19937 random(18);
        std::uniform_int_distribution<int> gap(0, 2 * meanGapMs);
        MinuteWindow window;
        std::vector<qint64> taken;
        qint64 now = 999;
        for (int i = 0; i < 20'000; ++i) {
            now += gap(random);
            const int wait = window.secondsUntilFree(limit, now);
            const bool isTaken = window.take(limit, now);
            QCOMPARE(isTaken, wait == 0);
            if (isTaken) {
                taken.push_back(now);
            }
        }
        for (size_t i = 0; i + size_t(limit) < taken.size(); ++i) {
            QVERIFY(taken[i + size_t(limit)] - taken[i] >= 60'000);
        }
        QVERIFY(taken.size() > 1);
    }

    void whoWaitsAsLongAsSaidIsLetIn()
    {
        MinuteWindow window;
        qint64 now = 12'345;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(window.take(3, now));
            now += 7'700;
        }
        const int wait = window.secondsUntilFree(3, now);
        QVERIFY(wait > 0 && wait <= 61);
        QVERIFY(!window.take(3, now + (wait - 1) * 1'000));
        QVERIFY(window.take(3, now + wait * 1'000));
    }

    void aLongRestForgetsAll()
    {
        MinuteWindow window;
        QVERIFY(window.take(1, 0));
        QVERIFY(!window.take(1, 59'999));
        QVERIFY(window.take(1, 1'000'000'000));
        QVERIFY(!window.take(1, 1'000'000'001));
    }

    void anotherLimitCountsAtOnce()
    {
        MinuteWindow window;
        QVERIFY(window.take(10, 0));
        QVERIFY(window.take(10, 0));
        QVERIFY(!window.take(2, 0));
        QCOMPARE(window.secondsUntilFree(2, 0), 61);
        QVERIFY(window.take(3, 0));
    }
};

LATCHKEY_TEST(tst_MinuteWindow)
#include "tst_MinuteWindow.moc"

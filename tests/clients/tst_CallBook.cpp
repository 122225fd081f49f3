// SPDX-License-Identifier: Apache-2.0
// Calls are counted within bounds, and no call waits for it.
#include "Program.h"
#include "clients/CallBook.h"
#include "clients/CallWriter.h"
#include "clients/ClientRepository.h"
#include "integrations/IntegrationRepository.h"
#include "profile/ProfileWatch.h"
#include "profile/SideDatabase.h"
#include "profile/Sql.h"
#include "profile/TestProfile.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace latchkey;
using namespace latchkey::clients;
using namespace latchkey::tests;

namespace {

constexpr std::chrono::milliseconds soon{20};
constexpr qint64 dayMs = 86'400'000;
constexpr qint64 start = 20'000 * dayMs;

struct Fixture
{
    TestProfile at;
    integrations::IntegrationRepository integrations{*at.profile};
    ClientRepository clients{*at.profile};
    CallBook book = std::move(*CallBook::open(at.folder()));
    QString erp =
        integrations.add({QStringLiteral("ERP"), {}, "https://shop.example", false}).value().id;
    QString one = clients.add(erp, QStringLiteral("one")).value().client.id;
    QString two = clients.add(erp, QStringLiteral("two")).value().client.id;

    qint64 rows() const { return book.ofClients({one, two})->size(); }
    ClientUse useOf(const QString &client) const { return book.uses()->value(client); }
};

CallCount counted(const QString &client, qint64 day, const QByteArray &route, int status,
                  qint64 calls)
{
    return {{client, day, route, status, {}}, calls, day * dayMs};
}

} // namespace

class tst_CallBook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void equalCallsAreOneNumber()
    {
        Fixture it;
        CallTally tally;
        for (int i = 0; i < 1'000; ++i) {
            tally.count(it.one, "GET /V1/orders", 200, {}, start + i);
        }
        tally.count(it.one, "GET /V1/orders", 404, {}, start + 5'000);
        tally.count(it.two, "GET /V1/orders", 429, "client.too-many-calls", start);
        QVERIFY(it.book.write(tally.take()));
        QVERIFY(tally.isEmpty());
        const auto of = it.book.ofClients({it.one}).value();
        QCOMPARE(of.size(), 2);
        QCOMPARE(of[0], (CallCount{{it.one, 20'000, "GET /V1/orders", 200, {}}, 1'000, 0}));
        QCOMPARE(of[1].kind.status, 404);
        QCOMPARE(it.useOf(it.one).calls, 1'001);
        QCOMPARE(it.useOf(it.one).lastAt, start + 5'000);
        QCOMPARE(it.book.ofClients({it.one, it.two})->size(), 3);
        QCOMPARE(it.book.ofClients({it.one, it.two}, 20'001)->size(), 0);
    }

    void whatIsWrittenLaterAddsUp()
    {
        Fixture it;
        QVERIFY(it.book.write({counted(it.one, 7, "GET /V1/orders", 200, 2)}));
        QVERIFY(it.book.write({counted(it.one, 7, "GET /V1/orders", 200, 3),
                               counted(it.one, 6, "GET /V1/orders", 200, 1)}));
        const auto of = it.book.ofClients({it.one}).value();
        QCOMPARE(of.size(), 2);
        QCOMPARE(of[1].calls, 5);
        QCOMPARE(it.useOf(it.one).lastAt, 7 * dayMs);
    }

    void whatWhoIsGoneCalledIsForgotten()
    {
        Fixture it;
        const QString gone = QStringLiteral("nobody22");
        QVERIFY(it.book.write(
            {counted(gone, 7, "GET /V1/x", 200, 2), counted(it.one, 7, "GET /V1/x", 200, 2)}));
        const CallBook book = std::move(*CallBook::of(*it.at.profile));
        QCOMPARE(book.ofClients({gone, it.one})->size(), 1);
        QCOMPARE(book.uses()->size(), 1);
        QVERIFY(it.integrations.remove(it.erp));
        QVERIFY(CallBook::of(*it.at.profile));
        QVERIFY(it.book.uses()->isEmpty());
        QCOMPARE(it.rows(), 0);
    }

    void aDamagedBookIsPutAsideAndBegunAnew()
    {
        const TestProfile at;
        QFile file(at.folder() + QStringLiteral("/calls.db"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        auto book = CallBook::open(at.folder());
        QVERIFY(book);
        QVERIFY(book->write({counted(QStringLiteral("a"), 7, "GET /V1/x", 200, 2)}));
        QVERIFY(QFile::exists(file.fileName() + QStringLiteral(".damaged-1")));
    }

    void whatIsNotWrittenYetIsForgottenToo()
    {
        const Fixture it;
        {
            CallWriter writer(it.at.folder(), systemClock(), soon);
            writer.count(it.one, "GET /V1/orders", 200, {});
            writer.count(it.two, "GET /V1/orders", 200, {});
            writer.keepOnly({it.two});
        }
        QCOMPARE(it.useOf(it.one).calls, 0);
        QCOMPARE(it.useOf(it.two).calls, 1);
    }

    void countingIsNoNewsOfTheProfile()
    {
        const Fixture it;
        const profile::ProfileWatch watch(*it.at.profile);
        QSignalSpy heard(&watch, &profile::ProfileWatch::changedElsewhere);
        const auto beside = it.at.open();
        CallWriter writer(it.at.folder(), systemClock(), soon);
        QSignalSpy written(&writer, &CallWriter::written);
        for (int i = 0; i < 5; ++i) {
            writer.count(it.one, "GET /V1/orders", 200, {});
            QVERIFY(written.wait(20'000));
        }
        QCOMPARE(heard.size(), 0);
        // and a change still is
        QVERIFY(ClientRepository(*beside).revoke(it.two));
        QVERIFY(heard.wait(10'000));
    }

    void theDatabaseKeepsWithinItsBound()
    {
        Fixture it;
        for (qint64 day = 0; day < 30; ++day) {
            QList<CallCount> counts;
            for (int route = 0; route < 400; ++route) {
                counts.append(
                    counted(it.one, day, "GET /V1/r" + QByteArray::number(route), 200, 1 + route));
            }
            QVERIFY(it.book.write(counts));
        }
        QVERIFY(it.book.write({counted(it.two, 29, "GET /V1/orders", 200, 1)}));
        QCOMPARE(it.rows(), keptCounts + 1);
        QCOMPARE(it.book.ofClients({it.one}).value().constFirst().kind.day, 17);
        QCOMPARE(it.useOf(it.one).calls, 30LL * 400 * 401 / 2);
        // and what is very old goes anyway
        QVERIFY(it.book.write({counted(it.one, 29 + keptDays, "GET /V1/orders", 200, 1)}));
        QCOMPARE(it.book.ofClients({it.one})->constFirst().kind.day, 29);
    }

    void aTallyKeepsWithinItsBound()
    {
        CallTally tally;
        for (int i = 0; i < 2 * CallTally::mostKinds; ++i) {
            tally.count(QStringLiteral("c"), "GET /V1/r" + QByteArray::number(i), 200, {}, start);
        }
        const QList<CallCount> counts = tally.take();
        QVERIFY(counts.size() <= CallTally::mostKinds + 1);
        qint64 calls = 0;
        for (const CallCount &each : counts) {
            calls += each.calls;
        }
        QCOMPARE(calls, 2LL * CallTally::mostKinds);
    }

    void whatAProgramMakesUpIsNotKept()
    {
        QCOMPARE(routeText("GET", "/V1/orders"), QByteArray("GET /V1/orders"));
        QCOMPARE(routeText("SECRET", "?"), QByteArray("? ?"));
        QCOMPARE(routeText("get", "?"), QByteArray("? ?"));
    }

    void aHundredThousandCallsAreWrittenBehindThem()
    {
        const Fixture it;
        CallWriter writer(it.at.folder(), systemClock(), soon);
        QSignalSpy written(&writer, &CallWriter::written);
        for (int i = 0; i < 100'000; ++i) {
            writer.count(it.one, "GET /V1/orders", 200, {});
        }
        QVERIFY(written.wait(20'000));
        QCOMPARE(it.useOf(it.one).calls, 100'000);
        QVERIFY(it.rows() <= 2); // midnight may pass
    }

    void whoHoldsTheDatabaseHoldsUpNoCall()
    {
        const Fixture it;
        const auto beside = std::move(*profile::SideDatabase::open(
            it.at.folder(), QStringLiteral("calls.db"), std::array<QStringList, 1>()));
        QElapsedTimer clock;
        {
            CallWriter writer(it.at.folder(), systemClock(), soon);
            QVERIFY(profile::change(beside->database(), QStringLiteral("BEGIN IMMEDIATE")));
            writer.count(it.one, "GET /V1/orders", 200, {});
            clock.start();
            qint64 longest = 0;
            qint64 last = 0;
            // well into the first try to write, which waits for 5 s
            while (clock.elapsed() < 1'000) {
                QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
                longest = std::max(longest, clock.elapsed() - last);
                last = clock.elapsed();
            }
            QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
            QVERIFY(profile::change(beside->database(), QStringLiteral("ROLLBACK")));
        }
        QCOMPARE(it.useOf(it.one).calls, 1);
    }

    void whatWasCountedLastIsWrittenAtTheEnd()
    {
        const Fixture it;
        {
            CallWriter writer(it.at.folder(), systemClock(), soon);
            writer.count(it.one, "GET /V1/orders", 200, {});
        }
        QCOMPARE(it.useOf(it.one).calls, 1);
    }
};

LATCHKEY_TEST(tst_CallBook)
#include "tst_CallBook.moc"

// SPDX-License-Identifier: Apache-2.0
// What was called is summed up by route, with what came to nothing and why.
#include "Program.h"
#include "clients/CalledRoutes.h"

#include <QTest>

using namespace latchkey::clients;

namespace {

CallCount counted(const QByteArray &route, int status, qint64 calls, const QByteArray &code = {},
                  qint64 day = 7)
{
    return {{QStringLiteral("c"), day, route, status, code}, calls, 0};
}

} // namespace

class tst_CalledRoutes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMostCalledStandsFirst()
    {
        const auto routes =
            calledRoutes({counted("GET /V1/b", 200, 2), counted("GET /V1/a", 200, 2),
                          counted("GET /V1/c", 200, 1), counted("GET /V1/c", 200, 9, {}, 8)});
        QCOMPARE(routes.size(), 3);
        QCOMPARE(routes[0], (CalledRoute{"GET /V1/c", 10, 8, {}}));
        QCOMPARE(routes[1].route, "GET /V1/a");
        QCOMPARE(routes[2].route, "GET /V1/b");
        QCOMPARE(routes[2].refusedCalls(), 0);
    }

    void theStoresRefusalsAndOurOwnStandTogether()
    {
        const auto routes =
            calledRoutes({counted("POST /V1/orders", 200, 5), counted("POST /V1/orders", 401, 2),
                          counted("POST /V1/orders", 401, 1, {}, 9),
                          counted("POST /V1/orders", 403, 4, "client.read-only"),
                          counted("POST /V1/orders", 302, 1),
                          counted("POST /V1/orders", 0, 1, "proxy.cut-short"),
                          counted("POST /V1/orders", 0, 1)});
        QCOMPARE(routes.size(), 1);
        QCOMPARE(routes[0].calls, 15);
        QCOMPARE(routes[0].refusedCalls(), 8);
        QCOMPARE(routes[0].lastDay, 9);
        QCOMPARE(routes[0].refused,
                 (QList<Refused>{
                     {403, "client.read-only", 4}, {401, {}, 3}, {0, "proxy.cut-short", 1}}));
    }

    void aReasonIsSaidInWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("the store's") << 404 << QByteArray() << QStringLiteral("store: 404");
        QTest::newRow("a limit's")
            << 403 << QByteArray("client.read-only") << QStringLiteral("it may only read");
        QTest::newRow("any of the keychain") << 503 << QByteArray("secrets.locked")
                                             << QStringLiteral("the tokens could not be read");
        QTest::newRow("one of the wire") << 504 << QByteArray("http.timeout")
                                         << QStringLiteral("the store did not answer in time");
        QTest::newRow("any other of the wire")
            << 502 << QByteArray("http.tls-name") << QStringLiteral("the store was not reached");
        QTest::newRow("one without words")
            << 500 << QByteArray("proxy.new\x1b[1m") << QStringLiteral("proxy.new");
    }
    void aReasonIsSaidInWords()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(QString, words);
        const QString said = reasonText({status, code, 1});
        QVERIFY2(said.startsWith(words), qPrintable(said));
        QVERIFY(!said.contains(QChar(0x1b)));
    }

    void aRouteThatIsNotKnownSaysSo()
    {
        QCOMPARE(shownRoute("GET /V1/orders/:id"), QStringLiteral("GET /V1/orders/:id"));
        QCOMPARE(shownRoute("GET ?"), QStringLiteral("GET (route not known)"));
        QCOMPARE(shownRoute("? ?"), QStringLiteral("(route not known)"));
        QCOMPARE(shownRoute("?"), QStringLiteral("(route not known)"));
    }
};

LATCHKEY_TEST(tst_CalledRoutes)
#include "tst_CalledRoutes.moc"

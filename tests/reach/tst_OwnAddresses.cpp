// SPDX-License-Identifier: Apache-2.0
// What is this computer, by its names and addresses.
#include "Program.h"
#include "reach/OwnAddresses.h"
#include "reach/Ways.h"

#include <QTest>

using namespace latchkey;

class tst_OwnAddresses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thisComputerIsKnownByItsNames_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isThis");
        QTest::newRow("localhost") << QStringLiteral("localhost") << true;
        QTest::newRow("below localhost") << QStringLiteral("shop.localhost") << true;
        QTest::newRow("IPv4") << QStringLiteral("127.0.0.1") << true;
        QTest::newRow("another of its block") << QStringLiteral("127.1.2.3") << true;
        QTest::newRow("IPv6") << QStringLiteral("::1") << true;
        QTest::newRow("an address of somebody") << QStringLiteral("192.0.2.7") << false;
        QTest::newRow("a name") << QStringLiteral("shop.example") << false;
        QTest::newRow("only looks like it") << QStringLiteral("localhost.example") << false;
    }
    void thisComputerIsKnownByItsNames()
    {
        QFETCH(const QString, host);
        QTEST(reach::isThisComputer(host), "isThis");
    }

    // Whatever networks this computer is in.
    void eachOfThemCanBeAWay()
    {
        const QList<QByteArray> bridges = reach::bridgeAddresses();
        const QList<QByteArray> networks = reach::networkAddresses();
        for (const QByteArray &address : bridges + networks) {
            const auto way = reach::bindWay(QString::fromLatin1(address), 24'711);
            QVERIFY2(way.has_value(), address.constData());
            QCOMPARE(way->url.startsWith("http://"), bridges.contains(address));
            QVERIFY(reach::isThisComputer(QString::fromLatin1(address)));
        }
    }
};

LATCHKEY_TEST(tst_OwnAddresses)
#include "tst_OwnAddresses.moc"

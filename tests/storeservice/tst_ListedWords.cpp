// SPDX-License-Identifier: Apache-2.0
// Which of all integrations of a store are known here.
#include "Program.h"
#include "storeservice/ListedWords.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storeservice;

namespace {

integrations::Integration integration(const char *id, const QString &name, const QByteArray &store)
{
    integrations::Integration it;
    it.id = QLatin1String(id);
    it.name = name;
    it.storeUrl = store;
    return it;
}

} // namespace

class tst_ListedWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoIsKnown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QList<QByteArray>>("baseUrls");
        QTest::addColumn<QString>("id");
        const QList<QByteArray> here{"https://www.shop.example/", "https://shop.example/"};
        QTest::newRow("its name") << QStringLiteral("Orders") << here << QStringLiteral("first");
        QTest::newRow("as MySQL compares")
            << QStringLiteral("ORDERS") << here << QStringLiteral("first");
        QTest::newRow("another name") << QStringLiteral("Order") << here << QString();
        QTest::newRow("another store's of that name")
            << QStringLiteral("Stock") << here << QString();
        QTest::newRow("in that other store")
            << QStringLiteral("Stock") << QList<QByteArray>{"https://other.example/x/"}
            << QStringLiteral("second");
        QTest::newRow("a store that told no address")
            << QStringLiteral("Stock") << QList<QByteArray>() << QStringLiteral("second");
    }

    void whoIsKnown()
    {
        QFETCH(const QString, name);
        QFETCH(const QList<QByteArray>, baseUrls);
        QFETCH(const QString, id);
        StoreFacts facts;
        if (!baseUrls.isEmpty()) {
            facts.baseUrls = baseUrls;
        }
        ListedIntegration listed;
        listed.name = name;
        QCOMPARE(idOf(listed, facts,
                      {integration("first", QStringLiteral("Orders"), "https://shop.example/"),
                       integration("second", QStringLiteral("Stock"), "https://other.example/")}),
                 id);
    }

    void howMuchEachMayDo()
    {
        ListedIntegration listed;
        QCOMPARE(muchOf(listed), QStringLiteral("unknown"));
        listed.resources = 1;
        QCOMPARE(muchOf(listed), QStringLiteral("1 resource(s)"));
        listed.resources = 12;
        QCOMPARE(muchOf(listed), QStringLiteral("12 resource(s)"));
        listed.isAll = true;
        QCOMPARE(muchOf(listed), QStringLiteral("everything"));
    }
};

LATCHKEY_TEST(tst_ListedWords)
#include "tst_ListedWords.moc"

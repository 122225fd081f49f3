// SPDX-License-Identifier: Apache-2.0
// How many calls a store gets is kept within bounds, and the strictest of its integrations hold.
#include "Program.h"
#include "clients/ClientRepository.h"
#include "clients/StoreLimits.h"
#include "integrations/IntegrationRepository.h"
#include "profile/Profile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace latchkey::clients;

namespace {

struct Home
{
    QTemporaryDir folder;
    std::unique_ptr<profile::Profile> profile =
        std::move(*profile::Profile::open(folder.filePath(QStringLiteral("profile"))));
    integrations::IntegrationRepository integrations{*profile};
    StoreLimitsRepository limits{*profile};

    QString add(const QString &name, const QByteArray &url)
    {
        return integrations.add({name, {}, url})->id;
    }
};

} // namespace

class tst_StoreLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theyAreKept()
    {
        Home home;
        const QString erp = home.add(QStringLiteral("ERP"), "https://shop.example/");
        const QString pim = home.add(QStringLiteral("PIM"), "https://shop.example/");
        QCOMPARE(home.limits.of(erp).value(), StoreLimits());
        QVERIFY(home.limits.save(erp, {8, 600}));
        QCOMPARE(home.limits.of(erp).value(), (StoreLimits{8, 600}));
        QVERIFY(home.limits.save(erp, {4, 0}));
        QCOMPARE(home.limits.of(erp).value(), (StoreLimits{4, 0}));
        QCOMPARE(home.limits.of(pim).value(), StoreLimits());
    }

    void othersAreNot_data()
    {
        QTest::addColumn<int>("atOnce");
        QTest::addColumn<int>("aMinute");
        QTest::newRow("none at once") << 0 << 0;
        QTest::newRow("less than none at once") << -1 << 0;
        QTest::newRow("too many at once") << mostCallsAtOnce + 1 << 0;
        QTest::newRow("less than none a minute") << 1 << -1;
        QTest::newRow("too many a minute") << 1 << mostCallsAMinute + 1;
    }

    void othersAreNot()
    {
        QFETCH(int, atOnce);
        QFETCH(int, aMinute);
        Home home;
        const QString erp = home.add(QStringLiteral("ERP"), "https://shop.example/");
        const auto saved = home.limits.save(erp, {atOnce, aMinute});
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, QByteArray("client.bad-store-limits"));
        QCOMPARE(home.limits.of(erp).value(), StoreLimits());
    }

    void nobodyHasNone()
    {
        Home home;
        const auto kept = home.limits.of(QStringLiteral("nobody22"));
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, QByteArray("integration.unknown"));
        QVERIFY(!home.limits.save(QStringLiteral("nobody22"), {}));
    }

    void theStrictestOfAStoreHold()
    {
        Home home;
        const QString erp = home.add(QStringLiteral("ERP"), "https://shop.example/");
        const QString pim = home.add(QStringLiteral("PIM"), "https://shop.example/de/");
        home.add(QStringLiteral("Other"), "https://other.example/");
        QVERIFY(home.limits.save(erp, {8, 0}));
        QVERIFY(home.limits.save(pim, {12, 600}));
        const auto all = home.limits.byStore();
        QVERIFY(all);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->value("https://shop.example"), (StoreLimits{8, 600}));
        QCOMPARE(all->value("https://other.example"), StoreLimits());
    }

    void theyGoWithTheirIntegration()
    {
        Home home;
        const QString erp = home.add(QStringLiteral("ERP"), "https://shop.example/");
        const QString pim = home.add(QStringLiteral("PIM"), "https://shop.example/");
        QVERIFY(home.limits.save(erp, {1, 1}));
        QVERIFY(home.integrations.remove(erp));
        QCOMPARE(home.limits.byStore()->value("https://shop.example"), StoreLimits());
        QVERIFY(home.limits.of(pim));
    }

    void whatIsStricter_data()
    {
        QTest::addColumn<int>("one");
        QTest::addColumn<int>("other");
        QTest::addColumn<int>("both");
        QTest::newRow("neither") << 0 << 0 << 0;
        QTest::newRow("one") << 60 << 0 << 60;
        QTest::newRow("the other") << 0 << 60 << 60;
        QTest::newRow("both") << 60 << 30 << 30;
    }

    void whatIsStricter()
    {
        QFETCH(int, one);
        QFETCH(int, other);
        QFETCH(int, both);
        QCOMPARE(strictest({8, one}, {4, other}), (StoreLimits{4, both}));
    }
};

LATCHKEY_TEST(tst_StoreLimits)
#include "tst_StoreLimits.moc"

// SPDX-License-Identifier: Apache-2.0
// Whether an integration may call a route, and what to do where the store says no.
#include "Program.h"
#include "requests/RouteStanding.h"
#include "ui/SmallStore.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::requests;

namespace {

const QString view = QStringLiteral("Magento_Sales::actions_view");
const QString products = QStringLiteral("Magento_Catalog::products");
const QString sales = QStringLiteral("Magento_Sales::sales");
const QString orphan = QStringLiteral("Vendor_Gone::nothing");
const QString noId = QStringLiteral("no resource");

acl::Route routeFor(const QStringList &resources)
{
    acl::Route route;
    route.method = QStringLiteral("GET");
    route.url = QStringLiteral("/V1/x");
    route.resources = resources;
    return route;
}

Rights rightsOf(const acl::Choice &chosen, const std::optional<acl::Choice> &granted = {})
{
    return {acl::ResourceSelection(tests::smallTree(), chosen), granted};
}

commerce::CallOutcome refusalOf(const QByteArray &body)
{
    commerce::CallOutcome outcome;
    outcome.refusal = oauth::Outcome::NotAuthorized;
    outcome.body = body;
    return outcome;
}

const char named[] = "{\"message\":\"The consumer isn't authorized to access %resources.\","
                     "\"parameters\":{\"resources\":\"Magento_Sales::actions_view, "
                     "Magento_Catalog::products\"}}";

} // namespace

class tst_RouteStanding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsToldWhetherItMayBeCalled_data()
    {
        QTest::addColumn<QStringList>("needs");
        QTest::addColumn<Rights>("rights");
        QTest::addColumn<QByteArray>("standing");
        QTest::addColumn<QStringList>("missing");
        const acl::Choice nothing;
        const acl::Choice all{true, {}};
        const acl::Choice onlyView{false, {view}};
        const acl::Choice onlyProducts{false, {products}};
        QTest::newRow("open") << QStringList{acl::anonymousRef} << rightsOf(nothing)
                              << QByteArray("open") << QStringList();
        QTest::newRow("a customer's own") << QStringList{acl::selfRef} << rightsOf(all, all)
                                          << QByteArray("customers-only") << QStringList();
        QTest::newRow("granted") << QStringList{view} << rightsOf(onlyView, onlyView)
                                 << QByteArray("granted") << QStringList();
        QTest::newRow("granted as a parent") << QStringList{sales} << rightsOf(onlyView, onlyView)
                                             << QByteArray("granted") << QStringList();
        QTest::newRow("granted with all") << QStringList{view, products} << rightsOf(nothing, all)
                                          << QByteArray("granted") << QStringList();
        QTest::newRow("granted still, though no longer chosen")
            << QStringList{view} << rightsOf(onlyProducts, onlyView) << QByteArray("granted")
            << QStringList();
        QTest::newRow("chosen since") << QStringList{products} << rightsOf(onlyProducts, onlyView)
                                      << QByteArray("chosen") << QStringList();
        QTest::newRow("chosen, and nobody knows of a grant")
            << QStringList{view} << rightsOf(onlyView) << QByteArray("chosen") << QStringList();
        QTest::newRow("one of two is missing")
            << QStringList{view, products} << rightsOf(onlyView, onlyView) << QByteArray("missing")
            << QStringList{products};
        QTest::newRow("what every integration has")
            << QStringList{acl::adminId} << rightsOf(nothing) << QByteArray("granted")
            << QStringList();
        QTest::newRow("nothing is known")
            << QStringList{view} << rightsOf(nothing) << QByteArray("unknown") << QStringList();
        QTest::newRow("chosen though the tree lacks it")
            << QStringList{orphan} << rightsOf({false, {orphan}}, acl::Choice{false, {orphan}})
            << QByteArray("granted") << QStringList();
        QTest::newRow("no resource at all") << QStringList{noId} << rightsOf(onlyView, onlyView)
                                            << QByteArray("only-with-all") << QStringList{noId};
        QTest::newRow("no resource at all, with all")
            << QStringList{noId} << rightsOf(all, all) << QByteArray("granted") << QStringList();
    }
    void itIsToldWhetherItMayBeCalled()
    {
        QFETCH(const QStringList, needs);
        QFETCH(const Rights, rights);
        const RouteStanding standing = standingOf(routeFor(needs), rights);
        QTEST(nameOf(standing.standing), "standing");
        QTEST(standing.missing, "missing");
        QVERIFY(!textOf(standing.standing).isEmpty());
    }

    void aRefusalNamesWhatToAdd()
    {
        const auto refusal = resourceRefusal(refusalOf(named), nullptr, rightsOf({false, {view}}));
        QVERIFY(refusal);
        QCOMPARE(refusal->resources, (QStringList{view, products}));
        QCOMPARE(refusal->toAdd, QStringList{products});
        QVERIFY(!refusal->isOnlyWithAll);
        QVERIFY(adviceOn(*refusal).startsWith(QStringLiteral("Add what is missing")));
        const acl::Route one = routeFor({products});
        QVERIFY(adviceOn(*resourceRefusal(refusalOf({}), &one, rightsOf({false, {view}})))
                    .startsWith(QStringLiteral("Add it")));
    }

    void whatIsChosenHasToBeGranted()
    {
        const auto refusal =
            resourceRefusal(refusalOf(named), nullptr, rightsOf({false, {view, products}}));
        QVERIFY(refusal && refusal->toAdd.isEmpty());
        QVERIFY(adviceOn(*refusal).contains(QStringLiteral("Reauthorize")));
    }

    void withoutTheStoresWordsTheRouteTells_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page") << QByteArray("<html>no</html>");
        QTest::newRow("no resource") << QByteArray("{\"parameters\":{\"resources\":\"<b>x</b>\"}}");
        QTest::newRow("numbers") << QByteArray("{\"parameters\":[7]}");
    }
    void withoutTheStoresWordsTheRouteTells()
    {
        QFETCH(const QByteArray, body);
        const acl::Route route = routeFor({products});
        const auto refusal = resourceRefusal(refusalOf(body), &route, rightsOf({}));
        QVERIFY(refusal);
        QCOMPARE(refusal->toAdd, QStringList{products});
        QVERIFY(!resourceRefusal(refusalOf(body), nullptr, rightsOf({})));
    }

    void whatNoResourceOpensIsSaid()
    {
        const acl::Route route = routeFor({noId});
        const auto refusal = resourceRefusal(refusalOf({}), &route, rightsOf({false, {view}}));
        QVERIFY(refusal && refusal->isOnlyWithAll);
        QVERIFY(refusal->toAdd.isEmpty());
    }

    // Commerce: a route needs all that webapi.xml names for it.
    void whatWouldNotBeEnoughIsNotOffered()
    {
        const acl::Route route = routeFor({products, noId});
        const auto refusal = resourceRefusal(refusalOf({}), &route, rightsOf({false, {view}}));
        QVERIFY(refusal && refusal->isOnlyWithAll);
        QVERIFY(refusal->toAdd.isEmpty());
        QVERIFY(adviceOn(*refusal).startsWith(QStringLiteral("For part of it")));
    }

    void anotherRefusalIsNone()
    {
        commerce::CallOutcome outcome = refusalOf(named);
        outcome.refusal = oauth::Outcome::TokenRevoked;
        QVERIFY(!resourceRefusal(outcome, nullptr, rightsOf({})));
        outcome.refusal.reset();
        QVERIFY(!resourceRefusal(outcome, nullptr, rightsOf({})));
    }

    void routesAreFoundByWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        QTest::newRow("all of them") << QString() << 5;
        QTest::newRow("a word") << QStringLiteral("orders") << 2;
        QTest::newRow("any case, any order") << QStringLiteral("ORDERS get") << 2;
        QTest::newRow("a path") << QStringLiteral("/V1/orders/:id") << 1;
        QTest::newRow("a resource") << QStringLiteral("catalog::prod") << 1;
        QTest::newRow("none") << QStringLiteral("orders put") << 0;
    }
    void routesAreFoundByWords()
    {
        QFETCH(const QString, text);
        QTEST(int(routesWith(tests::smallRoutes(), text).size()), "found");
    }
};

LATCHKEY_TEST(tst_RouteStanding)
#include "tst_RouteStanding.moc"

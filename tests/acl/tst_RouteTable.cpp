// SPDX-License-Identifier: Apache-2.0
// Which route a call meets (PROTOCOL §5).
#include "Program.h"
#include "acl/RouteTable.h"
#include "storecode/AclReader.h"

#include <QtTest>

using namespace latchkey::acl;
using namespace latchkey::storecode;

namespace {

// "GET /V1/a, PUT /V1/b/:id"
RouteTable table(const char *text)
{
    QList<Route> routes;
    for (const QString &each : QString::fromLatin1(text).split(QStringLiteral(", "))) {
        routes.append({each.section(QLatin1Char(' '), 0, 0),
                       each.section(QLatin1Char(' '), 1),
                       {},
                       {},
                       {QStringLiteral("Of_") + each},
                       {}});
    }
    return RouteTable(routes);
}

// "-" for none
QString met(const RouteTable &routes, const QString &line)
{
    const auto call = readApiCall(line);
    const Route *route = call ? routes.match(*call) : nullptr;
    return route != nullptr ? route->text() : QStringLiteral("-");
}

} // namespace

class tst_RouteTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsMeetTheRouteThatCommerceChooses_data();
    void callsMeetTheRouteThatCommerceChooses();
    void callsMeetTheCataloguesRoutes_data();
    void callsMeetTheCataloguesRoutes();
    void everyUrlOfTheCatalogueMeetsItsOwnRoute();
    void aResourceOpensRoutes();
    void anEmptyTableHasNone();
    void operationsOfSoapAreNamedAsCommerceDoes_data();
    void operationsOfSoapAreNamedAsCommerceDoes();
    void anOperationNeedsWhatAllItsRoutesNeed();
};

void tst_RouteTable::callsMeetTheRouteThatCommerceChooses_data()
{
    QTest::addColumn<QByteArray>("routes");
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("route");
    const auto row = [](const char *name, const char *routes, const char *call, const char *route) {
        QTest::newRow(name) << QByteArray(routes) << QString::fromLatin1(call)
                            << QString::fromLatin1(route);
    };
    row("exactly", "GET /V1/a, GET /V1/b", "GET /V1/b", "GET /V1/b");
    row("another method", "GET /V1/a", "PUT /V1/a", "-");
    row("the method decides", "GET /V1/a, PUT /V1/a", "PUT /V1/a", "PUT /V1/a");
    row("a parameter", "GET /V1/a/:id", "GET /V1/a/5", "GET /V1/a/:id");
    row("a parameter takes an encoded slash", "GET /V1/a/:id", "GET /V1/a/b%2Fc", "GET /V1/a/:id");
    row("a slash is no part of a segment", "GET /V1/a/:id", "GET /V1/a/b/c", "-");
    row("a parameter written as a placeholder", "GET /V1/a/:id", "GET /V1/a/{id}", "GET /V1/a/:id");
    row("a parameter written as it is declared", "GET /V1/a/:id, GET /V1/a/zz", "GET /V1/a/:id",
        "GET /V1/a/:id");
    row("an empty segment is one", "GET /V1/a/:id/b", "GET /V1/a//b", "GET /V1/a/:id/b");
    row("a word goes before a parameter", "GET /V1/carts/mine/items, GET /V1/carts/:cartId/items",
        "GET /V1/carts/mine/items", "GET /V1/carts/mine/items");
    row("the last in byte order",
        "GET /V1/carts/:cartId/items/:itemId, GET /V1/carts/mine/items/:itemId",
        "GET /V1/carts/mine/items/5", "GET /V1/carts/mine/items/:itemId");
    row("the last, whatever the order they are given in",
        "GET /V1/carts/mine/items/:itemId, GET /V1/carts/:cartId/items/:itemId",
        "GET /V1/carts/mine/items/5", "GET /V1/carts/mine/items/:itemId");
    row("a digit sorts before the colon", "GET /V1/a/:id/c, GET /V1/a/1/:x", "GET /V1/a/1/c",
        "GET /V1/a/:id/c");
    row("exactly before last", "GET /V1/a/1/c, GET /V1/a/:id/c", "GET /V1/a/1/c", "GET /V1/a/1/c");
    row("a trailing slash is not exact", "GET /V1/a/1/c, GET /V1/a/:id/c", "GET /V1/a/1/c/",
        "GET /V1/a/:id/c");
    row("a trailing slash does not count", "GET /V1/a", "GET /V1/a/", "GET /V1/a");
    row("a trailing slash of the route", "GET /V1/a/", "GET /V1/a", "GET /V1/a/");
    row("case matters", "GET /V1/a", "GET /V1/A", "-");
    row("the version's too", "GET /V1/a", "GET /rest/v1/a", "-");
    row("another version", "GET /V1/a", "GET /V2/a", "-");
    row("not percent-decoded", "GET /V1/a/b", "GET /V1/a/%62", "-");
    row("the second segment is never a parameter", "GET /V1/:a/b", "GET /V1/x/b", "-");
    row("nor the first", "GET /:v/a", "GET /V1/a", "-");
    row("two colons are no parameter", "GET /V1/a/::id", "GET /V1/a/5", "-");
    row("a colon alone is none", "GET /V1/a/:", "GET /V1/a/5", "-");
    row("too short", "GET /V1/a/:id", "GET /V1/a", "-");
    row("a store code", "GET /V1/a", "GET /rest/de/V1/a", "GET /V1/a");
    row("a whole URL", "GET /V1/a/:id",
        "GET https://shop.example/index.php/rest/de/V1/a/5?fields=id", "GET /V1/a/:id");
    row("a byte order that letters hide", "GET /V1/a/Z/:x, GET /V1/a/:y/b, GET /V1/a/a/:x",
        "GET /V1/a/Z/b", "GET /V1/a/Z/:x");
    row("async", "POST /V1/a, PUT /V1/a/:id", "PUT /rest/async/V1/a/5", "PUT /V1/a/:id");
    row("nothing is read later", "GET /V1/a", "GET /rest/async/V1/a", "-");
    row("nothing is read in bulk", "GET /V1/a", "GET /rest/async/bulk/V1/a", "-");
    row("bulk", "POST /V1/a", "POST /rest/async/bulk/V1/a", "POST /V1/a");
    row("bulk spells parameters", "PUT /V1/a/:sku", "PUT /rest/async/bulk/V1/a/bySku",
        "PUT /V1/a/:sku");
    row("bulk spells all of them", "PUT /V1/a/:sku/b/:optionId",
        "PUT /rest/de/async/bulk/V1/a/bySku/b/byOptionId", "PUT /V1/a/:sku/b/:optionId");
    row("bulk takes no values", "PUT /V1/a/:sku", "PUT /rest/async/bulk/V1/a/5", "-");
    row("bulk is exact about case", "PUT /V1/a/:sku", "PUT /rest/async/bulk/V1/a/bysku", "-");
    row("bulk does not count a trailing slash", "PUT /V1/a/:sku",
        "PUT /rest/async/bulk/V1/a/bySku/", "PUT /V1/a/:sku");
    row("only bulk spells them", "PUT /V1/a/:sku/b", "PUT /V1/a/bySku/b", "PUT /V1/a/:sku/b");
    row("a method in small letters", "get /V1/a/:id", "GET /V1/a/5", "get /V1/a/:id");
    row("many segments", "GET /V1/a/:b/:c/:d/:e/:f", "GET /V1/a/1/2/3/4/5",
        "GET /V1/a/:b/:c/:d/:e/:f");
}

void tst_RouteTable::callsMeetTheRouteThatCommerceChooses()
{
    QFETCH(const QByteArray, routes);
    QFETCH(const QString, call);
    QFETCH(const QString, route);
    QCOMPARE(met(table(routes), call), route);
}

void tst_RouteTable::callsMeetTheCataloguesRoutes_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("route");
    QTest::addColumn<QString>("resources");
    const auto row = [](const char *call, const char *route, const char *resources) {
        QTest::newRow(call) << QString::fromLatin1(call) << QString::fromLatin1(route)
                            << QString::fromLatin1(resources);
    };
    row("GET /V1/orders/5", "GET /V1/orders/:id", "Magento_Sales::actions_view");
    row("GET /rest/all/V1/products/24-MB01", "GET /V1/products/:sku", "Magento_Catalog::products");
    row("GET /V1/carts/mine", "GET /V1/carts/mine", "self");
    row("DELETE /V1/carts/mine/items/7", "DELETE /V1/carts/mine/items/:itemId", "self");
    row("DELETE /V1/carts/8/items/7", "DELETE /V1/carts/:cartId/items/:itemId",
        "Magento_Cart::manage");
    row("GET /V1/no-such-thing", "-", "");
}

void tst_RouteTable::callsMeetTheCataloguesRoutes()
{
    QFETCH(const QString, call);
    QFETCH(const QString, route);
    QFETCH(const QString, resources);
    const RouteTable routes = readAcl({}).routes;
    QCOMPARE(met(routes, call), route);
    if (const Route *found = routes.match(*readApiCall(call))) {
        QCOMPARE(found->resources.join(QLatin1Char(',')), resources);
    }
}

void tst_RouteTable::everyUrlOfTheCatalogueMeetsItsOwnRoute()
{
    const RouteTable routes = readAcl({}).routes;
    for (const Route &each : routes.routes()) {
        const Route *found = routes.match({each.method, each.url, Mode::Direct});
        QVERIFY2(found != nullptr, qPrintable(each.text()));
        QCOMPARE(found->text(), each.text());
    }
}

void tst_RouteTable::aResourceOpensRoutes()
{
    Route one{QStringLiteral("PUT"), QStringLiteral("/V1/b"), {}, {}, {}, {}};
    one.resources = QStringList{QStringLiteral("A_B::c"), selfRef, anonymousRef};
    Route two = one;
    two.method = QStringLiteral("GET");
    Route three{QStringLiteral("GET"), QStringLiteral("/V1/a"), {}, {}, {}, {}};
    three.resources = QStringList{QStringLiteral("A_B::d"), QStringLiteral("A_B::c")};
    const RouteTable routes({one, two, three});
    QCOMPARE(routes.opened(QStringLiteral("A_B::c")), (QList<Route>{three, two, one}));
    QCOMPARE(routes.opened(QStringLiteral("A_B::d")), (QList<Route>{three}));
    QVERIFY(routes.opened(QStringLiteral("A_B::x")).isEmpty());
    QCOMPARE(one.aclResources(), QStringList{QStringLiteral("A_B::c")});
}

void tst_RouteTable::anEmptyTableHasNone()
{
    QVERIFY(RouteTable().isEmpty());
    QCOMPARE(met(RouteTable(), QStringLiteral("GET /V1/a")), QStringLiteral("-"));
}

void tst_RouteTable::operationsOfSoapAreNamedAsCommerceDoes_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("operation");
    const auto row = [](const char *service, const char *operation) {
        QTest::newRow(operation) << QString::fromLatin1(service) << QString::fromLatin1(operation);
    };
    row("Magento\\Catalog\\Api\\ProductRepositoryInterface", "catalogProductRepositoryV1GetList");
    row("Magento\\Customer\\Api\\CustomerRepositoryInterface",
        "customerCustomerRepositoryV1GetList");
    row("Magento\\Store\\Api\\Store\\ConfigInterface", "storeConfigV1GetList");
    row("Acme\\Stock\\Api\\Salable", "acmeStockSalableV1GetList");
}

void tst_RouteTable::operationsOfSoapAreNamedAsCommerceDoes()
{
    QFETCH(const QString, service);
    QFETCH(const QString, operation);
    const RouteTable routes({{QStringLiteral("GET"),
                              QStringLiteral("/V1/a"),
                              service,
                              QStringLiteral("getList"),
                              {QStringLiteral("A_B::c")},
                              {}}});
    QCOMPARE(met(routes, operation), QStringLiteral("SOAP ") + operation);
}

void tst_RouteTable::anOperationNeedsWhatAllItsRoutesNeed()
{
    const QString service = QStringLiteral("Magento\\Sales\\Api\\OrderInterface");
    const auto route = [&](const char *url, const QStringList &resources) {
        return Route{QStringLiteral("GET"),
                     QString::fromLatin1(url),
                     service,
                     QStringLiteral("get"),
                     resources,
                     {}};
    };
    const RouteTable routes({route("/V1/a", {QStringLiteral("A_B::a")}), route("/V1/b", {selfRef}),
                             route("/V1/c", {QStringLiteral("A_B::c")})});
    const Route *found = routes.match(*soapCall(u"salesOrderV1Get"));
    QVERIFY(found != nullptr);
    QCOMPARE(found->resources, (QStringList{QStringLiteral("A_B::a"), QStringLiteral("A_B::c")}));
    QVERIFY(routes.match(*soapCall(u"salesOrderV1Put")) == nullptr);
}

LATCHKEY_TEST(tst_RouteTable)
#include "tst_RouteTable.moc"

// SPDX-License-Identifier: Apache-2.0
// Limits hold for every way there is to write a call (THREATS 18).
#include "Program.h"
#include "clients/Judge.h"
#include "storecode/AclReader.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::clients;

namespace {

const acl::RouteTable &catalogue()
{
    static const acl::RouteTable routes = storecode::readAcl({}).routes;
    return routes;
}

ClientLimits only(const QStringList &routes)
{
    ClientLimits limits;
    limits.routes = routes;
    return limits;
}

ClientLimits reading()
{
    ClientLimits limits;
    limits.readsOnly = true;
    return limits;
}

const ClientLimits none;
const Doors restOnly{true, false, false};

Verdict judged(const ClientLimits &limits, const QByteArray &call, const Doors &doors = restOnly)
{
    const qsizetype blank = call.indexOf(' ');
    return judge(limits, doors, catalogue(), call.left(blank), call.mid(blank + 1));
}

// What is said of a judgement in a row.
const char *word(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Allowed:
        return "allowed";
    case Judgement::Malformed:
        return "malformed";
    case Judgement::DoorClosed:
        return "closed";
    case Judgement::WholeApi:
        return "whole";
    case Judgement::ChangesStore:
        return "changes";
    case Judgement::RouteUnknown:
        return "unknown";
    case Judgement::RouteNotChosen:
        return "other";
    }
    return "";
}

void addRow(const char *call, const char *expected)
{
    QTest::newRow(call) << QByteArray(call) << QByteArray(expected);
}

void addColumns()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("expected");
}

} // namespace

class tst_Judge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChosenRouteIsAllowedHoweverItIsWritten_data()
    {
        addColumns();
        addRow("GET rest/V1/products/24-MB01", "allowed");
        addRow("GET rest/V1/products/24-MB01?fields=sku,price", "allowed");
        addRow("GET rest/V1/products/24-MB01/", "allowed");
        addRow("HEAD rest/V1/products/24-MB01", "allowed");
        addRow("GET rest/default/V1/products/24-MB01", "allowed");
        addRow("GET rest/all/V1/products/24-MB01", "allowed");
        addRow("GET rest/V1/products/a%2Fb", "allowed");
        addRow("GET rest/V1/products/a%2fb%20c", "allowed");
        addRow("GET rest/V1/products/50%25", "allowed");
        addRow("GET rest/V1/products/a;b", "allowed");
        addRow("GET rest/V1/products/%E2%82%AC", "allowed");
        addRow("GET rest/V1/products/x?next=../../customers/1", "allowed");
    }
    void aChosenRouteIsAllowedHoweverItIsWritten()
    {
        QFETCH(const QByteArray, call);
        const Verdict verdict = judged(only({QStringLiteral("GET /V1/products/:sku")}), call);
        QCOMPARE(word(verdict.judgement), "allowed");
        QCOMPARE(verdict.routeTemplate, QByteArray("/V1/products/:sku"));
    }

    // The client may read one product, and nothing else.
    void noSpellingOpensAnotherRoute_data()
    {
        addColumns();
        // honest, and not chosen
        addRow("GET rest/V1/products", "other");
        addRow("DELETE rest/V1/products/24-MB01", "other");
        addRow("PUT rest/V1/products/24-MB01", "other");
        addRow("GET rest/V1/products/24-MB01/media", "other");
        addRow("GET rest/V1/customers/1", "other");
        addRow("GET rest/V1/acme/secrets", "unknown");
        addRow("POST rest/V1/products/24-MB01", "unknown");
        addRow("PATCH rest/V1/products/24-MB01", "unknown");
        addRow("TRACE rest/V1/products/24-MB01", "unknown");
        // store codes and what is done later
        addRow("GET rest/default/V1/customers/1", "other");
        addRow("PUT rest/all/async/V1/products/24-MB01", "other");
        addRow("PUT rest/async/V1/products/24-MB01", "other");
        addRow("PUT rest/all/async/bulk/V1/products/bySku", "other");
        addRow("DELETE rest/async/bulk/V1/products/bySku", "other");
        addRow("GET rest/async/V1/products/24-MB01", "unknown");
        addRow("GET rest/all/default/V1/products/24-MB01", "unknown");
        addRow("GET rest/rest/V1/customers/1", "other"); // a store code may be called so
        // dot segments
        addRow("GET rest/V1/products/../customers/1", "malformed");
        addRow("GET rest/V1/products/..", "malformed");
        addRow("GET rest/V1/products/.", "malformed");
        addRow("GET rest/V1/products/%2e%2e/customers/1", "malformed");
        addRow("GET rest/V1/products/%2E%2e", "malformed");
        addRow("GET rest/V1/products/.%2e/customers/1", "malformed");
        addRow("GET rest/V1/products/..%2fcustomers%2f1", "malformed");
        addRow("GET rest/V1/products/..%2Fcustomers/1", "malformed");
        addRow("GET rest/V1/products/x%2f..%2f..%2fcustomers%2f1", "malformed");
        addRow("GET rest/V1/products/%252e%252e%252fcustomers", "malformed");
        addRow("GET rest/V1/products/%25252e%25252e", "malformed");
        addRow("GET rest/V1/products/%2525252525252e", "malformed");
        addRow("GET rest/V1/products/..;/customers/1", "malformed");
        addRow("GET rest/V1/products/..;x=1/customers/1", "malformed");
        addRow("GET rest/V1/products/..%3b/customers/1", "malformed");
        addRow("GET rest/V1/products/..\\customers\\1", "malformed");
        addRow("GET rest/V1/products/..%5ccustomers%5c1", "malformed");
        addRow("GET ../rest/V1/products/1", "malformed");
        // slashes
        addRow("GET rest//V1/products/24-MB01", "malformed");
        addRow("GET rest/V1//customers/1", "malformed");
        addRow("GET rest/V1/products//", "malformed");
        addRow("GET /rest/V1/products/24-MB01", "malformed");
        addRow("GET //evil.example/rest/V1/products/1", "malformed");
        addRow("GET rest/V1/products/x%2fmedia", "other");
        addRow("GET rest/V1/products/x%252fmedia", "other");
        addRow("GET rest/V1/products/x%5cmedia", "other");
        addRow("GET rest/V1/products/x;y%2fmedia", "other");
        addRow("GET rest/V1/products/x%2fmedia;y", "other");
        addRow("GET rest/V1/products/x%2fmedia%3fy", "other");
        addRow("GET rest/V1/products/x%2f%2fmedia", "other");
        // absolute and other forms
        addRow("GET http://shop.example/rest/V1/products/1", "malformed");
        addRow("GET https://evil.example/rest/V1/products/1", "malformed");
        addRow("GET *", "malformed");
        addRow("GET ", "malformed");
        addRow("GET rest", "malformed");
        addRow("GET rest/", "unknown");
        addRow("GET index.php/rest/V1/products/1", "malformed");
        addRow("GET oauth/token/request", "malformed");
        addRow("GET admin/", "malformed");
        // letter case
        addRow("GET rest/v1/products/24-MB01", "unknown");
        addRow("GET rest/V1/Products/24-MB01", "unknown");
        addRow("GET REST/V1/products/24-MB01", "malformed");
        addRow("GET rest/V1/CUSTOMERS/1", "unknown");
        // encoded letters
        addRow("GET rest/V1/%70roducts/24-MB01", "unknown");
        addRow("GET rest/V1/%63ustomers/1", "unknown");
        addRow("GET rest/V1/products/%74ypes", "other");
        addRow("GET rest/V1/products/t%79pes", "other");
        // controls
        addRow("GET rest/V1/products/x%00", "malformed");
        addRow("GET rest/V1/products/x%0d%0aX-Y: z", "malformed");
        addRow("GET rest/V1/products/x%250a", "malformed");
        addRow("GET rest/V1/products/x\r\nX-Y: z", "malformed");
        // another method
        addRow("GET rest/V1/products/x?_method=DELETE", "malformed");
        addRow("GET rest/V1/products/x?a=b&%5fmethod=DELETE", "malformed");
        addRow("DELETE,GET rest/V1/products/x", "unknown");
        // what would open everything
        addRow("POST graphql", "closed");
        addRow("POST soap/default?services=all", "closed");
    }
    void noSpellingOpensAnotherRoute()
    {
        QFETCH(const QByteArray, call);
        QFETCH(const QByteArray, expected);
        const Verdict verdict = judged(only({QStringLiteral("GET /V1/products/:sku")}), call);
        QCOMPARE(QByteArray(word(verdict.judgement)), expected);
        QVERIFY(verdict.isAllowed() || !problemOf(verdict.judgement).sentence.isEmpty());
        QVERIFY(!verdict.routeTemplate.contains("24-MB01"));
    }

    void whoOnlyReadsChangesNothing_data()
    {
        addColumns();
        addRow("GET rest/V1/orders", "allowed");
        addRow("HEAD rest/default/V1/orders/5", "allowed");
        addRow("POST rest/V1/products/special-price-information", "allowed");
        addRow("POST rest/V1/products/tier-prices-information", "allowed");
        addRow("POST rest/V1/customers/isEmailAvailable", "allowed");
        addRow("PUT rest/V1/customers/validate", "allowed");
        addRow("POST rest/V1/products/special-price", "changes");
        addRow("POST rest/V1/orders", "changes");
        addRow("PUT rest/V1/orders/create", "changes");
        addRow("DELETE rest/V1/products/x", "changes");
        addRow("POST rest/all/async/V1/orders", "changes");
        addRow("POST rest/async/bulk/V1/products", "changes");
        addRow("POST rest/async/V1/products/special-price-information", "changes");
        addRow("POST rest/V1/acme/anything", "unknown");
        addRow("GET rest/V1/acme/anything", "unknown");
        addRow("GET rest/V1/orders?_method=POST", "malformed");
        addRow("POST graphql", "closed");
    }
    void whoOnlyReadsChangesNothing()
    {
        QFETCH(const QByteArray, call);
        QFETCH(const QByteArray, expected);
        QCOMPARE(QByteArray(word(judged(reading(), call).judgement)), expected);
    }

    void bothLimitsHold()
    {
        ClientLimits limits = only(
            {QStringLiteral("GET /V1/products/:sku"), QStringLiteral("PUT /V1/products/:sku")});
        QVERIFY(judged(limits, "PUT rest/V1/products/x").isAllowed());
        limits.readsOnly = true;
        QVERIFY(judged(limits, "GET rest/V1/products/x").isAllowed());
        QCOMPARE(word(judged(limits, "PUT rest/V1/products/x").judgement), "changes");
        QCOMPARE(word(judged(limits, "GET rest/V1/orders").judgement), "other");
    }

    void aChosenRouteIsOneInBulkToo()
    {
        const ClientLimits limits = only({QStringLiteral("PUT /V1/products/:sku")});
        for (const char *call : {"PUT rest/V1/products/x", "PUT rest/all/V1/products/x",
                                 "PUT rest/async/V1/products/x", "PUT rest/all/async/V1/products/x",
                                 "PUT rest/async/bulk/V1/products/bySku",
                                 "PUT rest/all/async/bulk/V1/products/bySku"}) {
            const Verdict verdict = judged(limits, call);
            QVERIFY2(verdict.isAllowed(), call);
            QCOMPARE(verdict.routeTemplate, QByteArray("/V1/products/:sku"));
        }
    }

    void withoutLimitsTheWholeRestApiIsOpen_data()
    {
        addColumns();
        addRow("POST rest/V1/acme/anything", "allowed");
        addRow("DELETE rest/all/async/bulk/V1/products/bySku", "allowed");
        addRow("GET rest/all/schema?services=all", "allowed");
        addRow("GET rest/V1/products/a%2Fmedia", "allowed");
        addRow("GET rest/V1/products/x?_method=y", "allowed");
        addRow("GET rest/V1/products/../../admin", "malformed");
        addRow("GET rest/..%2fadmin", "malformed");
        addRow("GET rest/%2e%2e/admin", "malformed");
        addRow("GET rest//V1/orders", "malformed");
        addRow("GET admin", "malformed");
        addRow("POST oauth/token/access", "malformed");
        addRow("POST restV1/orders", "malformed");
        addRow("POST graphql", "closed");
        addRow("GET soap", "closed");
        addRow("POST soap/default", "closed");
    }
    void withoutLimitsTheWholeRestApiIsOpen()
    {
        QFETCH(const QByteArray, call);
        QFETCH(const QByteArray, expected);
        QCOMPARE(QByteArray(word(judged(none, call).judgement)), expected);
    }

    void otherDoorsOpenOneByOneAndNotForWhoIsLimited()
    {
        const Doors graphQl{true, true, false};
        const Doors soap{true, false, true};
        QCOMPARE(word(judged(none, "POST graphql", graphQl).judgement), "allowed");
        QCOMPARE(judged(none, "POST graphql?query={x}", graphQl).routeTemplate,
                 QByteArray("graphql"));
        QCOMPARE(word(judged(none, "POST soap/default?services=x", graphQl).judgement), "closed");
        QCOMPARE(word(judged(none, "POST soap/default?services=x", soap).judgement), "allowed");
        QCOMPARE(word(judged(reading(), "POST graphql", graphQl).judgement), "whole");
        QCOMPARE(word(judged(only({QStringLiteral("GET /V1/orders")}), "GET soap", soap).judgement),
                 "whole");
    }

    void whatIsLoggedHoldsNoValue()
    {
        QCOMPARE(judged(none, "GET rest/V1/customers/4711").routeTemplate,
                 QByteArray("/V1/customers/:customerId"));
        QCOMPARE(judged(none, "GET rest/V1/acme/4711?email=a@b.example").routeTemplate,
                 QByteArray(unknownRoute));
        QCOMPARE(judged(none, "POST soap/4711").routeTemplate, QByteArray("soap"));
    }

    void withoutATableNothingIsAllowedToWhoIsLimited()
    {
        const Verdict verdict =
            judge(only({QStringLiteral("GET /V1/orders")}), restOnly, {}, "GET", "rest/V1/orders");
        QCOMPARE(word(verdict.judgement), "unknown");
    }
};

LATCHKEY_TEST(tst_Judge)
#include "tst_Judge.moc"

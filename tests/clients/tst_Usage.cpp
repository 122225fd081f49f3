// SPDX-License-Identifier: Apache-2.0
// What was called says what of the granted is needed.
#include "Program.h"
#include "clients/Usage.h"
#include "storecode/AclReader.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::clients;

namespace {

const storecode::AclReading &catalogue()
{
    static const storecode::AclReading reading = storecode::readAcl({});
    return reading;
}

CallCount counted(const QByteArray &route, int status, qint64 calls, const QByteArray &code = {})
{
    return {{QStringLiteral("c"), 7, route, status, code}, calls, 0};
}

Usage usage(const QList<CallCount> &counts, const QStringList &granted)
{
    const acl::ResourceSelection selection(catalogue().tree, acl::choiceOf(granted));
    return usageOf(counts, selection, catalogue().routes);
}

const QString orders = QStringLiteral("Magento_Sales::actions_view");
const QString products = QStringLiteral("Magento_Catalog::products");
const QString customers = QStringLiteral("Magento_Customer::customer");

QStringList idsOf(const QList<UsedResource> &used)
{
    QStringList ids;
    for (const UsedResource &each : used) {
        ids.append(each.id);
    }
    return ids;
}

} // namespace

class tst_Usage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatNoCallNeededIsProposedToGo()
    {
        const Usage it =
            usage({counted("GET /V1/orders", 200, 5), counted("HEAD /V1/orders", 404, 1)},
                  {orders, products});
        QCOMPARE(it.used, (QList<UsedResource>{{orders, 6, 7}}));
        QCOMPARE(it.unused, QStringList{products});
        QCOMPARE(it.proposal, acl::choiceOf({orders}));
        QCOMPARE(it.calls, 6);
    }

    void whatMayHaveArrivedWasNeeded()
    {
        const Usage it = usage({counted("GET /V1/orders", 504, 1, "http.timeout"),
                                counted("PUT /V1/products/:sku", 500, 1)},
                               {orders, products});
        QVERIFY(it.unused.isEmpty());
        QCOMPARE(it.proposal, acl::choiceOf({orders, products}));
    }

    void whatTheProxyRefusedWasNoCall()
    {
        const Usage it =
            usage({counted("GET /V1/orders", 403, 9, "client.route-not-allowed")}, {orders});
        QCOMPARE(it.calls, 0);
        QCOMPARE(it.unused, QStringList{orders});
        QVERIFY(it.missing.isEmpty());
    }

    void whatTheStoreRefusedNamesWhatIsMissing()
    {
        const Usage it =
            usage({counted("PUT /V1/products/:sku", 401, 2),
                   counted("GET /V1/products/:sku", 401, 1), counted("GET /V1/orders", 200, 1)},
                  {orders});
        QCOMPARE(it.missing, (QList<MissingResource>{{products,
                                                      {QStringLiteral("PUT /V1/products/:sku"),
                                                       QStringLiteral("GET /V1/products/:sku")},
                                                      3}}));
        QCOMPARE(idsOf(it.used), QStringList{orders});
        QCOMPARE(it.otherRefusals, 0);
    }

    void aRefusalOfWhatIsGrantedHasAnotherReason()
    {
        const Usage it = usage({counted("GET /V1/orders", 401, 4)}, {orders});
        QVERIFY(it.missing.isEmpty());
        QCOMPARE(it.otherRefusals, 4);
        QVERIFY(it.unused.isEmpty()); // a program needs it, whyever it does not get it
        QCOMPARE(it.wanted, QStringList{orders});
        QVERIFY(
            usage({counted("GET /V1/orders", 401, 4), counted("GET /V1/orders", 200, 1)}, {orders})
                .wanted.isEmpty());
    }

    // what was missing was just added here, and the store does not know yet
    void whatWasRefusedIsNotProposedToGo()
    {
        for (const QStringList &granted :
             {QStringList{orders, products, customers}, QStringList{acl::everythingId}}) {
            const Usage it =
                usage({counted("GET /V1/orders", 200, 3), counted("PUT /V1/products/:sku", 401, 2)},
                      granted);
            QVERIFY(!it.unused.contains(products));
            QVERIFY(it.proposal.ids.contains(products));
            QVERIFY(it.unused.contains(customers));
            QVERIFY(!it.proposal.ids.contains(customers));
        }
    }

    void callsThatNobodyKnowsAreCountedApart()
    {
        const Usage it =
            usage({counted("GET ?", 200, 3), counted("POST graphql", 200, 2)}, {orders});
        QCOMPARE(it.calls, 5);
        QCOMPARE(it.unknownCalls, 5);
        QVERIFY(it.used.isEmpty());
    }

    void allIsNarrowedToWhatWasUsed()
    {
        const Usage it =
            usage({counted("GET /V1/orders", 200, 3), counted("GET /V1/customers/search", 200, 1)},
                  {acl::everythingId});
        QCOMPARE(it.proposal.isAll, false);
        QVERIFY(it.proposal.ids.contains(orders));
        QVERIFY(!it.unused.contains(orders));
        QVERIFY(it.unused.contains(products));
        QVERIFY(!it.unused.contains(acl::adminId));
        QVERIFY(usage({counted("GET /V1/orders", 401, 3)}, {acl::everythingId}).missing.isEmpty());
    }

    void parentsOfWhatIsUsedStay()
    {
        const Usage it = usage({counted("GET /V1/orders", 200, 3)}, {orders, customers});
        const acl::ResourceSelection proposed(catalogue().tree, it.proposal);
        QVERIFY(proposed.closed().contains(QStringLiteral("Magento_Sales::sales")));
        QVERIFY(!proposed.closed().contains(customers));
    }

    // used itself, and granted only because of what is below it
    void aParentThatIsUsedStaysWithoutItsChild()
    {
        const QString invoices = QStringLiteral("Magento_Sales::sales_invoice");
        acl::Route route;
        route.method = QStringLiteral("GET");
        route.url = QStringLiteral("/V1/parents");
        const int child = catalogue().tree.indexOf(invoices);
        QVERIFY(child >= 0);
        const QString parent = catalogue().tree.at(catalogue().tree.at(child).parent).id;
        route.resources = {parent};
        const acl::ResourceSelection granted(catalogue().tree, acl::choiceOf({invoices}));
        const Usage it =
            usageOf({counted("GET /V1/parents", 200, 1)}, granted, acl::RouteTable({route}));
        QCOMPARE(it.unused, QStringList{invoices});
        QCOMPARE(it.proposal, acl::choiceOf({parent}));
    }

    void whatAPersonKeepsIsNotTakenAway()
    {
        const acl::ResourceSelection granted(catalogue().tree,
                                             acl::choiceOf({orders, products, customers}));
        const Usage it = usageOf({counted("GET /V1/orders", 200, 1)}, granted, catalogue().routes);
        QCOMPARE(takenAway(granted, it, {products}), acl::choiceOf({orders, customers}));
        QCOMPARE(takenAway(granted, it, {}), acl::choiceOf({orders, products, customers}));

        const acl::ResourceSelection all(catalogue().tree, acl::choiceOf({acl::everythingId}));
        const Usage ofAll = usageOf({counted("GET /V1/orders", 200, 1)}, all, catalogue().routes);
        const acl::Choice left = takenAway(all, ofAll, {products});
        QVERIFY(!left.isAll);
        QVERIFY(left.ids.contains(customers) && left.ids.contains(orders));
        QVERIFY(!left.ids.contains(products));
    }
};

LATCHKEY_TEST(tst_Usage)
#include "tst_Usage.moc"

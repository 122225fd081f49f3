// SPDX-License-Identifier: Apache-2.0
// The practice store takes what a store of its dialect takes, and nothing else.
#include "Program.h"
#include "practice/PracticeShop.h"

using namespace latchkey;
using namespace latchkey::practice::test;

namespace {

Posted activated(Shop &shop, oauth::TokenPair &token)
{
    Posted values = shop.activate();
    token = shop.accessToken(values, shop.requestToken(values));
    return values;
}

} // namespace

class tst_PracticeDialects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storeTakesOnlyItsOwnDialect_data();
    void storeTakesOnlyItsOwnDialect();
    void canonicalFormIsTakenInEveryDialect_data() { stores(); }
    void canonicalFormIsTakenInEveryDialect();
    void dialectMayChangeWithTheStoresVersion();
    void hmacSha1IsTakenByOldStoresOnly();
    void whatTheStoreCannotSignIsItsInternalError();

private:
    static void stores();
};

void tst_PracticeDialects::stores()
{
    QTest::addColumn<QByteArray>("store");
    for (const oauth::Dialect *dialect : oauth::storeDialects()) {
        QTest::newRow(dialect->name) << QByteArray(dialect->name);
    }
}

void tst_PracticeDialects::storeTakesOnlyItsOwnDialect_data()
{
    QTest::addColumn<QByteArray>("store");
    QTest::addColumn<QByteArray>("signedAs");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    struct Differing
    {
        QByteArray target;
        QByteArrayList together; // these come to the same
    };
    // two %2F: laminas decodes them; ten groups: only native orders by name
    const QList<Differing> requests{
        {"/rest/V1/products/a%2Fb", {"native", "zend", "laminas-exact-path", "laminas-backport"}},
        {"/rest/V1/products?searchCriteria[filter_groups][9][filters][0][field]=a"
         "&searchCriteria[filter_groups][10][filters][0][field]=b",
         {"zend", "laminas", "laminas-exact-path", "laminas-backport"}},
        // a space in a value: the backport encodes it once more
        {"/rest/V1/modules?from=a%20b", {"native", "zend", "laminas", "laminas-exact-path"}},
    };
    for (const Differing &request : requests) {
        for (const oauth::Dialect *store : oauth::storeDialects()) {
            for (const oauth::Dialect *client : oauth::storeDialects()) {
                const bool same = store == client || (request.together.contains(store->name) &&
                                                      request.together.contains(client->name));
                QTest::addRow("%.22s: %s store, signed as %s", request.target.constData(),
                              store->name, client->name)
                    << QByteArray(store->name) << QByteArray(client->name) << request.target
                    << (same ? 200 : 401);
            }
        }
    }
}

void tst_PracticeDialects::storeTakesOnlyItsOwnDialect()
{
    QFETCH(QByteArray, store);
    QFETCH(QByteArray, signedAs);
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    Shop shop(practice::PracticeOptions{.dialect = oauth::dialectNamed(store)});
    oauth::TokenPair token;
    const Posted values = activated(shop, token);
    Call call = shop.restCall(values, token, target);
    call.dialect = oauth::dialectNamed(signedAs);
    QCOMPARE(shop.send(call).status, status);
}

void tst_PracticeDialects::canonicalFormIsTakenInEveryDialect()
{
    QFETCH(QByteArray, store);
    Shop shop(practice::PracticeOptions{.dialect = oauth::dialectNamed(store)});
    oauth::TokenPair token;
    const Posted values = activated(shop, token);
    const oauth::Dialect *const backport = oauth::dialectNamed("laminas-backport");
    for (const oauth::Dialect *client : oauth::storeDialects()) {
        Call call = shop.restCall(values, token,
                                  "/rest/V1/products?searchCriteria%5BpageSize%5D=5&name=a-b");
        call.dialect = client;
        QCOMPARE(shop.send(call).status, 200);
        // no form on the wire makes the backport agree on a value that has to be encoded
        call = shop.restCall(values, token, "/rest/V1/products?searchCriteria=&name=a%20b%2Bc");
        call.dialect = client;
        const bool isSame = (client == backport) == (store == backport->name);
        QCOMPARE(shop.send(call).status, isSame ? 200 : 401);
    }
}

void tst_PracticeDialects::dialectMayChangeWithTheStoresVersion()
{
    Shop shop(practice::PracticeOptions{.dialect = oauth::dialectNamed("laminas")});
    oauth::TokenPair token;
    const Posted values = activated(shop, token);
    const QByteArray target = "/rest/V1/products/a%2Fb";
    QCOMPARE(shop.send(shop.restCall(values, token, target)).status, 200);
    shop.store.setDialect(oauth::native());
    QCOMPARE(shop.send(shop.restCall(values, token, target)).status, 401);
    shop.dialect = &oauth::native();
    QCOMPARE(shop.send(shop.restCall(values, token, target)).status, 200);
}

void tst_PracticeDialects::hmacSha1IsTakenByOldStoresOnly()
{
    for (const bool old : {false, true}) {
        Shop shop(practice::PracticeOptions{.dialect = oauth::dialectNamed("zend"),
                                            .takesHmacSha1 = old});
        Call call = shop.requestCall(shop.activate());
        call.set("oauth_signature_method", "HMAC-SHA1");
        call.signatureMethod = oauth::SignatureMethod::HmacSha1;
        QCOMPARE(shop.send(call).status, old ? 200 : 400);
    }
}

void tst_PracticeDialects::whatTheStoreCannotSignIsItsInternalError()
{
    Shop shop;
    oauth::TokenPair token;
    const Posted values = activated(shop, token);
    const Answer rest = shop.send(shop.restCall(values, token, "/rest/V1/modules?10=a"));
    QCOMPARE(rest.status, 500);
    QVERIFY(rest.body.startsWith("{\"message\":"));
    Call call = shop.requestCall(values);
    call.target += "?10=a";
    const Answer refused = shop.send(call);
    QCOMPARE(refused.status, 500);
    QVERIFY(refused.body.startsWith("oauth_problem="));
}

LATCHKEY_TEST(tst_PracticeDialects)
#include "tst_PracticeDialects.moc"

// SPDX-License-Identifier: Apache-2.0
// REST answers as a real store (2.4.6, the laminas dialect) was recorded to answer.
#include "Program.h"
#include "practice/PracticeShop.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace latchkey;
using namespace latchkey::practice::test;

namespace {

const QByteArray other(32, 'z');

// A store with an active integration.
struct ActiveShop : Shop
{
    ActiveShop()
        : Shop(practice::PracticeOptions{.dialect = oauth::dialectNamed("laminas")})
        , values(activate())
        , token(accessToken(values, requestToken(values)))
    {}

    QByteArray url(const QByteArray &target) const
    {
        return "http://127.0.0.1:" + QByteArray::number(port) + target;
    }

    Posted values;
    oauth::TokenPair token;
};

struct Case
{
    QByteArray name;
    std::function<void(ActiveShop &, Call &)> change;
};

std::function<void(ActiveShop &, Call &)> get(const QByteArray &target)
{
    return [=](ActiveShop &, Call &call) {
        call.target = target;
    };
}

std::function<void(ActiveShop &, Call &)> get(const QByteArray &target,
                                              const QByteArray &signedTarget)
{
    return [=](ActiveShop &shop, Call &call) {
        call.target = target;
        call.signedUrl = shop.url(signedTarget);
    };
}

std::function<void(ActiveShop &, Call &)> post(const QByteArray &type, const QByteArray &body)
{
    return [=](ActiveShop &, Call &call) {
        call.method = "POST";
        call.target = "/rest/V1/customerGroups";
        call.contentType = type;
        call.body = body;
    };
}

std::function<void(ActiveShop &, Call &)> setting(const QByteArray &name, const QByteArray &value)
{
    return [=](ActiveShop &, Call &call) {
        call.set(name, value);
    };
}

std::function<void(ActiveShop &, Call &)> accepting(const QByteArray &accept)
{
    return [=](ActiveShop &, Call &call) {
        call.headers = {{"Accept", accept}};
    };
}

QByteArray statusSearch(const QByteArray &value)
{
    const QByteArray filter = "searchCriteria[filter_groups][0][filters][0]";
    return "/rest/V1/orders?" + filter + "[field]=status&" + filter + "[value]=" + value + '&' +
           filter + "[condition_type]=eq";
}

void wrongSecret(ActiveShop &, Call &call)
{
    call.consumerSecret = Secret(other);
}

void sameNonceBefore(ActiveShop &shop, Call &call)
{
    shop.send(call);
}

QList<Case> cases()
{
    const QByteArray configs = "V1/store/storeConfigs";
    const QByteArray views = "/rest/V1/store/storeViews";
    const QByteArray one = "/rest/V1/orders?searchCriteria[pageSize]=1";
    return {
        {"GET /rest/V1/store/storeConfigs", get("/rest/" + configs)},
        {"GET /rest/default/V1/store/storeConfigs", get("/rest/default/" + configs)},
        {"GET /rest/all/V1/store/storeConfigs", get("/rest/all/" + configs)},
        {"GET /rest/V1/store/storeConfigs Accept: application/json", accepting("application/json")},
        {"GET ... Accept: */*", accepting("*/*")},
        {"GET /rest/V1/modules", get("/rest/V1/modules")},
        {"GET /rest/V1/modules?searchCriteria[pageSize]=1 raw brackets",
         get("/rest/V1/modules?searchCriteria[pageSize]=1")},
        {"GET orders, raw brackets in URL", get(one)},
        {"GET orders, %5B %5D in URL", get("/rest/V1/orders?searchCriteria%5BpageSize%5D=1")},
        {"GET orders, filter_groups value with space as %20", get(statusSearch("a%20b"))},
        {"GET orders, value 'a+b' sent, signed as space (form decoding)",
         get(statusSearch("a+b"), statusSearch("a%20b"))},
        {"GET orders, value 'a+b' sent, signed as literal plus (%2B)",
         get(statusSearch("a+b"), statusSearch("a%2Bb"))},
        {"GET orders, value 'a%2Bb' sent, signed as plus", get(statusSearch("a%2Bb"))},
        {"GET orders, value with ä (utf-8)", get(statusSearch("%C3%A4"))},
        {"GET orders, value with %2A (*) and ~", get(statusSearch("%2A~"))},
        {"GET with valueless query param ?searchCriteria (no =), signed with empty value",
         get("/rest/V1/orders?searchCriteria", "/rest/V1/orders?searchCriteria=")},
        {"GET with valueless query param ?searchCriteria (no =), signed without it",
         get("/rest/V1/orders?searchCriteria", "/rest/V1/orders")},
        {"GET ?searchCriteria= , signed with empty value", get("/rest/V1/orders?searchCriteria=")},
        {"GET value containing second \"=\" (a=b=c), signed as \"b=c\"",
         get(one + "&a=b=c", one + "&a=b%3Dc")},
        {"GET value containing second \"=\" , signed without that param", get(one + "&a=b=c", one)},
        {"GET duplicated query param k=1&k=2, both signed",
         [=](ActiveShop &, Call &call) {
             call.target = views + "?k=1&k=2";
             call.dialect = &oauth::rfc5849();
         }},
        {"GET duplicated query param k=1&k=2, only last signed",
         get(views + "?k=1&k=2", views + "?k=2")},
        {"GET orders without searchCriteria", get("/rest/V1/orders")},
        {"GET orders, query not signed", get(one, "/rest/V1/orders")},
        {"GET trailing slash", get(views + '/')},
        {"GET path with %2F-like sku",
         [](ActiveShop &, Call &call) {
             call.target = "/rest/V1/products/a%2Fb";
             call.dialect = oauth::dialectNamed("zend");
         }},
        {"GET path with space sku, signed decoded",
         [](ActiveShop &shop, Call &call) {
             call.target = "/rest/V1/products/a%20b";
             call.signedUrl = shop.url("/rest/V1/products/a+b");
         }},
        {"GET /index.php/rest/V1/store/storeViews", get("/index.php" + views)},
        {"POST /V1/customerGroups JSON body (body not signed)",
         post("application/json", R"({"group":{"code":"g1795488085"}})")},
        {"POST JSON without Content-Type", post({}, "{}")},
        {"POST Content-Type: application/json; charset=utf-8",
         post("application/json; charset=utf-8", R"({"group":{"code":"i1795488085"}})")},
        {"POST broken JSON", post("application/json", "{")},
        {"POST missing param", post("application/json", "{}")},
        {"GET signed as POST",
         [](ActiveShop &shop, Call &call) {
             call.method = "POST";
             call.set("oauth_signature", shop.signatureOf(call));
             call.method = "GET";
             call.isSigned = false;
         }},
        {"unknown route", get("/rest/V1/nothing/here")},
        {"wrong http method on a route",
         [](ActiveShop &, Call &call) {
             call.method = "POST";
         }},
        {"bad signature (wrong token secret)",
         [](ActiveShop &, Call &call) {
             call.tokenSecret = Secret(other);
         }},
        {"bad signature (wrong consumer secret)", wrongSecret},
        {"HMAC-SHA1", setting("oauth_signature_method", "HMAC-SHA1")},
        {"nonce N",
         [](ActiveShop &, Call &) {
         }},
        {"nonce N reused", sameNonceBefore},
        {"nonce N reused with another timestamp",
         [](ActiveShop &shop, Call &call) {
             shop.send(call);
             call.set("oauth_timestamp", QByteArray::number(shop.now / 1000 - 5));
         }},
        {"timestamp -1 day",
         [](ActiveShop &shop, Call &call) {
             call.set("oauth_timestamp", QByteArray::number(shop.now / 1000 - 86400));
         }},
        {"timestamp +1 h",
         [](ActiveShop &shop, Call &call) {
             call.set("oauth_timestamp", QByteArray::number(shop.now / 1000 + 3600));
         }},
        {"missing oauth_token",
         [](ActiveShop &, Call &call) {
             call.drop("oauth_token");
         }},
        {"missing oauth_version",
         [](ActiveShop &, Call &call) {
             call.drop("oauth_version");
         }},
        {"unknown token", setting("oauth_token", other)},
        {"token wrong length", setting("oauth_token", "short")},
        {"unknown consumer", setting("oauth_consumer_key", other)},
        {"no Authorization",
         [](ActiveShop &, Call &call) {
             call.authorization = [](const oauth::Parameters &) {
                 return QByteArray();
             };
         }},
        {"Authorization: Bearer <access token> (default config)",
         [](ActiveShop &shop, Call &call) {
             const QByteArray token = shop.token.token.reveal();
             call.authorization = [=](const oauth::Parameters &) -> QByteArray {
                 return "Bearer " + token;
             };
         }},
        {"integration status set Inactive in DB",
         [](ActiveShop &shop, Call &) {
             shop.store.deactivate();
         }},
        {"integration deleted in Admin",
         [](ActiveShop &shop, Call &) {
             shop.store.remove();
         }},
        {"deleted integration: request token again",
         [](ActiveShop &shop, Call &call) {
             shop.store.remove();
             call = shop.requestCall(shop.values);
         }},
    };
}

} // namespace

class tst_PracticeRecordedRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restIsAnsweredAsRecorded_data();
    void restIsAnsweredAsRecorded();
    void browsersAcceptGetsAnErrorPage();
    void anySkuIsAPracticeProduct_data();
    void anySkuIsAPracticeProduct();
    void searchIsToldAsItWasUnderstood();
    void executionsOfPostAreCounted();
    void storeTellsItsAddress();
};

void tst_PracticeRecordedRest::restIsAnsweredAsRecorded_data()
{
    QTest::addColumn<qsizetype>("index");
    const QList<Case> all = cases();
    for (qsizetype i = 0; i < all.size(); ++i) {
        QTest::addRow("%s", all[i].name.constData()) << i;
    }
}

void tst_PracticeRecordedRest::restIsAnsweredAsRecorded()
{
    QFETCH(qsizetype, index);
    const Case played = cases().at(index);
    const QList<Recorded> table = recordedIn(QStringLiteral("rest-cases.tsv"));
    const auto row = std::find_if(table.cbegin(), table.cend(),
                                  [&](const Recorded &one) { return one.name == played.name; });
    QVERIFY2(row != table.cend(), "no such recorded case");

    ActiveShop shop;
    Call call = shop.restCall(shop.values, shop.token);
    played.change(shop, call);
    const Answer answer = shop.send(call);

    QCOMPARE(answer.status, row->status);
    QCOMPARE(answer.header("Content-Type"), row->contentType);
    if (row->status != 200) {
        QCOMPARE(masked(answer.body), masked(row->body));
        return;
    }
    const QJsonObject recorded = QJsonDocument::fromJson(row->body).object();
    const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
    QCOMPARE(said.value(QStringLiteral("search_criteria")),
             recorded.value(QStringLiteral("search_criteria")));
    QCOMPARE(said.value(QStringLiteral("code")), recorded.value(QStringLiteral("code")));
}

void tst_PracticeRecordedRest::browsersAcceptGetsAnErrorPage()
{
    const ActiveShop shop;
    Call call = shop.restCall(shop.values, shop.token);
    call.headers = {{"Accept", "text/html"}};
    const Answer answer = shop.send(call);
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.header("Content-Type"), "text/html; charset=UTF-8");
}

void tst_PracticeRecordedRest::anySkuIsAPracticeProduct_data()
{
    QTest::addColumn<QByteArray>("segment");
    QTest::addColumn<QString>("sku");
    QTest::newRow("plain") << QByteArray("24-MB01") << QStringLiteral("24-MB01");
    QTest::newRow("an encoded slash is part of it") << QByteArray("a%2Fb") << QStringLiteral("a/b");
    QTest::newRow("a raw plus is a space") << QByteArray("a+b") << QStringLiteral("a b");
    QTest::newRow("an encoded plus is a plus") << QByteArray("a%2Bb") << QStringLiteral("a+b");
    QTest::newRow("Unicode") << QByteArray("%C3%A4%20%F0%9F%94%91") << QStringLiteral("ä 🔑");
}

void tst_PracticeRecordedRest::anySkuIsAPracticeProduct()
{
    QFETCH(QByteArray, segment);
    QFETCH(QString, sku);
    const ActiveShop shop;
    const Answer answer =
        shop.send(shop.restCall(shop.values, shop.token, "/rest/V1/products/" + segment));
    QCOMPARE(answer.status, 200);
    const QJsonObject product = QJsonDocument::fromJson(answer.body).object();
    QCOMPARE(product.value(QStringLiteral("sku")).toString(), sku);
}

void tst_PracticeRecordedRest::searchIsToldAsItWasUnderstood()
{
    const ActiveShop shop;
    QByteArrayList pieces;
    for (const QByteArray group : {"00", "01", "10"}) {
        pieces.append("searchCriteria[filterGroups][" + group +
                      "][filters][0][field]=name&searchCriteria[filterGroups][" + group +
                      "][filters][0][value]=" + group);
    }
    const Answer answer =
        shop.send(shop.restCall(shop.values, shop.token, "/rest/V1/products?" + pieces.join('&')));
    QCOMPARE(answer.status, 200);
    const QJsonObject found = QJsonDocument::fromJson(answer.body).object();
    const QJsonArray groups = found.value(QStringLiteral("search_criteria"))
                                  .toObject()
                                  .value(QStringLiteral("filter_groups"))
                                  .toArray();
    QCOMPARE(groups.size(), 3);
    const QJsonObject filter =
        groups.at(2).toObject().value(QStringLiteral("filters")).toArray().at(0).toObject();
    QCOMPARE(filter.value(QStringLiteral("value")).toString(), QStringLiteral("10"));
}

void tst_PracticeRecordedRest::executionsOfPostAreCounted()
{
    const ActiveShop shop;
    Call call = shop.restCall(shop.values, shop.token, "/rest/V1/customerGroups");
    call.method = "POST";
    call.contentType = "application/json";
    call.body = R"({"group":{"code":"wholesale"}})";
    Call refused = call;
    refused.tokenSecret = Secret(other);

    shop.send(refused);
    QCOMPARE(shop.store.createdCustomerGroups(), 0);
    call.set("oauth_nonce", oauth::newNonce());
    QCOMPARE(shop.send(call).status, 200);
    QCOMPARE(shop.store.createdCustomerGroups(), 1);
}

void tst_PracticeRecordedRest::storeTellsItsAddress()
{
    const ActiveShop shop;
    const Answer answer =
        shop.send(shop.restCall(shop.values, shop.token, "/rest/V1/store/storeConfigs"));
    const QJsonArray configs = QJsonDocument::fromJson(answer.body).array();
    QCOMPARE(configs.at(0).toObject().value(QStringLiteral("base_url")).toString().toLatin1(),
             shop.store.baseUrl());
    QVERIFY(answer.body.contains("http:\\/\\/127.0.0.1"));
}

LATCHKEY_TEST(tst_PracticeRecordedRest)
#include "tst_PracticeRecordedRest.moc"

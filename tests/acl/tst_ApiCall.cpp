// SPDX-License-Identifier: Apache-2.0
// The forms in which people write a REST call.
#include "Program.h"
#include "acl/ApiCall.h"

#include <QtTest>

using namespace latchkey::acl;

Q_DECLARE_METATYPE(latchkey::acl::Mode)

class tst_ApiCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urlsAreTakenApart_data();
    void urlsAreTakenApart();
    void whatIsNoCallIsNone_data();
    void whatIsNoCallIsNone();
    void linesAreRead_data();
    void linesAreRead();
    void otherLinesAreRefused_data();
    void otherLinesAreRefused();
    void aPathAloneIsAQuestion();
    void aCallIsToldAsOneWritesIt();
};

void tst_ApiCall::urlsAreTakenApart_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("path");
    QTest::addColumn<Mode>("mode");
    const auto row = [](const char *url, const char *path, Mode mode = Mode::Direct) {
        QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(path) << mode;
    };
    row("/V1/orders", "/V1/orders");
    row("V1/orders/{id}", "/V1/orders/{id}");
    row("/rest/V1/orders", "/V1/orders");
    row("rest/V1/orders", "/V1/orders");
    row("/rest/default/V1/orders", "/V1/orders");
    row("/rest/all/V1/orders/5", "/V1/orders/5");
    row("/rest/store_2/V2/orders", "/V2/orders");
    row("/index.php/rest/V1/orders", "/V1/orders");
    row("/shop/index.php/rest/en/V1/orders", "/V1/orders");
    row("https://shop.example/rest/V1/orders", "/V1/orders");
    row("https://shop.example:8443/shop/rest/de/V1/orders?searchCriteria[pageSize]=1",
        "/V1/orders");
    row("https://shop.example/rest/V1/orders?x=/rest/V1/carts#/rest/V1/x", "/V1/orders");
    row("http://[::1]/rest/V1/orders", "/V1/orders");
    row("https://user:pass@shop.example/rest/V1/orders", "/V1/orders");
    row("{{host}}/rest/all/V1/orders", "/V1/orders");
    row("{{host}}/V1/orders", "/V1/orders");
    row("{{base}}V1/orders", "/V1/orders");
    row("{{base}}rest/V1/orders", "/V1/orders");
    row("{{base}}async/V1/orders", "/V1/orders", Mode::Async);
    row("${BASE}V1/orders", "/V1/orders");
    row("%BASE%V1/orders", "/V1/orders");
    row("$BASE/rest/V1/orders/$ID", "/V1/orders/$ID");
    row("shop.example/rest/V1/orders", "/V1/orders");
    row("/rest/V1/orders/", "/V1/orders/");
    row("/rest/V1/products/a%2Fb", "/V1/products/a%2Fb");
    row("/rest/V1/products/rest/V1/x", "/V1/products/rest/V1/x");
    row("/rest/async/V1/orders", "/V1/orders", Mode::Async);
    row("/rest/default/async/V1/orders", "/V1/orders", Mode::Async);
    row("async/V1/orders", "/V1/orders", Mode::Async);
    row("/rest/async/bulk/V1/products/bySku", "/V1/products/bySku", Mode::Bulk);
    row("/rest/all/async/bulk/V1/products", "/V1/products", Mode::Bulk);
    row("{{host}}/async/bulk/V1/products", "/V1/products", Mode::Bulk);
    row("  /V1/orders  ", "/V1/orders");
}

void tst_ApiCall::urlsAreTakenApart()
{
    QFETCH(const QString, url);
    QFETCH(const QString, path);
    QFETCH(const Mode, mode);
    const auto call = apiCall(u"get", url);
    QVERIFY(call);
    QCOMPARE(*call, (ApiCall{QStringLiteral("GET"), path, mode}));
}

void tst_ApiCall::whatIsNoCallIsNone_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"",
                            "/",
                            "rest",
                            "/rest",
                            "/rest/",
                            "/rest/async",
                            "/rest/async/bulk",
                            "/rest/async/bulk/",
                            "/orders",
                            "https://shop.example",
                            "https://shop.example/",
                            "https://shop.example/catalog",
                            "https://shop.example/?u=/rest/V1/orders",
                            "/v1/orders",
                            "/V/orders",
                            "/V1x/orders",
                            "/restful/orders",
                            "{{host}}",
                            "orders.json",
                            "/rest/v1/orders",
                            "https://other.example/rest/api/2/issue",
                            "/rest/default/orders",
                            "/rest/async/orders",
                            "/rest/async/bulk/orders",
                            "/rest/all/bulk/V1/orders"}) {
        QTest::newRow(url) << QString::fromLatin1(url);
    }
}

void tst_ApiCall::whatIsNoCallIsNone()
{
    QFETCH(const QString, url);
    const auto call = apiCall(u"GET", url);
    QVERIFY2(!call, call ? qPrintable(call->text()) : "");
}

void tst_ApiCall::linesAreRead_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *line, const char *text) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(text);
    };
    row("GET /V1/orders", "GET /V1/orders");
    row("  post\t /rest/default/V1/orders  ", "POST /V1/orders");
    row("PATCH https://shop.example/rest/V1/x", "PATCH /V1/x");
    row("PUT /rest/async/bulk/V1/products/bySku", "PUT /async/bulk/V1/products/bySku");
    row("DELETE /async/V1/x", "DELETE /async/V1/x");
    row("GET /rest/V1/orders HTTP/1.1", "GET /V1/orders");
    row("GET /V1/orders?a=b c HTTP/2", "GET /V1/orders");
    row("catalogProductRepositoryV1GetList", "SOAP catalogProductRepositoryV1GetList");
    row("SOAP salesOrderRepositoryV1Get", "SOAP salesOrderRepositoryV1Get");
}

void tst_ApiCall::linesAreRead()
{
    QFETCH(const QString, line);
    QFETCH(const QString, text);
    const auto call = readApiCall(line);
    QVERIFY(call);
    QCOMPARE(call->text(), text);
}

void tst_ApiCall::otherLinesAreRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a method alone") << QStringLiteral("GET");
    QTest::newRow("another method") << QStringLiteral("HEAD /V1/orders");
    QTest::newRow("the other way round") << QStringLiteral("/V1/orders GET");
    QTest::newRow("prose") << QStringLiteral("We call the orders every night.");
    QTest::newRow("a page") << QStringLiteral("GET /checkout/cart");
}

void tst_ApiCall::otherLinesAreRefused()
{
    QFETCH(const QString, line);
    const auto call = readApiCall(line);
    QVERIFY2(!call, call ? qPrintable(call->text()) : "");
    QCOMPARE(call.error().code, "acl.not-a-call");
}

void tst_ApiCall::aPathAloneIsAQuestion()
{
    for (const char *line : {"/V1/orders/5", "https://shop.example/rest/V1/orders"}) {
        const auto call = readApiCall(QString::fromLatin1(line));
        QVERIFY(!call);
        QCOMPARE(call.error().code, "acl.method-unknown");
        QVERIFY(call.error().sentence.contains(QLatin1String("method unknown")));
    }
}

void tst_ApiCall::aCallIsToldAsOneWritesIt()
{
    for (const Mode mode : {Mode::Direct, Mode::Async, Mode::Bulk}) {
        const ApiCall call{QStringLiteral("PUT"), QStringLiteral("/V1/products/x"), mode};
        QCOMPARE(*readApiCall(call.text()), call);
    }
    QVERIFY(isRestMethod(u"patch"));
    QVERIFY(!isRestMethod(u"OPTIONS"));
}

LATCHKEY_TEST(tst_ApiCall)
#include "tst_ApiCall.moc"

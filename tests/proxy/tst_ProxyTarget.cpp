// SPDX-License-Identifier: Apache-2.0
// What the gate judges is what is sent: the list of ways around limits (THREATS 18).
#include "Program.h"
#include "oauth/CanonicalUrl.h"
#include "proxy/ForwardedHeaders.h"
#include "proxy/ProxyTarget.h"

#include <QTest>

using namespace latchkey::proxy;
using latchkey::httpserver::ServerRequest;
using latchkey::web::HttpHeader;

namespace {

const QByteArray key = "lkc_abcdefghijklmnop";

auto target(const QByteArray &path, const QList<HttpHeader> &headers = {})
{
    ServerRequest request;
    request.method = "GET";
    request.target = path;
    request.headers = headers;
    return readTarget(request);
}

} // namespace

class tst_ProxyTarget : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theKeyIsFoundWhereProgramsPutIt()
    {
        const auto inPath = target('/' + key + "/rest/V1/x");
        QVERIFY(inPath);
        QCOMPARE(inPath->key.reveal(), key);
        QCOMPARE(inPath->prefix, '/' + key + '/');
        QCOMPARE(inPath->suffix, "rest/V1/x");
        const auto bearer = target("/rest/V1/x", {{"Authorization", "Bearer " + key}});
        QVERIFY(bearer);
        QCOMPARE(bearer->key.reveal(), key);
        QCOMPARE(bearer->prefix, "/");
        const auto basic =
            target("/rest/V1/x", {{"authorization", "basic " + (key + ":any").toBase64()}});
        QVERIFY(basic);
        QCOMPARE(basic->key.reveal(), key);
    }

    void aHeaderOfTheProgramsOwnDoesNotMatterBesideAKeyInThePath()
    {
        const auto it = target('/' + key + "/rest/V1/x", {{"Authorization", "Bearer another_key"}});
        QVERIFY(it);
        QCOMPARE(it->key.reveal(), key);
    }

    void withoutAKeyNothingGoesOn_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("authorization");
        QTest::newRow("none") << QByteArray("/rest/V1/x") << QByteArray();
        QTest::newRow("too short") << QByteArray("/short/rest/V1/x") << QByteArray();
        QTest::newRow("an OAuth header")
            << QByteArray("/rest/V1/x") << QByteArray("OAuth oauth_token=\"x\"");
        QTest::newRow("odd octets")
            << QByteArray("/rest/V1/x") << QByteArray("Bearer abcdefgh'--xxx");
        QTest::newRow("no colon") << QByteArray("/rest/V1/x")
                                  << "Basic " + QByteArray("lkc_abcdefgh").toBase64();
        QTest::newRow("nothing") << QByteArray("/") << QByteArray();
    }

    void withoutAKeyNothingGoesOn()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, authorization);
        const auto it = target(path, {{"Authorization", authorization}});
        QVERIFY(!it);
        QCOMPARE(it.error().problem.code, "proxy.no-key");
        QCOMPARE(it.error().status, 401);
    }

    void waysAroundAreRefused_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("code");
        const QByteArray bad = "proxy.bad-path";
        const QByteArray other = "proxy.not-the-api";
        QTest::newRow("dots") << QByteArray("rest/V1/../../admin") << bad;
        QTest::newRow("one dot") << QByteArray("rest/./V1/x") << bad;
        QTest::newRow("encoded dots") << QByteArray("rest/%2e%2E/admin") << bad;
        QTest::newRow("..%2f") << QByteArray("rest/V1/..%2forders") << bad;
        QTest::newRow("%2f..") << QByteArray("rest/V1/x%2f..") << bad;
        QTest::newRow("encoded twice") << QByteArray("rest/V1/%252e%252e/orders") << bad;
        QTest::newRow("encoded thrice") << QByteArray("rest/V1/..%25252forders") << bad;
        QTest::newRow("parameters of dots") << QByteArray("rest/V1/..;a=b/orders") << bad;
        QTest::newRow("an empty part") << QByteArray("rest//V1/x") << bad;
        QTest::newRow("empty first") << QByteArray("/rest/V1/x") << bad;
        QTest::newRow("an encoded backslash") << QByteArray("rest/V1/..%5corders") << bad;
        QTest::newRow("a NUL") << QByteArray("rest/V1/x%00.json") << bad;
        QTest::newRow("a line end") << QByteArray("rest/V1/x%0d%0aHost:%20evil") << bad;
        QTest::newRow("a line end encoded twice") << QByteArray("rest/V1/x%250aHost") << bad;
        QTest::newRow("oauth") << QByteArray("oauth/token/request") << other;
        QTest::newRow("admin") << QByteArray("admin/") << other;
        QTest::newRow("another case") << QByteArray("REST/V1/x") << other;
        QTest::newRow("index.php") << QByteArray("index.php/rest/V1/x") << other;
        QTest::newRow("rest alone") << QByteArray("rest") << other;
        QTest::newRow("rest with a query") << QByteArray("rest?a=b") << other;
        QTest::newRow("a longer name") << QByteArray("restless/V1") << other;
        QTest::newRow("nothing") << QByteArray() << other;
    }

    void waysAroundAreRefused()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, code);
        const auto it = target('/' + key + '/' + path);
        QVERIFY(!it);
        QCOMPARE(it.error().problem.code, code);
    }

    void whatPassesIsCanonical_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("suffix");
        QTest::newRow("as it is") << QByteArray("rest/V1/products")
                                  << QByteArray("rest/V1/products");
        QTest::newRow("encoded letters")
            << QByteArray("%72est/%561/products") << QByteArray("rest/V1/products");
        QTest::newRow("a slash in a name")
            << QByteArray("rest/V1/products/a%2fb") << QByteArray("rest/V1/products/a%2Fb");
        QTest::newRow("a trailing slash")
            << QByteArray("rest/V1/products/") << QByteArray("rest/V1/products/");
        QTest::newRow("a store's code") << QByteArray("rest/all/async/bulk/V1/products")
                                        << QByteArray("rest/all/async/bulk/V1/products");
        QTest::newRow("a query") << QByteArray("rest/V1/x?a[b]=c%20d")
                                 << QByteArray("rest/V1/x?a%5Bb%5D=c%20d");
        QTest::newRow("a plus") << QByteArray("rest/V1/a+b") << QByteArray("rest/V1/a%20b");
        QTest::newRow("GraphQL") << QByteArray("graphql") << QByteArray("graphql");
        QTest::newRow("SOAP") << QByteArray("soap/default?wsdl=1")
                              << QByteArray("soap/default?wsdl=1");
    }

    void whatPassesIsCanonical()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, suffix);
        const auto it = target('/' + key + '/' + path);
        QVERIFY(it);
        QCOMPARE(it->suffix, suffix);
        // and so it is what is sent below any base URL
        const QByteArray base = "https://shop.example/de/";
        QCOMPARE(*latchkey::oauth::canonicalUrl(base + it->suffix), base + suffix);
    }

    void theStoreSeesNothingThatIsNotForIt()
    {
        const QList<HttpHeader> kept = headersForStore({{"Accept", "application/json"},
                                                        {"Authorization", "Bearer x"},
                                                        {"Cookie", "admin=1"},
                                                        {"X-HTTP-Method-Override", "DELETE"},
                                                        {"X-Http-Method", "DELETE"},
                                                        {"X-Method-Override", "DELETE"},
                                                        {"X_HTTP_METHOD_OVERRIDE", "DELETE"},
                                                        {"X-Original-URL", "/rest/V1/orders"},
                                                        {"X-Rewrite-Url", "/rest/V1/orders"},
                                                        {"X-Forwarded-Host", "evil"},
                                                        {"Forwarded", "host=evil"},
                                                        {"Proxy", "http://evil"},
                                                        {"Proxy-Authorization", "Basic x"},
                                                        {"Connection", "close, X-Secret"},
                                                        {"X-Secret", "1"},
                                                        {"Upgrade", "h2c"},
                                                        {"TE", "trailers"},
                                                        {"Content-Length", "7"},
                                                        {"Referer", "http://127.0.0.1/key/"},
                                                        {"X-Custom", "a\tb"},
                                                        {"Store", "de"},
                                                        {"Accept-Encoding", "br, GZIP;q=0.5"}},
                                                       Codings::Readable);
        const QList<HttpHeader> wanted{{"Accept", "application/json"},
                                       {"X-Custom", "a b"},
                                       {"Store", "de"},
                                       {"Accept-Encoding", "GZIP;q=0.5"}};
        QCOMPARE(kept, wanted);
        const QList<HttpHeader> codings{{"Accept-Encoding", "br"}};
        QVERIFY(headersForStore(codings, Codings::Readable).isEmpty());
        QCOMPARE(headersForStore(codings, Codings::Any), codings);
    }

    void theProgramSeesNothingThatIsNotForIt()
    {
        const QByteArray base = "https://shop.example/";
        const QList<HttpHeader> kept =
            headersForProgram({{"Content-Type", "application/json"},
                               {"Set-Cookie", "PHPSESSID=x"},
                               {"Connection", "keep-alive, X-Hop"},
                               {"X-Hop", "1"},
                               {"Keep-Alive", "timeout=5"},
                               {"Transfer-Encoding", "chunked"},
                               {"Content-Length", "7"},
                               {"Access-Control-Allow-Origin", "*"},
                               {"Alt-Svc", "h3=\":443\""},
                               {"X-Latchkey-Problem", "forged"},
                               {"X-Broken", QByteArray("a\rb")},
                               {"Location", "https://shop.example/rest/V1/y"},
                               {"Content-Encoding", "gzip"}},
                              base, "/key/");
        const QList<HttpHeader> wanted{{"Content-Type", "application/json"},
                                       {"Content-Encoding", "gzip"},
                                       {"Location", "/key/rest/V1/y"}};
        QCOMPARE(kept, wanted);
        QVERIFY(headersForProgram({{"Location", "https://evil/"}}, base, "/").isEmpty());
    }

    void aLengthThatCanBeDoubtedIsNone()
    {
        QCOMPARE(lengthIn({{"content-length", "12"}}), 12);
        QVERIFY(!lengthIn({{"Content-Length", "12"}, {"Content-Length", "12"}}));
        QVERIFY(!lengthIn({{"Content-Length", "12"}, {"Transfer-Encoding", "chunked"}}));
        QVERIFY(!lengthIn({{"Content-Length", "twelve"}}));
        QVERIFY(!lengthIn({{"Content-Length", "-1"}}));
    }
};

LATCHKEY_TEST(tst_ProxyTarget)
#include "tst_ProxyTarget.moc"

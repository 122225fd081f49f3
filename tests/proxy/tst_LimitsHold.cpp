// SPDX-License-Identifier: Apache-2.0
// Who may call little and tries for more, and who is no program of this computer: each as octets
// through a running proxy, judged by what the store got.
#include "AttackedTown.h"
#include "Program.h"

using namespace latchkey::tests;

namespace {

QByteArray limited(const QByteArray &path, const QByteArray &lines = {},
                   const QByteArray &method = "GET")
{
    return method + " /@limited@/" + path + " HTTP/1.1\r\nHost: @host@\r\n" + lines +
           "Connection: close\r\n\r\n";
}

} // namespace

class tst_LimitsHold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoeverMeansAnotherHostIsRefused_data()
    {
        QTest::addColumn<QByteArray>("host");
        for (const char *const host :
             {"evil.example", "localhost:[PORT]", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:[PORT].",
              "127.0.0.1:[PORT]:80", "evil@127.0.0.1:[PORT]", "127.0.0.1:[PORT], evil",
              "127.0.0.1:[PORT]/evil", "127.1:[PORT]", "2130706433:[PORT]", "0x7f000001:[PORT]",
              "0.0.0.0:[PORT]", "[::1]:[PORT]", "[::ffff:127.0.0.1]:[PORT]", "127.0.0.1.:[PORT]",
              "172.17.0.1:[PORT]", "host.docker.internal:[PORT]", "127.0.0.1:0[PORT]"}) {
            QTest::newRow(host) << QByteArray(host);
        }
    }

    void whoeverMeansAnotherHostIsRefused()
    {
        QFETCH(QByteArray, host);
        const Town town;
        host.replace("[PORT]", QByteArray::number(town.desk.port));
        const QByteArray answer = town.desk.answerTo(
            town.filledIn("GET /@any@/rest/V1/orders/1 HTTP/1.1\r\nHost: " + host + "\r\n\r\n"));
        QCOMPARE(statusOf(answer), 421);
        QVERIFY2(answer.contains("X-Latchkey-Problem: proxy.other-host"), answer);
        QCOMPARE(town.asked(), QByteArrayList());
    }

    void aWebPageIsRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *const line :
             {"Origin: https://evil.example", "Origin: null", "Origin: http://@host@",
              "oRiGiN:", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-origin",
              "Sec-Fetch-Site: none", "Sec-Fetch-Dest: image", "Sec-Fetch-Dest: empty",
              "Access-Control-Request-Method: PUT"}) {
            QTest::newRow(line) << QByteArray(line);
        }
    }

    void aWebPageIsRefused()
    {
        QFETCH(QByteArray, line);
        const Town town;
        for (const char *const method : {"GET", "OPTIONS"}) {
            const QByteArray answer = town.desk.answerTo(town.filledIn(
                QByteArray(method) + " /@any@/rest/V1/orders/1 HTTP/1.1\r\nHost: @host@\r\n" +
                line + "\r\n\r\n"));
            QCOMPARE(statusOf(answer), 403);
            QVERIFY2(answer.contains("X-Latchkey-Problem: proxy.web-page"), answer);
            QVERIFY2(!answer.contains("Access-Control-"), answer);
        }
        QCOMPARE(town.asked(), QByteArrayList());
    }

    void noWayLeadsAroundTheLimits_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<QByteArray>("code");
        const QByteArray route = "client.route-not-allowed";
        const QByteArray unknown = "client.route-unknown";
        const QByteArray path = "proxy.bad-path";
        const QByteArray request = "proxy.bad-request";
        const QByteArray notApi = "proxy.not-the-api";
        const auto row = [](const char *name, const QByteArray &octets, const QByteArray &code) {
            QTest::newRow(name) << octets << code;
        };
        row("another route", limited("rest/V1/orders/1"), route);
        row("another method", limited("rest/V1/orders/1", {}, "DELETE"), route);
        row("another method of the path", limited("rest/V1/products/x", {}, "DELETE"), unknown);
        row("a method in small letters", limited("rest/V1/products/x", {}, "delete"), request);
        row("..%2f", limited("rest/V1/products/..%2forders"), path);
        row("..%2F behind a name", limited("rest/V1/products/x%2F..%2F..%2Forders%2F1"), path);
        row("%2e%2e", limited("rest/V1/products/%2e%2e/orders/1"), path);
        row(".. as it is", limited("rest/V1/products/../orders/1"), path);
        row("encoded twice", limited("rest/V1/products/%252e%252e%252forders"), path);
        row("encoded thrice", limited("rest/V1/products/..%25252forders"), path);
        row("a backslash", limited("rest/V1/products/..\\orders"), request);
        row("an encoded backslash", limited("rest/V1/products/..%5corders%5c1"), path);
        row("two slashes", limited("rest//V1/orders/1"), path);
        row("two slashes first",
            "GET //@limited@/rest/V1/orders/1 HTTP/1.1\r\nHost: @host@\r\n\r\n", request);
        row("two slashes behind the key", limited("/rest/V1/orders/1"), path);
        row("another case", limited("rest/V1/Products/x"), unknown);
        row("another case of the version", limited("rest/v1/products/x"), unknown);
        row("another case of the door", limited("REST/V1/products/x"), notApi);
        row("an encoded route", limited("rest/V1/%6frders/1"), route);
        row("a trailing slash", limited("rest/V1/orders/1/"), route);
        row("parameters behind ;", limited("rest/V1/orders;a=b/1"), unknown);
        row("dots behind ;", limited("rest/V1/products/..;a=b/orders/1"), path);
        row("a NUL", limited("rest/V1/orders/1%00/../products/x"), path);
        row("a line end", limited("rest/V1/products/x%0d%0aX-HTTP-Method-Override:%20DELETE"),
            path);
        row("a fragment", limited("rest/V1/products/x#/../orders/1"), request);
        row("absolute",
            "GET http://@host@/@limited@/rest/V1/products/x HTTP/1.1\r\nHost: @host@"
            "\r\n\r\n",
            request);
        row("absolute, of the store",
            "GET https://shop.example/rest/V1/orders/1 HTTP/1.1\r\nHost: @host@\r\nAuthorization: "
            "Bearer @limited@\r\n\r\n",
            request);
        row("the host as a path", "GET @host@/@limited@/rest/V1/x HTTP/1.1\r\nHost: @host@\r\n\r\n",
            request);
        row("another store's code", limited("rest/de/V1/orders/1"), route);
        row("asynchronous", limited("rest/async/V1/orders", {}, "POST"), route);
        row("in bulk", limited("rest/all/async/bulk/V1/orders", {}, "POST"), route);
        row("in bulk by name", limited("rest/all/async/bulk/V1/orders/byId", {}, "DELETE"), route);
        row("GraphQL", limited("graphql?query=%7Bx%7D"), "client.whole-api");
        row("SOAP", limited("soap/default?services=x"), "client.whole-api");
        row("OAuth", limited("oauth/token/access", {}, "POST"), notApi);
        row("index.php", limited("index.php/rest/V1/orders/1"), notApi);
        row("the key once more", limited("@any@/rest/V1/orders/1"), notApi);
        row("TRACE", limited("rest/V1/products/x", {}, "TRACE"), "proxy.method");
        row("CONNECT", limited("rest/V1/products/x", {}, "CONNECT"), "proxy.method");
        row("an expectation", limited("rest/V1/products/x", "Expect: 200-ok\r\n"),
            "proxy.expectation");
        row("two keys",
            "GET /rest/V1/orders/1 HTTP/1.1\r\nHost: @host@\r\nAuthorization: Bearer @limited@\r\n"
            "Authorization: Bearer @any@\r\n\r\n",
            request);
    }

    void noWayLeadsAroundTheLimits()
    {
        QFETCH(QByteArray, octets);
        QFETCH(QByteArray, code);
        const Town town;
        const QByteArray answer = town.desk.answerTo(town.filledIn(octets));
        QVERIFY2(answer.contains("\r\nX-Latchkey-Problem: " + code + "\r\n"), answer);
        QVERIFY2(statusOf(answer) >= 400 && statusOf(answer) < 500, answer);
        QCOMPARE(answer.count("HTTP/1.1 "), 1);
        QCOMPARE(town.asked(), QByteArrayList());
    }

    // The call is allowed as it is, and so it is all that the store gets.
    void whatNamesAnotherCallIsNotSentOn_data()
    {
        QTest::addColumn<QByteArray>("lines");
        for (const char *const line :
             {"X-HTTP-Method-Override: DELETE", "x-http-method-override: DELETE",
              "X-HTTP-Method: DELETE", "X-Method-Override: DELETE", "X-Method: DELETE",
              "X_HTTP_METHOD_OVERRIDE: DELETE", "X-HTTP-Method_Override: DELETE",
              "HTTP-Method-Override: DELETE", "X-Original-URL: /rest/V1/orders/1",
              "X-Rewrite-URL: /rest/V1/orders/1", "X-Original-Method: DELETE",
              "X-Forwarded-Host: evil.example", "X-Forwarded-Prefix: /rest/V1/orders",
              "X-Forwarded-For: 127.0.0.1", "X-Host: evil.example", "Forwarded: host=evil.example",
              "Proxy: http://evil.example", "Cookie: admin=x", "X-Latchkey-Problem: forged"}) {
            QTest::newRow(line) << QByteArray(line) + "\r\n";
        }
        QTest::newRow("the signature for one connection")
            << QByteArray("Connection: Authorization, Host\r\n");
    }

    void whatNamesAnotherCallIsNotSentOn()
    {
        QFETCH(QByteArray, lines);
        const Town town;
        const QByteArray answer =
            town.desk.answerTo(town.filledIn(limited("rest/V1/products/x", lines)));
        QCOMPARE(statusOf(answer), 200);
        QCOMPARE(town.asked(), QByteArrayList{"GET /rest/V1/products/x"});
        const QByteArray sent = town.store.peer().requests().constFirst();
        const QByteArray name = lines.left(lines.indexOf(':'));
        if (name != "Connection") {
            QVERIFY2(!sent.toLower().contains("\r\n" + name.toLower() + ':'), sent);
        }
        QVERIFY2(!sent.contains("evil.example") && !sent.contains("DELETE"), sent);
        QCOMPARE(sent.count("\r\nHost: "), 1);
        QCOMPARE(sent.count("\r\nAuthorization: OAuth "), 1);
    }

    // Frameworks take a method out of the query: no program with limits may name one there.
    void aMethodInTheQueryIsRefused()
    {
        const Town town;
        const QByteArray answer =
            town.desk.answerTo(town.filledIn(limited("rest/V1/products/x?_method=DELETE")));
        QVERIFY2(answer.contains("X-Latchkey-Problem: client.bad-path"), answer);
        QCOMPARE(town.asked(), QByteArrayList());
    }

    void noLineIsAddedByAValue_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("a bare return") << QByteArray("X-A: b\rX-Evil: c");
        QTest::newRow("a bare line feed") << QByteArray("X-A: b\nX-Evil: c");
        QTest::newRow("two bare returns") << QByteArray("X-A: b\r\rX-Evil: c");
        QTest::newRow("a folded line") << QByteArray("X-A: b\r\n X-Evil: c");
        QTest::newRow("a NUL") << withNul("X-A: b[NUL]X-Evil: c");
        QTest::newRow("a line end of Unicode")
            << QByteArray("X-A: b\xe2\x80\xa8X-Evil: c"); // one that only letters know
    }

    void noLineIsAddedByAValue()
    {
        QFETCH(QByteArray, line);
        const Town town;
        const QByteArray answer =
            town.desk.answerTo(town.filledIn(limited("rest/V1/products/x", line + "\r\n")));
        const QList<QByteArray> sent = town.store.peer().requests();
        if (statusOf(answer) == 200) { // the octets are no line end
            QCOMPARE(sent.size(), 1);
            QVERIFY2(sent.constFirst().contains("\r\n" + line + "\r\n"), sent.constFirst());
        } else {
            QCOMPARE(statusOf(answer), 400);
            QVERIFY(sent.isEmpty());
        }
    }
};

LATCHKEY_TEST(tst_LimitsHold)
#include "tst_LimitsHold.moc"

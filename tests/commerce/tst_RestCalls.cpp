// SPDX-License-Identifier: Apache-2.0
// REST calls and the proof that tokens work: where they go, what is sent, what answers mean.
#include "Program.h"
#include "commerce/CommerceClient.h"
#include "commerce/KnownDialects.h"

#include "FakeStore.h"

#include <QtTest>

using namespace latchkey;
using namespace latchkey::tests;
using namespace latchkey::commerce;
using oauth::TokenProof;

namespace {

secrets::IntegrationSecrets secretsFor(const QByteArray &origin)
{
    return {origin, Secret(consumerKey), Secret(consumerSecret), Secret(accessToken),
            Secret(accessTokenSecret)};
}

CommerceClient clientOf(const QByteArray &baseUrl)
{
    Store store;
    store.baseUrl = baseUrl;
    return {store, systemClock()};
}

CallOutcome callAt(const FakeStore &fake, const StoreCall &call,
                   const httpcall::BodySink &sink = {})
{
    return clientOf(fake.baseUrl())
        .call(call, secretsFor(fake.peer().origin()), CancelFlag(), sink);
}

StoreCall get(const QByteArray &path)
{
    StoreCall call;
    call.path = path;
    return call;
}

QByteArray codeOf(const CallOutcome &outcome)
{
    return outcome.problem ? outcome.problem->code : QByteArray("fine");
}

QByteArray restRefusal(int status, const QByteArray &message)
{
    return httpAnswer(status, "application/json; charset=utf-8",
                      "{\"message\":\"" + message + "\"}");
}

} // namespace

class tst_RestCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathIsPutBelowTheStoresAddress_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("target");
        const auto row = [](const char *name, const char *base, const char *path,
                            const char *target) {
            QTest::newRow(name) << QByteArray(base) << QByteArray(path) << QByteArray(target);
        };
        row("from V1", "/", "/V1/store/storeConfigs", "/rest/V1/store/storeConfigs");
        row("from rest", "/", "/rest/default/V1/x", "/rest/default/V1/x");
        row("a word that starts like rest", "/", "/restful/V1/x", "/rest/restful/V1/x");
        row("index.php", "/index.php/", "/V1/x", "/index.php/rest/V1/x");
        row("folder", "/shop/", "/rest/V1/x", "/shop/rest/V1/x");
        row("canonical query", "/", "/V1/x?a b=c+d&e", "/rest/V1/x?a_b=c%20d&e=");
        row("canonical path", "/", "/V1/products/a%2fb%7e%3a\" ",
            "/rest/V1/products/a%2Fb~:%22%20");
        row("no slash", "/", "V1/x?a=b", "/rest/V1/x?a=b");
        row("no slash, from rest", "/", "rest/default/V1/x", "/rest/default/V1/x");
        row("store code", "/", "/de_ch/V1/x", "/rest/de_ch/V1/x");
        row("store code, no slash", "/", "all/V1/x", "/rest/all/V1/x");
        row("asynchronous", "/", "async/bulk/V1/x", "/rest/async/bulk/V1/x");
        row("another version", "/", "V12/x", "/rest/V12/x");
        row("index.php in the path", "/", "/index.php/rest/V1/x", "/index.php/rest/V1/x");
        row("index.php in the path, no slash", "/", "index.php/rest/V1/x", "/index.php/rest/V1/x");
        row("index.php in both", "/index.php/", "/index.php/rest/V1/x", "/index.php/rest/V1/x");
        row("folder in both", "/shop/", "/shop/rest/V1/x", "/shop/rest/V1/x");
        row("folder that is a store code", "/shop/", "/shop/V1/x", "/shop/rest/shop/V1/x");
        row("plus in the query", "/", "/V1/x?q=a+b", "/rest/V1/x?q=a%20b");
        row("an address in the query", "/", "/V1/x?u=http://a//b/../c",
            "/rest/V1/x?u=http%3A%2F%2Fa%2F%2Fb%2F..%2Fc");
        row("dots in a name", "/", "/V1/products/..a..", "/rest/V1/products/..a..");
    }
    void pathIsPutBelowTheStoresAddress()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, target);
        StoreBehaviour behaviour;
        behaviour.calledPath = base;
        const FakeStore fake(behaviour);
        const CallOutcome outcome = callAt(fake, get(path));
        QCOMPARE(codeOf(outcome), QByteArray("fine"));
        const QByteArray request = fake.peer().requests().first();
        QCOMPARE(request.split('\r').first(), "GET " + target + " HTTP/1.1");
        QVERIFY(request.contains("\r\nAccept: application/json\r\n"));
        QVERIFY(!request.contains("Content-Length"));
    }

    void pathThatLeadsElsewhereIsNotCalled_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path : {"http://evil.example/V1/x",
                                 "https://127.0.0.1/V1/x",
                                 "//evil.example/V1/x",
                                 "/V1//x",
                                 "V1x/y",
                                 "rest",
                                 "evil.example/V1/x",
                                 "evil.example:80/rest/V1/x",
                                 "store/storeConfigs",
                                 "index.php/V1/x/../y",
                                 "/V1/products/a+b",
                                 "",
                                 "?a=b",
                                 "\\\\evil.example\\x",
                                 "/\\evil.example/x",
                                 "/V1/x\r\nHost: evil.example",
                                 "/V1/x\n",
                                 "/V1/\t",
                                 "/V1/x#y",
                                 "@evil.example/",
                                 "/V1/../../admin",
                                 "/rest/../oauth/token/request",
                                 "/V1/%2e%2e/x",
                                 "/V1/.%2E/x",
                                 "/..",
                                 "/V1/./x",
                                 "javascript:alert(1)",
                                 " /V1/x",
                                 "/V1/\x7f"}) {
            QTest::newRow(QByteArray(path).toPercentEncoding("/:").constData()) << QByteArray(path);
        }
        QTest::newRow("NUL") << QByteArray("/V1/x\0y", 7);
    }
    void pathThatLeadsElsewhereIsNotCalled()
    {
        QFETCH(QByteArray, path);
        const FakeStore fake;
        const CallOutcome outcome = callAt(fake, get(path));
        QCOMPARE(codeOf(outcome), QByteArray("commerce.bad-path"));
        QVERIFY(!outcome.problem->sentence.isEmpty());
        QCOMPARE(fake.peer().connections(), 0);
    }

    void whatCannotBeSentIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("dialect");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("method in small letters")
            << QByteArray("get") << QByteArray() << QByteArray("commerce.bad-method");
        QTest::newRow("two methods")
            << QByteArray("GET POST") << QByteArray() << QByteArray("commerce.bad-method");
        QTest::newRow("no such dialect")
            << QByteArray("GET") << QByteArray("klingon") << QByteArray("commerce.unknown-dialect");
    }
    void whatCannotBeSentIsNotSent()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, dialect);
        QFETCH(QByteArray, code);
        const FakeStore fake;
        StoreCall call = get("/V1/x");
        call.method = method;
        call.dialect = dialect;
        QCOMPARE(codeOf(callAt(fake, call)), code);
        QCOMPARE(fake.peer().connections(), 0);
    }

    void tokensOfAnotherStoreAreNotSent_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::newRow("another host") << QByteArray("http://localhost:@");
        QTest::newRow("another scheme") << QByteArray("https://127.0.0.1:@");
        QTest::newRow("another port") << QByteArray("http://127.0.0.1:1");
        QTest::newRow("the port left out") << QByteArray("http://127.0.0.1");
        QTest::newRow("none") << QByteArray();
    }
    void tokensOfAnotherStoreAreNotSent()
    {
        QFETCH(QByteArray, origin);
        const FakeStore fake;
        origin.replace('@', QByteArray::number(fake.peer().port()));
        const CommerceClient client = clientOf(fake.baseUrl());
        const CallOutcome outcome = client.call(get("/V1/x"), secretsFor(origin), CancelFlag());
        QCOMPARE(codeOf(outcome), QByteArray("secrets.other-store"));
        const ProofOutcome proof = client.proveTokens(secretsFor(origin), CancelFlag());
        QCOMPARE(proof.proof, TokenProof::Refused);
        QCOMPARE(fake.peer().connections(), 0);
    }

    void httpToAnotherComputerNeedsConsent()
    {
        const CallOutcome outcome =
            clientOf("http://shop.invalid/")
                .call(get("/V1/x"), secretsFor("http://shop.invalid"), CancelFlag());
        QCOMPARE(codeOf(outcome), QByteArray("commerce.cleartext"));
    }

    void bodyHasAType_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("POST") << QByteArray("POST") << QByteArray()
                              << QByteArray("application/json");
        QTest::newRow("PUT") << QByteArray("PUT") << QByteArray() << QByteArray("application/json");
        QTest::newRow("given") << QByteArray("POST") << QByteArray("application/xml")
                               << QByteArray("application/xml");
    }
    void bodyHasAType()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, given);
        QFETCH(QByteArray, sent);
        const FakeStore fake;
        StoreCall call = get("/V1/x");
        call.method = method;
        call.contentType = given;
        call.body = "{}";
        QCOMPARE(codeOf(callAt(fake, call)), QByteArray("fine"));
        QVERIFY(fake.peer().requests().first().contains("\r\nContent-Type: " + sent + "\r\n"));
        QVERIFY(fake.peer().requests().first().endsWith("\r\n\r\n{}"));
    }

    void successIsStreamedRefusalIsKept()
    {
        StoreBehaviour behaviour;
        behaviour.dialect = oauth::dialectNamed("zend");
        behaviour.rest = [](const QByteArray &) {
            return httpAnswer(200, "application/json", QByteArray(3'000'000, 'x'));
        };
        const FakeStore fake(behaviour);
        QByteArray taken;
        const httpcall::BodySink sink = [&taken](QByteArrayView piece) {
            taken.append(piece);
            return true;
        };
        // the refusals of the negotiation do not reach the sink
        const CallOutcome outcome = callAt(fake, get("/V1/products/a%2Fb?f[9]=1&f[10]=2"), sink);
        QCOMPARE(codeOf(outcome), QByteArray("fine"));
        QVERIFY(outcome.negotiated);
        QCOMPARE(taken, QByteArray(3'000'000, 'x'));
        QVERIFY(outcome.body.isEmpty());
    }

    void refusalIsToldInTheStoresWords()
    {
        StoreBehaviour behaviour;
        behaviour.rest = [](const QByteArray &) {
            return httpAnswer(
                404, "application/json",
                "{\"message\":\"The %1 doesn't exist.\",\"parameters\":[\"<b>mug</b>\"]}");
        };
        const FakeStore fake(behaviour);
        bool isStreamed = false;
        const CallOutcome outcome = callAt(fake, get("/V1/products/mug"), [&](QByteArrayView) {
            isStreamed = true;
            return true;
        });
        QCOMPARE(codeOf(outcome), QByteArray("commerce.refused"));
        QVERIFY(
            outcome.problem->sentence.contains(QStringLiteral("“The <b>mug</b> doesn't exist.”")));
        QVERIFY(!isStreamed);
        QVERIFY(outcome.body.startsWith("{\"message\""));
    }

    void aNameThatNeedsEncodingGetsAHint_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("answered");
        QTest::addColumn<QString>("hint"); // empty = none
        const QByteArray noRoute = restRefusal(404, "Request does not match any route.");
        const QByteArray noProduct =
            restRefusal(404, "The product that was requested doesn't exist.");
        const QString encode = QStringLiteral("%2F, a plus as %2B and a space as %20");
        const auto row = [](const char *name, const char *path, const QByteArray &answered,
                            const QString &hint) {
            QTest::newRow(name) << QByteArray(path) << answered << hint;
        };
        row("slash in a SKU", "/V1/products/a/b", noRoute, encode);
        row("two slashes in a SKU", "/rest/de/V1/products/a/b/c", noRoute, encode);
        row("space in a SKU", "/V1/products/a b", noProduct, encode);
        row("a SKU that is none", "/V1/products/a%20b", noProduct, {});
        row("a call that is none", "/V1/nonsense", noRoute, {});
        row("no version", "/store/storeConfigs", noRoute, QStringLiteral("/V1/store/storeConfigs"));
        row("a page, a slash in a SKU", "/V1/products/a%2fb",
            httpAnswer(404, "text/html", "<html>"), QStringLiteral("AllowEncodedSlashes"));
        row("a page", "/V1/products/a", httpAnswer(404, "text/html", "<html>"), {});
        row("another status", "/V1/products/a b", restRefusal(400, "No."), {});
    }
    void aNameThatNeedsEncodingGetsAHint()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, answered);
        QFETCH(QString, hint);
        StoreBehaviour behaviour;
        behaviour.rest = [answered](const QByteArray &) {
            return answered;
        };
        const FakeStore fake(behaviour);
        const CallOutcome outcome = callAt(fake, get(path));
        QVERIFY(outcome.problem);
        const QString sentence = outcome.problem->sentence;
        QVERIFY2(sentence.contains(hint), qPrintable(sentence));
        QCOMPARE(sentence.contains(QLatin1String("%2F")) ||
                     sentence.contains(QLatin1String("version of the API")),
                 !hint.isEmpty());
    }

    void refusalsInXmlAreUnderstood()
    {
        StoreBehaviour behaviour;
        behaviour.rest = [](const QByteArray &) {
            return httpAnswer(401, "application/xml; charset=utf-8",
                              "<?xml version=\"1.0\"?>\n<response><message>The consumer isn't "
                              "authorized to access %resources.</message><parameters><resources>"
                              "Magento_Sales::sales</resources></parameters></response>");
        };
        const FakeStore fake(behaviour);
        StoreCall call = get("/V1/x");
        call.accept = "application/xml";
        const CallOutcome outcome = callAt(fake, call);
        QCOMPARE(codeOf(outcome), QByteArray("commerce.not-authorized"));
        QVERIFY(outcome.problem->sentence.contains(QLatin1String("Magento_Sales::sales")));
        QVERIFY(fake.peer().requests().first().contains("\r\nAccept: application/xml\r\n"));
    }

    void everyOtherAnswerHasItsMeaning_data()
    {
        QTest::addColumn<QByteArray>("answered");
        QTest::addColumn<oauth::Outcome>("kind");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("said");
        using enum oauth::Outcome;
        const auto row = [](const char *name, const QByteArray &answered, oauth::Outcome kind,
                            const char *code, const char *said = "") {
            QTest::newRow(name) << answered << kind << QByteArray(code) << QString::fromUtf8(said);
        };
        const QByteArray html = "text/html; charset=UTF-8";
        const QByteArray nginx = "<html>\r\n<head><title>x</title></head>\r\n<body>\r\n<center>"
                                 "<h1>x</h1></center>\r\n<hr><center>nginx/1.22.1</center>";
        row("a page with 200", httpAnswer(200, html, "<!DOCTYPE html><p>Welcome"), PageForSuccess,
            "commerce.page", "folder");
        row("a page with 404", httpAnswer(404, html, "\r\n<!doctype HTML>"), Page, "commerce.page");
        row("a page with 400 of no type", httpAnswer(400, "text/plain", "<html><p>x"), Page,
            "commerce.page");
        row("nginx's page with 404", httpAnswer(404, html, nginx), Page, "commerce.page");
        row("a redirect", httpAnswer(302, html, nginx, "Location: /\r\n"), NotAStore,
            "commerce.redirected");
        row("404 of no page", httpAnswer(404, "text/plain", "no"), NotAStore,
            "commerce.not-a-store");
        row("a password of the web server",
            httpAnswer(401, html, nginx, "WWW-Authenticate: Basic realm=\"staging\"\r\n"), Guarded,
            "commerce.basic", "HTTP Basic");
        row("a firewall", httpAnswer(403, html, nginx), Guarded, "commerce.guarded", "firewall");
        row("too large", httpAnswer(413, html, nginx), TooLarge, "commerce.too-large", "413");
        row("too large, no page", httpAnswer(413, "text/plain", ""), TooLarge,
            "commerce.too-large");
        row("too long", httpAnswer(414, html, nginx), TooLong, "commerce.too-long", "414");
        row("headers too long", httpAnswer(431, html, ""), TooLong, "commerce.too-long", "431");
        row("nginx 502", httpAnswer(502, html, nginx), ServerError, "commerce.web-server",
            "(nginx)");
        row("a gateway of no name", httpAnswer(504, "text/plain", ""), ServerError,
            "commerce.web-server", "504");
        row("a gateway named by its header",
            httpAnswer(502, "text/plain", "", "Server: Caddy/2.7\r\n"), ServerError,
            "commerce.web-server", "(Caddy)");
        row("a gateway of a hostile name", httpAnswer(502, "text/plain", "", "Server: a%2<b>\r\n"),
            ServerError, "commerce.web-server",
            "(a) got no answer from the store behind it (status 502)");
        row("nginx 500", httpAnswer(500, html, nginx), ServerError, "commerce.web-server");
        row("nginx 503", httpAnswer(503, html, nginx), ServerError, "commerce.web-server");
        row("Apache 500",
            httpAnswer(500, html, "<!DOCTYPE HTML PUBLIC \"-//IETF//DTD HTML 2.0//EN\">\n<html>"),
            ServerError, "commerce.web-server", "(Apache)");
        row("Varnish 503",
            httpAnswer(503, html,
                       "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>"
                       "<h3>Guru Meditation:</h3><p>XID: 5</p>"),
            ServerError, "commerce.web-server", "(Varnish)");
        row("Cloudflare 522",
            httpAnswer(522, html, "<!DOCTYPE html>Cloudflare Ray ID: <strong>1</strong>"),
            ServerError, "commerce.web-server", "(Cloudflare)");
        row("the store's page with 500",
            httpAnswer(500, html, "<!doctype html><p>Error log record number: 1a2b3c4d</p>"),
            Unknown, "commerce.store-error", "report 1a2b3c4d");
        row("the store's words with 500",
            httpAnswer(500, "application/json",
                       "{\"message\":\"Internal Error. Details are available in Magento log file. "
                       "Report ID: webapi-67a1f00c2d\"}"),
            Unknown, "commerce.store-error", "report webapi-67a1f00c2d");
        row("500 without a report", httpAnswer(500, html, "<html>"), Unknown,
            "commerce.store-error", "exception log");
        row("maintenance", httpAnswer(503, html, "<html>Service Temporarily Unavailable"), Unknown,
            "commerce.maintenance");
        row("no reason", httpAnswer(429, "text/plain", ""), Refused, "commerce.refused");
        row("the store's words with 413",
            httpAnswer(413, "application/json", "{\"message\":\"Too much\"}"), Refused,
            "commerce.refused", "Too much");
        row("fine", httpAnswer(200, "application/json", "[]"), Received, "fine");
    }
    void everyOtherAnswerHasItsMeaning()
    {
        QFETCH(QByteArray, answered);
        QFETCH(oauth::Outcome, kind);
        QFETCH(QByteArray, code);
        QFETCH(QString, said);
        StoreBehaviour behaviour;
        behaviour.rest = [answered](const QByteArray &) {
            return answered;
        };
        const FakeStore fake(behaviour);
        const CallOutcome outcome = callAt(fake, get("/V1/x"));
        QCOMPARE(codeOf(outcome), code);
        QCOMPARE(outcome.kind, kind);
        const QString sentence = outcome.problem.value_or(Problem()).sentence;
        QVERIFY2(sentence.contains(said), qPrintable(sentence));
        QVERIFY(!sentence.contains(QLatin1Char('%')));
        QCOMPARE(outcome.reportId.isEmpty(), !sentence.contains(QLatin1String("as report ")));
    }

    void anAnswerTooLargeIsCutOff()
    {
        StoreBehaviour behaviour;
        behaviour.rest = [](const QByteArray &) {
            return httpAnswer(200, "application/json", QByteArray(2'000'000, ' '));
        };
        const FakeStore fake(behaviour);
        StoreCall call = get("/V1/x");
        call.maxBodyBytes = 1'000'000;
        QCOMPARE(codeOf(callAt(fake, call)), QByteArray("http.too-large"));
        const ProofOutcome proof =
            clientOf(fake.baseUrl()).proveTokens(secretsFor(fake.peer().origin()), CancelFlag());
        QCOMPARE(proof.proof, TokenProof::NotReached);
    }

    void proofSaysWhatTheTokensAreWorth_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<TokenProof>("proof");
        QTest::addColumn<int>("calls");
        const QByteArray list = httpAnswer(200, "application/json", "[]");
        const QByteArray notAllowed =
            httpAnswer(401, "application/json",
                       "{\"message\":\"The consumer isn't authorized to access %resources.\","
                       "\"parameters\":{\"resources\":\"Magento_Backend::admin\"}}");
        const QByteArray wrongSignature =
            restRefusal(401, "The signature is invalid. Verify and try again.");
        const auto row = [](const char *name, const QByteArray &first, const QByteArray &second,
                            TokenProof proof, int calls) {
            QTest::newRow(name) << first << second << proof << calls;
        };
        using enum TokenProof;
        row("works", list, {}, Works, 1);
        row("inactive", notAllowed, wrongSignature, NotActive, 3); // with the port and without
        row("Authorization taken off", notAllowed, notAllowed, HeaderLost, 2);
        row("trouble at the second", notAllowed, httpAnswer(502, "text/html", ""), NotReached, 2);
        row("a wall in front",
            httpAnswer(401, "text/html", "<html>", "WWW-Authenticate: Basic realm=\"x\"\r\n"), {},
            Walled, 1);
        row("a wall that speaks JSON",
            httpAnswer(401, "application/json", "{\"message\":\"no\"}",
                       "www-authenticate: BASIC realm=x\r\n"),
            {}, Walled, 1);
        row("no such route", restRefusal(404, "Request does not match any route."), {}, Refused, 1);
        row("token unknown", restRefusal(401, "Specified token does not exist"), {}, TokenDead, 1);
        row("token revoked", restRefusal(401, "Access token has been revoked"), {}, TokenDead, 1);
        row("integration deleted",
            restRefusal(401, "A consumer having the specified key does not exist"), {},
            IntegrationGone, 1);
        row("signature refused", wrongSignature, wrongSignature, TokenProof::SignatureInvalid, 2);
        row("maintenance", httpAnswer(503, "text/html", "<html>"), {}, NotReached, 1);
        row("store in trouble", httpAnswer(500, "text/html", "<html>"), {}, NotReached, 1);
        row("closed", {}, {}, NotReached, 1);
        row("redirect", httpAnswer(302, "text/html", "", "Location: /\r\n"), {},
            TokenProof::Refused, 1);
        row("a page that says 200", httpAnswer(200, "text/html", "<html>"), {}, TokenProof::Refused,
            1);
        row("other JSON", httpAnswer(200, "application/json", "{}"), {}, TokenProof::Refused, 1);
    }
    void proofSaysWhatTheTokensAreWorth()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(TokenProof, proof);
        QFETCH(int, calls);
        int answered = 0;
        const ScriptedPeer peer([&](QTcpSocket *socket, const QByteArray &request) {
            QVERIFY(request.startsWith("GET /rest/V1/modules "));
            answer(socket, answered++ == 0 ? first : second);
        });
        const ProofOutcome outcome =
            clientOf(peer.origin() + "/").proveTokens(secretsFor(peer.origin()), CancelFlag());
        const Problem problem = outcome.call.problem.value_or(Problem());
        QVERIFY2(outcome.proof == proof, problem.code);
        QCOMPARE(outcome.call.problem.has_value(), proof != TokenProof::Works);
        QCOMPARE(peer.requests().size(), calls);
        QVERIFY(outcome.call.tookMs >= 0);
        QVERIFY(!problem.sentence.contains(QLatin1String("resource"), Qt::CaseInsensitive));
    }

    void proofIsNotReachedWhereNothingListens()
    {
        const QByteArray origin = "http://127.0.0.1:" + QByteArray::number(closedPort());
        const ProofOutcome outcome =
            clientOf(origin + "/").proveTokens(secretsFor(origin), CancelFlag());
        QCOMPARE(outcome.proof, TokenProof::NotReached);
        QCOMPARE(outcome.call.problem.value_or(Problem()).code, QByteArray("http.connect"));
    }

    void dialectOfNobodyHasNoSentence()
    {
        QVERIFY(dialectSentence("klingon").isEmpty());
        QVERIFY(dialectSentence("").isEmpty());
        QVERIFY(dialectSentence("native").contains(QLatin1String("2.4.8")));
        QCOMPARE(dialectSentence("laminas-exact-path,zend"),
                 QStringLiteral("This store signs like Commerce 2.4.6 and 2.4.7 with Adobe's later "
                                "fix or Commerce up to 2.4.5."));
        QVERIFY(dialectSentence("native,laminas,zend").isEmpty()); // too much to say
    }
};

LATCHKEY_TEST(tst_RestCalls)
#include "tst_RestCalls.moc"

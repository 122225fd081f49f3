// SPDX-License-Identifier: Apache-2.0
// REST calls and the proof that tokens work: where they go, what is sent, what answers mean.
#include "Program.h"
#include "commerce/CommerceClient.h"

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
        row("canonical path", "/", "/V1/products/a%2fb%7e%3a\"+",
            "/rest/V1/products/a%2Fb~:%22%20");
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
                                 "V1/x",
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
        behaviour.dialect = &oauth::zend();
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
        row("inactive", notAllowed, wrongSignature, NotActive, 2);
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
        row("signature refused", wrongSignature, {}, TokenProof::SignatureInvalid, 1);
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
    }
};

LATCHKEY_TEST(tst_RestCalls)
#include "tst_RestCalls.moc"

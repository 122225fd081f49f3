// SPDX-License-Identifier: Apache-2.0
// The token calls: what is sent, and what every way they can end means.
#include "Program.h"
#include "commerce/CommerceClient.h"
#include "commerce/SigningPlan.h"
#include "commerce/StoreRefusal.h"

#include "FakeStore.h"

#include <QElapsedTimer>
#include <QMetaEnum>
#include <QtTest>

#include <ctime>
#include <memory>

using namespace latchkey;
using namespace latchkey::tests;
using namespace latchkey::commerce;
using Kind = oauth::Outcome;

namespace {

Store storeAt(const QByteArray &baseUrl)
{
    Store store;
    store.baseUrl = baseUrl;
    return store;
}

TokenOutcome askRequestToken(const Store &store, const CancelFlag &cancel = {},
                             const Clock &clock = systemClock())
{
    return CommerceClient(store, clock)
        .requestToken(Secret(consumerKey), Secret(consumerSecret), cancel);
}

TokenOutcome askAccessToken(const Store &store)
{
    return CommerceClient(store, systemClock())
        .accessToken(Secret(consumerKey), Secret(consumerSecret),
                     {Secret(requestToken), Secret(requestTokenSecret)}, Secret(verifier),
                     CancelFlag());
}

// This computer's time zone, for as long as it lives.
class LocalTime
{
public:
    explicit LocalTime(const QByteArray &zone)
        : m_before(qgetenv("TZ"))
        , m_wasSet(qEnvironmentVariableIsSet("TZ"))
    {
        qputenv("TZ", zone);
        tzset();
    }
    ~LocalTime()
    {
        if (m_wasSet) {
            qputenv("TZ", m_before);
        } else {
            qunsetenv("TZ");
        }
        tzset();
    }
    Q_DISABLE_COPY_MOVE(LocalTime)

private:
    const QByteArray m_before;
    const bool m_wasSet;
};

QByteArray described(const TokenOutcome &outcome)
{
    return QMetaEnum::fromType<Kind>().valueToKey(int(outcome.kind)) + QByteArray(" ") +
           outcome.problem.code + " " + outcome.problem.detail.toUtf8();
}

} // namespace

#define COMPARE_KIND(asked, expected)                                                              \
    do {                                                                                           \
        const TokenOutcome &compared = (asked);                                                    \
        QVERIFY2(compared.kind == (expected), described(compared));                                \
    } while (false)

class tst_TokenCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestTokenIsReceived()
    {
        const FakeStore fake;
        const TokenOutcome outcome = askRequestToken(storeAt(fake.baseUrl()));
        COMPARE_KIND(outcome, Kind::Received);
        QCOMPARE(outcome.pair.token.reveal(), requestToken);
        QCOMPARE(outcome.pair.tokenSecret.reveal(), requestTokenSecret);
        QCOMPARE(outcome.status, 200);
        QVERIFY(outcome.tookMs >= 0);
        QVERIFY(outcome.problem.code.isEmpty());
        QVERIFY(outcome.knowledge == StoreKnowledge());
        const QByteArray request = fake.peer().requests().first();
        QVERIFY(request.startsWith("POST /oauth/token/request HTTP/1.1\r\n"));
        QVERIFY(request.contains("\r\nAccept: */*\r\n"));
        QVERIFY(request.contains("\r\nContent-Length: 0\r\n"));
        QVERIFY(!request.contains("oauth_token="));
        QVERIFY(!request.contains("Cookie"));
        QVERIFY(!request.contains("Content-Type"));
    }

    void accessTokenIsReceived()
    {
        const FakeStore fake;
        const TokenOutcome outcome = askAccessToken(storeAt(fake.baseUrl()));
        COMPARE_KIND(outcome, Kind::Received);
        QCOMPARE(outcome.pair.token.reveal(), accessToken);
        const QByteArray request = fake.peer().requests().first();
        QVERIFY(request.startsWith("POST /oauth/token/access HTTP/1.1\r\n"));
        QVERIFY(request.contains("oauth_verifier=\"" + verifier + "\""));
    }

    void baseUrlWithAPathIsKept()
    {
        StoreBehaviour behaviour;
        behaviour.calledPath = "/shop/index.php/";
        const FakeStore fake(behaviour);
        COMPARE_KIND(askRequestToken(storeAt(fake.baseUrl())), Kind::Received);
        QVERIFY(fake.peer().requests().first().startsWith(
            "POST /shop/index.php/oauth/token/request HTTP/1.1\r\n"));
    }

    void everyAnswerHasItsMeaning_data()
    {
        QTest::addColumn<QByteArray>("answered");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QByteArray>("code");
        const QByteArray html = "text/html; charset=UTF-8";
        const auto problem = [&html](int status, const QByteArray &text) {
            return httpAnswer(status, html, "oauth_problem=" + text);
        };
        const QByteArray pair =
            "oauth_token=" + requestToken + "&oauth_token_secret=" + requestTokenSecret;
        const auto row = [](const char *name, const QByteArray &answered, Kind kind,
                            const char *code) {
            QTest::newRow(name) << answered << kind << QByteArray(code);
        };
        row("302", httpAnswer(302, html, "", "Location: https://www.shop.example/\r\n"),
            Kind::NotAStore, "commerce.redirected");
        row("304", "HTTP/1.1 304 Not Modified\r\n\r\n", Kind::NotAStore, "commerce.redirected");
        row("404 page", httpAnswer(404, html, "<html>"), Kind::Page, "commerce.page");
        row("404 of no type", httpAnswer(404, "text/plain", "no"), Kind::NotAStore,
            "commerce.not-a-store");
        row("403 page of a firewall", httpAnswer(403, html, "<html>blocked"), Kind::Guarded,
            "commerce.guarded");
        row("401 page of a web server", httpAnswer(401, html, "<html>password"), Kind::Guarded,
            "commerce.guarded");
        row("413", httpAnswer(413, html, "<html>"), Kind::TooLarge, "commerce.too-large");
        row("414", httpAnswer(414, html, "<html>"), Kind::TooLong, "commerce.too-long");
        row("429 without a word", httpAnswer(429, "text/plain", ""), Kind::Refused,
            "commerce.refused");
        row("404 with an oauth_problem", problem(404, "Consumer+key+has+expired"),
            Kind::ConsumerExpired, "commerce.consumer-expired");
        row("500", httpAnswer(500, html, "<html>"), Kind::Unknown, "commerce.store-error");
        row("500 with an oauth_problem", problem(500, "Consumer+key+has+expired"), Kind::Unknown,
            "commerce.store-error");
        row("502", httpAnswer(502, html, "<html>"), Kind::ServerError, "commerce.web-server");
        row("nginx 500", httpAnswer(500, html, "<html><center>nginx</center>"), Kind::ServerError,
            "commerce.web-server");
        row("503 maintenance", httpAnswer(503, html, "<html>"), Kind::Unknown,
            "commerce.maintenance");
        row("200 page", httpAnswer(200, html, "<html>Welcome"), Kind::PageForSuccess,
            "commerce.page");
        row("200 empty", httpAnswer(200, html, ""), Kind::Unknown, "commerce.unreadable-answer");
        row("200 with half a pair", httpAnswer(200, html, pair.left(60)), Kind::Unknown,
            "commerce.unreadable-answer");
        row("200 with more than a pair", httpAnswer(200, html, pair + "&x=y"), Kind::Unknown,
            "commerce.unreadable-answer");
        row("204", "HTTP/1.1 204 No Content\r\n\r\n", Kind::Unknown, "commerce.unreadable-answer");
        row("201 with a pair", httpAnswer(201, html, pair), Kind::Unknown,
            "commerce.unreadable-answer");
        row("this very nonce used before",
            problem(401, "The+nonce+is+already+being+used+by+the+consumer+with+ID+29"),
            Kind::NonceUsed, "commerce.repeated");
        row("signature invalid", problem(401, "The+signature+is+invalid.+Verify+and+try+again."),
            Kind::SignatureInvalid, "commerce.signature-invalid");
        row("length of the verifier", problem(401, "Verifier+is+not+the+correct+length"),
            Kind::VerifierLength, "commerce.verifier-mismatch");
        row("token used", problem(401, "Token+is+already+being+used"), Kind::TokenUsed,
            "commerce.token-unknown");
        row("a sentence nobody knows", problem(401, "The+moon+is+full"), Kind::Refused,
            "commerce.refused");
        row("no HTTP", "hello\r\n\r\n", Kind::Unknown, "http.protocol");
        row("nothing", "", Kind::Unknown, "http.closed");
        row("half a head", "HTTP/1.1 200 OK\r\nContent-", Kind::Unknown, "http.closed");
        row("half a body",
            "HTTP/1.1 200 OK\r\nContent-Length: 110\r\n\r\noauth_token=", Kind::Unknown,
            "http.closed");
        row("too much", "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(70'000, 'x'), Kind::Unknown,
            "http.too-large");
    }
    void everyAnswerHasItsMeaning()
    {
        QFETCH(QByteArray, answered);
        QFETCH(Kind, kind);
        QFETCH(QByteArray, code);
        const ScriptedPeer peer(
            [answered](QTcpSocket *socket, const QByteArray &) { answer(socket, answered); });
        const TokenOutcome outcome = askRequestToken(storeAt(peer.origin() + "/"));
        COMPARE_KIND(outcome, kind);
        QCOMPARE(outcome.problem.code, code);
        QVERIFY(!outcome.problem.sentence.isEmpty());
        QVERIFY(!outcome.problem.sentence.contains(QLatin1Char('%')));
        QVERIFY(outcome.pair.token.isEmpty());
        // once more as a web server that drops the port sees it
        QCOMPARE(peer.requests().size(), kind == Kind::SignatureInvalid ? 2 : 1);
        QVERIFY(outcome.knowledge == StoreKnowledge());
    }

    void signatureSentenceWithAnotherStatusIsOnlyARefusal()
    {
        const ScriptedPeer peer([](QTcpSocket *socket, const QByteArray &) {
            answer(socket, httpAnswer(400, "text/html",
                                      "oauth_problem=The+signature+is+invalid.+Verify+and+try+"
                                      "again."));
        });
        const TokenOutcome outcome = askRequestToken(storeAt(peer.origin() + "/"));
        COMPARE_KIND(outcome, Kind::Refused);
        QCOMPARE(outcome.problem.code, QByteArray("commerce.signature-invalid"));
    }

    void everyOutcomeHasAWording_data()
    {
        QTest::addColumn<Kind>("outcome");
        const QMetaEnum outcomes = QMetaEnum::fromType<Kind>();
        for (int i = 0; i < outcomes.keyCount(); ++i) {
            QTest::newRow(outcomes.key(i)) << Kind(outcomes.value(i));
        }
    }
    void everyOutcomeHasAWording()
    {
        QFETCH(Kind, outcome);
        for (const QString &said : {QStringLiteral("The moon is full."), QString()}) {
            const Problem problem =
                problemOfRefusal({"https", "shop.example", 443}, {outcome, said}, 401);
            QVERIFY(problem.code.startsWith("commerce."));
            QVERIFY(problem.sentence.contains(QStringLiteral("https://shop.example")));
            QVERIFY(!problem.sentence.contains(QLatin1Char('%')));
        }
    }

    void nothingThatMayHaveBeenDoneIsAskedAgain_data()
    {
        QTest::addColumn<QByteArray>("second");
        QTest::newRow("500") << httpAnswer(500, "text/html", "");
        QTest::newRow("closed") << QByteArray();
        QTest::newRow("unreadable") << httpAnswer(200, "text/html", "x");
    }
    void nothingThatMayHaveBeenDoneIsAskedAgain()
    {
        QFETCH(QByteArray, second);
        int count = 0;
        const ScriptedPeer peer([&count, second](QTcpSocket *socket, const QByteArray &) {
            answer(socket, ++count == 1
                               ? httpAnswer(401, "text/html",
                                            "oauth_problem=The+signature+is+invalid.+Verify+and+"
                                            "try+again.")
                               : second);
        });
        Store store = storeAt(peer.origin() + "/");
        store.otherBaseUrls = {"https://a.example/", "https://b.example/"};
        const TokenOutcome outcome = askRequestToken(store);
        COMPARE_KIND(outcome, Kind::Unknown);
        QCOMPARE(peer.requests().size(), 2);
    }

    void refusedSignaturesAreTriedInBoundedNumber()
    {
        StoreBehaviour behaviour;
        behaviour.seenBase = "http://never.example/";
        const FakeStore fake(behaviour);
        Store store = storeAt(fake.baseUrl());
        for (int i = 0; i < 30; ++i) {
            store.otherBaseUrls.append("https://s" + QByteArray::number(i) + ".example/");
        }
        const TokenOutcome outcome = askRequestToken(store);
        COMPARE_KIND(outcome, Kind::SignatureInvalid);
        QCOMPARE(fake.requests(), maxTries());
        QVERIFY(outcome.knowledge == StoreKnowledge());
    }

    void closedPortIsNotSent()
    {
        const TokenOutcome outcome =
            askRequestToken(storeAt("http://127.0.0.1:" + QByteArray::number(closedPort()) + "/"));
        COMPARE_KIND(outcome, Kind::NotSent);
        QCOMPARE(outcome.problem.code, QByteArray("http.connect"));
    }

    void cancelledBeforehandIsNotSent()
    {
        const FakeStore fake;
        const CancelFlag cancel;
        cancel.cancel();
        COMPARE_KIND(askRequestToken(storeAt(fake.baseUrl()), cancel), Kind::NotSent);
        QCOMPARE(fake.requests(), 0);
    }

    void cancelledMidFlightIsUnknown()
    {
        const ScriptedPeer peer([](QTcpSocket *, const QByteArray &) {});
        const CancelFlag cancel;
        TokenOutcome outcome;
        const std::unique_ptr<QThread> call(QThread::create(
            [&] { outcome = askRequestToken(storeAt(peer.origin() + "/"), cancel); }));
        call->start();
        QTRY_COMPARE(peer.requests().size(), 1);
        cancel.cancel();
        QVERIFY(call->wait(1000));
        COMPARE_KIND(outcome, Kind::Unknown);
        QCOMPARE(outcome.problem.code, QByteArray("http.cancelled"));
    }

    void httpToAnotherComputerNeedsConsent_data()
    {
        QTest::addColumn<QByteArray>("baseUrl");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("http elsewhere")
            << QByteArray("http://shop.invalid/") << QByteArray("commerce.cleartext");
        QTest::newRow("no slash at the end")
            << QByteArray("https://shop.invalid") << QByteArray("commerce.bad-url");
        QTest::newRow("a query") << QByteArray("https://shop.invalid/?a/")
                                 << QByteArray("commerce.bad-url");
        QTest::newRow("another scheme")
            << QByteArray("ftp://shop.invalid/") << QByteArray("commerce.bad-url");
        QTest::newRow("a user") << QByteArray("https://u@shop.invalid/")
                                << QByteArray("commerce.bad-url");
        QTest::newRow("nothing") << QByteArray() << QByteArray("commerce.bad-url");
    }
    void httpToAnotherComputerNeedsConsent()
    {
        QFETCH(QByteArray, baseUrl);
        QFETCH(QByteArray, code);
        const TokenOutcome outcome = askRequestToken(storeAt(baseUrl));
        COMPARE_KIND(outcome, Kind::NotSent);
        QCOMPARE(outcome.problem.code, code);
    }

    void httpsIsNeverReplacedByHttp()
    {
        const ScriptedPeer plain([](QTcpSocket *, const QByteArray &) {});
        Store store = storeAt("https://127.0.0.1:" + QByteArray::number(closedPort()) + "/");
        store.otherBaseUrls = {plain.origin() + "/"};
        store.knowledge.signatureBaseUrl = plain.origin() + "/";
        COMPARE_KIND(askRequestToken(store), Kind::NotSent);
        QCOMPARE(plain.connections(), 0);
    }

    void redirectIsNotFollowed()
    {
        const FakeStore other;
        const QByteArray location = other.baseUrl();
        const ScriptedPeer peer([location](QTcpSocket *socket, const QByteArray &) {
            answer(socket, httpAnswer(307, "text/html", "", "Location: " + location + "\r\n"));
        });
        const TokenOutcome outcome = askRequestToken(storeAt(peer.origin() + "/"));
        COMPARE_KIND(outcome, Kind::NotAStore);
        QVERIFY(outcome.problem.sentence.contains(QString::fromLatin1(other.peer().origin())));
        QCOMPARE(other.peer().connections(), 0);
    }

    void clockIsCorrectedWhenTheStoreRefusesTheTime()
    {
        StoreBehaviour behaviour;
        behaviour.clockAheadSeconds = -7200;
        const FakeStore fake(behaviour);
        TokenOutcome outcome = askRequestToken(storeAt(fake.baseUrl()));
        COMPARE_KIND(outcome, Kind::Received);
        QCOMPARE(fake.requests(), 2);
        QVERIFY(qAbs(outcome.knowledge.clockSkewSeconds + 7200) <= 2);
        // and remembered
        Store store = storeAt(fake.baseUrl());
        store.knowledge = outcome.knowledge;
        outcome = askRequestToken(store);
        COMPARE_KIND(outcome, Kind::Received);
        QCOMPARE(fake.requests(), 3);
    }

    void ownClockThatIsWrongIsCorrectedToo()
    {
        const FakeStore fake;
        const Clock wrong = [] {
            return QDateTime::currentMSecsSinceEpoch() + 86'400'000;
        };
        const TokenOutcome outcome = askRequestToken(storeAt(fake.baseUrl()), {}, wrong);
        COMPARE_KIND(outcome, Kind::Received);
        QVERIFY(qAbs(outcome.knowledge.clockSkewSeconds + 86'400) <= 2);
    }

    void timeRefusedForNoReasonIsNotAskedTwice_data()
    {
        QTest::addColumn<QByteArray>("date");
        const QByteArray now = QLocale::c()
                                   .toString(QDateTime::currentDateTimeUtc(),
                                             QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"))
                                   .toLatin1();
        QTest::newRow("the clocks agree") << "Date: " + now + " GMT\r\n";
        QTest::newRow("no Date") << QByteArray();
        QTest::newRow("an odd Date") << QByteArray("Date: yesterday\r\n");
    }
    void timeRefusedForNoReasonIsNotAskedTwice()
    {
        QFETCH(QByteArray, date);
        const ScriptedPeer peer([date](QTcpSocket *socket, const QByteArray &) {
            answer(socket,
                   httpAnswer(401, "text/html",
                              "oauth_problem=An+error+occurred+validating+the+nonce", date));
        });
        const TokenOutcome outcome = askRequestToken(storeAt(peer.origin() + "/"));
        COMPARE_KIND(outcome, Kind::TimestampRefused);
        QCOMPARE(outcome.problem.code, QByteArray("commerce.clock"));
        QCOMPARE(peer.requests().size(), 1);
    }

    void timeIsCorrectedOnlyOnce()
    {
        const ScriptedPeer peer([](QTcpSocket *socket, const QByteArray &) {
            answer(socket, httpAnswer(401, "text/html",
                                      "oauth_problem=An+error+occurred+validating+the+nonce",
                                      "Date: Thu, 01 Jan 2015 00:00:00 GMT\r\n"));
        });
        const TokenOutcome outcome = askRequestToken(storeAt(peer.origin() + "/"));
        COMPARE_KIND(outcome, Kind::TimestampRefused);
        QCOMPARE(peer.requests().size(), 2);
        QCOMPARE(outcome.knowledge.clockSkewSeconds, 0);
    }

    void theStoresTimeDoesNotDependOnOurTimeZone_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<qint64>("seconds");
        // the hour that Berlin's clocks leave out, the one they show twice, and what is beside them
        QTest::newRow("before spring")
            << QByteArray("Sun, 29 Mar 2026 01:59:59 GMT") << qint64(1'774'749'599);
        QTest::newRow("in the hour that is left out")
            << QByteArray("Sun, 29 Mar 2026 02:30:00 GMT") << qint64(1'774'751'400);
        QTest::newRow("after spring")
            << QByteArray("Sun, 29 Mar 2026 03:00:00 GMT") << qint64(1'774'753'200);
        QTest::newRow("in the hour that comes twice")
            << QByteArray("Sun, 25 Oct 2026 02:30:00 GMT") << qint64(1'792'895'400);
        QTest::newRow("after autumn")
            << QByteArray("Sun, 25 Oct 2026 03:00:00 GMT") << qint64(1'792'897'200);
        // RFC 9110 §5.6.7: a recipient accepts the two older forms as well
        QTest::newRow("as RFC 850 wrote it, in the hour that is left out")
            << QByteArray("Sunday, 29-Mar-26 02:30:00 GMT") << qint64(1'774'751'400);
        QTest::newRow("as asctime() writes it, in the hour that is left out")
            << QByteArray("Sun Mar 29 02:30:00 2026") << qint64(1'774'751'400);
    }
    void theStoresTimeDoesNotDependOnOurTimeZone()
    {
        QFETCH(QByteArray, date);
        QFETCH(qint64, seconds);
        const LocalTime berlin("Europe/Berlin");
        std::atomic<int> count = 0;
        const ScriptedPeer peer([&count, date](QTcpSocket *socket, const QByteArray &) {
            const bool isRefused = ++count == 1;
            answer(socket, isRefused
                               ? httpAnswer(401, "text/html",
                                            "oauth_problem=An+error+occurred+validating+the+nonce",
                                            "Date: " + date + "\r\n")
                               : httpAnswer(200, "text/html",
                                            "oauth_token=" + requestToken +
                                                "&oauth_token_secret=" + requestTokenSecret));
        });
        const Clock anHourLate = [seconds] {
            return (seconds - 3600) * 1000;
        };
        const TokenOutcome outcome = askRequestToken(storeAt(peer.origin() + "/"), {}, anHourLate);
        COMPARE_KIND(outcome, Kind::Received);
        QCOMPARE(outcome.knowledge.clockSkewSeconds, 3600);
    }

    void oldStoreIsSignedForWithSha1()
    {
        StoreBehaviour behaviour;
        behaviour.method = "HMAC-SHA1";
        behaviour.dialect = oauth::dialectNamed("zend");
        const FakeStore fake(behaviour);
        Store store = storeAt(fake.baseUrl());
        const TokenOutcome outcome = askRequestToken(store);
        COMPARE_KIND(outcome, Kind::Received);
        QCOMPARE(fake.requests(), 2);
        QVERIFY(outcome.knowledge.method == oauth::SignatureMethod::HmacSha1);
        store.knowledge = outcome.knowledge;
        COMPARE_KIND(askAccessToken(store), Kind::Received);
        QCOMPARE(fake.requests(), 3);
    }

    void storeThatWasUpgradedIsSignedForWithSha256Again()
    {
        const FakeStore fake;
        Store store = storeAt(fake.baseUrl());
        store.knowledge.method = oauth::SignatureMethod::HmacSha1;
        const TokenOutcome outcome = askRequestToken(store);
        COMPARE_KIND(outcome, Kind::Received);
        QVERIFY(outcome.knowledge.method == oauth::SignatureMethod::HmacSha256);
    }

    void storeThatTakesNoMethodIsAskedTwiceAtMost()
    {
        StoreBehaviour behaviour;
        behaviour.method = "RSA-SHA1";
        const FakeStore fake(behaviour);
        const TokenOutcome outcome = askRequestToken(storeAt(fake.baseUrl()));
        COMPARE_KIND(outcome, Kind::SignatureMethodRejected);
        QCOMPARE(outcome.problem.code, QByteArray("commerce.signature-method"));
        QCOMPARE(fake.requests(), 2);
        QVERIFY(outcome.knowledge == StoreKnowledge());
    }
};

LATCHKEY_TEST(tst_TokenCalls)
#include "tst_TokenCalls.moc"

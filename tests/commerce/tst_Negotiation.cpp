// SPDX-License-Identifier: Apache-2.0
// Which form of a signature a store accepts is found out, once, and remembered.
#include "Program.h"
#include "commerce/CommerceClient.h"

#include "FakeStore.h"
#include "commerce/KnownDialects.h"
#include "commerce/SigningPlan.h"
#include "commerce/StoreAddress.h"

#include <QtTest>

using namespace latchkey;
using namespace latchkey::tests;
using namespace latchkey::commerce;

namespace {

// Twelve filter groups: "native" sorts f[10] before f[9], the others after.
QByteArray search()
{
    QByteArray query;
    for (int i = 0; i < 12; ++i) {
        const QByteArray group =
            "searchCriteria[filter_groups][" + QByteArray::number(i) + "][filters][0]";
        query += (i == 0 ? "" : "&") + group + "[field]=sku&" + group + "[value]=a+b%25&" + group +
                 "[condition_type]=like";
    }
    return "/V1/products?" + query;
}

secrets::IntegrationSecrets secretsFor(const FakeStore &fake)
{
    return {fake.peer().origin(), Secret(consumerKey), Secret(consumerSecret), Secret(accessToken),
            Secret(accessTokenSecret)};
}

Store storeOf(const FakeStore &fake)
{
    Store store;
    store.baseUrl = fake.baseUrl();
    return store;
}

StoreBehaviour speaking(const QByteArray &dialect)
{
    StoreBehaviour behaviour;
    behaviour.dialect = oauth::dialectNamed(dialect);
    return behaviour;
}

CallOutcome callIt(const Store &store, const FakeStore &fake, const StoreCall &call)
{
    return CommerceClient(store, systemClock()).call(call, secretsFor(fake), CancelFlag());
}

QByteArray described(const CallOutcome &outcome)
{
    return QByteArray::number(outcome.status) + " " +
           (outcome.problem ? outcome.problem->code : QByteArray("fine")) + " as " +
           outcome.dialectUsed;
}

StoreCall get(const QByteArray &path)
{
    StoreCall call;
    call.path = path;
    return call;
}

void everyDialect()
{
    QTest::addColumn<QByteArray>("dialect");
    QTest::addColumn<QByteArray>("path");
    const QList<QPair<QByteArray, QByteArray>> paths{
        {"plain", "/V1/store/storeConfigs"},
        {"slash in a SKU", "/V1/products/a%2Fb"},
        {"plus in a SKU", "/V1/products/a%2Bb"},
        {"blank and colon in a SKU", "/V1/products/a%20b:c"},
        {"odd characters in a SKU", "/V1/products/a!*'()[]@;,$=&%c3%a4"},
        {"twelve filter groups", search()},
        {"slash and twelve filter groups", "/V1/products/a%2Fb" + search().mid(12)},
        {"odd query", "/V1/x?a.b=1&flag&c=d=e&k=1&k=2&q=a+b"},
        {"a date with a space", "/V1/orders?from=2024-01-01%2000:00:00"},
        {"store code", "/rest/default/V1/products/a%2Fb%2Bc"}};
    for (const oauth::Dialect *dialect : oauth::storeDialects()) {
        for (const auto &[name, path] : paths) {
            QTest::addRow("%s: %s", dialect->name, name.constData())
                << QByteArray(dialect->name) << path;
        }
    }
}

} // namespace

class tst_Negotiation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDialectIsFoundAndRemembered_data() { everyDialect(); }
    void everyDialectIsFoundAndRemembered()
    {
        QFETCH(QByteArray, dialect);
        QFETCH(QByteArray, path);
        const FakeStore fake(speaking(dialect));
        Store store = storeOf(fake);
        CallOutcome outcome = callIt(store, fake, get(path));
        QVERIFY2(!outcome.problem, described(outcome));
        QCOMPARE(outcome.status, 200);
        QCOMPARE(fake.executed(), 1);
        QVERIFY(fake.requests() <= qsizetype(oauth::storeDialects().size()));
        QCOMPARE(outcome.negotiated, fake.requests() > 1);
        QVERIFY(outcome.knowledge.signatureBaseUrl.isEmpty());
        // known now: one request
        const int before = fake.requests();
        store.knowledge = outcome.knowledge;
        outcome = callIt(store, fake, get(path));
        QVERIFY2(!outcome.problem, described(outcome));
        QCOMPARE(fake.requests(), before + 1);
        QVERIFY(!outcome.negotiated);
    }

    void bodyIsExecutedExactlyOnce_data() { everyDialect(); }
    void bodyIsExecutedExactlyOnce()
    {
        QFETCH(QByteArray, dialect);
        QFETCH(QByteArray, path);
        const FakeStore fake(speaking(dialect));
        StoreCall call = get(path);
        call.method = "POST";
        call.body = "{\"group\":{\"code\":\"a=b&c\"}}";
        const CallOutcome outcome = callIt(storeOf(fake), fake, call);
        QVERIFY2(!outcome.problem, described(outcome));
        QCOMPARE(fake.executed(), 1);
        for (const QByteArray &request : fake.peer().requests()) {
            QVERIFY(request.endsWith(*call.body));
            QVERIFY(request.contains("\r\nContent-Type: application/json\r\n"));
        }
    }

    void formBodyIsSigned_data() { everyDialect(); }
    void formBodyIsSigned()
    {
        QFETCH(QByteArray, dialect);
        QFETCH(QByteArray, path);
        const FakeStore fake(speaking(dialect));
        StoreCall call = get(path);
        call.method = "POST";
        call.contentType = "application/x-www-form-urlencoded";
        call.body = "a=1&b=x%20y&c=a+b";
        const CallOutcome outcome = callIt(storeOf(fake), fake, call);
        QVERIFY2(!outcome.problem, described(outcome));
        QCOMPARE(fake.executed(), 1);
    }

    void onlyADialectThatWasToldApartIsRemembered()
    {
        const FakeStore fake(speaking("laminas"));
        Store store = storeOf(fake);
        store.knowledge = callIt(store, fake, get("/V1/store/storeConfigs")).knowledge;
        QCOMPARE(store.knowledge.dialect, QByteArray());
        const CallOutcome outcome = callIt(store, fake, get("/V1/products/a%2Fb"));
        QCOMPARE(outcome.knowledge.dialect, QByteArray("laminas"));
        QVERIFY(outcome.negotiated);
        QCOMPARE(outcome.dialectUsed, QByteArray("laminas"));
        QCOMPARE(outcome.learnt, QStringLiteral("This store signs like Commerce 2.4.6 and 2.4.7."));
    }

    // A call that tells only some dialects apart leaves the others possible, and claims none.
    void whatACallDoesNotTellIsNotClaimed_data()
    {
        QTest::addColumn<QByteArray>("dialect");
        QTest::addColumn<QByteArray>("known");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("knownThen");
        const auto row = [](const char *name, const char *dialect, const char *known,
                            const QByteArray &path, const char *knownThen) {
            QTest::newRow(name) << QByteArray(dialect) << QByteArray(known) << path
                                << QByteArray(knownThen);
        };
        const QByteArray slash = "/V1/products/a%2Fb";
        const QByteArray space = "/V1/orders?from=a%20b";
        const QByteArray tenGroups = "/V1/x?f[9]=a&f[10]=b";
        row("nothing told", "laminas", "", "/V1/modules", "");
        row("nothing told, something known", "laminas", "laminas,zend", "/V1/modules",
            "laminas,zend");
        row("one apart", "laminas", "", space, "native,laminas,laminas-exact-path,zend");
        row("the one apart", "laminas-backport", "", space, "laminas-backport");
        row("an old store, first accepted as the newest", "zend", "", slash,
            "native,laminas-exact-path,zend,laminas-backport");
        row("narrowed down", "zend", "native,laminas-exact-path,zend", tenGroups,
            "laminas-exact-path,zend");
        row("down to one", "laminas", "native,laminas,laminas-exact-path,zend", slash, "laminas");
        row("against what was known", "native", "laminas", tenGroups, "native");
    }
    void whatACallDoesNotTellIsNotClaimed()
    {
        QFETCH(QByteArray, dialect);
        QFETCH(QByteArray, known);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, knownThen);
        const FakeStore fake(speaking(dialect));
        Store store = storeOf(fake);
        store.knowledge.dialect = known;
        const CallOutcome outcome = callIt(store, fake, get(path));
        QVERIFY2(!outcome.problem, described(outcome));
        QCOMPARE(outcome.knowledge.dialect, knownThen);
        QCOMPARE(outcome.learnt, knownThen == known ? QString() : dialectSentence(knownThen));
        // the same call again is signed right at once
        const int before = fake.requests();
        store.knowledge = outcome.knowledge;
        QVERIFY(!callIt(store, fake, get(path)).problem);
        QCOMPARE(fake.requests(), before + 1);
    }

    void aBaseUrlThatChangedSaysNothingOfTheDialect()
    {
        StoreBehaviour behaviour = speaking("laminas");
        behaviour.seenBase = "http://127.0.0.1/";
        const FakeStore fake(behaviour);
        const CallOutcome outcome = callIt(storeOf(fake), fake, get("/V1/store/storeConfigs"));
        QVERIFY2(!outcome.problem, described(outcome));
        QVERIFY(outcome.negotiated);
        QCOMPARE(outcome.knowledge.signatureBaseUrl, behaviour.seenBase);
        QCOMPARE(outcome.knowledge.dialect, QByteArray());
        QCOMPARE(outcome.learnt, QString());
        QVERIFY(outcome.seenAs.contains(QStringLiteral("signed for http://127.0.0.1/")));
    }

    void theAddressThatIsSignedForIsSaid_data()
    {
        QTest::addColumn<QByteArray>("configured");
        QTest::addColumn<QByteArray>("seen");
        QTest::addColumn<QString>("says");
        const QByteArray shop = "https://shop.example:8443/eu/";
        QTest::newRow("as configured") << shop << shop << QString();
        QTest::newRow("never found out") << shop << QByteArray() << QString();
        QTest::newRow("the port is dropped")
            << shop << QByteArray("https://shop.example/eu/") << QStringLiteral("keeps its port");
        QTest::newRow("TLS ends in front") << shop << QByteArray("http://shop.example:8443/eu/")
                                           << QStringLiteral("called over https");
        QTest::newRow("anything else") << shop << QByteArray("https://admin.shop.example/")
                                       << QStringLiteral("takes itself for");
    }

    void theAddressThatIsSignedForIsSaid()
    {
        QFETCH(QByteArray, configured);
        QFETCH(QByteArray, seen);
        QFETCH(QString, says);
        const QString said = seenAsSentence(configured, seen);
        QCOMPARE(said.isEmpty(), says.isEmpty());
        QVERIFY(said.contains(says));
        QVERIFY(says.isEmpty() || said.contains(QString::fromUtf8(seen)));
    }

    void aPageTeachesNothing()
    {
        const ScriptedPeer peer([](QTcpSocket *socket, const QByteArray &) {
            answer(socket, httpAnswer(200, "text/html", "<!DOCTYPE html><title>Shop</title>"));
        });
        Store store;
        store.baseUrl = peer.origin() + "/";
        store.knowledge.signatureBaseUrl = "https://elsewhere.example/";
        for (const httpcall::BodySink &sink :
             {httpcall::BodySink(), httpcall::BodySink([](QByteArrayView) { return true; })}) {
            const CallOutcome outcome =
                CommerceClient(store, systemClock())
                    .call(get("/V1/products/a%2Fb"),
                          {peer.origin(), Secret("k"), Secret("s"), Secret("t"), Secret("x")},
                          CancelFlag(), sink);
            QCOMPARE(outcome.problem.value_or(Problem()).code, QByteArray("commerce.page"));
            QVERIFY(outcome.kind == oauth::Outcome::PageForSuccess);
            QVERIFY(outcome.knowledge == store.knowledge);
        }
    }

    void whatWasSignedIsToldWithoutKeys()
    {
        const FakeStore fake(speaking("laminas"));
        const CallOutcome outcome = callIt(storeOf(fake), fake, get("/V1/products/a%2Fb"));
        QCOMPARE(outcome.tries.size(), 2);
        QVERIFY(outcome.tries[0].isRefused && !outcome.tries[1].isRefused);
        QCOMPARE(outcome.tries[1].dialect, QByteArray("laminas"));
        for (const SigningTry &each : outcome.tries) {
            QVERIFY(each.baseString.startsWith("GET&http%3A%2F%2F127.0.0.1"));
            QVERIFY(each.baseString.contains("oauth_token%3DACCESS_TOKEN%26"));
            for (const QByteArray &secret :
                 {consumerKey, consumerSecret, accessToken, accessTokenSecret}) {
                QVERIFY(!each.baseString.contains(secret));
            }
        }
    }

    void rememberedDialectIsKeptWhileItIsAccepted()
    {
        const FakeStore fake(speaking("zend"));
        Store store = storeOf(fake);
        store.knowledge.dialect = "zend";
        // laminas-exact-path signs this one like zend
        const CallOutcome outcome = callIt(store, fake, get("/V1/products/a%2Fb"));
        QCOMPARE(fake.requests(), 1);
        QCOMPARE(outcome.knowledge.dialect, QByteArray("zend"));
        QCOMPARE(outcome.dialectUsed, QByteArray("zend"));
    }

    void storeThatWasUpgradedIsNegotiatedAnew()
    {
        const FakeStore fake(speaking("native"));
        Store store = storeOf(fake);
        store.knowledge.dialect = "laminas";
        const CallOutcome outcome = callIt(store, fake, get("/V1/products/a%2Fb"));
        QVERIFY2(!outcome.problem, described(outcome));
        QVERIFY(outcome.negotiated);
        QCOMPARE(outcome.knowledge.dialect,
                 QByteArray("native,laminas-exact-path,zend,laminas-backport"));
    }

    void aGivenDialectIsTheOnlyOneTried()
    {
        const FakeStore fake(speaking("laminas"));
        StoreCall call = get("/V1/products/a%2Fb");
        call.dialect = "native";
        const CallOutcome outcome = callIt(storeOf(fake), fake, call);
        QCOMPARE(outcome.problem.value_or(Problem()).code,
                 QByteArray("commerce.signature-invalid"));
        QVERIFY(outcome.refusal == oauth::Outcome::SignatureInvalid);
        QCOMPARE(outcome.dialectUsed, QByteArray("native"));
        QVERIFY(!outcome.negotiated);
        QCOMPARE(fake.requests(), 2); // with the port, and as a web server that drops it sees it
        QCOMPARE(fake.executed(), 0);
    }

    void wrongSecretsEndAfterEveryFormWasRefused()
    {
        const FakeStore fake(speaking("native"));
        secrets::IntegrationSecrets wrong = secretsFor(fake);
        wrong.accessTokenSecret = Secret("x");
        const CallOutcome outcome = CommerceClient(storeOf(fake), systemClock())
                                        .call(get("/V1/products/a%2Fb"), wrong, CancelFlag());
        QCOMPARE(outcome.problem.value_or(Problem()).code,
                 QByteArray("commerce.signature-invalid"));
        QCOMPARE(fake.requests(), 4); // two distinct base strings, each with and without the port
        QVERIFY(outcome.knowledge == StoreKnowledge());
        QVERIFY(!outcome.negotiated);
    }

    void everyTryHasANonceOfItsOwn()
    {
        StoreBehaviour behaviour = speaking("native");
        behaviour.seenBase = "http://never.example/";
        const FakeStore fake(behaviour);
        Store store = storeOf(fake);
        store.otherBaseUrls = {"https://a.example/", "http://b.example/"};
        callIt(store, fake, get("/V1/products/a%2Fb"));
        QSet<QByteArray> nonces;
        for (const QByteArray &request : fake.peer().requests()) {
            const qsizetype at = request.indexOf("oauth_nonce=\"");
            nonces.insert(request.mid(at + 13, 32));
        }
        QVERIFY(fake.requests() > 4);
        QCOMPARE(nonces.size(), fake.requests());
    }

    void theStoresOwnAddressIsFoundForTheSignature_data()
    {
        QTest::addColumn<QByteArray>("seen"); // @ = host and port it is called under
        QTest::addColumn<QByteArray>("posted");
        QTest::addColumn<QByteArray>("called");
        const auto row = [](const char *name, const char *seen, const char *posted,
                            const char *called) {
            QTest::newRow(name) << QByteArray(seen) << QByteArray(posted) << QByteArray(called);
        };
        row("scheme", "https://@/", "https://@/", "/");
        row("host", "http://shop.example:8080/", "http://shop.example:8080/", "/");
        row("port", "http://127.0.0.1:81/", "http://127.0.0.1:81/", "/");
        row("path", "http://@/index.php/", "http://@/index.php/", "/");
        row("all of it", "https://shop.example/eu/", "https://Shop.Example:443/eu/", "/index.php/");
        row("TLS ended before it", "http://shop.example/", "https://shop.example/", "/");
        row("port dropped by a web server", "http://127.0.0.1/", "http://127.0.0.1:9/", "/");
        row("port dropped, folder kept", "http://127.0.0.1/eu/", "http://127.0.0.1:9/x/", "/eu/");
        row("TLS ended before it, port dropped", "http://shop.example/",
            "https://shop.example:8443/", "/");
        row("host of one, path of the other", "http://shop.example/",
            "http://shop.example/index.php/", "/");
    }
    void theStoresOwnAddressIsFoundForTheSignature()
    {
        QFETCH(QByteArray, seen);
        QFETCH(QByteArray, posted);
        QFETCH(QByteArray, called);
        // the port is only known once it listens, so @ stands for one that is free
        const QByteArray free = "127.0.0.1:" + QByteArray::number(closedPort());
        StoreBehaviour behaviour = speaking("laminas");
        behaviour.calledPath = called;
        behaviour.seenBase = QByteArray(seen).replace('@', free);
        const FakeStore fake(behaviour);
        Store store = storeOf(fake);
        store.otherBaseUrls = {QByteArray(posted).replace('@', free)};
        const TokenOutcome token =
            CommerceClient(store, systemClock())
                .requestToken(Secret(consumerKey), Secret(consumerSecret), CancelFlag());
        QVERIFY2(token.kind == oauth::Outcome::Received, token.problem.code);
        QCOMPARE(token.knowledge.signatureBaseUrl, behaviour.seenBase);
        QVERIFY(fake.requests() > 1);
        // known now: one request, and only the dialect is left to find
        const int before = fake.requests();
        store.knowledge = token.knowledge;
        QVERIFY(!callIt(store, fake, get("/V1/store/storeConfigs")).problem);
        QCOMPARE(fake.requests(), before + 1);
        const CallOutcome outcome = callIt(store, fake, get("/V1/products/a%2Fb"));
        QVERIFY2(!outcome.problem, described(outcome));
        QCOMPARE(outcome.knowledge.dialect, QByteArray("laminas"));
        QCOMPARE(outcome.knowledge.signatureBaseUrl, behaviour.seenBase);
        QCOMPARE(fake.requests(), before + 3);
    }

    void httpsStoreThatSeesHttpIsSignedForSo()
    {
        Store store;
        store.baseUrl = "https://shop.example:8443/";
        const auto plan = signingPlan(store, "oauth/token/request",
                                      {.method = "POST",
                                       .url = {},
                                       .contentType = {},
                                       .body = {},
                                       .protocol = {{"oauth_nonce", "n"}}},
                                      nullptr);
        QVERIFY(plan);
        QCOMPARE(plan->size(), 4);
        QCOMPARE(plan->at(0).url, QByteArray("https://shop.example:8443/oauth/token/request"));
        QCOMPARE(plan->at(1).url, QByteArray("http://shop.example:8443/oauth/token/request"));
        // and where the web server drops the port
        QCOMPARE(plan->at(2).url, QByteArray("https://shop.example/oauth/token/request"));
        QCOMPARE(plan->at(3).url, QByteArray("http://shop.example/oauth/token/request"));
    }

    // Remembered, configured and posted: under each of them every dialect has its turn, even where
    // all differ (a slash in a SKU, more than ten filter groups, a host in brackets).
    void everyDialectIsTriedUnderEveryKnownAddress()
    {
        Store store;
        store.baseUrl = "https://[2001:db8::1]/";
        store.otherBaseUrls = {"https://[2001:db8::2]/"};
        store.knowledge.signatureBaseUrl = "https://[2001:db8::3]/";
        const QByteArray allDiffer =
            "rest/V1/products/a%2Fb" + search().mid(QByteArray("/V1/products").size()) + "&q=a%20b";
        const auto plan = signingPlan(store, allDiffer,
                                      {.method = "GET",
                                       .url = {},
                                       .contentType = {},
                                       .body = {},
                                       .protocol = {{"oauth_nonce", "n"}}},
                                      nullptr);
        QVERIFY(plan);
        QMap<QByteArray, QSet<const oauth::Dialect *>> tried;
        for (const SigningForm &form : *plan) {
            QCOMPARE(form.dialects.size(), 1);
            tried[form.baseUrl].insert(form.dialects.first());
        }
        const auto dialects = qsizetype(oauth::storeDialects().size());
        QCOMPARE(tried.size(), 3);
        QCOMPARE(tried["https://[2001:db8::3]/"].size(), dialects);
        QCOMPARE(tried["https://[2001:db8::1]/"].size(), dialects);
        QCOMPARE(tried["https://[2001:db8::2]/"].size(), dialects);
    }

    void anUnknownDialectIsToldWhichThereAre()
    {
        StoreCall call = get("/V1/x");
        call.dialect = "esperanto";
        const FakeStore fake;
        const CallOutcome outcome = callIt(storeOf(fake), fake, call);
        QCOMPARE(outcome.problem.value_or(Problem()).code, QByteArray("commerce.unknown-dialect"));
        for (const oauth::Dialect *dialect : oauth::storeDialects()) {
            QVERIFY(outcome.problem->sentence.contains(QLatin1String(dialect->name)));
        }
        QVERIFY(outcome.problem->sentence.contains(QLatin1String(oauth::rfc5849().name)));
        QCOMPARE(fake.requests(), 0);
    }

    void addressThatChangedBackIsForgotten()
    {
        const FakeStore fake(speaking("native"));
        Store store = storeOf(fake);
        store.knowledge.signatureBaseUrl = "https://old.example/";
        const CallOutcome outcome = callIt(store, fake, get("/V1/store/storeConfigs"));
        QVERIFY2(!outcome.problem, described(outcome));
        QCOMPARE(outcome.knowledge.signatureBaseUrl, QByteArray());
    }

    void otherRefusalsAreNotTriedAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("not authorised")
            << 401 << QByteArray("The consumer isn't authorized to access %resources.");
        QTest::newRow("token unknown") << 401 << QByteArray("Specified token does not exist");
        QTest::newRow("signature sentence, other status")
            << 400 << QByteArray("The signature is invalid. Verify and try again.");
        QTest::newRow("nearly the sentence")
            << 401 << QByteArray("The signature is invalid, sorry");
        QTest::newRow("500 with the sentence")
            << 500 << QByteArray("The signature is invalid. Verify and try again.");
        QTest::newRow("timestamp sentence, other status")
            << 400 << QByteArray("An error occurred validating the nonce");
        QTest::newRow("method sentence, other status")
            << 401 << QByteArray("Signature method HMAC-SHA256 is not supported");
    }
    void otherRefusalsAreNotTriedAgain()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, message);
        const ScriptedPeer peer([status, message](QTcpSocket *socket, const QByteArray &) {
            answer(socket,
                   httpAnswer(status, "application/json", "{\"message\":\"" + message + "\"}",
                              "Date: Thu, 01 Jan 2015 00:00:00 GMT\r\n"));
        });
        Store store;
        store.baseUrl = peer.origin() + "/";
        const CallOutcome outcome =
            CommerceClient(store, systemClock())
                .call(get("/V1/products/a%2Fb"),
                      {peer.origin(), Secret("k"), Secret("s"), Secret("t"), Secret("x")},
                      CancelFlag());
        QVERIFY(outcome.problem);
        QCOMPARE(outcome.status, status);
        QCOMPARE(peer.requests().size(), 1);
    }
};

LATCHKEY_TEST(tst_Negotiation)
#include "tst_Negotiation.moc"

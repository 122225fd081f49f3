// SPDX-License-Identifier: Apache-2.0
// Doing it twice, out of order, or not to the end (PROTOCOL §6), each as it was recorded.
#include "Program.h"
#include "practice/PracticeShop.h"

using namespace latchkey;
using namespace latchkey::practice::test;
using latchkey::practice::PracticeOptions;
using latchkey::practice::PracticeStore;

namespace {

const QByteArray notAVerifier =
    "oauth_problem=Cannot+create+request+token+because+consumer+token+is+not+a+verifier+token";
const QByteArray tokenUnknown = "oauth_problem=Specified+token+does+not+exist";

} // namespace

class tst_PracticeRepetitions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void activatePostsTheSameUntilAVerifierIsUsed();
    void newVerifierAfterTheRequestTokenIsRefusedAndTheOldOneStillLeads();
    void reauthorizeKillsTheTokenAndPostsANewVerifier();
    void reauthorizeThatCannotPostLeavesNoToken();
    void activateFromAStalePageLeavesTheTokenWorking();
    void lostAnswerOfTheAccessTokenCannotBeHadAgain();
    void timeForTheRequestTokenBeginsAnewWithEachPost();
    void exchangeMayBeDoneWhileTheStoreWaits();
    void removedIntegrationStartsAfreshWithOtherCredentials();
    void integrationIsActiveFromTheAccessTokenOn();
};

void tst_PracticeRepetitions::activatePostsTheSameUntilAVerifierIsUsed()
{
    Shop shop;
    const Posted first = shop.activate();
    QCOMPARE(first.key.size(), 32);
    QCOMPARE(first.verifier.size(), 32);
    QCOMPARE(shop.activate(), first);
    QCOMPARE(shop.send(shop.requestCall(first)).status, 200);
}

void tst_PracticeRepetitions::newVerifierAfterTheRequestTokenIsRefusedAndTheOldOneStillLeads()
{
    Shop shop;
    const Posted first = shop.activate();
    const oauth::TokenPair requestToken = shop.requestToken(first);
    const Posted second = shop.activate();
    QCOMPARE(second.key, first.key);
    QCOMPARE(second.secret, first.secret);
    QVERIFY(second.verifier != first.verifier);
    QCOMPARE(shop.send(shop.requestCall(second)).body, notAVerifier);

    QCOMPARE(shop.send(shop.accessCall(second, requestToken)).status, 401);
    QCOMPARE(shop.send(shop.accessCall(first, requestToken)).status, 200);
    QVERIFY(shop.store.isActive());
}

void tst_PracticeRepetitions::reauthorizeKillsTheTokenAndPostsANewVerifier()
{
    Shop shop;
    const Posted first = shop.activate();
    const oauth::TokenPair old = shop.accessToken(first, shop.requestToken(first));
    QCOMPARE(shop.send(shop.restCall(first, old)).status, 200);

    const Posted second = shop.reauthorize();
    QVERIFY(!shop.store.isActive());
    QCOMPARE(second.key, first.key);
    QCOMPARE(second.secret, first.secret);
    QVERIFY(second.verifier != first.verifier);
    const Answer dead = shop.send(shop.restCall(first, old));
    QCOMPARE(dead.status, 401);
    QCOMPARE(dead.body, R"({"message":"Specified token does not exist"})");

    const oauth::TokenPair fresh = shop.accessToken(second, shop.requestToken(second));
    QCOMPARE(shop.send(shop.restCall(second, fresh)).status, 200);
    QVERIFY(shop.store.isActive());
}

void tst_PracticeRepetitions::reauthorizeThatCannotPostLeavesNoToken()
{
    Shop shop;
    const Posted values = shop.activate();
    const oauth::TokenPair token = shop.accessToken(values, shop.requestToken(values));
    shop.callback.close();
    QSignalSpy failed(&shop.store, &PracticeStore::callbackFailed);
    QSignalSpy popUp(&shop.store, &PracticeStore::popUpWanted);
    shop.store.reauthorize();
    QVERIFY(failed.wait(5000));
    QCOMPARE(failed.first().first().toString(),
             QStringLiteral("The attempt to post data to consumer failed due to an unexpected "
                            "error. Please try again later."));
    QCOMPARE(popUp.count(), 0);
    QVERIFY(!shop.store.isActive());
    QCOMPARE(shop.send(shop.restCall(values, token)).status, 401);
}

void tst_PracticeRepetitions::activateFromAStalePageLeavesTheTokenWorking()
{
    Shop shop;
    const Posted first = shop.activate();
    const oauth::TokenPair token = shop.accessToken(first, shop.requestToken(first));
    const Posted second = shop.activate();
    QVERIFY(second.verifier != first.verifier);
    QCOMPARE(shop.send(shop.requestCall(second)).body, notAVerifier);
    QCOMPARE(shop.send(shop.restCall(first, token)).status, 200);
    QVERIFY(shop.store.isActive());
}

void tst_PracticeRepetitions::lostAnswerOfTheAccessTokenCannotBeHadAgain()
{
    Shop shop;
    const Posted values = shop.activate();
    const oauth::TokenPair requestToken = shop.requestToken(values);
    QCOMPARE(shop.send(shop.accessCall(values, requestToken)).status, 200);
    QCOMPARE(shop.send(shop.accessCall(values, requestToken)).body, tokenUnknown);
}

void tst_PracticeRepetitions::timeForTheRequestTokenBeginsAnewWithEachPost()
{
    Shop shop(PracticeOptions{.consumerLifetimeMs = 10'000});
    const Posted values = shop.activate();
    shop.now += 10'001;
    QCOMPARE(shop.send(shop.requestCall(values)).body, "oauth_problem=Consumer+key+has+expired");
    shop.activate();
    QCOMPARE(shop.send(shop.requestCall(values)).status, 200);
}

void tst_PracticeRepetitions::exchangeMayBeDoneWhileTheStoreWaits()
{
    Shop shop;
    httpserver::HttpServer::Responder held;
    shop.whilePosting = [&held](const httpserver::HttpServer::Responder &respond) {
        held = respond;
    };
    QSignalSpy answered(&shop.store, &PracticeStore::callbackAnswered);
    shop.store.activate();
    QTRY_VERIFY(held);
    const Posted values = shop.posted.last();
    shop.accessToken(values, shop.requestToken(values));
    QVERIFY(shop.store.isActive());
    QCOMPARE(answered.count(), 0);
    held({});
    QVERIFY(answered.wait(5000));
}

void tst_PracticeRepetitions::removedIntegrationStartsAfreshWithOtherCredentials()
{
    Shop shop;
    const Posted first = shop.activate();
    shop.store.remove();
    QCOMPARE(shop.send(shop.requestCall(first)).body,
             "oauth_problem=A+consumer+having+the+specified+key+does+not+exist");
    const Posted second = shop.activate();
    QVERIFY(second.key != first.key);
    QCOMPARE(shop.send(shop.requestCall(second)).status, 200);
}

void tst_PracticeRepetitions::integrationIsActiveFromTheAccessTokenOn()
{
    Shop shop;
    QSignalSpy issued(&shop.store, &PracticeStore::tokensIssued);
    const Posted values = shop.activate();
    const oauth::TokenPair requestToken = shop.requestToken(values);
    QVERIFY(!shop.store.isActive());
    QCOMPARE(issued.count(), 0);
    shop.accessToken(values, requestToken);
    QVERIFY(shop.store.isActive());
    QTRY_COMPARE(issued.count(), 1);
}

LATCHKEY_TEST(tst_PracticeRepetitions)
#include "tst_PracticeRepetitions.moc"

// SPDX-License-Identifier: Apache-2.0
// Admin's side as a browser meets it, and the store's address.
#include "Program.h"
#include "practice/PracticeShop.h"

using namespace latchkey;
using namespace latchkey::practice::test;
using latchkey::practice::PracticeOptions;
using latchkey::practice::PracticeStore;

namespace {

Answer get(const Shop &shop, const QByteArray &target)
{
    return sendOctets(shop.port, "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" +
                                     QByteArray::number(shop.port) + "\r\n\r\n");
}

} // namespace

class tst_PracticePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void popUpIsOpenedAfterTheAnswerWithFormEncodedValues();
    void returnedPopUpIsClosedByThePage();
    void everyRequestIsTold();
    void postNamesTheStoresAddress_data();
    void postNamesTheStoresAddress();
    void storeInAFolderAnswersOnlyThere();
    void everyAnswerIsDated();
    void portInUseIsAProblem();
    void tokenAnswersTryToSetACookie();
};

void tst_PracticePages::popUpIsOpenedAfterTheAnswerWithFormEncodedValues()
{
    Shop shop;
    QSignalSpy popUp(&shop.store, &PracticeStore::popUpWanted);
    const Posted values = shop.activate();
    QTRY_COMPARE(popUp.count(), 1);
    const QByteArray port = QByteArray::number(shop.port);
    QCOMPARE(popUp.first().first().toByteArray(),
             "http://127.0.0.1:1/key/identity?oauth_consumer_key=" + values.key +
                 "&success_call_back=http%3A%2F%2F127.0.0.1%3A" + port +
                 "%2Fadmin%2Fadmin%2Fintegration%2FloginSuccessCallback%2F");
}

void tst_PracticePages::returnedPopUpIsClosedByThePage()
{
    Shop shop;
    QSignalSpy returned(&shop.store, &PracticeStore::popUpReturned);
    const Answer answer =
        sendOctets(shop.port, "GET /admin/admin/integration/loginSuccessCallback/ HTTP/1.1\r\n"
                              "Host: 127.0.0.1:" +
                                  QByteArray::number(shop.port) + "\r\n\r\n");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.contains("/static/return.js\""));
    QVERIFY(get(shop, "/static/return.js").body.contains("setTimeout(() => window.close(), 1000)"));
    QTRY_COMPARE(returned.count(), 1);
}

void tst_PracticePages::everyRequestIsTold()
{
    const Shop shop;
    QSignalSpy served(&shop.store, &PracticeStore::callServed);
    QCOMPARE(get(shop, "/magento_version").body, "Magento/2.4 (Community)");
    get(shop, "/no/such/page?x=1");
    QTRY_COMPARE(served.count(), 2);
    QCOMPARE(served[0], (QList<QVariant>{QByteArray("GET"), QByteArray("/magento_version"), 200}));
    QCOMPARE(served[1], (QList<QVariant>{QByteArray("GET"), QByteArray("/no/such/page?x=1"), 404}));
}

void tst_PracticePages::postNamesTheStoresAddress_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::newRow("its own") << QByteArray();
    QTest::newRow("another one, that Admin was opened at")
        << QByteArray("https://shop.example/index.php/");
}

void tst_PracticePages::postNamesTheStoresAddress()
{
    QFETCH(QByteArray, given);
    Shop shop(PracticeOptions{.storeBaseUrl = given});
    QCOMPARE(shop.activate().baseUrl, given.isEmpty() ? shop.store.baseUrl() : given);
}

void tst_PracticePages::storeInAFolderAnswersOnlyThere()
{
    Shop shop(PracticeOptions{.basePath = "/shop/"});
    QVERIFY(shop.store.baseUrl().endsWith("/shop/"));
    const Posted values = shop.activate();
    QCOMPARE(values.baseUrl, shop.store.baseUrl());
    Call outside = shop.requestCall(values);
    QCOMPARE(shop.send(outside).status, 404);
    outside.target = "/shop/oauth/token/request";
    QCOMPARE(shop.send(outside).status, 200);
}

void tst_PracticePages::everyAnswerIsDated()
{
    const Shop shop;
    for (const QByteArray target : {"/", "/oauth/token/request", "/rest/V1/modules", "/nothing"}) {
        const Answer answer = get(shop, target);
        QVERIFY2(answer.header("Date").endsWith(" GMT"), target.constData());
        QCOMPARE(answer.head.count("\r\nDate: "), 1);
    }
}

void tst_PracticePages::portInUseIsAProblem()
{
    const Shop shop;
    PracticeStore second;
    const auto port = second.listen(shop.port);
    QVERIFY(!port.has_value());
    QCOMPARE(port.error().code, "listener.port-taken");
}

void tst_PracticePages::tokenAnswersTryToSetACookie()
{
    Shop shop;
    QVERIFY(!shop.send(shop.requestCall(shop.activate())).header("Set-Cookie").isEmpty());
}

LATCHKEY_TEST(tst_PracticePages)
#include "tst_PracticePages.moc"

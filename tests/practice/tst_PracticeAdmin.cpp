// SPDX-License-Identifier: Apache-2.0
// The practice store's Admin, request by request.
#include "Program.h"
#include "practice/PracticeShop.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace latchkey;
using namespace latchkey::practice::test;
using latchkey::practice::PracticeOptions;
using latchkey::practice::PracticeStore;

namespace {

const QByteArray grid = "/admin/admin/integration/";
const QByteArray permissions = grid + "permissionsDialog/id/1/reauthorize/0/";
const QByteArray exchange = grid + "tokensExchange/id/1/reauthorize/0/";
const QByteArray reauthorization = grid + "tokensExchange/id/1/reauthorize/1/";
const QByteArray returnPage = grid + "loginSuccessCallback/";

const QByteArray failedSentence = "The attempt to post data to consumer failed due to an "
                                  "unexpected error. Please try again later.";

Answer ask(const Shop &shop, const QByteArray &target, const QByteArray &headers = {},
           const QByteArray &method = "GET")
{
    const QByteArray length = method == "POST" ? "Content-Length: 0\r\n" : "";
    return sendOctets(shop.port, method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1:" +
                                     QByteArray::number(shop.port) + "\r\n" + headers + length +
                                     "\r\n");
}

QJsonObject jsonOf(const Answer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

// The whole exchange; the access token.
oauth::TokenPair activated(Shop &shop)
{
    const Posted values = shop.activate();
    return shop.accessToken(values, shop.requestToken(values));
}

void addPages()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("the store's own address") << QByteArray("/");
    QTest::newRow("the grid") << grid;
    QTest::newRow("the grid by its full name") << grid + "index/";
    QTest::newRow("the permissions") << permissions;
    QTest::newRow("the return page") << returnPage;
    QTest::newRow("no page") << QByteArray("/admin/admin/dashboard/");
}

} // namespace

class tst_PracticeAdmin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageSaysThatItIsForPractice_data() { addPages(); }
    void everyPageSaysThatItIsForPractice();
    void everyPageRunsOnlyItsOwnFiles_data() { addPages(); }
    void everyPageRunsOnlyItsOwnFiles();
    void adminLeadsToTheGrid();
    void inactiveIntegrationCanBeActivated();
    void activeIntegrationCanBeReauthorized();
    void nameIsShownAsText_data();
    void nameIsShownAsText();
    void urlsWithoutHttpsAreWarnedOf_data();
    void urlsWithoutHttpsAreWarnedOf();
    void exchangeIsAnsweredAfterThePost();
    void exchangeTellsTheScriptWhatToOpen();
    void popUpOfAdminIsNotWantedFromUs();
    void gridSaysOnceWhatWasSent_data();
    void gridSaysOnceWhatWasSent();
    void reauthorizeEndsTheTokenBeforeThePost();
    void undeliveredPostIsSaidOnTheGrid_data();
    void undeliveredPostIsSaidOnTheGrid();
    void exchangeIsOnlyForAdminsOwnPage_data();
    void exchangeIsOnlyForAdminsOwnPage();
    void exchangeIsOnlyAGet_data();
    void exchangeIsOnlyAGet();
    void filesAreServedByName_data();
    void filesAreServedByName();
    void storeInAFolderHasItsAdminThere();
    void exchangeIsTold();
};

void tst_PracticeAdmin::everyPageSaysThatItIsForPractice()
{
    QFETCH(QByteArray, target);
    const Shop shop;
    const Answer answer = ask(shop, target);
    QCOMPARE(answer.header("Content-Type"), "text/html; charset=UTF-8");
    QVERIFY2(
        answer.body.contains("Practice store: nothing here is real, nothing leaves this computer."),
        answer.body.constData());
}

void tst_PracticeAdmin::everyPageRunsOnlyItsOwnFiles()
{
    QFETCH(QByteArray, target);
    const Shop shop;
    const Answer answer = ask(shop, target);
    const QByteArray policy = answer.header("Content-Security-Policy");
    for (const char *rule : {"default-src 'none'", "script-src 'self'", "style-src 'self'",
                             "frame-ancestors 'none'", "base-uri 'none'"}) {
        QVERIFY2(policy.contains(rule), rule);
    }
    QVERIFY(!policy.contains("unsafe"));
    QCOMPARE(answer.header("Cross-Origin-Resource-Policy"), "same-origin");
    QVERIFY(!answer.body.contains("<style"));
    QVERIFY(!answer.body.contains(" style="));
    QVERIFY(!answer.body.contains("<script>"));
}

void tst_PracticeAdmin::adminLeadsToTheGrid()
{
    const Shop shop;
    const Answer answer = ask(shop, "/admin");
    QVERIFY(answer.head.startsWith("HTTP/1.1 302 Found"));
    QCOMPARE(answer.header("Location"), shop.store.adminUrl());
    QCOMPARE(shop.store.adminUrl(), shop.store.baseUrl() + "admin/admin/integration/");
}

void tst_PracticeAdmin::inactiveIntegrationCanBeActivated()
{
    const Shop shop;
    const QByteArray body = ask(shop, grid).body;
    QVERIFY(body.contains(">Inactive<"));
    QVERIFY(body.contains(">Activate</button>"));
    QVERIFY(body.contains(">Allow</button>"));
    QVERIFY(body.contains("data-permissions=\"http://127.0.0.1:" + QByteArray::number(shop.port) +
                          permissions + '"'));
    QVERIFY(body.contains("data-exchange=\"http://127.0.0.1:" + QByteArray::number(shop.port) +
                          exchange + '"'));
    QVERIFY(body.contains("data-back=\"" + shop.store.successCallBack() + '"'));
}

void tst_PracticeAdmin::activeIntegrationCanBeReauthorized()
{
    Shop shop;
    QVERIFY(!activated(shop).token.isEmpty());
    const QByteArray body = ask(shop, grid).body;
    QVERIFY(body.contains(">Active<"));
    QCOMPARE(body.count(">Reauthorize</button>"), 2); // the grid's and the dialog's
    QVERIFY(body.contains(reauthorization + '"'));
    QVERIFY(!body.contains(exchange));
}

void tst_PracticeAdmin::nameIsShownAsText_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("none") << QString() << QByteArray(">Practice integration<");
    QTest::newRow("a plain one") << QStringLiteral("Merkur ERP") << QByteArray(">Merkur ERP<");
    QTest::newRow("markup") << QStringLiteral("<b>\"ERP\" & more</b>")
                            << QByteArray(">&lt;b&gt;&quot;ERP&quot; &amp; more&lt;/b&gt;<");
    QTest::newRow("a slot of our templates")
        << QStringLiteral("{{exchange}}") << QByteArray(">{{exchange}}<");
}

void tst_PracticeAdmin::nameIsShownAsText()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, shown);
    Shop shop;
    shop.store.define("http://127.0.0.1:1/callback", "http://127.0.0.1:1/identity", name);
    QVERIFY(ask(shop, grid).body.contains(shown));
}

void tst_PracticeAdmin::urlsWithoutHttpsAreWarnedOf_data()
{
    QTest::addColumn<QByteArray>("callback");
    QTest::addColumn<QByteArray>("identity");
    QTest::addColumn<bool>("isWarned");
    const QByteArray http = "http://127.0.0.1:1/";
    const QByteArray https = "https://erp.example/";
    QTest::newRow("http") << http << http << true;
    QTest::newRow("https") << https << https << false;
    QTest::newRow("only the callback") << https << http << true;
    QTest::newRow("only the login page") << http << https << true;
}

void tst_PracticeAdmin::urlsWithoutHttpsAreWarnedOf()
{
    QFETCH(QByteArray, callback);
    QFETCH(QByteArray, identity);
    QFETCH(bool, isWarned);
    Shop shop;
    shop.store.define(callback, identity);
    const QByteArray body = ask(shop, grid).body;
    QCOMPARE(body.contains("Integration not secure"), isWarned);
    QCOMPARE(body.contains("Warning! Integrations not using HTTPS are insecure and potentially "
                           "expose private or personally identifiable information"),
             isWarned);
}

void tst_PracticeAdmin::exchangeIsAnsweredAfterThePost()
{
    Shop shop;
    QStringList order;
    connect(&shop.store, &PracticeStore::callbackAnswered, this,
            [&] { order.append(QStringLiteral("callback answered")); });
    shop.whilePosting = [&](const httpserver::HttpServer::Responder &respond) {
        order.append(QStringLiteral("posted"));
        respond({});
    };
    connect(&shop.store, &PracticeStore::callServed, this,
            [&] { order.append(QStringLiteral("Admin answered")); });
    QCOMPARE(ask(shop, exchange).status, 200);
    QCOMPARE(order, (QStringList{QStringLiteral("posted"), QStringLiteral("callback answered"),
                                 QStringLiteral("Admin answered")}));
}

void tst_PracticeAdmin::exchangeTellsTheScriptWhatToOpen()
{
    const Shop shop;
    const Answer answer = ask(shop, exchange, "Sec-Fetch-Site: same-origin\r\n");
    QCOMPARE(answer.header("Content-Type"), "application/json");
    const QJsonObject json = jsonOf(answer);
    QCOMPARE(json.keys(),
             (QStringList{QStringLiteral("identity_link_url"), QStringLiteral("oauth_consumer_key"),
                          QStringLiteral("popup_content")}));
    QCOMPARE(json.value(QStringLiteral("identity_link_url")).toString(),
             QStringLiteral("http://127.0.0.1:1/key/identity"));
    QCOMPARE(shop.posted.size(), 1);
    QCOMPARE(json.value(QStringLiteral("oauth_consumer_key")).toString().toLatin1(),
             shop.posted.first().key);
    QVERIFY(json.value(QStringLiteral("popup_content"))
                .toString()
                .contains(QStringLiteral("nothing leaves this computer")));
    QVERIFY(!answer.body.contains(shop.posted.first().secret));
    QVERIFY(!answer.body.contains(shop.posted.first().verifier));
}

void tst_PracticeAdmin::popUpOfAdminIsNotWantedFromUs()
{
    Shop shop;
    QSignalSpy popUp(&shop.store, &PracticeStore::popUpWanted);
    QCOMPARE(ask(shop, exchange).status, 200);
    QCOMPARE(popUp.count(), 0);
    shop.activate();
    QCOMPARE(popUp.count(), 1);
}

void tst_PracticeAdmin::gridSaysOnceWhatWasSent_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("Activate") << exchange
                              << QByteArray("Integration 'ERP' has been sent for "
                                            "activation.");
    QTest::newRow("Reauthorize") << reauthorization
                                 << QByteArray("Integration 'ERP' has been sent for "
                                               "re-authorization.");
}

void tst_PracticeAdmin::gridSaysOnceWhatWasSent()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, sentence);
    Shop shop;
    shop.store.define("http://" + shop.callback.host() + "/callback", "http://127.0.0.1:1/identity",
                      QStringLiteral("ERP"));
    QVERIFY(!ask(shop, grid).body.contains(sentence));
    QCOMPARE(ask(shop, target).status, 200);
    QCOMPARE(ask(shop, grid, {}, "HEAD").status, 200); // shows nothing to anybody
    QVERIFY(ask(shop, grid).body.contains(sentence));
    QVERIFY(!ask(shop, grid).body.contains(sentence));
}

void tst_PracticeAdmin::reauthorizeEndsTheTokenBeforeThePost()
{
    Shop shop;
    const Posted values = shop.activate();
    const oauth::TokenPair token = shop.accessToken(values, shop.requestToken(values));
    QCOMPARE(shop.send(shop.restCall(values, token)).status, 200);
    bool wasActive = true;
    shop.whilePosting = [&](const httpserver::HttpServer::Responder &respond) {
        wasActive = shop.store.isActive();
        respond({});
    };
    QCOMPARE(ask(shop, reauthorization).status, 200);
    QVERIFY(!wasActive);
    QVERIFY(
        shop.send(shop.restCall(values, token)).body.contains("Specified token does not exist"));
    QCOMPARE(shop.posted.last().key, values.key);
    QVERIFY(shop.posted.last().verifier != values.verifier);
}

void tst_PracticeAdmin::undeliveredPostIsSaidOnTheGrid_data()
{
    QTest::addColumn<QByteArray>("callback");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("nobody there") << QByteArray("http://127.0.0.1:1/callback") << exchange;
    QTest::newRow("https, which is not trusted")
        << QByteArray("https://127.0.0.1:1/callback") << exchange;
    QTest::newRow("no callback URL") << QByteArray() << exchange;
    QTest::newRow("nobody there, Reauthorize")
        << QByteArray("http://127.0.0.1:1/callback") << reauthorization;
}

void tst_PracticeAdmin::undeliveredPostIsSaidOnTheGrid()
{
    QFETCH(QByteArray, callback);
    QFETCH(QByteArray, target);
    Shop shop;
    QSignalSpy failed(&shop.store, &PracticeStore::callbackFailed);
    shop.store.define(callback, "http://127.0.0.1:1/identity");
    const Answer answer = ask(shop, target);
    QCOMPARE(answer.status, 200);
    QCOMPARE(jsonOf(answer), (QJsonObject{{QStringLiteral("_redirect"),
                                           QString::fromLatin1(shop.store.adminUrl())}}));
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().toString().toLatin1(), failedSentence);
    QVERIFY(ask(shop, grid).body.contains("role=\"alert\">" + failedSentence + "</p>"));
    QVERIFY(!ask(shop, grid).body.contains(failedSentence));
}

void tst_PracticeAdmin::exchangeIsOnlyForAdminsOwnPage_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::newRow("its own page") << QByteArray("Sec-Fetch-Site: same-origin\r\n") << 200;
    QTest::newRow("no word of a browser") << QByteArray() << 200;
    QTest::newRow("another site") << QByteArray("Sec-Fetch-Site: cross-site\r\n") << 403;
    QTest::newRow("another port of this computer")
        << QByteArray("Sec-Fetch-Site: same-site\r\n") << 403;
    QTest::newRow("the address bar") << QByteArray("Sec-Fetch-Site: none\r\n") << 403;
    QTest::newRow("two words")
        << QByteArray("Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site\r\n") << 403;
}

void tst_PracticeAdmin::exchangeIsOnlyForAdminsOwnPage()
{
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    const Shop shop;
    QCOMPARE(ask(shop, exchange, headers).status, status);
    QCOMPARE(shop.posted.size(), status == 200 ? 1 : 0);
}

void tst_PracticeAdmin::exchangeIsOnlyAGet_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("HEAD") << QByteArray("HEAD");
    QTest::newRow("POST") << QByteArray("POST");
}

void tst_PracticeAdmin::exchangeIsOnlyAGet()
{
    QFETCH(QByteArray, method);
    const Shop shop;
    QCOMPARE(ask(shop, exchange, {}, method).status, 405);
    QCOMPARE(shop.posted.size(), 0);
}

void tst_PracticeAdmin::filesAreServedByName_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    const QByteArray html = "text/html; charset=UTF-8";
    QTest::newRow("style") << QByteArray("/static/admin.css") << 200
                           << QByteArray("text/css; charset=utf-8");
    QTest::newRow("script") << QByteArray("/static/admin.js") << 200
                            << QByteArray("text/javascript; charset=utf-8");
    QTest::newRow("script of the return page")
        << QByteArray("/static/return.js") << 200 << QByteArray("text/javascript; charset=utf-8");
    QTest::newRow("picture") << QByteArray("/static/icon.svg") << 200
                             << QByteArray("image/svg+xml");
    QTest::newRow("a template") << QByteArray("/static/grid.html") << 404 << html;
    QTest::newRow("no file") << QByteArray("/static/none.css") << 404 << html;
    QTest::newRow("a way up") << QByteArray("/static/../static/admin.css") << 404 << html;
    QTest::newRow("another integration")
        << grid + "tokensExchange/id/2/reauthorize/0/" << 404 << html;
}

void tst_PracticeAdmin::filesAreServedByName()
{
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    const Shop shop;
    const Answer answer = ask(shop, target);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.header("Content-Type"), type);
    QVERIFY(!answer.body.isEmpty());
}

void tst_PracticeAdmin::storeInAFolderHasItsAdminThere()
{
    const Shop shop(PracticeOptions{.basePath = "/shop/"});
    QVERIFY(shop.store.adminUrl().endsWith("/shop" + grid));
    QCOMPARE(ask(shop, grid).status, 404);
    const QByteArray body = ask(shop, "/shop" + grid).body;
    QVERIFY(body.contains("/shop" + exchange + '"'));
    QVERIFY(body.contains("/shop/static/admin.js\""));
    QCOMPARE(ask(shop, "/shop/static/admin.js").status, 200);
    QCOMPARE(ask(shop, "/shop" + exchange).status, 200);
    QCOMPARE(shop.posted.size(), 1);
}

void tst_PracticeAdmin::exchangeIsTold()
{
    const Shop shop;
    QSignalSpy served(&shop.store, &PracticeStore::callServed);
    ask(shop, exchange);
    QCOMPARE(served.count(), 1);
    QCOMPARE(served[0], (QList<QVariant>{QByteArray("GET"), exchange, 200}));
}

LATCHKEY_TEST(tst_PracticeAdmin)
#include "tst_PracticeAdmin.moc"

// SPDX-License-Identifier: Apache-2.0
// The callback URL: what the store is told, and who else is turned away (THREATS 3).
#include "ListenerFixture.h"
#include "Program.h"

using namespace latchkey;
using namespace latchkey::listener;
using latchkey::httpserver::test::RawPeer;
using latchkey::httpserver::test::recordedPost;
using latchkey::listener::test::ListenerFixture;

class tst_CallbackRoute : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<ListenerFixture>(); }
    void postIsHandedOn();
    void anObserverIsToldOfEveryRequestWithoutWhatIsNobodysBusiness();
    void answeredAsSoonAsStored();
    void answeredWithinASecondIfNeverStored();
    void storedMayBeCalledLateOrTwice();
    void samePostTwiceIsHandedOnTwice();
    void anythingElseGetsTheRightStatus_data();
    void anythingElseGetsTheRightStatus();
    void postFromAPageIsRefused_data();
    void postFromAPageIsRefused();
    void anotherNameIsRefusedAndTold_data();
    void anotherNameIsRefusedAndTold();
    void whatNoStoreSendsIsRefusedAndTold_data();
    void whatNoStoreSendsIsRefusedAndTold();
    void aFloodOfWhatNoStoreSendsIsNotToldOneByOne();
    void keysAreNotInterchangeable();
    void integrationNoLongerServedIsUnknown();
    void floodOfBadOnesIsToldSoAndHindersNobody();

private:
    QByteArray path() const { return '/' + ListenerFixture::callbackKey() + "/callback"; }
    QByteArray goodBody() const
    {
        const QByteArray post = recordedPost(m->port, path());
        return post.mid(post.indexOf("\r\n\r\n") + 4);
    }

    std::unique_ptr<ListenerFixture> m;
};

void tst_CallbackRoute::anObserverIsToldOfEveryRequestWithoutWhatIsNobodysBusiness()
{
    QList<RequestReport> told;
    m->listener.setObserver([&told](const RequestReport &report) { told.append(report); });
    connect(&m->listener, &Listener::callbackReceived, this,
            [](const QString &, const CallbackPost &, const std::function<void()> &stored) {
                stored();
            });
    m->answerTo(recordedPost(m->port, path()));
    m->answerTo(m->request("GET", path(), "Cookie: a=b\r\n"));
    const QByteArray progress = m->signedInPath();
    m->answerTo(m->request("GET", progress, "Cookie: a=b\r\n"));
    m->answerTo(recordedPost(m->port, path()).replace("Host: 127.0.0.1", "Host: localhost"));
    m->answerTo(m->request("GET", "/nobody/callback"));
    QStringList lines;
    for (const RequestReport &each : std::as_const(told)) {
        QCOMPARE(each.integration, ListenerFixture::id());
        lines.append(QString::fromLatin1(each.method + ' ' + each.route + ' ' +
                                         QByteArray::number(each.status)));
        const bool hasBody = !each.body.isEmpty();
        QCOMPARE(hasBody, each.route == "callback" && each.status == 200);
        QVERIFY(std::none_of(each.headers.begin(), each.headers.end(),
                             [](const auto &header) { return header.name == "Cookie"; }));
    }
    QCOMPARE(lines.join(QStringLiteral(", ")),
             QStringLiteral("POST callback 200, GET callback 405, GET identity 200, "
                            "POST identity 303, GET progress 200, POST callback 400"));
    QCOMPARE(told.constLast().why, "callback.host");
}

void tst_CallbackRoute::postIsHandedOn()
{
    CallbackPost got;
    QString id;
    connect(&m->listener, &Listener::callbackReceived, this,
            [&](const QString &of, const CallbackPost &post, const std::function<void()> &stored) {
                id = of;
                got = post;
                stored();
            });
    const RawPeer peer = m->answerTo(recordedPost(m->port, path()));
    QCOMPARE(peer.status(), 200);
    QVERIFY(peer.body().size() < 20);
    QCOMPARE(id, ListenerFixture::id());
    QCOMPARE(got.consumerKey.reveal(), ListenerFixture::consumerKey());
    QCOMPARE(got.storeBaseUrl, QByteArray("http://127.0.0.1:8090/"));
}

void tst_CallbackRoute::answeredAsSoonAsStored()
{
    std::function<void()> store;
    connect(&m->listener, &Listener::callbackReceived, this,
            [&store](const QString &, const CallbackPost &, const std::function<void()> &stored) {
                store = stored;
            });
    RawPeer peer(m->port);
    peer.send(recordedPost(m->port, path()));
    QTRY_VERIFY(store);
    QCOMPARE(peer.status(), 0);
    QElapsedTimer took;
    took.start();
    store();
    QTRY_COMPARE(peer.status(), 200);
    QVERIFY(took.elapsed() < 500);
}

void tst_CallbackRoute::answeredWithinASecondIfNeverStored()
{
    QElapsedTimer took;
    took.start();
    RawPeer peer(m->port);
    peer.send(recordedPost(m->port, path()));
    QSignalSpy told(&peer.socket(), &QTcpSocket::readyRead);
    QVERIFY(told.wait(3000));
    QVERIFY2(took.elapsed() <= 1000, qPrintable(QString::number(took.elapsed())));
    QVERIFY(took.elapsed() >= 500); // it did wait for the storing
    QCOMPARE(peer.status(), 200);
}

void tst_CallbackRoute::storedMayBeCalledLateOrTwice()
{
    std::function<void()> store;
    connect(&m->listener, &Listener::callbackReceived, this,
            [&store](const QString &, const CallbackPost &, const std::function<void()> &stored) {
                store = stored;
            });
    QCOMPARE(m->answerTo(recordedPost(m->port, path())).status(), 200);
    store();
    store();
    m.reset();
    store();
}

void tst_CallbackRoute::samePostTwiceIsHandedOnTwice()
{
    QSignalSpy received(&m->listener, &Listener::callbackReceived);
    QCOMPARE(m->answerTo(recordedPost(m->port, path())).status(), 200);
    QCOMPARE(m->answerTo(recordedPost(m->port, path())).status(), 200);
    QCOMPARE(received.count(), 2);
}

void tst_CallbackRoute::anythingElseGetsTheRightStatus_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path"); // @ is the callback key, # the identity key
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("change"); // appended to the good body
    QTest::addColumn<int>("status");
    const QByteArray form = "application/x-www-form-urlencoded";
    const auto row = [](const char *name, const char *method, const char *path,
                        const QByteArray &type, const char *change, int status) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(path) << type << QByteArray(change)
                            << status;
    };
    row("good", "POST", "/@/callback", form, "", 200);
    row("good, type with charset", "POST", "/@/callback", form + "; charset=UTF-8", "", 200);
    row("good, type in other case", "POST", "/@/callback", form.toUpper(), "", 200);
    row("GET", "GET", "/@/callback", form, "", 405);
    row("HEAD", "HEAD", "/@/callback", form, "", 405);
    row("PUT", "PUT", "/@/callback", form, "", 405);
    row("OPTIONS", "OPTIONS", "/@/callback", form, "", 405);
    row("TRACE", "TRACE", "/@/callback", form, "", 405);
    row("JSON", "POST", "/@/callback", "application/json", "", 415);
    row("multipart", "POST", "/@/callback", "multipart/form-data; boundary=x", "", 415);
    row("type that only begins alike", "POST", "/@/callback", form + "x", "", 415);
    row("no type", "POST", "/@/callback", "", "", 415);
    row("field twice", "POST", "/@/callback", form, "&oauth_verifier=x", 400);
    row("broken percent code", "POST", "/@/callback", form, "&x=%", 400);
    row("query", "POST", "/@/callback?x=1", form, "", 404);
    row("empty query", "POST", "/@/callback?", form, "", 404);
    row("trailing slash", "POST", "/@/callback/", form, "", 404);
    row("upper case", "POST", "/@/CALLBACK", form, "", 404);
    row("encoded", "POST", "/@/%63allback", form, "", 404);
    row("dot segments", "POST", "/@/x/../callback", form, "", 404);
    row("other key", "POST", "/callbackcallbackcallback23/callback", form, "", 404);
    row("shorter key", "POST", "/callback/callback", form, "", 404);
    row("no key", "POST", "/callback", form, "", 404);
    row("root", "POST", "/", form, "", 404);
    row("root, GET", "GET", "/", form, "", 404);
    row("favicon", "GET", "/favicon.ico", form, "", 404);
}

void tst_CallbackRoute::anythingElseGetsTheRightStatus()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, change);
    QFETCH(int, status);
    path.replace('@', ListenerFixture::callbackKey());
    QSignalSpy received(&m->listener, &Listener::callbackReceived);
    const QByteArray typeLine = type.isEmpty() ? type : "Content-Type: " + type + "\r\n";
    QByteArray request = m->request(method, path, typeLine, goodBody() + change);
    if (method != "POST") {
        request.truncate(request.indexOf("\r\n\r\n") + 4);
    }
    const RawPeer peer = m->answerTo(request);
    QCOMPARE(peer.status(), status);
    QVERIFY(peer.body().size() < 40);
    QVERIFY(!peer.body().contains("callback") && !peer.body().contains("Orders"));
    QCOMPARE(received.count(), status == 200 ? 1 : 0);
    if (status == 405) {
        QCOMPARE(peer.header("Allow"), QByteArray("POST"));
    }
}

void tst_CallbackRoute::postFromAPageIsRefused_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("Origin") << QByteArray("Origin: https://shop.example");
    QTest::newRow("Origin null") << QByteArray("Origin: null");
    QTest::newRow("our own Origin") << QByteArray("Origin: http://127.0.0.1:24710");
    QTest::newRow("empty Origin") << QByteArray("Origin:");
    QTest::newRow("Sec-Fetch-Site") << QByteArray("Sec-Fetch-Site: none");
    QTest::newRow("Sec-Fetch-Mode") << QByteArray("sec-fetch-mode: no-cors");
    QTest::newRow("Sec-Fetch-Dest") << QByteArray("Sec-Fetch-Dest: empty");
    QTest::newRow("Cookie") << QByteArray("cookie: PHPSESSID=1");
}

void tst_CallbackRoute::postFromAPageIsRefused()
{
    QFETCH(QByteArray, header);
    QSignalSpy received(&m->listener, &Listener::callbackReceived);
    QCOMPARE(m->answerTo(m->formPost(path(), goodBody(), header + "\r\n")).status(), 400);
    QCOMPARE(received.count(), 0);
}

void tst_CallbackRoute::anotherNameIsRefusedAndTold_data()
{
    QTest::addColumn<QByteArray>("host"); // $ stands for the port
    QTest::addColumn<QByteArray>("told"); // null: nothing is
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("localhost") << QByteArray("localhost:$") << QByteArray("localhost")
                               << QByteArray();
    QTest::newRow("container") << QByteArray("host.docker.internal:$")
                               << QByteArray("host.docker.internal") << QByteArray();
    QTest::newRow("another port") << QByteArray("127.0.0.1:1") << QByteArray("127.0.0.1:1")
                                  << QByteArray();
    QTest::newRow("tunnel") << QByteArray("a.tunnel.example") << QByteArray("a.tunnel.example")
                            << QByteArray();
    QTest::newRow("a page") << QByteArray("localhost:$") << QByteArray()
                            << QByteArray("Origin: http://localhost\r\n");
    QTest::newRow("doubtful otherwise")
        << QByteArray("localhost:$") << QByteArray() << QByteArray("Transfer-Encoding: x\r\n");
}

void tst_CallbackRoute::anotherNameIsRefusedAndTold()
{
    QFETCH(QByteArray, host);
    QFETCH(const QByteArray, told);
    QFETCH(const QByteArray, more);
    const QByteArray port = QByteArray::number(m->port);
    QSignalSpy taken(&m->listener, &Listener::callbackReceived);
    QSignalSpy called(&m->listener, &Listener::calledUnderAnotherName);
    QByteArray post = recordedPost(m->port, path());
    post.replace("Host: 127.0.0.1:" + port + "\r\n",
                 "Host: " + host.replace("$", port) + "\r\n" + more);
    QCOMPARE(m->answerTo(post).status(), 400);
    QCOMPARE(taken.count(), 0);
    QCOMPARE(called.count(), told.isNull() ? 0 : 1);
    if (!told.isNull()) {
        QCOMPARE(called[0][0].toString(), ListenerFixture::id());
        QCOMPARE(called[0][1].toByteArray(), told);
    }
}

void tst_CallbackRoute::whatNoStoreSendsIsRefusedAndTold_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body"); // + is the good one
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("code"); // null: nothing is told
    const QByteArray form = "application/x-www-form-urlencoded";
    QTest::newRow("JSON") << QByteArray("application/json") << QByteArray("{}") << QByteArray()
                          << QByteArray("callback.type");
    QTest::newRow("a field is missing")
        << form << QByteArray("oauth_verifier=x") << QByteArray() << QByteArray("callback.fields");
    QTest::newRow("a field twice") << form << QByteArray("+&oauth_verifier=x") << QByteArray()
                                   << QByteArray("callback.fields");
    QTest::newRow("too long") << form << "+&more=" + QByteArray(20'000, 'x') << QByteArray()
                              << QByteArray("callback.length");
    QTest::newRow("a page") << form << QByteArray("x=1")
                            << QByteArray("Origin: https://shop.example\r\n") << QByteArray();
    QTest::newRow("a page, too long")
        << form << QByteArray(20'000, 'x') << QByteArray("Origin: https://shop.example\r\n")
        << QByteArray();
    QTest::newRow("a store") << form << QByteArray("+") << QByteArray() << QByteArray();
}

void tst_CallbackRoute::whatNoStoreSendsIsRefusedAndTold()
{
    QFETCH(const QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(const QByteArray, more);
    QFETCH(const QByteArray, code);
    body.replace('+', goodBody());
    QSignalSpy refused(&m->listener, &Listener::callbackRefused);
    m->answerTo(m->request("POST", path(), "Content-Type: " + type + "\r\n" + more, body));
    QCOMPARE(refused.count(), code.isNull() ? 0 : 1);
    if (!code.isNull()) {
        QCOMPARE(refused[0][0].toString(), ListenerFixture::id());
        QCOMPARE(refused[0][1].toByteArray(), code);
    }
}

void tst_CallbackRoute::aFloodOfWhatNoStoreSendsIsNotToldOneByOne()
{
    QSignalSpy refused(&m->listener, &Listener::callbackRefused);
    for (int i = 0; i < 130; ++i) { // the clock of the fixture stands still
        m->answerTo(m->formPost(path(), "x=1"));
    }
    QCOMPARE(refused.count(), 100);
}

void tst_CallbackRoute::keysAreNotInterchangeable()
{
    const QByteArray key = ListenerFixture::callbackKey();
    const QByteArray other = ListenerFixture::identityKey();
    QCOMPARE(m->answerTo(recordedPost(m->port, '/' + other + "/callback")).status(), 404);
    QCOMPARE(m->answerTo(m->request("GET", '/' + key + "/identity?oauth_consumer_key=" +
                                               ListenerFixture::consumerKey()))
                 .status(),
             404);
}

void tst_CallbackRoute::integrationNoLongerServedIsUnknown()
{
    m->listener.stopServing(ListenerFixture::id());
    QCOMPARE(m->answerTo(recordedPost(m->port, path())).status(), 404);
    QCOMPARE(m->answerTo(m->request("GET", m->openPath())).status(), 404);
}

void tst_CallbackRoute::floodOfBadOnesIsToldSoAndHindersNobody()
{
    QHash<int, int> statuses;
    for (int i = 0; i < 130; ++i) { // the clock of the fixture stands still
        ++statuses[m->answerTo(m->formPost(path(), "x=1")).status()];
    }
    QCOMPARE(statuses.value(400), 100);
    QCOMPARE(statuses.value(429), 30);
    QSignalSpy received(&m->listener, &Listener::callbackReceived);
    QCOMPARE(m->answerTo(recordedPost(m->port, path())).status(), 200);
    QCOMPARE(received.count(), 1);
    QCOMPARE(m->answerTo(m->request("GET", "/other")).status(), 404); // another kind
    m->now += 1000;
    QCOMPARE(m->answerTo(m->formPost(path(), "x=1")).status(), 400);
}

LATCHKEY_TEST(tst_CallbackRoute)
#include "tst_CallbackRoute.moc"

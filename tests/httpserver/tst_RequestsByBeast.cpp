// SPDX-License-Identifier: Apache-2.0
// Boost.Beast judges how we read: what we take, it reads in the same way; what it takes and we do
// not is here, with the reason.
#include "Program.h"
#include "httpserver/BeastJudge.h"
#include "httpserver/HttpServer.h"
#include "httpserver/RawPeer.h"

using namespace latchkey::httpserver;
using latchkey::httpserver::test::isAlike;
using latchkey::httpserver::test::RawPeer;
using latchkey::httpserver::test::readByBeast;
using latchkey::httpserver::test::recordedPost;
using latchkey::httpserver::test::statusOf;

class tst_RequestsByBeast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWeTakeBeastReadsAlike_data();
    void whatWeTakeBeastReadsAlike();
    void whatBeastTakesWeRefuse_data();
    void whatBeastTakesWeRefuse();
    void whatBeastRefusesWeRefuse_data();
    void whatBeastRefusesWeRefuse();

private:
    // @ stands for the right Host, $ for its port.
    QByteArray forUs(QByteArray octets) const
    {
        return octets.replace('@', m_server->host())
            .replace('$', QByteArray::number(m_server->port()));
    }

    std::unique_ptr<HttpServer> m_server;
    QList<ServerRequest> m_served;
};

void tst_RequestsByBeast::init()
{
    m_served.clear();
    m_server = std::make_unique<HttpServer>();
    QVERIFY(m_server->listen(0).has_value());
    m_server->setHandler(
        [this](const ServerRequest &request, const HttpServer::Responder &respond) {
            m_served.append(request);
            m_served.last().body = QByteArray(request.body.constData(), request.body.size());
            respond(ServerResponse());
        });
}

void tst_RequestsByBeast::whatWeTakeBeastReadsAlike_data()
{
    QTest::addColumn<QByteArray>("octets");
    const auto row = [](const char *name, const QByteArray &octets) {
        QTest::newRow(name) << octets;
    };
    const QByteArray get = "GET / HTTP/1.1\r\nHost: @\r\n";
    row("store's POST", recordedPost(0, "/k/callback").replace("127.0.0.1:0", "@"));
    row("nothing but a Host", get + "\r\n");
    row("1.0", "GET / HTTP/1.0\r\nHost: @\r\n\r\n");
    row("method nobody knows", "FETCH / HTTP/1.1\r\nHost: @\r\n\r\n");
    row("every character of a target",
        "GET /a-._~%41%zz!$&'()*+,;=:[]/b?c=d/?e HTTP/1.1\r\nHost: 127.0.0.1:$\r\n\r\n");
    row("every character of a name", get + "!#%&'*+-.^_`|~09azAZ: a\r\n\r\n");
    row("names in any case, and twice",
        get + "aCCept: a\r\nAccept: b\r\nX: d\r\nACCEPT: c\r\n\r\n");
    row("value of nothing", get + "X:\r\nY: \r\nZ: \t \r\n\r\n");
    row("blanks around and in a value", get + "X:a\r\nY: \t a \t b \t\r\n\r\n");
    row("colons and quotes in a value", get + "X: \"a: b\\\"\", c=:\r\n\r\n");
    row("octets beyond ASCII in a value", get + "X: \xc3\xa4\xff\r\n\r\n");
    row("lists of tokens",
        get + "Connection: close, ,Upgrade,\r\nProxy-Connection:\r\nUpgrade: a/1\r\n\r\n");
    row("length with zeros", get + "Content-Length: 000000000000000002\r\n\r\na\n");
    row("body of any octets", get + "content-length: 6\r\n\r\n" + QByteArray("\0\r\n\r\n\xff", 6));
    row("64 header lines",
        "GET / HTTP/1.1\r\n" + QByteArray("X: a\r\n").repeated(63) + "Host: @\r\n\r\n");
}

void tst_RequestsByBeast::whatWeTakeBeastReadsAlike()
{
    QFETCH(QByteArray, octets);
    octets = forUs(octets);
    QCOMPARE(statusOf(m_server->port(), octets), 200);
    QCOMPARE(m_served.size(), 1);
    const auto judged = readByBeast(octets);
    QVERIFY(judged);
    QCOMPARE(judged->octets, octets.size());
    QVERIFY(isAlike(m_served[0], judged->request));
    QCOMPARE(m_served[0].body, judged->request.body);
}

void tst_RequestsByBeast::whatBeastTakesWeRefuse_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *name, const QByteArray &octets, int status,
                        const char *reason) {
        QTest::newRow(name) << octets << status << QByteArray(reason);
    };
    const QByteArray get = "GET / HTTP/1.1\r\nHost: @\r\n";
    const QByteArray post = "POST / HTTP/1.1\r\nHost: @\r\n";

    const char *onlyOurs = "a page of the web whose name leads here has another (THREATS 5)";
    row("no host", "GET / HTTP/1.1\r\n\r\n", 400, onlyOurs);
    row("two hosts", get + "Host: @\r\n\r\n", 400, "which of them counts is open");
    row("rebound host", "GET / HTTP/1.1\r\nHost: evil.example:$\r\n\r\n", 400, onlyOurs);

    const char *end = "another reader sees another end, and what follows as a second request";
    row("chunked", post + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n", 411, end);
    row("xchunked", post + "Transfer-Encoding: xchunked\r\n\r\n", 411, end);
    row("identity", get + "Transfer-Encoding: identity\r\n\r\n", 411, end);
    row("post without length", post + "\r\n", 411, end);
    row("length twice, equal", post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na", 400, end);
    row("length as a list", post + "Content-Length: 1, 1\r\n\r\na", 400, end);
    row("length of 19 digits", post + "Content-Length: 0000000000000000001\r\n\r\na", 400, end);

    const char *line = "another reader sees other lines";
    row("folded header", get + "X: a\r\n b\r\n\r\n", 400, line);
    row("folded with a tab", get + "X: a\r\n\tb\r\n\r\n", 400, line);
    row("folded into the host", "GET / HTTP/1.1\r\nHost:\r\n @\r\n\r\n", 400, line);

    const char *form =
        "no store and no browser asks us so, and whoever passes it on may rewrite it";
    row("absolute form", "GET http://@/ HTTP/1.1\r\nHost: @\r\n\r\n", 400, form);
    row("authority form", "CONNECT @ HTTP/1.1\r\nHost: @\r\n\r\n", 400, form);
    row("asterisk form", "OPTIONS * HTTP/1.1\r\nHost: @\r\n\r\n", 400, form);
    row("no slash first", "GET a HTTP/1.1\r\nHost: @\r\n\r\n", 400, form);
    row("double slash", "GET //evil.example/ HTTP/1.1\r\nHost: @\r\n\r\n", 400,
        "as a reference it is another host");
    const char *url = "no URL has it, so readers repair it, each in its own way";
    row("backslash in target", "GET /a\\b HTTP/1.1\r\nHost: @\r\n\r\n", 400, url);
    row("fragment in target", "GET /a#b HTTP/1.1\r\nHost: @\r\n\r\n", 400, url);
    row("octet beyond ASCII in target", "GET /\xc3\xa4 HTTP/1.1\r\nHost: @\r\n\r\n", 400, url);
    const char *method = "methods are upper case, and compared as they are";
    row("method in lower case", "get / HTTP/1.1\r\nHost: @\r\n\r\n", 400, method);
    row("method with a hyphen", "M-GET / HTTP/1.1\r\nHost: @\r\n\r\n", 400, method);
    row("method of 17 letters", QByteArray(17, 'A') + " / HTTP/1.1\r\nHost: @\r\n\r\n", 400,
        method);
    row("65 header lines", get + QByteArray("X: a\r\n").repeated(64) + "\r\n", 400,
        "no honest peer sends so many");
}

void tst_RequestsByBeast::whatBeastTakesWeRefuse()
{
    QFETCH(QByteArray, octets);
    QFETCH(int, status);
    QFETCH(QByteArray, reason);
    octets = forUs(octets);
    QVERIFY(readByBeast(octets));
    QVERIFY2(statusOf(m_server->port(), octets) == status, reason.constData());
    QVERIFY2(m_served.isEmpty(), reason.constData());
}

void tst_RequestsByBeast::whatBeastRefusesWeRefuse_data()
{
    QTest::addColumn<QByteArray>("octets");
    const auto row = [](const char *name, const QByteArray &octets) {
        QTest::newRow(name) << octets;
    };
    const QByteArray get = "GET / HTTP/1.1\r\nHost: @\r\n";
    row("connection that is no list of tokens", get + "Connection: close keep-alive\r\n\r\n");
    row("connection with a quote", get + "connection: \"close\"\r\n\r\n");
    row("connection with a parameter", get + "Connection: close;a=b\r\n\r\n");
    row("proxy-connection that is no list", get + "Proxy-Connection: a/b\r\n\r\n");
    row("blank before the colon", get + "X : a\r\n\r\n");
    row("bare line feed", get + "X: a\nY: b\r\n\r\n");
    row("version 1.2", "GET / HTTP/1.2\r\nHost: @\r\n\r\n");
}

void tst_RequestsByBeast::whatBeastRefusesWeRefuse()
{
    QFETCH(QByteArray, octets);
    octets = forUs(octets);
    QVERIFY(!readByBeast(octets));
    QCOMPARE(statusOf(m_server->port(), octets), 400);
    QVERIFY(m_served.isEmpty());
}

LATCHKEY_TEST(tst_RequestsByBeast)
#include "tst_RequestsByBeast.moc"

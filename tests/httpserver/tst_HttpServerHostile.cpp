// SPDX-License-Identifier: Apache-2.0
// What a hostile peer cannot do: every row of what a loopback listener must stand (THREATS 7).
#include "Program.h"
#include "httpserver/HttpServer.h"
#include "httpserver/RawPeer.h"

#include <QFile>
#include <QProcess>
#include <QTimer>

#include <sys/resource.h>
#include <unistd.h>

using namespace latchkey::httpserver;
using latchkey::httpserver::test::RawPeer;
using latchkey::httpserver::test::recordedPost;
using latchkey::httpserver::test::statusOf;

namespace {

using std::chrono::milliseconds;

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

} // namespace

class tst_HttpServerHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void doubtfulRequestIsRefused_data();
    void doubtfulRequestIsRefused();
    void withoutDoubtItIsServed_data();
    void withoutDoubtItIsServed();
    void pipelinedRequestIsDropped();
    void endlessInputIsCutOff_data();
    void endlessInputIsCutOff();
    void refusalDoesNotWaitForTheRest_data();
    void refusalDoesNotWaitForTheRest();
    void tlsIsToldAtOnce();
    void unfinishedRequestIsClosedAtTheDeadline_data();
    void unfinishedRequestIsClosedAtTheDeadline();
    void answerThatNeverComesIsNotWaitedForForEver();
    void peerThatDoesNotCloseIsClosed();
    void atTheLimitTheOldestSilentOneGoes();
    void requestUnderWayIsNotTheOneToGo();
    void listeningGoesOnAfterRunningOutOfDescriptors();
    void callbackIsAnsweredUnderAThousandIdleConnections();

private:
    void listenWith(const ServerLimits &limits)
    {
        m_server = std::make_unique<HttpServer>(limits);
        m_port = m_server->listen(0).value_or(0);
        m_server->setHandler([this](const ServerRequest &, const HttpServer::Responder &respond) {
            ++m_served;
            respond(ServerResponse());
        });
    }

    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
    int m_served = 0;
};

void tst_HttpServerHostile::init()
{
    m_served = 0;
    listenWith(ServerLimits());
    QVERIFY(m_port != 0);
}

void tst_HttpServerHostile::doubtfulRequestIsRefused_data()
{
    QTest::addColumn<QByteArray>("octets"); // @ stands for the right Host
    QTest::addColumn<int>("status");
    const QByteArray post = "POST / HTTP/1.1\r\nHost: @\r\n";
    const auto row = [](const char *name, const QByteArray &octets, int status) {
        QTest::newRow(name) << octets << status;
    };

    row("transfer-encoding chunked", post + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n",
        411);
    row("transfer-encoding xchunked", post + "Transfer-Encoding: xchunked\r\n\r\n", 411);
    row("transfer-encoding identity",
        "GET / HTTP/1.1\r\nHost: @\r\nTransfer-Encoding: identity\r\n\r\n", 411);
    row("content-length with chunked",
        post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
    row("chunked with content-length",
        post + "transfer-encoding: chunked\r\ncontent-length: 5\r\n\r\n0\r\n\r\n", 400);
    row("post without length", post + "\r\n", 411);
    row("length twice, different", post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400);
    row("length twice, equal", post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na", 400);
    row("length as a list", post + "Content-Length: 1, 1\r\n\r\na", 400);
    row("length negative", post + "Content-Length: -1\r\n\r\n", 400);
    row("length with plus", post + "Content-Length: +1\r\n\r\na", 400);
    row("length hexadecimal", post + "Content-Length: 0x1\r\n\r\na", 400);
    row("length empty", post + "Content-Length:\r\n\r\n", 400);
    row("length beyond 64 bits", post + "Content-Length: 18446744073709551617\r\n\r\na", 400);
    row("length beyond the limit", post + "Content-Length: 16385\r\n\r\n", 413);
    row("length of a gibibyte", post + "Content-Length: 1073741824\r\n\r\n", 413);

    row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
    row("no host, 1.0", "GET / HTTP/1.0\r\n\r\n", 400);
    row("two hosts", "GET / HTTP/1.1\r\nHost: @\r\nHost: @\r\n\r\n", 400);
    row("two hosts, other case", "GET / HTTP/1.1\r\nHost: @\r\nhOST: evil.example\r\n\r\n", 400);
    row("empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400);
    row("rebound host", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 400);
    row("rebound host with our port", "GET / HTTP/1.1\r\nHost: evil.example:$\r\n\r\n", 400);
    row("localhost", "GET / HTTP/1.1\r\nHost: localhost:$\r\n\r\n", 400);
    row("host without port", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 400);
    row("host with a dot more", "GET / HTTP/1.1\r\nHost: 127.0.0.1.:$\r\n\r\n", 400);
    row("host with user", "GET / HTTP/1.1\r\nHost: a@@\r\n\r\n", 400);

    row("version 9.9", "GET / HTTP/9.9\r\nHost: @\r\n\r\n", 400);
    row("version 2.0", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400);
    row("version 1.2", "GET / HTTP/1.2\r\nHost: @\r\n\r\n", 400);
    row("version 0.9", "GET /\r\n\r\n", 400);
    row("version lower case", "GET / http/1.1\r\nHost: @\r\n\r\n", 400);

    row("absolute form", "GET http://@/ HTTP/1.1\r\nHost: @\r\n\r\n", 400);
    row("authority form", "CONNECT @ HTTP/1.1\r\nHost: @\r\n\r\n", 400);
    row("asterisk form", "OPTIONS * HTTP/1.1\r\nHost: @\r\n\r\n", 400);
    row("double slash", "GET //evil.example/ HTTP/1.1\r\nHost: @\r\n\r\n", 400);
    row("backslash in target", "GET /a\\b HTTP/1.1\r\nHost: @\r\n\r\n", 400);
    row("fragment in target", "GET /a#b HTTP/1.1\r\nHost: @\r\n\r\n", 400);
    row("blank in target", "GET /a b HTTP/1.1\r\nHost: @\r\n\r\n", 400);
    row("two blanks", "GET  / HTTP/1.1\r\nHost: @\r\n\r\n", 400);
    row("tab for blank", "GET\t/\tHTTP/1.1\r\nHost: @\r\n\r\n", 400);
    row("octet beyond ASCII in target", "GET /\xc3\xa4 HTTP/1.1\r\nHost: @\r\n\r\n", 400);
    row("method in lower case", "get / HTTP/1.1\r\nHost: @\r\n\r\n", 400);
    row("method with odd characters", "GE(T / HTTP/1.1\r\nHost: @\r\n\r\n", 400);
    row("empty line first", "\r\nGET / HTTP/1.1\r\nHost: @\r\n\r\n", 400);

    row("folded header", "GET / HTTP/1.1\r\nHost: @\r\nX: a\r\n b\r\n\r\n", 400);
    row("folded with a tab", "GET / HTTP/1.1\r\nHost: @\r\nX: a\r\n\tb\r\n\r\n", 400);
    row("fold before the first header", "GET / HTTP/1.1\r\n Host: @\r\n\r\n", 400);
    row("space before colon", "GET / HTTP/1.1\r\nHost : @\r\n\r\n", 400);
    row("tab before colon", "GET / HTTP/1.1\r\nHost: @\r\nX\t: a\r\n\r\n", 400);
    row("no name", "GET / HTTP/1.1\r\nHost: @\r\n: a\r\n\r\n", 400);
    row("no colon", "GET / HTTP/1.1\r\nHost: @\r\nnonsense\r\n\r\n", 400);
    row("stray IPv6 literal", "GET / HTTP/1.1\r\nHost: @\r\n[::1]:$\r\n\r\n", 400);
    row("NUL in a value", QByteArray("GET / HTTP/1.1\r\nHost: @\r\nX: a") + '\0' + "b\r\n\r\n",
        400);
    row("NUL in a name", QByteArray("GET / HTTP/1.1\r\nHost: @\r\nX") + '\0' + ": b\r\n\r\n", 400);
    row("NUL in the target", QByteArray("GET /") + '\0' + " HTTP/1.1\r\nHost: @\r\n\r\n", 400);
    row("escape character in a value", "GET / HTTP/1.1\r\nHost: @\r\nX: \x1b[2J\r\n\r\n", 400);
    row("bare line feeds", "GET / HTTP/1.1\nHost: @\n\n", 400);
    row("one bare line feed", "GET / HTTP/1.1\r\nHost: @\r\nX: a\nY: b\r\n\r\n", 400);
    row("bare carriage return", "GET / HTTP/1.1\r\nHost: @\r\nX: a\rY: b\r\n\r\n", 400);
    row("65 header lines",
        "GET / HTTP/1.1\r\nHost: @\r\n" + QByteArray("X: a\r\n").repeated(64) + "\r\n", 400);
    row("connection that is no list",
        "GET / HTTP/1.1\r\nHost: @\r\nConnection: close keep-alive\r\n\r\n", 400);
    row("header section too large",
        "GET / HTTP/1.1\r\nHost: @\r\nX: " + QByteArray(16 * 1024, 'a') + "\r\n\r\n", 413);
    row("target too large", "GET /" + QByteArray(16 * 1024, 'a') + " HTTP/1.1\r\nHost: @\r\n\r\n",
        413);
}

void tst_HttpServerHostile::doubtfulRequestIsRefused()
{
    QFETCH(QByteArray, octets);
    QFETCH(int, status);
    octets.replace('@', m_server->host()).replace('$', QByteArray::number(m_port));
    RawPeer peer(m_port);
    peer.send(octets);
    QVERIFY(peer.waitUntilClosed());
    QCOMPARE(peer.status(), status);
    QVERIFY(peer.body().size() < 40);
    QCOMPARE(peer.answer().count("HTTP/1.1 "), 1);
    QCOMPARE(m_served, 0);
}

void tst_HttpServerHostile::withoutDoubtItIsServed_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\nHost: @\r\n\r\n");
    QTest::newRow("header in any case") << QByteArray("GET / HTTP/1.1\r\nhOsT:@\r\n\r\n");
    QTest::newRow("connection that is a list")
        << QByteArray("GET / HTTP/1.1\r\nHost: @\r\nConnection: ,keep-alive, Upgrade\r\n\r\n");
    QTest::newRow("blanks around a value") << QByteArray("GET / HTTP/1.1\r\nHost: \t@ \r\n\r\n");
    QTest::newRow("get with a body")
        << QByteArray("GET / HTTP/1.1\r\nHost: @\r\nContent-Length: 2\r\n\r\nab");
    QTest::newRow("post of nothing")
        << QByteArray("POST / HTTP/1.1\r\nHost: @\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("largest body") << QByteArray(
        "POST / HTTP/1.1\r\nHost: @\r\nContent-Length: 16384\r\n\r\n" + QByteArray(16384, '\0'));
    QTest::newRow("large header section")
        << QByteArray("GET / HTTP/1.1\r\nHost: @\r\nX: " + QByteArray(16000, 'a') + "\r\n\r\n");
}

void tst_HttpServerHostile::withoutDoubtItIsServed()
{
    QFETCH(QByteArray, octets);
    QCOMPARE(statusOf(m_port, octets.replace('@', m_server->host())), 200);
    QCOMPARE(m_served, 1);
}

void tst_HttpServerHostile::pipelinedRequestIsDropped()
{
    const QByteArray get = "GET / HTTP/1.1\r\nHost: " + m_server->host() + "\r\n\r\n";
    RawPeer peer(m_port);
    peer.send(get + get + get);
    QVERIFY(peer.waitUntilClosed());
    QCOMPARE(peer.answer().count("HTTP/1.1 200"), 1);
    QCOMPARE(m_served, 1);
}

void tst_HttpServerHostile::endlessInputIsCutOff_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("again");
    QTest::addColumn<int>("status");
    const QByteArray head = "POST / HTTP/1.1\r\nHost: @\r\n";
    QTest::newRow("header value") << head + "X: " << QByteArray(4096, 'a') << 413;
    QTest::newRow("header lines") << head << QByteArray("X: a\r\n").repeated(500) << 413;
    QTest::newRow("request line") << QByteArray("GET /") << QByteArray(4096, 'a') << 413;
    QTest::newRow("gibibyte of body") << head + "Content-Length: 1073741824\r\n\r\n"
                                      << QByteArray(4096, 'a') << 413;
    QTest::newRow("chunked body") << head + "Transfer-Encoding: chunked\r\n\r\n"
                                  << QByteArray("4\r\naaaa\r\n").repeated(400) << 411;
    QTest::newRow("after the request") << head + "Content-Length: 0\r\n\r\n"
                                       << QByteArray(4096, 'a') << 200;
}

void tst_HttpServerHostile::endlessInputIsCutOff()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, again);
    QFETCH(int, status);
    const qint64 before = residentBytes();
    RawPeer peer(m_port);
    peer.send(start.replace('@', m_server->host()));
    qint64 sent = 0;
    QTimer pump;
    QObject::connect(&pump, &QTimer::timeout, &pump, [&] {
        while (peer.isConnected() && peer.socket().bytesToWrite() < 64 * 1024) {
            peer.send(again);
            sent += again.size();
        }
    });
    pump.start(0);
    QVERIFY(peer.waitUntilClosed(4000));
    QCOMPARE(peer.status(), status);
    QVERIFY2(sent < 16 * 1024 * 1024, qPrintable(QString::number(sent)));
    QVERIFY(residentBytes() - before < 16 * 1024 * 1024);
}

void tst_HttpServerHostile::refusalDoesNotWaitForTheRest_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("bare line feed") << QByteArray("GET / HTTP/1.1\n");
    QTest::newRow("NUL") << QByteArray("GET / HTTP/1.1\r\nX: \0", 20);
    QTest::newRow("body announced too large")
        << QByteArray("POST / HTTP/1.1\r\nHost: @\r\nContent-Length: 99999\r\n\r\n");
}

void tst_HttpServerHostile::refusalDoesNotWaitForTheRest()
{
    QFETCH(QByteArray, start);
    RawPeer peer(m_port);
    peer.send(start.replace('@', m_server->host()));
    QTRY_VERIFY_WITH_TIMEOUT(peer.status() >= 400, 1000);
}

void tst_HttpServerHostile::tlsIsToldAtOnce()
{
    RawPeer peer(m_port);
    peer.send(QByteArray::fromHex("160301020001000001fc0303") + QByteArray(200, '\x01'));
    QTRY_COMPARE_WITH_TIMEOUT(peer.status(), 400, 1000);
}

void tst_HttpServerHostile::unfinishedRequestIsClosedAtTheDeadline_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("silence") << QByteArray();
    QTest::newRow("half a head") << QByteArray("GET / HTTP/1.1\r\nHost: ");
    QTest::newRow("half a body") << QByteArray(
        "POST / HTTP/1.1\r\nHost: @\r\nContent-Length: 9999\r\n\r\nabc");
}

void tst_HttpServerHostile::unfinishedRequestIsClosedAtTheDeadline()
{
    QFETCH(QByteArray, start);
    ServerLimits limits;
    limits.request = milliseconds(400);
    listenWith(limits);
    RawPeer peer(m_port);
    peer.send(start.replace('@', m_server->host()));
    QTimer trickle; // one octet now and then does not win time
    QObject::connect(&trickle, &QTimer::timeout, &trickle, [&peer, &start] {
        if (peer.isConnected() && !start.isEmpty()) {
            peer.send("a");
        }
    });
    trickle.start(50);
    QElapsedTimer took;
    took.start();
    QVERIFY(peer.waitUntilClosed(3000));
    QVERIFY(took.elapsed() >= 300);
    QCOMPARE(peer.answer(), QByteArray());
    QCOMPARE(m_served, 0);
}

void tst_HttpServerHostile::answerThatNeverComesIsNotWaitedForForEver()
{
    ServerLimits limits;
    limits.answer = milliseconds(300);
    listenWith(limits);
    m_server->setHandler([](const ServerRequest &, const HttpServer::Responder &) {});
    RawPeer peer(m_port);
    peer.send("GET / HTTP/1.1\r\nHost: " + m_server->host() + "\r\n\r\n");
    QVERIFY(peer.waitUntilClosed(3000));
}

void tst_HttpServerHostile::peerThatDoesNotCloseIsClosed()
{
    ServerLimits limits;
    limits.linger = milliseconds(200);
    limits.connections = 1;
    limits.grace = milliseconds(60'000); // nobody makes room by force
    listenWith(limits);
    QProcess peer; // half-closed by us, it keeps its own side open
    peer.start(
        QStringLiteral("/usr/bin/python3"),
        {QStringLiteral("-c"), QStringLiteral("import socket, sys\n"
                                              "s = socket.create_connection(('127.0.0.1', %1))\n"
                                              "s.sendall(b'BAD\\r\\n\\r\\n')\n"
                                              "while s.recv(100): pass\n"
                                              "print('told', flush=True)\n"
                                              "sys.stdin.read()\n")
                                   .arg(m_port)});
    QTRY_VERIFY(peer.canReadLine());
    QCOMPARE(statusOf(m_port, "BAD\r\n\r\n"), 400);
    peer.closeWriteChannel();
    QTRY_COMPARE(peer.state(), QProcess::NotRunning);
}

void tst_HttpServerHostile::atTheLimitTheOldestSilentOneGoes()
{
    ServerLimits limits;
    limits.connections = 3;
    listenWith(limits);
    std::vector<std::unique_ptr<RawPeer>> peers;
    for (int i = 0; i < 3; ++i) {
        peers.push_back(std::make_unique<RawPeer>(m_port));
        QTRY_VERIFY(peers.back()->isConnected());
    }
    QCOMPARE(statusOf(m_port, "BAD\r\n\r\n"), 400);
    QTRY_VERIFY(peers[0]->isClosed());
    QVERIFY(peers[1]->isConnected());
    QVERIFY(peers[2]->isConnected());
}

void tst_HttpServerHostile::requestUnderWayIsNotTheOneToGo()
{
    ServerLimits limits;
    limits.connections = 2;
    listenWith(limits);
    HttpServer::Responder later;
    m_server->setHandler(
        [&later](const ServerRequest &, const HttpServer::Responder &respond) { later = respond; });
    RawPeer waiting(m_port);
    waiting.send("GET / HTTP/1.1\r\nHost: " + m_server->host() + "\r\n\r\n");
    QTRY_VERIFY(later);
    RawPeer silent(m_port);
    QTRY_VERIFY(silent.isConnected());
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(statusOf(m_port, "BAD\r\n\r\n"), 400);
    }
    QTRY_VERIFY(silent.isClosed());
    later(ServerResponse());
    QVERIFY(waiting.waitUntilClosed());
    QCOMPARE(waiting.status(), 200);
}

void tst_HttpServerHostile::listeningGoesOnAfterRunningOutOfDescriptors()
{
    QProcess peer;
    peer.start(
        QStringLiteral("/usr/bin/python3"),
        {QStringLiteral("-c"), QStringLiteral("import socket, sys\n"
                                              "print('ready', flush=True)\n"
                                              "sys.stdin.readline()\n"
                                              "s = socket.create_connection(('127.0.0.1', %1))\n"
                                              "print('connected', flush=True)\n"
                                              "s.sendall(b'BAD\\r\\n\\r\\n')\n"
                                              "print(s.recv(100), flush=True)\n")
                                   .arg(m_port)});
    QTRY_VERIFY(peer.canReadLine());
    peer.readLine();
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    const int free = ::dup(0);
    ::close(free);
    const rlimit exhausted{rlim_t(free), limit.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &exhausted), 0);
    peer.write("go\n");
    QElapsedTimer meanwhile;
    meanwhile.start();
    QTRY_VERIFY(peer.canReadLine() && meanwhile.elapsed() > 300);
    QCOMPARE(peer.readLine(), QByteArray("connected\n"));
    QVERIFY(!peer.canReadLine());
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
    QTRY_VERIFY(peer.canReadLine());
    QVERIFY(peer.readLine().contains("400 Bad Request"));
    QTRY_COMPARE(peer.state(), QProcess::NotRunning);
}

void tst_HttpServerHostile::callbackIsAnsweredUnderAThousandIdleConnections()
{
    QProcess flood;
    flood.start(QStringLiteral("/usr/bin/python3"),
                {latchkey::testing::sourcePath("tests/peers/idle_flood.py"),
                 QString::number(m_port), QStringLiteral("1000")});
    QTRY_VERIFY_WITH_TIMEOUT(flood.canReadLine(), 20'000);
    flood.readLine();
    for (int i = 0; i < 10; ++i) {
        QElapsedTimer took;
        took.start();
        QCOMPARE(statusOf(m_port, recordedPost(m_port, "/k/callback")), 200);
        QVERIFY2(took.elapsed() <= 1000, qPrintable(QString::number(took.elapsed())));
    }
    QCOMPARE(m_served, 10);
    flood.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(flood.state(), QProcess::NotRunning, 20'000);
    const qint64 opened = flood.readAll().trimmed().toLongLong();
    QVERIFY2(opened > 2000, qPrintable(QString::number(opened))); // they did press on
}

LATCHKEY_TEST(tst_HttpServerHostile)
#include "tst_HttpServerHostile.moc"

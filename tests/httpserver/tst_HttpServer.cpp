// SPDX-License-Identifier: Apache-2.0
// What an honest peer can rely on.
#include "Program.h"
#include "httpserver/HttpServer.h"
#include "httpserver/RawPeer.h"

#include <QNetworkInterface>
#include <QProcess>
#include <QTcpServer>

#include <sys/socket.h>
#include <unistd.h>

using namespace latchkey::httpserver;
using latchkey::httpserver::test::RawPeer;
using latchkey::httpserver::test::recordedPost;
using latchkey::httpserver::test::statusOf;

class tst_HttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recordedPostOfTheStoreIsServed_data();
    void recordedPostOfTheStoreIsServed();
    void requestInManyPiecesIsServed();
    void answerMayComeLater();
    void answerToPeerThatLeftIsDropped();
    void whoOnlyStoppedSendingIsAnswered_data();
    void whoOnlyStoppedSendingIsAnswered();
    void peerIsNamedByItsAccount();
    void peerThatLeftIsGone();
    void everyAnswerIsProtected();
    void headIsAnsweredWithoutBody();
    void headerThatWouldBreakTheAnswerIsLeftOut();
    void withoutHandlerAllIs404();
    void answerIsNotLostWhenMoreIsSent();
    void onlyLoopbackIsBound();
    void portIsFreeAgainAfterClose();
    void portTakenSaysByWhom();
    void portHeldAsNearEndOfAConnectionSaysByWhom();
    void portTakenByAnotherAccountIsAProblemOfItsOwn();

private:
    QByteArray get(const QByteArray &path) const
    {
        return "GET " + path + " HTTP/1.1\r\nHost: " + m_server->host() + "\r\n\r\n";
    }

    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
    QList<ServerRequest> m_requests;
    ServerResponse m_answer;
};

void tst_HttpServer::init()
{
    m_requests.clear();
    m_answer = ServerResponse();
    m_server = std::make_unique<HttpServer>();
    const auto port = m_server->listen(0);
    QVERIFY(port.has_value());
    m_port = *port;
    m_server->setHandler(
        [this](const ServerRequest &request, const HttpServer::Responder &respond) {
            m_requests.append(request);
            m_requests.last().body = QByteArray(request.body.constData(), request.body.size());
            respond(m_answer);
        });
}

void tst_HttpServer::recordedPostOfTheStoreIsServed_data()
{
    QTest::addColumn<QByteArray>("strayHost");
    QTest::newRow("stray 127.0.0.1:port") << QByteArray("127.0.0.1");
    QTest::newRow("stray localhost:port") << QByteArray("localhost");
}

void tst_HttpServer::recordedPostOfTheStoreIsServed()
{
    QFETCH(QByteArray, strayHost);
    m_answer.body = "OK\n";
    RawPeer peer(m_port);
    peer.send(recordedPost(m_port, "/abc/callback", strayHost));
    QVERIFY(peer.waitUntilClosed());
    QCOMPARE(peer.status(), 200);
    QCOMPARE(peer.body(), QByteArray("OK\n"));
    QCOMPARE(m_requests.size(), 1);
    const ServerRequest &request = m_requests.first();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.path(), QByteArray("/abc/callback"));
    QVERIFY(request.query().isNull());
    QCOMPARE(request.header("user-agent"), QByteArray("Laminas\\Http\\Client"));
    QCOMPARE(request.count("Content-Type"), 1);
    QVERIFY(request.body.startsWith("oauth_consumer_key=3w1p"));
    QVERIFY(request.body.endsWith("g5h6"));
}

void tst_HttpServer::requestInManyPiecesIsServed()
{
    const QByteArray whole = recordedPost(m_port, "/x");
    RawPeer peer(m_port);
    peer.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QTRY_VERIFY(peer.isConnected());
    for (const char octet : whole) {
        peer.send(QByteArray(1, octet));
        QTRY_COMPARE(peer.socket().bytesToWrite(), 0);
    }
    QVERIFY(peer.waitUntilClosed());
    QCOMPARE(peer.status(), 200);
    QCOMPARE(m_requests.size(), 1);
    QVERIFY(m_requests.first().body.endsWith("g5h6"));
}

void tst_HttpServer::answerMayComeLater()
{
    HttpServer::Responder later;
    m_server->setHandler(
        [&later](const ServerRequest &, const HttpServer::Responder &respond) { later = respond; });
    RawPeer peer(m_port);
    peer.send(get("/"));
    QTRY_VERIFY(later);
    QVERIFY(peer.answer().isEmpty());
    later(refusal(404));
    later(refusal(400)); // the first answer counts
    QVERIFY(peer.waitUntilClosed());
    QCOMPARE(peer.status(), 404);
    later(refusal(400));
    m_server.reset();
    later(refusal(400));
}

// RFC 9112 §9.6: a client may close its half when it has sent its request.
void tst_HttpServer::whoOnlyStoppedSendingIsAnswered_data()
{
    QTest::addColumn<bool>("isLater");
    QTest::addColumn<QByteArray>("behind");
    QTest::newRow("at once") << false << QByteArray();
    QTest::newRow("later") << true << QByteArray();
    QTest::newRow("later, with octets behind the request") << true << QByteArray("\r\n");
}

void tst_HttpServer::whoOnlyStoppedSendingIsAnswered()
{
    QFETCH(bool, isLater);
    QFETCH(QByteArray, behind);
    HttpServer::Responder later;
    ServerRequest asked;
    if (isLater) {
        m_server->setHandler(
            [&](const ServerRequest &request, const HttpServer::Responder &respond) {
                asked = request;
                later = respond;
            });
    }
    RawPeer peer(m_port);
    QVERIFY(peer.socket().waitForConnected());
    peer.send(get("/") + behind);
    QVERIFY(peer.socket().flush());
    ::shutdown(int(peer.socket().socketDescriptor()), SHUT_WR);
    if (isLater) {
        QTRY_VERIFY(later);
        for (int turn = 0; turn < 20; ++turn) { // whatever the end of its half brings about
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        }
        QVERIFY(!asked.peer.isGone());
        later(ServerResponse());
    }
    QVERIFY(peer.waitUntilClosed());
    QCOMPARE(peer.status(), 200);
}

void tst_HttpServer::peerIsNamedByItsAccount()
{
    QByteArray name;
    m_server->setHandler([&](const ServerRequest &request, const HttpServer::Responder &respond) {
        name = request.peer.name();
        respond(ServerResponse());
    });
    QCOMPARE(statusOf(m_port, get("/")), 200);
    QCOMPARE(name, "account " + QByteArray::number(::getuid()));
    QProcess child; // as our browser is
    child.start(QStringLiteral("bash"),
                {QStringLiteral("-c"),
                 QStringLiteral("exec 3<>/dev/tcp/127.0.0.1/%1; printf '%2' >&3; cat <&3 >&2")
                     .arg(m_port)
                     .arg(QString::fromLatin1(get("/").replace("\r\n", "\\r\\n")))});
    QTRY_COMPARE(name, QByteArray("pop-up"));
    child.waitForFinished();
}

void tst_HttpServer::peerThatLeftIsGone()
{
    std::optional<ServerRequest> asked;
    m_server->setHandler(
        [&](const ServerRequest &request, const HttpServer::Responder &) { asked = request; });
    RawPeer peer(m_port);
    peer.send(get("/"));
    QTRY_VERIFY(asked.has_value());
    QVERIFY(!asked->peer.isGone());
    peer.close();
    QTRY_VERIFY(asked->peer.isGone());
}

void tst_HttpServer::answerToPeerThatLeftIsDropped()
{
    HttpServer::Responder later;
    m_server->setHandler(
        [&later](const ServerRequest &, const HttpServer::Responder &respond) { later = respond; });
    RawPeer peer(m_port);
    peer.send(get("/"));
    QTRY_VERIFY(later);
    peer.close();
    QCOMPARE(statusOf(m_port, "nonsense\r\n\r\n"), 400); // the server has seen the end by now
    later(ServerResponse());
}

void tst_HttpServer::everyAnswerIsProtected()
{
    for (const QByteArray &octets : {get("/"), QByteArray("BAD\r\n\r\n")}) {
        RawPeer peer(m_port);
        peer.send(octets);
        QVERIFY(peer.waitUntilClosed());
        QCOMPARE(peer.header("X-Content-Type-Options"), QByteArray("nosniff"));
        QCOMPARE(peer.header("Cache-Control"), QByteArray("no-store"));
        QCOMPARE(peer.header("Connection"), QByteArray("close"));
        QCOMPARE(peer.header("Content-Length").toLongLong(), peer.body().size());
        QVERIFY(!peer.answer().contains("Server:"));
    }
}

void tst_HttpServer::headIsAnsweredWithoutBody()
{
    m_answer.body = "12345";
    RawPeer peer(m_port);
    peer.send("HEAD / HTTP/1.1\r\nHost: " + m_server->host() + "\r\n\r\n");
    QVERIFY(peer.waitUntilClosed());
    QCOMPARE(peer.status(), 200);
    QCOMPARE(peer.header("Content-Length"), QByteArray("5"));
    QCOMPARE(peer.body(), QByteArray());
}

void tst_HttpServer::headerThatWouldBreakTheAnswerIsLeftOut()
{
    m_answer.headers = {{"Location", "/a\r\nSet-Cookie: x=1"}, {"X-Fine", "yes"}};
    RawPeer peer(m_port);
    peer.send(get("/"));
    QVERIFY(peer.waitUntilClosed());
    QCOMPARE(peer.header("X-Fine"), QByteArray("yes"));
    QVERIFY(!peer.answer().contains("Set-Cookie"));
}

void tst_HttpServer::withoutHandlerAllIs404()
{
    m_server->setHandler({});
    QCOMPARE(statusOf(m_port, get("/")), 404);
}

void tst_HttpServer::answerIsNotLostWhenMoreIsSent()
{
    RawPeer peer(m_port);
    peer.send("POST / HTTP/1.1\r\nHost: " + m_server->host() +
              "\r\nContent-Length: 500000\r\n\r\n");
    peer.send(QByteArray(500000, 'x'));
    QVERIFY(peer.waitUntilClosed());
    QCOMPARE(peer.status(), 413);
    QCOMPARE(peer.body(), QByteArray("Content Too Large\n"));
}

void tst_HttpServer::onlyLoopbackIsBound()
{
    QList<QHostAddress> others{QHostAddress(QHostAddress::LocalHostIPv6),
                               QHostAddress(QStringLiteral("127.0.0.2"))};
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (!address.isLoopback()) {
            others.append(address);
        }
    }
    for (const QHostAddress &address : std::as_const(others)) {
        QTcpSocket socket;
        QSignalSpy failed(&socket, &QTcpSocket::errorOccurred);
        socket.connectToHost(address, m_port);
        QTRY_VERIFY_WITH_TIMEOUT(failed.count() > 0, 2000);
        QVERIFY(socket.state() != QAbstractSocket::ConnectedState);
    }
}

void tst_HttpServer::portIsFreeAgainAfterClose()
{
    QCOMPARE(statusOf(m_port, get("/")), 200);
    m_server->close();
    QCOMPARE(m_server->port(), 0);
    HttpServer second;
    QCOMPARE(second.listen(m_port).value_or(0), m_port);
}

void tst_HttpServer::portTakenSaysByWhom()
{
    HttpServer second;
    const auto outcome = second.listen(m_port);
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().code, QByteArray("listener.port-taken"));
    const QString pid = QString::number(QCoreApplication::applicationPid());
    QVERIFY2(outcome.error().sentence.contains(QStringLiteral("(test-httpserver, pid ") + pid),
             qPrintable(outcome.error().sentence));
    QVERIFY(outcome.error().sentence.contains(QString::number(m_port)));
    QCOMPARE(second.port(), 0);
}

void tst_HttpServer::portHeldAsNearEndOfAConnectionSaysByWhom()
{
    RawPeer peer(m_port);
    QTRY_VERIFY(peer.isConnected());
    HttpServer second;
    const auto outcome = second.listen(peer.socket().localPort());
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().code, QByteArray("listener.port-taken"));
    QVERIFY(outcome.error().sentence.contains(QStringLiteral("test-httpserver")));
}

void tst_HttpServer::portTakenByAnotherAccountIsAProblemOfItsOwn()
{
    if (::getuid() != 0) {
        QSKIP("needs root to run a program under a second account");
    }
    // it binds the way that is hardest to see: with SO_REUSEADDR and on every address
    const QString script = QStringLiteral(
        "import socket, sys\n"
        "s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)\n"
        "s.bind(('0.0.0.0', 0)); s.listen(); print(s.getsockname()[1], flush=True)\n"
        "sys.stdin.read()\n");
    QProcess other;
    other.start(QStringLiteral("setpriv"),
                {QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"),
                 QStringLiteral("--clear-groups"), QStringLiteral("/usr/bin/python3"),
                 QStringLiteral("-c"), script});
    QTRY_VERIFY(other.canReadLine());
    const quint16 port = other.readLine().trimmed().toUShort();
    QVERIFY(port > 0);

    HttpServer second;
    const auto outcome = second.listen(port);
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().code, QByteArray("listener.port-taken-by-another-account"));
    QVERIFY(outcome.error().sentence.contains(QStringLiteral("Do not click Activate")));
    QVERIFY(outcome.error().sentence.contains(QStringLiteral("nobody")));

    other.closeWriteChannel();
    QTRY_COMPARE(other.state(), QProcess::NotRunning);
}

LATCHKEY_TEST(tst_HttpServer)
#include "tst_HttpServer.moc"

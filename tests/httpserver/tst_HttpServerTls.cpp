// SPDX-License-Identifier: Apache-2.0
// HTTPS as curl, openssl and PHP meet it.
#include "Program.h"
#include "httpserver/HttpServer.h"
#include "httpserver/RawPeer.h"
#include "tls/MadeIdentity.h"

#include <QNetworkInterface>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <chrono>

using namespace latchkey;
using namespace latchkey::httpserver;
using namespace std::chrono_literals;
using latchkey::httpserver::test::RawPeer;

namespace {

const QString address = QStringLiteral("127.0.0.1");

tls::Identity madeFor(const QString &host, const QDateTime &now = QDateTime::currentDateTimeUtc())
{
    return tls::makeIdentity(tls::servedHost(host).value(), now).value();
}

// A program that runs while the server answers it.
class Client
{
public:
    Client(const QString &program, const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program, arguments);
        m_process.closeWriteChannel();
    }

    bool waitUntilOver()
    {
        return QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; },
                               20'000);
    }
    int exit() { return waitUntilOver() ? m_process.exitCode() : -1; }
    QByteArray said() { return m_said += m_process.readAll(); }

private:
    QProcess m_process;
    QByteArray m_said;
};

} // namespace

class tst_HttpServerTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void curlIsServed();
    void phpIsServed();
    void largeAnswersArriveWhole();
    void whoDoesNotKnowTheAuthorityRefuses();
    void anotherNameIsRefusedByThePeer();
    void anExpiredOneIsRefusedByThePeer();
    void onlyTodaysVersionsAreSpoken_data();
    void onlyTodaysVersionsAreSpoken();
    void plainHttpIsToldSoAndClosed();
    void rubbishIsClosed();
    void aHandshakeThatDoesNotEndIsClosed_data();
    void aHandshakeThatDoesNotEndIsClosed();
    void unfinishedHandshakesKeepNobodyOut();
    void answerIsNotLostWhenMoreIsSent();
    void tooLargeARequestIsAnswered();
    void aRenewedCertificateIsUsedFromTheNextConnectionOn();
    void whatCannotBeUsedChangesNothing();
    void whereOthersReachItOnlyTlsIsSpoken();
    void anAddressOfAnotherComputerIsSaid();

private:
    void listen(const ServerLimits &limits = {});
    QStringList curl(const QStringList &more, const QString &path = QStringLiteral("/x")) const;
    QString url(const QString &path) const;
    void trust(const tls::Identity &identity);

    QTemporaryDir m_folder;
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
    QList<ServerRequest> m_requests;
    ServerResponse m_answer;
};

void tst_HttpServerTls::init()
{
    m_requests.clear();
    m_answer = ServerResponse();
    m_answer.body = "served\n";
    listen();
}

void tst_HttpServerTls::listen(const ServerLimits &limits)
{
    const tls::Identity identity = madeFor(address);
    trust(identity);
    m_server = std::make_unique<HttpServer>(limits);
    QVERIFY(m_server->useTls(identity));
    const auto port = m_server->listen(0);
    QVERIFY(port);
    m_port = *port;
    m_server->setHandler(
        [this](const ServerRequest &request, const HttpServer::Responder &respond) {
            m_requests.append(request);
            respond(m_answer);
        });
}

void tst_HttpServerTls::trust(const tls::Identity &identity)
{
    QFile file(m_folder.filePath(QStringLiteral("authority.pem")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(tls::authorityIn(identity.certificates));
}

QString tst_HttpServerTls::url(const QString &path) const
{
    return QStringLiteral("https://127.0.0.1:%1%2").arg(m_port).arg(path);
}

QStringList tst_HttpServerTls::curl(const QStringList &more, const QString &path) const
{
    return QStringList{QStringLiteral("--silent"), QStringLiteral("--noproxy"), QStringLiteral("*"),
                       QStringLiteral("--cacert"),
                       m_folder.filePath(QStringLiteral("authority.pem"))} +
           more + QStringList{url(path)};
}

void tst_HttpServerTls::curlIsServed()
{
    Client peer(QStringLiteral("curl"),
                curl({QStringLiteral("--data"), QStringLiteral("oauth_verifier=q1w2")},
                     QStringLiteral("/abc/callback")));
    QCOMPARE(peer.exit(), 0);
    QCOMPARE(peer.said(), QByteArray("served\n"));
    QCOMPARE(m_requests.size(), 1);
    QCOMPARE(m_requests[0].path(), QByteArray("/abc/callback"));
}

// PHP reads to the end, and warns where TLS was cut.
void tst_HttpServerTls::phpIsServed()
{
    if (QStandardPaths::findExecutable(QStringLiteral("php")).isEmpty()) {
        QSKIP("php is not installed");
    }
    Client peer(
        QStringLiteral("php"),
        {QStringLiteral("-d"), QStringLiteral("display_errors=1"), QStringLiteral("-r"),
         QStringLiteral("echo file_get_contents('%1', false, stream_context_create(['ssl' => "
                        "['cafile' => '%2'], 'http' => ['method' => 'POST', 'content' => "
                        "'a=b', 'header' => 'Content-Type: "
                        "application/x-www-form-urlencoded']]));")
             .arg(url(QStringLiteral("/x")), m_folder.filePath(QStringLiteral("authority.pem")))});
    QCOMPARE(peer.exit(), 0);
    QCOMPARE(peer.said(), QByteArray("served\n"));
}

void tst_HttpServerTls::largeAnswersArriveWhole()
{
    m_answer.body = QByteArray(3'000'000, 'x');
    Client peer(QStringLiteral("curl"), curl({}));
    QCOMPARE(peer.exit(), 0);
    QCOMPARE(peer.said().size(), m_answer.body.size());
}

void tst_HttpServerTls::whoDoesNotKnowTheAuthorityRefuses()
{
    trust(madeFor(address)); // another one of the same name
    Client peer(QStringLiteral("curl"), curl({}));
    QCOMPARE(peer.exit(), 60);
    QVERIFY(m_requests.isEmpty());
}

void tst_HttpServerTls::anotherNameIsRefusedByThePeer()
{
    const tls::Identity identity = madeFor(QStringLiteral("192.0.2.7"));
    trust(identity);
    QVERIFY(m_server->useTls(identity));
    Client peer(QStringLiteral("curl"), curl({}));
    QCOMPARE(peer.exit(), 60);
    QVERIFY(m_requests.isEmpty());
}

void tst_HttpServerTls::anExpiredOneIsRefusedByThePeer()
{
    const tls::Identity identity =
        madeFor(address, QDateTime::currentDateTimeUtc().addDays(-tls::daysOfValidity - 1));
    trust(identity);
    QVERIFY(m_server->useTls(identity));
    Client peer(QStringLiteral("curl"), curl({}));
    QCOMPARE(peer.exit(), 60);
    QVERIFY(m_requests.isEmpty());
}

void tst_HttpServerTls::onlyTodaysVersionsAreSpoken_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("isSpoken");
    QTest::newRow("1.0") << QStringLiteral("-tls1") << false;
    QTest::newRow("1.1") << QStringLiteral("-tls1_1") << false;
    QTest::newRow("1.2") << QStringLiteral("-tls1_2") << true;
    QTest::newRow("1.3") << QStringLiteral("-tls1_3") << true;
}

void tst_HttpServerTls::onlyTodaysVersionsAreSpoken()
{
    QFETCH(const QString, version);
    QFETCH(const bool, isSpoken);
    // SECLEVEL=0: else openssl itself would not offer the old ones
    Client peer(QStringLiteral("openssl"),
                {QStringLiteral("s_client"), QStringLiteral("-connect"),
                 QStringLiteral("127.0.0.1:%1").arg(m_port), version, QStringLiteral("-cipher"),
                 QStringLiteral("DEFAULT@SECLEVEL=0"), QStringLiteral("-CAfile"),
                 m_folder.filePath(QStringLiteral("authority.pem")),
                 QStringLiteral("-verify_return_error"), QStringLiteral("-verify_ip"), address});
    QCOMPARE(peer.exit() == 0, isSpoken);
    const QByteArray said = peer.said();
    QVERIFY2(said.contains("no peer certificate available") != isSpoken, said);
    QVERIFY2(isSpoken || said.contains("alert protocol version"), said);
}

void tst_HttpServerTls::plainHttpIsToldSoAndClosed()
{
    RawPeer peer(m_port);
    peer.send("GET /abc/callback HTTP/1.1\r\nHost: " + m_server->host() + "\r\n\r\n");
    QVERIFY(peer.waitUntilClosed());
    QCOMPARE(peer.status(), 400);
    QCOMPARE(peer.body(), QByteArray("This address speaks HTTPS only.\n"));
    QVERIFY(m_requests.isEmpty());
}

void tst_HttpServerTls::rubbishIsClosed()
{
    RawPeer peer(m_port);
    peer.send(QByteArray(1, 0x16) + QByteArray(2'000, 'A'));
    QVERIFY(peer.waitUntilClosed());
    QVERIFY(m_requests.isEmpty());
}

void tst_HttpServerTls::aHandshakeThatDoesNotEndIsClosed_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one octet") << QByteArray(1, 0x16);
    QTest::newRow("a record that does not come") << QByteArray("\x16\x03\x01\x01\x00", 5);
}

void tst_HttpServerTls::aHandshakeThatDoesNotEndIsClosed()
{
    QFETCH(const QByteArray, begin);
    ServerLimits limits;
    limits.request = 300ms;
    listen(limits);
    RawPeer peer(m_port);
    peer.send(begin);
    QTRY_VERIFY(peer.isConnected());
    QVERIFY(peer.waitUntilClosed());
}

void tst_HttpServerTls::unfinishedHandshakesKeepNobodyOut()
{
    ServerLimits limits;
    limits.connections = 4;
    listen(limits);
    std::vector<std::unique_ptr<RawPeer>> idle;
    for (int i = 0; i < 20; ++i) {
        idle.push_back(std::make_unique<RawPeer>(m_port));
        idle.back()->send(QByteArray(1, 0x16));
    }
    Client peer(QStringLiteral("curl"), curl({}));
    QCOMPARE(peer.exit(), 0);
    QCOMPARE(peer.said(), QByteArray("served\n"));
}

void tst_HttpServerTls::answerIsNotLostWhenMoreIsSent()
{
    QSslSocket socket;
    QByteArray answer;
    connect(&socket, &QSslSocket::readyRead, this, [&] { answer += socket.readAll(); });
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(address, m_port);
    QTRY_VERIFY(socket.isEncrypted());
    socket.write("GET /x HTTP/1.1\r\nHost: " + m_server->host() + "\r\n\r\n");
    socket.flush();
    socket.write(QByteArray(200'000, 'x'));
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    answer += socket.readAll();
    QVERIFY2(answer.endsWith("served\n"), answer);
}

void tst_HttpServerTls::tooLargeARequestIsAnswered()
{
    QFile large(m_folder.filePath(QStringLiteral("large")));
    QVERIFY(large.open(QIODevice::WriteOnly));
    large.write(QByteArray(300'000, 'x'));
    large.close();
    Client peer(
        QStringLiteral("curl"),
        curl({QStringLiteral("--include"), QStringLiteral("--header"), QStringLiteral("Expect:"),
              QStringLiteral("--data-binary"), QLatin1Char('@') + large.fileName()}));
    QVERIFY(peer.waitUntilOver());
    const QByteArray said = peer.said();
    QVERIFY2(said.startsWith("HTTP/1.1 413"), said);
    QVERIFY(m_requests.isEmpty());
}

void tst_HttpServerTls::aRenewedCertificateIsUsedFromTheNextConnectionOn()
{
    HttpServer::Responder later;
    m_server->setHandler(
        [&later](const ServerRequest &, const HttpServer::Responder &respond) { later = respond; });
    Client before(QStringLiteral("curl"), curl({}));
    QTRY_VERIFY(later);
    const tls::Identity next = madeFor(address);
    QVERIFY(m_server->useTls(next));
    QCOMPARE(m_server->port(), m_port);
    later({200, "text/plain", "old\n", {}});
    QCOMPARE(before.exit(), 0);
    QCOMPARE(before.said(), QByteArray("old\n"));

    later = {};
    Client untrusting(QStringLiteral("curl"), curl({}));
    QCOMPARE(untrusting.exit(), 60);
    trust(next);
    Client after(QStringLiteral("curl"), curl({}));
    QTRY_VERIFY(later);
    later({200, "text/plain", "new\n", {}});
    QCOMPARE(after.exit(), 0);
    QCOMPARE(after.said(), QByteArray("new\n"));
}

void tst_HttpServerTls::whatCannotBeUsedChangesNothing()
{
    const auto used = m_server->useTls({"no certificate", Secret("no key")});
    QVERIFY(!used);
    QCOMPARE(used.error().code, QByteArray("tls.unusable"));
    Client peer(QStringLiteral("curl"), curl({}));
    QCOMPARE(peer.exit(), 0);
}

void tst_HttpServerTls::whereOthersReachItOnlyTlsIsSpoken()
{
    const QByteArray name = "192.0.2.7";
    HttpServer plain;
    for (const QHostAddress &everywhere :
         {QHostAddress(QHostAddress::AnyIPv4), QHostAddress(QHostAddress::Any),
          QHostAddress(QStringLiteral("192.0.2.7"))}) {
        const auto listening = plain.listenAt(everywhere, 0, name);
        QVERIFY(!listening);
        QCOMPARE(listening.error().code, QByteArray("listener.needs-tls"));
        QCOMPARE(plain.port(), quint16(0));
    }
    QVERIFY(plain.useTls(madeFor(QString::fromLatin1(name))));
    QVERIFY(plain.listenAt(QHostAddress(QHostAddress::AnyIPv4), 0, name));
    QCOMPARE(plain.host(), name);
    HttpServer bridge;
    bridge.allowCleartext();
    QVERIFY(bridge.listenAt(QHostAddress(QHostAddress::AnyIPv4), 0, name));
}

void tst_HttpServerTls::anAddressOfAnotherComputerIsSaid()
{
    const auto listening =
        m_server->listenAt(QHostAddress(QStringLiteral("192.0.2.7")), 0, "192.0.2.7");
    QVERIFY(!listening);
    QCOMPARE(listening.error().code, QByteArray("listener.no-such-address"));
}

LATCHKEY_TEST(tst_HttpServerTls)
#include "tst_HttpServerTls.moc"

// SPDX-License-Identifier: Apache-2.0
// A way's own socket serves its integration's callback and nothing else, and only this process can
// answer a probe (THREATS.md 15).
#include "../httpserver/RawPeer.h"
#include "Program.h"
#include "reach/WaySocket.h"
#include "reach/Ways.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::reach;
using httpserver::HttpServer;
using httpserver::ServerRequest;
using httpserver::test::RawPeer;

namespace {

const QByteArray callbackKey = "callbackcallbackcallback22";
const QByteArray identityKey = "identityidentityidentity33";

integrations::Integration integrationBy(const Way &way)
{
    integrations::Integration it;
    it.id = QStringLiteral("abcd2345");
    it.callbackKey = callbackKey;
    it.identityKey = identityKey;
    it.way = way;
    return it;
}

Result<quint16> opened(WaySocket &socket, const WaySocket::Secure &secure = {})
{
    Result<quint16> port = failure("not-opened", QString());
    socket.open(secure, [&port](const Result<quint16> &told) { port = told; });
    return port;
}

} // namespace

class tst_WaySocket : public QObject
{
    Q_OBJECT

    ProbeKey m_key;
    std::unique_ptr<WaySocket> m_socket;
    quint16 m_port = 0;
    int m_taken = 0;
    QList<QByteArray> m_misaddressed;

    // By a tunnel, whose other end is port 24711 of the server.
    void open()
    {
        m_socket = std::make_unique<WaySocket>(integrationBy(*sshWay({}, 24'711)), 24'710, m_key);
        m_socket->setHandler([this](const ServerRequest &, const HttpServer::Responder &respond) {
            ++m_taken;
            respond({200, "text/plain", "OK\n", {}});
        });
        m_socket->setRefusalObserver([this](const ServerRequest &request, HttpServer::Fault fault) {
            QCOMPARE(fault, HttpServer::Fault::Host);
            m_misaddressed.append(request.header("Host"));
        });
        m_port = opened(*m_socket).value_or(0);
        QVERIFY(m_port != 0);
    }

    QByteArray post(const QByteArray &path, const QByteArray &body,
                    const QByteArray &host = "127.0.0.1:24711") const
    {
        return "POST " + path + " HTTP/1.1\r\nHost: " + host +
               "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
               QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

    RawPeer answerTo(const QByteArray &octets) const
    {
        RawPeer peer(m_port);
        peer.send(octets);
        peer.waitUntilClosed();
        return peer;
    }

    static QByteArray path() { return '/' + callbackKey + "/callback"; }

private Q_SLOTS:
    void init()
    {
        m_taken = 0;
        m_misaddressed.clear();
        open();
    }

    void aStoresCallIsTaken()
    {
        QCOMPARE(answerTo(post(path(), "oauth_consumer_key=x")).status(), 200);
        QCOMPARE(m_taken, 1);
    }

    void noOtherRouteIsServed_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char *target :
             {"/", "/$/identity", "/$/progress/x", "/$/consent/x", "/callback", "/favicon.ico"}) {
            QTest::newRow(target) << QByteArray(target).replace('$', identityKey);
        }
        QTest::newRow("with a query") << path() + "?x";
        QTest::newRow("deeper") << path() + "/x";
        QTest::newRow("slash") << path() + '/';
        QTest::newRow("another key") << '/' + identityKey + "/callback";
        QTest::newRow("encoded") << path().replace("/callback", "/c%61llback");
    }

    void noOtherRouteIsServed()
    {
        QFETCH(QByteArray, target);
        QCOMPARE(answerTo("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:24711\r\n\r\n").status(),
                 404);
        QCOMPARE(answerTo(post(target, "x=1")).status(), 404);
        QCOMPARE(m_taken, 0);
    }

    void anotherNameIsRefusedAndTold()
    {
        const QByteArray hosts[] = {"localhost:24711", "127.0.0.1:24710", "hooks.example"};
        for (const QByteArray &host : hosts) {
            QCOMPARE(answerTo(post(path(), "oauth_consumer_key=x", host)).status(), 400);
            QCOMPARE(m_misaddressed, QList<QByteArray>{host});
            m_misaddressed.clear();
            QCOMPARE(answerTo(post("/other", "x=1", host)).status(), 400);
            QCOMPARE(m_misaddressed, QList<QByteArray>());
        }
        QCOMPARE(m_taken, 0);
    }

    void whatACallSaysOfItselfMeansNothing()
    {
        const QByteArray forwarded =
            "X-Forwarded-Host: 127.0.0.1:24711\r\nForwarded: host=\"127.0.0.1:24711\"\r\n";
        QByteArray octets = post(path(), "oauth_consumer_key=x", "hooks.example");
        QCOMPARE(answerTo(octets.replace("\r\n\r\n", "\r\n" + forwarded + "\r\n")).status(), 400);
        QCOMPARE(m_taken, 0);
    }

    void aProbeOfOursIsAnswered()
    {
        const QByteArray question = m_key.question();
        const RawPeer peer = answerTo(post(path(), question));
        QCOMPARE(peer.status(), 200);
        QCOMPARE(peer.body().trimmed(), m_key.answerTo(question));
        QCOMPARE(m_taken, 0);
    }

    void aProbeOfOthersIsNot()
    {
        const ProbeKey other; // another process, which knows the URL
        const QByteArray question = m_key.question();
        const QByteArray theirs[] = {other.question(), question.chopped(1) + '?',
                                     question.left(question.indexOf('.')), "latchkey_probe="};
        for (const QByteArray &each : theirs) {
            QCOMPARE(answerTo(post(path(), each)).status(), 400);
        }
        QCOMPARE(m_key.answerTo(other.question()), QByteArray());
        QVERIFY(m_key.answerTo(question) != other.answerTo(question));
        QVERIFY(m_key.question() != m_key.question());
        QCOMPARE(m_taken, 0);
    }

    void withoutTlsNothingListensInANetwork()
    {
        Way way = *bindWay(QStringLiteral("127.0.0.2"), 24'711);
        way.url = "https://127.0.0.2:24711"; // as of an address in a network
        WaySocket socket(integrationBy(way), 24'710, m_key);
        QCOMPARE(opened(socket).error().code, QByteArray("reach.no-certificate"));
        QByteArray asked;
        const auto refused =
            opened(socket, [&asked](HttpServer &, const QByteArray &address, const auto &done) {
                asked = address;
                done(failure("tls.expired", QString()));
            });
        QCOMPARE(refused.error().code, QByteArray("tls.expired"));
        QCOMPARE(asked, QByteArray("127.0.0.2"));
    }

    void whereNoCallIsExpectedNothingListens()
    {
        Way way;
        way.kind = WayKind::None;
        WaySocket socket(integrationBy(way), 24'710, m_key);
        QCOMPARE(opened(socket).error().code, QByteArray("reach.no-call"));
    }
};

LATCHKEY_TEST(tst_WaySocket)
#include "tst_WaySocket.moc"

// SPDX-License-Identifier: Apache-2.0
// What a probe finds, by a real PHP, by curl and from here, against peers that each fail another
// way.
#include "../place/Ran.h"
#include "Program.h"
#include "reach/CallProbe.h"

#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace latchkey;
using namespace latchkey::reach;

namespace {

const QString php = QStandardPaths::findExecutable(QStringLiteral("php"));

// Takes a connection and does what it is told to with it.
class Peer : public QTcpServer
{
public:
    explicit Peer(std::function<void(QTcpSocket &)> meet)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, meet] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, meet] { meet(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }
};

void answer(QTcpSocket &socket, const QByteArray &body)
{
    socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " +
                 QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket.disconnectFromHost();
}

} // namespace

class tst_Probed : public QObject
{
    Q_OBJECT

    ProbeKey m_key;
    QTemporaryDir m_folder;

    // Who sends it.
    std::optional<place::StorePlace> sender(const QByteArray &who) const
    {
        if (who == "here") {
            return {};
        }
        place::StorePlace place;
        place.folder = m_folder.path();
        place.php = who == "php" ? php : m_folder.filePath(QStringLiteral("no-php"));
        return place;
    }

    // The hops, as "lookup passed, connection failed reach.no-connection".
    QByteArray probed(const QByteArray &url, const QByteArray &who)
    {
        QByteArrayList said;
        CallProbe probe(url, m_key, sender(who));
        QSignalSpy passed(&probe, &CallProbe::passed);
        QSignalSpy failed(&probe, &CallProbe::failed);
        connect(&probe, &CallProbe::hop, this, [&](const Hop &hop) {
            said.append(name(hop.kind) + ' ' + name(hop.outcome) +
                        (hop.problem.code.isEmpty() ? QByteArray() : ' ' + hop.problem.code));
        });
        probe.start();
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(passed.size() + failed.size() == 1, 30'000);
        }();
        return said.join(", ");
    }

    static void addSenders()
    {
        QTest::addColumn<QByteArray>("who");
        QTest::newRow("from here") << QByteArray("here");
        if (!php.isEmpty()) {
            QTest::newRow("by PHP") << QByteArray("php");
        }
        if (QFile::exists(QStringLiteral("/usr/bin/curl"))) {
            QTest::newRow("by curl") << QByteArray("curl");
        }
    }

    static QByteArray urlOf(const QTcpServer &server, const QByteArray &scheme = "http")
    {
        return scheme + "://127.0.0.1:" + QByteArray::number(server.serverPort()) +
               "/callbackcallbackcallback22/callback";
    }

private Q_SLOTS:
    void ourOwnAnswerIsArrival_data() { addSenders(); }
    void ourOwnAnswerIsArrival()
    {
        QFETCH(QByteArray, who);
        QByteArray seen;
        Peer peer([&](QTcpSocket &socket) {
            seen = socket.readAll();
            answer(socket, m_key.answerTo(seen.mid(seen.indexOf("\r\n\r\n") + 4)));
        });
        QCOMPARE(probed(urlOf(peer), who), QByteArray("connection passed, arrival passed"));
        QVERIFY(seen.startsWith("POST /callbackcallbackcallback22/callback HTTP/1.1\r\n"));
        QVERIFY(seen.contains("Host: 127.0.0.1:" + QByteArray::number(peer.serverPort()) + "\r\n"));
    }

    void anybodyElsesIsNot_data() { addSenders(); }
    void anybodyElsesIsNot()
    {
        QFETCH(QByteArray, who);
        const ProbeKey other;
        Peer peer([&](QTcpSocket &socket) {
            socket.readAll();
            answer(socket, other.answerTo(other.question()));
        });
        QCOMPARE(probed(urlOf(peer), who),
                 QByteArray("connection passed, arrival failed reach.other-answered"));
    }

    void aClosedConnectionIsNoAnswer_data() { addSenders(); }
    void aClosedConnectionIsNoAnswer()
    {
        QFETCH(QByteArray, who);
        Peer peer([](QTcpSocket &socket) {
            socket.readAll();
            socket.disconnectFromHost();
        });
        QCOMPARE(probed(urlOf(peer), who),
                 QByteArray("connection passed, arrival failed reach.no-answer"));
    }

    void aClosedPortIsNoConnection_data() { addSenders(); }
    void aClosedPortIsNoConnection()
    {
        QFETCH(QByteArray, who);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QByteArray url = urlOf(server);
        server.close();
        QCOMPARE(probed(url, who), QByteArray("connection failed reach.no-connection"));
    }

    void aNameNobodyKnowsIsNotFound_data() { addSenders(); }
    void aNameNobodyKnowsIsNotFound()
    {
        QFETCH(QByteArray, who);
        QCOMPARE(probed("http://hooks.invalid:8080/x/callback", who),
                 QByteArray("lookup failed reach.unknown-host"));
    }

    void whatSpeaksNoTlsIsNotTrusted_data() { addSenders(); }
    void whatSpeaksNoTlsIsNotTrusted()
    {
        QFETCH(QByteArray, who);
        Peer peer([](QTcpSocket &socket) {
            socket.readAll();
            answer(socket, "plain");
        });
        QCOMPARE(probed(urlOf(peer, "https"), who),
                 QByteArray("connection passed, tls failed reach.untrusted"));
    }

    void nothingStandsInAnyArgument()
    {
        const ProbeOrder order{"http://127.0.0.1:1/secretkey/callback", m_key.question(), "x"};
        QVERIFY(!curlArguments().join(QLatin1Char(' ')).contains(QLatin1String("secretkey")));
        QVERIFY(curlConfiguration(order, "marker").contains("secretkey"));
        const QByteArray script = probeScript(order, "marker");
        QVERIFY(!script.contains("secretkey") && !script.contains("@QUESTION@")); // base64
    }

    void inAContainerLoopbackIsTheContainer()
    {
        const ProbeOrder order{"http://127.0.0.1:1/k/callback", {}, "x"};
        Probed refused;
        refused.steps = {{HopKind::Lookup, true, 0, {}}, {HopKind::Connection, false, 1, {}}};
        const QString sentence =
            hopsOf(refused, order, {QStringLiteral("php"), true}).constLast().problem.sentence;
        QVERIFY2(sentence.contains(QLatin1String("container")), qPrintable(sentence));
        QVERIFY(!hopsOf(refused, order, {QStringLiteral("php"), false})
                     .constLast()
                     .problem.sentence.contains(QLatin1String("container")));
    }
};

LATCHKEY_TEST(tst_Probed)
#include "tst_Probed.moc"

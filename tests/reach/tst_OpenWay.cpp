// SPDX-License-Identifier: Apache-2.0
// Each way opened, tried and watched: over a real sshd, by a real PHP.
#include "../httpserver/RawPeer.h"
#include "../place/Ran.h"
#include "../place/SshServer.h"
#include "Program.h"
#include "reach/OpenWay.h"
#include "reach/Questions.h"
#include "reach/Ways.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace latchkey;
using namespace latchkey::reach;
using namespace latchkey::testing;
using httpserver::HttpServer;
using httpserver::ServerRequest;
using httpserver::test::recordedPost;
using httpserver::test::statusOf;

namespace {

const QByteArray callbackKey = "callbackcallbackcallback22";
const QByteArray path = '/' + callbackKey + "/callback";

quint16 freePortHere()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool mayUnshare()
{
    return QProcess::execute(QStringLiteral("unshare"),
                             {QStringLiteral("-rn"), QStringLiteral("true")}) == 0;
}

// The programs called ssh that this process started.
QList<qint64> sshOfOurs()
{
    QList<qint64> found;
    const QString children =
        QStringLiteral("/proc/%1/task/%1/children").arg(QCoreApplication::applicationPid());
    for (const QByteArray &pid : contentOf(children).split(' ')) {
        if (contentOf(QStringLiteral("/proc/%1/comm").arg(pid.toLongLong())) == "ssh\n") {
            found.append(pid.toLongLong());
        }
    }
    return found;
}

} // namespace

class tst_OpenWay : public QObject
{
    Q_OBJECT

    std::unique_ptr<SshServer> m_server;
    Questions m_questions{builtPath("bin/latchkeyctl")};
    std::unique_ptr<OpenWay> m_way;
    QByteArrayList m_hops;
    int m_taken = 0;
    quint16 m_port = 0;

    void use(const Result<Way> &way, const std::optional<place::StorePlace> &place = {},
             bool mayAsk = true)
    {
        QVERIFY(way);
        integrations::Integration it;
        it.id = QStringLiteral("abcd2345");
        it.callbackKey = callbackKey;
        it.identityKey = "identityidentityidentity33";
        it.way = *way;
        WayParts parts;
        parts.listenerPort = m_port;
        parts.place = place;
        parts.questions = mayAsk ? &m_questions : nullptr;
        parts.take = [this](const ServerRequest &, const HttpServer::Responder &respond) {
            ++m_taken;
            respond({200, "text/plain", "OK\n", {}});
        };
        m_way = std::make_unique<OpenWay>(it, parts);
        connect(m_way.get(), &OpenWay::hop, this, [this](const Hop &hop) {
            m_hops.append(name(hop.kind) + ' ' + name(hop.outcome));
        });
    }

    // The code of the problem that it ends with; empty if it is open.
    QByteArray open()
    {
        QSignalSpy opened(m_way.get(), &OpenWay::opened);
        QSignalSpy failed(m_way.get(), &OpenWay::failed);
        m_way->open();
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(opened.size() + failed.size() == 1, 60'000);
        }();
        return failed.isEmpty() ? QByteArray() : failed[0][0].value<Problem>().code;
    }

    // A person answers what ssh asks: a moment later, and only if there is an answer.
    void answerWith(const std::optional<QByteArray> &answer)
    {
        connect(&m_questions, &Questions::asked, m_way.get(), [answer](Question *question) {
            QTimer::singleShot(50, question, [answer, question] {
                answer ? question->answer(Secret(*answer)) : question->decline();
            });
        });
    }

    void needServer()
    {
        m_server = std::make_unique<SshServer>();
        if (!m_server->whyNot().isEmpty()) {
            QSKIP(qPrintable(m_server->whyNot()));
        }
    }

private Q_SLOTS:
    void init()
    {
        m_port = freePortHere();
        m_hops.clear();
        m_taken = 0;
    }

    void cleanup()
    {
        m_way.reset();
        QTRY_COMPARE(sshOfOurs(), QList<qint64>());
        m_server.reset();
    }

    void theSameComputerIsTried()
    {
        use(Way());
        QCOMPARE(open(), QByteArray());
        QCOMPARE(m_hops, (QByteArrayList{"socket passed", "connection passed", "arrival passed"}));
    }

    void aPortThatIsHeldIsSaid()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, m_port));
        use(Way());
        QCOMPARE(open(), QByteArray("listener.port-taken"));
        QCOMPARE(m_hops, QByteArrayList{"socket failed"});
    }

    void anAddressOfItsOwnIsCalledThere()
    {
        use(bindWay(QStringLiteral("127.0.0.2"), freePortHere()));
        QCOMPARE(open(), QByteArray());
        QCOMPARE(m_hops, (QByteArrayList{"socket passed", "connection passed", "arrival passed"}));
    }

    void aUrlThatNobodyForwardsIsSaid()
    {
        use(urlWay(QStringLiteral("http://127.0.0.1:%1").arg(m_port), freePortHere()));
        QCOMPARE(open(), QByteArray("reach.no-connection"));
    }

    void aStoresCallComesThroughTheTunnel()
    {
        needServer();
        use(sshWay(QStringLiteral("shop"), m_port));
        QCOMPARE(open(), QByteArray());
        QCOMPARE(m_hops, (QByteArrayList{"socket passed", "tunnel passed", "boundary passed",
                                         "connection passed", "arrival passed"}));
        QCOMPARE(statusOf(m_port, recordedPost(m_port, path)), 200);
        QCOMPARE(m_taken, 1);
        QCOMPARE(statusOf(m_port, recordedPost(m_port, "/other")), 404);
        QCOMPARE(statusOf(m_port,
                          recordedPost(m_port, path).replace("Host: 127.0.0.1", "Host: localhost")),
                 400);
        QCOMPARE(m_taken, 1);
    }

    void theServerIsThatOfTheStoresCode()
    {
        needServer();
        const QTemporaryDir folder;
        use(sshWay({}, m_port), m_server->place(folder.path()));
        QCOMPARE(open(), QByteArray());
        use(sshWay({}, m_port));
        QCOMPARE(open(), QByteArray("reach.no-server"));
    }

    void itEndsWithTheTunnel()
    {
        needServer();
        use(sshWay(QStringLiteral("shop"), m_port));
        QCOMPARE(open(), QByteArray());
        QCOMPARE(sshOfOurs().size(), 1);
        m_way.reset();
        QTRY_COMPARE(sshOfOurs(), QList<qint64>());
        QTRY_COMPARE(statusOf(m_port, recordedPost(m_port, path)), 0);
    }

    void aTunnelThatIsCutIsMadeAgain_data()
    {
        QTest::addColumn<bool>("byServer");
        QTest::newRow("the server's side is cut") << true;
        QTest::newRow("our ssh is killed") << false;
    }

    void aTunnelThatIsCutIsMadeAgain()
    {
        QFETCH(bool, byServer);
        needServer();
        use(sshWay(QStringLiteral("shop"), m_port));
        QCOMPARE(open(), QByteArray());
        QSignalSpy lost(m_way.get(), &OpenWay::lost);
        QSignalSpy regained(m_way.get(), &OpenWay::regained);
        if (byServer) {
            m_server->cutConnections();
        } else {
            QCOMPARE(::kill(static_cast<pid_t>(sshOfOurs().constFirst()), SIGKILL), 0);
        }
        QTRY_VERIFY(!lost.isEmpty());
        QCOMPARE(lost[0][0].value<Problem>().code, QByteArray("reach.tunnel-lost"));
        QTRY_COMPARE_WITH_TIMEOUT(regained.size(), 1, 60'000);
        QCOMPARE(statusOf(m_port, recordedPost(m_port, path)), 200);
    }

    // The tunnel itself comes back at once, but nobody may rely on it yet.
    void aTunnelThatIsBackButNoWayIsTriedUntilItIsOne_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("open to others")
            << QByteArray("GatewayPorts yes\n") << QByteArray("reach.open-to-others");
        // a store's server that finds nobody at the port: what is run there has a network of its
        // own
        QTest::newRow("nobody answers there")
            << QByteArray("ForceCommand exec unshare -rn sh -c \"$SSH_ORIGINAL_COMMAND\"\n")
            << QByteArray("reach.no-connection");
    }

    void aTunnelThatIsBackButNoWayIsTriedUntilItIsOne()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, code);
        if (lines.contains("unshare") && !mayUnshare()) {
            QSKIP("this account may make no network of its own");
        }
        needServer();
        use(sshWay(QStringLiteral("shop"), m_port));
        QCOMPARE(open(), QByteArray());
        QSignalSpy lost(m_way.get(), &OpenWay::lost);
        QSignalSpy regained(m_way.get(), &OpenWay::regained);
        const auto lastCode = [&lost] {
            return lost.isEmpty() ? QByteArray() : lost.constLast()[0].value<Problem>().code;
        };
        QVERIFY(m_server->restartWith(lines));
        QTRY_COMPARE_WITH_TIMEOUT(lastCode(), code, 60'000);
        const auto failures = [this] {
            return m_hops.count("boundary failed") + m_hops.count("connection failed");
        };
        QTRY_VERIFY_WITH_TIMEOUT(failures() > 1, 60'000); // it goes on
        for (qsizetype i = 1; i < lost.size(); ++i) {
            QVERIFY(lost[i][0].value<Problem>().code != lost[i - 1][0].value<Problem>().code);
        }
        QCOMPARE(regained.size(), 0);
        QVERIFY(m_server->restartWith({}));
        QTRY_COMPARE_WITH_TIMEOUT(regained.size(), 1, 60'000);
        QCOMPARE(statusOf(m_port, recordedPost(m_port, path)), 200);
    }

    void aTunnelThatStandsWritesNothing()
    {
        needServer();
        const QTemporaryDir temporary;
        qputenv("TMPDIR", temporary.path().toUtf8());
        use(sshWay(QStringLiteral("shop"), m_port));
        QCOMPARE(open(), QByteArray());
        qunsetenv("TMPDIR");
        const auto octets = [&temporary] {
            qint64 sum = 0;
            const QFileInfoList files = QDir(temporary.path()).entryInfoList(QDir::Files);
            for (const QFileInfo &each : files) {
                sum += each.size();
            }
            return sum;
        };
        const qint64 before = octets();
        for (int i = 0; i < 50; ++i) { // ssh has something to say of each
            QCOMPARE(statusOf(m_port, recordedPost(m_port, path)), 200);
        }
        QCOMPARE(octets(), before);
    }

    void whatSshAsksForIsAsked_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("the passphrase") << QByteArray("once upon a key") << QByteArray();
        QTest::newRow("another one") << QByteArray("wrong") << QByteArray("place.ssh-refused");
        QTest::newRow("none") << QByteArray() << QByteArray("reach.not-answered");
    }

    void whatSshAsksForIsAsked()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, code);
        needServer();
        m_server->lockKey(QStringLiteral("once upon a key"));
        use(sshWay(QStringLiteral("shop"), m_port));
        answerWith(answer.isEmpty() ? std::nullopt : std::optional(answer));
        QStringList asked;
        connect(&m_questions, &Questions::asked, m_way.get(), [&asked](Question *question) {
            QCOMPARE(question->kind(), Question::Kind::Secret);
            QCOMPARE(question->server(), QStringLiteral("shop"));
            asked.append(question->text());
        });
        QCOMPARE(open(), code);
        QCOMPARE(asked.size(), 1);
        QVERIFY2(asked[0].contains(QStringLiteral("passphrase")), qPrintable(asked[0]));
    }

    void aKeyThatWasNeverSeenIsAskedFor_data()
    {
        QTest::addColumn<bool>("agrees");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("agreed to") << true << QByteArray();
        QTest::newRow("not") << false << QByteArray("reach.not-answered");
    }

    void aKeyThatWasNeverSeenIsAskedFor()
    {
        QFETCH(bool, agrees);
        needServer();
        m_server->forgetHostKey();
        use(sshWay(QStringLiteral("shop"), m_port));
        answerWith(agrees ? std::optional<QByteArray>("yes") : std::nullopt);
        QString asked;
        connect(&m_questions, &Questions::asked, m_way.get(), [&asked](Question *question) {
            QCOMPARE(question->kind(), Question::Kind::Agreement);
            asked = question->text();
        });
        QTEST(open(), "code");
        QVERIFY2(asked.contains(m_server->fingerprint()), qPrintable(asked));
    }

    void aKeyThatChangedIsNeverAskedFor()
    {
        needServer();
        QVERIFY(m_server->changeHostKey());
        use(sshWay(QStringLiteral("shop"), m_port));
        answerWith("yes");
        QSignalSpy asked(&m_questions, &Questions::asked);
        QCOMPARE(open(), QByteArray("place.host-key-changed"));
        QCOMPARE(asked.size(), 0);
    }

    void whatIsAskedGoesWithTheWay()
    {
        needServer();
        m_server->lockKey(QStringLiteral("once upon a key"));
        use(sshWay(QStringLiteral("shop"), m_port));
        QPointer<Question> question;
        connect(&m_questions, &Questions::asked, this, [&](Question *asked) { question = asked; });
        m_way->open();
        QTRY_VERIFY(question);
        QSignalSpy over(question, &Question::over);
        m_way.reset();
        QCOMPARE(over.size(), 1);
    }

    void whyThereIsNoTunnelIsSaid_data()
    {
        QTest::addColumn<QByteArray>("code");
        for (const char *code :
             {"reach.port-taken", "reach.forwarding-off", "reach.host-key-unknown",
              "place.host-key-changed", "place.ssh-refused", "place.connection-refused"}) {
            QTest::newRow(code) << QByteArray(code);
        }
    }

    void whyThereIsNoTunnelIsSaid()
    {
        QFETCH(QByteArray, code);
        needServer();
        QTcpServer other;
        if (code == "reach.port-taken") {
            QVERIFY(other.listen(QHostAddress::LocalHost, m_port));
        } else if (code == "reach.forwarding-off") {
            QVERIFY(m_server->restartWith("AllowTcpForwarding no\n"));
        } else if (code == "reach.host-key-unknown") {
            m_server->forgetHostKey();
        } else if (code == "place.host-key-changed") {
            QVERIFY(m_server->changeHostKey());
        } else if (code == "place.ssh-refused") {
            m_server->acceptKeys(false);
        } else {
            m_server->stop();
        }
        use(sshWay(QStringLiteral("shop"), m_port), {}, false);
        QCOMPARE(open(), code);
        QCOMPARE(m_hops, (QByteArrayList{"socket passed", "tunnel failed"}));
        QTRY_COMPARE(sshOfOurs(), QList<qint64>());
    }

    void aPortThatIsOpenToOthersIsGivenUp()
    {
        needServer();
        QVERIFY(m_server->restartWith("GatewayPorts yes\n"));
        use(sshWay(QStringLiteral("shop"), m_port));
        QCOMPARE(open(), QByteArray("reach.open-to-others"));
        QTRY_COMPARE(sshOfOurs(), QList<qint64>());
    }

    void anAccountThatRunsNothingMayHaveATunnel()
    {
        needServer();
        QVERIFY(m_server->restartWith("ForceCommand echo This account runs nothing.; exit 1\n"));
        use(sshWay(QStringLiteral("shop"), m_port));
        QCOMPARE(open(), QByteArray());
        QCOMPARE(m_hops, (QByteArrayList{"socket passed", "tunnel passed", "boundary not-tried",
                                         "arrival not-tried"}));
        QCOMPARE(statusOf(m_port, recordedPost(m_port, path)), 200);
    }
};

LATCHKEY_TEST(tst_OpenWay)
#include "tst_OpenWay.moc"

// SPDX-License-Identifier: Apache-2.0
// A store that closes, or answers, while a program stalls amid its request's body.
#include "Program.h"
#include "ProxyDesk.h"

#include <QTcpServer>

#include <functional>

#include <sys/socket.h>

using namespace latchkey::tests;

namespace {

using Leaving = std::function<void(QTcpSocket *)>;

constexpr int soon = 5'000; // ms; a call that stalls is ended after 300 s otherwise
const QByteArray begunBody(100'000, 'x');

// Takes the head and the beginning of a body, then leaves in its way, once.
class LeavingStore : public QTcpServer
{
public:
    explicit LeavingStore(Leaving leave)
        : m_leave(std::move(leave))
    {
        listen(QHostAddress(QHostAddress::LocalHost));
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }

    QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(serverPort()) + '/'; }

    QByteArray taken;

private:
    void read(QTcpSocket *socket)
    {
        taken += socket->readAll();
        if (taken.size() >= begunBody.size() && !std::exchange(m_hasLeft, true)) {
            m_leave(socket);
        }
    }

    const Leaving m_leave;
    bool m_hasLeft = false;
};

void end(QTcpSocket *socket)
{
    socket->disconnectFromHost();
}

void reset(QTcpSocket *socket)
{
    ::linger atOnce = {};
    atOnce.l_onoff = 1;
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket->abort();
}

// It goes on to read.
void endSending(QTcpSocket *socket)
{
    ::shutdown(int(socket->socketDescriptor()), SHUT_WR);
}

Leaving saying(const QByteArray &answer, const Leaving &leave)
{
    return [answer, leave](QTcpSocket *socket) {
        socket->write(answer);
        socket->flush();
        leave(socket);
    };
}

void stay(QTcpSocket * /*unused*/) {}

QByteArray refusal(const QByteArray &status)
{
    return "HTTP/1.1 " + status + " X\r\nContent-Length: 2\r\n\r\n{}";
}

QByteArray framed(bool isChunked)
{
    return isChunked ? "Transfer-Encoding: chunked\r\n" : "Content-Length: 1000000\r\n";
}

// The beginning of a body, and then nothing for the time being.
QByteArray begun(bool isChunked)
{
    return isChunked ? QByteArray::number(begunBody.size(), 16) + "\r\n" + begunBody + "\r\n"
                     : begunBody;
}

} // namespace

class tst_StoreLeaves : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aProgramThatStallsIsAnsweredSoon_data()
    {
        QTest::addColumn<bool>("isChunked");
        QTest::addColumn<Leaving>("leaving");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        const QByteArray closed = "http.closed";
        for (const bool isChunked : {false, true}) {
            const auto row = [isChunked](const char *name, const Leaving &leaving, int status,
                                         const QByteArray &code) {
                QTest::addRow("%s, %s", name, isChunked ? "in chunks" : "of a length")
                    << isChunked << leaving << status << code;
            };
            row("its end", &end, 502, closed);
            row("its reset", &reset, 502, closed);
            row("the end of its sending", &endSending, 502, closed);
            row("a refusal and its end", saying(refusal("413"), &end), 413, {});
            row("a refusal and no end", saying(refusal("413"), &stay), 413, {});
            row("a refusal that is judged", saying(refusal("400"), &stay), 400, {});
            row("an answer and its end", saying(refusal("200"), &end), 200, {});
        }
    }

    void aProgramThatStallsIsAnsweredSoon()
    {
        QFETCH(bool, isChunked);
        QFETCH(Leaving, leaving);
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        const LeavingStore store(leaving);
        ProxyDesk desk(store.url());
        QTcpSocket program;
        program.connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
        program.write(desk.request("POST", "rest/V1/x", framed(isChunked), begun(isChunked)));
        QTRY_COMPARE_WITH_TIMEOUT(desk.gate.calls.size(), 1, soon);
        QCOMPARE(desk.gate.calls[0].status, status);
        QCOMPARE(desk.gate.calls[0].problemCode, code);
        QByteArray answer;
        QTRY_VERIFY_WITH_TIMEOUT((answer += program.readAll()).endsWith('}'), soon);
        QCOMPARE(statusOf(answer), status);
    }

    // Whatever it does with what it has: it is not told that this is all.
    void aBodyThatIsNotWholeIsNotEnded()
    {
        const LeavingStore store(&endSending);
        ProxyDesk desk(store.url());
        QTcpSocket program;
        program.connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
        program.write(desk.request("POST", "rest/V1/x", framed(true), begun(true)));
        QTRY_COMPARE_WITH_TIMEOUT(desk.gate.calls.size(), 1, soon);
        QVERIFY(!QTest::qWaitFor([&store] { return store.taken.endsWith("\r\n0\r\n\r\n"); }, 500));
    }

    void anAnswerThatBreaksOffIsCut()
    {
        const LeavingStore store(saying("HTTP/1.1 200 X\r\nContent-Length: 20\r\n\r\n{}", &end));
        ProxyDesk desk(store.url());
        QTcpSocket program;
        program.connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
        program.write(desk.request("POST", "rest/V1/x", framed(false), begun(false)));
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QAbstractSocket::UnconnectedState, soon);
        QCOMPARE(desk.gate.calls.size(), 1);
        QCOMPARE(desk.gate.calls[0].problemCode, QByteArray("http.closed"));
    }

    void aStoreThatStaysIsWaitedFor()
    {
        LeavingStore store(&stay);
        ProxyDesk desk(store.url());
        QTcpSocket program;
        program.connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
        const QByteArray rest(1'000'000 - begunBody.size(), 'y');
        program.write(desk.request("POST", "rest/V1/x", framed(false), begun(false)));
        QTRY_VERIFY(store.taken.size() >= begunBody.size());
        // longer than it takes to look whether the store is there
        QVERIFY(!QTest::qWaitFor([&desk] { return !desk.gate.calls.isEmpty(); }, 1'500));
        program.write(rest);
        QTRY_VERIFY(store.taken.endsWith(rest));
        QVERIFY(desk.gate.calls.isEmpty());
    }
};

LATCHKEY_TEST(tst_StoreLeaves)
#include "tst_StoreLeaves.moc"

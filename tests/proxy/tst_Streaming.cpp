// SPDX-License-Identifier: Apache-2.0
// Bodies of any size pass in both directions, and memory does not grow with them.
#include "Program.h"
#include "ProxyDesk.h"

#include <QFile>

#include <atomic>

using namespace latchkey;
using namespace latchkey::tests;

namespace {

#ifdef __SANITIZE_ADDRESS__
// a sanitizer takes its time, and keeps for a while what was freed
constexpr qint64 size = 128LL << 20;
constexpr qint64 mayGrow = 512LL << 20;
#else
constexpr qint64 size = 1LL << 30;
constexpr qint64 mayGrow = 48LL << 20; // buffers of the kernel's sockets do not count
#endif

// What this process holds at the moment, in octets.
qint64 resident()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    const QList<QByteArray> pages =
        file.open(QIODevice::ReadOnly) ? file.readAll().split(' ') : QList<QByteArray>();
    return pages.value(1).toLongLong() * 4096;
}

// Writes as long as the other side takes, so much in all.
class Pouring : public QObject
{
public:
    Pouring(QTcpSocket &socket, qint64 all)
        : m_socket(socket)
        , m_left(all)
    {
        connect(&socket, &QTcpSocket::bytesWritten, this, &Pouring::pour);
        pour();
    }

    void pour()
    {
        static const QByteArray piece(65'536, 'x');
        while (m_left > 0 && m_socket.bytesToWrite() < 4 * piece.size()) {
            m_left -= m_socket.write(piece.constData(), std::min<qint64>(piece.size(), m_left));
        }
    }

private:
    QTcpSocket &m_socket;
    qint64 m_left;
};

// Counts what comes of a body, and answers at its end.
class Sink : public QTcpServer
{
public:
    explicit Sink(qint64 all)
    {
        listen(QHostAddress(QHostAddress::LocalHost));
        connect(this, &QTcpServer::newConnection, this, [this, all] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, all] {
                QByteArray piece = socket->readAll();
                if (!m_isInBody) {
                    m_head += piece;
                    const qsizetype end = m_head.indexOf("\r\n\r\n");
                    m_isInBody = end >= 0;
                    piece = m_isInBody ? m_head.mid(end + 4) : QByteArray();
                }
                taken += piece.size();
                if (taken == all) {
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                }
            });
        });
    }

    qint64 taken = 0;

private:
    QByteArray m_head;
    bool m_isInBody = false;
};

} // namespace

class tst_Streaming : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerIsHandedOnAsItComes()
    {
        QTcpServer store;
        QVERIFY(store.listen(QHostAddress(QHostAddress::LocalHost)));
        std::unique_ptr<Pouring> pouring;
        connect(&store, &QTcpServer::newConnection, &store, [&] {
            QTcpSocket *socket = store.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, &store, [&, socket] {
                if (socket->readAll().contains("\r\n\r\n")) {
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(size) +
                                  "\r\n\r\n");
                    pouring = std::make_unique<Pouring>(*socket, size);
                }
            });
        });
        ProxyDesk desk("http://127.0.0.1:" + QByteArray::number(store.serverPort()) + '/');
        QTcpSocket program;
        program.connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
        program.setReadBufferSize(1 << 20); // what waits here is not the proxy's
        program.write(desk.request("GET", "rest/V1/x"));
        qint64 taken = 0;
        const qint64 before = resident();
        qint64 most = 0;
        connect(&program, &QTcpSocket::readyRead, &program, [&] {
            taken += program.readAll().size();
            most = std::max(most, resident());
        });
        QTRY_VERIFY_WITH_TIMEOUT(taken > size, 240'000);
        QTRY_COMPARE(desk.gate.calls.size(), 1);
        QCOMPARE(desk.gate.calls[0].octetsOut, size);
        QVERIFY2(most - before < mayGrow, QByteArray::number((most - before) >> 20));
    }

    void aBodyIsHandedOnAsItComes_data()
    {
        QTest::addColumn<bool>("isKept");
        QTest::newRow("passed on") << false;
        QTest::newRow("kept on the disk, as far as it may be") << true;
    }

    void aBodyIsHandedOnAsItComes()
    {
        QFETCH(bool, isKept);
        Sink store(size);
        proxy::ProxyLimits limits;
        limits.body.disk = isKept ? limits.body.disk : 0;
        ProxyDesk desk("http://127.0.0.1:" + QByteArray::number(store.serverPort()) + '/', limits);
        QTcpSocket program;
        program.connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
        program.write(desk.request("PUT", "rest/V1/x",
                                   "Content-Length: " + QByteArray::number(size) +
                                       "\r\nContent-Type: application/json\r\n"));
        Pouring pouring(program, size);
        const qint64 before = resident();
        qint64 most = 0;
        QByteArray answer;
        QTRY_VERIFY_WITH_TIMEOUT(
            (answer += program.readAll(), most = std::max(most, resident()), answer.endsWith("ok")),
            240'000);
        QCOMPARE(store.taken, size);
        QCOMPARE(desk.gate.calls[0].octetsIn, size);
        QVERIFY2(most - before < mayGrow, QByteArray::number((most - before) >> 20));
    }

    void aStoreThatTakesNothingHoldsTheProgramBack()
    {
        QTcpServer store;
        QVERIFY(store.listen(QHostAddress(QHostAddress::LocalHost)));
        connect(&store, &QTcpServer::newConnection, &store,
                [&store] { store.nextPendingConnection()->setReadBufferSize(1); });
        ProxyDesk desk("http://127.0.0.1:" + QByteArray::number(store.serverPort()) + '/');
        QTcpSocket program;
        program.connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
        program.write(desk.request("PUT", "rest/V1/x",
                                   "Content-Length: " + QByteArray::number(size) + "\r\n"));
        qint64 sent = 0;
        connect(&program, &QTcpSocket::bytesWritten, this, [&sent](qint64 some) { sent += some; });
        Pouring pouring(program, size);
        // until nothing moves any more: the buffers on the way are full
        qint64 before = -1;
        while (before != sent) {
            before = sent;
            QTest::qWait(500);
        }
        QVERIFY2(sent > 0 && sent < size / 2, QByteArray::number(sent));
        QVERIFY(desk.gate.calls.isEmpty());
    }
};

LATCHKEY_TEST(tst_Streaming)
#include "tst_Streaming.moc"

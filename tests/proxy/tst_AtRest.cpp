// SPDX-License-Identifier: Apache-2.0
// What the proxy holds while nobody calls anything.
#include "Program.h"
#include "ProxyDesk.h"

#include <atomic>

using namespace latchkey;
using namespace latchkey::tests;
using namespace std::chrono_literals;

namespace {

// A store that keeps every connection open, and counts the requests of those that are closed.
ScriptedPeer keeping(std::atomic<int> &closed)
{
    return ScriptedPeer([&closed](QTcpSocket *socket, const QByteArray &) {
        QObject::connect(socket, &QTcpSocket::disconnected, socket, [&closed] { ++closed; });
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    });
}

} // namespace

class tst_AtRest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void connectionsToStoresAreClosed()
    {
        std::atomic<int> closed = 0;
        const ScriptedPeer store = keeping(closed);
        proxy::ProxyLimits limits;
        limits.rest = 300ms;
        ProxyDesk desk(store.origin() + '/', limits);
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))), 200);
        QTRY_COMPARE(closed.load(), 1);
        // and whoever calls then gets another one
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))), 200);
        QCOMPARE(store.connections(), 2);
        QTRY_COMPARE(closed.load(), 2);
    }

    void callsThatFollowShareThem()
    {
        std::atomic<int> closed = 0;
        const ScriptedPeer store = keeping(closed);
        ProxyDesk desk(store.origin() + '/');
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))), 200);
        }
        QCOMPARE(store.connections(), 1);
        QCOMPARE(closed.load(), 0);
    }

    void aCallThatTakesLongIsNotRest()
    {
        const ScriptedPeer store([](QTcpSocket *socket, const QByteArray &) {
            QTimer::singleShot(500, socket, [socket] {
                answer(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            });
        });
        proxy::ProxyLimits limits;
        limits.rest = 100ms;
        ProxyDesk desk(store.origin() + '/', limits);
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))), 200);
    }
};

LATCHKEY_TEST(tst_AtRest)
#include "tst_AtRest.moc"

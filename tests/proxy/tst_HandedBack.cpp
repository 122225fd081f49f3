// SPDX-License-Identifier: Apache-2.0
// What a program gets of an answer that a store breaks off, or that holds more than an answer may.
#include "Program.h"
#include "ProxyDesk.h"

using namespace latchkey::tests;

namespace {

// A store that echoes what it was asked, whatever the signature.
QByteArray plain(int status, const QByteArray &body, const QByteArray &more = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + more +
           "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

ScriptedPeer always(const QByteArray &octets)
{
    return ScriptedPeer(
        [octets](QTcpSocket *socket, const QByteArray &) { answer(socket, octets); });
}

// As a program reads it that trusts what is announced: all of it came.
bool isWhole(const QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    if (end < 0) {
        return false;
    }
    const QByteArray head = answer.first(end + 2).toLower();
    const QByteArray body = answer.mid(end + 4);
    const qsizetype length = head.indexOf("\r\ncontent-length: ");
    if (length >= 0) {
        const qsizetype digits = length + qsizetype(qstrlen("\r\ncontent-length: "));
        return body.size() == head.mid(digits, head.indexOf('\r', digits) - digits).toLongLong();
    }
    return !head.contains("\r\ntransfer-encoding: chunked\r\n") || body.endsWith("0\r\n\r\n");
}

} // namespace

class tst_HandedBack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerThatBreaksOffIsNotTakenForWhole_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<bool>("breaksOff");
        const QByteArray length = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n";
        const QByteArray chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("its length") << length + "abc" << true;
        QTest::newRow("its length, nothing of it") << length << true;
        QTest::newRow("its chunks") << chunks + "3\r\nabc\r\n" << true;
        QTest::newRow("within a chunk") << chunks + "7\r\nabc" << true;
        QTest::newRow("before the end of the last") << chunks + "3\r\nabc\r\n0\r\n" << true;
        // what the judge takes for whole
        QTest::newRow("whole, its length") << length + "abcdefghij" << false;
        QTest::newRow("whole, its chunks") << chunks + "3\r\nabc\r\n0\r\n\r\n" << false;
    }

    void anAnswerThatBreaksOffIsNotTakenForWhole()
    {
        QFETCH(QByteArray, octets);
        QFETCH(bool, breaksOff);
        const ScriptedPeer store = always(octets);
        ProxyDesk desk(store.origin() + '/');
        const QByteArray answer = desk.answerTo(desk.request("GET", "rest/V1/x"));
        QVERIFY2(!answer.startsWith("still open"), answer);
        QCOMPARE(isWhole(answer), !breaksOff);
        QCOMPARE(desk.gate.calls.size(), 1);
        QCOMPARE(desk.gate.calls[0].status, 200);
        QCOMPARE(desk.gate.calls[0].problemCode, QByteArray(breaksOff ? "http.closed" : ""));
    }

    void anotherProtocolIsNoAnswer()
    {
        const ScriptedPeer store =
            always("HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\n"
                   "Upgrade: x\r\n\r\nHTTP/1.1 200 OK\r\n\r\n");
        ProxyDesk desk(store.origin() + '/');
        const QByteArray answer = desk.answerTo(desk.request("GET", "rest/V1/x"));
        QCOMPARE(statusOf(answer), 502);
        QVERIFY(answer.contains("X-Latchkey-Problem: http.protocol"));
    }

    void headersThatBreakTheAnswerAreLeftOut_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("evil");
        QTest::newRow("a bare return")
            << QByteArray("X-Evil: a\rX-Added: b") << QByteArray("Added");
        QTest::newRow("a control character") << QByteArray("X-Evil: a\x01"
                                                           "b")
                                             << QByteArray("Evil");
        QTest::newRow("an escape") << QByteArray("X-Evil: \x1b[31m") << QByteArray("Evil");
        QTest::newRow("a blank in its name") << QByteArray("X Evil: a") << QByteArray("Evil");
        QTest::newRow("a blank behind its name")
            << QByteArray("X-Evil : a") << QByteArray("Evil :");
        QTest::newRow("a quote in its name") << QByteArray("X\"Evil: a") << QByteArray("Evil");
        QTest::newRow("a cookie") << QByteArray("Set-Cookie: evil=1") << QByteArray("evil");
        QTest::newRow("a problem of ours")
            << QByteArray("X-Latchkey-Problem: evil") << QByteArray("evil");
        QTest::newRow("who may read it")
            << QByteArray("Access-Control-Allow-Origin: evil") << QByteArray("evil");
        QTest::newRow("another host")
            << QByteArray("Location: https://evil/") << QByteArray("evil");
        QTest::newRow("a second end")
            << QByteArray("Connection: X-Evil\r\nX-Evil: a") << QByteArray("Evil");
    }

    void headersThatBreakTheAnswerAreLeftOut()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, evil);
        const ScriptedPeer store =
            always(plain(200, "{}", "X-First: c\r\n" + line + "\r\nX-Good: d\r\n"));
        ProxyDesk desk(store.origin() + '/');
        const QByteArray answer = desk.answerTo(desk.request("GET", "rest/V1/x"));
        QVERIFY2(!answer.contains(evil), answer);
        QCOMPARE(statusOf(answer), 200);
        QVERIFY2(answer.contains("\r\nX-First: c\r\n") && answer.contains("\r\nX-Good: d\r\n"),
                 answer);
        QVERIFY2(answer.endsWith("\r\n\r\n{}"), answer);
    }
};

LATCHKEY_TEST(tst_HandedBack)
#include "tst_HandedBack.moc"

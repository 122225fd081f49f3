// SPDX-License-Identifier: Apache-2.0
// The POST of the store's server: its octets, and what counts as an answer.
#include "Program.h"
#include "practice/CallbackPoster.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QtTest>

#include <memory>

using namespace latchkey;
using latchkey::practice::CallbackPoster;
using latchkey::practice::PostedValues;
using latchkey::practice::postOctets;

namespace {

const PostedValues values{Secret("3w1pxrrnd2v6gzhd5l0t9nk7u8m4c2ab"),
                          Secret("9kq0d7s1m3x5z8b2n4v6c1l0j7h5g3fa"),
                          Secret("q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6")};
const QByteArray storeBase = "http://127.0.0.1:8090/";

// What a real store was recorded to send to port 9901.
const QByteArray recorded = "POST /ok HTTP/1.1\r\n"
                            "Host: 127.0.0.1:9901\r\n"
                            "User-Agent: Laminas\\Http\\Client\r\n"
                            "Accept: */*\r\n"
                            "127.0.0.1:9901\r\n"
                            "Content-Length: 202\r\n"
                            "Content-Type: application/x-www-form-urlencoded\r\n"
                            "\r\n"
                            "oauth_consumer_key=3w1pxrrnd2v6gzhd5l0t9nk7u8m4c2ab"
                            "&oauth_consumer_secret=9kq0d7s1m3x5z8b2n4v6c1l0j7h5g3fa"
                            "&store_base_url=http%3A%2F%2F127.0.0.1%3A8090%2F"
                            "&oauth_verifier=q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6";

// Takes one connection after the other, keeps what comes, and answers as told.
class RawListener
{
public:
    RawListener()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            ++connections;
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                received += socket->readAll();
                if (!received.contains("oauth_verifier=")) {
                    return;
                }
                socket->write(answer);
                if (closes) {
                    socket->disconnectFromHost();
                }
            });
        });
    }

    QByteArray url(const QByteArray &path = "/ok") const
    {
        return "http://127.0.0.1:" + QByteArray::number(m_server.serverPort()) + path;
    }

    QByteArray answer;
    bool closes = false;
    QByteArray received;
    int connections = 0;

private:
    QTcpServer m_server;
};

} // namespace

class tst_CallbackPoster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void octetsAreTheRecordedOnes();
    void strayLineStandsWhereThereIsAColon_data();
    void strayLineStandsWhereThereIsAColon();
    void octetsReachTheListenerOnceAndUnchanged();
    void anyCompleteAnswerCounts_data();
    void anyCompleteAnswerCounts();
    void answerThatNeverComesWholeFails_data();
    void answerThatNeverComesWholeFails();
    void redirectIsNotFollowed();
    void nobodyThereFails_data();
    void nobodyThereFails();
    void deletedAmidAPostSaysNothing();
};

void tst_CallbackPoster::octetsAreTheRecordedOnes()
{
    QCOMPARE(postOctets("http://127.0.0.1:9901/ok", values, storeBase), recorded);
}

void tst_CallbackPoster::strayLineStandsWhereThereIsAColon_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("a port, and a query that is kept")
        << QByteArray("http://shop.example:8080/a?b=c")
        << QByteArray("POST /a?b=c HTTP/1.1\r\nHost: shop.example:8080\r\n"
                      "User-Agent: Laminas\\Http\\Client\r\nAccept: */*\r\n"
                      "shop.example:8080\r\nContent-Length: ");
    QTest::newRow("no port and no path") << QByteArray("http://shop.example")
                                         << QByteArray("POST / HTTP/1.1\r\nHost: shop.example\r\n"
                                                       "User-Agent: Laminas\\Http\\Client\r\n"
                                                       "Accept: */*\r\nContent-Length: ");
    QTest::newRow("nothing to post to") << QByteArray("foo") << QByteArray();
}

void tst_CallbackPoster::strayLineStandsWhereThereIsAColon()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, start);
    const QByteArray octets = postOctets(url, values, storeBase);
    QCOMPARE(octets.first(start.size()), start);
    QCOMPARE(octets.isEmpty(), start.isEmpty());
}

void tst_CallbackPoster::octetsReachTheListenerOnceAndUnchanged()
{
    RawListener listener;
    listener.answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    CallbackPoster poster(std::chrono::seconds(5));
    QSignalSpy answered(&poster, &CallbackPoster::answered);
    poster.post(listener.url(), values, storeBase);
    QVERIFY(answered.wait());
    QCOMPARE(listener.received, postOctets(listener.url(), values, storeBase));
    QCOMPARE(listener.connections, 1);
}

void tst_CallbackPoster::anyCompleteAnswerCounts_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("closes");
    for (const int status : {200, 302, 307, 401, 404, 500}) {
        QTest::addRow("status %d", status)
            << "HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Length: 2\r\n\r\nok"
            << false;
    }
    QTest::newRow("204 needs no length") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << false;
    QTest::newRow("chunked")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n")
        << false;
    QTest::newRow("chunked and empty")
        << QByteArray("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n") << false;
    QTest::newRow("until closed") << QByteArray("HTTP/1.0 200 OK\r\n\r\nok") << true;
    QTest::newRow("after 100 Continue")
        << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        << false;
}

void tst_CallbackPoster::anyCompleteAnswerCounts()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, closes);
    RawListener listener;
    listener.answer = answer;
    listener.closes = closes;
    CallbackPoster poster(std::chrono::seconds(5));
    QSignalSpy answered(&poster, &CallbackPoster::answered);
    QSignalSpy failed(&poster, &CallbackPoster::failed);
    poster.post(listener.url(), values, storeBase);
    QVERIFY(answered.wait());
    QCOMPARE(answered.count(), 1);
    QCOMPARE(failed.count(), 0);
}

void tst_CallbackPoster::answerThatNeverComesWholeFails_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("closes");
    QTest::newRow("silence") << QByteArray() << false;
    QTest::newRow("closed without an answer") << QByteArray() << true;
    QTest::newRow("no HTTP") << QByteArray("220 mail.example ready\r\n\r\n") << false;
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-") << false;
    QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok")
                                 << false;
    QTest::newRow("half a body, then closed")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok") << true;
    QTest::newRow("an unfinished chunk")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nok") << false;
    QTest::newRow("a body until closed, never closed")
        << QByteArray("HTTP/1.1 200 OK\r\n\r\nok") << false;
    QTest::newRow("no end of it") << "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(2'097'152, 'x')
                                  << false;
}

void tst_CallbackPoster::answerThatNeverComesWholeFails()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, closes);
    RawListener listener;
    listener.answer = answer;
    listener.closes = closes;
    CallbackPoster poster(std::chrono::milliseconds(300));
    QSignalSpy answered(&poster, &CallbackPoster::answered);
    QSignalSpy failed(&poster, &CallbackPoster::failed);
    poster.post(listener.url(), values, storeBase);
    QVERIFY(failed.wait());
    QCOMPARE(failed.count(), 1);
    QCOMPARE(answered.count(), 0);
}

void tst_CallbackPoster::redirectIsNotFollowed()
{
    RawListener elsewhere;
    RawListener listener;
    listener.answer = "HTTP/1.1 307 Temporary Redirect\r\nLocation: " + elsewhere.url() +
                      "\r\nContent-Length: 0\r\n\r\n";
    CallbackPoster poster(std::chrono::seconds(5));
    QSignalSpy answered(&poster, &CallbackPoster::answered);
    poster.post(listener.url(), values, storeBase);
    QVERIFY(answered.wait());
    QCOMPARE(elsewhere.connections, 0);
}

void tst_CallbackPoster::nobodyThereFails_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("refused") << QByteArray("http://127.0.0.1:1/ok");
    QTest::newRow("https") << QByteArray("https://127.0.0.1:1/ok");
    QTest::newRow("no URL, as Admin lets one save") << QByteArray("foo");
    QTest::newRow("nothing") << QByteArray();
}

void tst_CallbackPoster::nobodyThereFails()
{
    QFETCH(QByteArray, url);
    CallbackPoster poster(std::chrono::seconds(5));
    QSignalSpy failed(&poster, &CallbackPoster::failed);
    poster.post(url, values, storeBase);
    QVERIFY(failed.wait());
    QCOMPARE(failed.count(), 1);
}

void tst_CallbackPoster::deletedAmidAPostSaysNothing()
{
    RawListener listener;
    auto poster = std::make_unique<CallbackPoster>(std::chrono::seconds(5));
    int said = 0;
    connect(poster.get(), &CallbackPoster::failed, this, [&said] { ++said; });
    connect(poster.get(), &CallbackPoster::answered, this, [&said] { ++said; });
    poster->post(listener.url(), values, storeBase);
    QTRY_VERIFY(!listener.received.isEmpty());
    poster.reset();
    QCOMPARE(said, 0);
}

LATCHKEY_TEST(tst_CallbackPoster)
#include "tst_CallbackPoster.moc"

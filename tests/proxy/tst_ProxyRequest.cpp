// SPDX-License-Identifier: Apache-2.0
// No request that could be read in two ways goes on to a store: the smuggling list.
#include "Program.h"
#include "httpserver/RequestHead.h"
#include "proxy/ProxyRequest.h"

#include <QTest>

using namespace latchkey::proxy;

namespace {

const QByteArray host = "127.0.0.1:24711";

QByteArray head(const QByteArray &lines, const QByteArray &first = "POST /key/rest/V1/x HTTP/1.1")
{
    return first + "\r\nHost: 127.0.0.1:24711\r\n" + lines + "\r\n";
}

// What came of a body that arrives in pieces of that size.
struct Taken
{
    BodyReader::State state;
    QByteArray body;
    QByteArray behind;
};

Taken taken(const ProxyRequest &request, const QByteArray &wire, qsizetype size)
{
    BodyReader reader(request);
    Taken it{reader.state(), {}, {}};
    for (qsizetype at = 0; at < wire.size(); at += size) {
        it.behind += wire.mid(at, size);
        it.state = reader.take(it.behind, it.body, 1'000);
    }
    return it;
}

} // namespace

class tst_ProxyRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCanBeDoubtedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        const QByteArray bad = "proxy.bad-request";
        QTest::newRow("length and chunks")
            << head("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n") << 400 << bad;
        QTest::newRow("chunks and length")
            << head("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n") << 400 << bad;
        QTest::newRow("two lengths")
            << head("Content-Length: 3\r\nContent-Length: 3\r\n") << 400 << bad;
        QTest::newRow("a list of lengths") << head("Content-Length: 3, 3\r\n") << 400 << bad;
        QTest::newRow("a signed length") << head("Content-Length: +3\r\n") << 400 << bad;
        QTest::newRow("a negative length") << head("Content-Length: -1\r\n") << 400 << bad;
        QTest::newRow("a length in hex") << head("Content-Length: 0x3\r\n") << 400 << bad;
        QTest::newRow("no length in it") << head("Content-Length: \r\n") << 400 << bad;
        QTest::newRow("a length too long")
            << head("Content-Length: 9999999999999999999\r\n") << 400 << bad;
        QTest::newRow("two codings") << head("Transfer-Encoding: gzip, chunked\r\n") << 400 << bad;
        QTest::newRow("coding twice")
            << head("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n") << 400 << bad;
        QTest::newRow("an unknown coding") << head("Transfer-Encoding: xchunked\r\n") << 400 << bad;
        QTest::newRow("identity") << head("Transfer-Encoding: identity\r\n") << 400 << bad;
        QTest::newRow("a blank before the colon")
            << head("Transfer-Encoding : chunked\r\n") << 400 << bad;
        QTest::newRow("a folded line")
            << head("X: a\r\n Transfer-Encoding: chunked\r\n") << 400 << bad;
        QTest::newRow("chunks in HTTP/1.0")
            << head("Transfer-Encoding: chunked\r\n", "POST /key/rest/V1/x HTTP/1.0") << 400 << bad;
        QTest::newRow("two hosts") << head("Host: 127.0.0.1:24711\r\n") << 400 << bad;
        QTest::newRow("two content types")
            << head("Content-Type: text/plain\r\nContent-Type: application/json\r\n") << 400 << bad;
        QTest::newRow("two authorizations")
            << head("Authorization: Bearer a\r\nAuthorization: Bearer b\r\n") << 400 << bad;
        QTest::newRow("a connection that is no list") << head("Connection: a b\r\n") << 400 << bad;
        QTest::newRow("an absolute target")
            << head({}, "GET http://127.0.0.1:24711/key/rest/V1/x HTTP/1.1") << 400 << bad;
        QTest::newRow("another's absolute target")
            << head({}, "GET http://shop.example/rest/V1/x HTTP/1.1") << 400 << bad;
        QTest::newRow("two slashes first")
            << head({}, "GET //key/rest/V1/x HTTP/1.1") << 400 << bad;
        QTest::newRow("a backslash") << head({}, "GET /key/rest\\V1 HTTP/1.1") << 400 << bad;
        QTest::newRow("a fragment") << head({}, "GET /key/rest/V1/x#y HTTP/1.1") << 400 << bad;
        QTest::newRow("asterisk form") << head({}, "OPTIONS * HTTP/1.1") << 400 << bad;
        QTest::newRow("a blank in the target")
            << head({}, "GET /key/rest/V1 x HTTP/1.1") << 400 << bad;
        QTest::newRow("a small method") << head({}, "get /key/rest/V1/x HTTP/1.1") << 400 << bad;
        QTest::newRow("HTTP/2") << head({}, "GET /key/rest/V1/x HTTP/2.0") << 400 << bad;
        QTest::newRow("another host") << QByteArray("GET /k HTTP/1.1\r\nHost: evil:24711\r\n\r\n")
                                      << 421 << QByteArray("proxy.other-host");
        QTest::newRow("another port") << QByteArray("GET /k HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                                      << 421 << QByteArray("proxy.other-host");
        QTest::newRow("a name that may lead elsewhere")
            << QByteArray("GET /k HTTP/1.1\r\nHost: localhost:24711\r\n\r\n") << 421
            << QByteArray("proxy.other-host");
        QTest::newRow("a name that leads here")
            << QByteArray("GET /k HTTP/1.1\r\nHost: localhost.evil:24711\r\n\r\n") << 421
            << QByteArray("proxy.other-host");
        QTest::newRow("a page's fetch")
            << head("Origin: https://evil\r\n") << 403 << QByteArray("proxy.web-page");
        QTest::newRow("a page's image")
            << head("Sec-Fetch-Site: cross-site\r\n") << 403 << QByteArray("proxy.web-page");
        QTest::newRow("a sandboxed page")
            << head("Origin: null\r\n") << 403 << QByteArray("proxy.web-page");
        QTest::newRow("HEAD with a body")
            << head("Content-Length: 5\r\n", "HEAD /key/rest/V1/x HTTP/1.1") << 400 << bad;
        QTest::newRow("HEAD in chunks")
            << head("Transfer-Encoding: chunked\r\n", "HEAD /key/rest/V1/x HTTP/1.1") << 400 << bad;
        QTest::newRow("TRACE") << head({}, "TRACE /key/rest/V1/x HTTP/1.1") << 405
                               << QByteArray("proxy.method");
        QTest::newRow("CONNECT") << head({}, "CONNECT /key/rest/V1/x HTTP/1.1") << 405
                                 << QByteArray("proxy.method");
        QTest::newRow("an expectation")
            << head("Expect: a-miracle\r\n") << 417 << QByteArray("proxy.expectation");
    }

    void whatCanBeDoubtedIsRefused()
    {
        QFETCH(QByteArray, octets);
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QCOMPARE(latchkey::httpserver::scanHead(octets, 0).end, octets.size());
        const auto read = readProxyHead(octets, host);
        QVERIFY(!read);
        QCOMPARE(read.error().status, status);
        QCOMPARE(read.error().problem.code, code);
        QVERIFY(!read.error().problem.sentence.isEmpty());
    }

    void octetsThatBreakALineAreRefused_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("a bare line feed") << QByteArray("GET /k HTTP/1.1\nHost: x\r\n\r\n");
        QTest::newRow("a bare return") << QByteArray("GET /k HTTP/1.1\r\nX: a\rb\r\n\r\n");
        QTest::newRow("a NUL") << QByteArray("GET /k HTTP/1.1\r\nX: a\0b\r\n\r\n", 27);
    }

    void octetsThatBreakALineAreRefused()
    {
        QFETCH(QByteArray, octets);
        QCOMPARE(latchkey::httpserver::scanHead(octets, 0).refusal, 400);
    }

    void whatIsBeyondDoubtIsTaken()
    {
        const auto chunked =
            readProxyHead(head("transfer-encoding: Chunked\r\nExpect: 100-Continue\r\n"), host);
        QVERIFY(chunked);
        QCOMPARE(chunked->framing, Framing::Chunked);
        QVERIFY(chunked->expectsContinue && chunked->keepsAlive);
        const auto sized = readProxyHead(head("Content-Length: 12\r\nConnection: close\r\n"), host);
        QVERIFY(sized);
        QCOMPARE(sized->framing, Framing::Length);
        QCOMPARE(sized->bodyBytes, 12);
        QVERIFY(!sized->keepsAlive);
        const auto bare = readProxyHead(head({}, "DELETE /key/rest/V1/x HTTP/1.0"), host);
        QVERIFY(bare);
        QCOMPARE(bare->framing, Framing::None);
        QVERIFY(bare->isOld && !bare->keepsAlive);
        // a read without a body, as some programs send one
        const auto empty =
            readProxyHead(head("Content-Length: 0\r\n", "GET /key/rest/V1/x HTTP/1.1"), host);
        QVERIFY(empty);
        QCOMPARE(empty->framing, Framing::None);
        // what node's fetch sends, which is no page
        QVERIFY(readProxyHead(head("Sec-Fetch-Mode: cors\r\n"), host));
    }

    void chunksAreTakenOutOfAnyPieces_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {1, 2, 3, 5, 64}) {
            QTest::addRow("%lld", qint64(size)) << size;
        }
    }

    void chunksAreTakenOutOfAnyPieces()
    {
        QFETCH(qsizetype, size);
        const auto request = readProxyHead(head("Transfer-Encoding: chunked\r\n"), host);
        const Taken it = taken(*request, "4\r\nabcd\r\n00A\r\n0123456789\r\n0\r\n\r\nGET /", size);
        QCOMPARE(it.state, BodyReader::State::Done);
        QCOMPARE(it.body, "abcd0123456789");
        QCOMPARE(it.behind, "GET /");
    }

    void aBodyEndsWhereItsLengthSays()
    {
        const auto request = readProxyHead(head("Content-Length: 4\r\n"), host);
        const Taken it = taken(*request, "abcdGET /", 3);
        QCOMPARE(it.state, BodyReader::State::Done);
        QCOMPARE(it.body, "abcd");
        QCOMPARE(it.behind, "GET /");
    }

    void onlyAsMuchIsTakenAsThereIsRoomFor()
    {
        const auto request = readProxyHead(head("Transfer-Encoding: chunked\r\n"), host);
        BodyReader reader(*request);
        QByteArray wire = "8\r\nabcdefgh\r\n0\r\n\r\n";
        QByteArray body;
        QCOMPARE(reader.take(wire, body, 5), BodyReader::State::More);
        QCOMPARE(body, "abcde");
        QCOMPARE(reader.take(wire, body, 5), BodyReader::State::Done);
        QCOMPARE(body, "abcdefgh");
    }

    void chunksThatCanBeDoubtedAreRefused_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::newRow("no size") << QByteArray("\r\nabc");
        QTest::newRow("an extension") << QByteArray("3;a=b\r\nabc\r\n0\r\n\r\n");
        QTest::newRow("a blank behind") << QByteArray("3 \r\nabc\r\n0\r\n\r\n");
        QTest::newRow("a blank before") << QByteArray(" 3\r\nabc\r\n0\r\n\r\n");
        QTest::newRow("0x") << QByteArray("0x3\r\nabc\r\n0\r\n\r\n");
        QTest::newRow("a sign") << QByteArray("+3\r\nabc\r\n0\r\n\r\n");
        QTest::newRow("a bare line feed") << QByteArray("3\nabc\n0\n\n");
        QTest::newRow("too long a size") << QByteArray("0000000000000003\r\nabc\r\n0\r\n\r\n");
        QTest::newRow("a size beyond 63 bits") << QByteArray("ffffffffffffffff\r\nabc");
        QTest::newRow("a chunk that is longer") << QByteArray("3\r\nabcd\r\n0\r\n\r\n");
        QTest::newRow("a trailer") << QByteArray("3\r\nabc\r\n0\r\nX: y\r\n\r\n");
    }

    void chunksThatCanBeDoubtedAreRefused()
    {
        QFETCH(QByteArray, wire);
        const auto request = readProxyHead(head("Transfer-Encoding: chunked\r\n"), host);
        for (const qsizetype size : {qsizetype(1), wire.size()}) {
            QCOMPARE(taken(*request, wire, size).state, BodyReader::State::Bad);
        }
    }
};

LATCHKEY_TEST(tst_ProxyRequest)
#include "tst_ProxyRequest.moc"

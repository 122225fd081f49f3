// SPDX-License-Identifier: Apache-2.0
// What is compressed goes through as it is; only a refusal is looked into.
#include "Program.h"
#include "ProxyDesk.h"
#include "proxy/Decoding.h"
#include "proxy/ForwardedHeaders.h"

#include <zlib.h>

using namespace latchkey;
using namespace latchkey::tests;
using web::HttpHeader;

namespace {

const QByteArray anyOctets("\x1f\x8b\x08 any octets\0\xff", 16);
const QByteArray tokenRefused = "{\"message\":\"The signature is invalid. Verify and try again.\"}";

QByteArray answered(int status, const QByteArray &coding, const QByteArray &body)
{
    const QByteArray line = coding.isEmpty() ? coding : "Content-Encoding: " + coding + "\r\n";
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + line +
           "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

QByteArray accepting(const QByteArray &codings)
{
    return "Accept-Encoding: " + codings + "\r\nConnection: close\r\n";
}

// zlib.h: 15 + 16 makes gzip, 15 zlib's wrapping, -15 none
QByteArray deflated(const QByteArray &plain, int windowBits)
{
    constexpr int usualMemory = 8;
    z_stream stream = {};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, windowBits, usualMemory,
                 Z_DEFAULT_STRATEGY);
    QByteArray octets(4'096, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(octets.data());
    stream.avail_out = uInt(octets.size());
    deflate(&stream, Z_FINISH);
    octets.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return octets;
}

QByteArray headerIn(const QByteArray &request, const QByteArray &name)
{
    const qsizetype at = request.indexOf("\r\n" + name + ": ");
    const qsizetype begin = at + 4 + name.size();
    return at < 0 ? QByteArray("none") : request.mid(begin, request.indexOf("\r\n", begin) - begin);
}

} // namespace

class tst_Codings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersPassAsTheyCame_data()
    {
        QTest::addColumn<QByteArray>("coding");
        for (const char *coding :
             {"gzip", "deflate", "br", "zstd", "compress", "dcb", "gzip, br"}) {
            QTest::newRow(coding) << QByteArray(coding);
        }
    }

    // The first call is one that nobody knows the store by yet.
    void answersPassAsTheyCame()
    {
        QFETCH(QByteArray, coding);
        const ScriptedPeer store([coding](QTcpSocket *socket, const QByteArray &) {
            answer(socket, answered(200, coding, anyOctets));
        });
        ProxyDesk desk(store.origin() + '/');
        const QByteArray wanted = "br;q=1.0, zstd, gzip;q=0.5, " + coding + ";q=0.1";
        for (int i = 0; i < 2; ++i) {
            const QByteArray got =
                desk.answerTo(desk.request("GET", "rest/V1/x", accepting(wanted)));
            QCOMPARE(statusOf(got), 200);
            QCOMPARE(headerIn(got, "Content-Encoding"), coding);
            QVERIFY(got.endsWith("\r\n\r\n" + anyOctets));
        }
        QCOMPARE(headerIn(store.requests().last(), "Accept-Encoding"), wanted);
    }

    void requestsPassAsTheyCame_data()
    {
        QTest::addColumn<QByteArray>("coding");
        for (const char *coding : {"gzip", "deflate", "br", "zstd", "gzip, br"}) {
            QTest::newRow(coding) << QByteArray(coding);
        }
    }

    void requestsPassAsTheyCame()
    {
        QFETCH(QByteArray, coding);
        const FakeStore store;
        ProxyDesk desk(store.baseUrl());
        const QByteArray got = desk.answerTo(
            desk.request("POST", "rest/V1/x",
                         "Content-Type: application/json\r\nContent-Encoding: " + coding +
                             "\r\nContent-Length: 16\r\nConnection: close\r\n",
                         anyOctets));
        QCOMPARE(statusOf(got), 200);
        const QByteArray sent = store.peer().requests().last();
        QCOMPARE(headerIn(sent, "Content-Encoding"), coding);
        QVERIFY(sent.endsWith("\r\n\r\n" + anyOctets));
    }

    // A refusal in it could not be told from any other.
    void aStoreThatIsNotKnownYetIsAskedForWhatCanBeRead_data()
    {
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QByteArray>("asked");
        QTest::newRow("as browsers do")
            << QByteArray("gzip, deflate, br, zstd") << QByteArray("gzip, deflate");
        QTest::newRow("with weights") << QByteArray("br, GZIP;q=0.5") << QByteArray("GZIP;q=0.5");
        QTest::newRow("nothing of it") << QByteArray("br") << QByteArray("none");
        QTest::newRow("whatever there is") << QByteArray("*") << QByteArray("gzip");
        QTest::newRow("as it is") << QByteArray("identity") << QByteArray("identity");
        QTest::newRow("in no way") << QByteArray("br, gzip;q=0") << QByteArray("gzip;q=0");
    }

    void aStoreThatIsNotKnownYetIsAskedForWhatCanBeRead()
    {
        QFETCH(QByteArray, wanted);
        QFETCH(QByteArray, asked);
        const FakeStore store;
        ProxyDesk desk(store.baseUrl());
        for (const QByteArray &each : {asked, wanted}) {
            QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x", accepting(wanted)))),
                     200);
            QCOMPARE(headerIn(store.peer().requests().last(), "Accept-Encoding"), each);
        }
    }

    void aRefusalIsReadInEveryKnownCoding_data()
    {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("refusal");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("gzip") << QByteArray("gzip") << deflated(tokenRefused, 31) << true;
        QTest::newRow("x-gzip") << QByteArray("X-GZip") << deflated(tokenRefused, 31) << true;
        QTest::newRow("deflate") << QByteArray("deflate") << deflated(tokenRefused, 15) << true;
        QTest::newRow("deflate, raw")
            << QByteArray("deflate") << deflated(tokenRefused, -15) << true;
        QTest::newRow("none") << QByteArray() << tokenRefused << true;
        QTest::newRow("identity") << QByteArray("identity") << tokenRefused << true;
        QTest::newRow("br") << QByteArray("br") << anyOctets << false;
        QTest::newRow("zstd") << QByteArray("zstd") << anyOctets << false;
        QTest::newRow("two") << QByteArray("gzip, gzip") << deflated(tokenRefused, 31) << false;
        QTest::newRow("no gzip at all") << QByteArray("gzip") << QByteArray("\x1f\x8b??") << false;
    }

    // It is sent again where it was read, and handed on as it came in the end.
    void aRefusalIsReadInEveryKnownCoding()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, refusal);
        QFETCH(bool, isRead);
        const ScriptedPeer store([coding, refusal](QTcpSocket *socket, const QByteArray &) {
            answer(socket, answered(401, coding, refusal));
        });
        ProxyDesk desk(store.origin() + '/');
        const QByteArray got = desk.answerTo(
            desk.request("GET", "rest/V1/x?f[9]=1&f[10]=2", accepting("gzip, deflate, br, zstd")));
        QCOMPARE(statusOf(got), 401);
        QCOMPARE(headerIn(got, "Content-Encoding"), coding.isEmpty() ? QByteArray("none") : coding);
        QVERIFY(got.endsWith("\r\n\r\n" + refusal));
        QCOMPARE(store.requests().size() > 1, isRead);
    }

    // Of a store that is known, the next call asks so that it can be read.
    void afterARefusalThatCannotBeReadTheNextIsAskedForOneThatCan()
    {
        const ScriptedPeer store([](QTcpSocket *socket, const QByteArray &request) {
            const bool isRefused = request.contains("/V1/refused");
            answer(socket, isRefused ? answered(401, "br", anyOctets) : answered(200, {}, "{}"));
        });
        ProxyDesk desk(store.origin() + '/');
        const auto asked = [&](const QByteArray &path) {
            desk.answerTo(desk.request("GET", path, accepting("br, gzip")));
            return headerIn(store.requests().last(), "Accept-Encoding");
        };
        QCOMPARE(asked("rest/V1/x"), QByteArray("gzip"));
        QCOMPARE(asked("rest/V1/x"), QByteArray("br, gzip"));
        QCOMPARE(asked("rest/V1/refused"), QByteArray("br, gzip"));
        QCOMPARE(asked("rest/V1/x"), QByteArray("gzip"));
        QCOMPARE(asked("rest/V1/x"), QByteArray("br, gzip"));
    }

    void whatIsDecodedHasABound()
    {
        const QByteArray bomb = deflated(QByteArray(1'000'000, 'x'), 31);
        const auto plain = proxy::decoded(bomb, {{"Content-Encoding", "gzip"}}, 100);
        QVERIFY(plain);
        QCOMPARE(*plain, QByteArray(100, 'x'));
    }
};

LATCHKEY_TEST(tst_Codings)
#include "tst_Codings.moc"

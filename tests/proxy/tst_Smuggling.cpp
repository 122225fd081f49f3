// SPDX-License-Identifier: Apache-2.0
// Who wants a store to read another request than the proxy did: each as octets through a running
// proxy, judged by what the store got.
#include "AttackedTown.h"
#include "Program.h"

using namespace latchkey::tests;

namespace {

// A request whose body holds another one, which a reader who ends the first one elsewhere meets.
QByteArray hiding(const QByteArray &lines, const QByteArray &before = "0\r\n\r\n",
                  const QByteArray &first = "POST /@any@/rest/V1/x HTTP/1.1")
{
    return first + "\r\nHost: @host@\r\n" + lines + "\r\n" + before +
           "DELETE /@any@/rest/V1/orders/1 HTTP/1.1\r\nHost: @host@\r\nConnection: close\r\n\r\n";
}

} // namespace

class tst_Smuggling : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // The store gets nothing, and nothing behind it is read.
    void aRequestWithTwoEndsIsNone_data()
    {
        QTest::addColumn<QByteArray>("octets");
        const auto row = [](const char *name, const QByteArray &octets) {
            QTest::newRow(name) << octets;
        };
        row("CL.TE", hiding("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"));
        row("TE.CL", hiding("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"));
        row("two equal lengths", hiding("Content-Length: 5\r\nContent-Length: 5\r\n"));
        row("two lengths", hiding("Content-Length: 0\r\nContent-Length: 5\r\n"));
        row("two lengths in one", hiding("Content-Length: 0, 5\r\n"));
        row("two lengths, another case", hiding("Content-Length: 5\r\ncontent-length: 0\r\n"));
        row("a length with a sign", hiding("Content-Length: +5\r\n"));
        row("a length in hex", hiding("Content-Length: 0x5\r\n"));
        row("a length with a blank in it", hiding("Content-Length: 0 5\r\n"));
        row("a length that overflows", hiding("Content-Length: 18446744073709551621\r\n"));
        row("an empty length", hiding("Content-Length:\r\n"));
        row("chunked, then identity", hiding("Transfer-Encoding: chunked, identity\r\n"));
        row("identity, then chunked", hiding("Transfer-Encoding: identity, chunked\r\n"));
        row("coded twice", hiding("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n"));
        row("chunked twice",
            hiding("Transfer-Encoding: chunked\r\nTransfer-encoding: chunked\r\n"));
        row("in quotes", hiding("Transfer-Encoding: \"chunked\"\r\n"));
        row("with a parameter", hiding("Transfer-Encoding: chunked;q=1\r\n"));
        row("with a comma", hiding("Transfer-Encoding: chunked,\r\n"));
        row("xchunked", hiding("Transfer-Encoding: xchunked\r\n"));
        row("a vertical tab before it", hiding("Transfer-Encoding: \x0b"
                                               "chunked\r\n"));
        row("a form feed before it", hiding("Transfer-Encoding: \x0c"
                                            "chunked\r\n"));
        row("a hard blank before it", hiding("Transfer-Encoding: \xa0"
                                             "chunked\r\n"));
        row("a NUL behind it", withNul(hiding("Transfer-Encoding: chunked[NUL]\r\n")));
        row("a NUL in its name", withNul(hiding("Transfer-Encoding[NUL]: chunked\r\n")));
        row("a blank before the colon", hiding("Transfer-Encoding : chunked\r\n"));
        row("a tab before the colon", hiding("Transfer-Encoding\t: chunked\r\n"));
        row("a blank before the length's colon", hiding("Content-Length : 5\r\n"));
        row("a blank before a name", hiding(" Transfer-Encoding: chunked\r\n"));
        row("folded", hiding("X: y\r\n Transfer-Encoding: chunked\r\n"));
        row("folded with a tab", hiding("X: y\r\n\tTransfer-Encoding: chunked\r\n"));
        row("folded in itself", hiding("Transfer-Encoding:\r\n chunked\r\n"));
        row("behind a bare line feed", hiding("X: y\nTransfer-Encoding: chunked\r\n"));
        row("behind a bare return", hiding("X: y\rTransfer-Encoding: chunked\r\n"));
        row("a head that ends with line feeds", hiding("Content-Length: 5\n\n"));
        row("without a colon", hiding("Transfer-Encoding chunked\r\n"));
        row("without a name", hiding(": chunked\r\nContent-Length: 5\r\n"));
        row("a blank in a name", hiding("X Y: z\r\nContent-Length: 5\r\n"));
        row("a first line with a bare line feed",
            hiding("Content-Length: 5\r\n", "0\r\n\r\n", "POST /@any@/rest/V1/x HTTP/1.1\nX: y"));
        row("three words in the target", hiding({}, {}, "POST /@any@/rest/V1/x y HTTP/1.1"));
        row("a tab in the first line", hiding({}, {}, "POST\t/@any@/rest/V1/x HTTP/1.1"));
        row("a NUL in the target", withNul(hiding({}, {}, "POST /@any@/rest/V1/x[NUL] HTTP/1.1")));
        row("chunks in HTTP/1.0", hiding("Transfer-Encoding: chunked\r\n", "0\r\n\r\n",
                                         "POST /@any@/rest/V1/x HTTP/1.0"));
        row("HTTP/1.2", hiding({}, {}, "POST /@any@/rest/V1/x HTTP/1.2"));
        row("HTTP/2's beginning", hiding({}, "SM\r\n\r\n", "PRI * HTTP/2.0"));
        row("no version", "GET /@any@/rest/V1/x\r\nHost: @host@\r\n\r\n");
        row("HEAD with a body",
            hiding("Content-Length: 5\r\n", "abcde", "HEAD /@any@/rest/V1/x HTTP/1.1"));
        const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
        row("an extension", hiding(chunked, "0;x\r\n\r\n"));
        row("an extension with a value", hiding(chunked, "0;x=\"\r\n\r\n\"\r\n\r\n"));
        row("an extension with a line feed", hiding(chunked, "0;x\n\r\n\r\n"));
        row("a blank behind a size", hiding(chunked, "0 \r\n\r\n"));
        row("a size behind a blank", hiding(chunked, " 0\r\n\r\n"));
        row("a size in 0x", hiding(chunked, "0x0\r\n\r\n"));
        row("a size with a sign", hiding(chunked, "-0\r\n\r\n"));
        row("a size that overflows", hiding(chunked, "10000000000000000\r\n\r\n"));
        row("a size with bare line feeds", hiding(chunked, "0\n\n"));
        row("a size with bare returns", hiding(chunked, "0\r\r"));
        row("a chunk without its end", hiding(chunked, "1\r\nab\r\n0\r\n\r\n"));
        row("a chunk with a bare line feed", hiding(chunked, "1\r\na\n0\r\n\r\n"));
        row("a trailer", hiding(chunked, "0\r\nContent-Length: 5\r\n\r\n"));
        row("a trailer that authorizes", hiding(chunked, "0\r\nAuthorization: Bearer x\r\n\r\n"));
    }

    void aRequestWithTwoEndsIsNone()
    {
        QFETCH(QByteArray, octets);
        const Town town;
        const QByteArray answer = town.desk.answerTo(town.filledIn(octets));
        QCOMPARE(statusOf(answer), 400);
        QVERIFY2(answer.contains("X-Latchkey-Problem: proxy.bad-request"), answer);
        QVERIFY2(answer.contains("Connection: close"), answer);
        QCOMPARE(answer.count("HTTP/1.1 "), 1);
        QCOMPARE(town.asked(), QByteArrayList());
    }

    // Here the end is beyond doubt: what is within the body stays within it.
    void whatABodyHoldsIsNoRequest_data()
    {
        QTest::addColumn<QByteArray>("octets");
        const QByteArray hidden = "DELETE /@any@/rest/V1/orders/1 HTTP/1.1\r\nHost: @host@\r\n\r\n";
        const auto sized = [&](const QByteArray &lines, const QByteArray &method = "POST") {
            return method + " /@any@/rest/V1/orders HTTP/1.1\r\nHost: @host@\r\n" + lines +
                   "Content-Length: [SIZE]\r\n\r\n" + hidden;
        };
        QTest::newRow("a length") << sized("Connection: close\r\n");
        QTest::newRow("of a GET") << sized("Connection: close\r\n", "GET");
        QTest::newRow("a length for one connection")
            << sized("Connection: close, Content-Length\r\n");
        QTest::newRow("another protocol")
            << sized("Connection: close, Upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AAAA\r\n");
        QTest::newRow("a name that some take for another")
            << sized("Connection: close\r\nTransfer_Encoding: chunked\r\n");
    }

    void whatABodyHoldsIsNoRequest()
    {
        QFETCH(QByteArray, octets);
        const Town town;
        octets = town.filledIn(octets);
        const QByteArray body = octets.mid(octets.indexOf("\r\n\r\n") + 4);
        octets.replace("[SIZE]", QByteArray::number(body.size()));
        const QByteArray answer = town.desk.answerTo(octets);
        QCOMPARE(answer.count("HTTP/1.1 "), 1);
        QCOMPARE(statusOf(answer), 200);
        QCOMPARE(town.store.requests(), 1);
        const QByteArray sent = town.store.peer().requests().constFirst();
        QVERIFY2(sent.endsWith("\r\n\r\n" + body), sent);
        QVERIFY2(!sent.contains("Upgrade") && !sent.contains("Transfer"), sent);
        QVERIFY2(sent.toLower().contains("\r\ncontent-length: "), sent);
    }
};

LATCHKEY_TEST(tst_Smuggling)
#include "tst_Smuggling.moc"

// SPDX-License-Identifier: Apache-2.0
// One request on the wire, bounded in every direction, whatever the peer does.
#include "Program.h"
#include "httpcall/HttpCall.h"

#include "ScriptedPeer.h"
#include "SelfSigned.h"

#include <QElapsedTimer>
#include <QtEndian>
#include <QtTest>

#include <array>

#include <dlfcn.h>
#include <netdb.h>

using namespace std::chrono_literals;
using latchkey::CancelFlag;
using latchkey::httpcall::HttpOutcome;
using latchkey::httpcall::HttpRequest;
using latchkey::httpcall::performHttpCall;
using latchkey::httpcall::Sent;
using latchkey::tests::answer;
using latchkey::tests::closedPort;
using latchkey::tests::ScriptedPeer;
using latchkey::tests::selfSigned;
using latchkey::tests::trickle;
using latchkey::tests::writeWithoutEnd;

namespace {

// Name look-ups of "hangs.invalid" hang until this is released.
QSemaphore &nameServer()
{
    static QSemaphore semaphore;
    return semaphore;
}

std::atomic<int> lookUpsThatHang = 0;

} // namespace

// Stands before the C library's for libcurl too: a name look-up that hangs until it is let go.
extern "C" int getaddrinfo(const char *node, const char *service, const addrinfo *hints,
                           addrinfo **found)
{
    using Real = int (*)(const char *, const char *, const addrinfo *, addrinfo **);
    static const Real real = reinterpret_cast<Real>(dlsym(RTLD_NEXT, "getaddrinfo"));
    if (node != nullptr && qstrcmp(node, "hangs.invalid") == 0) {
        ++lookUpsThatHang;
        nameServer().acquire();
        return EAI_NONAME;
    }
    return real(node, service, hints, found);
}

namespace {

HttpRequest request(const QByteArray &url, const QByteArray &method = "GET",
                    std::optional<QByteArray> body = {})
{
    HttpRequest wanted;
    wanted.method = method;
    wanted.url = url;
    wanted.headers = {{"Authorization", "OAuth oauth_token=\"secret\""}};
    wanted.body = std::move(body);
    wanted.limits.total = 5s;
    return wanted;
}

constexpr std::array proxyVariables{"http_proxy", "https_proxy", "all_proxy"};

void withoutProxies()
{
    for (const char *variable : proxyVariables) {
        qunsetenv(variable);
    }
}

HttpOutcome get(const QByteArray &url)
{
    return performHttpCall(request(url), CancelFlag());
}

// A call made in another thread, so that the test can cancel it.
class CallElsewhere
{
public:
    explicit CallElsewhere(const HttpRequest &wanted)
        : m_thread(
              QThread::create([this, wanted] { m_outcome = performHttpCall(wanted, m_cancel); }))
    {
        m_thread->start();
    }
    // How it ended; `tookMs` says how long after the cancelling.
    HttpOutcome cancelled(qint64 *tookMs)
    {
        QElapsedTimer timer;
        timer.start();
        m_cancel.cancel();
        m_thread->wait();
        *tookMs = timer.elapsed();
        return m_outcome;
    }

private:
    CancelFlag m_cancel;
    HttpOutcome m_outcome;
    std::unique_ptr<QThread> m_thread;
};

QByteArray codeOf(const HttpOutcome &outcome)
{
    return outcome ? "answered " + QByteArray::number(outcome->status)
                   : outcome.error().problem.code;
}

void everyMethod()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("hasBody");
    for (const char *method : {"GET", "POST", "PUT", "DELETE", "PATCH", "HEAD"}) {
        QTest::addRow("%s without a body", method) << QByteArray(method) << false;
        QTest::addRow("%s with a body", method) << QByteArray(method) << true;
    }
}

HttpRequest requestOfRow(const QByteArray &url)
{
    QFETCH(QByteArray, method);
    QFETCH(bool, hasBody);
    return request(url, method, hasBody ? std::optional<QByteArray>("{\"a\":1}") : std::nullopt);
}

// The bit-by-bit way is slow, but a bomb needs no right checksum.
quint32 crc32(QByteArrayView octets)
{
    if (octets.size() > 1024) {
        return 0;
    }
    quint32 crc = 0xffffffff;
    for (const char octet : octets) {
        crc ^= static_cast<unsigned char>(octet);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320U : 0U);
        }
    }
    return ~crc;
}

QByteArray littleEndian(quint32 value)
{
    QByteArray octets(4, 0);
    qToLittleEndian(value, octets.data());
    return octets;
}

QByteArray gzipped(const QByteArray &plain)
{
    const QByteArray zlib = qCompress(plain, 9).mid(4);
    const QByteArray deflated = zlib.mid(2, zlib.size() - 6);
    return QByteArray::fromHex("1f8b0800000000000003") + deflated + littleEndian(crc32(plain)) +
           littleEndian(static_cast<quint32>(plain.size()));
}

QByteArray gzipAnswer(const QByteArray &body, const QByteArray &coding = "gzip")
{
    return "HTTP/1.1 200 OK\r\nContent-Encoding: " + coding +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

class tst_HttpCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("no_proxy");
        qunsetenv("NO_PROXY");
    }

    void anObserverIsToldWhatWentOverTheWire()
    {
        ScriptedPeer peer([](QTcpSocket *socket, const QByteArray &) {
            answer(socket, "HTTP/1.1 404 X\r\nServer: nginx\r\nContent-Length: 4\r\n\r\nnope");
        });
        QList<latchkey::httpcall::CallReport> told;
        HttpRequest wanted = request(peer.origin() + "/x?a=b", "POST", QByteArray("body"));
        wanted.note.attempt = 3;
        wanted.observer = [&told](const auto &report) {
            told.append(report);
        };
        QVERIFY(performHttpCall(wanted, CancelFlag()));
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].method, "POST");
        QCOMPARE(told[0].url, wanted.url);
        QCOMPARE(told[0].body, "body");
        QCOMPARE(told[0].note.attempt, 3);
        QCOMPARE(told[0].status, 404);
        QCOMPARE(told[0].answer, "nope");
        QCOMPARE(told[0].answerBytes, 4);
        QVERIFY(!told[0].problem);
        QVERIFY(told[0].timings.total.count() > 0 && told[0].timings.wait.count() > 0);
        QVERIFY(told[0].startedAt > 1'700'000'000'000);

        wanted.url = "http://127.0.0.1:" + QByteArray::number(closedPort()) + '/';
        QVERIFY(!performHttpCall(wanted, CancelFlag()));
        QCOMPARE(told.size(), 2);
        QCOMPARE(told[1].problem->code, "http.connect");
        QCOMPARE(told[1].sent, Sent::No);
        QCOMPARE(told[1].status, 0);
    }

    // A proxy of the environment is never used for a loopback host: nearly every test sees to it.
    void init()
    {
        const QByteArray nowhere = "http://127.0.0.1:" + QByteArray::number(closedPort());
        for (const char *variable : proxyVariables) {
            qputenv(variable, nowhere);
        }
    }

    void answersAreHandedOverWhole()
    {
        ScriptedPeer peer([](QTcpSocket *socket, const QByteArray &) {
            answer(socket,
                   "HTTP/1.1 200 OK\r\nX-Empty:\r\nSet-Cookie: a=b\r\nFolded: one\r\n  two\r\n"
                   "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n"
                   "Trailer: x\r\n\r\n");
        });
        const HttpOutcome outcome = get(peer.origin() + "/");
        QVERIFY2(outcome, codeOf(outcome));
        QCOMPARE(outcome->status, 200);
        QCOMPARE(outcome->body, QByteArray("abcde"));
        QCOMPARE(outcome->header("set-cookie"), QByteArray("a=b"));
        QCOMPARE(outcome->header("Folded"), QByteArray("one two"));
        QVERIFY(outcome->header("Trailer").isNull());
        QVERIFY(outcome->timings.total > 0us);
        QVERIFY(outcome->timings.total >= outcome->timings.wait);
    }

    void onlyWhatWasAskedForIsSent()
    {
        ScriptedPeer peer([](QTcpSocket *socket, const QByteArray &) {
            answer(socket,
                   "HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 0\r\n\r\n");
        });
        for (int i = 0; i < 2; ++i) {
            QVERIFY(performHttpCall(request(peer.origin() + "/oauth", "POST", QByteArray()),
                                    CancelFlag()));
        }
        QCOMPARE(peer.connections(), 2);
        QCOMPARE(peer.requests().last(),
                 "POST /oauth HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(peer.port()) +
                     "\r\nAccept: */*\r\nAccept-Encoding: gzip\r\n"
                     "Authorization: OAuth oauth_token=\"secret\"\r\nUser-Agent: Latchkey\r\n"
                     "Content-Length: 0\r\n\r\n");
    }

    void methodAndBodyArrive_data() { everyMethod(); }
    void methodAndBodyArrive()
    {
        ScriptedPeer peer([](QTcpSocket *socket, const QByteArray &) {
            answer(socket, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        });
        const HttpRequest wanted = requestOfRow(peer.origin() + "/x");
        const HttpOutcome outcome = performHttpCall(wanted, CancelFlag());
        QVERIFY2(outcome, codeOf(outcome));
        QVERIFY(peer.requests().first().startsWith(wanted.method + " /x HTTP/1.1\r\n"));
        QVERIFY(peer.requests().first().endsWith("\r\n\r\n" + wanted.body.value_or("")));
        QVERIFY(!peer.requests().first().contains("Expect"));
        QVERIFY(!peer.requests().first().contains("Content-Type"));
    }

    void largeBodyArrivesWithoutExpect()
    {
        ScriptedPeer peer([](QTcpSocket *socket, const QByteArray &) {
            answer(socket, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        });
        const QByteArray body(3 * 1024 * 1024, 'x');
        QVERIFY(performHttpCall(request(peer.origin() + "/x", "POST", body), CancelFlag()));
        QVERIFY(peer.requests().first().endsWith(body));
        QVERIFY(!peer.requests().first().contains("Expect"));
    }

    void headAnswerEndsWithItsHeaders()
    {
        ScriptedPeer peer([](QTcpSocket *socket, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        });
        QElapsedTimer timer;
        timer.start();
        const HttpOutcome outcome =
            performHttpCall(request(peer.origin() + "/", "HEAD"), CancelFlag());
        QVERIFY2(outcome, codeOf(outcome));
        QCOMPARE(outcome->header("Content-Length"), QByteArray("1000"));
        QVERIFY(timer.elapsed() < 2000);
    }

    void targetArrivesOctetForOctet_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addRow("dots, codes, brackets") << QByteArray("/a/../b/%7e?q=[1]&x='a'+b");
        QTest::addRow("slash in a SKU") << QByteArray("/rest/V1/products/a%2Fb%2fc");
        QTest::addRow("two slashes") << QByteArray("//a//b");
        QTest::addRow("odd query") << QByteArray("/a?b&&c==d?e/../f%");
        QTest::addRow("empty query") << QByteArray("/a?");
        QTest::addRow("delimiters") << QByteArray("/:@&=+$,;!*'()|{}^`\"<>~");
        QTest::addRow("root") << QByteArray("/");
    }
    void targetArrivesOctetForOctet()
    {
        QFETCH(QByteArray, target);
        ScriptedPeer peer([](QTcpSocket *socket, const QByteArray &) {
            answer(socket, "HTTP/1.1 204 No Content\r\n\r\n");
        });
        const HttpOutcome outcome = get(peer.origin() + target);
        QVERIFY2(outcome, codeOf(outcome));
        QCOMPARE(peer.requests().first().split('\r').first(), "GET " + target + " HTTP/1.1");
    }

    void closedWithoutAnswerIsOneRequest_data() { everyMethod(); }
    void closedWithoutAnswerIsOneRequest()
    {
        ScriptedPeer peer(
            [](QTcpSocket *socket, const QByteArray &) { socket->disconnectFromHost(); });
        const HttpOutcome outcome =
            performHttpCall(requestOfRow(peer.origin() + "/"), CancelFlag());
        QCOMPARE(codeOf(outcome), QByteArray("http.closed"));
        QVERIFY(outcome.error().sent == Sent::Maybe);
        QCOMPARE(peer.connections(), 1);
        QCOMPARE(peer.requests().size(), 1);
    }

    void resetWithoutAnswerIsOneRequest_data() { everyMethod(); }
    void resetWithoutAnswerIsOneRequest()
    {
        ScriptedPeer peer([](QTcpSocket *socket, const QByteArray &) { socket->abort(); });
        const HttpOutcome outcome =
            performHttpCall(requestOfRow(peer.origin() + "/"), CancelFlag());
        QCOMPARE(codeOf(outcome), QByteArray("http.closed"));
        QCOMPARE(peer.connections(), 1);
        QCOMPARE(peer.requests().size(), 1);
    }

    void redirectOpensNoSecondConnection_data() { everyMethod(); }
    void redirectOpensNoSecondConnection()
    {
        ScriptedPeer other([](QTcpSocket *socket, const QByteArray &) {
            answer(socket, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        });
        const QByteArray location = other.origin();
        ScriptedPeer peer([location](QTcpSocket *socket, const QByteArray &) {
            answer(socket, "HTTP/1.1 307 Temporary Redirect\r\nLocation: " + location +
                               "/\r\nContent-Length: 0\r\n\r\n");
        });
        const HttpOutcome outcome =
            performHttpCall(requestOfRow(peer.origin() + "/"), CancelFlag());
        QVERIFY2(outcome, codeOf(outcome));
        QCOMPARE(outcome->status, 307);
        QCOMPARE(peer.requests().size(), 1);
        QCOMPARE(other.connections(), 0);
    }

    void aChallengeIsNotAnsweredByItself_data()
    {
        QTest::addColumn<QByteArray>("answered");
        QTest::addRow("401 Basic")
            << QByteArray("401 Unauthorized\r\nWWW-Authenticate: Basic realm=x");
        QTest::addRow("401 Negotiate")
            << QByteArray("401 Unauthorized\r\nWWW-Authenticate: Negotiate");
        QTest::addRow("417") << QByteArray("417 Expectation Failed");
        QTest::addRow("421") << QByteArray("421 Misdirected Request");
        QTest::addRow("408") << QByteArray("408 Request Timeout\r\nConnection: close");
        QTest::addRow("503 with Retry-After") << QByteArray("503 Busy\r\nRetry-After: 0");
        QTest::addRow("426 Upgrade") << QByteArray("426 Upgrade Required\r\nUpgrade: h2c");
    }
    void aChallengeIsNotAnsweredByItself()
    {
        QFETCH(QByteArray, answered);
        ScriptedPeer peer([answered](QTcpSocket *socket, const QByteArray &) {
            answer(socket, "HTTP/1.1 " + answered + "\r\nContent-Length: 0\r\n\r\n");
        });
        const HttpOutcome outcome =
            performHttpCall(request(peer.origin() + "/", "POST", "x"), CancelFlag());
        QVERIFY2(outcome, codeOf(outcome));
        QCOMPARE(outcome->status, answered.left(3).toInt());
        QCOMPARE(peer.requests().size(), 1);
        QCOMPARE(peer.connections(), 1);
    }

    void hostilePeersAreStopped_data()
    {
        using Peer = ScriptedPeer::OnRequest;
        QTest::addColumn<ScriptedPeer::OnRequest>("behaviour");
        QTest::addColumn<QByteArray>("code");
        QTest::addRow("endless body") << Peer([](QTcpSocket *socket, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\n\r\n");
            writeWithoutEnd(socket, QByteArray(65536, 'x'));
        }) << QByteArray("http.too-large");
        QTest::addRow("endless chunks") << Peer([](QTcpSocket *socket, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            writeWithoutEnd(socket, "400\r\n" + QByteArray(1024, 'x') + "\r\n");
        }) << QByteArray("http.too-large");
        QTest::addRow("endless header lines") << Peer([](QTcpSocket *socket, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\n");
            writeWithoutEnd(socket, "X-A: 1\r\n");
        }) << QByteArray("http.too-large");
        QTest::addRow("endless informational answers")
            << Peer([](QTcpSocket *socket, const QByteArray &) {
                   writeWithoutEnd(socket, "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
               })
            << QByteArray("http.too-large");
        QTest::addRow("endless trailers") << Peer([](QTcpSocket *socket, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n");
            writeWithoutEnd(socket, "X-A: 1\r\n");
        }) << QByteArray("http.too-large");
        QTest::addRow("one endless header line")
            << Peer([](QTcpSocket *socket, const QByteArray &) {
                   socket->write("HTTP/1.1 200 OK\r\nX: ");
                   writeWithoutEnd(socket, QByteArray(65536, 'x'));
               })
            << QByteArray("*");
        QTest::addRow("gzip bomb") << Peer([](QTcpSocket *socket, const QByteArray &) {
            static const QByteArray bomb = gzipped(QByteArray(20 * 1024 * 1024, 0));
            answer(socket, gzipAnswer(bomb));
        }) << QByteArray("http.too-large");
        QTest::addRow("gzip in gzip") << Peer([](QTcpSocket *socket, const QByteArray &) {
            answer(socket, gzipAnswer(gzipped(gzipped("x")), "gzip, gzip"));
        }) << QByteArray("http.protocol");
        QTest::addRow("gzip in gzip, told twice") << Peer([](QTcpSocket *socket,
                                                             const QByteArray &) {
            answer(socket, gzipAnswer(gzipped(gzipped("x")), "gzip\r\nContent-Encoding: gzip"));
        }) << QByteArray("http.protocol");
        QTest::addRow("gzip as transfer coding") << Peer([](QTcpSocket *socket,
                                                            const QByteArray &) {
            answer(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
        }) << QByteArray("http.protocol");
        QTest::addRow("a coding not asked for") << Peer([](QTcpSocket *socket, const QByteArray &) {
            answer(socket, gzipAnswer("x", "br"));
        }) << QByteArray("http.protocol");
        QTest::addRow("gzip that is none") << Peer([](QTcpSocket *socket, const QByteArray &) {
            answer(socket, gzipAnswer("no gzip at all"));
        }) << QByteArray("http.protocol");
        QTest::addRow("closes amid the headers")
            << Peer([](QTcpSocket *socket, const QByteArray &) {
                   answer(socket, "HTTP/1.1 200 OK\r\nX-A: ");
               })
            << QByteArray("*");
        QTest::addRow("closes amid the body") << Peer([](QTcpSocket *socket, const QByteArray &) {
            answer(socket, "HTTP/1.1 200 OK\r\nContent-Length: 64\r\n\r\noauth_token=abc");
        }) << QByteArray("http.closed");
        QTest::addRow("closes amid a chunk") << Peer([](QTcpSocket *socket, const QByteArray &) {
            answer(socket,
                   "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\noauth_token");
        }) << QByteArray("http.closed");
        QTest::addRow("no HTTP") << Peer([](QTcpSocket *socket, const QByteArray &) {
            answer(socket, "SSH-2.0-OpenSSH_9.2\r\n");
        }) << QByteArray("http.protocol");
        QTest::addRow("trickled header") << Peer([](QTcpSocket *socket, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\nX: ");
            trickle(socket, "x", 20);
        }) << QByteArray("http.timeout");
        QTest::addRow("trickled body") << Peer([](QTcpSocket *socket, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n");
            trickle(socket, "x", 20);
        }) << QByteArray("http.timeout");
        QTest::addRow("silent") << Peer([](QTcpSocket *, const QByteArray &) {})
                                << QByteArray("http.timeout");
    }
    void hostilePeersAreStopped()
    {
        QFETCH(ScriptedPeer::OnRequest, behaviour);
        QFETCH(QByteArray, code);
        ScriptedPeer peer(behaviour);
        HttpRequest wanted = request(peer.origin() + "/", "POST", "x");
        wanted.limits.total = 1s;
        QElapsedTimer timer;
        timer.start();
        const HttpOutcome outcome = performHttpCall(wanted, CancelFlag());
        QVERIFY(!outcome);
        if (code != "*") {
            QCOMPARE(codeOf(outcome), code);
        }
        QVERIFY(outcome.error().sent == Sent::Maybe);
        QVERIFY(!outcome.error().problem.sentence.isEmpty());
        QVERIFY2(timer.elapsed() < 2500, QByteArray::number(timer.elapsed()));
        QCOMPARE(peer.connections(), 1);
        QCOMPARE(peer.requests().size(), 1);
    }

    void gzipIsUnderstood()
    {
        ScriptedPeer peer([](QTcpSocket *socket, const QByteArray &) {
            answer(socket, gzipAnswer(gzipped("oauth_token=abc")));
        });
        const HttpOutcome outcome = get(peer.origin() + "/");
        QVERIFY2(outcome, codeOf(outcome));
        QCOMPARE(outcome->body, QByteArray("oauth_token=abc"));
    }

    void bodyAtTheLimitIsTakenOneOctetMoreIsNot_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QByteArray>("code");
        QTest::addRow("at the limit") << 65536 << QByteArray("answered 200");
        QTest::addRow("one octet more") << 65537 << QByteArray("http.too-large");
    }
    void bodyAtTheLimitIsTakenOneOctetMoreIsNot()
    {
        QFETCH(int, size);
        QFETCH(QByteArray, code);
        ScriptedPeer peer([size](QTcpSocket *socket, const QByteArray &) {
            answer(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(size) +
                               "\r\n\r\n" + QByteArray(size, 'x'));
        });
        QCOMPARE(codeOf(get(peer.origin() + "/")), code);
    }

    void sinkTakesTheBodyOfASuccessOnly_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("streamed");
        QTest::addRow("200") << QByteArray("200 OK") << 1'000'000;
        QTest::addRow("401") << QByteArray("401 Unauthorized") << 0;
    }
    void sinkTakesTheBodyOfASuccessOnly()
    {
        QFETCH(QByteArray, status);
        QFETCH(int, streamed);
        ScriptedPeer peer([status](QTcpSocket *socket, const QByteArray &) {
            const QByteArray body(status.startsWith('2') ? 1'000'000 : 1000, 'x');
            answer(socket, "HTTP/1.1 " + status + "\r\n\r\n" + body);
        });
        int taken = 0;
        const HttpOutcome outcome =
            performHttpCall(request(peer.origin() + "/"), CancelFlag(), [&](QByteArrayView piece) {
                taken += static_cast<int>(piece.size());
                return true;
            });
        QVERIFY2(outcome, codeOf(outcome));
        QCOMPARE(taken, streamed);
        QCOMPARE(outcome->body.isEmpty(), streamed > 0);
    }

    void aSinkThatIsFullStopsTheCall()
    {
        ScriptedPeer peer([](QTcpSocket *socket, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\n\r\n");
            writeWithoutEnd(socket, QByteArray(65536, 'x'));
        });
        const HttpOutcome outcome = performHttpCall(request(peer.origin() + "/"), CancelFlag(),
                                                    [](QByteArrayView) { return false; });
        QCOMPARE(codeOf(outcome), QByteArray("http.stopped"));
    }

    void cancelEndsTheCallAtOnce_data()
    {
        QTest::addColumn<ScriptedPeer::OnRequest>("behaviour");
        using Peer = ScriptedPeer::OnRequest;
        QTest::addRow("silent peer") << Peer([](QTcpSocket *, const QByteArray &) {});
        QTest::addRow("trickling peer") << Peer([](QTcpSocket *socket, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\n\r\n");
            trickle(socket, "x", 5);
        });
    }
    void cancelEndsTheCallAtOnce()
    {
        QFETCH(ScriptedPeer::OnRequest, behaviour);
        ScriptedPeer peer(behaviour);
        CallElsewhere call(request(peer.origin() + "/", "POST", "x"));
        QTRY_COMPARE(peer.requests().size(), 1);
        // libcurl's own timers wake it now and then in the first moments; wait until they are over
        QElapsedTimer quiet;
        quiet.start();
        QTRY_VERIFY(quiet.hasExpired(400));
        qint64 took = 0;
        const HttpOutcome outcome = call.cancelled(&took);
        QCOMPARE(codeOf(outcome), QByteArray("http.cancelled"));
        QVERIFY(outcome.error().sent == Sent::Maybe);
        QVERIFY2(took < 250, QByteArray::number(took));
    }

    void cancelEndsANameLookUpThatHangs()
    {
        withoutProxies();
        lookUpsThatHang = 0;
        CallElsewhere call(request("http://hangs.invalid/"));
        QTRY_VERIFY(lookUpsThatHang > 0);
        qint64 took = 0;
        const HttpOutcome outcome = call.cancelled(&took);
        nameServer().release();
        QCOMPARE(codeOf(outcome), QByteArray("http.cancelled"));
        QVERIFY(outcome.error().sent == Sent::No);
        QVERIFY2(took < 250, QByteArray::number(took));
    }

    void cancelEndsATlsHandshakeThatHangs()
    {
        ScriptedPeer peer([](QTcpSocket *, const QByteArray &) {});
        CallElsewhere call(request(peer.origin("https") + "/"));
        QTRY_VERIFY(peer.octets() > 0);
        // libcurl reads the system's certificates while it waits: computing, not hanging
        QElapsedTimer quiet;
        quiet.start();
        QTRY_VERIFY(quiet.hasExpired(600));
        qint64 took = 0;
        const HttpOutcome outcome = call.cancelled(&took);
        QCOMPARE(codeOf(outcome), QByteArray("http.cancelled"));
        QVERIFY(outcome.error().sent == Sent::No);
        QVERIFY2(took < 250, QByteArray::number(took));
    }

    void cancelledBeforehandSendsNothing()
    {
        ScriptedPeer peer([](QTcpSocket *, const QByteArray &) {});
        const CancelFlag cancel;
        cancel.cancel();
        const HttpOutcome outcome = performHttpCall(request(peer.origin() + "/"), cancel);
        QCOMPARE(codeOf(outcome), QByteArray("http.cancelled"));
        QVERIFY(outcome.error().sent == Sent::No);
        QCOMPARE(peer.connections(), 0);
    }

    void connectLimitCountsUntilTheRequestLeaves()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
        HttpRequest wanted =
            request("https://127.0.0.1:" + QByteArray::number(server.serverPort()) + "/");
        wanted.limits.connect = 200ms;
        const HttpOutcome outcome = performHttpCall(wanted, CancelFlag());
        QCOMPARE(codeOf(outcome), QByteArray("http.timeout"));
        QVERIFY(outcome.error().sent == Sent::No);
        QVERIFY(outcome.error().timings.total < 1s);
    }

    void closedPortIsToldAsRefused()
    {
        const HttpOutcome outcome =
            get("http://127.0.0.1:" + QByteArray::number(closedPort()) + "/");
        QCOMPARE(codeOf(outcome), QByteArray("http.connect"));
        QVERIFY(outcome.error().sent == Sent::No);
        QVERIFY(outcome.error().problem.sentence.contains(QLatin1String("refused")));
    }

    void unknownHostIsToldAsDns()
    {
        withoutProxies();
        nameServer().release();
        const HttpOutcome outcome = get("http://hangs.invalid/");
        QCOMPARE(codeOf(outcome), QByteArray("http.dns"));
        QVERIFY(outcome.error().sent == Sent::No);
    }

    void aProxyThatIsNotThereIsTold()
    {
        const HttpOutcome outcome = get("https://shop.invalid/");
        QCOMPARE(codeOf(outcome), QByteArray("http.connect"));
        QVERIFY(outcome.error().problem.sentence.contains(QLatin1String("proxy")));
        QVERIFY(outcome.error().sent == Sent::No);
    }

    void aProxyThatRefusesSeesNoRequest()
    {
        ScriptedPeer proxy([](QTcpSocket *socket, const QByteArray &) {
            answer(socket, "HTTP/1.1 407 Proxy Authentication Required\r\n"
                           "Proxy-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n");
        });
        qputenv("https_proxy", proxy.origin());
        const HttpOutcome outcome = get("https://shop.invalid/");
        QCOMPARE(codeOf(outcome), QByteArray("http.proxy"));
        QVERIFY(outcome.error().sent == Sent::No);
        QCOMPARE(proxy.requests().size(), 1);
        QVERIFY(!proxy.requests().first().contains("Authorization: OAuth"));
    }

    void httpsToAPlainPortSendsNoRequest()
    {
        ScriptedPeer peer([](QTcpSocket *socket, const QByteArray &) {
            answer(socket, "HTTP/1.1 400 \r\n\r\n");
        });
        HttpRequest wanted = request(peer.origin("https") + "/");
        wanted.limits.connect = 1s;
        const HttpOutcome outcome = performHttpCall(wanted, CancelFlag());
        QVERIFY(!outcome);
        QVERIFY(outcome.error().sent == Sent::No);
        QCOMPARE(peer.requests().size(), 0);
    }

    void plainAnswerToTlsIsToldAsTls()
    {
        class Plain : public QThread
        {
        public:
            quint16 port = 0;
            QSemaphore listens;
            void run() override
            {
                QTcpServer inner;
                QObject::connect(&inner, &QTcpServer::newConnection, &inner, [&] {
                    QTcpSocket *socket = inner.nextPendingConnection();
                    QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                        answer(socket, "HTTP/1.1 400 Bad Request\r\n\r\n");
                    });
                });
                inner.listen(QHostAddress(QHostAddress::LocalHost), 0);
                port = inner.serverPort();
                listens.release();
                exec();
            }
        } plain;
        plain.start();
        plain.listens.acquire();
        const HttpOutcome outcome =
            get("https://127.0.0.1:" + QByteArray::number(plain.port) + "/");
        plain.quit();
        plain.wait();
        QCOMPARE(codeOf(outcome), QByteArray("http.tls-plain"));
        QVERIFY(outcome.error().sent == Sent::No);
    }

    void untrustedCertificateSeesNoRequest()
    {
        const auto tls = selfSigned();
        if (!tls) {
            QSKIP("the openssl program is not installed");
        }
        ScriptedPeer peer([](QTcpSocket *socket,
                             const QByteArray &) { answer(socket, "HTTP/1.1 200 OK\r\n\r\n"); },
                          tls);
        const HttpOutcome outcome = get(peer.origin("https") + "/");
        QCOMPARE(codeOf(outcome), QByteArray("http.tls-self-signed"));
        QVERIFY(outcome.error().sent == Sent::No);
        QVERIFY(outcome.error().problem.sentence.contains(QLatin1String("certificate")));
        QCOMPARE(peer.octets(), 0);
    }

    void whatHttpDoesNotAllowIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("value");
        QTest::addRow("line end in a header")
            << QByteArray("GET") << QByteArray("/") << QByteArray("a\r\nX: y");
        QTest::addRow("NUL in a header")
            << QByteArray("GET") << QByteArray("/") << QByteArray("a\0b", 3);
        QTest::addRow("blank in the method")
            << QByteArray("GET /x") << QByteArray("/") << QByteArray("a");
        QTest::addRow("no method") << QByteArray() << QByteArray("/") << QByteArray("a");
        QTest::addRow("blank in the URL")
            << QByteArray("GET") << QByteArray("/a b") << QByteArray("a");
        QTest::addRow("line end in the URL")
            << QByteArray("GET") << QByteArray("/a\r\nX: y") << QByteArray("a");
        QTest::addRow("fragment") << QByteArray("GET") << QByteArray("/a#b") << QByteArray("a");
    }
    void whatHttpDoesNotAllowIsNotSent()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, value);
        ScriptedPeer peer([](QTcpSocket *, const QByteArray &) {});
        HttpRequest wanted = request(peer.origin() + path, method);
        wanted.headers.append({"X-Test", value});
        const HttpOutcome outcome = performHttpCall(wanted, CancelFlag());
        QVERIFY(!outcome);
        QVERIFY(outcome.error().sent == Sent::No);
        QCOMPARE(peer.connections(), 0);
    }

    void onlyHttpAndHttpsAreCalled_data()
    {
        QTest::addColumn<QByteArray>("url");
        for (const char *url : {"file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/",
                                "http://user:pw@127.0.0.1/", "127.0.0.1/", ""}) {
            QTest::addRow("%s", url) << QByteArray(url);
        }
    }
    void onlyHttpAndHttpsAreCalled()
    {
        QFETCH(QByteArray, url);
        const HttpOutcome outcome = get(url);
        QVERIFY(!outcome);
        QVERIFY(outcome.error().sent == Sent::No);
    }
};

LATCHKEY_TEST(tst_HttpCall)
#include "tst_HttpCall.moc"

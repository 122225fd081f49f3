// SPDX-License-Identifier: Apache-2.0
// Programs call a store through the proxy, over real sockets.
#include "Program.h"
#include "ProxyDesk.h"
#include "activation/StateJson.h"
#include "oauth/Dialect.h"
#include "profile/Sql.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

#include <array>
#include <atomic>

using namespace latchkey;
using namespace latchkey::tests;

namespace {

const QByteArray json = "Content-Type: application/json\r\nConnection: close\r\n";

QByteArray sized(const QByteArray &body)
{
    return "Content-Length: " + QByteArray::number(body.size()) + "\r\n" + json;
}

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

} // namespace

class tst_SigningProxy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCallIsSignedAndItsAnswerHandedBack()
    {
        const FakeStore store;
        ProxyDesk desk(store.baseUrl());
        const QByteArray answer = desk.answerTo(
            desk.request("GET", "rest/V1/modules?a=b",
                         "Authorization: Bearer own\r\nCookie: x=y\r\nConnection: close\r\n"));
        QCOMPARE(statusOf(answer), 200);
        QVERIFY(answer.contains("[]"));
        QVERIFY(!answer.contains("Set-Cookie"));
        QCOMPARE(store.executed(), 1);
        const QByteArray sent = store.peer().requests().last();
        QVERIFY(sent.contains("oauth_signature"));
        QVERIFY(!sent.contains("Bearer own") && !sent.contains("Cookie"));
        QVERIFY(!sent.contains(clientKey));
        QCOMPARE(desk.gate.asked, QList<QByteArray>{"GET rest/V1/modules?a=b"});
        QCOMPARE(desk.gate.calls.size(), 1);
        QCOMPARE(desk.gate.calls[0].status, 200);
        QCOMPARE(desk.gate.calls[0].octetsOut, 2);
        QVERIFY(desk.gate.calls[0].problemCode.isEmpty());
    }

    void whoKeepsALogIsToldOfEveryTry()
    {
        StoreBehaviour behaviour;
        behaviour.dialect = oauth::dialectNamed("laminas");
        const FakeStore store(behaviour);
        ProxyDesk desk(store.baseUrl());
        const QByteArray path = "rest/V1/x/a%2Fb:c?f[9]=a%20b&f[10]=2&g=a:b";
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", path))), 200);
        QCOMPARE(desk.told.size(), store.requests());
        QVERIFY(desk.told.size() > 1);
        for (qsizetype i = 0; i < desk.told.size(); ++i) {
            const httpcall::CallReport &each = desk.told[i];
            const bool isLast = i + 1 == desk.told.size();
            QCOMPARE(each.note.attempt, i + 1);
            QCOMPARE(each.note.caller, "client");
            QCOMPARE(each.status, isLast ? 200 : 401);
            QCOMPARE(each.answer.isEmpty(), isLast); // of a refusal the store's words
            QVERIFY(each.timings.total.count() > 0);
            QVERIFY(each.headers.last().value.contains("oauth_signature"));
        }
        QCOMPARE(desk.told.last().note.dialect, "laminas");
    }

    void whatNeverReachedTheStoreIsToldTheSame()
    {
        ProxyDesk desk("http://127.0.0.1:" + QByteArray::number(closedPort()) + '/');
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))), 502);
        QCOMPARE(desk.told.size(), 1);
        QCOMPARE(desk.told[0].problem->code, "http.connect");
        QCOMPARE(desk.told[0].sent, httpcall::Sent::No);
        ProxyDesk locked("http://127.0.0.1:" + QByteArray::number(closedPort()) + '/');
        locked.keychain.isLocked = true;
        static_cast<void>(locked.answerTo(locked.request("GET", "rest/V1/x")));
        QCOMPARE(locked.told.size(), 1); // refused here, for want of the tokens
        QCOMPARE(locked.told[0].problem->code, "secrets.locked");
    }

    void everyDialectIsFoundAndRemembered_data()
    {
        QTest::addColumn<QByteArray>("dialect");
        QTest::addColumn<QByteArray>("framing");
        for (const oauth::Dialect *dialect : oauth::storeDialects()) {
            QTest::addRow("%s", dialect->name) << QByteArray(dialect->name) << sized("{\"a\":1}");
            QTest::addRow("%s, chunked", dialect->name)
                << QByteArray(dialect->name) << "Transfer-Encoding: chunked\r\n" + json;
        }
    }

    void everyDialectIsFoundAndRemembered()
    {
        QFETCH(QByteArray, dialect);
        QFETCH(QByteArray, framing);
        const QByteArray body =
            framing.startsWith("T") ? "7\r\n{\"a\":1}\r\n0\r\n\r\n" : "{\"a\":1}";
        StoreBehaviour behaviour;
        behaviour.dialect = oauth::dialectNamed(dialect);
        const FakeStore store(behaviour);
        ProxyDesk desk(store.baseUrl());
        // on this all dialects differ
        const QByteArray path = "rest/V1/x/a%2Fb:c?f[9]=a%20b&f[10]=2&g=a:b";
        QCOMPARE(statusOf(desk.answerTo(desk.request("POST", path, framing, body))), 200);
        QCOMPARE(store.executed(), 1);
        QVERIFY(store.peer().requests().last().endsWith("\r\n\r\n{\"a\":1}"));
        const int before = store.requests();
        QCOMPARE(statusOf(desk.answerTo(desk.request("POST", path, framing, body))), 200);
        QCOMPARE(store.requests(), before + 1);
    }

    void theClockOfTheStoreIsTaken()
    {
        StoreBehaviour behaviour;
        behaviour.clockAheadSeconds = -7200;
        const FakeStore store(behaviour);
        ProxyDesk desk(store.baseUrl());
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))), 200);
        QCOMPARE(store.requests(), 2);
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))), 200);
        QCOMPARE(store.requests(), 3);
    }

    void aFormIsSigned()
    {
        const FakeStore store;
        ProxyDesk desk(store.baseUrl());
        const QByteArray body = "a=b&c=d%20e";
        const QByteArray lines = "Content-Length: " + QByteArray::number(body.size()) +
                                 "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                 "Connection: close\r\n";
        QCOMPARE(statusOf(desk.answerTo(desk.request("POST", "rest/V1/x", lines, body))), 200);
        QCOMPARE(store.requests(), 1);
    }

    void aFormThatIsTooLargeIsRefused()
    {
        const FakeStore store;
        proxy::ProxyLimits limits;
        limits.body.form = 100;
        ProxyDesk desk(store.baseUrl(), limits);
        const QByteArray body(101, 'a');
        const QByteArray lines = "Content-Length: 101\r\nConnection: close\r\n"
                                 "Content-Type: application/x-www-form-urlencoded\r\n";
        const QByteArray answer = desk.answerTo(desk.request("POST", "rest/V1/x", lines, body));
        QCOMPARE(statusOf(answer), 413);
        QVERIFY(answer.contains("X-Latchkey-Problem: proxy.form-too-large"));
        QCOMPARE(store.requests(), 0);
    }

    void aLargeBodyIsSentAgainFromTheDisk()
    {
        StoreBehaviour behaviour;
        behaviour.dialect = oauth::dialectNamed("zend");
        const FakeStore store(behaviour);
        proxy::ProxyLimits limits;
        limits.body.memory = 1'000;
        ProxyDesk desk(store.baseUrl(), limits);
        const QByteArray body(300'000, 'x');
        QCOMPARE(statusOf(desk.answerTo(
                     desk.request("PUT", "rest/V1/x?f[9]=1&f[10]=2", sized(body), body))),
                 200);
        QCOMPARE(store.executed(), 1);
        QVERIFY(store.requests() > 1);
        QVERIFY(store.peer().requests().last().endsWith(body));
        QCOMPARE(desk.gate.calls[0].octetsIn, body.size());
        QVERIFY(QDir(desk.profile->folder()).entryList({QStringLiteral("body*")}).isEmpty());
    }

    void aBodyBeyondTheLimitOfTheDiskIsOnlyPassedOn()
    {
        StoreBehaviour behaviour;
        behaviour.dialect = oauth::dialectNamed("zend");
        const FakeStore store(behaviour);
        proxy::ProxyLimits limits;
        limits.body.memory = 1'000;
        limits.body.disk = 10'000;
        ProxyDesk desk(store.baseUrl(), limits);
        const QByteArray body(300'000, 'x');
        const QByteArray path = "rest/V1/x?f[9]=1&f[10]=2";
        const QByteArray answer = desk.answerTo(desk.request("PUT", path, sized(body), body));
        QCOMPARE(statusOf(answer), 401); // the store's own
        QVERIFY(answer.contains("X-Latchkey-Problem: proxy.body-not-kept"));
        QVERIFY(answer.contains("The signature is invalid"));
        QCOMPARE(store.executed(), 0);
    }

    void theStoresErrorsAreUnchanged()
    {
        const QByteArray said = "{\"message\":\"No such entity with %1\",\"parameters\":[\"x\"]}";
        const ScriptedPeer store = always(plain(404, said, "X-Own: 1\r\n"));
        ProxyDesk desk(store.origin() + '/');
        const QByteArray answer = desk.answerTo(desk.request("GET", "rest/V1/x"));
        QCOMPARE(statusOf(answer), 404);
        QVERIFY(answer.endsWith("\r\n\r\n" + said));
        QVERIFY(answer.contains("X-Own: 1"));
        QVERIFY(!answer.contains("X-Latchkey-Problem"));
    }

    void ourOwnAreTold()
    {
        const FakeStore store;
        ProxyDesk desk(store.baseUrl());
        const QByteArray answer = desk.answerTo(desk.request("GET", "rest/all/V1/x"));
        QCOMPARE(statusOf(answer), 403);
        QVERIFY(answer.contains("X-Latchkey-Problem: client.not-allowed"));
        const auto said = QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n"))).object();
        QCOMPARE(said[QStringLiteral("message")].toString(),
                 QStringLiteral("This client may not."));
        QVERIFY(said[QStringLiteral("parameters")].isObject());
        QCOMPARE(store.requests(), 0);
        QVERIFY(desk.gate.calls.isEmpty());
    }

    void requestsOfOneConnectionAreAnsweredInTheirOrder()
    {
        const FakeStore store;
        ProxyDesk desk(store.baseUrl());
        const QByteArray chunks =
            "Transfer-Encoding: chunked\r\nContent-Type: application/json\r\n";
        const QByteArray answer =
            desk.answerTo(desk.request("POST", "rest/V1/a", chunks, "2\r\n{}\r\n0\r\n\r\n") +
                          desk.request("GET", "rest/V1/b", {}) + desk.request("GET", "rest/V1/c"));
        QCOMPARE(answer.count("HTTP/1.1 200"), 3);
        const QList<QByteArray> sent = store.peer().requests();
        QCOMPARE(sent.size(), 3);
        QVERIFY(sent[0].startsWith("POST /rest/V1/a ") && sent[1].startsWith("GET /rest/V1/b ") &&
                sent[2].startsWith("GET /rest/V1/c "));
    }

    void aRequestHiddenBehindChunksIsNone()
    {
        const FakeStore store;
        ProxyDesk desk(store.baseUrl());
        const QByteArray answer = desk.answerTo(
            desk.request("POST", "rest/V1/a", "Transfer-Encoding: chunked\r\n",
                         "3;x\r\nabc\r\n0\r\n\r\n" + desk.request("DELETE", "rest/V1/b")));
        QCOMPARE(statusOf(answer), 400);
        QCOMPARE(answer.count("HTTP/1.1"), 1);
        QCOMPARE(store.requests(), 0);
    }

    void whoWaitsForContinueIsToldTo()
    {
        const FakeStore store;
        ProxyDesk desk(store.baseUrl());
        QTcpSocket program;
        program.connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
        program.write(desk.request("POST", "rest/V1/x", "Expect: 100-continue\r\n" + sized("{}")));
        QByteArray heard;
        QTRY_VERIFY((heard += program.readAll()).endsWith("\r\n\r\n"));
        QCOMPARE(heard, "HTTP/1.1 100 Continue\r\n\r\n");
        QCOMPARE(store.requests(), 0);
        program.write("{}");
        QTRY_VERIFY((heard += program.readAll()).contains("HTTP/1.1 200"));
    }

    void answersWithoutABodyHaveNone()
    {
        const ScriptedPeer store = always("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n");
        ProxyDesk desk(store.origin() + '/');
        const QByteArray answer = desk.answerTo(desk.request("HEAD", "rest/V1/x"));
        QCOMPARE(statusOf(answer), 200);
        QVERIFY(answer.contains("Content-Length: 5"));
        QVERIFY(answer.endsWith("\r\n\r\n"));
        QCOMPARE(answer.count("\r\n\r\n"), 1);
    }

    // Its answer has no body to say what a 401 is about, and it may be sent as often as needed.
    void aHeadIsTriedInEveryDialect()
    {
        StoreBehaviour behaviour;
        behaviour.dialect = oauth::dialectNamed("zend");
        const FakeStore store(behaviour);
        ProxyDesk desk(store.baseUrl());
        const QByteArray path = "rest/V1/x?f[9]=1&f[10]=2";
        QCOMPARE(statusOf(desk.answerTo(desk.request("HEAD", path))), 200);
        QCOMPARE(store.executed(), 1);
        const int before = store.requests();
        QVERIFY(before > 1);
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", path))), 200);
        QCOMPARE(store.requests(), before + 1);
    }

    void aHeadThatIsRefusedTeachesNothing()
    {
        const ScriptedPeer store([](QTcpSocket *socket, const QByteArray &request) {
            answer(socket, request.startsWith("HEAD ")
                               ? QByteArray("HTTP/1.1 401 X\r\nContent-Length: 5\r\n\r\n")
                               : plain(200, "{}"));
        });
        ProxyDesk desk(store.origin() + '/');
        const QByteArray path = "rest/V1/x?f[9]=1&f[10]=2";
        QCOMPARE(statusOf(desk.answerTo(desk.request("HEAD", path))), 401);
        const qsizetype tries = store.requests().size();
        QVERIFY(tries > 1 && tries < 20);
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", path))), 200);
        QCOMPARE(store.requests().size(), tries + 1);
        QCOMPARE(desk.gate.calls[0].status, 401);
    }

    void aStoreThatDoesNotAnswerIsTold()
    {
        const ScriptedPeer store([](QTcpSocket *socket, const QByteArray &) { socket->abort(); });
        ProxyDesk desk(store.origin() + '/');
        const QByteArray answer = desk.answerTo(desk.request("POST", "rest/V1/x", sized({})));
        QCOMPARE(statusOf(answer), 502);
        QVERIFY(answer.contains("X-Latchkey-Problem: http.closed"));
        QCOMPARE(store.requests().size(), 1); // never twice
    }

    void aLockedKeychainIsToldAndComesBack()
    {
        const FakeStore store;
        ProxyDesk desk(store.baseUrl());
        desk.keychain.isLocked = true;
        const QByteArray locked = desk.answerTo(desk.request("GET", "rest/V1/x"));
        QCOMPARE(statusOf(locked), 503);
        QVERIFY(locked.contains("X-Latchkey-Problem: secrets.locked"));
        QVERIFY(locked.contains("Retry-After: 15"));
        desk.keychain.isLocked = false;
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))), 200);
        // held from then on
        desk.keychain.isLocked = true;
        const int reads = desk.keychain.reads;
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))), 200);
        QCOMPARE(desk.keychain.reads, reads);
    }

    void newTokensAreTakenOnceTheOldOnesAreDead()
    {
        const ScriptedPeer store([](QTcpSocket *socket, const QByteArray &request) {
            answer(socket, request.contains("nnnnnnnn")
                               ? plain(200, "{}")
                               : plain(401, "{\"message\":\"Specified token does not exist\"}"));
        });
        ProxyDesk desk(store.origin() + '/');
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))), 401);
        desk.keep(QByteArray(32, 'n'));
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))), 200);
    }

    // Another program may hold the profile's database for seconds.
    void deadTokensAreMarkedWithoutHoldingUpAnybody()
    {
        const ScriptedPeer store =
            always(plain(401, "{\"message\":\"Specified token does not exist\"}"));
        ProxyDesk desk(store.origin() + '/');
        activation::ActivationState linked;
        linked.phase = activation::Phase::Linked;
        const auto other = std::move(*profile::Profile::open(desk.profile->folder()));
        integrations::IntegrationRepository repository(*other);
        QVERIFY(repository.saveActivationState(desk.gate.integration, activation::toJson(linked)));
        const auto phase = [&] {
            return activation::fromJson(repository.byId(desk.gate.integration)->activationState)
                ->phase;
        };
        QVERIFY(profile::begin(other->database()));
        QElapsedTimer waited;
        waited.start();
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))), 401);
        }
        QVERIFY(waited.elapsed() < 4'000);
        QCOMPARE(phase(), activation::Phase::Linked);
        QVERIFY(profile::commit(other->database()));
        QTRY_COMPARE(phase(), activation::Phase::Revoked);
        QCOMPARE(repository.timeline(desk.gate.integration)->size(), 1); // said once
    }

    void newTokensAreNoticed()
    {
        const FakeStore store;
        ProxyDesk desk(store.baseUrl());
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))), 200);
        const int reads = desk.keychain.reads;
        const auto other = std::move(*profile::Profile::open(desk.profile->folder()));
        integrations::IntegrationRepository repository(*other);
        QVERIFY(repository.saveActivationState(desk.gate.integration, "{}"));
        QTRY_VERIFY(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))) == 200 &&
                    desk.keychain.reads > reads);
    }

    void aStoreThatAsksForAPauseGetsIt()
    {
        const ScriptedPeer store =
            always(plain(503, "{\"message\":\"busy\"}", "Retry-After: 60\r\n"));
        ProxyDesk desk(store.origin() + '/');
        const QByteArray first = desk.answerTo(desk.request("GET", "rest/V1/x"));
        QVERIFY(first.contains("busy") && first.contains("Retry-After: 60"));
        const QByteArray second = desk.answerTo(desk.request("GET", "rest/V1/x"));
        QCOMPARE(statusOf(second), 503);
        QVERIFY(second.contains("X-Latchkey-Problem: proxy.store-rests"));
        QCOMPARE(store.requests().size(), 1);
    }

    void aStoreGetsOnlySoManyCallsAtATime()
    {
        std::atomic<int> running = 0;
        std::atomic<int> most = 0;
        const ScriptedPeer store([&](QTcpSocket *socket, const QByteArray &) {
            most = std::max<int>(most, ++running);
            QTimer::singleShot(20, socket, [socket, &running] {
                --running;
                answer(socket, plain(200, "{}"));
            });
        });
        proxy::ProxyLimits limits;
        limits.turns.atATime = 2;
        ProxyDesk desk(store.origin() + '/', limits);
        QList<QTcpSocket *> programs;
        QObject parent;
        for (int i = 0; i < 8; ++i) {
            programs.append(new QTcpSocket(&parent));
            programs.last()->connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
            programs.last()->write(desk.request("GET", "rest/V1/x"));
        }
        QTRY_COMPARE(desk.gate.calls.size(), 8);
        QCOMPARE(most.load(), 2);
    }

    void aStoreGetsAsManyCallsAsThePersonSays()
    {
        std::atomic<int> running = 0;
        std::atomic<int> most = 0;
        const ScriptedPeer store([&](QTcpSocket *socket, const QByteArray &) {
            most = std::max<int>(most, ++running);
            QTimer::singleShot(20, socket, [socket, &running] {
                --running;
                answer(socket, plain(200, "{}"));
            });
        });
        ProxyDesk desk(store.origin() + '/');
        desk.gate.atOnce = 3;
        QList<QTcpSocket *> programs;
        QObject parent;
        for (int i = 0; i < 8; ++i) {
            programs.append(new QTcpSocket(&parent));
            programs.last()->connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
            programs.last()->write(desk.request("GET", "rest/V1/x"));
        }
        QTRY_COMPARE(desk.gate.calls.size(), 8);
        QVERIFY(most.load() <= 3);
    }

    void whatIsRevokedWhileItWaitsIsNotSent()
    {
        std::atomic<int> asked = 0;
        const ScriptedPeer store([&](QTcpSocket *, const QByteArray &) { ++asked; });
        proxy::ProxyLimits limits;
        limits.turns.atATime = 1;
        ProxyDesk desk(store.origin() + '/', limits);
        QTcpSocket first;
        first.connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
        first.write(desk.request("GET", "rest/V1/x"));
        QTRY_COMPARE(asked.load(), 1);
        QTcpSocket waits;
        waits.connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
        waits.write(desk.request("GET", "rest/V1/y"));
        QTRY_COMPARE(desk.gate.asked.size(), 2);
        desk.gate.change = proxy::Refusal{{"client.revoked", QStringLiteral("No."), {}}, 401};
        first.abort(); // its turn is the other's
        QTRY_COMPARE(waits.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(statusOf(waits.readAll()), 401);
        QCOMPARE(asked.load(), 1);
        QTRY_COMPARE(desk.gate.calls.size(), 2);
        QCOMPARE(desk.gate.calls.last().problemCode, "client.revoked");
        QCOMPARE(desk.told.last().sent, httpcall::Sent::No);
    }

    // Whoever is called up and gone in the same moment gives its turn to the next.
    void programsThatGoLeaveTheirTurns()
    {
        std::atomic<bool> isHeld = true;
        std::atomic<int> held = 0;
        const ScriptedPeer store([&](QTcpSocket *socket, const QByteArray &) {
            if (isHeld) {
                ++held;
            } else {
                answer(socket, plain(200, "{}"));
            }
        });
        proxy::ProxyLimits limits;
        limits.turns.atATime = 1;
        limits.turns.waiting = 10;
        ProxyDesk desk(store.origin() + '/', limits);
        {
            std::array<QTcpSocket, 11> programs;
            for (QTcpSocket &program : programs) {
                program.connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
                program.write(desk.request("GET", "rest/V1/x"));
            }
            QTRY_COMPARE(desk.gate.asked.size(), 11);
            QTRY_COMPARE(held.load(), 1);
            isHeld = false;
            for (QTcpSocket &program : programs) {
                program.abort();
            }
        }
        QTRY_COMPARE(desk.gate.calls.size(), 11);
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))), 200);
    }

    // Counting them writes into the profile, which says nothing about tokens.
    void whatIsWrittenBesideUsCostsNoLookIntoTheKeychain()
    {
        const FakeStore store;
        ProxyDesk desk(store.baseUrl());
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))), 200);
        const int reads = desk.keychain.reads;
        const auto other = std::move(*profile::Profile::open(desk.profile->folder()));
        profile::ProfileWatch watch(*desk.profile);
        QSignalSpy changed(&watch, &profile::ProfileWatch::changedElsewhere);
        QVERIFY(integrations::IntegrationRepository(*other).saveLastCall(desk.gate.integration, 5));
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))), 200);
        QCOMPARE(desk.keychain.reads, reads);
    }

    void whoOnlyBeginsToAskKeepsNobodyOut()
    {
        const FakeStore store;
        proxy::ProxyLimits limits;
        limits.connection.connections = 4;
        ProxyDesk desk(store.baseUrl(), limits);
        std::array<QTcpSocket, 8> halves;
        for (QTcpSocket &half : halves) {
            half.connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
            QTRY_COMPARE(half.state(), QAbstractSocket::ConnectedState);
            half.write("G");
        }
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", "rest/V1/x"))), 200);
    }

    void aCallThatStandsStillIsAnswered()
    {
        const ScriptedPeer store([](QTcpSocket *, const QByteArray &) {});
        proxy::ProxyLimits limits;
        limits.connection.still = std::chrono::milliseconds(300);
        ProxyDesk desk(store.origin() + '/', limits);
        const QByteArray told = desk.answerTo(desk.request("POST", "rest/V1/x", sized("{}"), "{}"));
        QCOMPARE(statusOf(told), 504);
        QVERIFY(told.startsWith("HTTP/1.1 504 Gateway Timeout\r\n"));
        QVERIFY(told.contains("X-Latchkey-Problem: http.timeout"));
        QTRY_COMPARE(desk.gate.calls.size(), 1);
        QCOMPARE(desk.gate.calls[0].status, 504);
    }

    void aProgramThatGoesEndsItsCall()
    {
        std::atomic<bool> isGone = false;
        std::atomic<bool> isAsked = false;
        const ScriptedPeer store([&](QTcpSocket *socket, const QByteArray &) {
            QObject::connect(socket, &QTcpSocket::disconnected, socket, [&] { isGone = true; });
            isAsked = true;
        });
        ProxyDesk desk(store.origin() + '/');
        {
            QTcpSocket program;
            program.connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
            program.write(desk.request("POST", "rest/V1/x", sized("{}"), "{}"));
            QTRY_VERIFY(isAsked);
            program.abort();
        }
        QTRY_VERIFY(isGone);
        QCOMPARE(desk.gate.calls.size(), 1);
        QCOMPARE(desk.gate.calls[0].status, 0);
        QCOMPARE(desk.gate.calls[0].problemCode, "proxy.cut-short");
    }

    void aProgramThatGoesAmidTheAnswerDidNotGetIt()
    {
        const ScriptedPeer store([](QTcpSocket *socket, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc");
        });
        ProxyDesk desk(store.origin() + '/');
        {
            QTcpSocket program;
            program.connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
            program.write(desk.request("GET", "rest/V1/x"));
            QByteArray heard;
            QTRY_VERIFY((heard += program.readAll()).endsWith("abc"));
            program.abort();
        }
        QTRY_COMPARE(desk.gate.calls.size(), 1);
        QCOMPARE(desk.gate.calls[0].status, 200);
        QCOMPARE(desk.gate.calls[0].problemCode, "proxy.cut-short");
    }

    // Where the system has no files without a name, a proxy that was killed leaves them.
    void whatAKilledProxyLeftIsRemoved()
    {
        const FakeStore store;
        ProxyDesk desk(store.baseUrl());
        desk.signing = std::make_unique<proxy::SigningProxy>(*desk.profile, desk.keychain,
                                                             desk.gate, systemClock());
        const QDir folder(desk.profile->folder());
        for (const auto &name : {QStringLiteral("body-a1B2c3"), QStringLiteral("body-guard.txt")}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("a merchant's");
        }
        QVERIFY(desk.signing->listen(0));
        QCOMPARE(folder.entryList({QStringLiteral("body-*")}),
                 QStringList{QStringLiteral("body-guard.txt")});
    }

    // What is learned is written beside the calls.
    void whoHoldsTheDatabaseHoldsUpNoCallThatLearns()
    {
        StoreBehaviour behaviour;
        behaviour.dialect = oauth::dialectNamed("zend");
        const FakeStore store(behaviour);
        ProxyDesk desk(store.baseUrl());
        const auto other = std::move(*profile::Profile::open(desk.profile->folder()));
        QVERIFY(profile::change(other->database(), QStringLiteral("BEGIN IMMEDIATE")));
        QElapsedTimer clock;
        clock.start();
        const QByteArray path = "rest/V1/x?f[9]=1&f[10]=2";
        QCOMPARE(statusOf(desk.answerTo(desk.request("GET", path))), 200);
        QVERIFY2(clock.elapsed() < 3'000, QByteArray::number(clock.elapsed()));
        QVERIFY(profile::change(other->database(), QStringLiteral("ROLLBACK")));
        const integrations::IntegrationRepository repository(*other);
        QTRY_VERIFY(repository.byId(desk.gate.integration)->dialect.contains("zend"));
    }

    void anAnswerWaitsForAProgramThatIsSlowToTakeIt()
    {
        static constexpr qint64 all = 64'000'000;
        std::atomic<qint64> sent = 0;
        const ScriptedPeer store([&](QTcpSocket *socket, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(all) +
                          "\r\n\r\n");
            const auto more = [socket, &sent] {
                while (socket->bytesToWrite() < 100'000 && sent < all) {
                    sent += socket->write(QByteArray(64'000, 'x'));
                }
            };
            QObject::connect(socket, &QTcpSocket::bytesWritten, socket, more);
            more();
        });
        ProxyDesk desk(store.origin() + '/');
        QTcpSocket program;
        program.setReadBufferSize(10'000);
        program.connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
        program.write(desk.request("GET", "rest/V1/x"));
        // until nothing moves any more: the buffers on the way are full
        qint64 before = -1;
        while (before != sent) {
            before = sent;
            QTest::qWait(300);
        }
        QVERIFY2(sent > 0 && sent < all / 2, QByteArray::number(sent.load()));
        qint64 taken = 0;
        program.setReadBufferSize(0);
        QTRY_VERIFY_WITH_TIMEOUT((taken += program.readAll().size()) > all, 30'000);
        QTRY_COMPARE(desk.gate.calls.size(), 1);
        QCOMPARE(desk.gate.calls[0].octetsOut, all);
    }

    void twoProxiesOfOneProfileAreOneTooMany()
    {
        const FakeStore store;
        ProxyDesk desk(store.baseUrl());
        proxy::SigningProxy second(*desk.profile, desk.keychain, desk.gate, systemClock());
        const auto listening = second.listen(0);
        QVERIFY(!listening);
        QCOMPARE(listening.error().code, "proxy.in-use");
    }

    void aPortThatIsTakenIsTold()
    {
        const ScriptedPeer other = always({});
        const FakeStore store;
        ProxyDesk desk(store.baseUrl());
        desk.signing = std::make_unique<proxy::SigningProxy>(*desk.profile, desk.keychain,
                                                             desk.gate, systemClock());
        const auto listening = desk.signing->listen(other.port());
        QVERIFY(!listening);
        QCOMPARE(listening.error().code, "proxy.port-taken");
    }

    void itEndsWhenTheAnswersUnderWayAreGiven()
    {
        std::atomic<bool> isAsked = false;
        const ScriptedPeer store([&](QTcpSocket *socket, const QByteArray &) {
            isAsked = true;
            QTimer::singleShot(200, socket, [socket] { answer(socket, plain(200, "{}")); });
        });
        ProxyDesk desk(store.origin() + '/');
        QTcpSocket idle;
        idle.connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
        QTcpSocket program;
        program.connectToHost(QHostAddress(QHostAddress::LocalHost), desk.port);
        program.write(desk.request("GET", "rest/V1/x", {}));
        QTRY_VERIFY(isAsked);
        QSignalSpy stopped(desk.signing.get(), &proxy::SigningProxy::stopped);
        desk.signing->stop();
        QByteArray heard;
        QTRY_VERIFY((heard += program.readAll()).endsWith("{}"));
        QVERIFY(heard.contains("Connection: close"));
        program.disconnectFromHost();
        QTRY_COMPARE(stopped.size(), 1);
    }

    void whoIsSlowToAskIsClosed()
    {
        const FakeStore store;
        proxy::ProxyLimits limits;
        limits.connection.head = std::chrono::milliseconds(200);
        limits.connection.idle = std::chrono::milliseconds(200);
        ProxyDesk desk(store.baseUrl(), limits);
        QCOMPARE(desk.answerTo("GET /"), QByteArray());
        QCOMPARE(desk.answerTo({}), QByteArray());
    }
};

LATCHKEY_TEST(tst_SigningProxy)
#include "tst_SigningProxy.moc"

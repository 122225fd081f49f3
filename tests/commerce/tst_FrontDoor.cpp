// SPDX-License-Identifier: Apache-2.0
// A web server's own password in front of a store: it travels with the signature, to that store
// only, and its refusal is not the store's.
#include "Program.h"
#include "commerce/CommerceClient.h"
#include "httpcall/ScriptedPeer.h"

#include <QTest>

using namespace latchkey;

namespace {

const QByteArray basic = "Basic bWU6c2VjcmV0"; // me:secret

const QByteArray challenge = "HTTP/1.1 401 X\r\nContent-Type: application/json\r\n"
                             "WWW-Authenticate: Digest realm=\"a\"\r\n"
                             "WWW-Authenticate: Basic realm=\"staging\"\r\nContent-Length: 26\r\n"
                             "\r\n{\"message\":\"Unauthorized\"}";
const QByteArray modules = "HTTP/1.1 200 X\r\nContent-Type: application/json\r\n"
                           "Content-Length: 19\r\n\r\n[\"Magento_Backend\"]";
const QByteArray tokens = "HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Length: 113\r\n\r\n"
                          "oauth_token=rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr&"
                          "oauth_token_secret=ssssssssssssssssssssssssssssssss\r\n\r\n          "
                          "          ";

// A store behind a web server that asks.
struct Guarded
{
    tests::ScriptedPeer peer{[](QTcpSocket *socket, const QByteArray &request) {
        const bool isLetIn = request.contains("\r\nAuthorization: " + basic + ", OAuth ");
        tests::answer(socket, !isLetIn                                  ? challenge
                              : request.contains("oauth/token/request") ? tokens
                                                                        : modules);
    }};

    commerce::Store store(const QByteArray &password = "secret") const
    {
        commerce::Store store;
        store.baseUrl = peer.origin() + '/';
        store.basic = {peer.origin(), Secret("me"), Secret(password)};
        return store;
    }

    secrets::IntegrationSecrets keys() const
    {
        return {peer.origin(), Secret(QByteArray(32, 'k')), Secret(QByteArray(32, 'c')),
                Secret(QByteArray(32, 'a')), Secret(QByteArray(32, 't'))};
    }
};

} // namespace

class tst_FrontDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokenCallsAndRestGoThroughAlike()
    {
        const Guarded guarded;
        const commerce::CommerceClient client(guarded.store(), systemClock());
        QCOMPARE(client.proveTokens(guarded.keys(), CancelFlag()).proof, oauth::TokenProof::Works);
        const auto token = client.requestToken(Secret(QByteArray(32, 'k')),
                                               Secret(QByteArray(32, 'c')), CancelFlag());
        QVERIFY2(token.status == 200, token.problem.code.constData());
    }

    void aRefusalInFrontIsNotTheStores_data()
    {
        QTest::addColumn<bool>("isGiven");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("none was given") << false << QByteArray("commerce.basic");
        QTest::newRow("a wrong one was given") << true << QByteArray("commerce.basic-refused");
    }

    void aRefusalInFrontIsNotTheStores()
    {
        QFETCH(bool, isGiven);
        QFETCH(QByteArray, code);
        const Guarded guarded;
        commerce::Store store = guarded.store("wrong");
        if (!isGiven) {
            store.basic = {};
        }
        const commerce::CommerceClient client(store, systemClock());
        const auto proof = client.proveTokens(guarded.keys(), CancelFlag());
        QCOMPARE(proof.proof, oauth::TokenProof::Walled);
        QCOMPARE(proof.call.problem.value_or(Problem()).code, code);
        QVERIFY(!proof.call.refusal); // the store was not asked
        const auto token = client.requestToken(Secret(QByteArray(32, 'k')),
                                               Secret(QByteArray(32, 'c')), CancelFlag());
        QCOMPARE(token.kind, oauth::Outcome::Guarded);
        QCOMPARE(token.problem.code, code);
        QCOMPARE(guarded.peer.requests().size(), 2); // each once
    }

    void theLoginOfAnotherOriginStaysHere()
    {
        const Guarded guarded;
        commerce::Store store = guarded.store();
        store.basic.origin = "http://127.0.0.1:1";
        const commerce::CommerceClient client(store, systemClock());
        static_cast<void>(client.proveTokens(guarded.keys(), CancelFlag()));
        for (const QByteArray &request : guarded.peer.requests()) {
            QVERIFY(!request.contains("Basic"));
        }
    }
};

LATCHKEY_TEST(tst_FrontDoor)
#include "tst_FrontDoor.moc"

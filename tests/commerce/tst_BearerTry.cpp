// SPDX-License-Identifier: Apache-2.0
// Whether a store takes the bare access token is found out once, and only where that is harmless.
#include "Program.h"
#include "commerce/CommerceClient.h"
#include "httpcall/ScriptedPeer.h"

#include <QTest>

#include <algorithm>

using namespace latchkey;
using namespace latchkey::commerce;

namespace {

QByteArray json(int status, const QByteArray &body)
{
    return "HTTP/1.1 " + QByteArray::number(status) +
           " X\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

const QByteArray modules = json(200, "[\"Magento_Backend\"]");
const QByteArray unauthorized =
    json(401, "{\"message\":\"The consumer isn't authorized to access %resources.\"}");

// A store that answers signed calls one way and bare tokens another.
struct Asked
{
    QByteArray toSigned = modules;
    QByteArray toBare = unauthorized;
    tests::ScriptedPeer peer{[this](QTcpSocket *socket, const QByteArray &request) {
        tests::answer(socket, request.contains("\r\nAuthorization: Bearer ") ? toBare : toSigned);
    }};

    secrets::IntegrationSecrets keys() const
    {
        return {peer.origin(), Secret(QByteArray(32, 'k')), Secret(QByteArray(32, 'c')),
                Secret(QByteArray(32, 'a')), Secret(QByteArray(32, 't'))};
    }
    Store store() const
    {
        Store store;
        store.baseUrl = peer.origin() + '/';
        return store;
    }
    BearerOutcome outcome() const
    {
        return CommerceClient(store(), systemClock()).tryBearer(keys(), {});
    }
    // How often the bare token arrived.
    qsizetype bare() const
    {
        const QList<QByteArray> requests = peer.requests();
        return std::count_if(requests.begin(), requests.end(), [](const QByteArray &request) {
            return request.contains("\r\nAuthorization: Bearer ");
        });
    }
};

} // namespace

class tst_BearerTry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theAnswerIsRead_data()
    {
        QTest::addColumn<QByteArray>("toBare");
        QTest::addColumn<int>("answer");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const QByteArray &toBare, BearerAnswer answer,
                            const char *code) {
            QTest::newRow(name) << toBare << int(answer) << QByteArray(code);
        };
        row("refused", unauthorized, BearerAnswer::Refused, "");
        row("refused otherwise", json(403, "{\"message\":\"no\"}"), BearerAnswer::Refused, "");
        row("accepted", modules, BearerAnswer::Accepted, "");
        row("a success that is no list", json(200, "{}"), BearerAnswer::Unclear,
            "commerce.bearer-unclear");
        row("a firewall's page",
            "HTTP/1.1 403 X\r\nContent-Type: text/html\r\nContent-Length: 35\r\n\r\n"
            "<html><body>Attention</body></html>",
            BearerAnswer::Unclear, "commerce.bearer-unclear");
        row("an error", json(503, "{}"), BearerAnswer::Unclear, "commerce.bearer-unclear");
        row("sent elsewhere",
            "HTTP/1.1 302 X\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n",
            BearerAnswer::Unclear, "commerce.bearer-unclear");
    }
    void theAnswerIsRead()
    {
        QFETCH(const QByteArray, toBare);
        QFETCH(const int, answer);
        QFETCH(const QByteArray, code);
        Asked it;
        it.toBare = toBare;
        const BearerOutcome outcome = it.outcome();
        QCOMPARE(int(outcome.answer), answer);
        QCOMPARE(outcome.problem.value_or(Problem()).code, code);
        QCOMPARE(it.bare(), 1);
        const QString sentence =
            bearerSentence(outcome.answer, QStringLiteral("https://shop.example"));
        QCOMPARE(sentence.isEmpty(), outcome.answer == BearerAnswer::Unclear);
        QVERIFY(!sentence.contains(QString(32, QLatin1Char('a'))));
    }

    void aTokenThatDoesNotWorkIsNotSentBare()
    {
        Asked it;
        it.toSigned = json(401, "{\"message\":\"Specified token does not exist\"}");
        const BearerOutcome outcome = it.outcome();
        QCOMPARE(outcome.answer, BearerAnswer::Unclear);
        QCOMPARE(outcome.problem->code, QByteArray("commerce.token-unknown"));
        QCOMPARE(outcome.signedCall.refusal, std::optional(oauth::Outcome::TokenUnknown));
        QCOMPARE(it.bare(), 0);
    }

    void nothingTravelsInClear()
    {
        Store store;
        store.baseUrl = "http://shop.example/";
        store.allowsCleartext = true; // for signed calls
        const secrets::IntegrationSecrets keys{"http://shop.example", Secret("k"), Secret("c"),
                                               Secret("a"), Secret("t")};
        const BearerOutcome outcome = CommerceClient(store, systemClock()).tryBearer(keys, {});
        QCOMPARE(outcome.problem->code, QByteArray("commerce.bearer-cleartext"));
        QCOMPARE(outcome.signedCall.status, 0);
    }

    void tokensOfAnotherStoreAreNotSent()
    {
        const Asked it;
        secrets::IntegrationSecrets keys = it.keys();
        keys.origin = "https://other.example";
        const BearerOutcome outcome = CommerceClient(it.store(), systemClock()).tryBearer(keys, {});
        QCOMPARE(outcome.problem->code, QByteArray("secrets.other-store"));
        QVERIFY(it.peer.requests().isEmpty());
    }

    void behindAPasswordThereIsNoRoomForAToken()
    {
        const Asked it;
        Store store = it.store();
        store.basic = {it.peer.origin(), Secret("me"), Secret("secret")};
        const BearerOutcome outcome = CommerceClient(store, systemClock()).tryBearer(it.keys(), {});
        QCOMPARE(outcome.problem->code, QByteArray("commerce.bearer-behind-basic"));
        QVERIFY(it.peer.requests().isEmpty());
    }
};

LATCHKEY_TEST(tst_BearerTry)
#include "tst_BearerTry.moc"

// SPDX-License-Identifier: Apache-2.0
// Every cause that an answer shows, through real sockets: a peer that misbehaves in that way, the
// client that calls it, and what is made of that.
#include "Program.h"
#include "causes/CallEvidence.h"
#include "causes/Diagnosis.h"
#include "commerce/CommerceClient.h"
#include "httpcall/ScriptedPeer.h"
#include "web/Origin.h"

#include "Examples.h"

#include <QtTest>

using namespace latchkey;
using namespace latchkey::causes;
using latchkey::tests::ScriptedPeer;

namespace {

const Secret key(QByteArray(32, 'k'));
const Secret secret(QByteArray(32, 's'));
const Secret token(QByteArray(32, 't'));

// What the peer sends for it: status, headers and body, to every request.
QByteArray octetsOf(httpcall::HttpAnswer answer, bool isOfHttps)
{
    for (web::HttpHeader &header : answer.headers) {
        if (header.name == "Location" && isOfHttps) {
            header.value.replace("https:", "http:"); // the peer has http
        }
    }
    QByteArray octets = "HTTP/1.1 " + QByteArray::number(answer.status) + " X\r\n";
    for (const web::HttpHeader &header : answer.headers) {
        octets += header.name + ": " + header.value + "\r\n";
    }
    return octets + "Content-Length: " + QByteArray::number(answer.body.size()) +
           "\r\nConnection: close\r\n\r\n" + answer.body;
}

// Latchkey signs, asks for JSON, and calls loopback: what another program did is no matter here.
bool canBeCalled(const tests::Example &example)
{
    const Evidence &evidence = example.evidence;
    const bool isCall = evidence.request.kind == CallKind::Rest ||
                        evidence.request.kind == CallKind::RequestToken ||
                        evidence.request.kind == CallKind::AccessToken;
    return isCall && evidence.answer.status != 0 &&
           evidence.request.credentials == Credentials::OAuth && example.isFirst &&
           !evidence.request.url.contains("adobe.com") && evidence.store.seenAs.isEmpty() &&
           evidence.store.postedBaseUrl.isEmpty();
}

Evidence called(const commerce::Store &store, const Evidence &like)
{
    const commerce::CommerceClient client(store, systemClock());
    if (like.request.kind == CallKind::RequestToken) {
        return evidenceOf(store, CallKind::RequestToken,
                          client.requestToken(key, secret, CancelFlag()));
    }
    if (like.request.kind == CallKind::AccessToken) {
        return evidenceOf(store, CallKind::AccessToken,
                          client.accessToken(key, secret, {token, secret}, token, CancelFlag()));
    }
    commerce::StoreCall call;
    call.method = like.request.method;
    const QByteArray &url = like.request.url;
    call.path = url.mid(url.indexOf("/V1/"));
    const QByteArray origin = web::originOf(store.baseUrl)->text();
    return evidenceOf(store, call,
                      client.call(call, {origin, key, secret, token, secret}, CancelFlag()));
}

} // namespace

class tst_CausesByWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPeerThatMisbehavesIsSeenThrough_data()
    {
        QTest::addColumn<tests::Example>("example");
        int number = 0;
        for (const tests::Example &each : tests::examples()) {
            ++number;
            if (canBeCalled(each)) {
                QTest::addRow("%d %s", number, each.cause) << each;
            }
        }
    }
    void aPeerThatMisbehavesIsSeenThrough()
    {
        QFETCH(const tests::Example, example);
        const ScriptedPeer peer(
            [octets = octetsOf(example.evidence.answer,
                               example.evidence.request.url.startsWith("https:"))](
                QTcpSocket *socket, const QByteArray &) { tests::answer(socket, octets); });
        commerce::Store store;
        store.baseUrl = peer.origin() + '/';
        Evidence evidence = called(store, example.evidence);
        QVERIFY(!peer.requests().isEmpty());
        // what only somebody beside the call can know
        evidence.rights = example.evidence.rights;
        evidence.store.status = example.evidence.store.status;
        evidence.store.proof = example.evidence.store.proof;
        evidence.store.clockAhead = example.evidence.store.clockAhead;
        evidence.store.postedBaseUrl = example.evidence.store.postedBaseUrl;
        const Diagnosis found = likeliest(evidence);
        QCOMPARE(QByteArray(found.cause->code), QByteArray(example.cause));
    }
};

LATCHKEY_TEST(tst_CausesByWire)
#include "tst_CausesByWire.moc"

// SPDX-License-Identifier: Apache-2.0
// Every answer a real store was seen to give is understood.
#include "Program.h"
#include "commerce/CommerceClient.h"

#include "FakeStore.h"

#include <QFile>
#include <QtTest>

using namespace latchkey;
using namespace latchkey::tests;
using namespace latchkey::commerce;
using Kind = oauth::Outcome;

namespace {

struct Recorded
{
    QByteArray name, contentType, body;
    int status = 0;
};

// The lines of a file of tests/data; tokens in it are masked, so any will do.
QList<Recorded> recorded(const QString &file)
{
    QFile data(latchkey::testing::sourcePath("tests/data/") + file);
    QList<Recorded> rows;
    if (!data.open(QIODevice::ReadOnly)) {
        return rows;
    }
    data.readLine();
    while (!data.atEnd()) {
        QByteArray line = data.readLine();
        line.chop(1);
        const QList<QByteArray> fields = line.split('\t');
        QByteArray body = fields.value(3);
        body.replace("<32>", QByteArray(32, 'a'));
        rows.append({fields.value(0), fields.value(2), body, fields.value(1).toInt()});
    }
    return rows;
}

// Told from the recorded words, not by the product's own table.
Kind expectedKind(const Recorded &row)
{
    static const QList<QPair<QByteArray, Kind>> words{
        {"signature+is+invalid", Kind::SignatureInvalid},
        {"not+a+verifier+token", Kind::NotAVerifierToken},
        {"do+not+match", Kind::VerifierMismatch},
        {"Verifier+is+not", Kind::VerifierLength},
        {"has+expired", Kind::ConsumerExpired},
        {"A+consumer+having", Kind::ConsumerUnknown},
        {"Consumer+key+is+not+the", Kind::ConsumerKeyLength},
        {"Specified+token", Kind::TokenUnknown},
        {"nonce+is+already", Kind::NonceUsed},
        {"validating+the+nonce", Kind::TimestampRefused},
        {"is+required", Kind::ParameterAbsent},
        {"token+length", Kind::TokenLength},
        {"Oauth+version", Kind::VersionRejected},
        {"Signature+method", Kind::SignatureMethodRejected},
        {"is+not+associated", Kind::TokenOfAnotherConsumer},
        {"<html", Kind::Page}};
    if (row.status == 200) {
        return Kind::Received;
    }
    if (row.status < 400) {
        return Kind::NotAStore;
    }
    for (const auto &[text, kind] : words) {
        if (row.body.contains(text)) {
            return kind;
        }
    }
    return Kind::Refused;
}

QByteArray expectedCode(const Recorded &row)
{
    static const QList<QPair<QByteArray, QByteArray>> words{
        {"signature is invalid", "commerce.signature-invalid"},
        {"isn't authorized", "commerce.not-authorized"},
        {"A consumer having", "commerce.consumer-unknown"},
        {"consumer having", "commerce.consumer-unknown"},
        {"Specified token", "commerce.token-unknown"},
        {"nonce is already", "commerce.repeated"},
        {"validating the nonce", "commerce.clock"},
        {"does not match any route", "commerce.route-unknown"},
        {"Signature method", "commerce.signature-method"}};
    if (row.status < 300) {
        return {};
    }
    if (row.status >= 500) {
        return "commerce.store-error";
    }
    const QByteArray text = QByteArray(row.body).replace('+', ' ');
    for (const auto &[part, code] : words) {
        if (text.contains(part)) {
            return code;
        }
    }
    return "commerce.refused";
}

void rowsOf(const QString &file)
{
    QTest::addColumn<Recorded>("row");
    int number = 1;
    for (const Recorded &row : recorded(file)) {
        QTest::addRow("%d %s", ++number, row.name.constData()) << row;
    }
}

// A signature method that is refused is replaced once, which these peers refuse too.
// A refused signature method is tried by another, a refused signature without the port: web servers
// drop it.
int requestsFor(const Recorded &row)
{
    const QByteArray body = QByteArray(row.body).replace('+', ' ');
    const bool isSignature = row.status == 401 && body.contains("The signature is invalid.");
    return body.contains("Signature method") || isSignature ? 2 : 1;
}

QByteArray onTheWire(const Recorded &row)
{
    return httpAnswer(row.status, row.contentType, row.body);
}

} // namespace

Q_DECLARE_METATYPE(Recorded)

class tst_RecordedAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRecordsAreThere()
    {
        QCOMPARE(recorded(QStringLiteral("token-endpoint-cases.tsv")).size(), 119);
        QCOMPARE(recorded(QStringLiteral("rest-cases.tsv")).size(), 76);
    }

    void tokenAnswerHasItsKind_data() { rowsOf(QStringLiteral("token-endpoint-cases.tsv")); }
    void tokenAnswerHasItsKind()
    {
        QFETCH(Recorded, row);
        const ScriptedPeer peer([octets = onTheWire(row)](QTcpSocket *socket, const QByteArray &) {
            answer(socket, octets);
        });
        Store store;
        store.baseUrl = peer.origin() + "/";
        const CommerceClient client(store, systemClock());
        const TokenOutcome outcome =
            row.name.startsWith("acc")
                ? client.accessToken(Secret(consumerKey), Secret(consumerSecret),
                                     {Secret(requestToken), Secret(requestTokenSecret)},
                                     Secret(verifier), CancelFlag())
                : client.requestToken(Secret(consumerKey), Secret(consumerSecret), CancelFlag());
        QVERIFY2(outcome.kind == expectedKind(row),
                 outcome.problem.code + " " + outcome.problem.detail.toUtf8());
        QCOMPARE(outcome.status, row.status);
        QCOMPARE(peer.requests().size(), requestsFor(row));
        QCOMPARE(outcome.problem.sentence.isEmpty(), outcome.kind == Kind::Received);
        QVERIFY(!outcome.problem.sentence.contains(QLatin1String("%1")));
    }

    void restAnswerHasItsProblem_data() { rowsOf(QStringLiteral("rest-cases.tsv")); }
    void restAnswerHasItsProblem()
    {
        QFETCH(Recorded, row);
        const ScriptedPeer peer([octets = onTheWire(row)](QTcpSocket *socket, const QByteArray &) {
            answer(socket, octets);
        });
        Store store;
        store.baseUrl = peer.origin() + "/";
        StoreCall call;
        call.path = "/V1/store/storeConfigs";
        const CallOutcome outcome =
            CommerceClient(store, systemClock())
                .call(call,
                      {peer.origin(), Secret(consumerKey), Secret(consumerSecret),
                       Secret(accessToken), Secret(accessTokenSecret)},
                      CancelFlag());
        QCOMPARE(peer.requests().size(), requestsFor(row));
        QCOMPARE(outcome.status, row.status);
        QCOMPARE(outcome.problem.value_or(Problem()).code, expectedCode(row));
        QCOMPARE(outcome.body, row.body);
        if (outcome.problem) {
            QVERIFY(!outcome.problem->sentence.contains(QLatin1Char('%')));
        }
    }
};

LATCHKEY_TEST(tst_RecordedAnswers)
#include "tst_RecordedAnswers.moc"

// SPDX-License-Identifier: Apache-2.0
// Every answer recorded from a store, and the older codes.
#include "Program.h"
#include "oauth/Outcome.h"

#include <QFile>
#include <QMetaEnum>
#include <QtTest>

using namespace latchkey::oauth;

namespace {

struct Recorded
{
    QByteArray name;
    int status = 0;
    QByteArray body;
};

// case, status, content type, body, note; line ends in a body are written as \n.
QList<Recorded> recorded(const char *file)
{
    QFile table(latchkey::testing::sourcePath("tests/data/") + QLatin1String(file));
    QList<Recorded> all;
    if (!table.open(QIODevice::ReadOnly)) {
        return all;
    }
    table.readLine();
    while (!table.atEnd()) {
        QByteArray line = table.readLine();
        line.chop(line.endsWith('\n') ? 1 : 0);
        const QByteArrayList fields = line.split('\t');
        all.append({fields.value(0), fields.value(1).toInt(), fields.value(3)});
    }
    return all;
}

} // namespace

class tst_Outcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordedRefusalIsKnown_data();
    void everyRecordedRefusalIsKnown();
    void bodiesAreReadInEveryForm_data();
    void bodiesAreReadInEveryForm();
    void sentencesAreKnownByMeaning_data();
    void sentencesAreKnownByMeaning();
    void whatMayHaveBeenExecutedIsKept_data();
    void whatMayHaveBeenExecutedIsKept();
    void reportsAreFound_data();
    void reportsAreFound();
    void whatIsSaidWithoutEndIsCut_data();
    void whatIsSaidWithoutEndIsCut();
};

void tst_Outcome::everyRecordedRefusalIsKnown_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *file : {"token-endpoint-cases.tsv", "rest-cases.tsv"}) {
        const QList<Recorded> cases = recorded(file);
        QVERIFY(cases.size() > 70);
        for (const Recorded &one : cases) {
            // the store's own refusals; 404 and other 400s of REST calls are the caller's business
            if (one.status == 401 || (one.status == 400 && one.body.startsWith("oauth_problem"))) {
                QTest::newRow((one.name + " #" + QByteArray::number(qintptr(&one - cases.data())))
                                  .constData())
                    << one.body;
            }
        }
    }
}

void tst_Outcome::everyRecordedRefusalIsKnown()
{
    QFETCH(const QByteArray, body);
    const StoreAnswer token = readTokenError(body);
    QVERIFY2(token.outcome != Outcome::Refused, body);
    QVERIFY(!token.sentence.isEmpty());
    QVERIFY(!token.sentence.contains(QStringLiteral("%1")));
    QVERIFY(!token.sentence.contains(QStringLiteral("%resources")));
    const StoreAnswer rest = readRestError(body);
    QCOMPARE(rest.outcome, token.outcome);
    QCOMPARE(rest.sentence, token.sentence);
}

void tst_Outcome::bodiesAreReadInEveryForm_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("sentence");
    using P = Outcome;
    QTest::newRow("a form") << QByteArray(
                                   "oauth_problem=The+signature+is+invalid.+Verify+and+try+again.")
                            << P::SignatureInvalid
                            << QStringLiteral("The signature is invalid. Verify and try again.");
    QTest::newRow("a form with a code and more fields")
        << QByteArray("oauth_problem=parameter_absent&oauth_parameters_absent=oauth_nonce")
        << P::ParameterAbsent << QStringLiteral("parameter_absent");
    QTest::newRow("several fields missing")
        << QByteArray("oauth_problem=%22oauth_nonce%22+is+required.+Enter+and+try+again%2C+"
                      "%22oauth_timestamp%22+is+required.+Enter+and+try+again")
        << P::ParameterAbsent
        << QStringLiteral("\"oauth_nonce\" is required. Enter and try again, "
                          "\"oauth_timestamp\" is required. Enter and try again");
    QTest::newRow("named parameters")
        << QByteArray(R"({"message":"The consumer isn't authorized to access %resources.",)"
                      R"("parameters":{"resources":"Magento_Sales::sales"}})")
        << P::NotAuthorized
        << QStringLiteral("The consumer isn't authorized to access Magento_Sales::sales.");
    QTest::newRow("numbered parameters")
        << QByteArray(R"({"message":"Signature method %1 is not supported","parameters":["X%1"]})")
        << P::SignatureMethodRejected << QStringLiteral("Signature method X%1 is not supported");
    QTest::newRow("the longest placeholder wins")
        << QByteArray(R"({"message":"%field %fieldName %10 %2","parameters":{"field":"a",)"
                      R"("fieldName":"b"}})")
        << P::Refused << QStringLiteral("a b %10 %2");
    QTest::newRow("a number as parameter")
        << QByteArray(R"({"message":"The nonce is already being used by the consumer with ID %1",)"
                      R"("parameters":[99]})")
        << P::NonceUsed
        << QStringLiteral("The nonce is already being used by the consumer with ID 99");
    QTest::newRow("no parameters given")
        << QByteArray(R"({"message":"\"%fieldName\" is required. Enter and try again."})")
        << P::ParameterAbsent << QStringLiteral("\"%fieldName\" is required. Enter and try again.");
    QTest::newRow("a route") << QByteArray(R"({"message":"Request does not match any route."})")
                             << P::RouteUnknown
                             << QStringLiteral("Request does not match any route.");
    QTest::newRow("a proxy's page")
        << QByteArray("<html><body>502 Bad Gateway</body></html>") << P::Refused << QString();
    QTest::newRow("nothing") << QByteArray() << P::Refused << QString();
    QTest::newRow("JSON of another kind") << QByteArray("[1,2]") << P::Refused << QString();
    QTest::newRow("JSON without a message") << QByteArray("{}") << P::Refused << QString();
    QTest::newRow("a message that is no text")
        << QByteArray(R"({"message":{"a":1}})") << P::Refused << QString();
    const QByteArray xml = "<?xml version=\"1.0\"?>\n<response>\n  <message>";
    QTest::newRow("XML, named parameters")
        << xml + "The consumer isn't authorized to access %resources.</message>\n  <parameters>\n"
                 "    <resources>Magento_Sales::sales</resources>\n  </parameters>\n</response>"
        << P::NotAuthorized
        << QStringLiteral("The consumer isn't authorized to access Magento_Sales::sales.");
    QTest::newRow("XML, numbered parameters")
        << xml + "The nonce is already being used by the consumer with ID %1</message>"
                 "<parameters><item>99</item></parameters></response>"
        << P::NonceUsed
        << QStringLiteral("The nonce is already being used by the consumer with ID 99");
    QTest::newRow("XML that is a page")
        << QByteArray("<?xml version=\"1.0\"?><html><message>x") << P::Refused << QString();
    QTest::newRow("XML that is none")
        << QByteArray("<?xml version=\"1.0\"?>") << P::Refused << QString();
    QTest::newRow("an internal error")
        << QByteArray("oauth_problem=internal_error%26message%3Dempty_message") << P::Refused
        << QStringLiteral("internal_error&message=empty_message");
}

void tst_Outcome::bodiesAreReadInEveryForm()
{
    QFETCH(const QByteArray, body);
    const StoreAnswer rest = readRestError(body);
    QTEST(rest.outcome, "outcome");
    QTEST(rest.sentence, "sentence");
    QTEST(readTokenError(body).outcome, "outcome");
}

void tst_Outcome::sentencesAreKnownByMeaning_data()
{
    QTest::addColumn<QByteArray>("sentence");
    QTest::addColumn<Outcome>("outcome");
    using P = Outcome;
    const QList<QPair<const char *, Outcome>> rows{
        {"\"oauth_consumer_key\" is required. Enter and try again.", P::ParameterAbsent},
        {"The \"2.0\" Oauth version isn't supported.", P::VersionRejected},
        {"Signature method PLAINTEXT is not supported", P::SignatureMethodRejected},
        {"The token length is invalid. Check the length and try again.", P::TokenLength},
        {"Consumer key is not the correct length", P::ConsumerKeyLength},
        {"A consumer having the specified key does not exist", P::ConsumerUnknown},
        {"Consumer key has expired", P::ConsumerExpired},
        {"The nonce is already being used by the consumer with ID 29", P::NonceUsed},
        {"An error occurred validating the nonce", P::TimestampRefused},
        {"Cannot create request token because consumer token is not a verifier token",
         P::NotAVerifierToken},
        {"A token with consumer ID 7 does not exist", P::ConsumerHasNoToken},
        {"Specified token does not exist", P::TokenUnknown},
        {"Request token is not associated with the specified consumer", P::TokenOfAnotherConsumer},
        {"Token is not associated with the specified consumer", P::TokenOfAnotherConsumer},
        {"Token is already being used", P::TokenUsed},
        {"Verifier is not the correct length", P::VerifierLength},
        {"Token verifier and verifier token do not match", P::VerifierMismatch},
        {"Cannot get access token because consumer token is not a request token",
         P::NotARequestToken},
        {"Token is not an access token", P::NotAnAccessToken},
        {"Access token has been revoked", P::TokenRevoked},
        {"The consumer isn't authorized to access %resources.", P::NotAuthorized},
        {"Request does not match any route.", P::RouteUnknown},
        {"version_rejected", P::VersionRejected},
        {"parameter_absent", P::ParameterAbsent},
        {"parameter_rejected", P::Refused},
        {"timestamp_refused", P::TimestampRefused},
        {"nonce_used", P::NonceUsed},
        {"signature_method_rejected", P::SignatureMethodRejected},
        {"signature_invalid", P::SignatureInvalid},
        {"consumer_key_rejected", P::ConsumerUnknown},
        {"consumer_key_invalid", P::ConsumerKeyLength},
        {"token_used", P::TokenUsed},
        {"token_expired", P::TokenRevoked},
        {"token_revoked", P::TokenRevoked},
        {"token_rejected", P::TokenUnknown},
        {"verifier_invalid", P::VerifierMismatch},
        {"permission_unknown", P::NotAuthorized},
        {"permission_denied", P::NotAuthorized},
        {"method_not_allowed", P::RouteUnknown},
        {"The signature is invalid. Verify and try again. Really.", P::Refused},
        {"the signature is invalid. verify and try again.", P::Refused},
        {"", P::Refused},
    };
    for (const auto &[sentence, outcome] : rows) {
        QTest::newRow(sentence) << QByteArray(sentence) << outcome;
    }
}

void tst_Outcome::sentencesAreKnownByMeaning()
{
    QFETCH(const QByteArray, sentence);
    QTEST(outcomeOfSentence(sentence), "outcome");
}

void tst_Outcome::whatMayHaveBeenExecutedIsKept_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("executedNothing");
    const QSet<Outcome> somethingWasExecuted{Outcome::Received,          Outcome::NonceUsed,
                                             Outcome::NotAVerifierToken, Outcome::TokenUsed,
                                             Outcome::PageForSuccess,    Outcome::TokenUnknown,
                                             Outcome::Unknown,           Outcome::ServerError};
    const QMetaEnum outcomes = QMetaEnum::fromType<Outcome>();
    for (int i = 0; i < outcomes.keyCount(); ++i) {
        const auto outcome = Outcome(outcomes.value(i));
        QTest::newRow(outcomes.key(i)) << outcome << !somethingWasExecuted.contains(outcome);
    }
}

void tst_Outcome::whatMayHaveBeenExecutedIsKept()
{
    QFETCH(const Outcome, outcome);
    QTEST(executedNothing(outcome), "executedNothing");
}

void tst_Outcome::reportsAreFound_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("REST") << QByteArray(R"({"message":"Internal Error. Details are available in )"
                                        R"(Magento log file. Report ID: webapi-67a1f00c2d"})")
                          << QByteArray("webapi-67a1f00c2d");
    QTest::newRow("the end of a sentence")
        << QByteArray("Report ID: webapi-1.") << QByteArray("webapi-1");
    QTest::newRow("the error page")
        << QByteArray("<p>Error log record number: 8a6ec06f9cb2</p>") << QByteArray("8a6ec06f9cb2");
    QTest::newRow("no number") << QByteArray("Report ID: <b>") << QByteArray();
    QTest::newRow("none") << QByteArray("<html>") << QByteArray();
    QTest::newRow("without end") << "Report ID: " + QByteArray(100, 'a') << QByteArray();
    QTest::newRow("at the end") << QByteArray("Report ID:") << QByteArray();
}

void tst_Outcome::reportsAreFound()
{
    QFETCH(const QByteArray, body);
    QTEST(reportIdIn(body), "id");
}

void tst_Outcome::whatIsSaidWithoutEndIsCut_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray most(longestSentence, 'a');
    QTest::newRow("form") << "oauth_problem=" + most + most;
    QTest::newRow("message") << R"({"message": ")" + most + most + R"("})";
    QTest::newRow("parameter of a list, many times")
        << R"({"message": ")" + QByteArray("%1").repeated(50) + R"(", "parameters": [")" + most +
               R"("]})";
    QTest::newRow("named parameter, many times")
        << R"({"message": ")" + QByteArray("%x").repeated(50) + R"(", "parameters": {"x": ")" +
               most + R"("}})";
    QTest::newRow("end of it made by a parameter")
        << R"({"message": ")" + most.chopped(2) + R"(%x", "parameters": {"x": "aaaa"}})";
}

void tst_Outcome::whatIsSaidWithoutEndIsCut()
{
    QFETCH(QByteArray, body);
    const StoreAnswer answer = readTokenError(body);
    QCOMPARE(answer.sentence, QString(longestSentence, QLatin1Char('a')));
    QCOMPARE(answer.outcome, Outcome::Refused);
}

LATCHKEY_TEST(tst_Outcome)
#include "tst_Outcome.moc"

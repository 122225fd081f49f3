// SPDX-License-Identifier: Apache-2.0
// What the console's `sign` answers.
#include "Program.h"
#include "oauth/RecordedVectors.h"

#include "cli/SignLines.h"
#include "oauth/AuthorizationHeader.h"

#include <QtTest>

using namespace latchkey::cli;
using namespace latchkey::oauth;

namespace {

const QByteArray
    good(R"({"method":"GET","url":"https://shop.example/x","oauth":{"oauth_nonce":"n"},)"
         R"("consumer_secret":"cs","token_secret":"ts"})");

QByteArray answerTo(const Dialect &dialect, const QByteArray &input)
{
    LineSigner signer(dialect);
    QByteArray output;
    signer.feed(input, output);
    signer.finish(output);
    return output;
}

QJsonObject objectOf(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

QString errorOf(const QByteArray &line)
{
    return objectOf(line).value(QLatin1String("error")).toString();
}

} // namespace

class tst_SignLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordedLinesAreSignedAsRecorded_data();
    void recordedLinesAreSignedAsRecorded();
    void inputMayComeInPiecesOfAnySize();
    void theAuthorizationHoldsEverythingAndTheSignature();
    void badLinesAreAnsweredAndOthersGoOn();
    void linesThatAreNoRequestAreRefused_data();
    void linesThatAreNoRequestAreRefused();
    void whatMayBeAbsentMay_data();
    void whatMayBeAbsentMay();
    void escapesInTheInputAreUnderstood();
    void aLineWithoutEndIsGivenUp();
};

void tst_SignLines::recordedLinesAreSignedAsRecorded_data()
{
    QTest::addColumn<QByteArray>("dialectName");
    for (const Dialect *dialect : storeDialects()) {
        QTest::newRow(dialect->name) << QByteArray(dialect->name);
    }
}

void tst_SignLines::recordedLinesAreSignedAsRecorded()
{
    QFETCH(const QByteArray, dialectName);
    const QList<test::RecordedVector> vectors = test::recordedVectors();
    QByteArray input;
    for (const test::RecordedVector &vector : vectors) {
        input += vector.line + '\n';
    }
    const QByteArrayList answers = answerTo(*dialectNamed(dialectName), input).split('\n');
    QCOMPARE(answers.size(), vectors.size() + 1);
    for (qsizetype i = 0; i < vectors.size(); ++i) {
        const QJsonValue expected = vectors[i].dialects.value(QLatin1String(dialectName));
        if (expected.isUndefined()) {
            continue;
        }
        const QJsonObject answer = objectOf(answers[i]);
        for (const char *member : {"base_string", "signature"}) {
            QCOMPARE(answer.value(QLatin1String(member)),
                     expected.toObject().value(QLatin1String(member)));
        }
        QCOMPARE(answer.contains(QLatin1String("error")),
                 expected.toObject().contains(QLatin1String("error")));
    }
}

void tst_SignLines::inputMayComeInPiecesOfAnySize()
{
    QByteArray input;
    for (const test::RecordedVector &vector : test::recordedVectors()) {
        input += vector.line + '\n';
    }
    input += "{\n\n" + good;
    const QByteArray expected = answerTo(native(), input);
    for (const int size : {1, 7, 4096}) {
        LineSigner signer(native());
        QByteArray output;
        for (qsizetype at = 0; at < input.size(); at += size) {
            signer.feed(QByteArrayView(input).sliced(at, qMin(qsizetype(size), input.size() - at)),
                        output);
        }
        signer.finish(output);
        QCOMPARE(output, expected);
    }
}

void tst_SignLines::theAuthorizationHoldsEverythingAndTheSignature()
{
    const QByteArray line(R"({"method":"GET","url":"https://shop.example/x","consumer_secret":"c",)"
                          R"("oauth":{"oauth_nonce":"a\"b","oauth_signature":"old",)"
                          R"("oauth_timestamp":1700000000,"oauth_token":"t"}})");
    const QJsonObject answer = objectOf(answerTo(native(), line));
    const auto read = parseAuthorizationHeader(
        answer.value(QLatin1String("authorization")).toString().toLatin1());
    QVERIFY(read);
    QCOMPARE(*read, (Parameters{{"oauth_nonce", "a\"b"},
                                {"oauth_timestamp", "1700000000"},
                                {"oauth_token", "t"},
                                {"oauth_signature",
                                 answer.value(QLatin1String("signature")).toString().toLatin1()}}));
}

void tst_SignLines::badLinesAreAnsweredAndOthersGoOn()
{
    LineSigner signer(*dialectNamed("zend"));
    QByteArray output;
    signer.feed(good + "\n", output);
    QVERIFY(!signer.hasFailed());
    signer.feed("nonsense\n\n" + good + "\r\n", output);
    QVERIFY(signer.hasFailed());
    const QByteArrayList answers = output.split('\n');
    QCOMPARE(answers.size(), 5);
    QVERIFY(objectOf(answers[0]).contains(QLatin1String("signature")));
    QVERIFY(errorOf(answers[1]).startsWith(QStringLiteral("oauth.bad-line: ")));
    QVERIFY(errorOf(answers[2]).startsWith(QStringLiteral("oauth.bad-line: ")));
    QCOMPARE(answers[3], answers[0]);
}

void tst_SignLines::linesThatAreNoRequestAreRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("code");
    const QString bad = QStringLiteral("oauth.bad-line");
    const auto changed = [](const char *before, const char *after) {
        const QByteArray line = QByteArray(good).replace(before, after);
        return line == good ? QByteArray("the row changes nothing: ") + before : line;
    };
    QTest::newRow("a list") << QByteArray("[]") << bad;
    QTest::newRow("a list of requests") << '[' + good + ']' << bad;
    QTest::newRow("a string") << QByteArray("\"x\"") << bad;
    QTest::newRow("a number") << QByteArray("1") << bad;
    QTest::newRow("null") << QByteArray("null") << bad;
    QTest::newRow("cut short") << good.chopped(1) << bad;
    QTest::newRow("two objects") << good + good << bad;
    QTest::newRow("something behind it") << good + " x" << bad;
    QTest::newRow("a comment") << good + " // x" << bad;
    QTest::newRow("a trailing comma") << changed("\"ts\"", "\"ts\",") << bad;
    QTest::newRow("not UTF-8") << changed("shop", "sh\xf6p") << bad;
    QTest::newRow("half a surrogate") << changed("shop", "sh\\ud800p") << bad;
    QTest::newRow("a raw control character") << changed("shop", "sh\x01p") << bad;
    QTest::newRow("a NUL") << QByteArray(good).replace("shop", QByteArray("sh\0p", 4)) << bad;
    QTest::newRow("no method") << changed("method", "m") << bad;
    QTest::newRow("no url") << changed("url", "u") << bad;
    QTest::newRow("no oauth") << changed("\"oauth\"", "\"o\"") << bad;
    QTest::newRow("no consumer secret") << changed("consumer_secret", "c") << bad;
    QTest::newRow("method null") << changed("\"GET\"", "null") << bad;
    QTest::newRow("url an object") << changed("\"https://shop.example/x\"", "{}") << bad;
    QTest::newRow("url a number") << changed("\"https://shop.example/x\"", "1") << bad;
    QTest::newRow("oauth a string") << changed("{\"oauth_nonce\":\"n\"}", "\"n\"") << bad;
    QTest::newRow("oauth a list") << changed("{\"oauth_nonce\":\"n\"}", "[]") << bad;
    QTest::newRow("oauth null") << changed("{\"oauth_nonce\":\"n\"}", "null") << bad;
    QTest::newRow("a parameter that is an object") << changed("\"n\"", "{}") << bad;
    QTest::newRow("a parameter that is null") << changed("\"n\"", "null") << bad;
    QTest::newRow("token secret true") << changed("\"ts\"", "true") << bad;
    QTest::newRow("nested very deeply") << QByteArray(200000, '[') << bad;
    QTest::newRow("an unknown signature method")
        << changed("oauth_nonce\":\"n\"", "oauth_signature_method\":\"PLAINTEXT\"")
        << QStringLiteral("oauth.unknown-signature-method");
    QTest::newRow("no store's address")
        << changed("https:", "ftp:") << QStringLiteral("oauth.bad-url");
    QTest::newRow("what such a store cannot sign")
        << changed("/x", "/x?10=a") << QStringLiteral("oauth.store-would-fail");
}

void tst_SignLines::linesThatAreNoRequestAreRefused()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QString, code);
    const QByteArray answer = answerTo(native(), line);
    QCOMPARE(answer.count('\n'), 1);
    QVERIFY2(errorOf(answer).startsWith(code + QStringLiteral(": ")), answer);
}

void tst_SignLines::whatMayBeAbsentMay_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("nothing more") << QByteArray();
    QTest::newRow("nulls") << QByteArray(R"(,"token_secret":null,"content_type":null,"body":null)");
    QTest::newRow("empty texts") << QByteArray(R"(,"token_secret":"","content_type":"","body":"")");
    QTest::newRow("members nobody knows")
        << QByteArray(R"(,"a":{"url":"x","oauth":{"b":[1,{"c":null}]}},"d":[[]],"e":1.5,"f":true)");
}

void tst_SignLines::whatMayBeAbsentMay()
{
    QFETCH(const QByteArray, more);
    const QByteArray line =
        QByteArray(R"({"method":"GET","url":"https://shop.example/x","oauth":{},)") +
        R"("consumer_secret":"cs")" + more + '}';
    const QJsonObject answer = objectOf(answerTo(native(), line));
    QCOMPARE(answer.value(QLatin1String("base_string")).toString(),
             QStringLiteral("GET&https%3A%2F%2Fshop.example%2Fx&"));
}

void tst_SignLines::escapesInTheInputAreUnderstood()
{
    const QByteArray line(
        R"({"m\u0065thod":"G\u0045T","url":"https:\/\/shop.example\/x?q=\u00e9\ud83d\ude00",)"
        R"("oauth":{"oauth_\u006eonce":"\"\\\n"},"consumer_secret":"c"})");
    const QJsonObject answer = objectOf(answerTo(native(), line));
    QCOMPARE(answer.value(QLatin1String("base_string")).toString(),
             QStringLiteral("GET&https%3A%2F%2Fshop.example%2Fx&oauth_nonce%3D%2522%255C%250A%26q"
                            "%3D%25C3%25A9%25F0%259F%2598%2580"));
}

void tst_SignLines::aLineWithoutEndIsGivenUp()
{
    LineSigner signer(native());
    QByteArray output;
    const QByteArray piece(qsizetype(1) << 20, 'x');
    for (int i = 0; i < 40; ++i) {
        signer.feed(piece, output);
    }
    QCOMPARE(output.count('\n'), 1);
    QVERIFY(errorOf(output).startsWith(QStringLiteral("oauth.line-too-long: ")));
    output.clear();
    signer.feed("\n" + good + "\n", output);
    QVERIFY2(objectOf(output).contains(QLatin1String("signature")), output);
}

LATCHKEY_TEST(tst_SignLines)
#include "tst_SignLines.moc"

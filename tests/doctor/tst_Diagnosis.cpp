// SPDX-License-Identifier: Apache-2.0
// What the doctor says beside the mistakes: dialects, the base string's parts, remarks, JSON.
#include "Program.h"

#include "doctor/Diagnosis.h"
#include "doctor/Paste.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace latchkey;
using namespace latchkey::doctor;

namespace {

constexpr qint64 now = 1'800'000'000;

// A recorded request that is signed as each dialect does it, as a paste.
QByteArray pasteOf(const QJsonObject &vector, const QString &signature)
{
    QJsonObject oauth = vector.value(u"oauth").toObject();
    oauth.insert(QStringLiteral("oauth_signature"), signature);
    QJsonObject paste = vector;
    paste.insert(QStringLiteral("oauth"), oauth);
    return QJsonDocument(paste).toJson();
}

FailingRequest requestWith(const QByteArray &oauth)
{
    auto request = readPaste("GET https://shop.example/rest/V1/products?a=b%20c\nAuthorization: "
                             "OAuth " +
                             oauth);
    return *request;
}

const QByteArray usual =
    R"(oauth_consumer_key="ck3k5n7p9r1t3v5x7z9b1d3f5h7j9m1q", oauth_token="tk1k3n5p7r9t1v3x5z7b9d1f3h5j7m9q", oauth_signature_method="HMAC-SHA256", oauth_nonce="uZ3gJcyUDeq", oauth_signature="5UA5iD%2BPA9nidORRo3tmpOJXIvLByW6rZZY6rPMbtjM%3D")";

} // namespace

class tst_Diagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordedSignatureIsRight();
    void anotherDialectThanTheStoresIsNamed();
    void whatIsWrongBesidesIsRemarkedOn_data();
    void whatIsWrongBesidesIsRemarkedOn();
    void thePartsAreTheBaseString();
    void withoutSecretsTheBaseStringIsStillShown();
    void noSecretIsInTheAnswer();
    void aCallOfTheLogIsNeitherRightNorWrong_data();
    void aCallOfTheLogIsNeitherRightNorWrong();
};

void tst_Diagnosis::everyRecordedSignatureIsRight()
{
    QFile file(latchkey::testing::sourcePath("tests/data/signing-vectors.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int compared = 0;
    while (!file.atEnd()) {
        const QJsonObject vector = QJsonDocument::fromJson(file.readLine()).object();
        const QJsonObject dialects = vector.value(u"dialects").toObject();
        for (auto it = dialects.begin(); it != dialects.end(); ++it) {
            const QString signature = it.value().toObject().value(u"signature").toString();
            if (signature.isEmpty()) {
                continue;
            }
            const Diagnosis diagnosis =
                diagnose(*readPaste(pasteOf(vector, signature)), nullptr, now);
            QVERIFY2(diagnosis.verdict == Verdict::Right &&
                         diagnosis.dialects.contains(it.key().toLatin1()),
                     qPrintable(vector.value(u"name").toString() + it.key()));
            ++compared;
        }
    }
    QVERIFY(compared > 400);
}

void tst_Diagnosis::anotherDialectThanTheStoresIsNamed()
{
    QFile file(latchkey::testing::sourcePath("tests/data/signing-vectors.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int compared = 0;
    while (!file.atEnd()) {
        const QJsonObject vector = QJsonDocument::fromJson(file.readLine()).object();
        const QJsonObject dialects = vector.value(u"dialects").toObject();
        const QString signature =
            dialects.value(u"native").toObject().value(u"signature").toString();
        const QString other = dialects.value(u"laminas").toObject().value(u"signature").toString();
        if (signature.isEmpty() || other.isEmpty() || signature == other) {
            continue;
        }
        const Diagnosis diagnosis =
            diagnose(*readPaste(pasteOf(vector, signature)), oauth::dialectNamed("laminas"), now);
        QCOMPARE(diagnosis.verdict, Verdict::Explained);
        QVERIFY(!diagnosis.mistakes.isEmpty());
        ++compared;
    }
    QVERIFY(compared > 10);
}

void tst_Diagnosis::whatIsWrongBesidesIsRemarkedOn_data()
{
    QTest::addColumn<QByteArray>("oauth");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *code, const QByteArray &oauth) {
        QTest::newRow(code) << oauth << QByteArray(code);
    };
    row("parameter-missing", usual);
    row("timestamp-in-future", usual + R"(, oauth_timestamp="1800000601")");
    row("timestamp-milliseconds", usual + R"(, oauth_timestamp="1799999999000")");
    row("timestamp-no-number", usual + R"(, oauth_timestamp="2026-03-12")");
    row("version", usual + R"(, oauth_version="1.0a")");
    row("token-length", usual + R"(, oauth_token="short")");
    row("empty-oauth-token", usual + R"(, oauth_token="")");
    row("consumer-key-length", usual + R"(, oauth_consumer_key="short")");
    row("nonce-length", usual + R"(, oauth_nonce="0123456789012345678901234567890123456789")");
    row("parameter-twice", usual + R"(, oauth_nonce="second")");
    row("quotes", usual + ", oauth_timestamp=1700000000");
    row("signature-method", usual + R"(, oauth_signature_method="HMAC-Sha256")");
    row("verifier-missing", {});
    row("verifier-elsewhere", {});
    row("token-missing", R"(oauth_consumer_key="ck3k5n7p9r1t3v5x7z9b1d3f5h7j9m1q")");
}

void tst_Diagnosis::whatIsWrongBesidesIsRemarkedOn()
{
    QFETCH(const QByteArray, oauth);
    QFETCH(const QByteArray, code);
    FailingRequest request = requestWith(oauth.isEmpty() ? usual : oauth);
    if (code.startsWith("verifier-")) {
        request.request.url = "https://shop.example/oauth/token/access";
    }
    if (code == "verifier-elsewhere") {
        request.request.url += "?oauth_verifier=vf1k3n5p7r9t1v3x5z7b9d1f3h5j7m9q";
    }

    const QList<Remark> remarks = remarksOn(request, now);

    QVERIFY(std::any_of(remarks.begin(), remarks.end(),
                        [&](const Remark &remark) { return remark.code == code; }));
}

void tst_Diagnosis::thePartsAreTheBaseString()
{
    const Diagnosis diagnosis = diagnose(requestWith(usual), nullptr, now);

    QByteArrayList parameters;
    for (const BasePart &part : diagnosis.parts.mid(2)) {
        parameters.append(part.text);
    }
    QCOMPARE(diagnosis.parts[0].text + '&' + diagnosis.parts[1].text + '&' + parameters.join("%26"),
             diagnosis.baseString);
    QCOMPARE(diagnosis.parts[2].plain, "a=b c");
    QCOMPARE(diagnosis.parts[2].source, Source::Query);
    QCOMPARE(diagnosis.parts[3].source, Source::Header);
}

void tst_Diagnosis::withoutSecretsTheBaseStringIsStillShown()
{
    const Diagnosis diagnosis = diagnose(requestWith(usual), nullptr, now);

    QCOMPARE(diagnosis.verdict, Verdict::NoSecrets);
    QVERIFY(
        diagnosis.baseString.startsWith("GET&https%3A%2F%2Fshop.example%2Frest%2FV1%2Fproducts&"));
    QVERIFY(toJson(diagnosis).value(u"match").isNull());
}

void tst_Diagnosis::noSecretIsInTheAnswer()
{
    FailingRequest request = requestWith(usual);
    request.consumerSecret = Secret("cs2k4n6p8r0t2v4x6z8b0d2f4h6j8m0q");
    request.tokenSecret = Secret("ts0k2n4p6r8t0v2x4z6b8d0f2h4j6m8q");

    const Diagnosis diagnosis = diagnose(request, nullptr, now);

    QCOMPARE(diagnosis.verdict, Verdict::Unexplained);
    const QByteArray all = QJsonDocument(toJson(diagnosis)).toJson() + toText(diagnosis).toUtf8();
    QVERIFY(!all.contains("cs2k4n6p") && !all.contains("ts0k2n4p"));
}

void tst_Diagnosis::aCallOfTheLogIsNeitherRightNorWrong_data()
{
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("a mark of the log") << QByteArray("•••k3j2x9qa");
    QTest::newRow("the word in a curl command") << QByteArray("SIGNATURE");
}

void tst_Diagnosis::aCallOfTheLogIsNeitherRightNorWrong()
{
    QFETCH(const QByteArray, signature);
    FailingRequest request =
        requestWith(R"(oauth_consumer_key="CONSUMER_KEY", oauth_token="ACCESS_TOKEN", )"
                    R"(oauth_signature_method="HMAC-SHA256", oauth_nonce="uZ3gJcyUDeq", )"
                    R"(oauth_timestamp="1700000000", oauth_signature=")" +
                    signature + '"');
    request.consumerSecret = Secret("cs2k4n6p8r0t2v4x6z8b0d2f4h6j8m0q");
    request.tokenSecret = Secret("ts0k2n4p6r8t0v2x4z6b8d0f2h4j6m8q");

    const Diagnosis diagnosis = diagnose(request, oauth::dialectNamed("laminas"), now);

    QCOMPARE(diagnosis.verdict, Verdict::Hidden);
    QVERIFY(diagnosis.mistakes.isEmpty() && diagnosis.remarks.isEmpty());
    QVERIFY(toJson(diagnosis).value(u"match").isNull());
    QCOMPARE(diagnosis.dialect, "laminas");
    QVERIFY(diagnosis.baseString.contains("oauth_consumer_key%3DCONSUMER_KEY"));
    QVERIFY(!diagnosis.baseString.contains("oauth_signature%3D"));

    // whoever has its secrets says it
    const LogVerdict known{true, {"laminas"}, QStringLiteral("These made it.")};
    const Diagnosis judged = diagnoseLogged(request, oauth::dialectNamed("laminas"), known);
    QCOMPARE(judged.verdict, Verdict::Right);
    QCOMPARE(toJson(judged).value(u"match"), QJsonValue(true));
    QCOMPARE(toJson(judged).value(u"dialect").toString(), QStringLiteral("laminas"));
    QVERIFY(judged.explanation.startsWith(known.sentence));
    QCOMPARE(judged.baseString, diagnosis.baseString);
    QCOMPARE(diagnoseLogged(request, nullptr, {false, {}, {}}).verdict, Verdict::Unexplained);
    const Diagnosis mistaken = diagnoseLogged(
        request, nullptr, {false, {"native"}, QStringLiteral("Wrong."), {{"port", {}, {}, {}}}});
    QCOMPARE(mistaken.verdict, Verdict::Explained);
    QCOMPARE(mistaken.mistakes.first().code, "port");
    QCOMPARE(diagnoseLogged(request, nullptr, {}).verdict, Verdict::Hidden);
}

LATCHKEY_TEST(tst_Diagnosis)
#include "tst_Diagnosis.moc"

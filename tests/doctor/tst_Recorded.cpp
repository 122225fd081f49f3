// SPDX-License-Identifier: Apache-2.0
// What real tools sent (tests/data/doctor/recorded.txt, made by record/record.py), right and wrong.
#include "Program.h"

#include "doctor/Diagnosis.h"
#include "doctor/Paste.h"

#include <QFile>
#include <QtTest>

using namespace latchkey;
using namespace latchkey::doctor;

namespace {

QHash<QByteArray, QByteArray> recorded()
{
    QHash<QByteArray, QByteArray> requests;
    QFile file(latchkey::testing::sourcePath("tests/data/doctor/recorded.txt"));
    if (file.open(QIODevice::ReadOnly)) {
        QByteArray text = file.readAll();
        for (qsizetype end = 0; !text.isEmpty(); text = text.mid(end + 7)) {
            end = text.indexOf("\n=====\n");
            end = end < 0 ? text.size() : end;
            const QByteArray request = text.first(end);
            const qsizetype name = request.indexOf("X-Case: ") + 8;
            requests.insert(request.mid(name, request.indexOf('\n', name) - name), request);
        }
    }
    return requests;
}

} // namespace

class tst_Recorded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatToolsSendIsExplained_data();
    void whatToolsSendIsExplained();
};

void tst_Recorded::whatToolsSendIsExplained_data()
{
    QTest::addColumn<Tool>("tool");
    QTest::addColumn<bool>("isRight");
    QTest::addColumn<QByteArrayList>("mistakes");
    const auto row = [](const char *name, Tool tool, bool isRight, const QByteArrayList &mistakes) {
        QTest::newRow(name) << tool << isRight << mistakes;
    };
    row("postman: search", Tool::Postman, true, {});
    row("postman: space", Tool::Postman, true, {});
    row("postman: SHA-1", Tool::Postman, true, {"sha1"});
    row("postman: realm", Tool::Postman, true, {});
    row("postman: no token secret", Tool::Postman, false, {"token-secret-missing"});
    row("postman: line end in consumer secret", Tool::Postman, false, {"blank-in-consumer-secret"});
    row("postman: secrets swapped", Tool::Postman, false, {"secrets-swapped"});
    row("postman: request token", Tool::Postman, true, {});
    row("postman: empty parameters", Tool::Postman, false, {"empty-token"});
    row("postman: JSON", Tool::Postman, true, {});
    row("postman: body hash", Tool::Postman, true, {});
    row("postman: PLAINTEXT", Tool::Postman, false, {"plaintext"});
    row("postman: blank in token", Tool::Postman, false, {"blank-in-token"});
    row("postman: in the URL", Tool::Postman, false, {"oauth-in-query"});
    row("oauth-1.0a: raw brackets", Tool::OAuth1a, true, {});
    row("oauth-1.0a: space", Tool::OAuth1a, false, {"query-encoded-twice"});
    row("oauth-1.0a: plus", Tool::OAuth1a, false, {"query-encoded-twice"});
    row("oauth-1.0a: query left out", Tool::OAuth1a, false, {"query-left-out"});
    row("oauth-1.0a: JSON as data", Tool::OAuth1a, false, {"body-signed"});
    row("oauth-1.0a: SHA-1", Tool::OAuth1a, false, {"query-encoded-twice", "sha1"});
    row("oauth-1.0a: says SHA-256, uses SHA-1", Tool::OAuth1a, false,
        {"query-encoded-twice", "other-hash"});
    row("oauth-1.0a: hex", Tool::OAuth1a, false, {"query-encoded-twice", "signature-in-hex"});
    row("oauth-1.0a: other method", Tool::OAuth1a, false, {"method"});
    row("oauth-1.0a: https signed", Tool::OAuth1a, false,
        {"query-encoded-twice"}); // the text does not say which it was
    row("oauth-1.0a: port left out", Tool::OAuth1a, false, {"port", "query-encoded-twice"});
    row("oauth of npm: SHA-1", Tool::NodeOauth, true, {"sha1"});
    // a plus in the query, which no store reads as RFC 5849 does
    row("requests-oauthlib: space", Tool::RequestsOauthlib, false, {"rfc5849"});
    row("requests-oauthlib: SHA-1", Tool::RequestsOauthlib, true, {"sha1"});
    row("requests-oauthlib: JSON", Tool::RequestsOauthlib, true, {});
    row("requests-oauthlib: form", Tool::RequestsOauthlib, true, {});
    row("requests-oauthlib: slash", Tool::RequestsOauthlib, true, {});
    row("requests-oauthlib: realm", Tool::RequestsOauthlib, true, {});
    row("requests-oauthlib: no token secret", Tool::RequestsOauthlib, false,
        {"token-secret-missing"});
    row("requests-oauthlib: line end in token secret", Tool::RequestsOauthlib, false,
        {"blank-in-token-secret"});
    row("requests-oauthlib: token as its secret", Tool::RequestsOauthlib, false,
        {"token-for-its-secret"});
    row("ruby: SHA-1", Tool::RubyOauth, true, {"sha1"});
    row("php: SHA-1", Tool::PhpExtension, true, {"sha1"});
    row("php: search", Tool::PhpExtension, true, {});
}

void tst_Recorded::whatToolsSendIsExplained()
{
    QFETCH(const bool, isRight);
    static const QHash<QByteArray, QByteArray> requests = recorded();
    const QByteArray text = requests.value(QTest::currentDataTag());
    QVERIFY(!text.isEmpty());
    auto request = readPaste(text);
    QVERIFY(request);
    request->consumerSecret = Secret("cs2k4n6p8r0t2v4x6z8b0d2f4h6j8m0q");
    request->tokenSecret = Secret(request->sent("oauth_token").value_or("").isEmpty()
                                      ? ""
                                      : "ts0k2n4p6r8t0v2x4z6b8d0f2h4j6m8q");

    const Diagnosis diagnosis = diagnose(*request, nullptr, 1'796'048'000);

    QByteArrayList codes;
    for (const NamedMistake &mistake : diagnosis.mistakes) {
        codes.append(mistake.code);
    }
    QTEST(codes, "mistakes");
    QCOMPARE(diagnosis.verdict == Verdict::Right, isRight);
    QTEST(diagnosis.tool, "tool");
}

LATCHKEY_TEST(tst_Recorded)
#include "tst_Recorded.moc"

// SPDX-License-Identifier: Apache-2.0
// Every answer a real store was seen to give is explained, and by its own cause.
#include "Recorded.h"
#include "causes/Diagnosis.h"

#include <QtTest>

using namespace latchkey;
using namespace latchkey::causes;
using tests::Recorded;

namespace {

// What a person who knows the store says of a recorded case: by the case, never by the product's
// own table. The first that fits counts.
struct Expected
{
    QByteArrayView inName; // of the case
    QByteArrayView inBody; // of the answer, '+' for blanks
    const char *cause;
};

constexpr Expected expected[] = {
    // what the case's name tells, where the words are the same
    {"req: Authorization Bearer x", "", "bearer-instead-of-signature"},
    {"req: no Authorization header", "", "authorization-missing"},
    {"req: Authorization OAuth, empty", "", "authorization-missing"},
    {"all oauth params in", "", "authorization-missing"},
    {"oauth params in", "oauth_consumer_key", "authorization-missing"},
    {"folded header", "", "web-server-refused"},
    {"/OAuth/Token/Request", "", "redirected"},
    {"no Authorization", "isn't authorized", "not-signed"},
    {"enable_integration_as_bearer=1: unknown", "", "bearer-unknown"},
    {"Bearer", "isn't authorized", "bearer-off"},
    {"status set Inactive", "", "integration-inactive"},
    {"integration deleted in Admin", "", "integration-gone"},
    {"deleted integration: request token again", "", "consumer-unknown"},
    {"Accept: text/html", "", "html-wanted"},
    {"\"self\" route", "", "customer-route"},
    {"POST broken JSON", "", "body-unreadable"},
    {"Content-Type", "Content-Type header is empty", "content-type-missing"},
    {"GET path with space sku %20", "doesn't exist", "nothing-there"},
    {"wrong http method on a route", "", "route-unknown"},
    {"unknown route", "", "route-unknown"},
    // what the store says
    {"", "isn't authorized", "resource-missing"},
    {"", "The+signature+is+invalid", "signature-invalid"},
    {"", "The signature is invalid", "signature-invalid"},
    {"", "Signature+method+HMAC-SHA1+is", "sha1-refused"},
    {"", "[\"HMAC-SHA1\"]", "sha1-refused"},
    {"", "Signature+method", "signature-method"},
    {"", "Oauth+version", "oauth-version"},
    {"", "oauth_verifier%22+is+required", "verifier-missing"},
    {"", "oauth_token%22+is+required", "token-missing"},
    {"missing oauth_token", "", "token-missing"},
    {"", "oauth_", "parameter-missing"},
    {"", "is required", "field-missing"},
    {"", "Consumer+key+is+not+the+correct", "consumer-key-length"},
    {"acc", "A+consumer+having", "consumer-unknown"},
    {"req", "A+consumer+having", "consumer-unknown"},
    {"", "A consumer having", "integration-gone"},
    {"", "Consumer+key+has+expired", "consumer-expired"},
    {"", "nonce+is+already", "nonce-used"},
    {"", "nonce is already", "nonce-used"},
    {"", "validating+the+nonce", "clock"},
    {"", "validating the nonce", "clock"},
    {"already Active", "", "already-active"},
    {"", "not+a+verifier+token", "request-token-given"},
    {"acc", "Specified+token", "request-token-unknown"},
    {"", "Specified token", "token-replaced"},
    {"", "token+length", "token-length"},
    {"", "token length", "token-length"},
    {"", "Request+token+is+not+associated", "token-of-another"},
    {"", "Verifier+is+not+the+correct", "verifier-length"},
    {"", "do+not+match", "verifier-of-older"},
};

const char *causeFor(const Recorded &row)
{
    const httpcall::HttpAnswer &answer = row.evidence.answer;
    if (answer.status == 202) {
        return "accepted-for-later";
    }
    if (answer.status == 200) {
        return row.evidence.request.kind == CallKind::Rest ? "worked" : "token-issued";
    }
    for (const Expected &each : expected) {
        const bool isParameter = qstrcmp(each.cause, "parameter-missing") == 0;
        const bool fits = row.name.contains(each.inName) && answer.body.contains(each.inBody);
        if (fits && (!isParameter || answer.body.contains("required"))) {
            return each.cause;
        }
    }
    return "?";
}

// What is known of the request and the store beside the answer, where that is all the difference.
Evidence withWhatIsKnown(const Recorded &row)
{
    Evidence evidence = row.evidence;
    if (row.name.contains("Bearer x")) {
        evidence.request.credentials = Credentials::Bearer;
    } else if (row.name == "no Authorization") {
        evidence.request.credentials = Credentials::None;
    } else if (row.name.contains("as_bearer=1: unknown")) {
        evidence.request.credentials = Credentials::Bearer;
        evidence.store.takesBearer = true;
    } else if (row.name.contains("status set Inactive")) {
        evidence.store.status = 0;
    } else if (row.name.contains("already Active")) {
        evidence.store.status = 1;
    } else if (row.name.contains("deleted integration: request token")) {
        evidence.request.kind = CallKind::RequestToken;
    } else if (row.name.contains("Accept: text/html")) {
        evidence.request.accept = "text/html";
    }
    return evidence;
}

void rowsOf(const QString &file, int count)
{
    QTest::addColumn<Recorded>("row");
    const QList<Recorded> rows = tests::recorded(file);
    QCOMPARE(rows.size(), count);
    for (const Recorded &row : rows) {
        QTest::addRow("%d %s", row.line, row.name.constData()) << row;
    }
}

void isExplained(const Recorded &row)
{
    const QList<Diagnosis> found = diagnose(withWhatIsKnown(row));
    QCOMPARE(QByteArray(found.constFirst().cause->code), QByteArray(causeFor(row)));
    QVERIFY(found.size() == 1 || found[1].fit < found[0].fit); // one is said first for a reason
    QVERIFY(!found.constFirst().sentence.contains(QLatin1Char('%')));
    QCOMPARE(isTrouble(found.constFirst()), row.evidence.answer.status >= 300);
}

} // namespace

Q_DECLARE_METATYPE(Recorded)

class tst_RecordedCauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokenAnswerIsExplained_data() { rowsOf(QStringLiteral("token-endpoint-cases.tsv"), 119); }
    void tokenAnswerIsExplained()
    {
        QFETCH(Recorded, row);
        isExplained(row);
    }

    void restAnswerIsExplained_data() { rowsOf(QStringLiteral("rest-cases.tsv"), 76); }
    void restAnswerIsExplained()
    {
        QFETCH(Recorded, row);
        isExplained(row);
    }

    void whereOnlyTheAnswerIsKnownItsLikeliestCauseIsSaid_data()
    {
        rowsOf(QStringLiteral("rest-cases.tsv"), 76);
    }
    void whereOnlyTheAnswerIsKnownItsLikeliestCauseIsSaid()
    {
        QFETCH(Recorded, row);
        Evidence evidence = row.evidence;
        evidence.request = {};
        const Diagnosis found = likeliest(evidence);
        QVERIFY2(found.fit > Fit::Left, found.cause->code);
        QCOMPARE(isTrouble(found), row.evidence.answer.status >= 300);
    }
};

LATCHKEY_TEST(tst_RecordedCauses)
#include "tst_RecordedCauses.moc"

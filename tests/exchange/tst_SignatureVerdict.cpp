// SPDX-License-Identifier: Apache-2.0
// Who signed a call of the log, told by marks alone.
#include "Planted.h"
#include "Program.h"
#include "exchange/ExchangeLog.h"
#include "exchange/FromWire.h"
#include "exchange/SignatureVerdict.h"
#include "oauth/AuthorizationHeader.h"
#include "oauth/BaseString.h"
#include "oauth/Signature.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace latchkey::exchange;
using namespace latchkey::exchange::test;
using desk::CallPurpose;

namespace {

const Masker masker(Secret("a log's own key"));
const QByteArray usualUrl =
    "https://shop.example/rest/V1/products/a%2Fb?searchCriteria%5BpageSize%5D=1&q=c%20d";
const QByteArray otherValue = "ov4c9v6b3n0m7q4w1e8r5t2y9u6i3o0p";

secrets::IntegrationSecrets tokens()
{
    return {"https://shop.example", Secret(consumerKey), Secret(consumerSecret),
            Secret(accessToken), Secret(tokenSecret)};
}

// What is sent, and with what it is signed.
struct Sent
{
    CallPurpose purpose = CallPurpose::Test;
    QByteArray method = "GET";
    QByteArray url = usualUrl;
    QByteArray signedUrl = usualUrl;
    QByteArray contentType = {};
    QByteArray body = {};
    oauth::SignatureMethod hash = oauth::SignatureMethod::HmacSha256;
    secrets::IntegrationSecrets with = tokens();
    const oauth::Dialect *dialect = &oauth::native();
};

oauth::RequestToSign requestOf(const Sent &sent)
{
    const bool hasToken = !sent.url.endsWith("oauth/token/request");
    oauth::RequestToSign request{sent.method, sent.signedUrl, sent.contentType, sent.body, {}};
    request.protocol = {{"oauth_consumer_key", sent.with.consumerKey.reveal()},
                        {"oauth_nonce", "uZ3gJcyUDeq"},
                        {"oauth_timestamp", "1700000000"},
                        {"oauth_signature_method", oauth::signatureMethodName(sent.hash)}};
    if (hasToken) {
        request.protocol.append({"oauth_token", sent.with.accessToken.reveal()});
    }
    return request;
}

// As the log has it.
Exchange logged(const Sent &sent)
{
    oauth::RequestToSign request = requestOf(sent);
    const bool hasToken = !sent.url.endsWith("oauth/token/request");
    const QByteArray text = oauth::baseString(*sent.dialect, request).value_or(QByteArray());
    request.protocol.append(
        {"oauth_signature", oauth::signature(sent.hash, text, sent.with.consumerSecret,
                                             hasToken ? sent.with.accessTokenSecret : Secret())});
    httpcall::CallReport report;
    report.method = sent.method;
    report.url = sent.url;
    report.headers = {{"Authorization", oauth::authorizationHeader(request.protocol)}};
    if (!sent.contentType.isEmpty()) {
        report.headers.append({"Content-Type", sent.contentType});
    }
    if (!sent.body.isEmpty()) {
        report.body = sent.body;
        report.bodyBytes = sent.body.size();
    }
    report.note.signedUrl = sent.signedUrl;
    report.note.dialect = sent.dialect->name;
    report.status = 401;
    return exchangeOf(integrationId, sent.purpose, report, masker);
}

QList<const oauth::Dialect *> everyDialect()
{
    const auto stores = oauth::storeDialects();
    QList<const oauth::Dialect *> all(stores.begin(), stores.end());
    all.append(&oauth::rfc5849());
    return all;
}

} // namespace

class tst_SignatureVerdict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDialectIsNamed_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("url");
        const QList<QByteArray> urls{usualUrl, "https://shop.example/rest/V1/orders",
                                     "https://shop.example:8443/rest/V1/a%20b?c=d%2Be&c=f"};
        for (const oauth::Dialect *dialect : everyDialect()) {
            for (qsizetype i = 0; i < urls.size(); ++i) {
                QTest::addRow("%s %d", dialect->name, int(i))
                    << QByteArray(dialect->name) << urls[i];
            }
        }
    }

    void theDialectIsNamed()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, url);
        Sent sent;
        sent.url = sent.signedUrl = url;
        sent.dialect = oauth::dialectNamed(name);
        const auto text = oauth::baseString(*sent.dialect, requestOf(sent));
        QVERIFY(text);
        QByteArrayList expected{name};
        for (const oauth::Dialect *each : everyDialect()) {
            const auto same = oauth::baseString(*each, requestOf(sent));
            if (each != sent.dialect && same && *same == *text) {
                expected.append(each->name);
            }
        }
        const auto verdict = signatureVerdict(logged(sent), tokens(), masker);
        QVERIFY(verdict);
        QCOMPARE(verdict->with, SignedWith::Kept);
        QCOMPARE(verdict->dialects, expected);
        QVERIFY(sentenceOf(*verdict).contains(QString::fromLatin1(name)));
    }

    void whoSignedItIsSaid_data()
    {
        QTest::addColumn<Exchange>("call");
        QTest::addColumn<SignedWith>("with");
        const auto row = [](const char *name, const Sent &sent, SignedWith with) {
            QTest::newRow(name) << logged(sent) << with;
        };
        const QByteArray form = "application/x-www-form-urlencoded";
        Sent sent;
        sent.with.consumerKey = Secret(otherValue);
        row("another consumer key", sent, SignedWith::OtherKey);
        sent = {};
        sent.with.accessToken = Secret(otherValue);
        row("another access token", sent, SignedWith::OtherToken);
        sent = {};
        sent.with.consumerSecret = Secret(otherValue);
        row("another consumer secret", sent, SignedWith::Unknown);
        sent = {};
        sent.with.accessTokenSecret = Secret(otherValue);
        row("another token secret", sent, SignedWith::Unknown);
        sent = {};
        sent.url = "http://127.0.0.1:8080/rest/V1/orders";
        row("sent elsewhere than signed", sent, SignedWith::Kept);
        sent = {};
        sent.hash = oauth::SignatureMethod::HmacSha1;
        row("SHA-1", sent, SignedWith::Kept);
        sent = {};
        sent.signedUrl = sent.url = "https://shop.example/rest/V1/customers?email=" + email;
        row("something is hidden in the address", sent, SignedWith::Undecided);
        sent = {};
        sent.method = "POST";
        sent.body = "a=b&c=d";
        sent.contentType = form;
        row("a form that is not kept", sent, SignedWith::Undecided);
        sent.purpose = CallPurpose::RecordedCall;
        row("a form that is kept", sent, SignedWith::Kept);
        sent.body += "&email=" + email;
        row("a form that is kept in part", sent, SignedWith::Undecided);
        sent.purpose = CallPurpose::Call;
        sent.contentType = "application/json";
        row("a body that is not signed", sent, SignedWith::Kept);
        sent = {};
        sent.purpose = CallPurpose::Activation;
        sent.method = "POST";
        sent.url = sent.signedUrl = "https://shop.example/oauth/token/request";
        row("a request token asked for", sent, SignedWith::Kept);
        sent.url = sent.signedUrl = "https://shop.example/oauth/token/access";
        sent.with.accessToken = Secret(requestToken);
        row("a request token exchanged", sent, SignedWith::RequestToken);
        sent.with.consumerKey = Secret(otherValue);
        row("exchanged with another consumer key", sent, SignedWith::OtherKey);

        Exchange changed = logged({});
        changed.url.replace("products", "orders");
        changed.signedUrl.clear();
        QTest::newRow("another address") << changed << SignedWith::Unknown;
        changed = logged({});
        changed.method = "PUT";
        QTest::newRow("another method") << changed << SignedWith::Mistaken;
    }

    void whoSignedItIsSaid()
    {
        QFETCH(const Exchange, call);
        QFETCH(const SignedWith, with);
        const auto verdict = signatureVerdict(call, tokens(), masker);
        QVERIFY(verdict);
        QCOMPARE(verdict->with, with);
        QCOMPARE(verdict->dialects.isEmpty(),
                 with != SignedWith::Kept && with != SignedWith::Mistaken);
        QCOMPARE(verdict->mistakes.isEmpty(), with != SignedWith::Mistaken);
        QCOMPARE(foundIn(verdict->signedBaseString), QStringList());
        const QString all = sentenceOf(*verdict);
        QVERIFY(!all.isEmpty());
        QCOMPARE(foundIn(all.toUtf8()), QStringList());
    }

    // The mistakes that the doctor knows are looked for with the tokens that are kept.
    void mistakesAreNamed_data()
    {
        QTest::addColumn<Exchange>("call");
        QTest::addColumn<QByteArrayList>("codes");
        const auto row = [](const Exchange &call, const QByteArrayList &codes) {
            QTest::newRow(codes.join(", ").constData()) << call << codes;
        };
        Sent sent;
        sent.with.accessTokenSecret = Secret();
        row(logged(sent), {"token-secret-missing"});
        sent = {};
        std::swap(sent.with.consumerSecret, sent.with.accessTokenSecret);
        row(logged(sent), {"secrets-swapped"});
        Exchange changed = logged({});
        changed.url.replace("https:", "http:");
        changed.signedUrl.clear();
        row(changed, {"scheme"});
        changed.method = "POST";
        row(changed, {"scheme", "method"});
        // what is hidden was not signed, and so does not matter
        sent = {};
        sent.url = "https://shop.example/rest/V1/customers?email=" + email;
        sent.signedUrl = "https://shop.example/rest/V1/customers";
        changed = logged(sent);
        changed.signedUrl.clear();
        row(changed, {"query-left-out"});
    }

    void mistakesAreNamed()
    {
        QFETCH(const Exchange, call);
        QFETCH(const QByteArrayList, codes);
        const auto verdict = signatureVerdict(call, tokens(), masker);
        QVERIFY(verdict);
        QCOMPARE(verdict->with, SignedWith::Mistaken);
        QCOMPARE(verdict->isRight(), std::optional(false));
        QByteArrayList named;
        for (const doctor::NamedMistake &mistake : verdict->mistakes) {
            named.append(mistake.code);
        }
        QCOMPARE(named, codes);
        QVERIFY(verdict->signedBaseString.contains("oauth_consumer_key%3DCONSUMER_KEY"));
        QVERIFY(verdict->signedBaseString.contains("oauth_token%3DACCESS_TOKEN"));
        const QByteArray all = QJsonDocument(toJson(verdict)).toJson() +
                               sentenceOf(*verdict).toUtf8() + verdict->signedBaseString;
        QCOMPARE(foundIn(all), QStringList());
    }

    void whatIsNotKeptIsSaid()
    {
        Sent sent;
        sent.signedUrl = sent.url = "https://shop.example/rest/V1/customers?email=" + email;
        const auto hidden = signatureVerdict(logged(sent), tokens(), masker);
        QCOMPARE(hidden->notKept, QList<NotKept>{NotKept::Address});
        sent = {};
        sent.method = "POST";
        sent.body = "a=b&c=d";
        sent.contentType = "application/x-www-form-urlencoded";
        const auto form = signatureVerdict(logged(sent), tokens(), masker);
        QCOMPARE(form->notKept, QList<NotKept>{NotKept::Form});
        QVERIFY(sentenceOf(*form) != sentenceOf(*hidden));
    }

    // Of a program's call the log has the route, and no verdict can be on what was put into it.
    void aRouteIsNoAddress()
    {
        Sent sent;
        sent.purpose = CallPurpose::Proxy;
        sent.signedUrl = sent.url = "https://shop.example/rest/V1/products/24-MB01";
        Exchange call = logged(sent);
        call.url = "https://shop.example/rest/V1/products/:sku";
        call.signedUrl.clear();
        const auto verdict = signatureVerdict(call, tokens(), masker);
        QCOMPARE(verdict->with, SignedWith::Undecided);
        QCOMPARE(verdict->notKept, QList<NotKept>{NotKept::Address});
    }

    // What stands in the address and is a key of ours comes back from its mark.
    void aKeyInTheAddressIsPutBack()
    {
        Sent sent;
        sent.signedUrl = sent.url =
            "https://shop.example/rest/V1/orders?token=" + QByteArray(accessToken);
        QCOMPARE(signatureVerdict(logged(sent), tokens(), masker)->with, SignedWith::Kept);
    }

    void whatWasNotSignedHasNoVerdict()
    {
        const auto call =
            exchangeOf(requestReport("callback", "POST", '/' + callbackKey + "/callback"), masker);
        QCOMPARE(signatureVerdict(call, tokens(), masker).error().code, "log.not-signed");
    }

    void theLogsOwnKeyIsUsed()
    {
        const QTemporaryDir folder;
        {
            const ExchangeLog log(folder.path());
            httpcall::CallReport report = callReport(usualUrl, 401);
            oauth::RequestToSign request = requestOf({});
            request.protocol.append(
                {"oauth_signature", oauth::signature(oauth::SignatureMethod::HmacSha256,
                                                     *oauth::baseString(oauth::native(), request),
                                                     Secret(consumerSecret), Secret(tokenSecret))});
            report.headers = {{"Authorization", oauth::authorizationHeader(request.protocol)}};
            report.note.dialect = "native";
            log.recording().calls(integrationId, CallPurpose::Test, report);
        }
        const auto file = ExchangeFile::open(folder.path());
        QVERIFY(file);
        const Exchange call = (*file)->read({}).value_or(QList<Exchange>()).value(0);
        const auto judged = [&](const Result<std::optional<Secret>> &item,
                                const QByteArray &storeUrl = "https://shop.example/") {
            return judgeSignature(folder.path(), call, item, storeUrl);
        };
        const std::optional<Secret> item = secrets::toItem(tokens());
        QCOMPARE(judged(item)->with, SignedWith::Kept);
        QCOMPARE(judged(item)->dialects.constFirst(), "native");
        QCOMPARE(judged(std::optional<Secret>()).error().code, "log.no-tokens");
        QCOMPARE(judged(item, "https://other.example/").error().code, "secrets.other-store");
        const auto locked = judged(failure("secrets.locked", QStringLiteral("It is locked.")));
        const QJsonObject json = toJson(locked);
        QVERIFY(json.value(QStringLiteral("made_with")).isNull());
        QCOMPARE(json.value(QStringLiteral("problem")).toString(),
                 QStringLiteral("secrets.locked"));
        QCOMPARE(json.value(QStringLiteral("sentence")).toString(),
                 QStringLiteral("It is locked."));
        QCOMPARE(toJson(judged(item)).value(QStringLiteral("made_with")).toString(),
                 QStringLiteral("kept-tokens"));
    }
};

LATCHKEY_TEST(tst_SignatureVerdict)
#include "tst_SignatureVerdict.moc"

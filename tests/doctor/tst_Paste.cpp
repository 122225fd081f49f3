// SPDX-License-Identifier: Apache-2.0
// A failing request in every form in which it may be pasted.
#include "Program.h"

#include "doctor/Diagnosis.h"
#include "doctor/Paste.h"

#include <QtTest>

using namespace latchkey;
using namespace latchkey::doctor;

namespace {

const QByteArray oauthHeader =
    R"(OAuth oauth_consumer_key="ck3k5n7p9r1t3v5x7z9b1d3f5h7j9m1q", oauth_token="tk1k3n5p7r9t1v3x5z7b9d1f3h5j7m9q", oauth_signature_method="HMAC-SHA256", oauth_timestamp="1796047580", oauth_nonce="uZ3gJcyUDeq", oauth_version="1.0", oauth_signature="5UA5iD%2BPA9nidORRo3tmpOJXIvLByW6rZZY6rPMbtjM%3D")";

QByteArray withQuotesEscaped(QByteArray text)
{
    return text.replace('"', "\\\"");
}

} // namespace

class tst_Paste : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormIsTheSameRequest_data();
    void everyFormIsTheSameRequest();
    void curlSaysWhatItSends_data();
    void curlSaysWhatItSends();
    void secretsBesideAreTaken_data();
    void secretsBesideAreTaken();
    void aBlankBehindASecretStays();
    void wordsAboutASecretAreNone();
    void ofSeveralTheSignedAndRefusedOneCounts();
    void whatIsNoRequestIsSaidSo_data();
    void whatIsNoRequestIsSaidSo();
    void hostileInputEnds_data();
    void hostileInputEnds();
};

void tst_Paste::everyFormIsTheSameRequest_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray url = "https://shop.example/rest/V1/products?searchCriteria%5BpageSize%5D=20";
    const QByteArray path = "/rest/V1/products?searchCriteria%5BpageSize%5D=20";
    const QByteArray lines = "Host: shop.example\r\nUser-Agent: PostmanRuntime/7.56.1\r\n"
                             "Content-Type: application/json\r\nAuthorization: " +
                             oauthHeader + "\r\n";
    QTest::newRow("header under a line with method and URL")
        << "POST " + url + "\nContent-Type: application/json\nAuthorization: " + oauthHeader +
               "\n\n{\"a\":1}";
    QTest::newRow("copied from a browser as fetch")
        << "fetch(\"" + url + "\", {\n  \"headers\": {\n    \"authorization\": \"" +
               withQuotesEscaped(oauthHeader) +
               "\",\n    \"content-type\": \"application/json\"\n  },\n"
               "  \"body\": \"{\\\"a\\\":1}\",\n  \"method\": \"POST\"\n});";
    QTest::newRow("curl for Windows")
        << "curl ^\"" + QByteArray(url).replace('%', "^%") +
               "^\" ^\n  -H ^\"content-type: application/json^\" ^\n"
               "  -H ^\"authorization: " +
               QByteArray(oauthHeader).replace('"', "^\\^\"").replace('%', "^%") +
               "^\" ^\n  --data-raw ^\"^{^\\^\"a^\\^\":1^}^\"";
    QTest::newRow("raw request") << "POST " + path + " HTTP/1.1\r\n" + lines + "\r\n{\"a\":1}";
    QTest::newRow("Postman's console, raw")
        << "POST " + path + " HTTP/1.1\n" + lines +
               " \n{\"a\":1}\n \nHTTP/1.1 401 Unauthorized\n"
               "Content-Type: application/json; charset=utf-8\n\n{\"message\":\"no\"}";
    QTest::newRow("Postman's console, as it is copied")
        << "POST " + url +
               ": {\n  \"Network\": {\n    \"addresses\": {}\n  },\n"
               "  \"Request Headers\": {\n    \"content-type\": \"application/json\",\n"
               "    \"authorization\": \"" +
               withQuotesEscaped(oauthHeader) +
               "\",\n    \"user-agent\": \"PostmanRuntime/7.56.1\"\n  },\n"
               "  \"Request Body\": \"{\\\"a\\\":1}\",\n  \"Response Headers\": {}\n}";
    QTest::newRow("Insomnia's timeline")
        << "* Preparing request to " + url + "\n* Using libcurl/7.73.0\n> POST " + path +
               " HTTP/1.1\n> Host: shop.example\n> User-Agent: insomnia/8.4.5\n"
               "> Content-Type: application/json\n> Authorization: " +
               oauthHeader +
               "\n> Accept: */*\n\n| {\"a\":1}\n\n* We are completely uploaded and fine\n"
               "< HTTP/1.1 401 Unauthorized\n< Content-Type: application/json\n";
    QTest::newRow("curl -v")
        << "* Connected to shop.example (192.0.2.1) port 443 (#0)\n> POST " + path +
               " HTTP/1.1\n> Host: shop.example\n> Content-Type: application/json\n"
               "> Authorization: " +
               oauthHeader + "\n>\n| {\"a\":1}\n< HTTP/1.1 401\n";
    QTest::newRow("curl") << "$ curl -s -X POST '" + url +
                                 "' \\\n  -H 'Content-Type: application/json' \\\n  -H '"
                                 "Authorization: " +
                                 oauthHeader + "' \\\n  --data-raw '{\"a\":1}'";
    QTest::newRow("HAR entry")
        << R"({"request": {"method": "POST", "url": ")" + url +
               R"(", "headers": [{"name": "content-type", "value": "application/json"}, {"name": "authorization", "value": ")" +
               withQuotesEscaped(oauthHeader) +
               R"("}], "postData": {"mimeType": "application/json", "text": "{\"a\":1}"}}, "response": {"status": 401}})";
    QTest::newRow("JSON of sign")
        << R"({"method": "POST", "url": ")" + url +
               R"(", "content_type": "application/json", "body": "{\"a\":1}", "authorization": ")" +
               withQuotesEscaped(oauthHeader) + "\"}";
}

void tst_Paste::everyFormIsTheSameRequest()
{
    QFETCH(const QByteArray, text);

    const auto request = readPaste(text);

    QVERIFY(request);
    QCOMPARE(request->request.method, "POST");
    QCOMPARE(request->request.url,
             "https://shop.example/rest/V1/products?searchCriteria%5BpageSize%5D=20");
    QCOMPARE(request->request.contentType, "application/json");
    QCOMPARE(request->request.body, R"({"a":1})");
    QCOMPARE(request->sent("oauth_nonce").value_or(""), "uZ3gJcyUDeq");
    QCOMPARE(request->sent("oauth_signature").value_or(""),
             "5UA5iD+PA9nidORRo3tmpOJXIvLByW6rZZY6rPMbtjM=");
}

void tst_Paste::curlSaysWhatItSends_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    const QByteArray form = "application/x-www-form-urlencoded";
    QTest::newRow("nothing") << QByteArray("https://a.example/x") << QByteArray("GET")
                             << QByteArray("https://a.example/x") << QByteArray() << QByteArray();
    QTest::newRow("-d twice") << QByteArray("-d a=1 -d b=2 https://a.example/x")
                              << QByteArray("POST") << QByteArray("https://a.example/x") << form
                              << QByteArray("a=1&b=2");
    QTest::newRow("-G with --data-urlencode")
        << QByteArray("-G https://a.example/x --data-urlencode 'q=red shoes' -d c=1")
        << QByteArray("GET") << QByteArray("https://a.example/x?q=red%20shoes&c=1") << QByteArray()
        << QByteArray();
    QTest::newRow("--json") << QByteArray("--json '{\"a\":1}' https://a.example/x")
                            << QByteArray("POST") << QByteArray("https://a.example/x")
                            << QByteArray("application/json") << QByteArray("{\"a\":1}");
    QTest::newRow("letters together")
        << QByteArray("-sSkXPUT -d'x=1' https://a.example/x") << QByteArray("PUT")
        << QByteArray("https://a.example/x") << form << QByteArray("x=1");
    QTest::newRow("options that take a word")
        << QByteArray("-o /dev/null --max-time 5 -u name:word https://a.example/x -I")
        << QByteArray("HEAD") << QByteArray("https://a.example/x") << QByteArray() << QByteArray();
    QTest::newRow("no scheme, a fragment")
        << QByteArray("a.example/x#y") << QByteArray("GET") << QByteArray("http://a.example/x")
        << QByteArray() << QByteArray();
}

void tst_Paste::curlSaysWhatItSends()
{
    QFETCH(const QByteArray, options);

    const auto request = readPaste("curl -H 'Authorization: " + oauthHeader + "' " + options);

    QVERIFY(request);
    QTEST(request->request.method, "method");
    QTEST(request->request.url, "url");
    QTEST(request->request.contentType, "type");
    QTEST(request->request.body, "body");
}

void tst_Paste::secretsBesideAreTaken_data()
{
    QTest::addColumn<QByteArray>("secrets");
    const QByteArray c = "cs2k4n6p8r0t2v4x6z8b0d2f4h6j8m0q";
    const QByteArray t = "ts0k2n4p6r8t0v2x4z6b8d0f2h4j6m8q";
    const auto row = [&](const char *name, QByteArray text) {
        QTest::newRow(name) << text.replace("{c}", c).replace("{t}", t);
    };
    row("names", "Consumer Secret: {c}\nAccess Token Secret: {t}");
    row("variables", "OAUTH_CONSUMER_SECRET=\"{c}\"\nexport OAUTH_TOKEN_SECRET={t}");
    row("PHP", "$consumerSecret = '{c}';\n$tokenSecret = '{t}';");
    row("JavaScript", "  consumerSecret: '{c}',\n  tokenSecret: '{t}',");
    row("PHP array", "  'consumer_secret' => '{c}',\n  'token_secret' => '{t}',");
    row("Python", "client_secret='{c}',\nresource_owner_secret='{t}',");
    row("in one line", "consumer secret: {c}, token secret: {t}");
    row("from a table", "Consumer Secret\t{c}\nAccess Token Secret\t{t}");
    row("the value below", "Consumer Secret:\n{c}\nAccess Token Secret:\n{t}");
    row("a list", "- Consumer Secret: {c}\r\n- Access Token Secret: {t}");
    row("words", "consumer secret {c}\naccess token secret {t}");
}

void tst_Paste::secretsBesideAreTaken()
{
    QFETCH(const QByteArray, secrets);
    const QByteArray url = "https://a.example/x";
    const QByteArray entry = R"({"request": {"method": "GET", "url": ")" + url +
                             R"(", "headers": [{"name": "Authorization", "value": ")" +
                             withQuotesEscaped(oauthHeader) + R"("}]}})";
    const QByteArrayList forms{"GET " + url + "\nAuthorization: " + oauthHeader,
                               "curl '" + url + "' \\\n  -H 'Authorization: " + oauthHeader + "'",
                               entry, "{\"log\": {\"entries\": [" + entry + "]}}",
                               "GET /x HTTP/1.1\nHost: a.example\nAuthorization: " + oauthHeader +
                                   "\n\nHTTP/1.1 401 Unauthorized\n\n{\"message\":\"no\"}"};
    for (const QByteArray &form : forms) {
        for (const QByteArray &text : {secrets + '\n' + form, form + '\n' + secrets + '\n'}) {
            const auto request = readPaste(text);
            QVERIFY2(request, text.constData());
            QVERIFY(request->header.isOAuth && request->request.url == url);
            QVERIFY2(request->consumerSecret && request->tokenSecret, text.constData());
            QVERIFY(request->consumerSecret->reveal() == "cs2k4n6p8r0t2v4x6z8b0d2f4h6j8m0q");
            QVERIFY(request->tokenSecret->reveal() == "ts0k2n4p6r8t0v2x4z6b8d0f2h4j6m8q");
        }
    }
}

void tst_Paste::aBlankBehindASecretStays()
{
    const auto request = readPaste("consumer secret: cs2k4n \nGET https://a.example/x\n"
                                   "Authorization: " +
                                   oauthHeader);

    QVERIFY(request && request->consumerSecret);
    QVERIFY(request->consumerSecret->reveal() == "cs2k4n ");
}

void tst_Paste::wordsAboutASecretAreNone()
{
    const auto request = readPaste("I think the token secret is wrong, or the consumer secret "
                                   "was changed.\nGET https://a.example/x\nAuthorization: " +
                                   oauthHeader);

    QVERIFY(request && !request->consumerSecret && !request->tokenSecret);
}

void tst_Paste::ofSeveralTheSignedAndRefusedOneCounts()
{
    const auto entry = [](const char *path, bool isSigned, int status) {
        const QByteArray header = isSigned ? R"({"name": "Authorization", "value": ")" +
                                                 withQuotesEscaped(oauthHeader) + "\"}"
                                           : QByteArray();
        return R"({"request": {"method": "GET", "url": "https://a.example/)" + QByteArray(path) +
               R"(", "headers": [)" + header + R"(]}, "response": {"status": )" +
               QByteArray::number(status) + "}}";
    };
    const auto request =
        readPaste(R"({"log": {"entries": [)" + entry("page", false, 401) + ',' +
                  entry("fine", true, 200) + ',' + entry("refused", true, 401) + "]}}");

    QVERIFY(request);
    QCOMPARE(request->request.url, "https://a.example/refused");
}

void tst_Paste::whatIsNoRequestIsSaidSo_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("prose") << QByteArray("It does not work, please help. The curl is green.");
    QTest::newRow("another object") << QByteArray(R"({"name": "x"})");
    QTest::newRow("broken JSON") << QByteArray(R"({"url": "https)");
}

void tst_Paste::whatIsNoRequestIsSaidSo()
{
    QFETCH(const QByteArray, text);

    const auto request = readPaste(text);

    QVERIFY(!request);
    QCOMPARE(request.error().code, "doctor.not-a-request");
}

void tst_Paste::hostileInputEnds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a header of commas") << "OAuth " + QByteArray(200'000, ',');
    QTest::newRow("open brackets") << QByteArray(500'000, '[');
    QTest::newRow("nested objects") << QByteArray(R"({"a":)").repeated(5'000) + "1";
    QTest::newRow("many lines") << QByteArray("> GET / HTTP/1.1\n").repeated(50'000);
    QTest::newRow("quotes") << "curl " + QByteArray(100'000, '\'');
    QByteArray names;
    for (int i = 0; i < 5'000; ++i) {
        names += "&f[" + QByteArray::number(i) + "]=a%20b";
    }
    QTest::newRow("many parameters") << "consumer secret: x\nGET https://a.example/x?" + names +
                                            "\nAuthorization: " + oauthHeader;
    QTest::newRow("a deep name") << "consumer secret: x\nGET https://a.example/x?a" +
                                        QByteArray("[a]").repeated(20'000) +
                                        "=1\nAuthorization: " + oauthHeader;
    QTest::newRow("octets") << QByteArray("\0\xff\xfe\x1b[31m", 8).repeated(1'000);
}

void tst_Paste::hostileInputEnds()
{
    QFETCH(const QByteArray, text);

    const auto request = readPaste(text);
    if (request) {
        const Diagnosis diagnosis = diagnose(*request, nullptr, 1'800'000'000);
        QVERIFY(!toText(diagnosis).contains(QChar(0x1b)));
    }
}

LATCHKEY_TEST(tst_Paste)
#include "tst_Paste.moc"

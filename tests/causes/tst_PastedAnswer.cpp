// SPDX-License-Identifier: Apache-2.0
// What people paste is understood in every form.
#include "Program.h"
#include "causes/Diagnosis.h"
#include "causes/PastedAnswer.h"

#include <QRandomGenerator>
#include <QtTest>

#include <ctime>

using namespace latchkey;
using namespace latchkey::causes;

class tst_PastedAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pastedIsExplained_data();
    void pastedIsExplained();
    void aRequestIsReadWithoutItsSecrets();
    void theLastOfSeveralAnswersCounts();
    void whatCannotBeReadIsSaid_data();
    void whatCannotBeReadIsSaid();
    void hostileInputEndsSoon_data();
    void hostileInputEndsSoon();
};

void tst_PastedAnswer::pastedIsExplained_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("cause");
    const auto row = [](const char *name, const char *text, const char *cause) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(cause);
    };
    row("curl -i",
        "HTTP/1.1 401 Unauthorized\r\nServer: nginx\r\nContent-Type: application/json\r\n\r\n"
        "{\"message\":\"The signature is invalid. Verify and try again.\"}",
        "signature-invalid");
    row("curl -i of HTTP/2",
        "HTTP/2 404 \ncontent-type: application/json\n\n"
        "{\"message\":\"Request does not match any route.\"}",
        "route-unknown");
    row("a body alone", "oauth_problem=Consumer+key+has+expired", "consumer-expired");
    row("an older code", "oauth_problem=nonce_used", "nonce-used");
    row("an older code with its fields",
        "oauth_problem=parameter_absent&oauth_parameters_absent=oauth_nonce&oauth_timestamp",
        "parameter-missing");
    row("a sentence alone", "Specified token does not exist", "token-unknown");
    row("JSON that describes",
        "{\"status\":401,\"content_type\":\"application/json\",\"body\":\"{\\\"message\\\":"
        "\\\"The consumer isn't authorized to access %resources.\\\",\\\"parameters\\\":"
        "{\\\"resources\\\":\\\"Magento_Sales::sales\\\"}}\",\"call\":\"rest\"}",
        "resource-missing");
    row("… with the body as JSON",
        "{\"status\":\"401\",\"body\":{\"message\":\"Access token has been revoked\"}}",
        "token-revoked");
    row("… with a bearer token",
        "{\"status\":401,\"authorization\":\"Bearer xyz\",\"body\":{\"message\":\"The consumer "
        "isn't "
        "authorized to access "
        "%resources.\",\"parameters\":{\"resources\":\"Magento_Sales::sales\"}}}",
        "bearer-off");
    row("curl's own error",
        "curl: (60) SSL certificate problem: certificate has expired\nMore "
        "details here: https://curl.se/docs/sslcerts.html",
        "tls-expired");
    row("a name that is not known", "curl: (6) Could not resolve host: shop.invalid",
        "name-unknown");
    row("a refused connection",
        "curl: (7) Failed to connect to 127.0.0.1 port 1 after 0 ms: Connection refused",
        "connection-refused");
    row("Guzzle's exception",
        "Client error: `GET https://shop.example/rest/V1/orders` resulted in a `401 Unauthorized` "
        "response:\n{\"message\":\"The consumer isn't authorized to access %resources.\","
        "\"parameters\":{\"resources\":\"Magento_Sales::actions_view\"}}\n",
        "resource-missing");
    row("a log line of Python's",
        "requests.exceptions.HTTPError: 401 Client Error: b'oauth_problem=The+signature+is+invalid."
        "+Verify+and+try+again.'",
        "signature-invalid");
    row("a browser's panel",
        "Request URL: https://shop.example/rest/V1/modules\nRequest Method: GET\nStatus Code: 503 "
        "Service Unavailable\nServer: nginx",
        "maintenance");
    row("Admin's sentence",
        "The attempt to post data to consumer failed due to an unexpected error. Please try again "
        "later.",
        "callback-post-failed");
    row("… about the window",
        "Popup Blocker is enabled! Please add this site to your exception "
        "list.",
        "popup-blocked");
    row("nginx's page without a status",
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad "
        "Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>",
        "gateway");
    row("a status line alone", "HTTP/1.1 429 Too Many Requests", "rate-limited");
    row("XML",
        "HTTP/1.1 401 Unauthorized\nContent-Type: application/xml\n\n<?xml version=\"1.0\"?>\n"
        "<response><message>The nonce is already being used by the consumer with ID %1</message>"
        "<parameters><item>9</item></parameters></response>",
        "nonce-used");
    row("a success", "HTTP/1.1 200 OK\nContent-Type: application/json\n\n[\"Magento_Store\"]",
        "worked");
    row("a token",
        "oauth_token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa&oauth_token_secret="
        "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
        "token-issued");
}

void tst_PastedAnswer::pastedIsExplained()
{
    QFETCH(const QByteArray, text);
    const auto evidence = readPasted(text);
    QVERIFY(evidence);
    QTEST(QByteArray(likeliest(*evidence).cause->code), "cause");
}

void tst_PastedAnswer::aRequestIsReadWithoutItsSecrets()
{
    const auto evidence = readPasted("* SSL connection using TLSv1.3\n"
                                     "> GET /rest/V1/orders?searchCriteria= HTTP/1.1\n"
                                     "> Host: shop.example\n"
                                     "> Authorization: Bearer sekret\n"
                                     "> User-Agent: n8n\n"
                                     ">\n"
                                     "< HTTP/1.1 401 Unauthorized\n"
                                     "< Content-Type: application/json\n"
                                     "<\n"
                                     "{\"message\":\"The consumer isn't authorized to access "
                                     "%resources.\",\"parameters\":{\"resources\":"
                                     "\"Magento_Sales::actions_view\"}}\n");
    QVERIFY(evidence);
    QCOMPARE(evidence->request.method, QByteArray("GET"));
    QCOMPARE(evidence->request.url,
             QByteArray("https://shop.example/rest/V1/orders?searchCriteria="));
    QCOMPARE(int(evidence->request.credentials), int(Credentials::Bearer));
    QCOMPARE(evidence->answer.status, 401);
    QCOMPARE(QByteArray(likeliest(*evidence).cause->code), QByteArray("bearer-by-tool"));
    for (const Diagnosis &each : diagnose(*evidence)) {
        QVERIFY(!(each.sentence + each.advice + each.support).contains(QLatin1String("sekret")));
    }
}

void tst_PastedAnswer::theLastOfSeveralAnswersCounts()
{
    const auto evidence = readPasted("HTTP/1.1 200 Connection established\r\n\r\n"
                                     "HTTP/1.1 301 Moved\r\nLocation: https://b/\r\n\r\n"
                                     "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\n\r\nx");
    QVERIFY(evidence);
    QCOMPARE(evidence->answer.status, 503);
    QVERIFY(evidence->answer.header("Location").isEmpty());
    QCOMPARE(evidence->answer.body, QByteArray("x"));
}

void tst_PastedAnswer::whatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("nothing") << QByteArray() << QByteArray("explain.nothing");
    QTest::newRow("blanks") << QByteArray(" \r\n\t") << QByteArray("explain.nothing");
    QTest::newRow("too much") << QByteArray(largestPasted + 1, 'a')
                              << QByteArray("explain.too-large");
    QTest::newRow("a call that there is not")
        << QByteArray(R"({"status":401,"call":"soap"})") << QByteArray("explain.unknown-call");
}

void tst_PastedAnswer::whatCannotBeReadIsSaid()
{
    QFETCH(const QByteArray, text);
    const auto evidence = readPasted(text);
    QVERIFY(!evidence);
    QTEST(evidence.error().code, "code");
    QVERIFY(!evidence.error().sentence.isEmpty());
}

void tst_PastedAnswer::hostileInputEndsSoon_data()
{
    QTest::addColumn<QByteArray>("text");
    const qsizetype size = largestPasted;
    QTest::newRow("one line") << QByteArray(size, 'a');
    QTest::newRow("braces") << "x {\"message\"" + QByteArray(size / 2, '{');
    QTest::newRow("empty answers") << QByteArray("HTTP/1.1 200 X\n\n").repeated(size / 16 - 1);
    QTest::newRow("headers") << "HTTP/1.1 200 X\n" + QByteArray("a: b\n").repeated(size / 6);
    QTest::newRow("verbose lines") << QByteArray("> GET / HTTP/1.1\n").repeated(size / 18);
    QTest::newRow("parameters") << R"({"message":")" + QByteArray("%1").repeated(10000) +
                                       R"(","parameters":[")" + QByteArray(10000, 'x') + R"("]})";
    QTest::newRow("quotes") << "HTTP/1.1 401 X\n\n{\"message\":\"" +
                                   QByteArray("\\\"a\\\" is required, ").repeated(20000) + "\"}";
    QByteArray noise(1'000'000, Qt::Uninitialized);
    QRandomGenerator random(19);
    for (char &c : noise) {
        c = char(random.bounded(256));
    }
    QTest::newRow("noise") << noise;
    QTest::newRow("noise as a body") << "HTTP/1.1 500 X\n\n<html>" + noise;
}

void tst_PastedAnswer::hostileInputEndsSoon()
{
    QFETCH(const QByteArray, text);
    const std::clock_t before = std::clock(); // of the processor: others may be at work
    if (const auto evidence = readPasted(text)) {
        QVERIFY(!diagnose(*evidence).isEmpty());
    }
    const double took = double(std::clock() - before) / CLOCKS_PER_SEC;
    QVERIFY2(took < 10, qPrintable(QString::number(took)));
}

LATCHKEY_TEST(tst_PastedAnswer)
#include "tst_PastedAnswer.moc"

// SPDX-License-Identifier: Apache-2.0
// The calls of an application are found in whatever describes them; nothing else is kept, opened or
// waited for.
#include "Program.h"
#include "calls/CallFile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QStringConverter>
#include <QTest>

using namespace latchkey::calls;
using namespace latchkey::documents;

namespace {

const QString name = QStringLiteral("pasted");

QByteArray sample(const char *file)
{
    QFile data(latchkey::testing::sourcePath("tests/data/acl/") + QLatin1String(file));
    return data.open(QIODevice::ReadOnly) ? data.readAll() : QByteArray();
}

// "GET /V1/orders"
QStringList calls(const CallReading &reading)
{
    QStringList texts;
    for (const FoundCall &each : reading.calls) {
        texts.append(each.call.text());
    }
    return texts;
}

// "readOrder: GET /V1/orders/{orderId}"
QStringList namedCalls(const CallReading &reading)
{
    QStringList texts;
    for (const FoundCall &each : reading.calls) {
        texts.append(each.where + QStringLiteral(": ") + each.call.text());
    }
    return texts;
}

// "12: GET /V1/orders"
QStringList numberedCalls(const CallReading &reading)
{
    QStringList texts;
    for (const FoundCall &each : reading.calls) {
        texts.append(QStringLiteral("%1: %2").arg(each.line).arg(each.call.text()));
    }
    return texts;
}

// "acl.not-a-call:3"
QStringList problems(const CallReading &reading)
{
    QStringList texts;
    for (const FileProblem &each : reading.problems) {
        texts.append(
            QStringLiteral("%1:%2").arg(QString::fromLatin1(each.problem.code)).arg(each.line));
    }
    return texts;
}

bool isRefusedWith(const CallReading &reading, const char *code)
{
    return reading.calls.isEmpty() && reading.problems.size() == 1 &&
           reading.problems[0].problem.code == code && reading.problems[0].isSkipped &&
           !reading.problems[0].problem.sentence.isEmpty();
}

// All that a reading says.
QString everythingIn(const CallReading &reading)
{
    QString all;
    for (const FoundCall &each : reading.calls) {
        all += each.call.text() + each.where;
    }
    for (const FileProblem &each : reading.problems) {
        all += text(each) + each.problem.detail;
    }
    return all;
}

QByteArray utf16(const QString &text)
{
    QStringEncoder encoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    const QByteArray octets = encoder.encode(text);
    return octets;
}

QByteArray rubbish(qsizetype size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray octets(size, '\0');
    for (char &octet : octets) {
        octet = char(random.bounded(256));
    }
    return octets;
}

QByteArray yaml(const QByteArray &rest)
{
    return "openapi: 3.0.0\n" + rest;
}

} // namespace

Q_DECLARE_METATYPE(CallFormat)

class tst_CallFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formatIsToldByTheContent_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<CallFormat>("format");
        QTest::newRow("lines") << QByteArray("GET /V1/orders") << CallFormat::Lines;
        QTest::newRow("line with variable")
            << QByteArray("{{host}}/rest/V1/orders") << CallFormat::Lines;
        QTest::newRow("line with box") << QByteArray("[ ] GET /V1/orders") << CallFormat::Lines;
        QTest::newRow("sentence about curl")
            << QByteArray("We use curl here\nGET /V1/orders") << CallFormat::Lines;
        QTest::newRow("shell script") << sample("calls.sh") << CallFormat::Commands;
        QTest::newRow("prompt") << QByteArray("me@shop:~$ curl x.example/rest/V1/orders")
                                << CallFormat::Commands;
        QTest::newRow("HAR") << sample("recorded.har") << CallFormat::Har;
        QTest::newRow("Postman") << sample("collection.json") << CallFormat::Postman;
        QTest::newRow("Postman, wrapped")
            << "{\"collection\":" + sample("collection.json") + "}" << CallFormat::Postman;
        QTest::newRow("OpenAPI, with curl inside") << sample("service.yaml") << CallFormat::OpenApi;
        QTest::newRow("Swagger") << sample("service-2.json") << CallFormat::OpenApi;
        QTest::newRow("YAML in braces")
            << QByteArray("{openapi: 3.0.0, paths: {/V1/orders: {get: {}}}}")
            << CallFormat::OpenApi;
    }

    void formatIsToldByTheContent()
    {
        QFETCH(QByteArray, content);
        const CallReading reading = readCalls(content, name);
        QTEST(reading.format, "format");
        QVERIFY(!reading.calls.isEmpty());
    }

    void lineHoldsACall_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("found");
        const QStringList get{QStringLiteral("GET /V1/orders/{id}")};
        const QStringList question{QStringLiteral("/V1/orders/{id}")};
        QTest::newRow("plain") << QStringLiteral("GET /V1/orders/{id}") << get;
        QTest::newRow("lower case") << QStringLiteral("get /V1/orders/{id}") << get;
        QTest::newRow("path only") << QStringLiteral("/V1/orders/{id}") << question;
        QTest::newRow("path and prose") << QStringLiteral("/V1/orders/{id} one order") << question;
        QTest::newRow("path before method") << QStringLiteral("/V1/orders DELETE")
                                            << QStringList{QStringLiteral("DELETE /V1/orders")};
        QTest::newRow("bullet") << QStringLiteral("  - GET /V1/orders/{id}") << get;
        QTest::newRow("bullet, path only") << QStringLiteral("* /V1/orders/{id}") << question;
        QTest::newRow("number, path only") << QStringLiteral("12. /V1/orders/{id}") << question;
        QTest::newRow("prose behind")
            << QStringLiteral("GET /V1/orders/{id} reads an order") << get;
        QTest::newRow("prose around")
            << QStringLiteral("First GET /V1/orders/{id}, then sleep.") << get;
        QTest::newRow("Markdown") << QStringLiteral("- **GET** `/V1/orders/{id}`: one order")
                                  << get;
        QTest::newRow("table") << QStringLiteral("| GET | /V1/orders/{id} | one order |") << get;
        QTest::newRow("comma-separated") << QStringLiteral("GET,/V1/orders/{id}") << get;
        QTest::newRow("full URL")
            << QStringLiteral("GET https://shop.example/rest/all/V1/orders/{id}?fields=a") << get;
        QTest::newRow("access log")
            << QStringLiteral("127.0.0.1 - - \"GET /rest/V1/orders/{id}?x=1 HTTP/1.1\" 200") << get;
        QTest::newRow("two") << QStringLiteral("GET /V1/orders/{id} or PUT /V1/orders")
                             << QStringList{get[0], QStringLiteral("PUT /V1/orders")};
        QTest::newRow("Windows line end") << QStringLiteral("GET /V1/orders/{id}\r") << get;
        QTest::newRow("bulk") << QStringLiteral("POST /async/bulk/V1/products")
                              << QStringList{QStringLiteral("POST /async/bulk/V1/products")};
        QTest::newRow("small letters in a sentence")
            << QStringLiteral("You get /V1/orders of it") << QStringList();
        QTest::newRow("no REST method") << QStringLiteral("HEAD /V1/orders") << QStringList();
        QTest::newRow("no path") << QStringLiteral("GET lost") << QStringList();
        QTest::newRow("a lone version") << QStringLiteral("We get V1 of it") << QStringList();
        QTest::newRow("part of a word") << QStringLiteral("budget /V1/orders") << QStringList();
        QTest::newRow("NUL in the path")
            << QStringLiteral("GET /V1/or") + QChar(0) + QStringLiteral("ders") << QStringList();
        QTest::newRow("endless") << QStringLiteral("GET /V1/") + QString(20'000, u'x')
                                 << QStringList();
    }

    void lineHoldsACall()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, found);
        const CallReading reading =
            readCalls((QStringLiteral("PATCH /V1/first\n") + line).toUtf8(), name);
        QCOMPARE(calls(reading).mid(1), found);
        QCOMPARE(problems(reading),
                 found.isEmpty() ? QStringList{QStringLiteral("acl.not-a-call:2")} : QStringList());
    }

    void linesWithoutMeaningAreIgnoredAndOthersRemarkedOn()
    {
        const CallReading reading =
            readCalls("# GET /V1/never\n\n// too\nGET /V1/orders\n---\n"
                      "Authorization: Bearer planted-secret\nGET /V1/orders\n",
                      name);
        QCOMPARE(numberedCalls(reading), QStringList{QStringLiteral("4: GET /V1/orders")});
        QCOMPARE(problems(reading), QStringList{QStringLiteral("acl.not-a-call:6")});
        QVERIFY(!reading.problems[0].isSkipped);
        QCOMPARE(reading.problems[0].path, name);
        QVERIFY(!everythingIn(reading).contains(QLatin1String("planted")));
    }

    void everyEncodingOfUnicodeIsRead()
    {
        const QString line = QStringLiteral("GET /V1/products/Größe");
        const QStringList expected{line};
        QCOMPARE(calls(readCalls(line.toUtf8(), name)), expected);
        QCOMPARE(calls(readCalls("\xEF\xBB\xBF" + line.toUtf8(), name)), expected);
        QCOMPARE(calls(readCalls(utf16(line), name)), expected);
    }

    void curlCommandsOfAScriptAreRead()
    {
        const CallReading reading = readCalls(sample("calls.sh"), name);
        const QStringList expected{
            QStringLiteral("4: POST /V1/integration/admin/token"),
            QStringLiteral("10: GET /V1/orders"),
            QStringLiteral("11: PUT /V1/orders/$ID"),
            QStringLiteral("11: GET /V1/products/$()"),
            QStringLiteral("12: DELETE /V1/carts/1"),
            QStringLiteral("13: GET /V1/categories"),
            QStringLiteral("14: POST /async/bulk/V1/products"),
            QStringLiteral("14: PUT /V1/stockItems/1"),
            QStringLiteral("18: POST /V1/customers"),
            QStringLiteral("21: POST /V1/invoices"),
            QStringLiteral("23: GET /V1/shipments/$id"),
        };
        QCOMPARE(numberedCalls(reading), expected);
        const QStringList remarks{
            QStringLiteral("acl.reference:11"),  // @body.json
            QStringLiteral("acl.not-a-call:11"), // echo "curl …"
            QStringLiteral("acl.not-a-call:15"), // HEAD
            QStringLiteral("acl.reference:17"),  // -K
            QStringLiteral("acl.reference:21"),  // <file
            QStringLiteral("acl.not-a-call:22"), // a variable
        };
        QCOMPARE(problems(reading).join(u' '), remarks.join(u' '));
        QCOMPARE(reading.others, 1); // the picture
    }

    void curlOptionDecidesTheCall_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QStringList>("found");
        QTest::addColumn<QStringList>("remarks");
        const QString url = QStringLiteral("shop.example/rest/V1/x");
        const QStringList none;
        const QStringList reference{QStringLiteral("acl.reference:2")};
        const QStringList notACall{QStringLiteral("acl.not-a-call:2")};
        const auto row = [&](const char *what, const char *arguments, const char *method,
                             const QStringList &remarks = {}) {
            const QString found = QLatin1String(method) + QStringLiteral(" /V1/x");
            QTest::newRow(what) << QLatin1String(arguments) + u' ' + url
                                << (*method == '\0' ? QStringList() : QStringList{found})
                                << remarks;
        };
        row("none", "", "GET");
        row("-X", "-X DELETE", "DELETE");
        row("-XDELETE", "-XDELETE", "DELETE");
        row("letters in one", "-sSLX PATCH", "PATCH");
        row("letter's argument in the word", "-sSm5", "GET");
        row("--request", "--request PUT", "PUT");
        row("-d", "-d a=b", "POST");
        row("-d in the word", "-da=b", "POST");
        row("--data-raw", "--data-raw @a", "POST");
        row("--data-urlencode", "--data-urlencode a@b=c@d", "POST", reference);
        row("--data-urlencode, plain", "--data-urlencode a=b@c", "POST");
        row("-F", "-F a=b", "POST");
        row("-F file", "-F a=@b", "POST", reference);
        row("-F content of file", "-F 'a=<b'", "POST", reference);
        row("--form-string", "--form-string a=@b", "POST");
        row("--json", "--json {}", "POST");
        row("--json file", "--json @a", "POST", reference);
        row("-G with -d", "-G -d a=b", "GET");
        row("-T", "-T file", "PUT");
        row("-X over -d", "-d a=b -X PUT", "PUT");
        row("-H file", "-H @headers", "GET", reference);
        row("standard input", "-d @-", "POST");
        row("--config", "--config file", "GET", reference);
        row("-K in the word", "-Kfile", "GET", reference);
        row("-I", "-I", "", notACall);
        row("--head", "--head", "", notACall);
        row("unknown method", "-X PROPFIND", "", notACall);
        row("argument that looks like a URL", "-e shop.example/rest/V1/never", "GET");
        row("long argument that looks like a URL", "--referer shop.example/rest/V1/never", "GET");
        row("end of options", "--", "GET");
        row("variable with default", "-H \"${AUTH:-a?b}\"", "GET");
        row("continued line", "-s \\\n  -X DELETE", "DELETE");
        row("continued line of cmd.exe", "-s ^\r\n  -X DELETE", "DELETE");
        row("redirections", "2>/dev/null >out.json -X PUT", "PUT");
        row("path to the program", "-s", "GET");
    }

    void curlOptionDecidesTheCall()
    {
        QFETCH(QString, arguments);
        const QString script = QStringLiteral("#!/bin/sh\ncurl ") + arguments;
        const CallReading reading = readCalls(script.toUtf8(), name);
        QTEST(calls(reading), "found");
        QStringList remarks = problems(reading);
        remarks.removeAll(QStringLiteral("acl.no-calls:0"));
        QTEST(remarks, "remarks");
    }

    void shellIsReadAsAShellDoes_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *what, const char *script, const char *found) {
            QTest::newRow(what) << QString::fromUtf8(script) << QString::fromUtf8(found);
        };
        row("two in a line", "curl a/V1/a; curl b/V1/b", "GET /V1/a GET /V1/b");
        row("and", "curl a/V1/a && curl b/V1/b", "GET /V1/a GET /V1/b");
        row("pipe", "curl a/V1/a | curl -d @- b/V1/b", "GET /V1/a POST /V1/b");
        row("ampersand in quotes", "curl 'a/V1/a?x&curl b/V1/b'", "GET /V1/a");
        row("several URLs", "curl a/V1/a --url b/V1/b c/V1/c", "GET /V1/a GET /V1/b GET /V1/c");
        row("comment", "curl a/V1/a # b/V1/b", "GET /V1/a");
        row("no comment", "curl a/V1/a -H x#y b/V1/b", "GET /V1/a GET /V1/b");
        row("quotes inside a word", "curl \"a\"'/V1'/a\\ b", "GET /V1/a b");
        row("quoted apostrophe", "curl -H \"it's\" a/V1/a; curl b/V1/b", "GET /V1/a GET /V1/b");
        row("ANSI quotes", "curl -d $'it\\'s' a/V1/a", "POST /V1/a");
        row("apostrophe in a sentence before", "# it\nDon't do this:\ncurl a/V1/a", "GET /V1/a");
        row("inside another's arguments", "curl -H \"X: $(curl \"a/V1/a\")\" b/V1/b",
            "GET /V1/a GET /V1/b");
        row("inside backticks", "curl -H \"X: `curl a/V1/a`\" b/V1/b", "GET /V1/a GET /V1/b");
        row("assigned from backticks", "A=`curl a/V1/a`", "GET /V1/a");
        row("loop", "while curl a/V1/a; do X=1 sudo curl b/V1/b; done", "GET /V1/a GET /V1/b");
        row("here-document", "curl -d @- a/V1/a <<END\ncurly b/V1/b\nEND", "POST /V1/a");
        row("placeholder in brackets", "curl a/V1/a/<id>/b", "GET /V1/a/<id>/b");
        row("cmd.exe's quotes", "curl ^\"http://a/V1/a^\" ^\n -H ^\"X: y^\" ^\n -X PUT",
            "PUT /V1/a");
        row("exe", "curl.exe a/V1/a", "GET /V1/a");
        row("folder", "/opt/my-curl/bin/curl a/V1/a", "GET /V1/a");
        row("only mentioned", "curl a/V1/a\necho curl b/V1/b", "GET /V1/a");
        row("similar names", "curl a/V1/a\nmycurl b/V1/b\ncurlftpfs c/V1/c", "GET /V1/a");
        row("quote without end", "curl 'a/V1/a\ncurl b/V1/b", "GET /V1/b");
    }

    void shellIsReadAsAShellDoes()
    {
        QFETCH(QString, script);
        const CallReading reading = readCalls(script.toUtf8(), name);
        QCOMPARE(reading.format, CallFormat::Commands);
        QTEST(calls(reading).join(u' '), "found");
    }

    void variablesOfAScriptAreReplaced_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("found");
        QTest::addColumn<int>("remarks");
        const auto row = [](const char *what, const char *script, const char *found,
                            int remarks = 0) {
            QTest::newRow(what) << QString::fromUtf8(script) << QString::fromUtf8(found) << remarks;
        };
        row("double quotes", "API=\"https://shop/rest/V1\"\ncurl \"$API/orders\"",
            "GET /V1/orders");
        row("single quotes", "API='https://shop/rest/V1'\ncurl $API/orders", "GET /V1/orders");
        row("none", "API=https://shop/rest/V1; curl ${API}/orders", "GET /V1/orders");
        row("export", "export API=shop/rest/all/V1\ncurl -X PUT \"$API\"/orders", "PUT /V1/orders");
        row("declare", "declare -rx API=shop/rest/V1\ncurl $API/a", "GET /V1/a");
        row("cmd.exe", "set API=https://shop/rest/V1\r\ncurl %API%/orders\r\n", "GET /V1/orders");
        row("chain", "BASE=https://shop\nAPI=$BASE/rest/V1\ncurl $API/orders", "GET /V1/orders");
        row("chain, last first", "API=$BASE/rest/V1\nBASE=https://shop\ncurl $API/orders",
            "GET /V1/orders");
        row("in a function", "f() { curl $API/orders; }\nAPI=shop/rest/V1\nf", "GET /V1/orders");
        row("longer by itself", "API=shop/rest\nAPI=$API/V1\nAPI+=/carts\ncurl $API/mine",
            "GET /V1/carts/mine");
        row("the last before it", "API=shop/V1/a\ncurl $API/x\nAPI=shop/V1/b\ncurl $API/x",
            "GET /V1/a/x GET /V1/b/x");
        row("default", "API=\"${API:-https://shop/rest/V1}\"\ncurl $API/orders", "GET /V1/orders");
        row("default of an argument", "API=${1:-https://shop/rest/V1}\ncurl $API/orders",
            "GET /V1/orders");
        row("default after a value", "API=shop/V1/a\n: ${API:=shop/V1/b}\ncurl $API/x",
            "GET /V1/a/x");
        row("the mode", "API=https://shop/rest/async\ncurl -d x $API/V1/orders",
            "POST /async/V1/orders");
        row("word of the path", "API=shop/rest/V1\nWHAT=orders\ncurl $API/$WHAT/1",
            "GET /V1/orders/1");
        row("word that may be another",
            "if x; then P=orders; else P=carts; fi\ncurl shop/rest/V1/$P", "", 1);
        row("number in the path", "ID=5\ncurl shop/rest/V1/orders/$ID", "GET /V1/orders/$ID");
        row("secret in the path", "TOKEN=planted\ncurl shop/rest/V1/customers/$TOKEN",
            "GET /V1/customers/$TOKEN");
        row("method", "M=DELETE\ncurl -X $M shop/rest/V1/orders", "DELETE /V1/orders");
        row("options", "OPTS='-s -X PUT'\ncurl $OPTS shop/rest/V1/orders", "PUT /V1/orders");
        row("program", "CURL=/usr/bin/curl\n$CURL -X POST shop/rest/V1/orders", "POST /V1/orders");
        row("quoted program", "CURL=$(which curl)\n\"${CURL}\" shop/rest/V1/orders",
            "GET /V1/orders");
        row("program with options", "REQ=\"curl -s -X POST\"\n$REQ shop/rest/V1/orders",
            "POST /V1/orders");
        row("program that is not set", "$CURL -T x shop/rest/V1/orders", "PUT /V1/orders");
        row("in an option", "curl -d API=shop/rest/V1 x/V1/x; curl $API/orders", "POST /V1/x", 1);
        row("from a command", "API=$(cat api)\ncurl $API/orders", "", 1);
        row("from an argument", "API=$1\ncurl $API/orders", "", 1);
        row("not set", "curl $API/orders", "", 1);
        row("not set, cmd.exe", "curl %API%/orders", "", 1);
        row("service in a variable", "curl https://shop/rest/$V/orders", "", 1);
        row("another host", "API=https://other/api\ncurl $API/orders", "");
        row("itself", "A=$B\nB=$A\ncurl $A/x", "", 1);
        row("growing", "A=$B$B$B\nB=$A$A$A\ncurl $A/x", "", 1);
    }

    void variablesOfAScriptAreReplaced()
    {
        QFETCH(QString, script);
        QFETCH(int, remarks);
        const CallReading reading = readCalls(script.toUtf8(), name);
        QTEST(calls(reading).join(u' '), "found");
        QStringList found = problems(reading);
        found.removeAll(QStringLiteral("acl.no-calls:0"));
        QVERIFY2(found.size() == remarks, qPrintable(found.join(u' ')));
    }

    void programsThatStartCurlAreSeenThrough_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *script, const char *found = "DELETE /V1/a") {
            QTest::newRow(script) << QString::fromUtf8(script) << QString::fromUtf8(found);
        };
        row("timeout 5 curl -X DELETE x/V1/a");
        row("timeout -k 5 10s curl -X DELETE x/V1/a");
        row("retry 3 curl -X DELETE x/V1/a");
        row("xargs -n1 -I{} curl -X DELETE x/V1/a");
        row("xargs -n1 \\\n  curl -X DELETE x/V1/a");
        row("docker exec -it web curl -X DELETE x/V1/a");
        row("docker-compose exec web curl -X DELETE x/V1/a");
        row("kubectl exec pod -- curl -X DELETE x/V1/a");
        row("nice -n 10 curl -X DELETE x/V1/a");
        row("env A=b curl -X DELETE x/V1/a");
        row("time curl -X DELETE x/V1/a");
        row("sudo -u www-data curl -X DELETE x/V1/a");
        row("/usr/bin/time -p curl -X DELETE x/V1/a");
        row("*/5 0 * * * curl -X DELETE x/V1/a");
        row("script:\n  - curl -X DELETE x/V1/a");
        row("call:\n\t@curl -X DELETE x/V1/a");
        row("eval curl -X DELETE x/V1/a");
        row("eval \"curl -X DELETE x/V1/a\"");
        row("ssh -p 22 h 'curl -X DELETE x/V1/a'");
        row("ssh h curl -X DELETE x/V1/a");
        row("bash -c \"curl -H \\\"A: b\\\" -X DELETE \\\"x/V1/a\\\"\"");
        row("bash -c 'cd x; curl -X DELETE x/V1/a'");
        row("docker exec web sh -c 'curl -X DELETE x/V1/a'");
        row("ssh h \"bash -c 'curl -X DELETE x/V1/a'\"");
        row("API=x/V1\nbash -c \"curl -X DELETE $API/a\"");
        row("bash -c 'API=x/V1; curl -X DELETE $API/a'");
        row("bash -c \"curl -X DELETE x/V1/a; echo $(curl x/V1/b)\"", "GET /V1/b DELETE /V1/a");
    }

    void programsThatStartCurlAreSeenThrough()
    {
        QFETCH(QString, script);
        const CallReading reading = readCalls(script.toUtf8(), name);
        QCOMPARE(reading.format, CallFormat::Commands);
        QTEST(calls(reading).join(u' '), "found");
        QVERIFY2(reading.problems.isEmpty(), qPrintable(problems(reading).join(u' ')));
    }

    void noCallOfAScriptIsLostInSilence_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isRemarkedOn");
        const auto row = [](const char *line, bool isRemarkedOn) {
            QTest::newRow(line) << QString::fromUtf8(line) << isRemarkedOn;
        };
        row("mystery curl -X DELETE \"$X\"", true);
        row("echo \"curl -X DELETE $X/y\"", true);
        row("subprocess.run([\"curl\", \"https://x\"])", true);
        row("cat urls | xargs -n1 curl -s", true);
        row("cat urls | xargs -I{} curl {}", true);
        row("# curl https://x/V1/a", false);
        row("date # then curl https://x/V1/a", false);
        row("sudo apt-get install -y curl jq", false);
        row("command -v curl >/dev/null 2>&1 || exit", false);
        row("echo \"curl is needed\"", false);
        row("curl --version", false);
        row("export API='https://x/rest/V1' B=c", false);
        row("API=\"$BASE/rest/V1\"; B=c", false);
        row("curl https://x/picture.png", false);
    }

    void noCallOfAScriptIsLostInSilence()
    {
        QFETCH(QString, line);
        QFETCH(bool, isRemarkedOn);
        const CallReading reading =
            readCalls("curl x/V1/first\n\n" + line.toUtf8() + "\ncurl x/V1/last", name);
        QCOMPARE(numberedCalls(reading), (QStringList{QStringLiteral("1: GET /V1/first"),
                                                      QStringLiteral("4: GET /V1/last")}));
        QCOMPARE(problems(reading),
                 isRemarkedOn ? QStringList{QStringLiteral("acl.not-a-call:3")} : QStringList());
    }

    void linesBetweenCurlCommandsAreReadToo()
    {
        const CallReading reading = readCalls("GET /V1/a\n"
                                              "curl -X PUT \\\n"
                                              "  x/V1/b -d '\n"
                                              "GET /V1/never\n"
                                              "' | jq .\n"
                                              "- `POST /V1/c`, and DELETE /V1/d\n"
                                              "# GET /V1/never\n"
                                              "Prose\n"
                                              "https://shop/rest/V1/e\n"
                                              "curl x/V1/f",
                                              name);
        const QStringList expected{
            QStringLiteral("1: GET /V1/a"),  QStringLiteral("2: PUT /V1/b"),
            QStringLiteral("6: POST /V1/c"), QStringLiteral("6: DELETE /V1/d"),
            QStringLiteral("9: /V1/e"),      QStringLiteral("10: GET /V1/f"),
        };
        QCOMPARE(numberedCalls(reading), expected);
        QVERIFY2(reading.problems.isEmpty(), qPrintable(problems(reading).join(u' ')));
    }

    void harIsReducedToItsCalls()
    {
        const CallReading reading = readCalls(sample("recorded.har"), name);
        const QStringList expected{QStringLiteral("GET /V1/orders"),
                                   QStringLiteral("POST /V1/customers"),
                                   QStringLiteral("DELETE /async/V1/products/24-MB01")};
        QCOMPARE(calls(reading), expected);
        QCOMPARE(reading.others, 5);
        QVERIFY(reading.problems.isEmpty());
    }

    void postmanCollectionIsReadWithItsFolders()
    {
        const CallReading reading = readCalls(sample("collection.json"), name);
        const QStringList expected{
            QStringLiteral("All orders: GET /V1/orders"),
            QStringLiteral("Ship it: POST /V1/order/:orderId/ship"),
            QStringLiteral("Stock: PUT /V1/stockItems/:id"),
            QStringLiteral("Just a URL: GET /V1/modules"),
        };
        QCOMPARE(namedCalls(reading), expected);
        QCOMPARE(reading.others, 1);
        QVERIFY(reading.problems.isEmpty());
    }

    void variablesOfACollectionAreReplaced_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QString>("found");
        QTest::addColumn<int>("remarks");
        QTest::addColumn<int>("others");
        const auto row = [](const char *url, const char *found, int remarks = 0, int others = 0) {
            QTest::newRow(url) << QByteArray(url) << QString::fromUtf8(found) << remarks << others;
        };
        row("\"{{base}}/orders\"", "GET /V1/orders");
        row("\"{{ base }}/orders?a=b\"", "GET /V1/orders");
        row("{\"raw\": \"{{base}}/orders\", \"host\": [\"{{base}}\"], \"path\": [\"orders\"]}",
            "GET /V1/orders");
        row("{\"host\": [\"{{base}}\"], \"path\": [\"orders\"]}", "GET /V1/orders");
        row("\"{{host}}/rest/{{store}}/{{version}}/orders/{{id}}\"", "GET /V1/orders/{{id}}");
        row("\"{{folder}}/orders\"", "GET /V1/folder/orders");
        row("\"{{outer}}/orders\"", "GET /V1/inner/orders");
        row("\"{{chain}}/orders\"", "GET /V1/orders");
        row("\"{{old}}/orders\"", "GET /V1/orders");
        row("\"{{unknown}}/rest/V1/orders\"", "GET /V1/orders");
        row("\"{{unknown}}/orders\"", "", 1);
        row("\"{{disabled}}/orders\"", "", 1);
        row("\"{{loop}}/orders\"", "", 1);
        row("\"https://shop/rest/{{unknown}}/orders\"", "", 1);
        row("\"{{host}}/picture.png\"", "", 0, 1);
        row("\"https://other/hook?u={{unknown}}\"", "", 0, 1);
    }

    void variablesOfACollectionAreReplaced()
    {
        QFETCH(QByteArray, url);
        QFETCH(int, remarks);
        const CallReading reading =
            readCalls(sample("variables.json").replace("\"URL\"", url), name);
        QCOMPARE(reading.format, CallFormat::Postman);
        QTEST(calls(reading).join(u' '), "found");
        QTEST(reading.others, "others");
        QStringList said = problems(reading);
        said.removeAll(QStringLiteral("acl.no-calls:0"));
        QCOMPARE(said,
                 remarks == 0 ? QStringList() : QStringList{QStringLiteral("acl.not-a-call:0")});
    }

    void openApiIsReadFromYaml()
    {
        const CallReading reading = readCalls(sample("service.yaml"), name);
        const QStringList expected{
            QStringLiteral("readOrder: GET /V1/orders/{orderId}"),
            QStringLiteral("changeOrder: PUT /V1/orders/{orderId}"),
            QStringLiteral("addProduct: POST /V1/products"),
            QStringLiteral("reports: GET /V1/reports"),
        };
        QCOMPARE(namedCalls(reading), expected);
        QCOMPARE(problems(reading), QStringList{QStringLiteral("acl.reference:0")});
        QCOMPARE(reading.others, 1);
    }

    void otherHostsAreNoneOfTheStore()
    {
        const CallReading reading = readCalls("curl -d x https://other/rest/api/SEKRET2\n"
                                              "curl https://shop/rest/all/V1/a",
                                              name);
        QCOMPARE(calls(reading), QStringList{QStringLiteral("GET /V1/a")});
        QCOMPARE(reading.others, 1);
    }

    void swaggerIsReadFromJson()
    {
        const CallReading reading = readCalls(sample("service-2.json"), name);
        const QStringList expected{
            QStringLiteral("listOrders: GET /V1/orders"),
            QStringLiteral("cancelOrder: POST /V1/orders/{id}/cancel"),
            QStringLiteral("asyncOrder: POST /async/V1/orders"),
        };
        QStringList found = namedCalls(reading);
        QCOMPARE(QSet<QString>(found.cbegin(), found.cend()),
                 QSet<QString>(expected.cbegin(), expected.cend()));
        QVERIFY(reading.problems.isEmpty());
    }

    void secretsAreNeverSaidAgain_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("curl") << sample("calls.sh");
        QTest::newRow("curl, cut off") << sample("calls.sh").chopped(60) + "'planted";
        QTest::newRow("HAR") << sample("recorded.har");
        QTest::newRow("HAR, cut off") << sample("recorded.har").chopped(300);
        QTest::newRow("Postman") << sample("collection.json");
        QTest::newRow("Swagger") << sample("service-2.json");
        QTest::newRow("lines") << QByteArray("Authorization: Bearer planted\npassword=planted\n");
        QTest::newRow("line too long") << "planted" + QByteArray(10'000, 'x');
        QTest::newRow("URL's user")
            << QByteArray("GET https://planted:planted@x.example/rest/V1/a");
        QTest::newRow("method") << QByteArray("curl -X planted x.example/rest/V1/a");
        QTest::newRow("URL") << QByteArray("curl '$planted' https://x.example/planted");
        QTest::newRow("variable") << QByteArray(
            "PW=planted; curl x.example/rest/V1/a/$PW; X=https://planted:p@x/V1; curl $X/b");
        QTest::newRow("line beside curl") << QByteArray("curl x/V1/a\nwget planted/V1/a?planted");
        QTest::newRow("foreign host") << QByteArray("curl -d x https://other/rest/api/planted");
        QTest::newRow("Postman's variable")
            << QByteArray("{\"info\":1,\"variable\":[{\"key\":\"a\",\"value\":\"planted\"}],"
                          "\"item\":[{\"request\":\"{{a}}/{{b}}\"}]}");
        QTest::newRow("command in the path")
            << QByteArray("curl \"x.example/rest/V1/a/$(login -p 'planted')\"");
        QTest::newRow("YAML alias") << yaml("key: *planted\n");
        QTest::newRow("YAML anchor") << yaml("key: &planted planted\n");
        QTest::newRow("YAML broken") << yaml("key: \"planted\n  - [planted\n");
        QTest::newRow("YAML tag") << yaml("key: !planted!x planted\n");
        QTest::newRow("reference elsewhere") << yaml("paths: {/V1/a: {$ref: 'http://planted'}}\n");
    }

    void secretsAreNeverSaidAgain()
    {
        QFETCH(QByteArray, content);
        QVERIFY(content.contains("planted"));
        const CallReading reading = readCalls(content, name);
        QVERIFY2(!everythingIn(reading).contains(QLatin1String("planted")),
                 qPrintable(everythingIn(reading)));
    }

    void whatCannotBeReadIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *what, const QByteArray &content, const char *code) {
            QTest::newRow(what) << content << QByteArray(code);
        };
        row("nothing", "", "acl.no-calls");
        row("blanks", " \n\n\t", "acl.no-calls");
        row("comments only", "# GET /V1/orders", "acl.no-calls");
        row("too large", QByteArray(maxCallOctets + 1, ' '), "acl.too-large");
        row("another JSON", "{\"name\": \"package\"}", "acl.no-calls");
        row("a JSON list", "[{\"name\": \"package\"}]", "acl.no-calls");
        row("JSON of wrong types", "{\"log\": {\"entries\": 5}}", "acl.no-calls");
        row("Postman of wrong types",
            "{\"info\": 1, \"item\": {\"item\": [1, null, {\"request\": 5}]}}", "acl.no-calls");
        row("OpenAPI of wrong types",
            "{\"openapi\": 3, \"servers\": {}, \"paths\": [{\"get\": 1}]}", "acl.no-calls");
        row("JSON cut off", "{\"log\": {\"entries\": [", "acl.bad-json");
        row("JSON with NUL", QByteArray("{\"log\": \0 {}}", 13), "acl.bad-json");
        row("JSON with invalid UTF-8", "{\"log\": {\"entries\": \"\xC3\x28\xFF\"}}",
            "acl.bad-json");
        row("JSON 10,000 deep",
            "{\"log\":" + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "}", "acl.too-deep");
        row("JSON lists only, 10,000 deep", QByteArray(10'000, '['), "acl.too-deep");
        row("YAML in braces, 10,000 deep", yaml("a: " + QByteArray(10'000, '[')), "acl.too-deep");
        QByteArray indented;
        for (int i = 0; i < 1000; ++i) {
            indented += QByteArray(i, ' ') + "a:\n";
        }
        row("YAML by indents, 1,000 deep", yaml(indented), "acl.too-deep");
        row("YAML dashes, 10,000 deep", yaml("a:\n" + QByteArray("- ").repeated(10'000)),
            "acl.too-deep");
        row("YAML 65 deep", yaml("a: " + QByteArray(64, '[') + QByteArray(64, ']')),
            "acl.too-deep");
        row("YAML 64 deep", yaml("a: " + QByteArray(63, '[') + QByteArray(63, ']')),
            "acl.no-calls");
        row("YAML alias bomb",
            yaml("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\npaths: {/V1/a: {get: *c}}\n"),
            "acl.bad-yaml");
        row("YAML anchor never used", yaml("paths: &p {/V1/a: {get: {}}}\n"), "acl.bad-yaml");
        row("YAML anchored text", yaml("paths: &p x\n"), "acl.bad-yaml");
        row("YAML anchored nothing", yaml("paths: &p\n"), "acl.bad-yaml");
        row("YAML alias to nothing", yaml("paths: *p\n"), "acl.bad-yaml");
        row("YAML alias to itself", yaml("a: &a [*a]\n"), "acl.bad-yaml");
        row("YAML with a list as key", yaml("? [a, b]\n: c\n"), "acl.bad-yaml");
        row("YAML cut off", yaml("paths: {/V1/a: [\n"), "acl.bad-yaml");
        row("YAML with tab", yaml("paths:\n\t/V1/a: x: y\n"), "acl.bad-yaml");
        row("YAML of wrong types", yaml("paths: [1, {a: b}]\nservers: x\n"), "acl.no-calls");
        row("YAML with NUL", yaml(QByteArray("paths: \0x\n", 10)), "acl.bad-yaml");
        row("YAML with invalid UTF-8", yaml("paths: \xC3\x28\xFF\n"), "acl.no-calls");
        row("YAML too large", yaml("a: " + QByteArray(16 * 1024 * 1024, 'x')), "acl.too-large");
        row("YAML of too many values", yaml("a: [" + QByteArray("x,").repeated(1'000'001) + "]"),
            "acl.too-large");
    }

    void whatCannotBeReadIsRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, code);
        const CallReading reading = readCalls(content, name);
        QVERIFY2(isRefusedWith(reading, code.constData()), qPrintable(everythingIn(reading)));
    }

    void faultSaysItsLine()
    {
        QCOMPARE(problems(readCalls("{\n\"log\":\n}", name)),
                 QStringList{QStringLiteral("acl.bad-json:3")});
        QCOMPARE(problems(readCalls(yaml("\nb: *c\n"), name)),
                 QStringList{QStringLiteral("acl.bad-yaml:3")});
    }

    void referencesWithinADocumentAreFollowedOnce()
    {
        const CallReading reading = readCalls(yaml("paths:\n"
                                                   "  /V1/a: {$ref: '#/paths/~1V1~1b'}\n"
                                                   "  /V1/b: {$ref: '#/paths/~1V1~1a'}\n"
                                                   "  /V1/c: {$ref: '#'}\n"
                                                   "  /V1/d: {$ref: '#/nowhere/0/at~2all'}\n"
                                                   "  /V1/e: {get: {}}\n"),
                                              name);
        QCOMPARE(calls(reading), QStringList{QStringLiteral("GET /V1/e")});
    }

    void pathsInAnotherDocumentAreRemarkedOn()
    {
        const CallReading reading =
            readCalls(yaml("paths: {$ref: 'file:///dev/zero', /V1/a: {get: {}}}\n"), name);
        QCOMPARE(calls(reading), QStringList{QStringLiteral("GET /V1/a")});
        QCOMPARE(problems(reading), QStringList{QStringLiteral("acl.reference:0")});
    }

    void foldersOfACollectionMayNotBeEndless()
    {
        QByteArray item = "{\"name\": \"x\", \"request\": \"/rest/V1/below\"}";
        for (int i = 0; i < 100; ++i) {
            item = "{\"item\": [" + item + "]}";
        }
        const CallReading reading = readCalls(
            "{\"info\": {}, \"item\": [{\"request\": \"/rest/V1/above\"}, " + item + "]}", name);
        QCOMPARE(calls(reading), QStringList{QStringLiteral("GET /V1/above")});
        QCOMPARE(problems(reading), QStringList{QStringLiteral("acl.too-deep:0")});
    }

    void callsOfALineAreLimited()
    {
        QByteArray line;
        for (int i = 0; i < 40; ++i) {
            line += "GET /V1/" + QByteArray::number(i) + ' ';
        }
        const CallReading reading = readCalls("GET /V1/first\n" + line, name);
        QCOMPARE(reading.calls.size(), 33);
        QCOMPARE(problems(reading), QStringList{QStringLiteral("acl.too-large:2")});
    }

    // It took 7 s where each match looked through the whole line.
    void longLinesAreReadInOneGo_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("methods") << QByteArray("GET ");
        QTest::newRow("methods without blanks") << QByteArray("GET,");
        QTest::newRow("words") << QByteArray("V1/ ");
    }

    void longLinesAreReadInOneGo()
    {
        QFETCH(QByteArray, word);
        const QByteArray line = word.repeated(2000) + '\n';
        QElapsedTimer timer;
        timer.start();
        const CallReading reading = readCalls(line.repeated(64), name);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!reading.problems.isEmpty() || !reading.calls.isEmpty());
    }

    void remarksAndCallsAreLimited()
    {
        const CallReading prose =
            readCalls("GET /V1/orders\n" + QByteArray("prose\n").repeated(5000), name);
        QCOMPARE(prose.problems.size(), maxCallRemarks + 1);
        QByteArray lines;
        for (int i = 0; i < maxCalls + 10; ++i) {
            lines += "GET /V1/" + QByteArray::number(i) + '\n';
        }
        const CallReading many = readCalls(lines, name);
        QCOMPARE(many.calls.size(), maxCalls);
        QCOMPARE(problems(many), QStringList{QStringLiteral("acl.too-large:%1").arg(maxCalls + 1)});
    }

    // The limit is for slow machines and sanitizers; quadratic reading would take far longer.
    void rubbishIsSoonDoneWith_data()
    {
        QTest::addColumn<QByteArray>("content");
        constexpr qsizetype size = 256 * 1024;
        const auto repeated = [](const char *part) {
            return QByteArray(part).repeated(size / qsizetype(qstrlen(part)));
        };
        QTest::newRow("random octets") << rubbish(size, 1);
        QTest::newRow("random octets, as curl") << "curl x/rest/V1/a\n" + rubbish(size, 2);
        QTest::newRow("random octets, as JSON") << "{\"log\":" + rubbish(size, 3);
        QTest::newRow("random octets, as YAML") << yaml(rubbish(size, 4));
        QTest::newRow("NUL") << QByteArray(size, '\0');
        QTest::newRow("slashes") << QByteArray(size, '/');
        QTest::newRow("line ends") << QByteArray(size, '\n');
        QTest::newRow("methods") << repeated("GET ");
        QTest::newRow("method lines") << repeated("GET GET GET /V1 GET GET\n");
        QTest::newRow("curl in a line") << repeated("curl ");
        QTest::newRow("curl lines") << repeated("curl\n");
        QTest::newRow("curl in brackets") << repeated("(curl ");
        QTest::newRow("curl in commands") << repeated("curl $(");
        QTest::newRow("curl in quoted commands") << repeated("curl \"$(");
        QTest::newRow("curl in quotes") << repeated("curl '\n");
        QTest::newRow("curl in mixed quotes") << repeated("|curl \"'");
        QTest::newRow("curl in backticks") << repeated("curl \"`");
        QTest::newRow("curl and assignments") << repeated(" a=a curl ");
        QTest::newRow("curl and variables") << "curl " + repeated("${");
        QTest::newRow("curl and brackets") << "curl " + repeated("a<");
        QTest::newRow("curl and backticks") << "curl \"" + repeated("`a");
        QTest::newRow("curl and nested commands") << "curl " + repeated("$(curl ") + repeated(")");
        QTest::newRow("curl in shells") << "curl x/V1/a\n" + repeated("sh ");
        QTest::newRow("curl in shell words") << "curl x/V1/a\n" + repeated("sh 'curl x' ");
        QTest::newRow("curl in shells without end") << "curl x/V1/a\n" + repeated("sh '\n");
        QTest::newRow("curl after words") << repeated("time curl x ");
        QTest::newRow("curl and many values") << "curl $a/x\n" + repeated("a=$a$a ");
        QTest::newRow("curl and values without end") << "curl $a/x\n" + repeated("a=' ");
        QTest::newRow("curl and defaults") << "curl $a/x\n" + repeated("${a:-b");
        QTest::newRow("curl in echo") << "curl x/V1/a\n" + repeated("echo curl ");
        QTest::newRow("curl beside URLs") << "curl x/V1/a\n" + repeated("w x/V1/a\n");
        QTest::newRow("curl in nothing") << "curl x/V1/a\n" + repeated("$CURL\"");
        QTest::newRow("curl, many names") << "curl x/V1/a\n" + repeated("a=curl;b=curl\n$a $b\n");
        QTest::newRow("braces") << "{\"log\":" + repeated("{");
        QTest::newRow("YAML braces") << yaml(repeated("{"));
        QTest::newRow("YAML quotes") << yaml("a: \"" + repeated("\\"));
        QTest::newRow("YAML dashes") << yaml(repeated("- "));
        QTest::newRow("YAML questions") << yaml(repeated("? "));
        QTest::newRow("YAML colons") << yaml(repeated(": "));
        QTest::newRow("YAML documents") << yaml(repeated("---\n"));
        QTest::newRow("YAML comments") << yaml(repeated("#\n"));
        QTest::newRow("YAML directives") << repeated("%TAG ! a\n") + yaml("");
        QTest::newRow("YAML keys on one line") << yaml("{" + repeated("a: b,"));
        QByteArray keys;
        for (int i = 999'999; i > 960'000; --i) {
            keys += "k" + QByteArray::number(i) + ": \n"; // the worst order to insert in
        }
        QTest::newRow("YAML keys, last first") << yaml(keys);
    }

    void rubbishIsSoonDoneWith()
    {
        QFETCH(QByteArray, content);
        QElapsedTimer timer;
        timer.start();
        const CallReading reading = readCalls(content, name);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!reading.problems.isEmpty() || !reading.calls.isEmpty());
        QVERIFY(reading.problems.size() <= maxCallRemarks + 3);
    }
};

LATCHKEY_TEST(tst_CallFile)
#include "tst_CallFile.moc"

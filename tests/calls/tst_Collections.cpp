// SPDX-License-Identifier: Apache-2.0
// Calls in the files of programs for trying APIs.
#include "Program.h"
#include "calls/CallFile.h"

#include <QTest>

using namespace latchkey::calls;

Q_DECLARE_METATYPE(CallFormat)

namespace {

// "Name: GET /V1/a, ? /V1/b; 1 lost; 1 GraphQL"
QString told(const CallReading &reading)
{
    QStringList texts;
    for (const FoundCall &each : reading.calls) {
        const QString name = each.where.isEmpty() ? QString() : each.where + QStringLiteral(": ");
        texts.append(name + (each.isQuestion() ? QStringLiteral("? ") : QString()) +
                     each.call.text());
    }
    QString all = texts.join(QStringLiteral(", "));
    for (const auto &each : reading.problems) {
        all += each.problem.code == "acl.no-calls" ? QString()
                                                   : u'!' + QString::fromLatin1(each.problem.code);
    }
    return reading.graphQl > 0 ? all + QStringLiteral(" + %1 GraphQL").arg(reading.graphQl) : all;
}

// JSON may write a slash as \/; as // moc of Qt 6.4 takes it for a comment even here.
const QByteArray postman2 = R"({"info": {"name": "c"}, "item": [
 {"name": "a", "request": {"method": "POST", "url": "{{base}}/orders"}},
 {"name": "q", "request": {"method": "POST", "url": "{{base}}/x", "body": {"mode": "graphql"}}}]})";
const QByteArray environment =
    R"({"id": "1", "name": "shop", "_postman_variable_scope": "environment",
 "values": [{"key": "base", "value": "https:\/\/x/rest/V1", "enabled": true},
            {"key": "off", "value": "https:\/\/x/rest/V1", "enabled": false}]})";

} // namespace

class tst_Collections : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyProgramsFileIsRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<CallFormat>("format");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *what, const QByteArray &content, CallFormat format,
                            const char *expected) {
            QTest::newRow(what) << content << format << QString::fromUtf8(expected);
        };
        row("Postman 1", R"({"id": "c", "name": "c", "order": ["r"], "folders": [],
            "variables": [{"key": "base", "value": "https:\/\/x/rest"}],
            "requests": [{"id": "r", "name": "one", "method": "PUT", "url": "{{base}}/V1/a"}]})",
            CallFormat::Postman, "one: PUT /V1/a");
        row("Postman's backup", R"({"version": 1, "collections": [{"id": "c", "name": "c",
            "requests": [{"name": "one", "method": "GET", "url": "https:\/\/x/rest/V1/a"}]}],
            "environments": [{"name": "e", "values": []}]})",
            CallFormat::Postman, "one: GET /V1/a");
        row("Postman 2 without a value", postman2, CallFormat::Postman,
            "!acl.not-a-call + 1 GraphQL");
        row("Postman 2 without a method",
            R"({"info": {}, "item": [{"name": "a", "request": {"url": "x/rest/V1/a"}}]})",
            CallFormat::Postman, "a: ? /V1/a");
        row("Postman 2, a variable in front",
            R"({"info": {}, "item": [{"request": {"method": "GET", "url": "{{u}}async/bulk/V1/a"}},
            {"request": {"method": "PUT", "url": {"raw": "{{u}}rest/V1/b"}}}]})",
            CallFormat::Postman, "GET /async/bulk/V1/a, PUT /V1/b");
        row("Insomnia 4", R"({"_type": "export", "__export_format": 4, "resources": [
            {"_id": "r", "_type": "request", "name": "one", "method": "POST",
             "url": "{{ _.api.base }}/V1/orders", "body": {}},
            {"_id": "g", "_type": "request", "name": "g", "method": "POST", "url": "{{ _.host }}/graphql"},
            {"_id": "f", "_type": "request_group", "name": "folder"},
            {"_id": "e", "_type": "environment", "data": {"api": {"base": "https:\/\/x/rest"}}}]})",
            CallFormat::Insomnia, "one: POST /V1/orders + 1 GraphQL");
        row("Insomnia 5",
            "type: collection.insomnia.rest/5.0\nname: c\ncollection:\n  - name: folder\n"
            "    children:\n      - url: \"{{ _.base }}/orders/1\"\n        name: one\n        "
            "method: DELETE\n"
            "environments:\n  name: Base\n  data:\n    base: https://x/rest/V1\n",
            CallFormat::Insomnia, "one: DELETE /V1/orders/1");
        row("Bruno",
            "meta {\n  name: one\n  type: http\n  seq: 1\n}\n\npost {\n  url: "
            "{{host}}/rest/V1/orders\n"
            "  body: json\n}\n\nbody:json {\n  {\"url\": \"x/rest/V1/never\"}\n}\n",
            CallFormat::Bruno, "one: POST /V1/orders");
        row("Bruno, with its own variables",
            "get {\n  url: {{base}}/a\n}\nvars:pre-request {\n"
            "  base: https://x/rest/V1\n}\n",
            CallFormat::Bruno, "GET /V1/a");
        row("Bruno, GraphQL", "meta {\n  type: graphql\n}\npost {\n  url: {{host}}/graphql\n}\n",
            CallFormat::Bruno, " + 1 GraphQL");
        row("Bruno as JSON",
            R"({"name": "c", "version": "1", "items": [{"type": "folder", "name": "f",
            "items": [{"type": "http", "name": "one", "request": {"url": "{{h}}/rest/V1/a", "method": "PATCH"}}]}],
            "environments": []})",
            CallFormat::Bruno, "one: PATCH /V1/a");
        row("a .http file",
            "@host = https://x\n### all\nGET {{host}}/rest/V1/orders?a=b\n    &c=d\n"
            "Authorization: Bearer secret\n\n### new\n# @name add\nPOST {{host}}/rest/V1/orders "
            "HTTP/1.1\n"
            "Content-Type: application/json\n\n{\"a\": \"GET "
            "/V1/never\"}\n\n###\n{{host}}/rest/V1/modules\n\n"
            "### and\nGRAPHQL {{host}}/graphql\n",
            CallFormat::HttpFile, "GET /V1/orders, POST /V1/orders, GET /V1/modules + 1 GraphQL");
        row("a .http file of one request", "PUT https://x/rest/V1/a\nAccept: */*\n\nx\n",
            CallFormat::HttpFile, "PUT /V1/a");
        row("no .http file", "### Orders\nGET /V1/orders\nPOST /V1/orders\n", CallFormat::Lines,
            "GET /V1/orders, POST /V1/orders");
        row("no .http file either", "### Orders\n\nThe list of all:\nGET /V1/orders\n",
            CallFormat::Lines, "GET /V1/orders!acl.not-a-call");
    }

    void everyProgramsFileIsRead()
    {
        QFETCH(const QByteArray, content);
        const CallReading reading = readCalls(content, QStringLiteral("file"));
        QTEST(told(reading), "expected");
        QTEST(reading.format, "format");
    }

    void environmentsSetVariables_data()
    {
        QTest::addColumn<QByteArray>("collection");
        QTest::addColumn<QByteArray>("environment");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Postman") << postman2 << environment
                                 << QStringLiteral("a: POST /V1/orders + 1 GraphQL");
        QTest::newRow("Postman, wrapped") << postman2 << "{\"environment\": " + environment + "}"
                                          << QStringLiteral("a: POST /V1/orders + 1 GraphQL");
        QTest::newRow("switched off")
            << QByteArray(R"({"info": 1, "item": [{"request": "{{off}}/a"}]})") << environment
            << QStringLiteral("!acl.not-a-call");
        QTest::newRow("Bruno") << QByteArray("get {\n  url: {{base}}/a\n}\n")
                               << QByteArray("vars {\n  base: https://x/rest/V1\n}\n")
                               << QStringLiteral("collection: GET /V1/a");
        QTest::newRow("JetBrains") << QByteArray("###\nGET {{base}}/a\nA: b\n")
                                   << QByteArray(R"({"dev": {"base": "https:\/\/x/rest/V1"}})")
                                   << QStringLiteral("collection: GET /V1/a");
    }

    void environmentsSetVariables()
    {
        QFETCH(const QByteArray, collection);
        QFETCH(const QByteArray, environment);
        const CallSource calls{collection, QStringLiteral("collection")};
        const CallSource values{environment, QStringLiteral("environment")};
        QTEST(told(readCalls({calls, values})), "expected");
        QTEST(told(readCalls({values, calls})), "expected");
    }

    void eachCallOfSeveralFilesOnce()
    {
        const CallReading reading = readCalls({{"GET /V1/a\nGET /V1/b\n", QStringLiteral("one")},
                                               {"GET /V1/b\nPUT /V1/b\n", QStringLiteral("two")}});
        QCOMPARE(told(reading), QStringLiteral("one: GET /V1/a, one: GET /V1/b, two: PUT /V1/b"));
    }
};

LATCHKEY_TEST(tst_Collections)
#include "tst_Collections.moc"

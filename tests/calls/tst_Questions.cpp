// SPDX-License-Identifier: Apache-2.0
// A method is never guessed, and nothing that is no call becomes one.
#include "Program.h"
#include "calls/CallFile.h"

#include <QFile>
#include <QTest>

using namespace latchkey::calls;

namespace {

QByteArray sample(const QString &file)
{
    QFile data(latchkey::testing::sourcePath("tests/data/calls/") + file);
    return data.open(QIODevice::ReadOnly) ? data.readAll() : QByteArray();
}

// "1: GET /V1/a | 2: ? /V1/b | 3! acl.not-a-call"; a remark on the whole has no number.
QString told(const CallReading &reading)
{
    QStringList texts;
    for (const FoundCall &each : reading.calls) {
        const QString what =
            each.isQuestion() ? QStringLiteral("? ") + each.call.path : each.call.text();
        texts.append((each.line > 0 ? QStringLiteral("%1: ").arg(each.line) : QString()) +
                     what.trimmed());
    }
    for (const auto &each : reading.problems) {
        texts.append(QStringLiteral("%1! %2").arg(each.line).arg(QLatin1String(each.problem.code)));
    }
    if (reading.graphQl > 0) {
        texts.append(QStringLiteral("%1 GraphQL").arg(reading.graphQl));
    }
    return texts.join(QStringLiteral(" | "));
}

void addRow(const char *what, const char *text, const char *expected)
{
    QTest::newRow(what) << QByteArray(text) << QString::fromUtf8(expected);
}

void addColumns()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
}

void check()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, expected);
    QCOMPARE(told(readCalls(text, QStringLiteral("pasted"))), expected);
}

} // namespace

class tst_Questions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filesAsPeopleHadThem_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *file, const char *expected) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromUtf8(expected);
        };
        row("default-with-inner-quotes-script.sh", "2: GET /V1/orders/1");
        row("graphql-in-collection-script.sh", "1: GET /V1/categories | 1 GraphQL");
        row("graphql-in-collection-collection.json", "1 GraphQL");
        row("method-in-parentheses-calls.txt", "1: POST /V1/orders");
        row("method-in-parentheses-below.txt", "2: POST /V1/orders");
        row("method-in-variable-message-script.sh", "1: POST /V1/orders");
        row("path-right-behind-a-variable-collection.json", "GET /V1/orders/1");
        row("positional-default-script.sh", "1: ? /V1/categories | 2: POST /V1/orders");
        row("positional-default-lost.sh", "6: GET /V1/categories | 4! acl.not-a-call");
        row("prose-beside-curl-page.md", "1: GET /V1/orders/1 | 2: GET /V1/orders/items/{id}");
        row("two-remarks-for-one-command-script.sh", "2: ?");
    }

    void filesAsPeopleHadThem()
    {
        QFETCH(const QString, file);
        QVERIFY(!sample(file).isEmpty());
        const CallReading reading = readCalls(sample(file), file);
        QTEST(told(reading), "expected");
    }

    void aScriptsMethodIsWhatItSays_data()
    {
        addColumns();
        addRow("in a variable", "curl -X \"$1\" x/rest/V1/orders", "1: ? /V1/orders");
        addRow("in one without quotes", "curl -X $METHOD x/rest/V1/orders", "1: ? /V1/orders");
        addRow("behind the letter", "curl -X\"$METHOD\" x/rest/V1/orders", "1: ? /V1/orders");
        addRow("behind an equals sign", "curl --request=$M x/rest/V1/orders", "1: ? /V1/orders");
        addRow("from a command", "curl -X $(method) x/rest/V1/orders", "1: ? /V1/orders");
        addRow("a default may be another", "curl -X ${METHOD:-GET} x/rest/V1/a", "1: ? /V1/a");
        addRow("a default of its own", "METHOD=${METHOD:-GET}\ncurl -X $METHOD x/rest/V1/a",
               "2: ? /V1/a");
        addRow("a value", "METHOD=PUT\ncurl -X $METHOD x/rest/V1/a", "2: PUT /V1/a");
        addRow("one of two", "if x; then M=PUT; else M=POST; fi\ncurl -X $M x/rest/V1/a",
               "2: ? /V1/a");
        addRow("one of a case",
               "case $1 in\na) M=PUT ;;\nb) M=POST ;;\nesac\ncurl -X $M x/rest/V1/a", "5: ? /V1/a");
        addRow("options that may hold one", "curl $OPTIONS x/rest/V1/a", "1: ? /V1/a");
        addRow("arguments that may hold one", "curl \"$@\" x/rest/V1/a", "1: ? /V1/a");
        addRow("options that may be there", "curl ${d:+-d \"$d\"} x/rest/V1/a", "1: ? /V1/a");
        addRow("options beside a method", "curl $OPTIONS -X PUT x/rest/V1/a", "1: PUT /V1/a");
        addRow("an array of options", "O=(-s -X PUT)\ncurl \"${O[@]}\" x/rest/V1/a",
               "2: PUT /V1/a");
        addRow("an array that grows", "O=(-s)\nO+=(-d x)\ncurl \"${O[@]}\" x/rest/V1/a",
               "3: POST /V1/a");
        addRow("a body from a process", "curl -d @<(body x y) \\\n  x/rest/V1/a",
               "1: POST /V1/a | 1! acl.reference");
        addRow("PowerShell's line ends", "curl.exe -X PUT `\n  x/rest/V1/a `\n  -d x",
               "1: PUT /V1/a");
        addRow("method and path", "f() { curl -X \"$1\" \"x/rest/V1/$2\"; }", "1: ?");
        addRow("the path alone", "f() { curl -X PUT \"x/rest/V1/$1\"; }\ncurl x/rest/V1/a",
               "2: GET /V1/a | 1! acl.not-a-call");
    }
    void aScriptsMethodIsWhatItSays() { check(); }

    void functionsAndLoopsAreFollowed_data()
    {
        addColumns();
        addRow("called twice",
               "api() { curl -X \"$1\" \"x/rest/V1/$2\"; }\napi GET orders/5\napi PUT \"orders\"",
               "1: GET /V1/orders/5 | 1: PUT /V1/orders");
        addRow("with names",
               "api() {\n  local method=$1 path=$2\n  shift 2\n"
               "  curl -X \"$method\" x/rest/V1/$path \"$@\"\n}\napi DELETE carts/1 -s",
               "4: DELETE /V1/carts/1");
        addRow("through another",
               "a() { curl -X $1 x/rest/V1/$2; }\nget() { a GET \"$1\"; }\nget orders",
               "1: GET /V1/orders");
        addRow("a default that nothing overrides",
               "api() { curl -X ${2:-GET} x/rest/V1/$1; }\napi orders", "1: GET /V1/orders");
        addRow("with what is unknown", "api() { curl -X $1 x/rest/V1/orders; }\napi \"$M\"",
               "1: ? /V1/orders");
        addRow("never called", "api() { curl -X ${1:-GET} x/rest/V1/orders; }", "1: ? /V1/orders");
        addRow("the word function", "function api { curl -X $1 x/rest/V1/a; }\ncurl x/rest/V1/b",
               "1: ? /V1/a | 2: GET /V1/b");
        addRow("a loop", "for r in orders invoices; do\n  curl x/rest/V1/$r\ndone",
               "2: GET /V1/orders | 2: GET /V1/invoices");
        addRow("a loop over methods", "for m in PUT DELETE; do curl -X $m x/rest/V1/a; done",
               "1: PUT /V1/a | 1: DELETE /V1/a");
        addRow("a loop over what is unknown", "for m in $LIST; do curl -X $m x/rest/V1/a; done",
               "1: ? /V1/a");
        addRow("a loop over files", "for m in *; do curl -X $m x/rest/V1/a; done", "1: ? /V1/a");
        addRow("ids of a loop", "for i in 1 2; do curl x/rest/V1/orders/$i; done",
               "1: GET /V1/orders/$i");
        addRow("a script for a shell elsewhere", "ssh shop <<'END'\ncurl -X PUT x/rest/V1/a\nEND",
               "2: PUT /V1/a");
        addRow("data", "cat <<END\nGET /V1/never\nEND\ncurl x/rest/V1/a", "4: GET /V1/a");
    }
    void functionsAndLoopsAreFollowed() { check(); }

    void otherProgramsAreRead_data()
    {
        addColumns();
        addRow("wget", "wget -O- https://x/rest/V1/a", "1: GET /V1/a");
        addRow("wget posts", "wget --post-data='{}' https://x/rest/V1/a", "1: POST /V1/a");
        addRow("wget with a method", "wget --method=PUT --body-data x https://x/rest/V1/a",
               "1: PUT /V1/a");
        addRow("wget with any method", "wget --method $M https://x/rest/V1/a", "1: ? /V1/a");
        addRow("HTTPie reads", "http https://x/rest/V1/a Authorization:secret", "1: GET /V1/a");
        addRow("HTTPie with a method", "http --verbose PUT :/rest/V1/a name=x", "1: PUT /V1/a");
        addRow("HTTPie posts", "https x.example/rest/V1/a name=x", "1: POST /V1/a");
        addRow("HTTPie posts JSON", "http x.example/rest/V1/a n:=5", "1: POST /V1/a");
        addRow("HTTPie's query", "http x.example/rest/V1/a n==5", "1: GET /V1/a");
        addRow("HTTPie posts what it is given", "echo {} | http x.example/rest/V1/a",
               "1: POST /V1/a");
        addRow("HTTPie with any method", "http $M x.example/rest/V1/a", "1: ? /V1/a");
    }
    void otherProgramsAreRead() { check(); }

    void proseIsNoCall_data()
    {
        addColumns();
        addRow("curl in a sentence", "This shows how curl calls /V1/orders.\ncurl x/rest/V1/a",
               "2: GET /V1/a");
        addRow("a sentence beside", "You can get orders of it.\ncurl x/rest/V1/a", "2: GET /V1/a");
        addRow("curl begins it", "curl is what we use for orders.\nGET /V1/a",
               "2: GET /V1/a | 1! acl.not-a-call");
        addRow("an apostrophe", "Don't run this:\ncurl x/rest/V1/a\nIt's done.", "2: GET /V1/a");
        addRow("printed", "echo \"curl -X DELETE $X/rest/V1/a\"\ncurl x/rest/V1/a",
               "2: GET /V1/a | 1! acl.not-a-call");
        addRow("a comment", "# curl -X DELETE x/rest/V1/never\ncurl x/rest/V1/a", "2: GET /V1/a");
    }
    void proseIsNoCall() { check(); }

    void everyQuestionSaysWhatIsMissing()
    {
        const CallReading reading =
            readCalls("curl -X $M x/rest/V1/a\nf() { curl -X $1 $2; }\n", {});
        QCOMPARE(reading.calls.size(), 2);
        for (const FoundCall &each : reading.calls) {
            QVERIFY(each.isQuestion());
            QVERIFY(questionText(each).startsWith(QLatin1String("method unknown")));
            QVERIFY(questionText(each).contains(QLatin1String("variable")));
        }
        QVERIFY(questionText(reading.calls[1]).contains(QLatin1String("the path")));
        QCOMPARE(questionText(readCalls("/V1/a", {}).calls.value(0)),
                 QStringLiteral("method unknown. Write a method and a path, like GET /V1/orders."));
    }
};

LATCHKEY_TEST(tst_Questions)
#include "tst_Questions.moc"

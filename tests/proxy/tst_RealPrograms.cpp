// SPDX-License-Identifier: Apache-2.0
// What programs are written with goes through the proxy, changed in nothing but its URL.
#include "Program.h"
#include "ProxyDesk.h"
#include "oauth/Dialect.h"

#include <QProcess>
#include <QStandardPaths>

using namespace latchkey;
using namespace latchkey::tests;

namespace {

// Each asks with a query that stores sign differently, posts JSON, puts 200,000 octets and deletes;
// it prints what came back last. BASE is the URL with the key.
struct Written
{
    const char *name;
    const char *program;
    QStringList arguments;
};

QList<Written> written()
{
    const auto text = [](const char *octets) {
        return QString::fromUtf8(octets);
    };
    return {
        {"curl", "sh", {QStringLiteral("-c"), text(R"(set -e
curl -sSfg "${BASE}rest/V1/x?f[9]=a%20b&f[10]=c" -H 'Authorization: OAuth oauth_token="what-it-had-before"' >/dev/null
curl -sSf "${BASE}rest/V1/x" -H 'Content-Type: application/json' -d '{"a":1}' >/dev/null
head -c 200000 /dev/zero | curl -sSf -T - "${BASE}rest/V1/x" -H 'Content-Type: application/json' >/dev/null
curl -sSf --compressed -X DELETE "${BASE}rest/V1/x/a%2Fb")")}},
        {"Python's requests", "/usr/bin/python3", {QStringLiteral("-c"), text(R"(
import os, requests
base = os.environ["BASE"]
with requests.Session() as session:
    session.headers["Authorization"] = "Bearer what-it-had-before"
    for method, path, more in (("GET", "rest/V1/x", {"params": {"f[9]": "a b", "f[10]": "c"}}),
                               ("POST", "rest/V1/x", {"json": {"a": 1}}),
                               ("PUT", "rest/V1/x", {"data": iter([b"0" * 100000] * 2)}),
                               ("DELETE", "rest/V1/x/a%2Fb", {})):
        answer = session.request(method, base + path, **more)
        answer.raise_for_status()
print(answer.text, end=""))")}},
        {"Node's fetch", "node", {QStringLiteral("-e"), text(R"(
const base = process.env.BASE;
(async () => {
    const ask = async (method, path, body) => {
        const answer = await fetch(base + path, {method, body,
            headers: body ? {"Content-Type": "application/json"} : {}});
        if (!answer.ok) throw new Error(await answer.text());
        return answer.text();
    };
    await ask("GET", "rest/V1/x?f[9]=a%20b&f[10]=c");
    await ask("POST", "rest/V1/x", JSON.stringify({a: 1}));
    await ask("PUT", "rest/V1/x", "0".repeat(200000));
    process.stdout.write(await ask("DELETE", "rest/V1/x/a%2Fb"));
})().catch(error => { console.error(error); process.exit(1); });)")}},
        {"PHP's streams", "php", {QStringLiteral("-r"), text(R"(
$base = getenv("BASE");
$ask = function ($method, $path, $body = "") use ($base) {
    $http = ["method" => $method, "protocol_version" => 1.1, "header" =>
             "Content-Type: application/json\r\nConnection: close\r\n"];
    if ($body !== "") { $http["content"] = $body; }
    $answer = file_get_contents($base . $path, false, stream_context_create(["http" => $http]));
    if ($answer === false) { exit(1); }
    return $answer;
};
$ask("GET", "rest/V1/x?f[9]=a%20b&f[10]=c");
$ask("POST", "rest/V1/x", json_encode(["a" => 1]));
$ask("PUT", "rest/V1/x", str_repeat("0", 200000));
echo $ask("DELETE", "rest/V1/x/a%2Fb");)")}},
    };
}

} // namespace

class tst_RealPrograms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachIsServed_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QByteArray>("dialect");
        const QList<Written> all = written();
        for (int i = 0; i < all.size(); ++i) {
            for (const char *dialect : {"native", "laminas", "zend"}) {
                QTest::addRow("%s, %s", all[i].name, dialect) << i << QByteArray(dialect);
            }
        }
    }

    void eachIsServed()
    {
        QFETCH(int, number);
        QFETCH(QByteArray, dialect);
        const Written it = written()[number];
        if (QStandardPaths::findExecutable(QString::fromLatin1(it.program)).isEmpty()) {
            QSKIP("is not installed");
        }
        StoreBehaviour behaviour;
        behaviour.dialect = oauth::dialectNamed(dialect);
        const FakeStore store(behaviour);
        ProxyDesk desk(store.baseUrl());
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("BASE"), QStringLiteral("http://127.0.0.1:%1/%2/")
                                                       .arg(desk.port)
                                                       .arg(QString::fromLatin1(clientKey)));
        program.setProcessEnvironment(environment);
        program.start(QString::fromLatin1(it.program), it.arguments);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 30'000);
        const QByteArray said = program.readAllStandardError();
        QVERIFY2(program.exitCode() == 0, said);
        QCOMPARE(program.readAllStandardOutput(), "[]");
        QCOMPARE(store.executed(), 4);
        QList<QByteArray> methods;
        for (const proxy::CallDone &call : std::as_const(desk.gate.calls)) {
            methods.append(call.method);
        }
        QCOMPARE(methods, QList<QByteArray>({"GET", "POST", "PUT", "DELETE"}));
        QCOMPARE(desk.gate.calls[2].octetsIn, 200'000);
        for (const QByteArray &request : store.peer().requests()) {
            QVERIFY(!request.contains("what-it-had-before") && !request.contains(clientKey));
        }
    }
};

LATCHKEY_TEST(tst_RealPrograms)
#include "tst_RealPrograms.moc"

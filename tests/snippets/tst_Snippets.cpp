// SPDX-License-Identifier: Apache-2.0
// Every text that another program is to be made of is run by what runs it, against something that
// answers as the proxy does.
#include "Program.h"
#include "snippets/Snippet.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using snippets::Language;

namespace {

const QByteArray clientKey = "lkc_3x7q2m9kd4t8w5zb6n1r0c";

// Answers every request as the store does for GET /V1/modules, and remembers its head.
class ProxyStandIn : public QTcpServer
{
public:
    ProxyStandIn()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *const peer = nextPendingConnection();
            connect(peer, &QTcpSocket::readyRead, peer, [this, peer] { answer(peer); });
        });
    }

    QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(serverPort()); }
    QByteArray head() const { return m_head; }

private:
    void answer(QTcpSocket *peer)
    {
        const QByteArray request = peer->property("request").toByteArray() + peer->readAll();
        peer->setProperty("request", request);
        if (!request.contains("\r\n\r\n")) {
            return;
        }
        m_head = request;
        const QByteArray body = R"(["Magento_Store","Magento_Sales"])";
        peer->write("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n"
                    "Connection: close\r\nContent-Length: " +
                    QByteArray::number(body.size()) + "\r\n\r\n" + body);
        peer->disconnectFromHost();
    }

    QByteArray m_head;
};

// How a text is run that was saved as FILE.
struct Runner
{
    QString program;
    QStringList arguments;
    QString file;
    QStringList probe; // arguments with which the program says that all is there; empty: always
};

// A program of tests/connectors that runs a file of its tool.
Runner connector(const char *name, const QString &probe)
{
    return {QStringLiteral("sh"),
            {QStringLiteral("-c"),
             QStringLiteral("exec /usr/bin/python3 -B '%1' store.json")
                 .arg(testing::sourcePath("tests/connectors/") + QLatin1String(name))},
            QStringLiteral("store.json"),
            {QStringLiteral("-c"), probe}};
}

std::optional<Runner> runnerOf(Language language)
{
    switch (language) {
    case Language::Curl:
        return Runner{QStringLiteral("sh"), {}, QStringLiteral("store.sh"), {}};
    case Language::Python:
        return Runner{QStringLiteral("/usr/bin/python3"),
                      {},
                      QStringLiteral("store.py"),
                      {QStringLiteral("-c"), QStringLiteral("import requests")}};
    case Language::Node:
        return Runner{QStringLiteral("node"),
                      {},
                      QStringLiteral("store.mjs"),
                      {QStringLiteral("-e"), QStringLiteral("fetch")}};
    case Language::Php:
        return Runner{QStringLiteral("php"), {}, QStringLiteral("store.php"), {}};
    case Language::Guzzle:
        return Runner{QStringLiteral("php"),
                      {},
                      QStringLiteral("store.php"),
                      {QStringLiteral("-r"),
                       QStringLiteral("require '/usr/share/php/GuzzleHttp/autoload.php'; "
                                      "new GuzzleHttp\\Client();")}};
    case Language::Java:
        return Runner{QStringLiteral("java"),
                      {},
                      QStringLiteral("Store.java"),
                      {QStringLiteral("--list-modules")}};
    case Language::CSharp: // .NET's own compiler is in no Debian; Mono's is
        return Runner{QStringLiteral("sh"),
                      {QStringLiteral("-c"),
                       QStringLiteral("mcs -r:System.Net.Http.dll store.cs && mono store.exe")},
                      QStringLiteral("store.cs"),
                      {QStringLiteral("-c"), QStringLiteral("command -v mcs && command -v mono")}};
    case Language::Go:
        return Runner{
            QStringLiteral("sh"),
            {QStringLiteral("-c"),
             QStringLiteral("if command -v go; then go run store.go; else "
                            "gccgo-12 -static-libgo -o store store.go && ./store; fi")},
            QStringLiteral("store.go"),
            {QStringLiteral("-c"), QStringLiteral("command -v go || command -v gccgo-12")}};
    case Language::Postman:
        return Runner{QStringLiteral("newman"),
                      {QStringLiteral("run"), QStringLiteral("--environment"),
                       QStringLiteral("environment.json"), QStringLiteral("--verbose")},
                      QStringLiteral("store.json"),
                      {}};
    case Language::N8n:
        return connector("n8n.py", QStringLiteral("command -v n8n"));
    case Language::Mcp:
        return connector("mcp.py", QStringLiteral("command -v dkmaker-mcp-rest-api"));
    }
    return {};
}

// What is imported there cannot say that this computer is called directly.
bool asksTheEnvironmentForAProxy(Language language)
{
    return language == Language::Postman || language == Language::N8n;
}

bool isThere(const Runner &runner)
{
    if (QStandardPaths::findExecutable(runner.program).isEmpty()) {
        return false;
    }
    if (runner.probe.isEmpty()) {
        return true;
    }
    QProcess probe;
    probe.start(runner.program, runner.probe);
    return probe.waitForFinished() && probe.exitCode() == 0;
}

QByteArray textOf(Language language, const QByteArray &proxy, bool holdsKey)
{
    const QString id = QStringLiteral("k3x5m2pa");
    return holdsKey ? snippets::snippetWith(language, proxy, id,
                                            {QStringLiteral("q7w2e4rt"), Secret(clientKey)})
                          .reveal()
                    : snippets::snippet(language, proxy, id);
}

void save(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QDir(folder.path()).mkpath(QStringLiteral("vendor"));
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class tst_Snippets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsRun_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<bool>("holdsKey");
        for (const Language language : snippets::allLanguages) {
            const QByteArray name = snippets::name(language);
            QTest::newRow(name.constData()) << int(language) << false;
            QTest::addRow("%s with its key", name.constData()) << int(language) << true;
        }
    }

    void eachIsRun()
    {
        QFETCH(int, language);
        QFETCH(bool, holdsKey);
        const auto runner = runnerOf(Language(language));
        QVERIFY(runner);
        if (!isThere(*runner)) {
            QSKIP("what runs it is not installed");
        }
        ProxyStandIn proxy;
        const QTemporaryDir folder;
        save(folder, runner->file, textOf(Language(language), proxy.url(), holdsKey));
        save(folder, QStringLiteral("vendor/autoload.php"),
             "<?php require '/usr/share/php/GuzzleHttp/autoload.php';");
        const QByteArray given = holdsKey ? QByteArray("not this one") : clientKey;
        save(folder, QStringLiteral("environment.json"),
             R"({"name": "e", "values": [{"key": "LATCHKEY_KEY", "type": "secret", "value": ")" +
                 given + R"("}]})");
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LATCHKEY_KEY"), QString::fromLatin1(given));
        if (!asksTheEnvironmentForAProxy(Language(language))) {
            for (const char *const name : {"http_proxy", "HTTP_PROXY", "all_proxy"}) {
                environment.insert(QLatin1String(name), QStringLiteral("http://127.0.0.1:1"));
            }
        }
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        QStringList arguments = runner->arguments;
        if (!arguments.contains(QStringLiteral("-c"))) {
            arguments.insert(arguments.isEmpty() ? 0 : 1, runner->file);
        }
        process.start(runner->program, arguments);
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60'000);
        const QByteArray printed = process.readAll();
        QVERIFY2(process.exitCode() == 0, printed);
        QVERIFY2(proxy.head().startsWith("GET /rest/V1/modules HTTP/1.1\r\n"), proxy.head());
        QVERIFY2(proxy.head().contains("Bearer " + clientKey + "\r\n"), proxy.head());
        QVERIFY2(printed.contains("Magento_Sales"), printed);
    }

    void theKeyIsInTheTextOnce()
    {
        for (const Language language : snippets::allLanguages) {
            const QByteArray text = textOf(language, "http://127.0.0.1:24711", true);
            QCOMPARE(text.count(clientKey), 1);
            for (const char *const left :
                 {"LATCHKEY_KEY", "@proxy@", "@id@", "@client@", "client add"}) {
                QVERIFY2(!text.contains(left), text);
            }
            QVERIFY(!snippets::note(language, snippets::KeyPlace::Text)
                         .contains(QStringLiteral("LATCHKEY_KEY")));
        }
    }

    void everyTextIsWholeAndHoldsNoMark()
    {
        for (const Language language : snippets::allLanguages) {
            const QByteArray text =
                snippets::snippet(language, "http://127.0.0.1:24711", QStringLiteral("k3x5m2pa"));
            QVERIFY2(text.contains("http://127.0.0.1:24711/rest"), text);
            QVERIFY2(text.contains("LATCHKEY_KEY"), text);
            QVERIFY2(!text.contains("@proxy@") && !text.contains("@id@"), text);
            QVERIFY(snippets::languageNamed(snippets::name(language)) == language);
            QVERIFY(!snippets::words(language).isEmpty());
        }
        QVERIFY(!snippets::languageNamed("cobol"));
    }

    void whatIsImportedIsJson()
    {
        for (const Language language : {Language::N8n, Language::Postman, Language::Mcp}) {
            const auto json = QJsonDocument::fromJson(
                snippets::snippet(language, "http://127.0.0.1:24711", QStringLiteral("k3x5m2pa")));
            QVERIFY(json.isObject());
        }
    }
};

LATCHKEY_TEST(tst_Snippets)
#include "tst_Snippets.moc"

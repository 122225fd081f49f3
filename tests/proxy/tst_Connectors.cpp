// SPDX-License-Identifier: Apache-2.0
// What programs are written with calls the practice store through the proxy, in every dialect that
// the practice store can play: the programs of tests/connectors.
#include "Program.h"
#include "ProxyDesk.h"
#include "practice/PracticeShop.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

using namespace latchkey;
using namespace latchkey::tests;

namespace {

struct Connector
{
    const char *name;
    const char *program;
    const char *file;
    QStringList probe; // says whether what it is written with is there
};

QList<Connector> connectors()
{
    const auto python = [](const char *module) {
        return QStringList{QStringLiteral("-c"),
                           QStringLiteral("import %1").arg(QLatin1String(module))};
    };
    const auto php = [](const char *what) {
        return QStringList{QStringLiteral("-r"),
                           QStringLiteral("exit((int) !%1);").arg(QLatin1String(what))};
    };
    return {
        {"curl", "sh", "curl.sh", {QStringLiteral("-c"), QStringLiteral("command -v curl")}},
        {"requests", "/usr/bin/python3", "python_requests.py", python("requests")},
        {"requests-oauthlib", "/usr/bin/python3", "python_oauth.py", python("requests_oauthlib")},
        {"fetch", "node", "node_fetch.mjs", {QStringLiteral("-e"), QStringLiteral("fetch")}},
        {"Guzzle", "php", "php_guzzle.php",
         php("is_file('/usr/share/php/GuzzleHttp/autoload.php')")},
        {"PHP's oauth", "php", "php_oauth.php", php("class_exists('OAuth')")},
        {"Postman's newman",
         "/usr/bin/python3",
         "postman.py",
         {QStringLiteral("-c"),
          QStringLiteral("import shutil, sys; sys.exit(not shutil.which('newman'))")}},
    };
}

bool isThere(const Connector &connector)
{
    if (QStandardPaths::findExecutable(QLatin1String(connector.program)).isEmpty()) {
        return false;
    }
    QProcess probe;
    probe.start(QLatin1String(connector.program), connector.probe);
    return probe.waitForFinished() && probe.exitCode() == 0;
}

// Twelve filter groups, so that orders of names differ, and values that are encoded in many ways.
QByteArray search()
{
    QByteArrayList pairs;
    for (int i = 0; i < 12; ++i) {
        const QByteArray filter =
            "searchCriteria[filter_groups][" + QByteArray::number(i) + "][filters][0]";
        pairs += {filter + "[field]=f" + QByteArray::number(i), filter + "[value]=ä b:c/d+e% 2024"};
    }
    return pairs.join('&');
}

QByteArrayList calls()
{
    return {"GET\trest/V1/store/storeConfigs\t\t",
            "GET\trest/default/V1/products\t" + search() + '\t',
            "GET\trest/V1/products/a%2Fb%3Ac%2Bd%20%C3%A4\t\t",
            "POST\trest/V1/customerGroups\t\t{\"group\":{\"code\":\"Größe \\\"x\\\"\"}}",
            "DELETE\trest/V1/nothing\t\t"};
}

struct Told
{
    int status = 0;
    QJsonDocument body;

    QJsonValue operator[](const char *name) const { return body[QLatin1String(name)]; }
};

QList<Told> told(const QByteArray &lines)
{
    QList<Told> all;
    for (const QByteArray &line : lines.trimmed().split('\n')) {
        const qsizetype tab = line.indexOf('\t');
        all.append({line.first(std::max<qsizetype>(tab, 0)).toInt(),
                    QJsonDocument::fromJson(line.mid(tab + 1))});
    }
    return all;
}

} // namespace

class tst_Connectors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachIsServedInEveryDialect_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QByteArray>("dialect");
        const QList<Connector> all = connectors();
        for (int i = 0; i < all.size(); ++i) {
            for (const oauth::Dialect *dialect : oauth::storeDialects()) {
                QTest::addRow("%s, %s", all[i].name, dialect->name)
                    << i << QByteArray(dialect->name);
            }
        }
    }

    void eachIsServedInEveryDialect()
    {
        QFETCH(int, number);
        QFETCH(QByteArray, dialect);
        const Connector it = connectors()[number];
        if (!isThere(it)) {
            QSKIP("is not installed");
        }
        practice::test::Shop shop({oauth::dialectNamed(dialect)});
        shop.now = systemClock()();
        const practice::test::Posted posted = shop.activate();
        const oauth::TokenPair access = shop.accessToken(posted, shop.requestToken(posted));
        QVERIFY(shop.store.isActive());
        ProxyDesk desk(shop.store.baseUrl());
        desk.keep({web::originOf(shop.store.baseUrl())->text(), Secret(posted.key),
                   Secret(posted.secret), access.token, access.tokenSecret});
        desk.gate.allowed = "rest/";

        const QByteArray printed = run(it, desk);
        const QList<Told> answers = told(printed);
        QVERIFY2(answers.size() == 5, printed);
        QCOMPARE(answers[0].status, 200);
        QCOMPARE(answers[0].body[0][QStringLiteral("base_url")].toString().toLatin1(),
                 shop.store.baseUrl());
        QCOMPARE(answers[1].status, 200);
        const QJsonArray groups =
            answers[1]["search_criteria"][QStringLiteral("filter_groups")].toArray();
        QCOMPARE(groups.size(), 12);
        for (int i = 0; i < 12; ++i) {
            const QJsonValue filter = groups[i][QStringLiteral("filters")][0];
            QCOMPARE(filter[QStringLiteral("field")].toString(), QStringLiteral("f%1").arg(i));
            QCOMPARE(filter[QStringLiteral("value")].toString(), QStringLiteral("ä b:c/d+e% 2024"));
        }
        QCOMPARE(answers[2].status, 200);
        QCOMPARE(answers[2]["sku"].toString(), QStringLiteral("a/b:c+d ä"));
        QCOMPARE(answers[3].status, 200);
        QCOMPARE(answers[3]["code"].toString(), QStringLiteral("Größe \"x\""));
        QCOMPARE(shop.store.createdCustomerGroups(), 1);
        QCOMPARE(answers[4].status, 404); // the store's own
        QCOMPARE(answers[4]["message"].toString(),
                 QStringLiteral("Request does not match any route."));
        for (const proxy::CallDone &call : std::as_const(desk.gate.calls)) {
            QCOMPARE(call.problemCode, QByteArray());
        }
    }

private:
    static QByteArray run(const Connector &connector, const ProxyDesk &desk)
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("BASE"), QStringLiteral("http://127.0.0.1:%1/%2/")
                                                       .arg(desk.port)
                                                       .arg(QString::fromLatin1(clientKey)));
        environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QLatin1String(connector.program),
                      {testing::sourcePath("tests/connectors/") + QLatin1String(connector.file)});
        program.write(calls().join('\n') + '\n');
        program.closeWriteChannel();
        const bool isOver =
            QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, 60'000);
        return isOver ? program.readAllStandardOutput() : QByteArray("it did not end");
    }
};

LATCHKEY_TEST(tst_Connectors)
#include "tst_Connectors.moc"

// SPDX-License-Identifier: Apache-2.0
// What a store answers to whoever has no token, against servers that misbehave in each way.
#include "Program.h"
#include "Site.h"
#include "checks/AnswerChecks.h"

#include <QLocale>
#include <QTest>

using namespace latchkey;
using namespace latchkey::checks;
using tests::Site;

namespace {

QByteArray dateOf(qint64 secondsFromNow)
{
    const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(secondsFromNow);
    return "Date: " +
           QLocale::c().toString(then, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() +
           " GMT\r\n";
}

QByteArray consumerUnknown()
{
    return tests::json(401, "{\"message\":\"A consumer having the specified key does not exist\"}");
}

bool hasOAuth(const QByteArray &request)
{
    return request.toLower().contains("\r\nauthorization: oauth ");
}

} // namespace

class tst_AnswerChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::forgetProxies(); }

    void redirectsAreToldAndNotFollowed_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<State>("state");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("none") << tests::page(200) << State::Ok << QByteArray();
        QTest::newRow("below itself") << tests::redirect("/de/") << State::Ok << QByteArray();
        QTest::newRow("another host") << tests::redirect("https://www.shop.example/")
                                      << State::Warning << QByteArray("check.redirect-host");
        QTest::newRow("https") << tests::redirect("https://127.0.0.1/") << State::Warning
                               << QByteArray("check.redirect-https");
        QTest::newRow("without an end")
            << QByteArray() << State::NotCheckable << QByteArray("http.closed");
    }

    void redirectsAreToldAndNotFollowed()
    {
        QFETCH(const QByteArray, answer);
        const Site site({{"/", answer}});
        const CheckResult result = checkRedirects(site.asked(), {});
        QTEST(result.state, "state");
        QTEST(result.code, "code");
        QCOMPARE(site.requests().size(), 1);
    }

    void aRedirectIsToldWithoutItsUser()
    {
        const Site site({{"/", tests::redirect("https://ana:geheim@www.shop.example/a?b#c")}});
        const CheckResult result = checkRedirects(site.asked(), {});
        QCOMPARE(result.code, QByteArray("check.redirect-host")); // it is another, also so written
        QVERIFY(!result.sentence.contains(QStringLiteral("geheim")));
        QVERIFY(!result.evidence.isEmpty());
        for (const Evidence &each : result.evidence) {
            QVERIFY2(!each.text.contains(QStringLiteral("geheim")), qPrintable(each.text));
            QVERIFY(!each.text.contains(QStringLiteral("ana@")));
        }
    }

    void whatAnswersIsTold_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("api");
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("code");
        const QByteArray path = tests::api;
        QTest::newRow("a store") << path << tests::notAuthorized() << tests::page(200)
                                 << QByteArray();
        QTest::newRow("a store without rewrites")
            << "/index.php" + path << tests::notAuthorized() << tests::page(200)
            << QByteArray("check.rewrites-missing");
        QTest::newRow("a page") << path << tests::page(200) << tests::page(200)
                                << QByteArray("commerce.page");
        QTest::newRow("nothing there")
            << path << tests::page(404) << tests::page(200) << QByteArray("commerce.page");
        QTest::newRow("a firewall")
            << path << tests::page(403) << tests::page(403) << QByteArray("commerce.guarded");
        QTest::newRow("a domain for sale")
            << path << tests::page(200, "shop.example: buy this domain")
            << tests::page(200, "shop.example: buy this domain") << QByteArray("check.parked");
        QTest::newRow("a password")
            << path
            << tests::answerOf(401, "text/html", "<html>no</html>",
                               "WWW-Authenticate: Basic realm=\"staging\"\r\n")
            << tests::page(200) << QByteArray("commerce.basic");
        QTest::newRow("maintenance")
            << path
            << tests::answerOf(503, "text/html", "<html>Service Temporarily Unavailable</html>")
            << tests::page(503) << QByteArray("commerce.maintenance");
        QTest::newRow("Adobe's gateway")
            << path
            << tests::json(403, "{\"error_code\":\"403000\",\"message\":\"Api Key is required\"}")
            << tests::page(200) << QByteArray("commerce.cloud-service");
        QTest::newRow("a redirect") << path << tests::redirect("/elsewhere") << tests::page(200)
                                    << QByteArray("commerce.redirected");
    }

    void whatAnswersIsTold()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, api);
        QFETCH(const QByteArray, start);
        QFETCH(const QByteArray, code);
        const Site site({{path, api}, {"/", start}});
        const ApiResult result = checkApi(site.asked(), {});
        QCOMPARE(result.result.code, code);
        QCOMPARE(result.result.state, code.isEmpty() ? State::Ok : State::Failed);
    }

    void clocksAreCompared_data()
    {
        QTest::addColumn<qint64>("storeAhead");
        QTest::addColumn<State>("state");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("alike") << qint64(2) << State::Ok << QByteArray();
        QTest::newRow("the store is behind")
            << qint64(-120) << State::Warning << QByteArray("check.clock-off");
        QTest::newRow("so far that it refuses")
            << qint64(-700) << State::Failed << QByteArray("check.clock-ahead");
        QTest::newRow("the store is ahead")
            << qint64(3'600) << State::Warning << QByteArray("check.clock-off");
    }

    void clocksAreCompared()
    {
        QFETCH(const qint64, storeAhead);
        const Site site({{tests::api, tests::notAuthorized(dateOf(storeAhead))}});
        const CheckResult result = checkClock(site.asked(), {});
        QTEST(result.state, "state");
        QTEST(result.code, "code");
    }

    void aStoreWithoutAClockIsNotCheckable()
    {
        const Site site({{tests::api, tests::notAuthorized()}});
        QCOMPARE(checkClock(site.asked(), {}).code, QByteArray("check.no-date"));
    }

    void aHeaderThatIsStrippedIsFound_data()
    {
        QTest::addColumn<bool>("isStripped");
        QTest::newRow("kept") << false;
        QTest::newRow("stripped") << true;
    }

    void aHeaderThatIsStrippedIsFound()
    {
        QFETCH(const bool, isStripped);
        Site site;
        site.set(tests::api, [isStripped](const QByteArray &request) {
            return hasOAuth(request) && !isStripped ? consumerUnknown() : tests::notAuthorized();
        });
        const CheckResult result = checkAuthorization(site.asked(), {});
        QCOMPARE(result.state, isStripped ? State::Failed : State::Ok);
        QCOMPARE(result.code, isStripped ? QByteArray("commerce.header-lost") : QByteArray());
    }

    void aHeaderToNoStoreSaysNothing()
    {
        const Site site({{tests::api, tests::page(404)}});
        QCOMPARE(checkAuthorization(site.asked(), {}).state, State::NotCheckable);
    }

    void aStoreTellsItsAddresses()
    {
        const Site site(
            {{"/graphql", tests::json(200, "{\"data\":{\"storeConfig\":{\"base_url\":"
                                           "\"http://shop.example/\",\"secure_base_url\":"
                                           "\"https://shop.example/\"}}}")}});
        QCOMPARE(toldBaseUrls(site.asked(), {}),
                 (QList<QByteArray>{"http://shop.example/", "https://shop.example/"}));
        QCOMPARE(toldBaseUrls(Site().asked(), {}), QList<QByteArray>());
    }

    void baseUrlsAreCompared_data()
    {
        QTest::addColumn<QByteArray>("configured");
        QTest::addColumn<QByteArray>("inSignatures");
        QTest::addColumn<QByteArray>("posted");
        QTest::addColumn<QByteArray>("told");
        QTest::addColumn<QByteArray>("code");
        const QByteArray none;
        const auto row = [](const char *name, const QByteArray &configured,
                            const QByteArray &inSignatures, const QByteArray &posted,
                            const QByteArray &told, const QByteArray &code) {
            QTest::newRow(name) << configured << inSignatures << posted << told << code;
        };
        row("the same", "https://a.example/", "https://a.example/", none, none, none);
        row("the port is dropped", "http://a.example:8080/", "http://a.example/", none, none,
            "check.port-dropped");
        row("TLS ends before", "https://a.example/", "http://a.example/", none, none,
            "check.tls-ends-before");
        row("told http, and nothing was signed", "https://a.example/", none, none,
            "http://a.example/", "check.other-base-url");
        row("it is https there", "http://a.example/", none, "https://a.example/", none,
            "check.https-wanted");
        row("another host", "https://a.example/", none, none, "https://www.a.example/",
            "check.other-base-url");
        row("a signature counts for more", "https://a.example/", "https://a.example/",
            "https://admin.example/", "https://www.a.example/", none);
        row("a folder", "https://a.example/", none, none, "https://a.example/shop/",
            "check.other-base-url");
        row("the front controller is the same", "https://a.example/", none,
            "https://a.example/index.php/", none, none);
    }

    void baseUrlsAreCompared()
    {
        QFETCH(const QByteArray, configured);
        QFETCH(const QByteArray, inSignatures);
        QFETCH(const QByteArray, posted);
        QFETCH(const QByteArray, told);
        KnownBaseUrls known{inSignatures, posted, {}};
        if (!told.isEmpty()) {
            known.told.append(told);
        }
        const CheckResult result = judgeBaseUrls(configured, known);
        QTEST(result.code, "code");
        QCOMPARE(result.state, result.code.isEmpty() ? State::Ok : State::Warning);
        QVERIFY(!result.evidence.isEmpty());
    }
};

LATCHKEY_TEST(tst_AnswerChecks)
#include "tst_AnswerChecks.moc"

// SPDX-License-Identifier: Apache-2.0
// The merchant's way through the pop-up, against pages played from a script.
#include "Program.h"
#include "httpserver/HttpServer.h"
#include "merchant/PracticeMerchant.h"

#include <QSignalSpy>
#include <QtTest>

using namespace latchkey;
using latchkey::merchant::PracticeMerchant;

namespace {

const QByteArray loginForm =
    "<h1>Sign in</h1><form method=\"post\" action=\"/k/identity\"><input type=\"hidden\" "
    "name=\"form_token\" value=\"abc\"><input name=\"name\"><input name=\"password\" "
    "type=\"password\"></form>";

httpserver::ServerResponse html(const QByteArray &body, const QList<web::HttpHeader> &headers = {})
{
    return {200, "text/html; charset=utf-8", body, headers};
}

httpserver::ServerResponse seeOther(const QByteArray &location)
{
    return {303, "text/plain", {}, {{"Location", location}}};
}

// Answers "METHOD path" with the next of its answers; the last one stays.
class PageServer
{
public:
    PageServer()
    {
        m_server.setHandler([this](const httpserver::ServerRequest &request,
                                   const httpserver::HttpServer::Responder &respond) {
            requests.append(request);
            QList<httpserver::ServerResponse> &answers =
                pages[request.method + ' ' + request.path()];
            if (answers.isEmpty()) {
                respond(httpserver::refusal(404));
            } else {
                respond(answers.size() > 1 ? answers.takeFirst() : answers.first());
            }
        });
        static_cast<void>(m_server.listen(0));
    }

    QByteArray origin() const { return "http://" + m_server.host(); }

    httpserver::ServerRequest last(const QByteArray &method) const
    {
        const auto found = std::find_if(requests.crbegin(), requests.crend(),
                                        [&](const auto &one) { return one.method == method; });
        return found == requests.crend() ? httpserver::ServerRequest() : *found;
    }

    QHash<QByteArray, QList<httpserver::ServerResponse>> pages;
    QList<httpserver::ServerRequest> requests;

private:
    httpserver::HttpServer m_server;
};

} // namespace

class tst_PracticeMerchant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signsInWatchesAndReturns_data();
    void signsInWatchesAndReturns();
    void requestsLookLikeABrowsers();
    void wrongPasswordStopsWithWhatThePageSays();
    void failurePageStopsWithWhatItSays();
    void pageItDoesNotUnderstandStops_data();
    void pageItDoesNotUnderstandStops();
    void passwordIsNotSentElsewhere_data();
    void passwordIsNotSentElsewhere();
    void anotherAddressIsNotFollowed();
    void progressWithoutEndStopsInTime();
    void closedWindowSaysNothing();

private:
    QByteArray popUp() const
    {
        return m_listener->origin() +
               "/k/identity?oauth_consumer_key=key&success_call_back=" + back().toPercentEncoding();
    }
    QByteArray back() const { return m_admin->origin() + "/admin/callback/"; }
    // What it stopped with; empty if it returned or did neither.
    QString stopped(PracticeMerchant &merchant)
    {
        QSignalSpy stop(&merchant, &PracticeMerchant::stopped);
        merchant.open(popUp(), QStringLiteral("mia"), Secret("s e&cret"));
        return stop.wait() ? stop.first().first().toString() : QString();
    }

    std::unique_ptr<PageServer> m_listener;
    std::unique_ptr<PageServer> m_admin;
};

void tst_PracticeMerchant::init()
{
    m_listener = std::make_unique<PageServer>();
    m_admin = std::make_unique<PageServer>();
    m_admin->pages["GET /admin/callback/"] = {html("<p>Done</p>")};
    m_listener->pages["GET /k/identity"] = {html(loginForm)};
    m_listener->pages["POST /k/identity"] = {seeOther("/k/progress/1")};
}

void tst_PracticeMerchant::signsInWatchesAndReturns_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("meta");
    QTest::newRow("a Refresh header") << QByteArray("0") << QByteArray();
    QTest::newRow("a Refresh header with the address")
        << QByteArray("0; url=/k/progress/1") << QByteArray();
    QTest::newRow("a meta element")
        << QByteArray() << QByteArray("<meta http-equiv=refresh content=0>");
}

void tst_PracticeMerchant::signsInWatchesAndReturns()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, meta);
    const QList<web::HttpHeader> headers =
        header.isEmpty() ? QList<web::HttpHeader>() : QList<web::HttpHeader>{{"Refresh", header}};
    m_listener->pages["GET /k/progress/1"] = {html(meta + "<h1>Waiting</h1>", headers),
                                              html(meta + "<h1>Connecting</h1>", headers),
                                              seeOther(back())};
    PracticeMerchant merchant;
    QSignalSpy returned(&merchant, &PracticeMerchant::returned);
    QSignalSpy stop(&merchant, &PracticeMerchant::stopped);
    merchant.open(popUp(), QStringLiteral("mia"), Secret("s e&cret"));
    QVERIFY(returned.wait());
    QCOMPARE(stop.count(), 0);
    QCOMPARE(m_admin->requests.size(), 1);
    QCOMPARE(m_admin->requests.first().method, "GET");
    QCOMPARE(m_listener->last("POST").body, "form_token=abc&name=mia&password=s%20e%26cret");
}

void tst_PracticeMerchant::requestsLookLikeABrowsers()
{
    m_listener->pages["GET /k/identity"] = {html(loginForm, {{"Set-Cookie", "a=b; path=/"}})};
    m_listener->pages["GET /k/progress/1"] = {seeOther(back())};
    PracticeMerchant merchant;
    QSignalSpy returned(&merchant, &PracticeMerchant::returned);
    merchant.open(popUp(), QStringLiteral("mia"), Secret("s e&cret"));
    QVERIFY(returned.wait());

    QCOMPARE(m_listener->requests.size(), 3);
    const httpserver::ServerRequest &opened = m_listener->requests.at(0);
    QCOMPARE(opened.header("Sec-Fetch-Site"), "cross-site");
    QCOMPARE(opened.count("Origin"), 0);
    const httpserver::ServerRequest &posted = m_listener->requests.at(1);
    QCOMPARE(posted.header("Sec-Fetch-Site"), "same-origin");
    QCOMPARE(posted.header("Origin"), m_listener->origin());
    QCOMPARE(posted.header("Content-Type"), "application/x-www-form-urlencoded");
    const httpserver::ServerRequest &followed = m_listener->requests.at(2);
    QCOMPARE(followed.method, "GET");
    QCOMPARE(followed.header("Sec-Fetch-Site"), "same-origin");
    QCOMPARE(m_admin->requests.first().header("Sec-Fetch-Site"), "cross-site");
    for (const httpserver::ServerRequest &request : m_listener->requests + m_admin->requests) {
        QCOMPARE(request.header("Sec-Fetch-Mode"), "navigate");
        QCOMPARE(request.header("Sec-Fetch-Dest"), "document");
        QCOMPARE(request.count("Cookie"), 0);
    }
}

void tst_PracticeMerchant::wrongPasswordStopsWithWhatThePageSays()
{
    m_listener->pages["POST /k/identity"] = {
        html("<p role=alert>That name or password is wrong.</p>" + loginForm)};
    PracticeMerchant merchant;
    QCOMPARE(stopped(merchant), QStringLiteral("That name or password is wrong."));
    QCOMPARE(m_listener->requests.size(), 2);
}

void tst_PracticeMerchant::failurePageStopsWithWhatItSays()
{
    m_listener->pages["GET /k/progress/1"] = {
        html("<h1>Not connected</h1><p>The store did not answer.</p>")};
    PracticeMerchant merchant;
    QCOMPARE(stopped(merchant), QStringLiteral("Not connected\nThe store did not answer."));
}

void tst_PracticeMerchant::pageItDoesNotUnderstandStops_data()
{
    QTest::addColumn<httpserver::ServerResponse>("page");
    QTest::addColumn<QString>("text");
    QTest::newRow("no form") << html("<h1>Hello</h1>") << QStringLiteral("Hello");
    QTest::newRow("an error page")
        << httpserver::ServerResponse{400, "text/html", "<h1>This page is too old</h1>", {}}
        << QStringLiteral("This page is too old");
    QTest::newRow("nothing at all") << httpserver::ServerResponse{500, "text/html", {}, {}}
                                    << QStringLiteral("The page answered with status 500.");
    QTest::newRow("no words") << html({}) << QStringLiteral("The page is empty.");
}

void tst_PracticeMerchant::pageItDoesNotUnderstandStops()
{
    QFETCH(httpserver::ServerResponse, page);
    QFETCH(QString, text);
    m_listener->pages["GET /k/identity"] = {page};
    PracticeMerchant merchant;
    QCOMPARE(stopped(merchant), text);
}

void tst_PracticeMerchant::passwordIsNotSentElsewhere_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("another origin") << QByteArray("/k/identity") << QByteArray("ADMIN/steal");
    QTest::newRow("into the address") << QByteArray("method=\"post\"") << QByteArray("");
}

void tst_PracticeMerchant::passwordIsNotSentElsewhere()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    to.replace("ADMIN", m_admin->origin());
    m_listener->pages["GET /k/identity"] = {html(QByteArray(loginForm).replace(from, to))};
    PracticeMerchant merchant;
    QVERIFY(!stopped(merchant).isEmpty());
    QCOMPARE(m_listener->requests.size(), 1);
    QCOMPARE(m_admin->requests.size(), 0);
}

void tst_PracticeMerchant::anotherAddressIsNotFollowed()
{
    m_listener->pages["GET /k/progress/1"] = {seeOther(m_admin->origin() + "/elsewhere")};
    PracticeMerchant merchant;
    QVERIFY(stopped(merchant).contains(QStringLiteral("/elsewhere")));
    QCOMPARE(m_admin->requests.size(), 0);
}

void tst_PracticeMerchant::progressWithoutEndStopsInTime()
{
    m_listener->pages["GET /k/progress/1"] = {html("<h1>Waiting</h1>", {{"Refresh", "0"}})};
    PracticeMerchant merchant(std::chrono::milliseconds(300));
    QCOMPARE(stopped(merchant), QStringLiteral("The page did not finish and was closed."));
    QVERIFY(m_listener->requests.size() > 3);
}

void tst_PracticeMerchant::closedWindowSaysNothing()
{
    m_listener->pages["GET /k/progress/1"] = {html("<h1>Waiting</h1>", {{"Refresh", "0"}})};
    PracticeMerchant merchant(std::chrono::milliseconds(200));
    QSignalSpy returned(&merchant, &PracticeMerchant::returned);
    QSignalSpy stop(&merchant, &PracticeMerchant::stopped);
    merchant.open(popUp(), QStringLiteral("mia"), Secret("s e&cret"));
    QTRY_VERIFY(m_listener->requests.size() > 2);
    merchant.close();
    QVERIFY(!stop.wait(400));
    QCOMPARE(returned.count(), 0);
}

LATCHKEY_TEST(tst_PracticeMerchant)
#include "tst_PracticeMerchant.moc"

// SPDX-License-Identifier: Apache-2.0
// The practice store's Admin in a real Chromium: what a merchant clicks, and what comes of it.
#include "Program.h"
#include "peers/WebDriver.h"
#include "practice/PracticeShop.h"

using namespace latchkey;
using namespace latchkey::practice::test;
using latchkey::peers::WebDriver;

namespace {

constexpr const char *signInPage =
    "<!DOCTYPE html><title>Sign in</title><a id=back>Done</a>"
    "<script>document.getElementById('back').href="
    "new URLSearchParams(location.search).get('success_call_back')</script>";

// Another site on this computer: the program's login page, or a hostile page.
class Site
{
public:
    Site()
    {
        m_server.setHandler([this](const httpserver::ServerRequest &request,
                                   const httpserver::HttpServer::Responder &respond) {
            respond(pages.contains(request.path())
                        ? httpserver::ServerResponse{200,
                                                     "text/html; charset=utf-8",
                                                     pages.value(request.path()),
                                                     {}}
                        : httpserver::refusal(404));
        });
        (void)m_server.listen(0);
    }

    QByteArray origin() const { return "http://" + m_server.host(); }

    QHash<QByteArray, QByteArray> pages;

private:
    httpserver::HttpServer m_server;
};

const QString escape = QString(QChar(0xe00c)); // WebDriver's names of keys
const QString enter = QString(QChar(0xe007));

} // namespace

class tst_PracticeAdminInBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void merchantActivatesAndTheGridShowsIt();
    void popUpIsOpenedAsAdminOpensIt();
    void reauthorizeIsAskedForByItsName();
    void closedPopUpIsNoticed();
    void undeliveredPostIsSaidAndOpensNothing();
    void blockedPopUpIsSaid();
    void missingAnswerIsSaid();
    void dialogCanBeUsedWithTheKeyboard();
    void dialogIsNamedForThoseWhoCannotSeeIt();
    void pageFits_data();
    void pageFits();
    void otherPageCannotActivate();

private:
    QString textOf(const char *css) { return m_browser->text(css); }
    QString read(const char *expression)
    {
        return m_browser->run(QStringLiteral("return String(%1)").arg(QLatin1String(expression)))
            .toString();
    }

    void openDialog()
    {
        m_browser->go(m->store.adminUrl());
        m_browser->click("#activate");
        QTRY_VERIFY2(m_browser->has("#permissions[open]"), qPrintable(m_browser->error()));
    }

    // Activate, Allow; then the pop-up is the window that is driven.
    void openPopUp()
    {
        openDialog();
        m_browser->click("#allow");
        QTRY_COMPARE(m_browser->windows().size(), 2);
        QStringList windows = m_browser->windows();
        windows.removeOne(m_adminWindow);
        m_browser->switchTo(windows.first());
        QTRY_VERIFY2(m_browser->has("#back"), qPrintable(m_browser->error()));
    }

    // What the program behind the callback does meanwhile.
    void exchangeTokens()
    {
        QVERIFY(!m->posted.isEmpty());
        const Posted values = m->posted.last();
        QVERIFY(!m->accessToken(values, m->requestToken(values)).token.isEmpty());
    }

    std::unique_ptr<WebDriver> m_browser;
    std::unique_ptr<Shop> m;
    std::unique_ptr<Site> m_program;
    std::unique_ptr<Site> m_evil;
    QString m_adminWindow;
};

void tst_PracticeAdminInBrowser::initTestCase()
{
    if (!WebDriver::missing().isEmpty()) {
        QSKIP(qPrintable(WebDriver::missing() + QStringLiteral(" is not installed")));
    }
    m_browser = std::make_unique<WebDriver>();
    // a dialog that slides in is not yet where the driver clicks
    QVERIFY2(m_browser->start({QStringLiteral("--force-prefers-reduced-motion")}),
             qPrintable(m_browser->error()));
}

void tst_PracticeAdminInBrowser::cleanupTestCase()
{
    m_browser.reset();
}

void tst_PracticeAdminInBrowser::init()
{
    m = std::make_unique<Shop>();
    m_program = std::make_unique<Site>();
    m_evil = std::make_unique<Site>();
    m_program->pages["/identity"] = signInPage;
    m->store.define("http://" + m->callback.host() + "/callback", m_program->origin() + "/identity",
                    QStringLiteral("Merkur ERP"));
    m_adminWindow = m_browser->windows().value(0);
}

void tst_PracticeAdminInBrowser::cleanup()
{
    const QStringList windows = m_browser->windows();
    for (const QString &window : windows.mid(1)) {
        m_browser->switchTo(window);
        m_browser->closeWindow();
    }
    m_browser->switchTo(windows.value(0));
    m_browser->go("about:blank");
}

void tst_PracticeAdminInBrowser::merchantActivatesAndTheGridShowsIt()
{
    m_browser->go(m->store.adminUrl());
    QCOMPARE(textOf(".status"), QStringLiteral("Inactive"));
    QCOMPARE(textOf("#activate"), QStringLiteral("Activate"));
    openPopUp();
    exchangeTokens();
    m_browser->click("#back");
    m_browser->switchTo(m_adminWindow);
    QTRY_COMPARE(textOf(".status"), QStringLiteral("Active")); // by itself
    QCOMPARE(textOf("#activate"), QStringLiteral("Reauthorize"));
    QCOMPARE(textOf(".message.notice"),
             QStringLiteral("Integration 'Merkur ERP' has been sent for activation."));
    QTRY_COMPARE(m_browser->windows().size(), 1); // the return page closes itself
}

void tst_PracticeAdminInBrowser::popUpIsOpenedAsAdminOpensIt()
{
    openDialog();
    m_browser->run(QStringLiteral(
        "const open = window.open; window.open = (...given) => { window.given = given; "
        "return open.apply(window, given); };"
        "const repeat = setInterval; window.setInterval = (look, pause) => { window.pause = pause; "
        "return repeat(look, pause); }"));
    m_browser->click("#allow");
    QTRY_COMPARE(m_browser->windows().size(), 2);
    QTRY_VERIFY(m_browser->has("#sent[open]"));
    const QByteArray address =
        m_program->origin() + "/identity?oauth_consumer_key=" + m->posted.first().key +
        "&success_call_back=" +
        QUrl::toPercentEncoding(QString::fromLatin1(m->store.successCallBack()));
    QCOMPARE(read("given[0]").toLatin1(), address);
    QCOMPARE(read("given[1]"), QString());
    QCOMPARE(read("given[2]"),
             QStringLiteral("top=%1, left=%2, width=680, height=510,scrollbars=no")
                 .arg(read("screen.height - 810"), read("screen.width - 710")));
    QCOMPARE(read("pause"), QStringLiteral("500"));
    QCOMPARE(textOf("#sent .content p:last-child"),
             QStringLiteral("Please setup or sign in into your 3rd party account to complete "
                            "setup of this integration."));
    QStringList windows = m_browser->windows();
    windows.removeOne(m_adminWindow);
    m_browser->switchTo(windows.first());
    QTRY_COMPARE(m_browser->url(), address);
    QCOMPARE(read("window.opener !== null"), QStringLiteral("true"));
    QCOMPARE(read("window.name"), QString());
}

void tst_PracticeAdminInBrowser::reauthorizeIsAskedForByItsName()
{
    const Posted values = m->activate();
    const oauth::TokenPair token = m->accessToken(values, m->requestToken(values));
    QCOMPARE(m->send(m->restCall(values, token)).status, 200);
    openDialog();
    QCOMPARE(textOf("#allow"), QStringLiteral("Reauthorize"));
    m_browser->click("#allow");
    QTRY_COMPARE(m_browser->windows().size(), 2);
    QCOMPARE(m->send(m->restCall(values, token)).status, 401);
    QVERIFY(!m->store.isActive());
}

void tst_PracticeAdminInBrowser::closedPopUpIsNoticed()
{
    openPopUp();
    m_browser->closeWindow();
    m_browser->switchTo(m_adminWindow);
    QTRY_VERIFY(m_browser->has(".message.notice"));
    QVERIFY(!m_browser->has("dialog[open]"));
    QCOMPARE(textOf(".status"), QStringLiteral("Inactive"));
}

void tst_PracticeAdminInBrowser::undeliveredPostIsSaidAndOpensNothing()
{
    m->store.define("http://127.0.0.1:1/callback", m_program->origin() + "/identity");
    openDialog();
    m_browser->run(QStringLiteral("window.open = () => { document.title = 'opened'; }"));
    m_browser->click("#allow");
    QTRY_COMPARE(textOf(".message.error"),
                 QStringLiteral("The attempt to post data to consumer failed due to an unexpected "
                                "error. Please try again later."));
    QCOMPARE(m_browser->windows().size(), 1);
    QVERIFY(!m_browser->has("dialog[open]"));
}

void tst_PracticeAdminInBrowser::blockedPopUpIsSaid()
{
    openDialog();
    m_browser->run(QStringLiteral("window.open = () => null")); // what a blocker makes of it
    m_browser->click("#allow");
    QTRY_COMPARE(textOf("#alert-text"), QStringLiteral("Popup Blocker is enabled! Please add this "
                                                       "site to your exception list."));
    m_browser->click("#alert-ok");
    QTRY_VERIFY(!m_browser->has("dialog[open]"));
    QCOMPARE(read("document.activeElement.id"), QStringLiteral("activate"));
}

void tst_PracticeAdminInBrowser::missingAnswerIsSaid()
{
    openDialog();
    m.reset(); // the practice is over
    m_browser->click("#allow");
    QTRY_COMPARE(textOf("#alert-text"),
                 QStringLiteral("Sorry, something went wrong. Please try again later."));
}

void tst_PracticeAdminInBrowser::dialogCanBeUsedWithTheKeyboard()
{
    m_browser->go(m->store.adminUrl());
    m_browser->type("#activate", enter);
    QTRY_VERIFY(m_browser->has("#permissions[open]"));
    QCOMPARE(read("document.getElementById('permissions').contains(document.activeElement)"),
             QStringLiteral("true"));
    m_browser->type("#allow", escape);
    QTRY_VERIFY(!m_browser->has("#permissions[open]"));
    QCOMPARE(read("document.activeElement.id"), QStringLiteral("activate"));
    QCOMPARE(m->posted.size(), 0);
    m_browser->type("#activate", enter);
    QTRY_VERIFY(m_browser->has("#permissions[open]"));
    m_browser->type("#allow", enter);
    QTRY_COMPARE(m->posted.size(), 1);
    QTRY_COMPARE(m_browser->windows().size(), 2);
}

void tst_PracticeAdminInBrowser::dialogIsNamedForThoseWhoCannotSeeIt()
{
    openDialog();
    QCOMPARE(read("document.querySelector('dialog[open]').getAttribute('role')"),
             QStringLiteral("dialog"));
    QCOMPARE(read("document.querySelector('dialog[open]').getAttribute('aria-modal')"),
             QStringLiteral("true"));
    QCOMPARE(read("document.getElementById(document.querySelector('dialog[open]')"
                  ".getAttribute('aria-labelledby')).textContent"),
             QStringLiteral("Merkur ERP"));
    QVERIFY(textOf("#permissions .content")
                .contains(QStringLiteral("The integration you selected asks you to approve access "
                                         "to the following:")));
}

void tst_PracticeAdminInBrowser::pageFits_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<QString>("name");
    const QString usual = QStringLiteral("ERP");
    const QString longest =
        QStringLiteral("Warenwirtschaftssystemdatenaustauschschnittstellenverwaltungsprogramm")
            .repeated(2);
    QTest::newRow("large") << 1280 << 800 << usual;
    QTest::newRow("small") << 800 << 560 << usual;
    QTest::newRow("small, one long word") << 800 << 560 << longest;
}

void tst_PracticeAdminInBrowser::pageFits()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(QString, name);
    const char *fits = "[document.documentElement.scrollWidth <= innerWidth, "
                       "document.documentElement.scrollHeight <= innerHeight]";
    m->store.define("http://127.0.0.1:1/callback", "http://127.0.0.1:1/identity", name);
    m_browser->resizePage(width, height);
    openDialog();
    QCOMPARE(read(fits), QStringLiteral("true,true"));
    QCOMPARE(read("document.querySelector('dialog[open]').scrollWidth <= "
                  "document.querySelector('dialog[open]').clientWidth"),
             QStringLiteral("true"));
    // the style is in force
    QCOMPARE(read("getComputedStyle(document.getElementById('allow')).backgroundColor"),
             QStringLiteral("rgb(235, 82, 2)"));
}

void tst_PracticeAdminInBrowser::otherPageCannotActivate()
{
    const QByteArray url = m->store.adminUrl() + "tokensExchange/id/1/reauthorize/0/";
    m_evil->pages["/"] = "<!DOCTYPE html><title>…</title><img src='" + url + "'><iframe src='" +
                         url + "'></iframe><a href='" + url +
                         "'>Win</a><script>Promise.all([fetch('" + url +
                         "',{mode:'no-cors'}).catch(()=>''),fetch('" + url +
                         "').catch(()=>'')]).then(()=>document.title='tried')</script>";
    QSignalSpy served(&m->store, &practice::PracticeStore::callServed);
    m_browser->go(m_evil->origin() + "/");
    QTRY_COMPARE(read("document.title"), QStringLiteral("tried"));
    m_browser->click("a");
    QTRY_COMPARE(textOf("body"), QStringLiteral("Forbidden"));
    QVERIFY(served.count() >= 5);
    QVERIFY(std::all_of(served.cbegin(), served.cend(), [](const QList<QVariant> &call) {
        return call.last() == 403 || call.at(1) == QByteArray("/favicon.ico");
    }));
    QCOMPARE(m->posted.size(), 0);
}

LATCHKEY_TEST(tst_PracticeAdminInBrowser)
#include "tst_PracticeAdminInBrowser.moc"

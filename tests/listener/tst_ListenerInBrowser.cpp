// SPDX-License-Identifier: Apache-2.0
// THREATS 5 and 8 where only a browser can prove them: the honest way works in a real Chromium,
// each hostile way fails.
#include "ListenerFixture.h"
#include "Program.h"
#include "peers/WebDriver.h"

#include <QTranslator>

using namespace latchkey;
using namespace latchkey::listener;
using latchkey::listener::test::ListenerFixture;
using latchkey::peers::WebDriver;

namespace {

// Another site on this computer: the store's Admin, or a hostile page. Its own port is another
// origin.
class Site
{
public:
    Site()
    {
        m_port = m_server.listen(0).value_or(0);
        m_server.setHandler([this](const httpserver::ServerRequest &request,
                                   const httpserver::HttpServer::Responder &respond) {
            asked.append(request);
            httpserver::ServerResponse response = httpserver::refusal(404);
            if (pages.contains(request.path())) {
                response = {200, "text/html; charset=utf-8", pages.value(request.path()), {}};
            }
            respond(response);
        });
    }

    QByteArray origin() const { return "http://127.0.0.1:" + QByteArray::number(m_port); }
    bool wasAsked(const QByteArray &path) const
    {
        return std::any_of(asked.cbegin(), asked.cend(),
                           [&path](const auto &request) { return request.path() == path; });
    }

    QHash<QByteArray, QByteArray> pages;
    QList<httpserver::ServerRequest> asked;

private:
    httpserver::HttpServer m_server;
    quint16 m_port = 0;
};

} // namespace

class tst_ListenerInBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void merchantSignsInAndComesBackToAdmin();
    void pageSaysThatThePasswordIsChecked();
    void fieldsAreDescribedByWhatIsSaid();
    void linkedBeforeSignInStillComesBack();
    void foreignReturnAddressIsFollowedOnlyAfterConsent();
    void failureIsShownAndStays();
    void pageFitsThePopUp_data();
    void pageFitsThePopUp();
    void loginPostOfAnotherPageIsRefused();
    void framedPageShowsNothing();
    void reboundNameShowsNothing();
    void otherPageCannotReadOurs();
    void otherPageCannotPostToTheCallback();
    void pageThatOpenedThePopUpCannotReadIt();

private:
    QByteArray adminPage(const QByteArray &back) const
    {
        return "<!DOCTYPE html><title>Admin</title><button id=open>Activate</button><script>"
               "const back='" +
               back + "';const page='" + m->origin() + m->openPath(back) +
               "';"
               "document.getElementById('open').onclick=()=>{"
               "const "
               "popup=window.open(page,'','top=10,left=10,width=680,height=510,scrollbars=no');"
               "window.popup=popup;"
               "setInterval(()=>{let there='';try{there=popup.location.href}catch(e){}"
               "if(there===back)document.title='came back';"
               "else if(popup.closed)document.title='closed'},100)}"
               "</script>";
    }

    // Opens the pop-up from Admin as the store does, and switches to it.
    void openPopUp(const QByteArray &back)
    {
        m_admin->pages["/admin"] = adminPage(back);
        m_admin->pages["/done"] = "<!DOCTYPE html><title>Done</title>";
        m_browser->go(m_admin->origin() + "/admin");
        m_adminWindow = m_browser->windows().value(0);
        m_browser->click("#open");
        QTRY_COMPARE(m_browser->windows().size(), 2);
        QStringList windows = m_browser->windows();
        windows.removeOne(m_adminWindow);
        m_browser->switchTo(windows.first());
        QTRY_VERIFY2(m_browser->has("#password"), qPrintable(m_browser->error()));
    }
    void signIn(const QString &password)
    {
        m_browser->type("#password", password);
        m_browser->click("button");
    }
    void show(PageProgress::Kind kind, const QString &headline = {}, const QString &text = {})
    {
        m->listener.showProgress(ListenerFixture::id(), {kind, headline, text});
    }
    QByteArray progressUrl() const
    {
        return m->origin() + '/' + ListenerFixture::identityKey() + "/progress/";
    }

    std::unique_ptr<WebDriver> m_browser;
    std::unique_ptr<ListenerFixture> m;
    std::unique_ptr<Site> m_admin;
    std::unique_ptr<Site> m_evil;
    QString m_adminWindow;
};

void tst_ListenerInBrowser::initTestCase()
{
    if (!WebDriver::missing().isEmpty()) {
        QSKIP(qPrintable(WebDriver::missing() + QStringLiteral(" is not installed")));
    }
    m_browser = std::make_unique<WebDriver>();
    QVERIFY2(
        m_browser->start({QStringLiteral("--host-resolver-rules=MAP rebound.example 127.0.0.1")}),
        qPrintable(m_browser->error()));
}

void tst_ListenerInBrowser::cleanupTestCase()
{
    m_browser.reset();
}

void tst_ListenerInBrowser::init()
{
    m = std::make_unique<ListenerFixture>();
    m_admin = std::make_unique<Site>();
    m_evil = std::make_unique<Site>();
    ServedIntegration integration = ListenerFixture::integration();
    integration.storeOrigin = *web::originOf(m_admin->origin());
    m->listener.serve(integration);
}

void tst_ListenerInBrowser::cleanup()
{
    const QStringList windows = m_browser->windows();
    for (const QString &window : windows.mid(1)) {
        m_browser->switchTo(window);
        m_browser->closeWindow();
    }
    m_browser->switchTo(windows.value(0));
    m_browser->go("about:blank");
}

void tst_ListenerInBrowser::merchantSignsInAndComesBackToAdmin()
{
    QSignalSpy signedIn(&m->listener, &Listener::signedIn);
    QSignalSpy returned(&m->listener, &Listener::returned);
    openPopUp(m_admin->origin() + "/done");
    // the only login there is
    QCOMPARE(
        m_browser->run(QStringLiteral("return document.getElementById('name').value")).toString(),
        QStringLiteral("ana"));
    QCOMPARE(m_browser->run(QStringLiteral("return document.activeElement.id")).toString(),
             QStringLiteral("password"));
    m_browser->type("#name", QStringLiteral("ana"));
    signIn(QStringLiteral("wrong-one"));
    QTRY_VERIFY(m_browser->text("[role=alert]")
                    .startsWith(QStringLiteral("That name or password is wrong.")));
    QCOMPARE(m_browser->run(QStringLiteral("return document.activeElement.id")).toString(),
             QStringLiteral("password"));
    signIn(QStringLiteral("correct horse"));
    QTRY_VERIFY(m_browser->url().startsWith(progressUrl()));
    QCOMPARE(signedIn.count(), 1);
    QCOMPARE(m_browser->text("h1"), QStringLiteral("Waiting for the store"));
    show(PageProgress::Kind::Working, QStringLiteral("Testing the access"));
    QTRY_COMPARE(m_browser->text("h1"), QStringLiteral("Testing the access")); // by itself
    show(PageProgress::Kind::Linked);
    QTRY_COMPARE(m_browser->url(), m_admin->origin() + "/done");
    QCOMPARE(returned.count(), 1);
    m_browser->switchTo(m_adminWindow);
    QTRY_COMPARE(m_browser->run(QStringLiteral("return document.title")).toString(),
                 QStringLiteral("came back"));
    QCOMPARE(m_admin->asked.last().count("Referer"), 0); // our key stays with us
}

void tst_ListenerInBrowser::pageSaysThatThePasswordIsChecked()
{
    openPopUp(m_admin->origin() + "/done");
    m_browser->type("#name", QStringLiteral("ana"));
    m_browser->type("#password", QStringLiteral("correct horse"));
    const QJsonValue said = m_browser->run(
        QStringLiteral("const said = document.getElementById('checking');"
                       "const before = said.textContent;"
                       "document.forms[0].requestSubmit();"
                       "return before + '|' + said.textContent + '|' + said.getAttribute('role')"));
    QCOMPARE(said.toString(), QStringLiteral("|Checking name and password …|status"));
    QTRY_VERIFY(m_browser->url().startsWith(progressUrl()));
}

void tst_ListenerInBrowser::fieldsAreDescribedByWhatIsSaid()
{
    const QString described = QStringLiteral(
        "return ['name', 'password'].map(id => document.getElementById(id)).map(field => "
        "field.getAttribute('aria-invalid') + ': ' + field.getAttribute('aria-describedby')"
        ".split(' ').map(id => document.getElementById(id).textContent).join(' '))"
        ".filter((said, at, all) => at == all.indexOf(said)).join()");
    const QString which =
        QStringLiteral("Use the login you created in Latchkey, not your Admin password.");
    openPopUp(m_admin->origin() + "/done");
    QCOMPARE(m_browser->run(described).toString(), QStringLiteral("false: ") + which);
    m_browser->type("#name", QStringLiteral("ana"));
    signIn(QStringLiteral("wrong-one"));
    QTRY_VERIFY(m_browser->has("[role=alert]"));
    QVERIFY(m_browser->run(described).toString().startsWith(
        QStringLiteral("true: That name or password is wrong. ") + which));
    signIn(QStringLiteral("correct horse"));
    QTRY_VERIFY(m_browser->has("[role=status] h1"));
}

void tst_ListenerInBrowser::linkedBeforeSignInStillComesBack()
{
    show(PageProgress::Kind::Linked);
    openPopUp(m_admin->origin() + "/done");
    m_browser->type("#name", QStringLiteral("ana"));
    signIn(QStringLiteral("correct horse"));
    QTRY_COMPARE(m_browser->url(), m_admin->origin() + "/done");
}

void tst_ListenerInBrowser::foreignReturnAddressIsFollowedOnlyAfterConsent()
{
    m_evil->pages["/other"] = "<!DOCTYPE html><title>Other</title>";
    QSignalSpy approved(&m->listener, &Listener::returnApproved);
    openPopUp(m_evil->origin() + "/other");
    m_browser->type("#name", QStringLiteral("ana"));
    show(PageProgress::Kind::Linked);
    signIn(QStringLiteral("correct horse"));
    QTRY_COMPARE(m_browser->text(".address"), QString::fromLatin1(m_evil->origin()));
    QVERIFY(!m_evil->wasAsked("/other"));
    m_browser->click("button[value=go]");
    QTRY_COMPARE(m_browser->url(), m_evil->origin() + "/other");
    QCOMPARE(approved.count(), 1);
}

void tst_ListenerInBrowser::failureIsShownAndStays()
{
    QSignalSpy ended(&m->listener, &Listener::endShown);
    openPopUp(m_admin->origin() + "/done");
    m_browser->type("#name", QStringLiteral("ana"));
    signIn(QStringLiteral("correct horse"));
    QTRY_VERIFY(m_browser->has("h1.working"));
    show(PageProgress::Kind::Failed, QStringLiteral("The store refused"),
         QStringLiteral("<i>Click</i> Activate again."));
    QTRY_COMPARE(m_browser->text("h1.failed"), QStringLiteral("The store refused"));
    QCOMPARE(m_browser->text("p"), QStringLiteral("<i>Click</i> Activate again."));
    QCOMPARE(ended.count(), 1);
    QVERIFY(!m_admin->wasAsked("/done"));
}

void tst_ListenerInBrowser::pageFitsThePopUp_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("store");
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QString>("language");
    const QString longName =
        QStringLiteral("Warenwirtschaftssystemdatenaustauschschnittstelle für Bestellungen und "
                       "Lagerbestände der Zweigniederlassung Süd");
    const QByteArray longStore =
        "https://a-very-long-name-for-the-staging-environment.eu-west.warehouse-and-retail."
        "magento-cloud.shop.example:8443";
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("de")}) {
        for (const QByteArray &scheme : {QByteArray("light"), QByteArray("dark")}) {
            const QByteArray both = language.toLatin1() + ' ' + scheme;
            QTest::addRow("%s", both.constData())
                << QStringLiteral("ERP") << QByteArray("https://shop.example") << scheme
                << language;
            QTest::addRow("long names, %s", both.constData())
                << longName << longStore << scheme << language;
        }
    }
}

void tst_ListenerInBrowser::pageFitsThePopUp()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, store);
    QFETCH(QByteArray, scheme);
    QFETCH(QString, language);
    QTranslator translator; // taken out by its end
    QVERIFY(language == u"en" ||
            (translator.load(QStringLiteral(":/latchkey/translations/latchkey_") + language) &&
             QCoreApplication::installTranslator(&translator)));
    ServedIntegration integration = ListenerFixture::integration();
    integration.name = name;
    integration.storeOrigin = *web::originOf(store);
    m->listener.serve(integration);
    const QString fits = QStringLiteral(
        "return [innerWidth, innerHeight, document.documentElement.scrollWidth <= innerWidth && "
        "document.documentElement.scrollHeight <= innerHeight].join()");
    const QString expected = QStringLiteral("680,510,true");

    openPopUp(m_evil->origin() + "/a/rather/long/path");
    m_browser->preferScheme(scheme.constData());
    m_browser->resizePage(680, 510); // what Admin's script asks for
    QTRY_COMPARE(m_browser->run(fits).toString(), expected);
    QCOMPARE(m_browser->run(QStringLiteral("return document.documentElement.lang")).toString(),
             language);
    // the style of the page is in force, and follows the scheme
    const bool dark =
        m_browser
            ->run(QStringLiteral(
                "return getComputedStyle(document.querySelector('main')).backgroundColor"))
            .toString() != QStringLiteral("rgb(255, 255, 255)");
    QCOMPARE(dark, scheme == "dark");
    m_browser->type("#name", QStringLiteral("ana"));
    signIn(QStringLiteral("wrong-one"));
    QTRY_VERIFY(m_browser->has("[role=alert]"));
    QCOMPARE(m_browser->run(fits).toString(), expected);
    signIn(QStringLiteral("correct horse"));
    QTRY_VERIFY(m_browser->has(".address")); // the question about the foreign address
    QCOMPARE(m_browser->run(fits).toString(), expected);
    m_browser->preferScheme("light");
}

void tst_ListenerInBrowser::loginPostOfAnotherPageIsRefused()
{
    // even with a form token that somebody got for it
    QSignalSpy signedIn(&m->listener, &Listener::signedIn);
    const QByteArray page = m->answerTo(m->request("GET", m->openPath())).body();
    m_evil->pages["/"] =
        "<!DOCTYPE html><form method=post action='" + m->origin() + m->identityPath() +
        "'><input name=session value=" + ListenerFixture::hidden(page, "session") +
        "><input name=form_token value=" + ListenerFixture::hidden(page, "form_token") +
        "><input name=name value=ana>"
        "<input name=password value='correct horse'><button>Win</button></form>";
    m_browser->go(m_evil->origin() + "/");
    m_browser->click("button");
    QTRY_COMPARE(m_browser->text("body"), QStringLiteral("Bad Request"));
    QCOMPARE(signedIn.count(), 0);
    QCOMPARE(m->nextDelay().count(), 0);
}

void tst_ListenerInBrowser::framedPageShowsNothing()
{
    QSignalSpy opened(&m->listener, &Listener::popUpOpened);
    m_evil->pages["/"] = "<!DOCTYPE html><iframe src='" + m->origin() + m->openPath() +
                         "'></iframe><object data='" + m->origin() + m->openPath() + "'></object>";
    m_browser->go(m_evil->origin() + "/");
    m_browser->enterFrame(0);
    QVERIFY(!m_browser->has("#password"));
    QCOMPARE(opened.count(), 0);
}

void tst_ListenerInBrowser::reboundNameShowsNothing()
{
    QSignalSpy opened(&m->listener, &Listener::popUpOpened);
    m_browser->go("http://rebound.example:" + QByteArray::number(m->port) + m->openPath());
    QCOMPARE(m_browser->text("body"), QStringLiteral("Bad Request"));
    QCOMPARE(opened.count(), 0);
}

void tst_ListenerInBrowser::otherPageCannotReadOurs()
{
    QSignalSpy opened(&m->listener, &Listener::popUpOpened);
    const QByteArray path = m->signedInPath();
    opened.clear();
    const auto attempts = [this](const QByteArray &target) {
        const QByteArray url = m->origin() + target;
        return "get('" + url + "',{}),get('" + url + "',{credentials:'include'}),get('" + url +
               "',{mode:'no-cors'}),";
    };
    m_evil->pages["/"] = "<!DOCTYPE html><title>…</title><script>"
                         "const get=(u,o)=>fetch(u,o).then(r=>r.text()).catch(()=>'');"
                         "Promise.all([" +
                         attempts(m->openPath()) + attempts(path) +
                         "]).then(t=>document.title='read: '+t.join(''))</script>";
    m_browser->go(m_evil->origin() + "/");
    QTRY_COMPARE(m_browser->run(QStringLiteral("return document.title")).toString().trimmed(),
                 QStringLiteral("read:"));
    QCOMPARE(opened.count(), 0);
}

void tst_ListenerInBrowser::otherPageCannotPostToTheCallback()
{
    QSignalSpy received(&m->listener, &Listener::callbackReceived);
    const QByteArray post = httpserver::test::recordedPost(m->port, "/x");
    const QByteArray body = post.mid(post.indexOf("\r\n\r\n") + 4);
    const QByteArray url = m->origin() + '/' + ListenerFixture::callbackKey() + "/callback";
    m_evil->pages["/"] = "<!DOCTYPE html><script>fetch('" + url +
                         "',{method:'POST',mode:'no-cors',body:new URLSearchParams('" + body +
                         "')}).finally(()=>document.title='sent')</script>";
    m_browser->go(m_evil->origin() + "/");
    QTRY_COMPARE(m_browser->run(QStringLiteral("return document.title")).toString(),
                 QStringLiteral("sent"));
    QCOMPARE(received.count(), 0);
}

void tst_ListenerInBrowser::pageThatOpenedThePopUpCannotReadIt()
{
    openPopUp(m_admin->origin() + "/done");
    m_browser->switchTo(m_adminWindow);
    const QString read = QStringLiteral("try { return popup.document.body.innerHTML } catch (e) { "
                                        "return 'closed: ' + popup.closed }");
    QCOMPARE(m_browser->run(read).toString(), QStringLiteral("closed: false"));
}

LATCHKEY_TEST(tst_ListenerInBrowser)
#include "tst_ListenerInBrowser.moc"

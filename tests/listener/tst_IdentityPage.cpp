// SPDX-License-Identifier: Apache-2.0
// The login page: who may open it, who may post it, and what a wrong password leads to.
#include "ListenerFixture.h"
#include "Program.h"

#include <QCryptographicHash>

using namespace latchkey;
using namespace latchkey::listener;
using latchkey::httpserver::test::RawPeer;
using latchkey::listener::test::ListenerFixture;

class tst_IdentityPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<ListenerFixture>(); }
    void pageSaysWhatIsAtStake();
    void openingIsTold_data();
    void openingIsTold();
    void pageIsProtected();
    void foreignTextIsShownLiterally();
    void withoutAdminsParametersItSaysSo_data();
    void withoutAdminsParametersItSaysSo();
    void pageIsOnlyForAWindowOfItsOwn_data();
    void pageIsOnlyForAWindowOfItsOwn();
    void otherMethodsAreNotAllowed();
    void withoutLoginsThePageSaysSo();
    void practisingAsksForThePracticeLogin();
    void rightPasswordLeadsToTheProgressPage();
    void umlautsAndSpecialsInThePasswordAreKept();
    void wrongPasswordShowsThePageAgain();
    void delayIsToldAndGrows();
    void formTokenIsGoodOnce();
    void secondClickGetsTheOutcomeOfTheFirst();
    void formOfAnotherPopUpIsRefused();
    void hostileFormPostIsRefused_data();
    void hostileFormPostIsRefused();
    void ownFormPostIsTaken_data();
    void ownFormPostIsTaken();
    void damagedFormIsRefused_data();
    void damagedFormIsRefused();
    void pageExpires();
    void manyPopUpsDoNotPileUp();
    void popUpWhoseKeyWasPostedStays();
    void replacedTrySaysSo();
    void abandonedTryMayBeSentAgain();
    void nothingIsTakenWhileStopping();
    void endOfServingWhileThePasswordIsChecked();

private:
    RawPeer open(const QByteArray &headers = {}) const
    {
        return m->answerTo(m->request("GET", m->openPath(), headers));
    }
    RawPeer post(const QByteArray &form, const QByteArray &headers = {}) const
    {
        return m->answerTo(m->formPost(m->identityPath(), form, headers));
    }

    std::unique_ptr<ListenerFixture> m;
};

void tst_IdentityPage::pageSaysWhatIsAtStake()
{
    const RawPeer page = open();
    QCOMPARE(page.status(), 200);
    QCOMPARE(page.header("Content-Type"), QByteArray("text/html; charset=utf-8"));
    const QByteArray body = page.body();
    for (const char *part :
         {"Orders to ERP", "shop.example", "Sign in and connect", "<label for=\"name\"",
          "<label for=\"password\"", "autocomplete=\"username\"",
          "autocomplete=\"current-password\"", "lang=\"en\""}) {
        QVERIFY2(body.contains(part), part);
    }
    QVERIFY(!body.contains("http-equiv") && !body.contains("{{"));
    QVERIFY(!body.contains(ListenerFixture::consumerKey()));
    QCOMPARE(ListenerFixture::hidden(body, "session").size(), 26);
    QCOMPARE(ListenerFixture::hidden(body, "form_token").size(), 26);
}

void tst_IdentityPage::openingIsTold_data()
{
    QTest::addColumn<QByteArray>("back");
    QTest::addColumn<QByteArray>("origin");
    QTest::newRow("store") << QByteArray("https://shop.example/admin/x/key/ab/")
                           << QByteArray("https://shop.example");
    QTest::newRow("foreign") << QByteArray("https://evil.example/")
                             << QByteArray("https://evil.example");
    QTest::newRow("javascript") << QByteArray("javascript:alert(1)") << QByteArray();
    QTest::newRow("none") << QByteArray() << QByteArray();
}

void tst_IdentityPage::openingIsTold()
{
    QFETCH(QByteArray, back);
    QFETCH(QByteArray, origin);
    QSignalSpy opened(&m->listener, &Listener::popUpOpened);
    const RawPeer page = m->answerTo(m->request("GET", m->openPath(back)));
    QCOMPARE(page.status(), 200);
    QVERIFY(!page.body().contains("javascript"));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].toString(), ListenerFixture::id());
    QCOMPARE(opened[0][1].toString(), fingerprint(ListenerFixture::consumerKey()));
    QCOMPARE(opened[0][2].toByteArray(), origin);
}

void tst_IdentityPage::pageIsProtected()
{
    const RawPeer page = open();
    const QByteArray body = page.body();
    const auto sum = [&body](const QByteArray &element) {
        const qsizetype from = body.indexOf('<' + element + '>') + element.size() + 2;
        const QByteArray text = body.mid(from, body.indexOf("</" + element + '>') - from);
        return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64();
    };
    QCOMPARE(body.count("<script"), 1);
    QCOMPARE(page.header("Content-Security-Policy"),
             "default-src 'none'; script-src 'sha256-" + sum("script") + "'; style-src 'sha256-" +
                 sum("style") + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    QCOMPARE(page.header("Referrer-Policy"), QByteArray("same-origin"));
    QCOMPARE(page.header("X-Frame-Options"), QByteArray("DENY"));
    QCOMPARE(page.header("Cross-Origin-Resource-Policy"), QByteArray("same-origin"));
    QCOMPARE(page.header("X-Content-Type-Options"), QByteArray("nosniff"));
    QCOMPARE(page.header("Cache-Control"), QByteArray("no-store"));
    QVERIFY(!page.answer().contains("Cross-Origin-Opener-Policy"));
    QVERIFY(!page.answer().contains("Set-Cookie"));
    QVERIFY(!page.answer().contains("Access-Control"));
}

void tst_IdentityPage::foreignTextIsShownLiterally()
{
    ServedIntegration hostile = ListenerFixture::integration();
    hostile.name = QStringLiteral("<img src=file://h/x>\"' {{token}} \u202egnp");
    m->listener.serve(hostile);
    const QByteArray body = open().body();
    QVERIFY(body.contains("&lt;img src=file://h/x&gt;&quot;"));
    QVERIFY(body.contains("{{token}}"));
    QVERIFY(body.contains("\\u202egnp"));
    QVERIFY(!body.contains("<img"));

    const QByteArray again = post(ListenerFixture::filledIn(body, "\"><b>x", "wrong-one")).body();
    QVERIFY(again.contains("value=\"&quot;&gt;&lt;b&gt;x\""));
    QVERIFY(!again.contains("<b>"));
    QVERIFY(!again.contains("wrong-one"));
}

void tst_IdentityPage::withoutAdminsParametersItSaysSo_data()
{
    QTest::addColumn<QByteArray>("query");
    const QByteArray key = ListenerFixture::consumerKey();
    QTest::newRow("none") << QByteArray();
    QTest::newRow("empty") << QByteArray("?");
    QTest::newRow("no key") << QByteArray("?success_call_back=https://shop.example/");
    QTest::newRow("short key") << "?oauth_consumer_key=" + key.left(31);
    QTest::newRow("upper case key") << "?oauth_consumer_key=" + key.toUpper();
    QTest::newRow("markup as key")
        << QByteArray("?oauth_consumer_key=%3Cscript%3Ealert(1)%3C/script%3E");
    QTest::newRow("key twice") << "?oauth_consumer_key=" + key + "&oauth_consumer_key=" + key;
    QTest::newRow("return twice") << "?oauth_consumer_key=" + key +
                                         "&success_call_back=a&success_call_back=b";
    QTest::newRow("broken percent code") << "?oauth_consumer_key=" + key + "&x=%";
}

void tst_IdentityPage::withoutAdminsParametersItSaysSo()
{
    QFETCH(QByteArray, query);
    QSignalSpy opened(&m->listener, &Listener::popUpOpened);
    const RawPeer page = m->answerTo(m->request("GET", m->identityPath() + query));
    QCOMPARE(page.status(), 400);
    QVERIFY(page.body().contains("Activate"));
    QVERIFY(!page.body().contains("<form"));
    QVERIFY(!page.body().contains("Orders to ERP"));
    QVERIFY(!page.body().contains("<script"));
    QCOMPARE(opened.count(), 0);
}

void tst_IdentityPage::pageIsOnlyForAWindowOfItsOwn_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::newRow("pop-up of Admin")
        << QByteArray("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n"
                      "Sec-Fetch-Dest: document\r\nCookie: PHPSESSID=1\r\n")
        << 200;
    QTest::newRow("frame") << QByteArray("Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n")
                           << 400;
    QTest::newRow("object") << QByteArray("Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: object\r\n")
                            << 400;
    QTest::newRow("script") << QByteArray("Sec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script\r\n")
                            << 400;
    QTest::newRow("image") << QByteArray("Sec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image\r\n")
                           << 400;
    QTest::newRow("fetch") << QByteArray("Sec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty\r\n")
                           << 400;
}

void tst_IdentityPage::pageIsOnlyForAWindowOfItsOwn()
{
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    QSignalSpy opened(&m->listener, &Listener::popUpOpened);
    QCOMPARE(open(headers).status(), status);
    QCOMPARE(opened.count(), status == 200 ? 1 : 0);
}

void tst_IdentityPage::otherMethodsAreNotAllowed()
{
    for (const char *method : {"HEAD", "PUT", "DELETE", "OPTIONS"}) {
        const RawPeer peer = m->answerTo(m->request(method, m->openPath()));
        QCOMPARE(peer.status(), 405);
        QCOMPARE(peer.header("Allow"), QByteArray("GET, POST"));
    }
}

void tst_IdentityPage::practisingAsksForThePracticeLogin()
{
    QVERIFY(open().body().contains("the login you created in Latchkey"));
    m->listener.setIsPractice();
    QVERIFY(open().body().contains("the practice store's own login"));
    QVERIFY(!open().body().contains("you created"));
}

void tst_IdentityPage::withoutLoginsThePageSaysSo()
{
    QVERIFY(!open().body().contains("Nobody can sign in yet"));
    QVERIFY(m->logins.remove(QStringLiteral("ana")).has_value());
    QVERIFY(open().body().contains("Nobody can sign in yet"));
}

void tst_IdentityPage::rightPasswordLeadsToTheProgressPage()
{
    QSignalSpy signedIn(&m->listener, &Listener::signedIn);
    const RawPeer answer = post(ListenerFixture::filledIn(open().body(), "ANA", "correct horse"));
    QCOMPARE(answer.status(), 303);
    const QByteArray location = answer.header("Location");
    QVERIFY(location.startsWith('/' + ListenerFixture::identityKey() + "/progress/"));
    QVERIFY(!answer.answer().contains("Set-Cookie"));
    QCOMPARE(signedIn.count(), 1);
    QCOMPARE(signedIn[0][0].toString(), ListenerFixture::id());
    QCOMPARE(signedIn[0][1].toString(), fingerprint(ListenerFixture::consumerKey()));
    QCOMPARE(signedIn[0][2].toString(), QStringLiteral("ana")); // as it was added
    QCOMPARE(signedIn[0][3].toByteArray(), QByteArray("https://shop.example"));
    QCOMPARE(signedIn[0][4].toBool(), true);
    QCOMPARE(m->answerTo(m->request("GET", location)).status(), 200);
}

void tst_IdentityPage::umlautsAndSpecialsInThePasswordAreKept()
{
    QVERIFY(m->logins.add(QStringLiteral("Jörg & Söhne"), Secret("a+b c%2B&=ä€")).has_value());
    QCOMPARE(
        post(ListenerFixture::filledIn(open().body(), "jörg & söhne", "a+b c%2B&=ä€")).status(),
        303);
}

void tst_IdentityPage::wrongPasswordShowsThePageAgain()
{
    QSignalSpy signedIn(&m->listener, &Listener::signedIn);
    const QByteArray first = open().body();
    const RawPeer again = post(ListenerFixture::filledIn(first, "ana", "wrong-one"));
    QCOMPARE(again.status(), 200);
    QVERIFY(again.body().contains("That name or password is wrong."));
    QVERIFY(again.body().contains("role=\"alert\""));
    QVERIFY(again.body().contains("value=\"ana\""));
    QCOMPARE(ListenerFixture::hidden(again.body(), "session"),
             ListenerFixture::hidden(first, "session"));
    QVERIFY(ListenerFixture::hidden(again.body(), "form_token") !=
            ListenerFixture::hidden(first, "form_token"));
    QCOMPARE(signedIn.count(), 0);
    QCOMPARE(post(ListenerFixture::filledIn(again.body(), "ana", "correct horse")).status(), 303);
    QCOMPARE(signedIn.count(), 1);
}

void tst_IdentityPage::delayIsToldAndGrows()
{
    const RawPeer once = post(ListenerFixture::filledIn(open().body(), "ana", "wrong-one"));
    QVERIFY(once.body().contains("0.5 s longer"));
    QElapsedTimer took;
    took.start();
    const RawPeer twice = post(ListenerFixture::filledIn(once.body(), "ana", "wrong-one"));
    QVERIFY(twice.body().contains("1 s longer"));
    QVERIFY(took.elapsed() >= 450);
}

void tst_IdentityPage::formTokenIsGoodOnce()
{
    const QByteArray first = open().body();
    const RawPeer wrong = post(ListenerFixture::filledIn(first, "ana", "wrong-one"));
    const RawPeer stale = post(ListenerFixture::filledIn(first, "ana", "correct horse"));
    QCOMPARE(stale.status(), 400);
    QVERIFY(stale.body().contains("already sent"));
    // the page it got instead works
    QCOMPARE(post(ListenerFixture::filledIn(stale.body(), "ana", "correct horse")).status(), 303);
}

void tst_IdentityPage::secondClickGetsTheOutcomeOfTheFirst()
{
    QSignalSpy signedIn(&m->listener, &Listener::signedIn);
    m->failOnce();
    const QByteArray form = ListenerFixture::filledIn(open().body(), "ana", "correct horse");
    RawPeer first(m->port); // waits half a second for the failure before
    first.send(m->formPost(m->identityPath(), form));
    open(); // came later, so that the first is being waited for
    first.close();
    const RawPeer second = post(form);
    QCOMPARE(second.status(), 303);
    QCOMPARE(signedIn.count(), 1);
    const RawPeer third = post(form); // gone back, sent again
    QCOMPARE(third.header("Location"), second.header("Location"));
    QCOMPARE(signedIn.count(), 1);
}

void tst_IdentityPage::formOfAnotherPopUpIsRefused()
{
    const QByteArray one = open().body();
    const QByteArray two = open().body();
    QByteArray mixed = ListenerFixture::filledIn(one, "ana", "correct horse");
    mixed.replace(ListenerFixture::hidden(one, "form_token"),
                  ListenerFixture::hidden(two, "form_token"));
    QSignalSpy signedIn(&m->listener, &Listener::signedIn);
    QCOMPARE(post(mixed).status(), 400);
    QCOMPARE(signedIn.count(), 0);
    QCOMPARE(m->nextDelay().count(), 0); // nothing was hashed
}

void tst_IdentityPage::hostileFormPostIsRefused_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("cross-site") << QByteArray("Sec-Fetch-Site: cross-site\r\n");
    QTest::newRow("same-site, other port") << QByteArray("Sec-Fetch-Site: same-site\r\n");
    QTest::newRow("typed address") << QByteArray("Sec-Fetch-Site: none\r\n");
    QTest::newRow("Origin null") << QByteArray("Origin: null\r\n");
    QTest::newRow("Origin empty") << QByteArray("Origin:\r\n");
    QTest::newRow("Origin of another port") << QByteArray("Origin: http://127.0.0.1:1\r\n");
    QTest::newRow("Origin localhost") << QByteArray("Origin: http://localhost:$\r\n");
    QTest::newRow("Origin https") << QByteArray("Origin: https://127.0.0.1:$\r\n");
    QTest::newRow("Origin that begins alike")
        << QByteArray("Origin: http://127.0.0.1:$.evil.example\r\n");
    QTest::newRow("two Origins") << QByteArray("Origin: http://127.0.0.1:$\r\nOrigin: null\r\n");
    QTest::newRow("same-origin with foreign Origin")
        << QByteArray("Sec-Fetch-Site: same-origin\r\nOrigin: https://evil.example\r\n");
}

void tst_IdentityPage::hostileFormPostIsRefused()
{
    QFETCH(QByteArray, headers);
    headers.replace('$', QByteArray::number(m->port));
    QSignalSpy signedIn(&m->listener, &Listener::signedIn);
    const QByteArray form = ListenerFixture::filledIn(open().body(), "ana", "correct horse");
    QCOMPARE(post(form, headers).status(), 400);
    QCOMPARE(signedIn.count(), 0);
    QCOMPARE(m->nextDelay().count(), 0);
}

void tst_IdentityPage::ownFormPostIsTaken_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("as Chromium sends it")
        << QByteArray("Origin: http://127.0.0.1:$\r\nSec-Fetch-Site: same-origin\r\n"
                      "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n"
                      "Referer: http://127.0.0.1:$/x\r\nCookie: other=port\r\n");
    QTest::newRow("an old browser") << QByteArray("Origin: http://127.0.0.1:$\r\n");
    QTest::newRow("neither header") << QByteArray();
}

void tst_IdentityPage::ownFormPostIsTaken()
{
    QFETCH(QByteArray, headers);
    headers.replace('$', QByteArray::number(m->port));
    const QByteArray form = ListenerFixture::filledIn(open().body(), "ana", "correct horse");
    QCOMPARE(post(form, headers).status(), 303);
}

void tst_IdentityPage::damagedFormIsRefused_data()
{
    QTest::addColumn<QByteArray>("remove");
    QTest::addColumn<QByteArray>("add");
    QTest::newRow("no session") << QByteArray("session=") << QByteArray();
    QTest::newRow("no token") << QByteArray("form_token=") << QByteArray();
    QTest::newRow("no name") << QByteArray("&name=") << QByteArray();
    QTest::newRow("no password") << QByteArray("&password=") << QByteArray();
    QTest::newRow("password twice") << QByteArray() << QByteArray("&password=correct+horse");
    QTest::newRow("token twice") << QByteArray() << QByteArray("&form_token=");
    QTest::newRow("broken percent code") << QByteArray() << QByteArray("&x=%9");
}

void tst_IdentityPage::damagedFormIsRefused()
{
    QFETCH(QByteArray, remove);
    QFETCH(QByteArray, add);
    QByteArray form = ListenerFixture::filledIn(open().body(), "ana", "correct horse");
    if (!remove.isEmpty()) {
        form.replace(remove, remove.startsWith('&') ? "&x=" : "x=");
    }
    QSignalSpy signedIn(&m->listener, &Listener::signedIn);
    QCOMPARE(post(form + add).status(), 400);
    QCOMPARE(
        m->answerTo(m->request("POST", m->identityPath(), "Content-Type: text/plain\r\n", form))
            .status(),
        415);
    QCOMPARE(m->answerTo(m->formPost(m->identityPath() + "?x", form)).status(), 400);
    QCOMPARE(signedIn.count(), 0);
}

void tst_IdentityPage::pageExpires()
{
    const QByteArray form = ListenerFixture::filledIn(open().body(), "ana", "correct horse");
    m->now += 600'000;
    const RawPeer answer = post(form);
    QCOMPARE(answer.status(), 400);
    QVERIFY(answer.body().contains("too old"));
}

void tst_IdentityPage::manyPopUpsDoNotPileUp()
{
    const QByteArray signedIn = m->signedInPath();
    QVERIFY(!signedIn.isEmpty());
    const QByteArray oldest = ListenerFixture::filledIn(open().body(), "ana", "correct horse");
    m->now += 1;
    QByteArray newest;
    for (int i = 0; i < 64; ++i) {
        newest = ListenerFixture::filledIn(open().body(), "ana", "correct horse");
        m->now += 1;
    }
    QCOMPARE(post(oldest).status(), 400);
    QCOMPARE(post(newest).status(), 303);
    QCOMPARE(m->answerTo(m->request("GET", signedIn)).status(), 200);
}

void tst_IdentityPage::popUpWhoseKeyWasPostedStays()
{
    m->listener.setKnownKeys([](const QString &, const QString &key) {
        return key == fingerprint(ListenerFixture::consumerKey());
    });
    const QByteArray own = ListenerFixture::filledIn(open().body(), "ana", "correct horse");
    for (int i = 0; i < 300; ++i) {
        const QByteArray key = QByteArray::number(i).rightJustified(32, 'k');
        const QByteArray path = m->identityPath() + "?oauth_consumer_key=" + key;
        QCOMPARE(m->answerTo(m->request("GET", path)).status(), 200);
    }
    QCOMPARE(post(own).status(), 303);
}

void tst_IdentityPage::replacedTrySaysSo()
{
    m->failOnce();
    const QByteArray form = ListenerFixture::filledIn(open().body(), "ana", "correct horse");
    const QByteArray newer = ListenerFixture::filledIn(open().body(), "ana", "correct horse");
    RawPeer first(m->port);
    first.send(m->formPost(m->identityPath(), form));
    open(); // came later, so that the first is being waited for
    RawPeer second(m->port);
    second.send(m->formPost(m->identityPath(), newer));
    QVERIFY(first.waitUntilClosed());
    QVERIFY(first.body().contains("at the same time"));
    QVERIFY(second.waitUntilClosed());
    QCOMPARE(second.status(), 303);
    const QByteArray again = ListenerFixture::filledIn(first.body(), "ana", "correct horse");
    QCOMPARE(post(again).status(), 303);
}

void tst_IdentityPage::abandonedTryMayBeSentAgain()
{
    m->failOnce();
    QSignalSpy signedIn(&m->listener, &Listener::signedIn);
    const QByteArray form = ListenerFixture::filledIn(open().body(), "ana", "correct horse");
    RawPeer first(m->port);
    first.send(m->formPost(m->identityPath(), form));
    open(); // came later, so that the first is being waited for
    first.close();
    QTRY_COMPARE(m->nextDelay().count(), 0); // its time has come, and nobody is there
    QCOMPARE(signedIn.count(), 0);
    QCOMPARE(post(form).status(), 303);
}

void tst_IdentityPage::nothingIsTakenWhileStopping()
{
    QSignalSpy signedIn(&m->listener, &Listener::signedIn);
    QSignalSpy called(&m->listener, &Listener::callbackReceived);
    const QByteArray progress = m->signedInPath();
    const QByteArray form = ListenerFixture::filledIn(open().body(), "ana", "correct horse");
    m->listener.stopTaking();
    QCOMPARE(post(form).status(), 503);
    QCOMPARE(open().status(), 503);
    const QByteArray callback = '/' + ListenerFixture::callbackKey() + "/callback";
    QCOMPARE(m->answerTo(httpserver::test::recordedPost(m->port, callback)).status(), 503);
    QCOMPARE(called.count(), 0);
    QCOMPARE(signedIn.count(), 1);
    QCOMPARE(m->answerTo(m->request("GET", progress)).status(), 200);
}

void tst_IdentityPage::endOfServingWhileThePasswordIsChecked()
{
    const QByteArray form = ListenerFixture::filledIn(open().body(), "ana", "correct horse");
    QSignalSpy signedIn(&m->listener, &Listener::signedIn);
    m->failOnce();
    RawPeer peer(m->port);
    peer.send(m->formPost(m->identityPath(), form));
    open(); // came later, so that the first is being waited for
    m->listener.stopServing(ListenerFixture::id());
    QVERIFY(peer.waitUntilClosed());
    QCOMPARE(peer.status(), 400);
    QCOMPARE(signedIn.count(), 0);
}

LATCHKEY_TEST(tst_IdentityPage)
#include "tst_IdentityPage.moc"

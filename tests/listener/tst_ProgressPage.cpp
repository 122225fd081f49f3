// SPDX-License-Identifier: Apache-2.0
// The progress page: what it says, when it leaves for the store, and when it asks first (THREATS
// 8).
#include "ListenerFixture.h"
#include "Program.h"

#include <QDateTime>
#include <QFileInfo>

using namespace latchkey;
using namespace latchkey::listener;
using latchkey::httpserver::test::RawPeer;
using latchkey::listener::test::ListenerFixture;

class tst_ProgressPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<ListenerFixture>(); }
    void whatIsServedHoldsNoTimeOfItsFile();
    void onlyForWhoSignedIn();
    void saysWhatTheActivationSays_data();
    void saysWhatTheActivationSays();
    void explanationIsShownLiterally();
    void linkedLeavesForTheStore();
    void linkedBeforeSignInShowsThePageFirst();
    void linkedWithoutWayBackSaysToCloseTheWindow_data();
    void linkedWithoutWayBackSaysToCloseTheWindow();
    void failureEndsIt();
    void newAttemptAfterFailureIsShown();
    void foreignOriginNeedsConsent();
    void consentLeadsThere();
    void consentMayBeRefused();
    void consentFromOutsideCounts();
    void earlierConsentCounts();
    void consentIsForThatOriginOnly();
    void hostileConsentIsRefused_data();
    void hostileConsentIsRefused();
    void openPopUpIsKnown();
    void pageExpiresWhenNobodyAsks();
    void progressOfAnotherIntegrationIsNotShown();

private:
    RawPeer get(const QByteArray &path) const { return m->answerTo(m->request("GET", path)); }
    void show(PageProgress::Kind kind, const QString &headline = {}, const QString &text = {})
    {
        m->listener.showProgress(ListenerFixture::id(), {kind, headline, text});
    }
    QByteArray consentPath(const QByteArray &progressPath) const
    {
        return QByteArray(progressPath).replace("/progress/", "/consent/");
    }
    RawPeer consent(const QByteArray &path, const QByteArray &choice) const
    {
        const QByteArray token = ListenerFixture::hidden(get(path).body(), "form_token");
        return m->answerTo(
            m->formPost(consentPath(path), "form_token=" + token + "&choice=" + choice));
    }

    const QByteArray m_foreign = "https://admin.other.example/done/key/ab/";
    const QByteArray m_foreignOrigin = "https://admin.other.example";
    std::unique_ptr<ListenerFixture> m;
};

// Else two clones of one commit would make programs that differ.
void tst_ProgressPage::whatIsServedHoldsNoTimeOfItsFile()
{
    const QFileInfo page(QStringLiteral(":/latchkey/pages/progress.html"));
    QVERIFY(page.exists());
    QVERIFY(!page.lastModified().isValid());
}

void tst_ProgressPage::onlyForWhoSignedIn()
{
    const QByteArray page = m->answerTo(m->request("GET", m->openPath())).body();
    const QByteArray base = '/' + ListenerFixture::identityKey() + "/progress/";
    QCOMPARE(get(base + ListenerFixture::hidden(page, "session")).status(), 400);
    QCOMPARE(get(base + "aaaaaaaaaaaaaaaaaaaaaaaaaa").status(), 400);
    QCOMPARE(get(base).status(), 400);
    const QByteArray path = m->signedInPath();
    QCOMPARE(get(path).status(), 200);
    QCOMPARE(get(path + "?x").status(), 400);
    QCOMPARE(get(path + "/x").status(), 404);
    QCOMPARE(m->answerTo(m->formPost(path, "x=1")).status(), 405);
    QCOMPARE(m->answerTo(m->request("GET", path, "Sec-Fetch-Dest: iframe\r\n")).status(), 400);
}

void tst_ProgressPage::saysWhatTheActivationSays_data()
{
    using Kind = PageProgress::Kind;
    QTest::addColumn<PageProgress>("progress");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("nothing yet") << PageProgress() << QByteArray("have not arrived yet") << true;
    QTest::newRow("working") << PageProgress{Kind::Working, {}, {}}
                             << QByteArray("You are signed in") << true;
    QTest::newRow("own words") << PageProgress{Kind::Working, QStringLiteral("Testing the tokens"),
                                               QStringLiteral("Soon done.")}
                               << QByteArray("<p>Soon done.</p>") << true;
    QTest::newRow("failed") << PageProgress{Kind::Failed, QStringLiteral("The store refused"),
                                            QStringLiteral("Click Activate again.")}
                            << QByteArray("Click Activate again.") << false;
}

void tst_ProgressPage::saysWhatTheActivationSays()
{
    QFETCH(PageProgress, progress);
    QFETCH(QByteArray, said);
    QFETCH(bool, goesOn);
    const QByteArray path = m->signedInPath();
    m->listener.showProgress(ListenerFixture::id(), progress);
    const RawPeer page = get(path);
    QCOMPARE(page.status(), 200);
    QVERIFY2(page.body().contains(said), page.body().constData());
    QVERIFY(page.body().contains(progress.headline.toUtf8()));
    QCOMPARE(page.header("Refresh"), goesOn ? QByteArray("1") : QByteArray());
    QCOMPARE(page.body().contains("<a href=\"" + path + '"'), goesOn);
    QVERIFY(page.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
}

void tst_ProgressPage::explanationIsShownLiterally()
{
    const QByteArray path = m->signedInPath();
    show(PageProgress::Kind::Failed, QStringLiteral("<b>no</b>"),
         QStringLiteral("first <script>\nsecond {{again}}"));
    const QByteArray body = get(path).body();
    QVERIFY(body.contains("&lt;b&gt;no&lt;/b&gt;"));
    QVERIFY(body.contains("<p>first &lt;script&gt;</p>"));
    QVERIFY(body.contains("<p>second {{again}}</p>"));
}

void tst_ProgressPage::linkedLeavesForTheStore()
{
    QSignalSpy returned(&m->listener, &Listener::returned);
    QSignalSpy ended(&m->listener, &Listener::endShown);
    const QByteArray back = "https://shop.example/admin/x/key/0a%2Fb/?a=b&c=%20d";
    const QByteArray path = m->signedInPath(back);
    QCOMPARE(get(path).status(), 200);
    show(PageProgress::Kind::Linked);
    const RawPeer answer = get(path);
    QCOMPARE(answer.status(), 303);
    QCOMPARE(answer.header("Location"), back);
    QCOMPARE(answer.header("Referrer-Policy"), QByteArray("same-origin"));
    QCOMPARE(returned.count(), 1);
    QCOMPARE(returned[0][0].toString(), ListenerFixture::id());
    QCOMPARE(get(path).status(), 303); // gone back with the browser's button
    QCOMPARE(returned.count(), 1);
    QCOMPARE(ended.count(), 0);
}

void tst_ProgressPage::linkedBeforeSignInShowsThePageFirst()
{
    show(PageProgress::Kind::Linked);
    const QByteArray path = m->signedInPath();
    const RawPeer first = get(path); // part of the form's own redirects: form-action forbids more
    QCOMPARE(first.status(), 200);
    QCOMPARE(first.header("Refresh"), QByteArray("1"));
    QCOMPARE(get(path).status(), 303);
}

void tst_ProgressPage::linkedWithoutWayBackSaysToCloseTheWindow_data()
{
    QTest::addColumn<QByteArray>("back");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("javascript") << QByteArray("javascript:alert(1)");
    QTest::newRow("user") << QByteArray("https://shop.example@evil.example/");
    QTest::newRow("network path") << QByteArray("//evil.example/");
}

void tst_ProgressPage::linkedWithoutWayBackSaysToCloseTheWindow()
{
    QFETCH(QByteArray, back);
    QSignalSpy returned(&m->listener, &Listener::returned);
    QSignalSpy ended(&m->listener, &Listener::endShown);
    const QByteArray path = m->signedInPath(back);
    show(PageProgress::Kind::Linked);
    get(path);
    const RawPeer page = get(path);
    QCOMPARE(page.status(), 200);
    QVERIFY(page.body().contains("Close this window"));
    QCOMPARE(page.header("Refresh"), QByteArray());
    QVERIFY(!page.answer().contains("evil"));
    QCOMPARE(returned.count(), 0);
    QCOMPARE(ended.count(), 1);
}

void tst_ProgressPage::failureEndsIt()
{
    QSignalSpy ended(&m->listener, &Listener::endShown);
    const QByteArray path = m->signedInPath();
    get(path);
    QCOMPARE(ended.count(), 0);
    show(PageProgress::Kind::Failed, QStringLiteral("No"), QStringLiteral("Why"));
    get(path);
    get(path);
    QCOMPARE(ended.count(), 1);
}

void tst_ProgressPage::newAttemptAfterFailureIsShown()
{
    QSignalSpy returned(&m->listener, &Listener::returned);
    const QByteArray path = m->signedInPath();
    show(PageProgress::Kind::Failed, QStringLiteral("No"));
    get(path);
    show(PageProgress::Kind::Working);
    QCOMPARE(get(path).header("Refresh"), QByteArray("1"));
    QVERIFY(m->listener.hasOpenPopUp(ListenerFixture::id()));
    show(PageProgress::Kind::Linked);
    QCOMPARE(get(path).status(), 303);
    QCOMPARE(returned.count(), 1);
}

void tst_ProgressPage::foreignOriginNeedsConsent()
{
    QSignalSpy signedIn(&m->listener, &Listener::signedIn);
    QSignalSpy approved(&m->listener, &Listener::returnApproved);
    const QByteArray path = m->signedInPath(m_foreign);
    QCOMPARE(signedIn[0][3].toByteArray(), m_foreignOrigin);
    QCOMPARE(signedIn[0][4].toBool(), false);
    show(PageProgress::Kind::Linked);
    for (int i = 0; i < 3; ++i) {
        const RawPeer page = get(path);
        QCOMPARE(page.status(), 200);
        QVERIFY(page.body().contains(m_foreignOrigin + "</p>"));
        QVERIFY(page.body().contains("shop.example"));
        QVERIFY(!page.body().contains("/done"));
    }
    QCOMPARE(approved.count(), 0);
}

void tst_ProgressPage::consentLeadsThere()
{
    QSignalSpy approved(&m->listener, &Listener::returnApproved);
    QSignalSpy returned(&m->listener, &Listener::returned);
    const QByteArray path = m->signedInPath(m_foreign);
    show(PageProgress::Kind::Linked);
    const RawPeer answer = consent(path, "go");
    QCOMPARE(answer.status(), 303);
    QCOMPARE(answer.header("Location"), path);
    QCOMPARE(approved.count(), 1);
    QCOMPARE(approved[0][1].toByteArray(), m_foreignOrigin);
    QCOMPARE(get(path).status(), 200); // part of the form's own redirects
    const RawPeer left = get(path);
    QCOMPARE(left.status(), 303);
    QCOMPARE(left.header("Location"), m_foreign);
    QCOMPARE(returned.count(), 1);
}

void tst_ProgressPage::consentMayBeRefused()
{
    QSignalSpy approved(&m->listener, &Listener::returnApproved);
    QSignalSpy ended(&m->listener, &Listener::endShown);
    const QByteArray path = m->signedInPath(m_foreign);
    show(PageProgress::Kind::Linked);
    QCOMPARE(consent(path, "stay").status(), 303);
    QVERIFY(get(path).body().contains("Close this window"));
    QCOMPARE(ended.count(), 1);
    QCOMPARE(approved.count(), 0);
}

void tst_ProgressPage::consentFromOutsideCounts()
{
    const QByteArray path = m->signedInPath(m_foreign);
    show(PageProgress::Kind::Linked);
    const RawPeer asking = get(path);
    QCOMPARE(asking.header("Refresh"), QByteArray("5"));
    m->listener.allowOrigin(ListenerFixture::id(), m_foreignOrigin);
    QCOMPARE(get(path).header("Location"), m_foreign);
}

void tst_ProgressPage::earlierConsentCounts()
{
    ServedIntegration integration = ListenerFixture::integration();
    integration.allowedOrigins = {m_foreignOrigin};
    m->listener.serve(integration);
    QSignalSpy signedIn(&m->listener, &Listener::signedIn);
    const QByteArray path = m->signedInPath(m_foreign);
    QCOMPARE(signedIn[0][4].toBool(), true);
    show(PageProgress::Kind::Linked);
    get(path);
    QCOMPARE(get(path).header("Location"), m_foreign);
}

void tst_ProgressPage::consentIsForThatOriginOnly()
{
    const QByteArray first = m->signedInPath(m_foreign);
    show(PageProgress::Kind::Linked);
    QCOMPARE(consent(first, "go").status(), 303);
    const QByteArray second = m->signedInPath("https://evil.example/");
    get(second);
    const RawPeer page = get(second);
    QCOMPARE(page.status(), 200);
    QVERIFY(page.body().contains("https://evil.example"));
}

void tst_ProgressPage::hostileConsentIsRefused_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body"); // @ is the token
    QTest::addColumn<int>("status");
    const QByteArray form = "Content-Type: application/x-www-form-urlencoded\r\n";
    QTest::newRow("cross-site") << form + "Sec-Fetch-Site: cross-site\r\n"
                                << QByteArray("form_token=@&choice=go") << 400;
    QTest::newRow("same-site") << form + "Sec-Fetch-Site: same-site\r\n"
                               << QByteArray("form_token=@&choice=go") << 400;
    QTest::newRow("foreign Origin") << form + "Origin: http://127.0.0.1:1\r\n"
                                    << QByteArray("form_token=@&choice=go") << 400;
    QTest::newRow("Origin null") << form + "Origin: null\r\n"
                                 << QByteArray("form_token=@&choice=go") << 400;
    QTest::newRow("no token") << form << QByteArray("choice=go") << 400;
    QTest::newRow("wrong token") << form << QByteArray("form_token=x&choice=go") << 400;
    QTest::newRow("no choice") << form << QByteArray("form_token=@") << 400;
    QTest::newRow("odd choice") << form << QByteArray("form_token=@&choice=yes") << 400;
    QTest::newRow("two choices") << form << QByteArray("form_token=@&choice=stay&choice=go") << 400;
    QTest::newRow("text") << QByteArray("Content-Type: text/plain\r\n")
                          << QByteArray("form_token=@&choice=go") << 415;
}

void tst_ProgressPage::hostileConsentIsRefused()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QSignalSpy approved(&m->listener, &Listener::returnApproved);
    const QByteArray path = m->signedInPath(m_foreign);
    show(PageProgress::Kind::Linked);
    body.replace('@', ListenerFixture::hidden(get(path).body(), "form_token"));
    QCOMPARE(m->answerTo(m->request("POST", consentPath(path), headers, body)).status(), status);
    QCOMPARE(m->answerTo(m->request("GET", consentPath(path))).status(), 405);
    QCOMPARE(approved.count(), 0);
    QCOMPARE(get(path).status(), 200);
}

void tst_ProgressPage::openPopUpIsKnown()
{
    const QString id = ListenerFixture::id();
    QVERIFY(!m->listener.hasOpenPopUp(id));
    m->answerTo(m->request("GET", m->openPath()));
    QVERIFY(!m->listener.hasOpenPopUp(id));
    const QByteArray path = m->signedInPath();
    QVERIFY(m->listener.hasOpenPopUp(id));
    m->now += 60'000; // the window was closed
    QVERIFY(!m->listener.hasOpenPopUp(id));
    get(path);
    QVERIFY(m->listener.hasOpenPopUp(id));
    show(PageProgress::Kind::Linked);
    QVERIFY(m->listener.hasOpenPopUp(id));
    get(path);
    QVERIFY(!m->listener.hasOpenPopUp(id));
}

void tst_ProgressPage::pageExpiresWhenNobodyAsks()
{
    const QByteArray path = m->signedInPath();
    for (int i = 0; i < 4; ++i) { // a long wait for the store
        m->now += 500'000;
        QCOMPARE(get(path).status(), 200);
    }
    m->now += 600'000;
    QCOMPARE(get(path).status(), 400);
}

void tst_ProgressPage::progressOfAnotherIntegrationIsNotShown()
{
    ServedIntegration other = ListenerFixture::integration();
    other.id = QStringLiteral("zzzz7777");
    other.identityKey = "otherotherotherotherother2";
    other.callbackKey = "callbackofanotheronehere22";
    m->listener.serve(other);
    const QByteArray path = m->signedInPath();
    QCOMPARE(
        get(QByteArray(path).replace(ListenerFixture::identityKey(), other.identityKey)).status(),
        400);
    QCOMPARE(get(path).status(), 200);
}

LATCHKEY_TEST(tst_ProgressPage)
#include "tst_ProgressPage.moc"

// SPDX-License-Identifier: Apache-2.0
// What a page can and cannot do, in the real web engine (THREATS 11).
#include "Program.h"
#include "ui/browser/AddressBar.h"
#include "ui/browser/InAdmin.h"

#include "httpcall/SelfSigned.h"

#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>

#include <csignal>

using namespace latchkey;
using namespace latchkey::tests;
using namespace latchkey::ui;

class tst_StorePages : public InAdmin
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void adminIsShownWithItsAddress();
    void originIsToldOnce();
    void schemeIsRefused_data();
    void schemeIsRefused();
    void schemeIsRefusedToAPage_data();
    void schemeIsRefusedToAPage();
    void foreignOriginIsHeldUntilAgreed_data();
    void foreignOriginIsHeldUntilAgreed();
    void stayingSendsNothing();
    void adobesSignInIsProposedForOnesOwnBrowser();
    void aSecurityKeyIsAskedForInOnesOwnBrowser_data();
    void aSecurityKeyIsAskedForInOnesOwnBrowser();
    void allowedOriginIsNotAskedFor();
    void frameOfAnotherOriginIsShown();
    void downloadIsRefused();
    void permissionIsRefused_data();
    void permissionIsRefused();
    void certificateErrorIsShown();
    void failedPageIsNotCalledSecure();
    void addressIsThatOfWhatIsShown();
    void crashIsShownAndReloads();
    void nothingIsKept();
    void consentEndsWithTheSession();
    void titleIsOursNotThePages();
};

void tst_StorePages::adminIsShownWithItsAddress()
{
    open("/admin");
    QVERIFY(admin()->isVisible());
    QCOMPARE(admin()->address()->url(), m_shop->qurl("/admin"));
    QCOMPARE(admin()->address()->word(), QStringLiteral("This computer"));
    QCOMPARE(evaluate(page(), "document.body.innerText"), QVariant(QStringLiteral("Admin")));
    QVERIFY(messages()->isHidden());
}

void tst_StorePages::originIsToldOnce()
{
    open("/admin");
    evaluate(page(), "history.pushState(null, '', '/admin/two'); 1");
    QTRY_COMPARE(admin()->address()->url(), m_shop->qurl("/admin/two"));
    QCOMPARE(m_said, QList<BrowserEvent>{event::Navigated{m_shop->origin()}});
}

void tst_StorePages::schemeIsRefused_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address :
         {"file:///etc/passwd", "ftp://127.0.0.1/x", "data:text/html,x", "chrome://gpu/",
          "mailto:a@b.example", "latchkey-test:x", "qrc:/x"}) {
        QTest::newRow(address) << QString::fromUtf8(address);
    }
}

void tst_StorePages::schemeIsRefused()
{
    QFETCH(QString, address);
    open("/admin");
    page()->setUrl(QUrl(address));
    QTRY_VERIFY(messages()->text().contains(QStringLiteral("refused")));
    QVERIFY(messages()->text().contains(address.section(QLatin1Char(':'), 0, 0)));
    QCOMPARE(evaluate(page(), "document.title"), QVariant(QStringLiteral("Admin")));
}

void tst_StorePages::schemeIsRefusedToAPage_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("isShown"); // some the engine refuses before us, without a word
    QTest::newRow("file") << QByteArray("'file:///etc/passwd'") << false;
    QTest::newRow("chrome") << QByteArray("'chrome://gpu/'") << false;
    QTest::newRow("view-source") << QByteArray("'view-source:' + location.href") << false;
    QTest::newRow("data") << QByteArray("'data:text/html,x'") << false;
    QTest::newRow("filesystem") << QByteArray("'filesystem:' + location.origin + '/temporary/x'")
                                << false;
    QTest::newRow("ftp") << QByteArray("'ftp://127.0.0.1/x'") << true;
    QTest::newRow("blob") << QByteArray("URL.createObjectURL(new Blob(['x'], {type: 'text/html'}))")
                          << true;
    QTest::newRow("mailto") << QByteArray("'mailto:a@b.example'") << true;
    QTest::newRow("a program's") << QByteArray("'latchkey-test:x'") << true;
}

void tst_StorePages::schemeIsRefusedToAPage()
{
    QFETCH(QByteArray, address);
    QFETCH(bool, isShown);
    open("/admin");
    evaluate(page(), QString::fromUtf8("location.href = " + address + "; 1"));
    // asked for after the navigation, and answered when that has been decided
    evaluate(page(), "fetch('/after'); 1");
    QTRY_VERIFY(m_shop->wasAsked("/after"));
    if (isShown) {
        QTRY_VERIFY(messages()->text().contains(QStringLiteral("refused")));
    }
    QCOMPARE(page()->url(), m_shop->qurl("/admin"));
    QCOMPARE(evaluate(page(), "document.title"), QVariant(QStringLiteral("Admin")));
}

void tst_StorePages::foreignOriginIsHeldUntilAgreed_data()
{
    QTest::addColumn<QByteArray>("way"); // OTHER is the other site's address
    QTest::newRow("script") << QByteArray("<script>location.href = 'OTHER'</script>");
    QTest::newRow("replace") << QByteArray("<script>location.replace('OTHER')</script>");
    QTest::newRow("refresh") << QByteArray("<meta http-equiv='refresh' content='0;url=OTHER'>");
    QTest::newRow("link") << QByteArray("<a href='OTHER'>x</a>"
                                        "<script>document.links[0].click()</script>");
    QTest::newRow("form") << QByteArray("<form action='OTHER' method='post'></form>"
                                        "<script>document.forms[0].submit()</script>");
    QTest::newRow("redirect") << QByteArray("<script>location.href = '/away'</script>");
    QTest::newRow("from a frame") << QByteArray(
        "<iframe srcdoc=\"<script>top.location.href = 'OTHER'</script>\"></iframe>");
}

void tst_StorePages::foreignOriginIsHeldUntilAgreed()
{
    QFETCH(QByteArray, way);
    m_shop->answer("/away", {302, "text/plain", "", {{"Location", m_other->url("/")}}});
    m_shop->page("/leave", way.replace("OTHER", m_other->url("/")));
    open("/admin");
    page()->setUrl(m_shop->qurl("/leave"));
    QTRY_VERIFY(messages()->text().contains(QString::fromUtf8(m_other->origin().text())));
    QVERIFY(m_other->asked.isEmpty());
    QVERIFY(press(messages(), QStringLiteral("Go there")));
    QTRY_COMPARE(evaluate(page(), "document.title"), QVariant(QStringLiteral("Other")));
    QCOMPARE(page()->url(), m_other->qurl("/"));
    QVERIFY(messages()->isHidden());
}

void tst_StorePages::stayingSendsNothing()
{
    m_shop->page("/leave", "<title>Leave</title><script>location.href = '" + m_other->url("/") +
                               "'</script>");
    open("/leave");
    QTRY_VERIFY(!messages()->isHidden());
    QVERIFY(press(messages(), QStringLiteral("Stay")));
    QVERIFY(messages()->isHidden());
    evaluate(page(), "fetch('/after'); 1");
    QTRY_VERIFY(m_shop->wasAsked("/after"));
    QVERIFY(m_other->asked.isEmpty());
    QCOMPARE(evaluate(page(), "document.title"), QVariant(QStringLiteral("Leave")));
}

void tst_StorePages::adobesSignInIsProposedForOnesOwnBrowser()
{
    m_shop->page("/ims", "<script>location.href = 'https://ims-na1.adobelogin.com/ims/authorize/v2'"
                         "</script>");
    open("/ims");
    QTRY_VERIFY(messages()->text().contains(QStringLiteral("sign in with Adobe")));
    QCOMPARE(page()->url(), m_shop->qurl("/ims"));
    QVERIFY(!m_said.contains(BrowserEvent(event::SystemBrowser{})));
    QVERIFY(press(messages(), QStringLiteral("Open in my own browser")));
    QVERIFY(m_said.contains(BrowserEvent(event::SystemBrowser{})));
}

void tst_StorePages::aSecurityKeyIsAskedForInOnesOwnBrowser_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("signing in") << QByteArray("get({publicKey: {challenge: new Uint8Array(32)}})")
                                << true;
    QTest::newRow("registering") << QByteArray("create({publicKey: {}})") << true;
    QTest::newRow("while typing")
        << QByteArray("get({mediation: 'conditional', publicKey: {challenge: new Uint8Array(32)}})")
        << false;
    QTest::newRow("a password") << QByteArray("get({password: true})") << false;
    QTest::newRow("nothing") << QByteArray("get()") << false;
}

void tst_StorePages::aSecurityKeyIsAskedForInOnesOwnBrowser()
{
    QFETCH(const QByteArray, asked);
    QFETCH(const bool, isTold);
    open("/admin");
    evaluate(page(), QString::fromUtf8("navigator.credentials." + asked + ".catch(() => {}); 1"));
    // asked for after that, and answered when it has been heard
    evaluate(page(), "fetch('/after'); 1");
    QTRY_VERIFY(m_shop->wasAsked("/after"));
    if (isTold) {
        QTRY_VERIFY(messages()->text().contains(QStringLiteral("security key")));
        QVERIFY(press(messages(), QStringLiteral("Open in my own browser")));
        QVERIFY(m_said.contains(BrowserEvent(event::SystemBrowser{})));
    } else {
        QVERIFY(messages()->isHidden());
    }
}

void tst_StorePages::allowedOriginIsNotAskedFor()
{
    m_session->obey(command::Allow{m_other->origin()});
    open("/admin");
    evaluate(page(),
             QStringLiteral("location.href = '%1'; 1").arg(QString::fromUtf8(m_other->url("/"))));
    QTRY_COMPARE(page()->url(), m_other->qurl("/"));
    QVERIFY(messages()->isHidden());
}

void tst_StorePages::frameOfAnotherOriginIsShown()
{
    m_shop->page("/framed", "<iframe src='" + m_other->url("/") + "'></iframe>");
    open("/framed");
    QTRY_VERIFY(m_other->wasAsked("/"));
    QVERIFY(messages()->isHidden());
}

void tst_StorePages::downloadIsRefused()
{
    m_shop->answer("/export",
                   {200,
                    "application/octet-stream",
                    "a,b",
                    {{"Content-Disposition", "attachment; filename=\"<b>export.csv\""}}});
    open("/admin");
    QWebEngineDownloadRequest::DownloadState state = QWebEngineDownloadRequest::DownloadRequested;
    connect(page()->profile(), &QWebEngineProfile::downloadRequested, this,
            [&state](const QWebEngineDownloadRequest *download) { state = download->state(); });
    evaluate(page(), "location.href = '/export'; 1");
    QTRY_VERIFY(messages()->text().contains(QStringLiteral("export.csv")));
    QCOMPARE(state, QWebEngineDownloadRequest::DownloadCancelled);
    QCOMPARE(evaluate(page(), "document.title"), QVariant(QStringLiteral("Admin")));
}

void tst_StorePages::permissionIsRefused_data()
{
    QTest::addColumn<QByteArray>("request"); // a promise
    QTest::addColumn<QString>("outcome");
    QTest::newRow("geolocation")
        << QByteArray("new Promise((ok, no) => navigator.geolocation.getCurrentPosition(ok, "
                      "e => no({name: 'code ' + e.code})))")
        << QStringLiteral("code 1");
    QTest::newRow("notifications")
        << QByteArray("Notification.requestPermission()") << QStringLiteral("denied");
    QTest::newRow("camera and microphone")
        << QByteArray("navigator.mediaDevices.getUserMedia({audio: true, video: true})")
        << QStringLiteral("NotAllowedError|NotFoundError");
    QTest::newRow("screen") << QByteArray("navigator.mediaDevices.getDisplayMedia({video: true})")
                            << QStringLiteral(
                                   "NotAllowedError|NotSupportedError|InvalidStateError");
    QTest::newRow("reading the clipboard")
        << QByteArray("navigator.clipboard.readText()") << QStringLiteral("NotAllowedError");
    QTest::newRow("full screen") << QByteArray("document.body.requestFullscreen()")
                                 << QStringLiteral("TypeError|NotAllowedError");
    QTest::newRow("MIDI") << QByteArray("navigator.requestMIDIAccess({sysex: true})")
                          << QStringLiteral("SecurityError|NotAllowedError|NotSupportedError");
    QTest::newRow("files") << QByteArray("showOpenFilePicker()")
                           << QStringLiteral("SecurityError|ReferenceError|NotAllowedError");
}

void tst_StorePages::permissionIsRefused()
{
    QFETCH(QByteArray, request);
    QFETCH(QString, outcome);
    open("/admin");
    evaluate(page(),
             QString::fromUtf8("var outcome = ''; (async () => " + request +
                               ")().then(v => outcome = String(v), e => outcome = e.name); 1"));
    QTRY_VERIFY(!evaluate(page(), "outcome").toString().isEmpty());
    const QString came = evaluate(page(), "outcome").toString();
    QVERIFY2(outcome.split(QLatin1Char('|')).contains(came), qPrintable(came));
}

void tst_StorePages::certificateErrorIsShown()
{
    const auto identity = selfSigned();
    if (!identity) {
        QSKIP("no openssl program");
    }
    QSslServer server;
    server.setSslConfiguration(*identity);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    int readBytes = 0;
    connect(&server, &QSslServer::pendingConnectionAvailable, this, [&server, &readBytes] {
        auto *socket = server.nextPendingConnection();
        connect(socket, &QIODevice::readyRead, socket,
                [socket, &readBytes] { readBytes += int(socket->readAll().size()); });
    });
    const QByteArray address = "https://127.0.0.1:" + QByteArray::number(server.serverPort()) + "/";
    m_session->obey(command::Open{address, {}, {}});
    QTRY_VERIFY(messages()->text().contains(QStringLiteral("127.0.0.1")));
    QVERIFY2(
        messages()->text().contains(QStringLiteral("does not trust who issued the certificate")),
        qPrintable(messages()->text()));
    QTRY_COMPARE(admin()->address()->word(), QStringLiteral("Not loaded"));
    QVERIFY(messages()->buttons().isEmpty()); // there is no way around it
    QCOMPARE(readBytes, 0);                   // no request was sent
    open("/admin");
    QVERIFY(messages()->isHidden());
}

void tst_StorePages::failedPageIsNotCalledSecure()
{
    QTcpSocket held; // and not listened on
    QVERIFY(held.bind(QHostAddress::LocalHost));
    const QByteArray address = "https://127.0.0.1:" + QByteArray::number(held.localPort()) + "/";
    m_session->obey(command::Open{address, {}, {}});
    QTRY_COMPARE(admin()->address()->word(), QStringLiteral("Not loaded"));
}

// A page that asks to go where nobody answers must not stand below that address.
void tst_StorePages::addressIsThatOfWhatIsShown()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    m_shop->page("/leave", "<title>Leave</title><script>location.href = 'http://127.0.0.1:" +
                               QByteArray::number(silent.serverPort()) + "/'</script>");
    open("/leave");
    QTRY_VERIFY(!messages()->isHidden());
    QVERIFY(press(messages(), QStringLiteral("Go there")));
    QTRY_VERIFY(silent.hasPendingConnections());
    QCOMPARE(evaluate(page(), "document.title"), QVariant(QStringLiteral("Leave")));
    QCOMPARE(admin()->address()->url(), m_shop->qurl("/leave"));
}

void tst_StorePages::crashIsShownAndReloads()
{
    open("/admin");
    QTRY_VERIFY(page()->renderProcessPid() > 0);
    QCOMPARE(kill(pid_t(page()->renderProcessPid()), SIGKILL), 0);
    QTRY_COMPARE(messages()->text(), QStringLiteral("The page crashed."));
    m_shop->asked.clear();
    QVERIFY(press(messages(), QStringLiteral("Reload")));
    QTRY_VERIFY(m_shop->wasAsked("/admin"));
    QTRY_COMPARE(evaluate(page(), "document.title"), QVariant(QStringLiteral("Admin")));
    QVERIFY(messages()->isHidden());
}

void tst_StorePages::nothingIsKept()
{
    open("/admin");
    const QWebEngineProfile *profile = page()->profile();
    QVERIFY(profile->isOffTheRecord());
    QVERIFY(profile->storageName().isEmpty());
    QCOMPARE(profile->persistentCookiesPolicy(), QWebEngineProfile::NoPersistentCookies);
    QCOMPARE(profile->httpCacheType(), QWebEngineProfile::MemoryHttpCache);
}

void tst_StorePages::consentEndsWithTheSession()
{
    m_shop->page("/leave", "<script>location.href = '" + m_other->url("/") + "'</script>");
    open("/leave");
    QTRY_VERIFY(!messages()->isHidden());
    QVERIFY(press(messages(), QStringLiteral("Go there")));
    QTRY_COMPARE(page()->url(), m_other->qurl("/"));
    startSession(false);
    open("/leave");
    QTRY_VERIFY(messages()->text().contains(QString::fromUtf8(m_other->origin().text())));
}

void tst_StorePages::titleIsOursNotThePages()
{
    m_shop->page("/titled", "<title>Bank \xe2\x80\xae</title>");
    open("/titled");
    QTRY_COMPARE(page()->title().left(4), QStringLiteral("Bank"));
    QCOMPARE(admin()->windowTitle(), QStringLiteral("Shop – Latchkey"));
}

LATCHKEY_TEST(tst_StorePages)
#include "tst_StorePages.moc"

// SPDX-License-Identifier: Apache-2.0
// Admin's pop-up as Admin opens it (PROTOCOL §1.3 to §1.5), in the real web engine.
#include "Program.h"
#include "ui/browser/AddressBar.h"
#include "ui/browser/InEngine.h"
#include "ui/browser/LoginPopup.h"
#include "ui/browser/PageView.h"
#include "ui/browser/Site.h"

#include <QImage>
#include <QTemporaryDir>

#include <memory>

using namespace latchkey;
using namespace latchkey::tests;
using namespace latchkey::ui;

namespace {

constexpr int usualHeight = 600; // of a window whose page asked for no size, at most

} // namespace

class tst_StorePopUps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensAsAdminOpensIt();
    void pageHasTheSizeItAskedFor_data();
    void pageHasTheSizeItAskedFor();
    void pageCannotMoveOrResizeIt();
    void comesBackToAdminAndIsReadable();
    void closesByScript();
    void closesAMomentAfterTheReturn();
    void closedByThePersonIsSeenByAdmin();
    void escapeDoesNotCloseIt();
    void foreignOriginIsHeldInItToo();
    void foreignFirstAddressIsHeld();
    void messageTakesNoRoomFromThePage();
    void permissionIsRefusedInItToo();
    void onlySoManyAreOpened();
    void newestIsRaised();
    void picturesAreTaken();
    void closeEndsEverything();
    void closingAdminClosesThem();

private:
    // Runs `script` in Admin; w is the pop-up.
    QVariant inAdmin(const QByteArray &script) const
    {
        return evaluate(m_session->admin()->page(), QString::fromUtf8(script));
    }
    // Admin's own way to open it, with the answer of a request as the occasion.
    void openPopUp(const QByteArray &address, const QByteArray &features);
    LoginPopup *popUp() const
    {
        const QList<LoginPopup *> open = m_session->popUps();
        return open.isEmpty() ? nullptr : open.last();
    }
    QString titleOf(const LoginPopup *window) const
    {
        return evaluate(window->page(), "document.title").toString();
    }

    std::unique_ptr<Site> m_shop;
    std::unique_ptr<Site> m_listener;
    std::unique_ptr<Site> m_other;
    std::unique_ptr<BrowserSession> m_session;
    QList<BrowserEvent> m_said;
};

void tst_StorePopUps::init()
{
    m_shop = std::make_unique<Site>();
    m_listener = std::make_unique<Site>();
    m_other = std::make_unique<Site>();
    QVERIFY(m_shop->listen() && m_listener->listen() && m_other->listen());
    m_shop->page("/admin", "<title>Admin</title>");
    m_shop->page("/exchange", "{}", "application/json");
    m_shop->page("/success", "<title>Success</title>");
    m_shop->page("/success-closing",
                 "<title>Success</title><script>setTimeout(() => window.close(), 1000)</script>");
    m_listener->page("/identity", "<title>Identity</title>");
    m_other->page("/", "<title>Other</title>");
    m_said.clear();
    m_session = std::make_unique<BrowserSession>(false);
    connect(m_session.get(), &BrowserSession::said, this,
            [this](const BrowserEvent &event) { m_said.append(event); });
    m_session->obey(
        command::Open{m_shop->url("/admin"), QStringLiteral("Shop"), {m_listener->origin()}});
    const QSignalSpy loaded(m_session->admin()->page(), &QWebEnginePage::loadFinished);
    QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), 20'000);
    m_said.clear();
}

void tst_StorePopUps::cleanup()
{
    m_session.reset();
}

void tst_StorePopUps::openPopUp(const QByteArray &address, const QByteArray &features)
{
    inAdmin("var w; fetch('/exchange').then(() => { w = window.open('" + address + "', '', '" +
            features + "'); }); 1");
    QTRY_VERIFY(popUp());
}

void tst_StorePopUps::opensAsAdminOpensIt()
{
    openPopUp(m_listener->url("/identity?oauth_consumer_key=k&success_call_back=s"),
              "top=100, left=200,width=680, height=510,scrollbars=no");
    QTRY_COMPARE(titleOf(popUp()), QStringLiteral("Identity"));
    QVERIFY(popUp()->isVisible());
    QVERIFY(popUp()->isWindow());
    QCOMPARE(popUp()->address()->url(),
             m_listener->qurl("/identity?oauth_consumer_key=k&success_call_back=s"));
    QCOMPARE(popUp()->address()->word(), QStringLiteral("This computer"));
    QCOMPARE(evaluate(popUp()->page(), "window.opener !== null"), QVariant(true));
    QCOMPARE(inAdmin("w !== null && w.closed === false"), QVariant(true));
    QCOMPARE(m_said, QList<BrowserEvent>{event::PopUpOpened{}});
}

void tst_StorePopUps::pageHasTheSizeItAskedFor_data()
{
    QTest::addColumn<QByteArray>("features");
    QTest::addColumn<QSize>("size");
    QTest::newRow("Admin's") << QByteArray("top=0, left=0,width=680, height=510,scrollbars=no")
                             << QSize(680, 510);
    QTest::newRow("larger") << QByteArray("width=720,height=540") << QSize(720, 540);
    QTest::newRow("tiny") << QByteArray("width=100,height=100") << QSize(320, 240);
    QTest::newRow("huge") << QByteArray("width=9000,height=9000") << QSize();
}

void tst_StorePopUps::pageHasTheSizeItAskedFor()
{
    QFETCH(QByteArray, features);
    QFETCH(QSize, size);
    openPopUp(m_listener->url("/identity"), features);
    QTRY_COMPARE(titleOf(popUp()), QStringLiteral("Identity"));
    if (size.isEmpty()) {
        const QRect screen = popUp()->screen()->availableGeometry();
        QTRY_VERIFY(popUp()->height() > usualHeight && screen.contains(popUp()->frameGeometry()));
        return;
    }
    QTRY_COMPARE(popUp()->view()->size(), size);
    QTRY_COMPARE(evaluate(popUp()->page(), "innerWidth + 'x' + innerHeight").toString(),
                 QStringLiteral("%1x%2").arg(size.width()).arg(size.height()));
}

void tst_StorePopUps::pageCannotMoveOrResizeIt()
{
    openPopUp(m_listener->url("/identity"), "width=680,height=510");
    QTRY_COMPARE(popUp()->view()->size(), QSize(680, 510));
    QTRY_COMPARE(titleOf(popUp()), QStringLiteral("Identity"));
    const QRect before = popUp()->geometry();
    const QSignalSpy asked(popUp()->page(), &QWebEnginePage::geometryChangeRequested);
    evaluate(popUp()->page(), "resizeTo(400, 400); moveTo(1, 1); 1");
    QTRY_VERIFY(!asked.isEmpty());
    QCOMPARE(popUp()->geometry(), before);
}

void tst_StorePopUps::comesBackToAdminAndIsReadable()
{
    openPopUp(m_listener->url("/identity"), "width=680,height=510");
    QTRY_COMPARE(titleOf(popUp()), QStringLiteral("Identity"));
    QCOMPARE(inAdmin("try { w.location.href } catch (e) { e.name }"),
             QVariant(QStringLiteral("SecurityError")));
    evaluate(popUp()->page(),
             QString::fromUtf8("location.href = '" + m_shop->url("/success") + "'; 1"));
    QTRY_COMPARE(inAdmin("try { w.location.href } catch (e) { e.name }").toString(),
                 QString::fromUtf8(m_shop->url("/success")));
    QVERIFY(popUp()->messages()->isHidden());
}

void tst_StorePopUps::closesByScript()
{
    openPopUp(m_listener->url("/identity"), "width=680,height=510");
    QTRY_COMPARE(titleOf(popUp()), QStringLiteral("Identity"));
    m_said.clear();
    popUp()->page()->runJavaScript(QStringLiteral("window.close()"));
    QTRY_VERIFY(!popUp());
    QTRY_COMPARE(m_said, QList<BrowserEvent>{event::PopUpClosed{}});
    QTRY_COMPARE(inAdmin("w.closed"), QVariant(true));
}

void tst_StorePopUps::closesAMomentAfterTheReturn()
{
    openPopUp(m_listener->url("/identity"), "width=680,height=510");
    QTRY_COMPARE(titleOf(popUp()), QStringLiteral("Identity"));
    popUp()->page()->runJavaScript(
        QString::fromUtf8("location.href = '" + m_shop->url("/success-closing") + "'"));
    QTRY_VERIFY(!popUp());
    QTRY_COMPARE(inAdmin("w.closed"), QVariant(true));
}

void tst_StorePopUps::closedByThePersonIsSeenByAdmin()
{
    openPopUp(m_listener->url("/identity"), "width=680,height=510");
    popUp()->close();
    QTRY_VERIFY(!popUp());
    QTRY_COMPARE(inAdmin("w.closed"), QVariant(true));
    QTRY_COMPARE(m_said, (QList<BrowserEvent>{event::PopUpOpened{}, event::PopUpClosed{}}));
}

void tst_StorePopUps::escapeDoesNotCloseIt()
{
    openPopUp(m_listener->url("/identity"), "width=680,height=510");
    QTest::keyClick(popUp(), Qt::Key_Escape);
    QTRY_COMPARE(titleOf(popUp()), QStringLiteral("Identity"));
    QVERIFY(popUp()->isVisible());
}

void tst_StorePopUps::foreignOriginIsHeldInItToo()
{
    openPopUp(m_listener->url("/identity"), "width=680,height=510");
    QTRY_COMPARE(titleOf(popUp()), QStringLiteral("Identity"));
    evaluate(popUp()->page(), QString::fromUtf8("location.href = '" + m_other->url("/") + "'; 1"));
    QTRY_VERIFY(popUp()->messages()->text().contains(QString::fromUtf8(m_other->origin().text())));
    QVERIFY(m_other->asked.isEmpty());
    QVERIFY(m_session->admin()->messages()->isHidden());
    QVERIFY(press(popUp()->messages(), QStringLiteral("Go there")));
    QTRY_COMPARE(titleOf(popUp()), QStringLiteral("Other"));
    QCOMPARE(popUp()->address()->url(), m_other->qurl("/"));
}

void tst_StorePopUps::foreignFirstAddressIsHeld()
{
    openPopUp(m_other->url("/"), "width=680,height=510");
    QTRY_VERIFY(popUp()->messages()->text().contains(QString::fromUtf8(m_other->origin().text())));
    QVERIFY(m_other->asked.isEmpty());
    QVERIFY(popUp()->address()->url() != m_other->qurl("/"));
    QVERIFY(press(popUp()->messages(), QStringLiteral("Go there")));
    QTRY_COMPARE(titleOf(popUp()), QStringLiteral("Other"));
    QCOMPARE(evaluate(popUp()->page(), "window.opener !== null"), QVariant(true));
}

void tst_StorePopUps::messageTakesNoRoomFromThePage()
{
    openPopUp(m_listener->url("/identity"), "width=680,height=510");
    QTRY_COMPARE(popUp()->view()->size(), QSize(680, 510));
    const QSize before = popUp()->size();
    popUp()->messages()->tell({"a", QStringLiteral("Something to read"), {}});
    QTRY_VERIFY(popUp()->messages()->height() > 0 && popUp()->view()->size() == QSize(680, 510));
    QVERIFY(popUp()->height() > before.height());
    popUp()->messages()->dismiss("a");
    QTRY_COMPARE(popUp()->size(), before);
    QTRY_COMPARE(popUp()->view()->size(), QSize(680, 510));
}

void tst_StorePopUps::permissionIsRefusedInItToo()
{
    openPopUp(m_listener->url("/identity"), "width=680,height=510");
    QTRY_COMPARE(titleOf(popUp()), QStringLiteral("Identity"));
    evaluate(popUp()->page(),
             "var outcome; Notification.requestPermission().then(p => outcome = p); 1");
    QTRY_COMPARE(evaluate(popUp()->page(), "outcome"), QVariant(QStringLiteral("denied")));
}

void tst_StorePopUps::onlySoManyAreOpened()
{
    inAdmin(
        "var all = []; function openOne() { all.push(window.open('about:blank', '', "
        "'width=400,height=300')); if (all.length < 10) setTimeout(openOne, 0); } openOne(); 1");
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->admin()->messages()->isHidden(), 30'000);
    QCOMPARE(m_session->popUps().size(), 8);
    QTRY_COMPARE_WITH_TIMEOUT(inAdmin("all.length"), QVariant(10), 30'000);
    QCOMPARE(m_session->popUps().size(), 8);
    QTRY_COMPARE(inAdmin("all.filter(w => w && !w.closed).length"), QVariant(8));
    inAdmin("all.forEach(w => w && w.close()); 1");
    QTRY_VERIFY(m_session->popUps().isEmpty());
}

void tst_StorePopUps::newestIsRaised()
{
    openPopUp(m_listener->url("/identity"), "width=680,height=510");
    m_session->admin()->activateWindow();
    QTRY_VERIFY(m_session->admin()->isActiveWindow());
    popUp()->showMinimized();
    m_session->obey(command::Raise{});
    QTRY_VERIFY(popUp()->isActiveWindow());
    QVERIFY(!popUp()->isMinimized());
    popUp()->close();
    QTRY_VERIFY(!popUp());
    m_session->obey(command::Raise{});
    QTRY_VERIFY(m_session->admin()->isActiveWindow());
}

void tst_StorePopUps::picturesAreTaken()
{
    const QTemporaryDir folder;
    const QString admin = folder.filePath(QStringLiteral("admin.png"));
    const QString popUpFile = folder.filePath(QStringLiteral("popup.png"));
    m_session->obey(command::Grab{command::Grab::What::PopUp, popUpFile});
    m_session->obey(command::Grab{command::Grab::What::Admin, admin});
    openPopUp(m_listener->url("/identity"), "width=680,height=510");
    QTRY_COMPARE(popUp()->view()->size(), QSize(680, 510));
    m_session->obey(command::Grab{command::Grab::What::PopUp, popUpFile});
    const QList<BrowserEvent> expected{event::Grabbed{popUpFile, false},
                                       event::Grabbed{admin, true}, event::PopUpOpened{},
                                       event::Grabbed{popUpFile, true}};
    QCOMPARE(m_said, expected);
    QCOMPARE(QImage(admin).size(), m_session->admin()->size());
    QCOMPARE(QImage(popUpFile).size(), popUp()->size());
}

void tst_StorePopUps::closeEndsEverything()
{
    openPopUp(m_listener->url("/identity"), "width=680,height=510");
    const QSignalSpy ended(m_session.get(), &BrowserSession::ended);
    m_said.clear();
    m_session->obey(command::Close{});
    QCOMPARE(ended.size(), 1);
    QVERIFY(!m_session->admin()->isVisible());
    QTRY_VERIFY(!popUp());
    QVERIFY(!m_said.contains(BrowserEvent(event::Closed{})));
}

void tst_StorePopUps::closingAdminClosesThem()
{
    openPopUp(m_listener->url("/identity"), "width=680,height=510");
    const QSignalSpy ended(m_session.get(), &BrowserSession::ended);
    m_session->admin()->close();
    QVERIFY(m_said.contains(BrowserEvent(event::Closed{})));
    QCOMPARE(ended.size(), 1);
    QTRY_VERIFY(!popUp());
}

LATCHKEY_TEST(tst_StorePopUps)
#include "tst_StorePopUps.moc"

// SPDX-License-Identifier: Apache-2.0
// What pages may ask the network for, in the real web engine (THREATS 11).
#include "Program.h"
#include "ui/browser/InAdmin.h"

#include <QDialog>
#include <QLineEdit>
#include <QTcpServer>

using namespace latchkey;
using namespace latchkey::tests;
using namespace latchkey::ui;

namespace {

const QByteArray tokensExchange = "/admin/admin/integration/tokensExchange/id/1/reauthorize/0/";

} // namespace

class tst_StoreRequests : public InAdmin
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void tokensExchangeIsHeldBackUnlessArmed_data();
    void tokensExchangeIsHeldBackUnlessArmed();
    void getReadyIsToldToTheMainProgram();
    void basicAuthenticationAsksOnce();
    void wrongPasswordAsksAgain();
    void foreignPictureAsksForNoPassword();
    void nothingLeavesWhereOnlyThisComputerIsAllowed_data();
    void nothingLeavesWhereOnlyThisComputerIsAllowed();

private:
    QLineEdit *field(const char *echo) const;
};

void tst_StoreRequests::tokensExchangeIsHeldBackUnlessArmed_data()
{
    QTest::addColumn<QByteArray>("way"); // EXCHANGE is its address
    QTest::newRow("fetch") << QByteArray("fetch('EXCHANGE')");
    QTest::newRow("XMLHttpRequest") << QByteArray("var x = new XMLHttpRequest(); "
                                                  "x.open('GET', 'EXCHANGE'); x.send()");
    QTest::newRow("post") << QByteArray("fetch('EXCHANGE', {method: 'POST', body: 'x'})");
    QTest::newRow("redirected navigation") << QByteArray("location.href = '/redirect'");
    QTest::newRow("picture") << QByteArray("new Image().src = 'EXCHANGE'");
    QTest::newRow("beacon") << QByteArray("navigator.sendBeacon('EXCHANGE', 'x')");
    QTest::newRow("navigation") << QByteArray("location.href = 'EXCHANGE'");
    QTest::newRow("frame") << QByteArray("var f = document.createElement('iframe'); "
                                         "f.src = 'EXCHANGE'; document.body.append(f)");
    QTest::newRow("worker") << QByteArray(
        "var w = new Worker(URL.createObjectURL(new Blob([\"fetch('\" + location.origin + "
        "\"EXCHANGE')\"])))");
}

void tst_StoreRequests::tokensExchangeIsHeldBackUnlessArmed()
{
    QFETCH(QByteArray, way);
    const QString script = QString::fromUtf8(way.replace("EXCHANGE", tokensExchange) + "; 1");
    m_shop->answer("/redirect", {302, "text/plain", "", {{"Location", tokensExchange}}});
    m_shop->page(tokensExchange, "{}", "application/json");
    open("/admin");
    evaluate(page(), script);
    QTRY_VERIFY(messages()->text().startsWith(QStringLiteral("Latchkey is not waiting")));
    QVERIFY(!m_shop->wasAsked(tokensExchange));
    m_session->obey(command::Armed{true});
    QCOMPARE(messages()->text(), QStringLiteral("Ready. Click Activate again."));
    page()->setUrl(m_shop->qurl("/admin"));
    waitUntilLoaded();
    QVERIFY(!m_shop->wasAsked(tokensExchange));
    evaluate(page(), script);
    QTRY_VERIFY(m_shop->wasAsked(tokensExchange));
    QTRY_VERIFY(messages()->isHidden());
    m_session->obey(command::Armed{false});
    m_shop->asked.clear();
    evaluate(page(), QString::fromUtf8("fetch('" + tokensExchange + "'); 1"));
    QTRY_VERIFY(!messages()->isHidden());
    QVERIFY(!m_shop->wasAsked(tokensExchange));
}

void tst_StoreRequests::getReadyIsToldToTheMainProgram()
{
    open("/admin");
    m_said.clear();
    evaluate(page(), QString::fromUtf8("fetch('" + tokensExchange + "'); 1"));
    QTRY_VERIFY(!messages()->isHidden());
    QVERIFY(press(messages(), QStringLiteral("Get ready")));
    QCOMPARE(m_said, QList<BrowserEvent>{event::GetReady{}});
    m_session->obey(command::Armed{true});
    QCOMPARE(messages()->text(), QStringLiteral("Ready. Click Activate again."));
    m_session->obey(command::Armed{false});
    QVERIFY(messages()->isHidden());
}

// The dialog's field with (or without) hidden characters.
QLineEdit *tst_StoreRequests::field(const char *echo) const
{
    const auto mode = qstrcmp(echo, "hidden") == 0 ? QLineEdit::Password : QLineEdit::Normal;
    for (const QDialog *dialog : admin()->findChildren<QDialog *>()) {
        for (QLineEdit *edit : dialog->findChildren<QLineEdit *>()) {
            if (dialog->isVisible() && edit->echoMode() == mode) {
                return edit;
            }
        }
    }
    return nullptr;
}

void tst_StoreRequests::basicAuthenticationAsksOnce()
{
    m_shop->answer("/staging",
                   {401, "text/plain", "no", {{"WWW-Authenticate", "Basic realm=\"<b>x\""}}});
    open("/staging");
    QTRY_VERIFY(field("shown"));
    QTest::keyClicks(field("shown"), QStringLiteral("staging"));
    QTest::keyClicks(field("hidden"), QStringLiteral("p:w"));
    QTest::keyClick(field("hidden"), Qt::Key_Return);
    QTRY_VERIFY(m_shop->authorizations.contains("Basic " + QByteArray("staging:p:w").toBase64()));
}

void tst_StoreRequests::wrongPasswordAsksAgain()
{
    m_shop->answer("/staging",
                   {401, "text/plain", "no", {{"WWW-Authenticate", "Basic realm=\"x\""}}});
    open("/staging");
    QTRY_VERIFY(field("shown"));
    const QPointer<QLineEdit> first = field("shown");
    QTest::keyClicks(first, QStringLiteral("a"));
    QTest::keyClick(first, Qt::Key_Return);
    QTRY_VERIFY(!first);
    QTRY_VERIFY(field("shown"));
    QTest::keyClick(field("shown"), Qt::Key_Escape);
    QTRY_VERIFY(!field("shown"));
}

void tst_StoreRequests::foreignPictureAsksForNoPassword()
{
    m_other->answer("/x.png",
                    {401, "text/plain", "no", {{"WWW-Authenticate", "Basic realm=\"shop\""}}});
    m_shop->page("/pictures",
                 "<img src='" + m_other->url("/x.png") + "' onerror='fetch(\"/after\")'>");
    open("/pictures");
    QTRY_VERIFY(m_shop->wasAsked("/after"));
    QVERIFY(m_other->wasAsked("/x.png"));
    QVERIFY(!field("shown"));
}

void tst_StoreRequests::nothingLeavesWhereOnlyThisComputerIsAllowed_data()
{
    QTest::addColumn<bool>("loopbackOnly");
    QTest::newRow("only this computer") << true;
    QTest::newRow("anywhere") << false;
}

void tst_StoreRequests::nothingLeavesWhereOnlyThisComputerIsAllowed()
{
    QFETCH(bool, loopbackOnly);
    startSession(loopbackOnly);
    QTcpServer away; // 0.0.0.0 is no loopback address to us, and yet one that answers
    QVERIFY(away.listen(QHostAddress::AnyIPv4));
    const QString host = QStringLiteral("http://0.0.0.0:%1/").arg(away.serverPort());
    m_shop->page("/", "x");
    open("/");
    evaluate(
        page(),
        QStringLiteral("fetch('%1', {mode: 'no-cors'}).catch(e => fetch('/after')); 1").arg(host));
    QTRY_VERIFY(away.hasPendingConnections() != loopbackOnly &&
                m_shop->wasAsked("/after") == loopbackOnly);
    evaluate(page(), QStringLiteral("location.href = '%1'; 1").arg(host));
    QTRY_VERIFY(messages()->text().contains(QStringLiteral("0.0.0.0")));
    QCOMPARE(messages()->buttons().isEmpty(), loopbackOnly);
    QCOMPARE(away.hasPendingConnections(), !loopbackOnly);
}

LATCHKEY_TEST(tst_StoreRequests)
#include "tst_StoreRequests.moc"

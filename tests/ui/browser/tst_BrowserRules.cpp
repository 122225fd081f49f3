// SPDX-License-Identifier: Apache-2.0
// Where pages may go, and how addresses are shown: the rules without an engine.
#include "Program.h"
#include "ui/browser/AddressText.h"
#include "ui/browser/VisitRules.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QTest>

using namespace latchkey;
using namespace latchkey::ui;

using Verdict = VisitRules::Verdict;

namespace {

const web::Origin shop{"https", "shop.example", 443};

QUrl url(const QString &text)
{
    return QUrl(text);
}

} // namespace

class tst_BrowserRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void navigationMeetsItsVerdict_data();
    void navigationMeetsItsVerdict();
    void onlyThisComputerWhereThatIsTheRule_data();
    void onlyThisComputerWhereThatIsTheRule();
    void requestIsMadeOrNot_data();
    void requestIsMadeOrNot();
    void tokensExchangeIsRecognised_data();
    void tokensExchangeIsRecognised();
    void tokensDialogIsAnother();
    void securityIsNamedHonestly_data();
    void securityIsNamedHonestly();
    void elidedAddressKeepsWhoseItIs_data();
    void elidedAddressKeepsWhoseItIs();
    void addressHasNoUserInformation();
    void foreignTextIsMadeHarmless_data();
    void foreignTextIsMadeHarmless();
    void titleLosesWhatCouldDeceive();
};

void tst_BrowserRules::navigationMeetsItsVerdict_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<Verdict>("inPage");
    QTest::addColumn<Verdict>("inFrame");
    const auto row = [](const char *address, Verdict inPage, Verdict inFrame) {
        QTest::newRow(address) << QString::fromUtf8(address) << inPage << inFrame;
    };
    row("https://shop.example/", Verdict::Go, Verdict::Go);
    row("https://SHOP.example:443/admin?x#y", Verdict::Go, Verdict::Go);
    row("https://user:password@shop.example/", Verdict::Go, Verdict::Go);
    row("http://shop.example/", Verdict::Ask, Verdict::Go);
    row("https://shop.example:8443/", Verdict::Ask, Verdict::Go);
    row("https://shop.example.evil.example/", Verdict::Ask, Verdict::Go);
    row("https://shop.example@evil.example/", Verdict::Ask, Verdict::Go);
    row("about:blank", Verdict::Go, Verdict::Go);
    row("about:blank#x", Verdict::Go, Verdict::Go);
    row("about:srcdoc", Verdict::RefuseScheme, Verdict::Go);
    for (const char *refused : {"about:version",
                                "about:config",
                                "file:///etc/passwd",
                                "ftp://shop.example/x",
                                "data:text/html,x",
                                "blob:https://shop.example/1",
                                "javascript:alert(1)",
                                "chrome://settings",
                                "chrome-extension://abc/x",
                                "qrc:/qtwebengine/x",
                                "mailto:a@b.example",
                                "tel:1",
                                "view-source:https://shop.example/",
                                "filesystem:https://shop.example/x",
                                "ws://shop.example/",
                                "intent://x",
                                "HTTPX://shop.example/",
                                "https:",
                                "/relative",
                                ""}) {
        row(refused, Verdict::RefuseScheme, Verdict::RefuseScheme);
    }
}

void tst_BrowserRules::navigationMeetsItsVerdict()
{
    QFETCH(QString, address);
    QFETCH(Verdict, inPage);
    QFETCH(Verdict, inFrame);
    VisitRules rules;
    rules.allow(shop);
    QCOMPARE(rules.onNavigation(url(address), true), inPage);
    QCOMPARE(rules.onNavigation(url(address), false), inFrame);
}

void tst_BrowserRules::onlyThisComputerWhereThatIsTheRule_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("stays");
    for (const char *here : {"http://127.0.0.1:8090/", "http://127.1.2.3/", "https://localhost/",
                             "http://[::1]:80/", "ws://127.0.0.1/"}) {
        QTest::newRow(here) << QString::fromUtf8(here) << true;
    }
    for (const char *away :
         {"https://shop.example/", "http://0.0.0.0/", "http://192.168.1.1/", "http://[::2]/",
          "http://localhost.evil.example/", "http://127.0.0.1.evil.example/", "wss://shop.example/",
          "http://127.0.0.1@evil.example/", "http://[::ffff:192.0.2.1]/"}) {
        QTest::newRow(away) << QString::fromUtf8(away) << false;
    }
}

void tst_BrowserRules::onlyThisComputerWhereThatIsTheRule()
{
    QFETCH(QString, address);
    QFETCH(bool, stays);
    VisitRules rules(true);
    rules.allow(shop);
    QCOMPARE(rules.mayRequest(url(address)), stays);
    if (!address.startsWith(QLatin1String("ws"))) {
        for (const bool isMainFrame : {true, false}) {
            QCOMPARE(rules.onNavigation(url(address), isMainFrame) == Verdict::RefuseComputer,
                     !stays);
        }
    }
}

void tst_BrowserRules::requestIsMadeOrNot_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isMade");
    for (const char *made : {"http://a.example/x", "https://a.example/x", "ws://a.example/",
                             "wss://a.example/", "data:image/png;base64,x", "blob:https://a/1"}) {
        QTest::newRow(made) << QString::fromUtf8(made) << true;
    }
    for (const char *not_ : {"file:///etc/passwd", "ftp://a.example/", "qrc:/x", "chrome://gpu",
                             "filesystem:http://a.example/x", "", "x"}) {
        QTest::newRow(not_) << QString::fromUtf8(not_) << false;
    }
}

void tst_BrowserRules::requestIsMadeOrNot()
{
    QFETCH(QString, address);
    QFETCH(bool, isMade);
    QCOMPARE(VisitRules().mayRequest(url(address)), isMade);
}

void tst_BrowserRules::tokensExchangeIsRecognised_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("is");
    for (const char *yes :
         {"/admin/admin/integration/tokensExchange/id/1/reauthorize/0/",
          "/index.php/backend_x/admin/integration/tokensExchange/id/1?isAjax=true",
          "/admin/admin/integration/tokensexchange/id/1",
          "/admin/admin/integration//tokensExchange/id/1",
          "/admin/admin/integration/%74okensExchange/id/1",
          "/admin/admin/integration/tokensExchange",
          "/admin/admin/integration/key/abc/tokensExchange"}) {
        QTest::newRow(yes) << QString::fromUtf8(yes) << true;
    }
    for (const char *no :
         {"/admin/admin/integration/permissionsDialog/id/1", "/admin/admin/integration/",
          "/tokensExchange/integration/", "/admin/tokensExchange/",
          "/admin/admin/integration/tokensExchangeX/", "/?x=/integration/tokensExchange",
          "/admin/admin/integrationtokensExchange/", "/"}) {
        QTest::newRow(no) << QString::fromUtf8(no) << false;
    }
}

void tst_BrowserRules::tokensExchangeIsRecognised()
{
    QFETCH(QString, path);
    QFETCH(bool, is);
    QCOMPARE(isTokensExchange(url(QStringLiteral("https://shop.example") + path)), is);
}

void tst_BrowserRules::tokensDialogIsAnother()
{
    const QUrl dialog =
        url(QStringLiteral("https://shop.example/admin/admin/integration/tokensDialog/id/1"));
    QVERIFY(isTokensDialog(dialog));
    QVERIFY(!isTokensExchange(dialog));
    QVERIFY(!isTokensDialog(
        url(QStringLiteral("https://shop.example/admin/admin/integration/permissionsDialog/"))));
}

void tst_BrowserRules::securityIsNamedHonestly_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isErrorPage");
    QTest::addColumn<PageSecurity>("security");
    const auto row = [](const char *address, bool isErrorPage, PageSecurity security) {
        QTest::addRow("%s%s", address, isErrorPage ? " failed" : "")
            << QString::fromUtf8(address) << isErrorPage << security;
    };
    row("https://shop.example/", false, PageSecurity::Secure);
    row("https://shop.example/", true, PageSecurity::NotLoaded);
    row("http://shop.example/", false, PageSecurity::NotSecure);
    row("http://127.0.0.1:8090/", false, PageSecurity::ThisComputer);
    row("https://localhost/", false, PageSecurity::ThisComputer);
    row("http://127.0.0.1:8090/", true, PageSecurity::NotLoaded);
    row("about:blank", false, PageSecurity::Unknown);
    row("data:text/html,https://shop.example/", false, PageSecurity::Unknown);
}

void tst_BrowserRules::securityIsNamedHonestly()
{
    QFETCH(QString, address);
    QFETCH(bool, isErrorPage);
    QFETCH(PageSecurity, security);
    QCOMPARE(securityOf(url(address), isErrorPage), security);
}

void tst_BrowserRules::elidedAddressKeepsWhoseItIs_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("characters"); // so many of them fit
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::newRow("fits") << QStringLiteral("https://shop.example/admin") << 60
                          << QStringLiteral("https://shop.example/admin") << QString();
    QTest::newRow("long path") << QStringLiteral("https://shop.example/") + QString(200, u'a') << 40
                               << QStringLiteral("https://shop.example/aaa") << QString();
    QTest::newRow("long host") << QStringLiteral(
                                      "https://shop.example.%1.evil.example/shop.example")
                                      .arg(QString(50, u'a'))
                               << 30 << QString(QChar(0x2026)) << QStringLiteral(".evil.example");
    QTest::newRow("host of another script") << QStringLiteral("https://\u0455hop.example/") << 60
                                            << QStringLiteral("https://xn--") << QString();
}

void tst_BrowserRules::elidedAddressKeepsWhoseItIs()
{
    QFETCH(QString, address);
    QFETCH(int, characters);
    QFETCH(QString, begin);
    QFETCH(QString, end);
    const QFontMetrics metrics{QGuiApplication::font()};
    const int width = characters * metrics.averageCharWidth() * 5 / 4;
    const QString shown = elidedAddress(url(address), metrics, width);
    QVERIFY2(shown.startsWith(begin), qPrintable(shown));
    QVERIFY(metrics.horizontalAdvance(shown) <= width);
    if (begin.startsWith(QChar(0x2026))) {
        QVERIFY2(shown.endsWith(end), qPrintable(shown));
    }
}

void tst_BrowserRules::addressHasNoUserInformation()
{
    QCOMPARE(shownAddress(url(QStringLiteral("https://shop.example:x@evil.example/a"))),
             QStringLiteral("https://evil.example/a"));
}

void tst_BrowserRules::foreignTextIsMadeHarmless_data()
{
    QTest::addColumn<QString>("foreign");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QStringLiteral("Bücher.pdf") << QStringLiteral("Bücher.pdf");
    QTest::newRow("line end") << QStringLiteral("a\nb") << QStringLiteral("a\\nb");
    QTest::newRow("right to left")
        << QStringLiteral("a\u202efdp.exe") << QStringLiteral("a\\u202efdp.exe");
    QTest::newRow("a megabyte") << QString(1 << 20, u'a')
                                << QString(60, u'a') + QChar(0x2026) + QString(59, u'a');
}

void tst_BrowserRules::foreignTextIsMadeHarmless()
{
    QFETCH(QString, foreign);
    QFETCH(QString, shown);
    QCOMPARE(shownForeign(foreign), shown);
}

void tst_BrowserRules::titleLosesWhatCouldDeceive()
{
    QCOMPARE(shownTitle(QStringLiteral("  Mü\u202eller\n\t& \u200bSöhne\u0007 ")),
             QStringLiteral("Müller & Söhne"));
    QCOMPARE(shownTitle(QString(1 << 20, u'a')).size(), 120);
    QCOMPARE(shownTitle(QStringLiteral("\U0001F511 key")), QStringLiteral("\U0001F511 key"));
}

LATCHKEY_TEST(tst_BrowserRules)
#include "tst_BrowserRules.moc"

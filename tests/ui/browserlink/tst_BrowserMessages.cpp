// SPDX-License-Identifier: Apache-2.0
// What the two programs may say to each other, and what they must not.
#include "Program.h"
#include "ui/browserlink/BrowserChoice.h"
#include "ui/browserlink/BrowserEnvironment.h"
#include "ui/browserlink/BrowserMessage.h"
#include "ui/browserlink/MessageLines.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::ui;

namespace {

const web::Origin shop{"https", "shop.example", 443};
const web::Origin listener{"http", "127.0.0.1", 24710};

QByteArray openWith(const QByteArray &fields)
{
    return "{\"do\":\"open\"," + fields + "}";
}

} // namespace

class tst_BrowserMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandArrivesAsSent();
    void everyEventArrivesAsSent();
    void theFormOfALineStays();
    void foreignTextNeverBreaksTheLine();
    void badCommandIsRejected_data();
    void badCommandIsRejected();
    void badEventIsRejected_data();
    void badEventIsRejected();
    void linesArePutTogether();
    void lineOverTheLimitIsRejected_data();
    void lineOverTheLimitIsRejected();
    void variablesThatWeakenTheBrowserAreKnown_data();
    void variablesThatWeakenTheBrowserAreKnown();
    void engineIsOutdatedAfterAYear_data();
    void engineIsOutdatedAfterAYear();
    void browserIsChosenSafely_data();
    void browserIsChosenSafely();
};

void tst_BrowserMessages::everyCommandArrivesAsSent()
{
    const QList<BrowserCommand> commands{
        command::Open{"https://shop.example/admin/?a=%20",
                      QStringLiteral("Müller & Söhne"),
                      {shop, listener}},
        command::Open{"http://127.0.0.1:8090/admin", QString(), {}},
        command::Allow{listener},
        command::Armed{true},
        command::Armed{false},
        command::Raise{},
        command::Grab{command::Grab::What::Admin, QStringLiteral("/tmp/a.png")},
        command::Grab{command::Grab::What::PopUp, QStringLiteral("/tmp/ü b.png")},
        command::Close{},
    };
    for (const BrowserCommand &command : commands) {
        const QByteArray line = encode(command);
        QCOMPARE(line.count('\n'), 1);
        const auto decoded = decodeCommand(QByteArrayView(line).chopped(1));
        QVERIFY2(decoded, line);
        QVERIFY2(*decoded == command, line);
    }
}

void tst_BrowserMessages::everyEventArrivesAsSent()
{
    const QList<BrowserEvent> events{
        event::Ready{QStringLiteral("6.4.2"), QStringLiteral("102.0.5005.177"),
                     QStringLiteral("108.0")},
        event::Cannot{"browser.no-sandbox", QStringLiteral("No sandbox – no browser.")},
        event::PopUpOpened{},
        event::PopUpClosed{},
        event::Navigated{shop},
        event::GetReady{},
        event::Closed{},
        event::SystemBrowser{},
        event::Tokens{Secret(QByteArray(32, 'a')), Secret(QByteArray(32, '9')),
                      Secret(QByteArray(32, 'z')), Secret(QByteArray(32, '0'))},
        event::Grabbed{QStringLiteral("/tmp/a.png"), true},
        event::Grabbed{QStringLiteral("/tmp/a.png"), false},
    };
    for (const BrowserEvent &event : events) {
        const QByteArray line = encode(event);
        QCOMPARE(line.count('\n'), 1);
        const auto decoded = decodeEvent(QByteArrayView(line).chopped(1));
        QVERIFY2(decoded, line);
        QVERIFY2(*decoded == event, line);
    }
}

void tst_BrowserMessages::theFormOfALineStays()
{
    const auto lineOf = [](const BrowserCommand &command) {
        return encode(command);
    };
    const auto eventOf = [](const BrowserEvent &event) {
        return encode(event);
    };
    QCOMPARE(lineOf(command::Open{
                 "https://shop.example/admin?a=1", QStringLiteral("Café \"1\""), {shop, listener}}),
             QByteArray(R"({"allow":["https://shop.example","http://127.0.0.1:24710"],)"
                        R"("do":"open","title":"Café \"1\"",)"
                        R"("url":"https://shop.example/admin?a=1"})"
                        "\n"));
    QCOMPARE(lineOf(command::Allow{listener}),
             QByteArray("{\"do\":\"allow\",\"origin\":\"http://127.0.0.1:24710\"}\n"));
    QCOMPARE(lineOf(command::Armed{true}), QByteArray("{\"do\":\"armed\",\"value\":true}\n"));
    QCOMPARE(lineOf(command::Raise{}), QByteArray("{\"do\":\"raise\"}\n"));
    QCOMPARE(lineOf(command::Grab{command::Grab::What::PopUp, QStringLiteral("/tmp/a.png")}),
             QByteArray(R"({"do":"grab","file":"/tmp/a.png","what":"popup"})"
                        "\n"));
    QCOMPARE(lineOf(command::Close{}), QByteArray("{\"do\":\"close\"}\n"));
    QCOMPARE(eventOf(event::Ready{QStringLiteral("6.4.2"), QStringLiteral("102.0.5005.177"),
                                  QStringLiteral("108.0")}),
             QByteArray(R"({"chromium":"102.0.5005.177","chromium_security":"108.0",)"
                        R"("engine":"6.4.2","event":"ready"})"
                        "\n"));
    QCOMPARE(eventOf(event::Cannot{"browser.no-sandbox", QStringLiteral("No sandbox.")}),
             QByteArray(R"({"code":"browser.no-sandbox","event":"cannot",)"
                        R"("sentence":"No sandbox."})"
                        "\n"));
    QCOMPARE(eventOf(event::PopUpOpened{}), QByteArray("{\"event\":\"popup-opened\"}\n"));
    QCOMPARE(eventOf(event::PopUpClosed{}), QByteArray("{\"event\":\"popup-closed\"}\n"));
    QCOMPARE(eventOf(event::Navigated{shop}),
             QByteArray(R"({"event":"navigated","origin":"https://shop.example"})"
                        "\n"));
    QCOMPARE(eventOf(event::GetReady{}), QByteArray("{\"event\":\"get-ready\"}\n"));
    QCOMPARE(eventOf(event::Closed{}), QByteArray("{\"event\":\"closed\"}\n"));
    QCOMPARE(eventOf(event::SystemBrowser{}), QByteArray("{\"event\":\"system-browser\"}\n"));
    QCOMPARE(eventOf(event::Grabbed{QStringLiteral("/tmp/a.png"), true}),
             QByteArray(R"({"event":"grabbed","file":"/tmp/a.png","ok":true})"
                        "\n"));
}

void tst_BrowserMessages::foreignTextNeverBreaksTheLine()
{
    const QString title =
        QStringLiteral("a\nb\r\"}\\ \u2028 \u202e") + QChar::Null + QStringLiteral("{\"do\":1}");
    const BrowserCommand command = command::Open{"https://shop.example/", title, {}};
    const QByteArray line = encode(command);
    QCOMPARE(line.count('\n'), 1);
    const auto decoded = decodeCommand(QByteArrayView(line).chopped(1));
    QVERIFY(decoded);
    QVERIFY(*decoded == command);
}

void tst_BrowserMessages::badCommandIsRejected_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("no JSON") << QByteArray("open");
    QTest::newRow("an array") << QByteArray("[\"do\",\"close\"]");
    QTest::newRow("a text") << QByteArray("\"close\"");
    QTest::newRow("two objects") << QByteArray("{\"do\":\"close\"}{\"do\":\"close\"}");
    QTest::newRow("cut off") << QByteArray("{\"do\":\"clo");
    QTest::newRow("not UTF-8") << QByteArray("{\"do\":\"\xff\xfe\"}");
    QTest::newRow("a nest without end") << QByteArray(4000, '[');
    QTest::newRow("no kind") << QByteArray("{}");
    QTest::newRow("unknown kind") << QByteArray("{\"do\":\"run\"}");
    QTest::newRow("kind in capitals") << QByteArray("{\"do\":\"Close\"}");
    QTest::newRow("kind is a number") << QByteArray("{\"do\":1}");
    QTest::newRow("an event") << QByteArray("{\"event\":\"closed\"}");
    QTest::newRow("a field too many") << QByteArray("{\"do\":\"close\",\"now\":true}");
    QTest::newRow("a kind too many") << QByteArray("{\"do\":\"close\",\"event\":\"closed\"}");
    QTest::newRow("open without url") << openWith("\"title\":\"\",\"allow\":[]");
    QTest::newRow("open without title")
        << openWith("\"url\":\"https://shop.example/\",\"allow\":[]");
    QTest::newRow("open without allow")
        << openWith("\"url\":\"https://shop.example/\",\"title\":\"\"");
    const QList<QByteArray> urls{"file:///etc/passwd",
                                 "javascript:alert(1)",
                                 "about:blank",
                                 "data:text/html,x",
                                 "chrome://gpu",
                                 "shop.example",
                                 "https://u:p@shop.example/",
                                 "https://shop.example/a b",
                                 ""};
    for (const QByteArray &url : urls) {
        QTest::addRow("open %s", url.constData())
            << openWith("\"title\":\"\",\"allow\":[],\"url\":\"" + url + "\"");
    }
    QTest::newRow("open an url of 9 KiB")
        << openWith("\"title\":\"\",\"allow\":[],\"url\":\"https://shop.example/" +
                    QByteArray(9216, 'a') + "\"");
    QTest::newRow("open with a title of 201")
        << openWith("\"url\":\"https://shop.example/\",\"allow\":[],\"title\":\"" +
                    QByteArray(201, 'a') + "\"");
    QTest::newRow("open allowing a text")
        << openWith("\"url\":\"https://shop.example/\",\"title\":\"\",\"allow\":\"*\"");
    QTest::newRow("open allowing a number")
        << openWith("\"url\":\"https://shop.example/\",\"title\":\"\",\"allow\":[1]");
    QTest::newRow("open allowing 17") << openWith(
        "\"url\":\"https://shop.example/\",\"title\":\"\",\"allow\":[\"https://a.example\"" +
        QByteArray(",\"https://a.example\"").repeated(16) + "]");
    QTest::newRow("allow everything") << QByteArray("{\"do\":\"allow\",\"origin\":\"*\"}");
    QTest::newRow("allow a path") << QByteArray(
        "{\"do\":\"allow\",\"origin\":\"https://shop.example/\"}");
    QTest::newRow("allow a file") << QByteArray("{\"do\":\"allow\",\"origin\":\"file://\"}");
    QTest::newRow("armed as a number") << QByteArray("{\"do\":\"armed\",\"value\":1}");
    QTest::newRow("armed as a text") << QByteArray("{\"do\":\"armed\",\"value\":\"true\"}");
    QTest::newRow("armed as null") << QByteArray("{\"do\":\"armed\",\"value\":null}");
    QTest::newRow("grab what?") << QByteArray(
        "{\"do\":\"grab\",\"what\":\"screen\",\"file\":\"/tmp/a\"}");
    QTest::newRow("grab to a relative path")
        << QByteArray("{\"do\":\"grab\",\"what\":\"admin\",\"file\":\"a.png\"}");
    QTest::newRow("grab to a path with NUL")
        << QByteArray("{\"do\":\"grab\",\"what\":\"admin\",\"file\":\"/tmp/a\\u0000b\"}");
    QTest::newRow("17 KiB") << QByteArray("{\"do\":\"close\"" + QByteArray(17408, ' ') + "}");
}

void tst_BrowserMessages::badCommandIsRejected()
{
    QFETCH(QByteArray, line);
    const auto decoded = decodeCommand(line);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, QByteArray("browser.bad-message"));
    QVERIFY(!decoded.error().sentence.isEmpty());
}

void tst_BrowserMessages::badEventIsRejected_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no JSON") << QByteArray("ready");
    QTest::newRow("no kind") << QByteArray("{}");
    QTest::newRow("unknown kind") << QByteArray("{\"event\":\"secret\"}");
    QTest::newRow("a command") << QByteArray("{\"do\":\"close\"}");
    QTest::newRow("ready without versions") << QByteArray("{\"event\":\"ready\"}");
    QTest::newRow("a version that is a number")
        << QByteArray("{\"event\":\"ready\",\"engine\":6,\"chromium\":\"1\",\"chromium_security\":"
                      "\"1\"}");
    QTest::newRow("a version of 65 characters")
        << QByteArray("{\"event\":\"ready\",\"engine\":\"" + QByteArray(65, '6') +
                      "\",\"chromium\":\"1\",\"chromium_security\":\"1\"}");
    QTest::newRow("a sentence of 1001 characters") << QByteArray(
        "{\"event\":\"cannot\",\"code\":\"a.b\",\"sentence\":\"" + QByteArray(1001, 'a') + "\"}");
    QTest::newRow("navigated to no origin")
        << QByteArray("{\"event\":\"navigated\",\"origin\":\"about:blank\"}");
    QTest::newRow("navigated to an address")
        << QByteArray("{\"event\":\"navigated\",\"origin\":\"https://shop.example/admin?key=1\"}");
    QTest::newRow("grabbed without ok")
        << QByteArray("{\"event\":\"grabbed\",\"file\":\"/tmp/a.png\"}");
    const QByteArray three = "\"consumer_key\":\"" + QByteArray(32, 'a') +
                             "\",\"consumer_secret\":\"" + QByteArray(32, 'b') +
                             "\",\"access_token\":\"" + QByteArray(32, 'c') + '"';
    QTest::newRow("three of the four values") << QByteArray("{\"event\":\"tokens\"," + three + '}');
    QTest::newRow("a value of 31 characters")
        << QByteArray("{\"event\":\"tokens\"," + three + ",\"access_token_secret\":\"" +
                      QByteArray(31, 'd') + "\"}");
    QTest::newRow("a value that is none")
        << QByteArray("{\"event\":\"tokens\"," + three + ",\"access_token_secret\":\"" +
                      QByteArray(31, 'd') + "\\n\"}");
    QTest::newRow("a field too many")
        << QByteArray("{\"event\":\"closed\",\"token\":\"0123456789\"}");
}

void tst_BrowserMessages::badEventIsRejected()
{
    QFETCH(QByteArray, line);
    const auto decoded = decodeEvent(line);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, QByteArray("browser.bad-message"));
}

void tst_BrowserMessages::linesArePutTogether()
{
    MessageLines lines;
    QCOMPARE(lines.take("{\"a\""), QList<QByteArray>());
    QCOMPARE(lines.take(":1}"), QList<QByteArray>());
    QCOMPARE(lines.take("\n\nb\nc"), (QList<QByteArray>{"{\"a\":1}", "", "b"}));
    QCOMPARE(lines.take("\n"), QList<QByteArray>{"c"});
}

void tst_BrowserMessages::lineOverTheLimitIsRejected_data()
{
    QTest::addColumn<qsizetype>("length");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("just fits") << longestBrowserMessage << true << true;
    QTest::newRow("one more") << longestBrowserMessage + 1 << true << false;
    QTest::newRow("just fits, no end yet") << longestBrowserMessage << false << true;
    QTest::newRow("one more, no end yet") << longestBrowserMessage + 1 << false << false;
}

void tst_BrowserMessages::lineOverTheLimitIsRejected()
{
    QFETCH(qsizetype, length);
    QFETCH(bool, ends);
    QFETCH(bool, isTaken);
    const QByteArray line = QByteArray(length, 'a') + (ends ? "\n" : "");
    MessageLines atOnce;
    QCOMPARE(atOnce.take(line).has_value(), isTaken);
    MessageLines inPieces;
    bool isFine = true;
    for (qsizetype i = 0; i < line.size(); i += 1000) {
        isFine = isFine && inPieces.take(line.mid(i, 1000)).has_value();
    }
    QCOMPARE(isFine, isTaken);
}

void tst_BrowserMessages::variablesThatWeakenTheBrowserAreKnown_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("weakens");
    const QList<QByteArray> weakening{"QTWEBENGINE_CHROMIUM_FLAGS",
                                      "QTWEBENGINE_DISABLE_SANDBOX",
                                      "QTWEBENGINE_REMOTE_DEBUGGING",
                                      "QTWEBENGINEPROCESS_PATH",
                                      "QTWEBENGINE_RESOURCES_PATH",
                                      "CHROME_DEVEL_SANDBOX",
                                      "QT_LOGGING_RULES",
                                      "SSLKEYLOGFILE"};
    for (const QByteArray &name : weakening) {
        QTest::newRow(name) << name << true;
    }
    const QList<QByteArray> harmless{
        "PATH", "HOME", "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANG", "https_proxy"};
    for (const QByteArray &name : harmless) {
        QTest::newRow(name) << name << false;
    }
}

void tst_BrowserMessages::variablesThatWeakenTheBrowserAreKnown()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, weakens);
    QCOMPARE(weakensTheBrowser(name), weakens);
}

void tst_BrowserMessages::engineIsOutdatedAfterAYear_data()
{
    QTest::addColumn<int>("major");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<bool>("outdated");
    QTest::newRow("on its day") << 94 << QDate(2021, 9, 21) << false;
    QTest::newRow("a year old") << 94 << QDate(2022, 9, 21) << false;
    QTest::newRow("a year and a day") << 94 << QDate(2022, 9, 22) << true;
    QTest::newRow("102 when it was new") << 102 << QDate(2022, 5, 3) << false;
    QTest::newRow("102 years later") << 102 << QDate(2026, 5, 1) << true;
    QTest::newRow("not known") << 0 << QDate(2022, 1, 1) << true;
    QTest::newRow("of the future") << 300 << QDate(2026, 1, 1) << false;
}

void tst_BrowserMessages::engineIsOutdatedAfterAYear()
{
    QFETCH(int, major);
    QFETCH(QDate, today);
    QFETCH(bool, outdated);
    QCOMPARE(isOutdated(major, today), outdated);
}

void tst_BrowserMessages::browserIsChosenSafely_data()
{
    using enum BrowserPreference;
    QTest::addColumn<BrowserSituation>("situation");
    QTest::addColumn<bool>("embedded");
    QTest::addColumn<bool>("loopbackOnly");
    QTest::addColumn<bool>("isExplained");
    const BrowserSituation usual{Automatic, true, true, false, false, false};
    const auto with = [usual](auto change) {
        BrowserSituation situation = usual;
        change(situation);
        return situation;
    };
    QTest::newRow("usual") << usual << true << false << false;
    QTest::newRow("the person wants the system's")
        << with([](auto &s) { s.preference = System; }) << false << false << true;
    QTest::newRow("not installed")
        << with([](auto &s) { s.isInstalled = false; }) << false << false << true;
    QTest::newRow("not installed, but wanted") << with([](auto &s) {
        s.isInstalled = false;
        s.preference = Embedded;
    }) << false << false << true;
    QTest::newRow("no sandbox") << with([](auto &s) { s.canSandbox = false; }) << false << false
                                << true;
    QTest::newRow("no sandbox, but wanted") << with([](auto &s) {
        s.canSandbox = false;
        s.preference = Embedded;
    }) << false << false << true;
    QTest::newRow("no sandbox, practice store") << with([](auto &s) {
        s.canSandbox = false;
        s.storeIsLoopback = true;
    }) << false << false << true;
    QTest::newRow("root, remote store") << with([](auto &s) {
        s.canSandbox = false;
        s.isRoot = true;
    }) << false << false << true;
    QTest::newRow("root, remote store, wanted") << with([](auto &s) {
        s.canSandbox = false;
        s.isRoot = true;
        s.preference = Embedded;
    }) << false << false << true;
    QTest::newRow("root, practice store") << with([](auto &s) {
        s.canSandbox = false;
        s.isRoot = true;
        s.storeIsLoopback = true;
    }) << true << true << true;
    QTest::newRow("outdated, remote store")
        << with([](auto &s) { s.isOutdated = true; }) << false << false << true;
    QTest::newRow("outdated, remote store, wanted") << with([](auto &s) {
        s.isOutdated = true;
        s.preference = Embedded;
    }) << true << false << true;
    QTest::newRow("outdated, practice store") << with([](auto &s) {
        s.isOutdated = true;
        s.storeIsLoopback = true;
    }) << true << false << false;
}

void tst_BrowserMessages::browserIsChosenSafely()
{
    QFETCH(BrowserSituation, situation);
    QFETCH(bool, embedded);
    QFETCH(bool, loopbackOnly);
    QFETCH(bool, isExplained);
    const BrowserChoice choice = chooseBrowser(situation);
    QCOMPARE(choice.use == BrowserChoice::Use::Embedded, embedded);
    QCOMPARE(choice.arguments.contains(QStringLiteral("--loopback-only")), loopbackOnly);
    QCOMPARE(!choice.reason.isEmpty(), isExplained);
}

LATCHKEY_TEST(tst_BrowserMessages)
#include "tst_BrowserMessages.moc"

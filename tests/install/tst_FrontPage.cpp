// SPDX-License-Identifier: Apache-2.0
// The shop's front page is asked as a visitor's browser would, within its own origin.
#include "Program.h"
#include "httpcall/ScriptedPeer.h"
#include "httpcall/SelfSigned.h"
#include "install/FrontPage.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace latchkey::install;

namespace {

commerce::Store shopAt(const QByteArray &url)
{
    commerce::Store shop;
    shop.baseUrl = url;
    return shop;
}

// A front page with a style sheet, both behind a name and a password.
void answerBehindADoor(QTcpSocket *socket, const QByteArray &request)
{
    const QByteArray pass = "\r\nauthorization: basic " + QByteArray("ana:open sesame").toBase64();
    if (!request.toLower().contains(pass.toLower())) {
        tests::answer(socket, "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic "
                              "realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    const QByteArray page = request.startsWith("GET / ")
                                ? QByteArray("<link rel=stylesheet href=/static/a.css>")
                                : QByteArray("body{}");
    tests::answer(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(page.size()) +
                              "\r\n\r\n" + page);
}

} // namespace

class tst_FrontPage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_server; // PHP's own
    QByteArray m_url;

    void answer(const QByteArray &php)
    {
        QFile script(m_folder.filePath(QStringLiteral("router.php")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("<?php " + php);
    }

private Q_SLOTS:
    void initTestCase()
    {
        answer("");
        // it takes a free port and says which
        m_server.setProcessChannelMode(QProcess::MergedChannels);
        m_server.start(QStringLiteral(LATCHKEY_PHP),
                       {QStringLiteral("-d"), QStringLiteral("opcache.enable_cli=0"),
                        QStringLiteral("-S"), QStringLiteral("127.0.0.1:0"),
                        m_folder.filePath(QStringLiteral("router.php"))});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += m_server.readAll(), said.contains(") started")), 20'000);
        const qsizetype at = said.indexOf("(http://") + 1;
        m_url = said.mid(at, said.indexOf(')', at) - at) + '/';
    }

    void cleanupTestCase()
    {
        m_server.kill();
        m_server.waitForFinished();
    }

    void answersAreJudged_data()
    {
        QTest::addColumn<QByteArray>("php");
        QTest::addColumn<QByteArray>("code");
        const QByteArray page =
            "if ($_SERVER['REQUEST_URI'] === '/') { echo '<html><head>"
            "<link rel=\"stylesheet\" href=\"/static/styles.css\">'; return; } ";
        QTest::newRow("whole") << page + "echo 'body{}';" << QByteArray();
        QTest::newRow("no style") << page + "http_response_code(404);"
                                  << QByteArray("install.front-page-style");
        QTest::newRow("no sheet named") << QByteArray("echo 'hello';") << QByteArray();
        QTest::newRow("maintenance")
            << QByteArray("http_response_code(503);") << QByteArray("install.front-page-status");
        QTest::newRow("broken") << QByteArray("http_response_code(500);")
                                << QByteArray("install.front-page-status");
        QTest::newRow("moved within")
            << QByteArray(
                   "if ($_SERVER['REQUEST_URI'] === '/') header('Location: /de/'); else echo "
                   "'x';")
            << QByteArray();
        QTest::newRow("moved elsewhere") << QByteArray("header('Location: http://127.0.0.2/');")
                                         << QByteArray("install.front-page-elsewhere");
        QTest::newRow("moved in a circle")
            << QByteArray("header('Location: /');") << QByteArray("install.front-page-status");
    }

    void answersAreJudged()
    {
        QFETCH(QByteArray, php);
        answer(php);
        const auto trouble = troubleOfFrontPage(shopAt(m_url), {});
        QTEST(trouble.value_or(Problem()).code, "code");
    }

    void itGoesThroughTheStoresOwnDoor()
    {
        const auto tls = tests::selfSigned();
        if (!tls) {
            QSKIP("no openssl");
        }
        const tests::ScriptedPeer peer(answerBehindADoor, tls);
        commerce::Store shop = shopAt(peer.origin("https") + '/');
        const auto code = [&shop] {
            return troubleOfFrontPage(shop, {}).value_or(Problem()).code;
        };
        QCOMPARE(code(), QByteArray("http.tls-self-signed"));
        shop.trustedCa = tls->localCertificateChain().constFirst().toPem();
        QCOMPARE(code(), QByteArray("commerce.basic"));
        shop.basic = {peer.origin("https"), Secret("ana"), Secret("open sesam")};
        QCOMPARE(code(), QByteArray("commerce.basic-refused"));
        shop.basic.password = Secret("open sesame");
        QCOMPARE(code(), QByteArray());
        const qsizetype before = peer.requests().size();
        shop.basic.origin = "https://shop.example"; // a password of somewhere else stays there
        QCOMPARE(code(), QByteArray("commerce.basic"));
        QCOMPARE(peer.requests().size(), before + 1);
        QVERIFY(!peer.requests().constLast().toLower().contains("authorization"));
    }

    void onlyItsOwnStyleSheetsCount()
    {
        const QByteArray page = "http://shop.example/de/";
        QCOMPARE(ownStyleSheet("<link rel=stylesheet href='https://cdn.example/x.css'><LINK "
                               "REL=\"preload stylesheet\" href=\"../static/a.css?v=1#x\">",
                               page),
                 QByteArray("http://shop.example/static/a.css?v=1"));
        QCOMPARE(ownStyleSheet("<link rel=icon href=/a.ico><link rel=stylesheet "
                               "href=\"file:///etc/passwd\">",
                               page),
                 QByteArray());
    }
};

LATCHKEY_TEST(tst_FrontPage)
#include "tst_FrontPage.moc"

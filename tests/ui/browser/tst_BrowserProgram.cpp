// SPDX-License-Identifier: Apache-2.0
// latchkey-browser itself, as the main program starts it.
#include "Program.h"
#include "ui/browser/Site.h"
#include "ui/browserlink/BrowserProcess.h"

#include <QFile>
#include <QImage>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <memory>

#include <unistd.h>

using namespace latchkey;
using namespace latchkey::tests;
using namespace latchkey::ui;

namespace {

const QString program = latchkey::testing::builtPath("bin/latchkey-browser");
const QStringList loopbackOnly{QStringLiteral("--loopback-only")};
constexpr int patience = 30'000;

// A process of our own children that runs our program; 0 if there is none.
pid_t browserPid()
{
    QFile children(QStringLiteral("/proc/self/task/%1/children").arg(getpid()));
    if (!children.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> pids = children.readAll().split(' ');
    for (const QByteArray &pid : pids) {
        if (QFile::symLinkTarget(QStringLiteral("/proc/%1/exe").arg(pid.toInt())) == program) {
            return pid.toInt();
        }
    }
    return 0;
}

} // namespace

class tst_BrowserProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refusesArguments_data();
    void refusesArguments();
    void rootHasNoBrowserForTheWorld();
    void ordinaryUserHasASandbox();
    void showsPagesAndPopUps();
    void killedItIsNoticedAndOpensAgain();
    void endsWithTheMainProgram();
    void endsWhenToldTo();
    void endsOnRubbish();
    void environmentCannotWeakenIt();
    void nothingLeavesWhereOnlyThisComputerIsAllowed_data();
    void nothingLeavesWhereOnlyThisComputerIsAllowed();
    void outputIsMessagesOnly();

private:
    void open(const QByteArray &path)
    {
        m_browser->open({m_shop->url(path), QStringLiteral("Shop"), {m_listener->origin()}});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Site> m_shop;
    std::unique_ptr<Site> m_listener;
    std::unique_ptr<BrowserProcess> m_browser;
    std::unique_ptr<QSignalSpy> m_failed;
    std::unique_ptr<QSignalSpy> m_popUpOpened;
};

void tst_BrowserProgram::init()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<Site>();
    m_listener = std::make_unique<Site>();
    QVERIFY(m_shop->listen() && m_listener->listen());
    m_shop->page("/admin", "<script>window.open('" + m_listener->url("/identity") +
                               "', '', 'width=680,height=510')</script>");
    m_listener->page("/identity", "Identity");
    m_browser = std::make_unique<BrowserProcess>(program, loopbackOnly);
    m_failed = std::make_unique<QSignalSpy>(m_browser.get(), &BrowserProcess::failed);
    m_popUpOpened = std::make_unique<QSignalSpy>(m_browser.get(), &BrowserProcess::popUpOpened);
}

void tst_BrowserProgram::cleanup()
{
    m_failed.reset();
    m_popUpOpened.reset();
    m_browser.reset();
}

void tst_BrowserProgram::refusesArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const QStringList &arguments) {
        QTest::newRow(qPrintable(arguments.join(QLatin1Char(' ')))) << arguments;
    };
    row({QStringLiteral("--no-sandbox")});
    row({QStringLiteral("--loopback-only"), QStringLiteral("--no-sandbox")});
    row({QStringLiteral("--remote-debugging-port=9222")});
    row({QStringLiteral("-platform"), QStringLiteral("minimal")});
    row({QStringLiteral("https://shop.example/")});
    row({QString()});
}

void tst_BrowserProgram::refusesArguments()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    const QSignalSpy finished(&process, &QProcess::finished);
    process.start(program, arguments);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardOutput().isEmpty());
}

void tst_BrowserProgram::rootHasNoBrowserForTheWorld()
{
    if (geteuid() != 0) {
        QSKIP("not root");
    }
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    BrowserProcess browser(program);
    const QSignalSpy failed(&browser, &BrowserProcess::failed);
    browser.open({m_shop->url("/admin"), {}, {}});
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(failed.first().first().value<Problem>().code, QByteArray("browser.no-sandbox"));
    QVERIFY(m_shop->asked.isEmpty());
    qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
}

void tst_BrowserProgram::ordinaryUserHasASandbox()
{
    if (geteuid() != 0) {
        QSKIP("only root can become another user");
    }
    const QString home = m_folder->path();
    QVERIFY(QFile::setPermissions(home, QFile::Permissions(0x7777)));
    const QString runtime = m_folder->filePath(QStringLiteral("run"));
    QVERIFY(QDir().mkdir(runtime));
    QCOMPARE(chown(QFile::encodeName(home), 65534, 65534), 0);
    QCOMPARE(chown(QFile::encodeName(runtime), 65534, 65534), 0);
    BrowserProcess browser(QStringLiteral("setpriv"),
                           {QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"),
                            QStringLiteral("--clear-groups"), QStringLiteral("env"),
                            QStringLiteral("HOME=") + home,
                            QStringLiteral("XDG_RUNTIME_DIR=") + runtime, program});
    const QSignalSpy ready(&browser, &BrowserProcess::ready);
    const QSignalSpy opened(&browser, &BrowserProcess::popUpOpened);
    const QSignalSpy failed(&browser, &BrowserProcess::failed);
    browser.open({m_shop->url("/admin"), {}, {m_listener->origin()}});
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty() || !failed.isEmpty(), patience);
    if (!failed.isEmpty()) {
        QCOMPARE(failed.first().first().value<Problem>().code, QByteArray("browser.no-sandbox"));
        QSKIP("this computer has no user namespaces for others");
    }
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    QTRY_VERIFY(m_listener->wasAsked("/identity"));
}

void tst_BrowserProgram::showsPagesAndPopUps()
{
    const QSignalSpy ready(m_browser.get(), &BrowserProcess::ready);
    const QSignalSpy navigated(m_browser.get(), &BrowserProcess::navigated);
    const QSignalSpy grabbed(m_browser.get(), &BrowserProcess::grabbed);
    open("/admin");
    QTRY_COMPARE_WITH_TIMEOUT(m_popUpOpened->size(), 1, patience);
    QVERIFY(ready.first().first().value<BrowserEngine>().chromiumMajor() >= 90);
    QTRY_COMPARE(navigated.size(), 1);
    QCOMPARE(navigated.first().first().value<web::Origin>(), m_shop->origin());
    QTRY_VERIFY(m_listener->wasAsked("/identity"));
    const QString file = m_folder->filePath(QStringLiteral("popup.png"));
    m_browser->grab(command::Grab::What::PopUp, file);
    QTRY_COMPARE(grabbed.size(), 1);
    QCOMPARE(grabbed.first().last().toBool(), true);
    QCOMPARE(QImage(file).width(), 680);
    QVERIFY(m_failed->isEmpty());
}

void tst_BrowserProgram::killedItIsNoticedAndOpensAgain()
{
    open("/admin");
    QTRY_COMPARE_WITH_TIMEOUT(m_popUpOpened->size(), 1, patience);
    const pid_t pid = browserPid();
    QVERIFY(pid > 0);
    QCOMPARE(kill(pid, SIGKILL), 0);
    QTRY_COMPARE(m_failed->size(), 1);
    QCOMPARE(m_failed->first().first().value<Problem>().code, QByteArray("browser.crashed"));
    QVERIFY(!m_browser->isRunning());
    open("/admin");
    QTRY_COMPARE_WITH_TIMEOUT(m_popUpOpened->size(), 2, patience);
    QVERIFY(browserPid() != pid);
}

void tst_BrowserProgram::endsWithTheMainProgram()
{
    QProcess process;
    const QSignalSpy finished(&process, &QProcess::finished);
    process.start(program, loopbackOnly);
    QTRY_VERIFY_WITH_TIMEOUT(process.bytesAvailable() > 0, patience);
    process.closeWriteChannel();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void tst_BrowserProgram::endsWhenToldTo()
{
    const QSignalSpy closed(m_browser.get(), &BrowserProcess::closedByPerson);
    open("/admin");
    QTRY_COMPARE_WITH_TIMEOUT(m_popUpOpened->size(), 1, patience);
    m_browser->close();
    QTRY_VERIFY(!m_browser->isRunning());
    QVERIFY(m_failed->isEmpty());
    QVERIFY(closed.isEmpty());
}

void tst_BrowserProgram::endsOnRubbish()
{
    QProcess process;
    const QSignalSpy finished(&process, &QProcess::finished);
    process.start(program, loopbackOnly);
    process.write("{\"do\":\"open\",\"url\":\"file:///etc/passwd\",\"title\":\"\",\"allow\":[]}\n");
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
}

void tst_BrowserProgram::environmentCannotWeakenIt()
{
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const quint16 port = free.serverPort();
    free.close();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QTWEBENGINE_REMOTE_DEBUGGING"), QString::number(port));
    environment.insert(QStringLiteral("QTWEBENGINE_CHROMIUM_FLAGS"),
                       QStringLiteral("--remote-debugging-port=%1 --user-agent=evil").arg(port));
    environment.insert(QStringLiteral("QTWEBENGINEPROCESS_PATH"), QStringLiteral("/bin/false"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, loopbackOnly);
    process.write(
        encode(BrowserCommand(command::Open{m_shop->url("/admin"), {}, {m_listener->origin()}})));
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->wasAsked("/identity"), patience); // it works
    QVERIFY(free.listen(QHostAddress::LocalHost, port));                   // nobody listens there
    const QSignalSpy finished(&process, &QProcess::finished);
    process.closeWriteChannel();
    QTRY_COMPARE(finished.size(), 1);
}

void tst_BrowserProgram::nothingLeavesWhereOnlyThisComputerIsAllowed_data()
{
    QTest::addColumn<QByteArray>("way"); // AWAY is an address that answers
    QTest::newRow("picture") << QByteArray("<img src='AWAY' onerror='fetch(\"/after\")'>");
    QTest::newRow("redirected picture")
        << QByteArray("<img src='/away' onerror='fetch(\"/after\")'>");
    QTest::newRow("redirected script")
        << QByteArray("<script src='/away' onerror='fetch(\"/after\")'></script>");
}

void tst_BrowserProgram::nothingLeavesWhereOnlyThisComputerIsAllowed()
{
    QFETCH(QByteArray, way);
    QTcpServer away; // 0.0.0.0 is no loopback address to us, and yet one that answers
    QVERIFY(away.listen(QHostAddress::AnyIPv4));
    const QByteArray address = "http://0.0.0.0:" + QByteArray::number(away.serverPort()) + "/";
    m_shop->answer("/away", {302, "text/plain", "", {{"Location", address}}});
    m_shop->page("/leaking", way.replace("AWAY", address));
    open("/leaking");
    QTRY_VERIFY_WITH_TIMEOUT(m_shop->wasAsked("/after"), patience);
    QVERIFY(!away.hasPendingConnections());
}

void tst_BrowserProgram::outputIsMessagesOnly()
{
    QProcess process;
    const QSignalSpy finished(&process, &QProcess::finished);
    process.start(program, loopbackOnly);
    process.write(encode(BrowserCommand(command::Open{m_shop->url("/admin"), {}, {}})));
    QTRY_VERIFY_WITH_TIMEOUT(m_shop->wasAsked("/admin"), patience);
    process.closeWriteChannel();
    QTRY_COMPARE(finished.size(), 1);
    const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
    QVERIFY(lines.size() > 1);
    for (const QByteArray &line : lines.first(lines.size() - 1)) {
        QVERIFY2(decodeEvent(line), line);
    }
    QVERIFY(lines.last().isEmpty());
}

LATCHKEY_TEST(tst_BrowserProgram)
#include "tst_BrowserProgram.moc"

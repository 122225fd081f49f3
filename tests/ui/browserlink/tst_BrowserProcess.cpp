// SPDX-License-Identifier: Apache-2.0
// The main program's side, with shell scripts that behave and misbehave in the browser's place.
#include "Program.h"
#include "ui/browserlink/BrowserProcess.h"

#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <memory>

using namespace latchkey;
using namespace latchkey::ui;
using namespace std::chrono_literals;

namespace {

const QString shell = QStringLiteral("/bin/sh");
const command::Open openShop{"https://shop.example/admin", QStringLiteral("Shop"), {}};

// Says it is ready, then keeps what it is told until it is told no more.
const QByteArray ready = "echo '{\"event\":\"ready\",\"engine\":\"6.4.2\",\"chromium\":\"102.0.1\","
                         "\"chromium_security\":\"108.0\"}'\n";

// What is traced while it lives, as it is asked for or not.
class Traced
{
public:
    explicit Traced(bool isAsked)
    {
        lines.clear();
        QLoggingCategory::setFilterRules(isAsked ? QStringLiteral("latchkey.browserlink.debug=true")
                                                 : QString());
        m_before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &context, const QString &text) {
                if (qstrcmp(context.category, "latchkey.browserlink") == 0) {
                    lines.append(text);
                }
            });
    }
    ~Traced()
    {
        qInstallMessageHandler(m_before);
        QLoggingCategory::setFilterRules(QString());
    }
    Q_DISABLE_COPY_MOVE(Traced)

    static inline QStringList lines;

private:
    QtMessageHandler m_before;
};

} // namespace

class tst_BrowserProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Problem>("latchkey::Problem"); }
    void init();
    void cleanup();
    void openStartsItAndWaitsForReady();
    void everyEventIsTold();
    void missingProgramIsAProblem();
    void programThatDoesNotStartIsAProblem_data();
    void programThatDoesNotStartIsAProblem();
    void whatItCannotDoIsTold();
    void silentStartIsEnded();
    void deathIsNoticedAndItOpensAgain_data();
    void deathIsNoticedAndItOpensAgain();
    void rubbishEndsIt_data();
    void rubbishEndsIt();
    void armedAndAllowedAreSaidAgainAfterARestart();
    void closeAtReadyShowsNothing();
    void closeEndsItWithoutASignal();
    void closeEndsWhatDoesNotListen();
    void closedByThePersonIsNoFailure();
    void openWhileItEndsStartsItAnew();
    void weakeningEnvironmentIsNotPassedOn();
    void whatItSaysIsTraced();
    void nothingIsTracedUnlessAskedFor();
    void grabWithoutABrowserFails();
    void badAddressIsNotSent();
    void destructionInASlotIsHarmless();

private:
    // Runs `script` as the browser; what it is told goes to toldFile().
    void use(const QByteArray &script);
    void destroyBrowser();
    QByteArray told() const;
    QByteArray codeOfFailure() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BrowserProcess> m_browser;
    QPointer<QProcess> m_child; // of the browser that was destroyed last
    std::unique_ptr<QSignalSpy> m_failed;
    std::unique_ptr<QSignalSpy> m_ready;
};

void tst_BrowserProcess::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void tst_BrowserProcess::cleanup()
{
    m_failed.reset();
    m_ready.reset();
    destroyBrowser();
    QTRY_VERIFY(!m_child);
}

// Its child outlives it for a moment.
void tst_BrowserProcess::destroyBrowser()
{
    if (m_browser) {
        m_child = m_browser->findChild<QProcess *>();
        m_browser.reset();
    }
}

void tst_BrowserProcess::use(const QByteArray &script)
{
    const QString file = m_folder->filePath(QStringLiteral("browser"));
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("cd '" + QFile::encodeName(m_folder->path()) + "'\n" + script);
    out.close();
    m_browser = std::make_unique<BrowserProcess>(shell, QStringList{file});
    m_failed = std::make_unique<QSignalSpy>(m_browser.get(), &BrowserProcess::failed);
    m_ready = std::make_unique<QSignalSpy>(m_browser.get(), &BrowserProcess::ready);
}

QByteArray tst_BrowserProcess::told() const
{
    QFile file(m_folder->filePath(QStringLiteral("told")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray tst_BrowserProcess::codeOfFailure() const
{
    return m_failed->isEmpty() ? QByteArray() : m_failed->last().first().value<Problem>().code;
}

void tst_BrowserProcess::openStartsItAndWaitsForReady()
{
    use("while ! [ -e go ]; do sleep 0.02; done\n" + ready + "exec cat >told\n");
    m_browser->open(openShop);
    m_browser->raise();
    QVERIFY(m_browser->isRunning());
    QVERIFY(told().isEmpty());
    QFile go(m_folder->filePath(QStringLiteral("go")));
    QVERIFY(go.open(QIODevice::WriteOnly));
    QTRY_COMPARE(m_ready->size(), 1);
    const auto engine = m_ready->first().first().value<BrowserEngine>();
    QCOMPARE(engine.chromiumMajor(), 102);
    QTRY_COMPARE(told(), encode(BrowserCommand(command::Armed{false})) +
                             encode(BrowserCommand(openShop)) +
                             encode(BrowserCommand(command::Raise{})));
    QCOMPARE(m_failed->size(), 0);
}

void tst_BrowserProcess::everyEventIsTold()
{
    use(ready + "echo '{\"event\":\"popup-opened\"}'\n"
                "echo '{\"event\":\"popup-closed\"}'\n"
                "echo '{\"event\":\"navigated\",\"origin\":\"https://shop.example\"}'\n"
                "echo '{\"event\":\"get-ready\"}'\n"
                "echo '{\"event\":\"system-browser\"}'\n"
                "echo '{\"event\":\"grabbed\",\"file\":\"/tmp/a.png\",\"ok\":true}'\n"
                "exec cat >told\n");
    QSignalSpy opened(m_browser.get(), &BrowserProcess::popUpOpened);
    QSignalSpy closed(m_browser.get(), &BrowserProcess::popUpClosed);
    QSignalSpy navigated(m_browser.get(), &BrowserProcess::navigated);
    QSignalSpy getReady(m_browser.get(), &BrowserProcess::getReadyWanted);
    QSignalSpy system(m_browser.get(), &BrowserProcess::systemBrowserWanted);
    QSignalSpy grabbed(m_browser.get(), &BrowserProcess::grabbed);
    m_browser->start();
    QTRY_COMPARE(grabbed.size(), 1);
    QCOMPARE(grabbed.first(), (QVariantList{QStringLiteral("/tmp/a.png"), true}));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(closed.size(), 1);
    QCOMPARE(navigated.size(), 1);
    QCOMPARE(navigated.first().first().value<web::Origin>().text(),
             QByteArray("https://shop.example"));
    QCOMPARE(getReady.size(), 1);
    QCOMPARE(system.size(), 1);
}

void tst_BrowserProcess::missingProgramIsAProblem()
{
    BrowserProcess browser(m_folder->filePath(QStringLiteral("none")));
    QSignalSpy failed(&browser, &BrowserProcess::failed);
    browser.open(openShop);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Problem>().code, QByteArray("browser.missing"));
    QVERIFY(!browser.isRunning());
}

void tst_BrowserProcess::programThatDoesNotStartIsAProblem_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("ends at once") << QByteArray("exit 0\n");
    QTest::newRow("ends with a code") << QByteArray("exit 127\n");
    QTest::newRow("killed") << QByteArray("kill -9 $$\n");
}

void tst_BrowserProcess::programThatDoesNotStartIsAProblem()
{
    QFETCH(QByteArray, script);
    use(script);
    m_browser->open(openShop);
    QTRY_COMPARE(m_failed->size(), 1);
    QCOMPARE(codeOfFailure(), QByteArray("browser.not-started"));
    QVERIFY(!m_browser->isRunning());
}

void tst_BrowserProcess::whatItCannotDoIsTold()
{
    use("echo '{\"event\":\"cannot\",\"code\":\"browser.no-sandbox\",\"sentence\":\"No.\"}'\n"
        "exit 3\n");
    m_browser->open(openShop);
    QTRY_COMPARE(codeOfFailure(), QByteArray("browser.no-sandbox"));
    QCOMPARE(m_failed->first().first().value<Problem>().sentence, QStringLiteral("No."));
    QTRY_VERIFY(!m_browser->isRunning());
    QCOMPARE(m_failed->size(), 1);
}

void tst_BrowserProcess::silentStartIsEnded()
{
    use("trap '' TERM\nexec sleep 60\n");
    m_browser->setStartLimit(50ms);
    m_browser->open(openShop);
    QTRY_COMPARE(codeOfFailure(), QByteArray("browser.not-started"));
    QTRY_VERIFY(!m_browser->isRunning());
}

void tst_BrowserProcess::deathIsNoticedAndItOpensAgain_data()
{
    QTest::addColumn<QByteArray>("death");
    QTest::newRow("killed") << QByteArray("kill -9 $$\n");
    QTest::newRow("crashed") << QByteArray("kill -SEGV $$\n");
    QTest::newRow("ended without a word") << QByteArray("exit 0\n");
}

void tst_BrowserProcess::deathIsNoticedAndItOpensAgain()
{
    QFETCH(QByteArray, death);
    use(ready +
        "read armed; read open\n"
        "if ! [ -e died ]; then touch died\n" +
        death + "fi\necho \"$open\" >told\nexec cat >>told\n");
    m_browser->open(openShop);
    QTRY_COMPARE(codeOfFailure(), QByteArray("browser.crashed"));
    QVERIFY(!m_browser->isRunning());
    m_browser->open(openShop);
    QTRY_COMPARE(told(), encode(BrowserCommand(openShop)));
    QCOMPARE(m_ready->size(), 2);
    QCOMPARE(m_failed->size(), 1);
}

void tst_BrowserProcess::rubbishEndsIt_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("no message") << QByteArray("echo Hello\nexec sleep 60\n");
    QTest::newRow("no message, after it was ready") << ready + "echo Hello\nexec sleep 60\n";
    QTest::newRow("an unknown event")
        << ready + "echo '{\"event\":\"run\",\"what\":\"rm\"}'\nexec sleep 60\n";
    QTest::newRow("a line without end") << ready + "exec tr '\\0' a </dev/zero\n";
    QTest::newRow("it will not be terminated")
        << "trap '' TERM\n" + ready + "echo Hello\nexec sleep 60\n";
}

void tst_BrowserProcess::rubbishEndsIt()
{
    QFETCH(QByteArray, script);
    use(script);
    m_browser->open(openShop);
    QTRY_COMPARE(codeOfFailure(), QByteArray("browser.bad-message"));
    QTRY_VERIFY(!m_browser->isRunning());
    QCOMPARE(m_failed->size(), 1);
}

void tst_BrowserProcess::armedAndAllowedAreSaidAgainAfterARestart()
{
    const web::Origin listener{"http", "127.0.0.1", 24710};
    use(ready + "if [ -e died ]; then exec cat >told; fi\n"
                "touch died; read a; read b; kill -9 $$\n");
    m_browser->setArmed(true);
    m_browser->allowOrigin(listener);
    m_browser->start();
    QTRY_COMPARE(codeOfFailure(), QByteArray("browser.crashed"));
    m_browser->open(openShop);
    QTRY_COMPARE(told(), encode(BrowserCommand(command::Allow{listener})) +
                             encode(BrowserCommand(command::Armed{true})) +
                             encode(BrowserCommand(openShop)));
}

void tst_BrowserProcess::closeAtReadyShowsNothing()
{
    use(ready + "exec cat >told\n");
    connect(m_browser.get(), &BrowserProcess::ready, m_browser.get(),
            [this] { m_browser->close(); });
    m_browser->open(openShop);
    QTRY_COMPARE(m_ready->size(), 1);
    QTRY_VERIFY(!m_browser->isRunning());
    QCOMPARE(told(), encode(BrowserCommand(command::Close{})));
}

void tst_BrowserProcess::closeEndsItWithoutASignal()
{
    use(ready + "exec cat >told\n");
    m_browser->start();
    QTRY_COMPARE(m_ready->size(), 1);
    m_browser->close();
    QTRY_VERIFY(!m_browser->isRunning());
    QVERIFY(told().endsWith(encode(BrowserCommand(command::Close{}))));
    QCOMPARE(m_failed->size(), 0);
}

void tst_BrowserProcess::closeEndsWhatDoesNotListen()
{
    use("trap '' TERM\n" + ready + "exec sleep 60\n");
    m_browser->start();
    QTRY_COMPARE(m_ready->size(), 1);
    m_browser->close();
    QTRY_VERIFY_WITH_TIMEOUT(!m_browser->isRunning(), 10'000);
    QCOMPARE(m_failed->size(), 0);
}

void tst_BrowserProcess::closedByThePersonIsNoFailure()
{
    use(ready + "echo '{\"event\":\"closed\"}'\n");
    QSignalSpy closed(m_browser.get(), &BrowserProcess::closedByPerson);
    m_browser->open(openShop);
    QTRY_COMPARE(closed.size(), 1);
    QTRY_VERIFY(!m_browser->isRunning());
    QCOMPARE(m_failed->size(), 0);
}

void tst_BrowserProcess::openWhileItEndsStartsItAnew()
{
    use(ready + "exec cat >told\n");
    m_browser->start();
    QTRY_COMPARE(m_ready->size(), 1);
    m_browser->close();
    m_browser->open(openShop);
    QTRY_COMPARE(m_ready->size(), 2);
    QTRY_VERIFY(told().endsWith(encode(BrowserCommand(openShop))));
    QCOMPARE(m_failed->size(), 0);
}

void tst_BrowserProcess::weakeningEnvironmentIsNotPassedOn()
{
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox");
    qputenv("QTWEBENGINEPROCESS_PATH", "/tmp/evil");
    qputenv("SSLKEYLOGFILE", "/tmp/keys");
    qputenv("LATCHKEY_TEST", "kept");
    qputenv("LATCHKEY_LOG", "browser=debug");
    use("env >environment\n" + ready + "exec cat >told\n");
    m_browser->start();
    QTRY_COMPARE(m_ready->size(), 1);
    QFile file(m_folder->filePath(QStringLiteral("environment")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray environment = file.readAll();
    QVERIFY(environment.contains("LATCHKEY_TEST=kept"));
    QVERIFY(environment.contains("LATCHKEY_LOG=browser=debug"));
    QVERIFY(!environment.contains("QTWEBENGINE"));
    QVERIFY(!environment.contains("SSLKEYLOGFILE"));
    qunsetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    qunsetenv("QTWEBENGINEPROCESS_PATH");
    qunsetenv("SSLKEYLOGFILE");
    qunsetenv("LATCHKEY_LOG");
}

void tst_BrowserProcess::whatItSaysIsTraced()
{
    const Traced traced(true);
    use("echo 'the engine speaks' >&2\n" + ready + "exec cat >told\n");
    m_browser->open(openShop);
    QTRY_COMPARE(m_ready->size(), 1);
    QTRY_VERIFY(Traced::lines.contains(QStringLiteral("| the engine speaks")));
    QTRY_VERIFY(Traced::lines.contains(QStringLiteral("heard ready")));
    QTRY_VERIFY(Traced::lines.contains(QStringLiteral("told open")));
    QVERIFY(!Traced::lines.join(QLatin1Char(' ')).contains(QStringLiteral("shop.example")));
}

void tst_BrowserProcess::nothingIsTracedUnlessAskedFor()
{
    const Traced traced(false);
    use("echo 'the engine speaks' >&2\n" + ready + "exec cat >told\n");
    m_browser->open(openShop);
    QTRY_VERIFY(!told().isEmpty());
    QCOMPARE(Traced::lines, QStringList());
}

void tst_BrowserProcess::grabWithoutABrowserFails()
{
    use(ready);
    QSignalSpy grabbed(m_browser.get(), &BrowserProcess::grabbed);
    m_browser->grab(command::Grab::What::Admin, QStringLiteral("/tmp/a.png"));
    QCOMPARE(grabbed.size(), 1);
    QCOMPARE(grabbed.first(), (QVariantList{QStringLiteral("/tmp/a.png"), false}));
    QVERIFY(!m_browser->isRunning());
}

void tst_BrowserProcess::badAddressIsNotSent()
{
    use(ready + "exec cat >told\n");
    m_browser->open(command::Open{"file:///etc/passwd", {}, {}});
    QCOMPARE(codeOfFailure(), QByteArray("browser.bad-message"));
    QVERIFY(!m_browser->isRunning());
}

void tst_BrowserProcess::destructionInASlotIsHarmless()
{
    use(ready + "echo '{\"event\":\"popup-opened\"}'\necho '{\"event\":\"popup-closed\"}'\n"
                "exec cat >told\n");
    m_failed.reset();
    m_ready.reset();
    bool isGone = false;
    connect(m_browser.get(), &BrowserProcess::popUpOpened, this, [this, &isGone] {
        destroyBrowser();
        isGone = true;
    });
    m_browser->start();
    QTRY_VERIFY(isGone);
}

LATCHKEY_TEST(tst_BrowserProcess)
#include "tst_BrowserProcess.moc"

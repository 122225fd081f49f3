// SPDX-License-Identifier: Apache-2.0
// What the self-test says of a computer that has everything, and of one that lacks each thing. With
// a real keyring.
#include "Program.h"
#include "Site.h"
#include "checks/SelfTest.h"
#include "httpserver/HttpServer.h"
#include "profile/TestProfile.h"
#include "secrets/KeychainSecretStore.h"
#include "secrets/SessionSecretStore.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::checks;

namespace {

struct Computer
{
    Computer() { about.folder = held.folder(); }

    QList<CheckResult> run()
    {
        const auto run = selfTest(secrets, clock, about);
        QSignalSpy finished(run.get(), &CheckRun::finished);
        run->start();
        [&] {
            QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        }();
        return run->results();
    }

    CheckResult of(const QByteArray &id)
    {
        for (const CheckResult &each : run()) {
            if (each.id == id) {
                return each;
            }
        }
        return {};
    }

    tests::TestProfile held;
    secrets::KeychainSecretStore secrets;
    Clock clock = systemClock();
    TestedComputer about;
};

// The session's own, by the Secret Service's call.
void lockKeyring()
{
    QProcess::execute(QStringLiteral("dbus-send"),
                      {QStringLiteral("--session"), QStringLiteral("--print-reply"),
                       QStringLiteral("--dest=org.freedesktop.secrets"),
                       QStringLiteral("/org/freedesktop/secrets"),
                       QStringLiteral("org.freedesktop.Secret.Service.Lock"),
                       QStringLiteral("array:objpath:/org/freedesktop/secrets/collection/login")});
}

} // namespace

class tst_SelfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::forgetProxies(); }

    void whatWorksIsFine()
    {
        Computer computer;
        const auto results = computer.run();
        QCOMPARE(results.size(), 11);
        for (const CheckResult &each : results) {
            QVERIFY2(each.state != State::Failed, each.id + ' ' + each.sentence.toUtf8());
            QVERIFY2(!each.sentence.isEmpty(), each.id);
        }
        QVERIFY(QDir(computer.held.folder()).entryList({QStringLiteral("selftest-*")}).isEmpty());
    }

    void theKeychainSaysWhoKeepsIt()
    {
        const CheckResult keychain = Computer().of("keychain");
        QCOMPARE(keychain.state, State::Ok);
        QVERIFY2(keychain.evidence.value(0).text.contains(QStringLiteral("gnome-keyring")),
                 qPrintable(keychain.evidence.value(0).text));
    }

    void aPortThatIsTakenNamesWhoHasIt()
    {
        Computer computer;
        httpserver::HttpServer other;
        const quint16 port = *other.listen(0);
        QVERIFY(computer.held.profile->setSetting(QStringLiteral("listener.port"),
                                                  QString::number(port)));
        const CheckResult result = computer.of("port");
        QCOMPARE(result.state, State::Failed);
        QCOMPARE(result.code, QByteArray("listener.port-taken"));
        QCOMPARE(result.help, Help::OpenSettings);
        // the same, and it is the Latchkey that has this profile
        const auto lock = computer.held.profile->lock();
        QCOMPARE(computer.of("port").state, State::Ok);
        QVERIFY(computer.of("locks").evidence.size() == 1);
    }

    void aPortForOutgoingConnectionsIsUnwise()
    {
        Computer computer;
        QVERIFY(computer.held.profile->setSetting(QStringLiteral("listener.port"),
                                                  QStringLiteral("50123")));
        const CheckResult result = computer.of("port");
        QCOMPARE(result.state, State::Warning);
        QCOMPARE(result.code, QByteArray("check.port-unwise"));
    }

    void aProfileThatCannotBeOpenedIsSaid()
    {
        Computer computer;
        computer.about.profileProblem = Problem{"profile.damaged", QStringLiteral("Damaged."), {}};
        const CheckResult result = computer.of("profile");
        QCOMPARE(result.state, State::Failed);
        QCOMPARE(result.code, QByteArray("profile.damaged"));
    }

    void aProxyThatTakesNoConnectionIsSaid()
    {
        qputenv("https_proxy",
                "http://ana:geheim@127.0.0.1:" + QByteArray::number(tests::closedPort()));
        const CheckResult result = Computer().of("proxy");
        qunsetenv("https_proxy");
        QCOMPARE(result.state, State::Failed);
        QCOMPARE(result.code, QByteArray("http.proxy"));
        for (const Evidence &each : result.evidence) {
            QVERIFY2(!each.text.contains(QStringLiteral("geheim")), qPrintable(each.text));
        }
        QVERIFY(!result.sentence.contains(QStringLiteral("geheim")));
    }

    // What does not go through it does not need it.
    void aProxyThatNothingUsesIsNoFault_data()
    {
        QTest::addColumn<QByteArray>("store");
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("exceptions");
        QTest::addColumn<State>("state");
        const auto row = [](const char *name, const char *store, const char *variable,
                            const char *exceptions, State state) {
            QTest::newRow(name) << QByteArray(store) << QByteArray(variable)
                                << QByteArray(exceptions) << state;
        };
        row("used", "https://shop.example/", "https_proxy", "", State::Failed);
        row("for another scheme", "http://shop.example/", "https_proxy", "", State::Ok);
        row("for this scheme", "http://shop.example/", "http_proxy", "", State::Failed);
        row("for all", "http://shop.example/", "all_proxy", "", State::Failed);
        row("a store on this computer", "http://127.0.0.1:8080/", "http_proxy", "", State::Ok);
        row("excepted", "https://shop.example/", "https_proxy", "a.example,shop.example",
            State::Ok);
        row("excepted with what is above", "https://shop.example/", "https_proxy", ".example",
            State::Ok);
        row("another is excepted", "https://shop.example/", "https_proxy", "op.example",
            State::Failed);
        row("all are excepted", "https://shop.example/", "https_proxy", "*", State::Ok);
        row("a number in a network", "https://192.0.2.7/", "https_proxy", "192.0.2.0/24",
            State::Ok);
    }
    void aProxyThatNothingUsesIsNoFault()
    {
        QFETCH(QByteArray, store);
        QFETCH(QByteArray, variable);
        QFETCH(QByteArray, exceptions);
        Computer computer;
        computer.about.storeUrl = store;
        qputenv(variable.constData(),
                "http://127.0.0.1:" + QByteArray::number(tests::closedPort()));
        qputenv("no_proxy", exceptions);
        const CheckResult result = computer.of("proxy");
        qunsetenv("no_proxy");
        qunsetenv(variable.constData());
        QTEST(result.state, "state");
    }

    void whereSecretsAreIsSaidAsItIs()
    {
        Computer inMemory;
        inMemory.about.isInMemory = true;
        const CheckResult memory = inMemory.of("keychain");
        QCOMPARE(memory.state, State::Warning);
        QCOMPARE(memory.code, QByteArray("check.secrets-in-memory"));
        Computer inFile;
        inFile.about.isInFile = true;
        const CheckResult file = inFile.of("keychain");
        QCOMPARE(file.state, State::Ok);
        QVERIFY(file.sentence.startsWith(QStringLiteral("The file with the secrets works")));
        QVERIFY(file.evidence.value(0).text.contains(QStringLiteral("a sealed file")));
    }

    void aProxyThatTakesOneIsFine()
    {
        const tests::Site proxy;
        qputenv("https_proxy", proxy.url().chopped(1));
        const CheckResult result = Computer().of("proxy");
        qunsetenv("https_proxy");
        QCOMPARE(result.state, State::Ok);
        QVERIFY(proxy.requests().isEmpty());
    }

    void aClockOfAnotherYearIsWrong()
    {
        Computer computer;
        computer.clock = [] {
            return qint64(946'684'800'000); // 2000
        };
        const CheckResult result = computer.of("time");
        QCOMPARE(result.state, State::Failed);
        QCOMPARE(result.code, QByteArray("check.clock-wrong"));
    }

    void theClockIsComparedWithAStores()
    {
        const tests::Site store(
            {{tests::api, tests::notAuthorized("Date: Mon, 05 Jan 2026 10:00:00 GMT\r\n")}});
        Computer computer;
        computer.about.storeUrl = store.url();
        const CheckResult result = computer.of("time");
        QCOMPARE(result.state, State::Failed);
        QCOMPARE(result.code, QByteArray("check.clock-ahead"));
    }

    void secretsInMemoryAreAWarning()
    {
        Computer computer;
        computer.about.isInMemory = true;
        QCOMPARE(computer.of("keychain").code, QByteArray("check.secrets-in-memory"));
    }

    // Last: the session has no unlocked one after it.
    void aLockedKeychainIsSaidAtOnce()
    {
        lockKeyring();
        Computer computer;
        const CheckResult result = computer.of("keychain");
        QCOMPARE(result.state, State::Failed);
        QCOMPARE(result.code, QByteArray("secrets.locked"));
        QVERIFY(!result.advice.isEmpty());
        QVERIFY2(result.tookMs < 10'000, QByteArray::number(result.tookMs));
    }
};

LATCHKEY_TEST(tst_SelfTest)
#include "tst_SelfTest.moc"

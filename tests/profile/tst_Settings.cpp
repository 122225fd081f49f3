// SPDX-License-Identifier: Apache-2.0
// Settings have defaults, and refuse what they cannot be.
#include "Program.h"
#include "profile/Settings.h"

#include "profile/TestProfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace latchkey::tests;

namespace {

const QString port = QStringLiteral("listener.port");
const QString language = QStringLiteral("language");

// A computer of its own: its configuration folder, with the administrator's file in it.
struct Computer
{
    Computer() { qputenv("XDG_CONFIG_DIRS", place.path().toLocal8Bit()); }
    ~Computer() { qunsetenv("XDG_CONFIG_DIRS"); }
    Computer(const Computer &) = delete;
    Computer &operator=(const Computer &) = delete;

    void say(const QByteArray &lines) const
    {
        QVERIFY(QDir(place.path()).mkpath(QStringLiteral("latchkey")));
        QFile written(file());
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(lines);
    }
    QString file() const { return place.filePath(QStringLiteral("latchkey/latchkey.conf")); }

    QTemporaryDir place;
};

} // namespace

class tst_Settings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDefaultHoldsUntilOneIsSet()
    {
        const TestProfile it;
        QCOMPARE(it.profile->setting(port).value(), std::nullopt);
        QCOMPARE(profile::settingInForce(*it.profile, port).value(), QStringLiteral("24710"));
        QVERIFY(it.profile->setSetting(port, QStringLiteral("24711")));
        QVERIFY(it.profile->setSetting(port, QStringLiteral("24712")));
        QCOMPARE(profile::settingInForce(*it.profile, port).value(), QStringLiteral("24712"));
        QCOMPARE(profile::listenerPort(*it.profile).value(), quint16(24712));
    }

    void noBridgeIsNoAddress()
    {
        const TestProfile it;
        const QString bridge = QStringLiteral("proxy.bridge");
        QCOMPARE(profile::proxyBridge(*it.profile).value(), QString());
        QVERIFY(it.profile->setSetting(bridge, QStringLiteral("172.17.0.1")));
        QCOMPARE(profile::proxyBridge(*it.profile).value(), QStringLiteral("172.17.0.1"));
        QVERIFY(it.profile->setSetting(bridge, QStringLiteral("none")));
        QCOMPARE(profile::proxyBridge(*it.profile).value(), QString());
    }

    void whatIsUnsetIsTheDefaultAgain()
    {
        const TestProfile it;
        QVERIFY(it.profile->setSetting(port, QStringLiteral("24711")));
        QVERIFY(it.profile->unsetSetting(port));
        QCOMPARE(it.profile->setting(port).value(), std::nullopt);
        QVERIFY(it.profile->unsetSetting(port)); // none was set: fine
        QCOMPARE(it.profile->unsetSetting(QStringLiteral("x")).error().code,
                 QByteArray("config.unknown-key"));
    }

    void aPortIsANumberInItsRange_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("stored");
        const auto row = [](const char *name, const char *value, const char *code,
                            const char *stored = "") {
            QTest::newRow(name) << QString::fromUtf8(value) << QByteArray(code)
                                << QString::fromUtf8(stored);
        };
        row("lowest", "1024", "", "1024");
        row("highest", "65535", "", "65535");
        row("spaces around", " 24710 ", "", "24710");
        row("leading zeros", "0024710", "", "24710");
        row("too low", "1023", "config.bad-value");
        row("too high", "65536", "config.bad-value");
        row("wraps around 16 bits", "90246", "config.bad-value");
        row("far too high", "99999999999999999999", "config.bad-value");
        row("negative", "-1", "config.bad-value");
        row("plus", "+24710", "config.bad-value");
        row("hexadecimal", "0x6086", "config.bad-value");
        row("text", "http", "config.bad-value");
        row("empty", "", "config.bad-value");
        row("other digits", "２４７１０", "config.bad-value");
        row("fraction", "24710.5", "config.bad-value");
    }

    void aPortIsANumberInItsRange()
    {
        QFETCH(const QString, value);
        QFETCH(const QByteArray, code);
        QFETCH(const QString, stored);
        const TestProfile it;
        QCOMPARE(codeOf(it.profile->setSetting(port, value)), code);
        QCOMPARE(it.profile->setting(port).value().value_or(QString()), stored);
    }

    void aChoiceIsOneOfThose_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *key, const char *value, const char *code = "") {
            QTest::addRow("%s = %s", key, value)
                << QString::fromUtf8(key) << QString::fromUtf8(value) << QByteArray(code);
        };
        row("language", "system");
        row("language", "de");
        row("language", "de_AT");
        row("language", "fr", "config.bad-value");
        row("language", "", "config.bad-value");
        row("appearance", "system");
        row("appearance", "light");
        row("appearance", "dark");
        row("appearance", "Dark", "config.bad-value");
        row("appearance", "black", "config.bad-value");
        row("browser", "automatic");
        row("browser", "embedded");
        row("browser", "system");
        row("browser", "firefox", "config.bad-value");
    }

    void aChoiceIsOneOfThose()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        QFETCH(const QByteArray, code);
        const auto valid = profile::validSetting(key, value);
        QCOMPARE(codeOf(valid), code);
        QVERIFY(valid || valid.error().sentence.contains(key));
    }

    void theComputersValueHoldsUntilThePersonSetsOne()
    {
        const Computer computer;
        const TestProfile it;
        const auto from = [&] {
            return profile::settingWithSource(*it.profile, port).value().source;
        };
        QCOMPARE(from(), profile::SettingSource::BuiltIn);
        computer.say("# for all desktops\n\nlistener.port = 25000 # not 24710\n");
        QCOMPARE(from(), profile::SettingSource::Computer);
        QCOMPARE(profile::listenerPort(*it.profile).value(), quint16(25000));
        QVERIFY(it.profile->setSetting(port, QStringLiteral("24710")));
        QCOMPARE(from(), profile::SettingSource::Profile);
        QCOMPARE(profile::listenerPort(*it.profile).value(), quint16(24710));
    }

    void whatTheComputerCannotSayIsToldWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("a value that cannot be")
            << QByteArray("language=de\nlistener.port=80") << QByteArray("config.bad-value");
        QTest::newRow("no setting")
            << QByteArray("\nlistener.port 25000") << QByteArray("config.bad-line");
    }

    void whatTheComputerCannotSayIsToldWithItsPlace()
    {
        QFETCH(const QByteArray, lines);
        QFETCH(const QByteArray, code);
        const Computer computer;
        computer.say(lines);
        const TestProfile it;
        const auto told = profile::settingInForce(*it.profile, port);
        QCOMPARE(codeOf(told), code);
        QVERIFY2(told.error().sentence.startsWith(computer.file() + QLatin1String(":2: ")),
                 qPrintable(told.error().sentence));
        QVERIFY(it.profile->setSetting(port, QStringLiteral("24711")));
        QCOMPARE(profile::settingInForce(*it.profile, port).value(), QStringLiteral("24711"));
    }

    void theLanguageIsKnownBeforeTheProfileIsOpened()
    {
        const Computer computer;
        const QTemporaryDir nowhere;
        const QString folder = nowhere.filePath(QStringLiteral("profile"));
        QCOMPARE(profile::languageInForce(folder).value(), QString());
        QVERIFY(!QFile::exists(folder));
        computer.say("language = de");
        QCOMPARE(profile::languageInForce(folder).value(), QStringLiteral("de"));

        TestProfile it;
        QVERIFY(it.profile->setSetting(language, QStringLiteral("en")));
        QCOMPARE(profile::languageInForce(it.folder()).value(), QStringLiteral("en"));
        QVERIFY(it.profile->setSetting(language, QLatin1String(profile::asTheSystem)));
        it.profile.reset();
        const QStringList before = QDir(it.folder()).entryList();
        QCOMPARE(profile::languageInForce(it.folder()).value(), QString());
        QCOMPARE(QDir(it.folder()).entryList(), before);
    }

    void aDamagedProfileIsNotTouchedForItsLanguage()
    {
        const Computer computer;
        TestProfile it;
        it.profile.reset();
        QFile database(it.folder() + QStringLiteral("/latchkey.db"));
        QVERIFY(database.open(QIODevice::ReadWrite));
        database.write(QByteArray("rubbish").repeated(1000));
        database.close();
        const QStringList before = QDir(it.folder()).entryList();
        QCOMPARE(profile::languageInForce(it.folder()).value(), QString());
        QCOMPARE(QDir(it.folder()).entryList(), before);
    }

    void anUnknownKeyIsRefusedWithTheKnownOnes()
    {
        const TestProfile it;
        const auto refused =
            it.profile->setSetting(QStringLiteral("listener.prot"), QStringLiteral("24711"));
        QCOMPARE(codeOf(refused), "config.unknown-key");
        QVERIFY(refused.error().sentence.contains(port));
        QCOMPARE(codeOf(it.profile->setting(QStringLiteral("listener.prot"))),
                 "config.unknown-key");
        QCOMPARE(codeOf(profile::settingInForce(*it.profile, QString())), "config.unknown-key");
    }

    void aPortTheSystemHandsOutIsAllowedWithANote()
    {
        QVERIFY(profile::validSetting(port, QStringLiteral("40000")));
        QVERIFY(
            profile::settingNote(port, QStringLiteral("40000")).contains(QLatin1String("40000")));
        QVERIFY(profile::settingNote(port, QStringLiteral("24710")).isEmpty());
    }
};

LATCHKEY_TEST(tst_Settings)
#include "tst_Settings.moc"

// SPDX-License-Identifier: Apache-2.0
// Settings have defaults, and refuse what they cannot be.
#include "Program.h"
#include "profile/Settings.h"

#include "profile/TestProfile.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::tests;

namespace {

const QString port = QStringLiteral("listener.port");

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

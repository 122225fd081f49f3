// SPDX-License-Identifier: Apache-2.0
// How the window may be started.
#include "Program.h"
#include "ui/window/Options.h"

#include <QTest>

using namespace latchkey::ui;

class tst_Options : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotUnderstoodIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{QStringLiteral("--nonsense")};
        QTest::newRow("Qt's own option")
            << QStringList{QStringLiteral("-platformpluginpath"), QStringLiteral("/tmp/evil")};
        QTest::newRow("a word") << QStringList{QStringLiteral("word")};
        QTest::newRow("a value that is missing") << QStringList{QStringLiteral("--profile")};
    }

    void whatIsNotUnderstoodIsRefused()
    {
        QFETCH(QStringList, arguments);
        const auto options = readOptions(QStringList{QStringLiteral("latchkey")} + arguments);
        QVERIFY(!options);
        QCOMPARE(options.error().code, "window.bad-usage");
        QVERIFY(!options.error().sentence.isEmpty());
    }

    void everyOptionIsRead()
    {
        const auto options = readOptions(
            {QStringLiteral("latchkey"), QStringLiteral("--profile"), QStringLiteral("/p"),
             QStringLiteral("--lang"), QStringLiteral("de"), QStringLiteral("--select"),
             QStringLiteral("k3x7m2pa"), QStringLiteral("--log"), QStringLiteral("/l")});
        QVERIFY(options);
        QCOMPARE(options->profileFolder, QStringLiteral("/p"));
        QCOMPARE(options->language, QStringLiteral("de"));
        QCOMPARE(options->selectId, QStringLiteral("k3x7m2pa"));
        QCOMPARE(options->logFile, QStringLiteral("/l"));
    }

    void theProfileHasADefault()
    {
        const auto options = readOptions({QStringLiteral("latchkey")});
        QVERIFY(options && !options->profileFolder.isEmpty());
    }
};

LATCHKEY_TEST(tst_Options)
#include "tst_Options.moc"

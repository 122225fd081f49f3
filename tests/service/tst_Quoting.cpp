// SPDX-License-Identifier: Apache-2.0
// What systemd and a desktop take apart again is what was meant. tests/e2e/test_service.py has the
// two start it.
#include "Program.h"
#include "service/Quoting.h"

#include <QTest>

using namespace latchkey;

class tst_Quoting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void systemdTakesEachWordAsItIs_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *name, const char *word, const char *written) {
            QTest::newRow(name) << QString::fromUtf8(word) << QString::fromUtf8(written);
        };
        row("plain", "/usr/bin/x", "\"/usr/bin/x\"");
        row("a space", "/a b", "\"/a b\"");
        row("a percent sign", "/50%h", "\"/50%%h\"");
        row("quotes", "/a\"b'c", "\"/a\\\"b'c\"");
        row("a backslash", "/a\\x41", "\"/a\\\\x41\"");
        row("a variable", "/$HOME", "\"/$$HOME\"");
        row("a line end", "/a\nExecStop=x", "\"/a\\nExecStop=x\"");
        row("beyond ASCII", "/Büro", "\"/Büro\"");
    }

    void systemdTakesEachWordAsItIs()
    {
        QFETCH(const QString, word);
        QFETCH(const QString, written);
        QCOMPARE(service::systemdCommand({QStringLiteral("/x"), word}),
                 QStringLiteral("\"/x\" ") + written);
    }

    void aProgramThatSystemdDoesNotTakeIsStartedByEnv_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("written");
        QTest::newRow("taken") << "/a b/$x"
                               << "\"/a b/$x\"";
        QTest::newRow("a quote") << "/it's"
                                 << "\"/usr/bin/env\" \"/it's\"";
        QTest::newRow("a backslash") << "/a\\b"
                                     << "\"/usr/bin/env\" \"/a\\\\b\"";
    }

    void aProgramThatSystemdDoesNotTakeIsStartedByEnv()
    {
        QFETCH(const QString, program);
        QFETCH(const QString, written);
        QCOMPARE(service::systemdCommand({program}), written);
    }

    void aDesktopTakesEachWordAsItIs_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *name, const char *word, const char *written) {
            QTest::newRow(name) << QString::fromUtf8(word) << QString::fromUtf8(written);
        };
        row("a space", "/a b", "\"/a b\"");
        row("a percent sign", "/50%f", "\"/50%%f\"");
        row("what a shell would take", "/a\"`$b", "\"/a\\\\\"\\\\`\\\\$b\"");
        row("a backslash", "/a\\b", "\"/a\\\\\\\\b\"");
        row("a line end", "/a\nExec=x", "\"/a\\nExec=x\"");
    }

    void aDesktopTakesEachWordAsItIs()
    {
        QFETCH(const QString, word);
        QFETCH(const QString, written);
        QCOMPARE(service::desktopCommand({QStringLiteral("/x"), word}),
                 QStringLiteral("\"/x\" ") + written);
    }
};

LATCHKEY_TEST(tst_Quoting)
#include "tst_Quoting.moc"

// SPDX-License-Identifier: Apache-2.0
// What goes through the one quoting function arrives in every sh as it was.
#include "Program.h"
#include "place/ShellWord.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace latchkey;
using namespace latchkey::place;

namespace {

const QStringList shells = {QStringLiteral("/usr/bin/dash"), QStringLiteral("/usr/bin/bash"),
                            QStringLiteral("/usr/bin/busybox")};

// What a script prints to standard output.
QByteArray said(const QString &shell, const QByteArray &script)
{
    QProcess process;
    const bool isBusybox = shell.endsWith(QLatin1String("busybox"));
    process.start(shell, isBusybox ? QStringList{QStringLiteral("sh"), QStringLiteral("-s")}
                                   : QStringList{QStringLiteral("-s")});
    process.write(script + '\n');
    process.closeWriteChannel();
    process.waitForFinished();
    return process.readAllStandardOutput();
}

QStringList hostileWords()
{
    QStringList words = {
        QString(),
        QStringLiteral("plain"),
        QStringLiteral("it's"),
        QStringLiteral("''"),
        QStringLiteral("'"),
        QStringLiteral("\\"),
        QStringLiteral("\\'"),
        QStringLiteral("a b  c"),
        QStringLiteral(" around "),
        QStringLiteral("$(touch /tmp/x)"),
        QStringLiteral("`id`"),
        QStringLiteral("${HOME} $1 $$"),
        QStringLiteral("!! !x"),
        QStringLiteral("\"quoted\""),
        QStringLiteral("; rm -rf /"),
        QStringLiteral("&& || | & > < ( ) { }"),
        QStringLiteral("*?[a]~"),
        QStringLiteral("~root"),
        QStringLiteral("-n"),
        QStringLiteral("--"),
        QStringLiteral("#comment"),
        QStringLiteral("a=b"),
        QStringLiteral("%s%n\\0101"),
        QStringLiteral("line\nend"),
        QStringLiteral("\n"),
        QStringLiteral("ends with\n"),
        QStringLiteral("\t\r\x01\x1b[31m\x7f"),
        QString::fromUtf8("größe € 漢字 🛒"),
        QString::fromUtf8("\xc2\x81\xc2\x82\xc2\x88 \xe2\x81\x81"),
        QString(5000, QLatin1Char('\'')),
    };
    return words;
}

} // namespace

class tst_ShellWord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWordArrivesAsItWas_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("word");
        for (const QString &shell : shells) {
            int row = 0;
            for (const QString &word : hostileWords()) {
                if (QFile::exists(shell)) {
                    QTest::addRow("%s %d", qPrintable(shell), ++row) << shell << word;
                }
            }
        }
    }

    void aWordArrivesAsItWas()
    {
        QFETCH(QString, shell);
        QFETCH(QString, word);
        // through an eval as well, as the runner takes them
        const QByteArray script = "set -- " + shellWord(word) +
                                  "\nprintf '%s|' \"$#\" \"$1\"\neval \"set -- " +
                                  // the same text within "…"
                                  QByteArray(shellWord(word))
                                      .replace("\\", "\\\\")
                                      .replace("\"", "\\\"")
                                      .replace("$", "\\$")
                                      .replace("`", "\\`") +
                                  "\"\nprintf '%s|' \"$#\" \"$1\"";
        const QByteArray once = "1|" + word.toUtf8() + '|';
        QCOMPARE(said(shell, script), once + once);
    }

    void aLineToPasteMeansTheSame_data() { aWordArrivesAsItWas_data(); }

    void aLineToPasteMeansTheSame()
    {
        QFETCH(QString, shell);
        QFETCH(QString, word);
        const QByteArray script =
            "printf '%s|' " + shellLine({word, QStringLiteral("x"), word}).toUtf8();
        QCOMPARE(said(shell, script), word.toUtf8() + "|x|" + word.toUtf8() + '|');
    }

    void whatNeedsNoQuotesHasNone()
    {
        QCOMPARE(shellLine({QStringLiteral("php"), QStringLiteral("bin/magento"),
                            QStringLiteral("module:enable"), QStringLiteral("Acme_Shop")}),
                 QStringLiteral("php bin/magento module:enable Acme_Shop"));
        QCOMPARE(shellLine({QStringLiteral("cd"), QStringLiteral("/srv/my shop")}),
                 QStringLiteral("cd '/srv/my shop'"));
    }

    void everyOctetIsPrinted_data()
    {
        QTest::addColumn<QString>("shell");
        for (const QString &shell : shells) {
            if (QFile::exists(shell)) {
                QTest::newRow(qPrintable(shell)) << shell;
            }
        }
    }

    void everyOctetIsPrinted()
    {
        QFETCH(QString, shell);
        QByteArray octets;
        for (int octet = 0; octet < 256; ++octet) {
            octets += static_cast<char>(octet);
            // digits and letters behind it are no part of an escape
            octets += "7c";
        }
        octets += "\\c\\n\\\\ %s 'x' \"y\" $z\n\n ";
        QVERIFY(!forPrintf(octets).contains('\n'));
        QCOMPARE(said(shell, "IFS= read -r line <<'EOF'\n" + forPrintf(octets) +
                                 "\nEOF\nprintf '%b' \"$line\""),
                 octets);
    }
};

LATCHKEY_TEST(tst_ShellWord)
#include "tst_ShellWord.moc"

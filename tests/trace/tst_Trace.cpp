// SPDX-License-Identifier: Apache-2.0
// What LATCHKEY_LOG may say, what a line looks like, and the file of --log.
#include "Program.h"
#include "trace/Trace.h"
#include "trace/TraceFile.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <unistd.h>

using namespace latchkey;
using namespace latchkey::trace;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &octets)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(octets);
}

} // namespace

class tst_Trace : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void theVariableNamesRooms_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QStringList>("expected");
        const QString listener = QStringLiteral("listener");
        const QString desk = QStringLiteral("desk");
        QTest::newRow("not set") << QString() << QStringList();
        QTest::newRow("one") << QStringLiteral("desk=debug") << QStringList{desk};
        QTest::newRow("two") << QStringLiteral("listener=debug,desk=debug")
                             << QStringList{listener, desk};
        QTest::newRow("blanks") << QStringLiteral(" listener = debug , desk=debug,")
                                << QStringList{listener, desk};
        QTest::newRow("twice") << QStringLiteral("desk=debug,desk=debug") << QStringList{desk};
        QTest::newRow("all") << QStringLiteral("all=debug") << rooms();
        QTest::newRow("all and one")
            << QStringLiteral("desk=debug,all=debug")
            << QStringList{desk} + rooms().filter(QRegularExpression(QStringLiteral("^(?!desk)")));
    }

    void theVariableNamesRooms()
    {
        QFETCH(QString, variable);
        QFETCH(QStringList, expected);
        const auto found = roomsIn(variable);
        QVERIFY(found);
        QCOMPARE(*found, expected);
    }

    void anythingElseIsNotUnderstood_data()
    {
        QTest::addColumn<QString>("variable");
        for (const char *variable :
             {"desk", "debug", "desk=", "desk=on", "desk=debug=debug", "cellar=debug", "=debug",
              "*", "DESK=debug", "all", "desk=debug;listener=debug", "*.debug=true"}) {
            QTest::newRow(variable) << QString::fromLatin1(variable);
        }
    }

    void anythingElseIsNotUnderstood()
    {
        QFETCH(QString, variable);
        const auto found = roomsIn(variable);
        QVERIFY(!found);
        QCOMPARE(found.error().code, QByteArray("trace.not-understood"));
        QVERIFY(found.error().sentence.contains(QStringLiteral("listener")));
    }

    void whatWasMistypedIsNoWayOut()
    {
        const auto found = roomsIn(QStringLiteral("token=hunter2\x1b[0m"));
        QVERIFY(!found);
        QVERIFY(!found.error().sentence.contains(QStringLiteral("hunter2")));
        QVERIFY(!found.error().sentence.contains(QChar(0x1b)));
    }

    // A room that has a category is offered, and none is offered that has none.
    void everyCategoryIsARoom()
    {
        static const QRegularExpression category(
            QStringLiteral("Q_LOGGING_CATEGORY\\(\\w+, \"latchkey\\.(\\w+)\""));
        QStringList found;
        for (const char *tree : {"app", "ui"}) {
            QDirIterator files(testing::sourcePath(tree), {QStringLiteral("*.cpp")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString file = files.next();
                const auto match = category.match(QString::fromUtf8(contentsOf(file)));
                if (match.hasMatch()) {
                    QCOMPARE(match.captured(1), QFileInfo(file).dir().dirName());
                    found.append(match.captured(1));
                }
            }
        }
        found.removeDuplicates();
        found.sort();
        QCOMPARE(found, rooms());
    }

    void aLineTellsTimeRoomAndLevel()
    {
        const QDateTime time(QDate(2026, 11, 29), QTime(7, 13, 32, 45),
                             QTimeZone(QByteArray("Europe/Berlin")));
        const QString line =
            traceLine(Redactor(), time, QtDebugMsg, QStringLiteral("latchkey.listener"),
                      QStringLiteral("POST callback\n200"));
        QCOMPARE(line, QStringLiteral(
                           "2026-11-29T07:13:32.045+01:00 listener debug POST callback\\n200"));
    }

    void aLineOfSomebodyElseIsRedactedToo()
    {
        const QString line =
            traceLine(Redactor(), QDateTime::currentDateTime(), QtWarningMsg,
                      QStringLiteral("qt.network"), QStringLiteral("oauth_token=abcdefg"));
        QVERIFY2(line.contains(QStringLiteral(" qt.network warning oauth_token=‹…")),
                 qPrintable(line));
        QVERIFY(!line.contains(QStringLiteral("abcdefg")));
    }

    void theFileIsPrivateAndAppendedTo()
    {
        const QString file = path("log");
        for (const char *line : {"first", "second"}) {
            const auto opened = TraceFile::open(file);
            QVERIFY(opened);
            (*opened)->append(QString::fromLatin1(line));
        }
        QCOMPARE(contentsOf(file), QByteArray("first\nsecond\n"));
        const auto mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QCOMPARE(QFile::permissions(file), mine);
    }

    void aFileThatOthersCouldReadIsTightened()
    {
        const QString file = path("open");
        write(file, "before\n");
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner |
                                                QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(TraceFile::open(file));
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void atItsLimitItSaysSoOnce()
    {
        const QString file = path("limited");
        const auto opened = TraceFile::open(file, 100);
        QVERIFY(opened);
        for (int i = 0; i < 20; ++i) {
            (*opened)->append(QStringLiteral("line %1 of ten").arg(i, 2));
        }
        const QByteArray written = contentsOf(file);
        QVERIFY(written.startsWith("line  0 of ten\n"));
        QVERIFY(written.endsWith("\nThe log ends here: it is as large as it may become.\n"));
        QCOMPARE(written.count("The log ends here"), 1);
        QVERIFY(written.size() < 160);
    }

    void aFullFileIsRefused()
    {
        const QString file = path("full");
        write(file, QByteArray(100, 'x'));
        const auto opened = TraceFile::open(file, 100);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, QByteArray("trace.full"));
    }

    void whatIsNoFileOfOursIsRefused_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("code");
        write(path("target"), "x");
        QVERIFY(QFile::link(path("target"), path("link")));
        QCOMPARE(::link(qPrintable(path("target")), qPrintable(path("second name"))), 0);
        QTest::newRow("a link") << path("link") << QByteArray("trace.not-a-file");
        QTest::newRow("a second name") << path("second name") << QByteArray("trace.not-a-file");
        QTest::newRow("a folder") << m_folder.path() << QByteArray("trace.not-a-file");
        QTest::newRow("a device") << QStringLiteral("/dev/null") << QByteArray("trace.not-a-file");
        QTest::newRow("nowhere") << path("no/such/folder") << QByteArray("trace.unwritable");
    }

    void whatIsNoFileOfOursIsRefused()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, code);
        const auto opened = TraceFile::open(file);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
        QCOMPARE(contentsOf(path("target")), QByteArray("x"));
    }
};

LATCHKEY_TEST(tst_Trace)
#include "tst_Trace.moc"

// SPDX-License-Identifier: Apache-2.0
// A second start raises the first window, and nothing else can be said to it.
#include "Program.h"
#include "ui/window/SingleInstance.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using latchkey::ui::SingleInstance;

class tst_SingleInstance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstHearsNobody()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        QSignalSpy told(&first, &SingleInstance::told);
        first.tell({});
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toBool(), false);
    }

    void theSecondRaisesTheFirst_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("raise") << QString();
        QTest::newRow("select") << QStringLiteral("k3x7m2pa");
    }

    void theSecondRaisesTheFirst()
    {
        QFETCH(QString, id);
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        QVERIFY(first.listen());
        QSignalSpy raised(&first, &SingleInstance::raiseWanted);
        QSignalSpy selected(&first, &SingleInstance::selectWanted);
        SingleInstance second(folder.path());
        QSignalSpy told(&second, &SingleInstance::told);
        second.tell(id);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toBool(), true);
        QCOMPARE(raised.size(), 1);
        QCOMPARE(selected.size(), id.isEmpty() ? 0 : 1);
    }

    void aSocketThatWasLeftOverIsTakenAnew()
    {
        const QTemporaryDir folder;
        QFile left(folder.filePath(QStringLiteral("window.socket")));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        SingleInstance first(folder.path());
        QSignalSpy told(&first, &SingleInstance::told);
        first.tell({});
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toBool(), false);
        QVERIFY(first.listen());
    }

    void theSocketIsItsOwnersOnly()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        QVERIFY(first.listen());
        const QFileInfo socket(folder.filePath(QStringLiteral("window.socket")));
        QVERIFY(socket.exists());
        QVERIFY(!socket.permissions().testAnyFlags(QFile::ReadGroup | QFile::WriteGroup |
                                                   QFile::ReadOther | QFile::WriteOther));
    }

    void anythingElseIsDropped_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("another verb") << QByteArray("quit\n");
        QTest::newRow("an id that is none") << QByteArray("select ../../etc\n");
        QTest::newRow("an id with more behind it") << QByteArray("select k3x7m2pa rm\n");
        QTest::newRow("without an end") << QByteArray(200, 'x');
        QTest::newRow("empty") << QByteArray("\n");
        QTest::newRow("NUL") << QByteArray("raise\0\n", 7);
    }

    void anythingElseIsDropped()
    {
        QFETCH(QByteArray, line);
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        QVERIFY(first.listen());
        QSignalSpy raised(&first, &SingleInstance::raiseWanted);
        QSignalSpy selected(&first, &SingleInstance::selectWanted);
        QLocalSocket socket;
        QSignalSpy gone(&socket, &QLocalSocket::disconnected);
        socket.connectToServer(folder.filePath(QStringLiteral("window.socket")));
        socket.write(line);
        QTRY_COMPARE(gone.size(), 1);
        QCOMPARE(raised.size(), 0);
        QCOMPARE(selected.size(), 0);
    }

    void aPathThatIsTooLongIsSaid()
    {
        const QTemporaryDir folder;
        QString deep = folder.path();
        while (deep.size() < 130) {
            deep += QStringLiteral("/deeper");
        }
        QVERIFY(QDir().mkpath(deep));
        SingleInstance first(deep);
        const auto listening = first.listen();
        QVERIFY(!listening);
        QCOMPARE(listening.error().code, "window.no-socket");
    }
};

LATCHKEY_TEST(tst_SingleInstance)
#include "tst_SingleInstance.moc"

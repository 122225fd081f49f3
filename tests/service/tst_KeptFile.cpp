// SPDX-License-Identifier: Apache-2.0
// A file of ours is told apart from one that somebody edited, and only the former is touched.
#include "Program.h"
#include "service/KeptFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using service::FileState;

namespace {

const QByteArray text("[Unit]\nDescription=one\n");
const QByteArray other("[Unit]\nDescription=two\n");

} // namespace

class tst_KeptFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void isToldApart_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<FileState>("state");
        QTest::newRow("as it would be written") << service::stamped(text) << FileState::AsWritten;
        QTest::newRow("an earlier one") << service::stamped(other) << FileState::Older;
        QTest::newRow("a line added") << service::stamped(text) + "Nice=5\n" << FileState::Edited;
        QTest::newRow("without its first line") << text << FileState::Edited;
        QTest::newRow("an earlier one, edited")
            << service::stamped(other).replace("two", "2") << FileState::Edited;
        QTest::newRow("empty") << QByteArray() << FileState::Edited;
    }

    void isToldApart()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const FileState, state);
        put(content);
        QCOMPARE(service::stateOfFile(path(), text), state);
    }

    void isWrittenWithItsFolders()
    {
        QVERIFY(service::writeKept(path(), text, false));
        QCOMPARE(read(), service::stamped(text));
        QVERIFY(service::writeKept(path(), other, false));
        QCOMPARE(service::stateOfFile(path(), other), FileState::AsWritten);
        QCOMPARE(QDir(QFileInfo(path()).path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void whatWasEditedStays()
    {
        put(text);
        QCOMPARE(service::writeKept(path(), text, false).error().code,
                 QByteArray("service.edited"));
        QCOMPARE(service::removeKept(path(), false).error().code, QByteArray("service.edited"));
        QCOMPARE(read(), text);
        QVERIFY(service::writeKept(path(), text, true));
        QCOMPARE(read(), service::stamped(text));
    }

    void isTakenAwayAndMayBeGone()
    {
        QVERIFY(service::writeKept(path(), text, false));
        QVERIFY(service::removeKept(path(), false));
        QCOMPARE(service::stateOfFile(path(), text), FileState::Absent);
        QVERIFY(service::removeKept(path(), false));
    }

    void aMaskIsSomebodyElses() // what systemctl mask makes
    {
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
        QVERIFY(QFile::link(QStringLiteral("/dev/null"), path()));
        QCOMPARE(service::stateOfFile(path(), text), FileState::Edited);
        QCOMPARE(service::writeKept(path(), text, false).error().code,
                 QByteArray("service.edited"));
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        QFile file(m_folder->filePath(QStringLiteral("a")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(service::writeKept(path(), text, false).error().code,
                 QByteArray("service.unwritable"));
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("a/b c/x.service")); }

    void put(const QByteArray &content)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    QByteArray read() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

LATCHKEY_TEST(tst_KeptFile)
#include "tst_KeptFile.moc"

// SPDX-License-Identifier: Apache-2.0
// A new file is whole and its owner's alone, or it is not there; and nothing loses its place to it.
#include "Program.h"
#include "system/NewFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>
#include <unistd.h>

using latchkey::system::writeNewFile;

class tst_NewFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("moved"));
    }

    void isWhollyThere()
    {
        const mode_t before = ::umask(0);
        const auto written = writeNewFile(m_path, "content");
        ::umask(before);
        QVERIFY(written);
        QCOMPARE(content(), QByteArray("content"));
        QCOMPARE(int(QFile::permissions(m_path) & 0x0fff),
                 int(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser) &
                     0x0fff);
        QCOMPARE(namesThere(), QStringList{QStringLiteral("moved")});
    }

    void takesNoPlace_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("a file") << QStringLiteral("file");
        QTest::newRow("a link that leads nowhere") << QStringLiteral("link");
        QTest::newRow("a folder") << QStringLiteral("folder");
    }
    void takesNoPlace()
    {
        QFETCH(QString, what);
        if (what == QLatin1String("file")) {
            QVERIFY(writeNewFile(m_path, "first"));
        } else if (what == QLatin1String("link")) {
            QVERIFY(::symlink("nowhere", qPrintable(m_path)) == 0);
        } else {
            QVERIFY(QDir().mkdir(m_path));
        }
        const auto written = writeNewFile(m_path, "second");
        QVERIFY(!written);
        QVERIFY(written.error().isTaken);
        QCOMPARE(content(), what == QLatin1String("file") ? QByteArray("first") : QByteArray());
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("nowhere"))));
        QCOMPARE(namesThere(), QStringList{QStringLiteral("moved")});
    }

    void saysWhyItCannotBe()
    {
        const auto written = writeNewFile(m_folder->filePath(QStringLiteral("no/folder")), "it");
        QVERIFY(!written);
        QVERIFY(!written.error().isTaken);
        QVERIFY(!written.error().detail.isEmpty());
    }

private:
    QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList namesThere() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

LATCHKEY_TEST(tst_NewFile)
#include "tst_NewFile.moc"

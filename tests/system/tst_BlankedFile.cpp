// SPDX-License-Identifier: Apache-2.0
// A file that held secrets is emptied, and nothing else in its place.
#include "Program.h"
#include "system/BlankedFile.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace latchkey;

class tst_BlankedFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString in(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }

    QString made(const char *name, const QByteArray &octets) const
    {
        QFile file(in(name));
        [&] {
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size());
        }();
        return file.fileName();
    }

private Q_SLOTS:
    void theOctetsAreGoneAndTheFileIsThere()
    {
        const QString path = made("shop.env", QByteArray(100'000, 's'));
        // another name of the same octets sees that they were written over, not only let go of
        const QString other = in("other.env");
        QCOMPARE(::link(QFile::encodeName(path).constData(), QFile::encodeName(other).constData()),
                 0);
        QVERIFY(system::blankFile(path));
        QVERIFY(QFile::exists(path));
        QCOMPARE(content(path), QByteArray());
        QCOMPARE(content(other), QByteArray());
    }

    void whatIsNoFileIsLeftAlone()
    {
        const QString target = made("target", "kept");
        const QString link = in("link");
        QVERIFY(QFile::link(target, link));
        auto blanked = system::blankFile(link);
        QVERIFY(!blanked && blanked.error().isOther);
        QCOMPARE(content(target), QByteArray("kept"));

        const QString pipe = in("pipe");
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        blanked = system::blankFile(pipe); // and does not wait for a reader
        QVERIFY(!blanked && blanked.error().isOther);
        QVERIFY(!system::blankFile(m_folder.path()));
        QVERIFY(!system::blankFile(in("none")));
    }
};

LATCHKEY_TEST(tst_BlankedFile)
#include "tst_BlankedFile.moc"

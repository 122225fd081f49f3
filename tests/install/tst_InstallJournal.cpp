// SPDX-License-Identifier: Apache-2.0
// What was begun is known at the next start.
#include "Program.h"
#include "install/InstallJournal.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey::install;

namespace {

JournalEntry entry()
{
    return {QStringLiteral("k3x5m2pa"),
            QStringLiteral("Acme_Bridge"),
            QStringLiteral("/srv/shop"),
            false,
            true,
            StepKind::Upgrade,
            1'770'000'000'000};
}

} // namespace

class tst_InstallJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsReadBack()
    {
        const QTemporaryDir folder;
        const InstallJournal journal(folder.path());
        QVERIFY(!journal.of(entry().integrationId));
        QVERIFY(journal.write(entry()));
        QCOMPARE(journal.of(entry().integrationId), std::optional(entry()));
        QCOMPARE(journal.all(), QList<JournalEntry>{entry()});
        journal.remove(entry().integrationId);
        QVERIFY(journal.all().isEmpty());
    }

    void nobodyElseReadsIt()
    {
        const QTemporaryDir folder;
        QVERIFY(InstallJournal(folder.path()).write(entry()));
        const QString name = QDir(folder.path()).entryList(QDir::Files).constFirst();
        QCOMPARE(QFileInfo(folder.filePath(name)).permissions() &
                     (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
    }

    void rubbishIsNoEntry()
    {
        const QTemporaryDir folder;
        const InstallJournal journal(folder.path());
        QVERIFY(journal.write(entry()));
        QFile file(folder.filePath(QDir(folder.path()).entryList(QDir::Files).constFirst()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"step\":\"rm\"}");
        file.close();
        QVERIFY(journal.all().isEmpty());
    }

    void aFolderThatCannotBeWrittenStopsIt()
    {
        QCOMPARE(InstallJournal(QStringLiteral("/nonexistent/profile")).write(entry()).error().code,
                 QByteArray("install.journal-unwritable"));
    }

    void theSentenceSaysWhatToDo()
    {
        const QString sentence = sentenceOf(entry());
        for (const char *part : {"Acme_Bridge", "/srv/shop", "setup:upgrade", "maintenance mode"}) {
            QVERIFY2(sentence.contains(QLatin1String(part)), qPrintable(sentence));
        }
    }
};

LATCHKEY_TEST(tst_InstallJournal)
#include "tst_InstallJournal.moc"
